import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import type { Prose } from '../prose.ts';
import { type Correction, matchesOf, typographyRule } from '../typography.ts';

const YEAR = '((?:19|20)\\d\\d)';
/** With the word for years: numbers of acts are written alike. */
const RANGES = {
	lt: [
		new RegExp(`(?<![\\d–-])${YEAR}[ \\u00a0]?[–-][ \\u00a0]?${YEAR}(?=[ \\u00a0](?:m\\.|met))`, 'gu'),
		ofLetters(new RegExp(`(?<!\\p{L})nuo[ \\u00a0]${YEAR}(?:[ \\u00a0]m(?:\\.|etų))?[ \\u00a0]iki[ \\u00a0]${YEAR}(?!\\d)`, 'giu')),
	],
	en: [
		ofLetters(new RegExp(`(?<=(?<!\\p{L})(?:in|for|of|during|between)[ \\u00a0])${YEAR}[–-]${YEAR}(?![\\d–-])`, 'giu')),
		ofLetters(new RegExp(`(?<!\\p{L})from[ \\u00a0]${YEAR}[ \\u00a0](?:to|until)[ \\u00a0]${YEAR}(?!\\d)`, 'giu')),
	],
};

/** A period of years runs forward. */
export const rangeOrder = typographyRule({
	id: 'narrative/range-order',
	severity: 'warning',
	title: { lt: 'Laikotarpis parašytas atbulai', en: 'Period written backwards' },
	description: {
		lt: 'Laikotarpis tekste baigiasi anksčiau, nei prasideda: metai sukeisti arba vieni jų neteisingi. Priemonių ir planų laikotarpius tikrina time/period-order.',
		en: 'A period in a text ends before it begins: the years are swapped or one of them is wrong. Periods of measures and plans are checked by time/period-order.',
	},
	bad: 'Gyventojų skaičius 2014–2010 metais mažėjo.\n',
	good: 'Gyventojų skaičius 2010–2014 metais mažėjo.\n',
	mirror: { lt: 'Priešingos klaidos nėra', en: 'There is no opposite' },
	marks: MARK.digit,
	corrections: backwards,
	message: (wrong) => ({ lt: `Laikotarpis „${wrong}“ baigiasi anksčiau, nei prasideda`, en: `The period ${wrong} ends before it begins` }),
});

function* backwards(prose: Prose): Generator<Correction> {
	for (const expression of RANGES[prose.language]) {
		for (const found of matchesOf(prose, expression, ([, from = '', to = '']) => (from > to ? '' : undefined))) {
			if (found.right !== undefined) yield { start: found.start, end: found.end };
		}
	}
}
