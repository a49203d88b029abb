import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

const SEVERAL = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu;

/** Words are parted by one space. Names of elements have a rule of their own. */
export const doubleSpace = typographyRule({
	id: 'narrative/double-space',
	severity: 'warning',
	title: { lt: 'Keli tarpai iš eilės', en: 'Several spaces in a row' },
	description: {
		lt: 'Tarp žodžių rašomas vienas tarpas; keli išlygintoje eilutėje atrodo kaip skylė.',
		en: 'One space parts words; several look like a hole in a justified line.',
	},
	bad: 'Mieste  veikia 92 darželiai.\n',
	good: 'Mieste veikia 92 darželiai.\n',
	fixable: 'safe',
	mirror: 'narrative/mark-space',
	marks: MARK.spaces,
	corrections: (prose) => (prose.isName ? [] : matchesOf(prose, SEVERAL, ([spaces]) => (spaces.includes('\u00a0') ? '\u00a0' : ' '))),
	message: (wrong) => ({ lt: `Tarpų iš eilės: ${wrong.length}`, en: `${wrong.length} spaces in a row` }),
});
