import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

const UNIT = {
	lt: '(?=[ \\u00a0]?(?:(?:proc|tūkst|mln|mlrd|kv|val)\\.|[%€]|(?:Eur|EUR|km|ha|kg|MW|m²|karto|kartus)(?!\\p{L})))',
	en: '(?=[ \\u00a0]?(?:%|(?:per cent|EUR|million|billion|thousand|km|ha|kg|MW|m²)(?!\\p{L})))',
};
const WRONG = {
	lt: ofLetters(new RegExp(`(?<![\\p{L}\\d.,])(\\d+)\\.(\\d+)${UNIT.lt}`, 'gu')),
	en: ofLetters(new RegExp(`(?<![\\p{L}\\d.,])(\\d+),(\\d{1,2})${UNIT.en}`, 'gu')),
};
const RIGHT = { lt: ',', en: '.' };

/** Decimals follow a comma in Lithuanian and a point in English. Only a number with a unit is surely no code. */
export const decimalMark = typographyRule({
	id: 'narrative/decimal-mark',
	severity: 'warning',
	title: { lt: 'Dešimtainė dalis atskirta ne tuo ženklu', en: 'Wrong decimal mark' },
	description: {
		lt: 'Lietuviškame tekste dešimtainę dalį skiria kablelis, angliškame – taškas. Lentelėse, kurias sudaro programa, taip ir yra; tekste likęs kitoks skaičius verčia abejoti, kas turėta omenyje.',
		en: 'A comma marks the decimals in Lithuanian and a point in English, as in the tables that the program makes; a number that differs leaves the reader in doubt.',
	},
	source: { lt: 'Valstybinės lietuvių kalbos komisijos rekomendacijos dėl skaičių rašymo', en: 'Recommendations of the State Commission of the Lithuanian Language on numbers' },
	bad: 'Nedarbas siekė 9.8 proc.\n',
	good: 'Nedarbas siekė 9,8\u00a0proc.\n',
	fixable: 'safe',
	mirror: { lt: 'Abi kalbas tikrina ta pati taisyklė', en: 'One rule checks both languages' },
	// Three digits may as well be thousands: «12.500 Eur».
	marks: MARK.digit,
	corrections: (prose) => matchesOf(prose, WRONG[prose.language], ([, whole = '', decimals = '']) => (decimals.length === 3 ? undefined : `${whole}${RIGHT[prose.language]}${decimals}`)),
	message: (wrong, right) => ({
		lt: `Dešimtainės dalies ženklas ne tas: „${wrong}“${right === undefined ? '' : `, turi būti „${right}“`}`,
		en: `Wrong decimal mark: ${wrong}${right === undefined ? '' : ` should be ${right}`}`,
	}),
});
