import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

const UNITS = {
	lt: '(?:(?:proc|tūkst|mln|mlrd|vnt|val|egz|kv|m|d)\\.|(?:Eur|EUR|[€%‰]|km|ha|kg)(?![\\p{L}\\d/]))',
	en: '(?:EUR|million|km|ha|kg)(?![\\p{L}\\d/])',
};
const JOINED = { lt: ofLetters(new RegExp(`(?<![\\p{L}\\d])(\\d[\\d.,]*)(${UNITS.lt})`, 'gu')), en: ofLetters(new RegExp(`(?<![\\p{L}\\d])(\\d[\\d.,]*)(${UNITS.en})`, 'gu')) };

/** There is a space between a number and its unit, and a no-break one. */
export const unitSpace = typographyRule({
	id: 'narrative/unit-space',
	severity: 'warning',
	title: { lt: 'Nėra tarpo prieš matavimo vienetą', en: 'No space before a unit' },
	description: {
		lt: 'Skaičius nuo matavimo vieneto ar procento ženklo lietuviškame tekste skiriamas tarpu: 12 %, 5 km, 2015 m.',
		en: 'A space parts a number from its unit; in Lithuanian from the per cent sign too.',
	},
	source: { lt: 'Valstybinės lietuvių kalbos komisijos rekomendacijos dėl skaičių rašymo', en: 'Recommendations of the State Commission of the Lithuanian Language on numbers' },
	bad: 'Nedarbas sumažėjo 12%, gatvių nutiesta 5km.\n',
	good: 'Nedarbas sumažėjo 12\u00a0%, gatvių nutiesta 5\u00a0km.\n',
	fixable: 'safe',
	mirror: 'narrative/double-space',
	marks: MARK.digit,
	corrections: (prose) => matchesOf(prose, JOINED[prose.language], ([, number = '', unit = '']) => `${number}\u00a0${unit}`),
	message: (wrong) => ({ lt: `Tarp skaičiaus ir vieneto nėra tarpo: „${wrong}“`, en: `No space between the number and the unit: ${wrong}` }),
});
