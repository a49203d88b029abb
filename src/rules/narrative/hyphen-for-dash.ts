import { lonelyHyphens, minusHyphens } from '../dashes.ts';
import { MARK } from '../marks.ts';
import { typographyRule } from '../typography.ts';

/** A dash parts clauses, not a hyphen, and a minus is no hyphen either. Names of elements have a rule of their own. */
export const hyphenForDash = typographyRule({
	id: 'narrative/hyphen-for-dash',
	severity: 'warning',
	title: { lt: 'Brūkšnelis vietoj brūkšnio', en: 'Hyphen for a dash' },
	description: {
		lt: 'Sakinio dalis skiria brūkšnys (–) su tarpais; brūkšnelis (-) ir ilgasis brūkšnys (—) lietuviškame tekste tam netinka. Neigiamas skaičius rašomas su minusu (−), kaip lentelėse.',
		en: 'A dash with spaces parts the clauses of a sentence; in Lithuanian it is the en dash. A negative number has a minus (−), as in the tables.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: brūkšnys', en: 'Rules of Lithuanian punctuation: the dash' },
	bad: 'Kaunas - universitetų miestas.\n',
	good: 'Kaunas – universitetų miestas.\n',
	fixable: 'safe',
	mirror: 'narrative/range-dash',
	marks: MARK.hyphen,
	corrections: (prose) => (prose.isName ? [] : [...lonelyHyphens(prose), ...minusHyphens(prose)]),
	message: (wrong, right) =>
		right === '−'
			? { lt: 'Prieš neigiamą skaičių rašomas minusas „−“, ne brūkšnelis', en: 'A negative number has a minus −, not a hyphen' }
			: { lt: `Vietoj „${wrong}“ rašomas brūkšnys „–“`, en: `Write the en dash – for ${wrong}` },
});
