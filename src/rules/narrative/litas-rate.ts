import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import type { Prose } from '../prose.ts';
import { type Correction, matchesOf, typographyRule } from '../typography.ts';

const LITAS = '(?:lit\\p{L}{1,3}|Lt|LTL)(?!\\p{L})';
const EURO = '(?:eur\\p{L}*|Eur|EUR)(?!\\p{L})';
const RATE = '(\\d+[.,]\\d{2,6})(?!\\d)';
/** «3,45280 lito už 1 eurą», «1 Eur = 3,4528 Lt», “3.45280 litas for 1 euro”. */
const RATES = [
	ofLetters(new RegExp(`(?<!\\d|\\d[ \\u00a0.,])${RATE}(?=[ \\u00a0]${LITAS}[ \\u00a0](?:už|=|–|for|per|to|a)[ \\u00a0](?:1[ \\u00a0]|vieną[ \\u00a0]|one[ \\u00a0]|a[ \\u00a0])?${EURO})`, 'giu')),
	ofLetters(new RegExp(`(?<=(?<![\\d,.])1[ \\u00a0]${EURO}[ \\u00a0]?(?:=|–|is|yra|lygus|lygu)[ \\u00a0]?(?:LTL[ \\u00a0])?)${RATE}(?=[ \\u00a0]${LITAS}|(?<=LTL[ \\u00a0][\\d.,]+))`, 'giu')),
];
const OFFICIAL = '3.45280';

/** The litas was exchanged at one rate. */
export const litasRate = typographyRule({
	id: 'narrative/litas-rate',
	severity: 'warning',
	title: { lt: 'Neteisingas lito kursas', en: 'Wrong rate of the litas' },
	description: {
		lt: 'Litai į eurus perskaičiuoti neatšaukiamai nustatytu kursu: 3,45280 lito už 1 eurą. Programa 2014 metų sumas perskaičiuoja juo, tad kitoks kursas tekste prieštarautų lentelėms. Suapvalintas kursas (3,45) leidžiamas.',
		en: 'Litas became euros at a rate fixed for ever: 3.45280 litas for 1 euro. The program converts amounts of 2014 at it, so another rate in a text would contradict the tables. The rate may be rounded (3.45).',
	},
	source: { lt: 'Tarybos reglamentas (ES) Nr. 851/2014; Lietuvos Respublikos euro įvedimo įstatymas', en: 'Council Regulation (EU) No 851/2014; Law on the Adoption of the Euro' },
	bad: 'Sumos perskaičiuotos kursu 3,42580\u00a0lito už 1\u00a0eurą.\n',
	good: 'Sumos perskaičiuotos kursu 3,45280\u00a0lito už 1\u00a0eurą.\n',
	mirror: 'funding/litas-after-2014',
	marks: MARK.digit,
	corrections: otherRates,
	message: (wrong) => ({ lt: `Lito kursas „${wrong}“ neteisingas: už 1 eurą – 3,45280 lito`, en: `The rate ${wrong} is wrong: 1 euro is 3.45280 litas` }),
});

function* otherRates(prose: Prose): Generator<Correction> {
	if (!/3[.,]|\d[.,]\d{4,5}/.test(prose.text)) return;
	for (const expression of RATES) {
		for (const { start, end } of matchesOf(prose, expression, () => undefined)) {
			if (!isOfficial(prose.text.slice(start, end))) yield { start, end };
		}
	}
}

/** The rate to as many decimals as are written. */
function isOfficial(written: string): boolean {
	const decimals = written.length - written.search(/[.,]/) - 1;
	return Number(written.replace(',', '.')).toFixed(decimals) === Number(OFFICIAL).toFixed(decimals);
}
