import { rangeHyphens } from '../dashes.ts';
import { MARK } from '../marks.ts';
import { typographyRule } from '../typography.ts';

/** Ranges are written with an en dash. Names of elements have a rule of their own. */
export const rangeDash = typographyRule({
	id: 'narrative/range-dash',
	severity: 'warning',
	title: { lt: 'Rėžis su brūkšneliu', en: 'Hyphen in a range' },
	description: {
		lt: 'Tarp rėžio narių rašomas brūkšnys be tarpų: 2015–2017 m., 5–10 proc., sausio–kovo mėn. Brūkšnelis jungia žodžio dalis.',
		en: 'An en dash without spaces stands between the ends of a range: 2015–2017, 5–10 per cent. A hyphen joins parts of a word.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: brūkšnys', en: 'Rules of Lithuanian punctuation: the dash' },
	bad: 'Planas parengtas 2015-2017 metams.\n',
	good: 'Planas parengtas 2015–2017 metams.\n',
	fixable: 'safe',
	mirror: { lt: 'Brūkšnio vietoj brūkšnelio žodyje niekas nerašo', en: 'Nobody writes a dash for the hyphen in a word' },
	marks: MARK.hyphen,
	corrections: (prose) => (prose.isName ? [] : rangeHyphens(prose)),
	message: (_wrong, right) => ({ lt: `Rėžis rašomas su brūkšniu: „${right}“`, en: `A range is written with an en dash: ${right}` }),
});
