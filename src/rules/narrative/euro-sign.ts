import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

const SIGNS = ofLetters(/(?:(?<=\d)[ \u00a0]?)?(?:€|(?<!\p{L})EUR(?![\p{L}\d]))/gu);

/** The euro is abbreviated «Eur» in Lithuanian texts. */
export const euroSign = typographyRule({
	id: 'narrative/euro-sign',
	severity: 'info',
	title: { lt: 'Euro ženklas ar kodas tekste', en: 'Euro sign or code in a text' },
	description: {
		lt: 'Lietuviškame tekste rašoma santrumpa „Eur“ po skaičiaus; ženklas € ir kodas EUR skirti lentelėms ir dokumentams, kuriuose valiutų daug.',
		en: 'Lithuanian texts write “Eur” after the number; the sign € and the code EUR are for tables and for documents with many currencies.',
	},
	source: { lt: 'Valstybinės lietuvių kalbos komisijos rekomendacijos dėl euro rašymo', en: 'Recommendations of the State Commission of the Lithuanian Language on writing the euro' },
	bad: 'Skirta 120 tūkst. € parama.\n',
	good: 'Skirta 120\u00a0tūkst.\u00a0Eur parama.\n',
	fixable: 'safe',
	mirror: { lt: 'Angliškame tekste galimi visi trys užrašai', en: 'All three are right in English' },
	// «€ 120»: the number would have to change places with the sign.
	marks: MARK.euro,
	corrections: (prose) =>
		prose.language === 'lt'
			? matchesOf(prose, SIGNS, (match) => (/^[ \u00a0]?\d/.test(prose.text.slice(match.index + match[0].length)) ? undefined : /\d$/.test(prose.text.slice(0, match.index)) ? '\u00a0Eur' : 'Eur'))
			: [],
	message: (wrong) => ({ lt: `Vietoj „${wrong.replace(/^·/, '').trim()}“ rašoma „Eur“`, en: `Write “Eur” for ${wrong.replace(/^·/, '').trim()}` }),
});
