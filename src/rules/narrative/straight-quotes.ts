import { MARK } from '../marks.ts';
import { straightQuotes as corrections } from '../quotes.ts';
import { typographyRule } from '../typography.ts';

/** Texts use typographic quotation marks. A pair is reported once. Names of elements have a rule of their own. */
export const straightQuotes = typographyRule({
	id: 'narrative/straight-quotes',
	severity: 'warning',
	title: { lt: 'Tiesios kabutės tekste', en: 'Straight quotes in a text' },
	description: {
		lt: 'Lietuviškame tekste rašomos kabutės „…“, angliškame – “…”; tiesios kabutės yra rašomosios mašinėlės ženklas.',
		en: 'Lithuanian texts use „…“, English ones “…”; straight quotes are a typewriter’s mark.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: kabutės', en: 'Rules of Lithuanian punctuation: quotation marks' },
	bad: 'Įgyvendinama programa "Kauno vasara".\n',
	good: 'Įgyvendinama programa „Kauno vasara“.\n',
	fixable: 'safe',
	mirror: 'narrative/foreign-quotes',
	marks: MARK.straightQuote,
	corrections: (prose) => (prose.isName ? [] : corrections(prose)),
	message: (_wrong, right) => ({ lt: `Tiesios kabutės${right === undefined ? '' : `; rašykite ${right}`}`, en: `Straight quotes${right === undefined ? '' : `; write ${right}`}` }),
});
