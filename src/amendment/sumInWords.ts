import type { Decimal } from '../model/types.ts';

/** The cases that sums take in decisions: «nustatyti milijoną», «vietoj milijono», «viršija milijonu», «skiriamas milijonas». */
export type GrammaticalCase = 'nominative' | 'genitive' | 'accusative' | 'instrumental';

type Forms = Readonly<Record<GrammaticalCase, readonly string[]>>;

const ONES: Forms = {
	nominative: ['', 'vienas', 'du', 'trys', 'keturi', 'penki', 'šeši', 'septyni', 'aštuoni', 'devyni'],
	genitive: ['', 'vieno', 'dviejų', 'trijų', 'keturių', 'penkių', 'šešių', 'septynių', 'aštuonių', 'devynių'],
	accusative: ['', 'vieną', 'du', 'tris', 'keturis', 'penkis', 'šešis', 'septynis', 'aštuonis', 'devynis'],
	instrumental: ['', 'vienu', 'dviem', 'trimis', 'keturiais', 'penkiais', 'šešiais', 'septyniais', 'aštuoniais', 'devyniais'],
};

const TEENS = ['vienuolika', 'dvylika', 'trylika', 'keturiolika', 'penkiolika', 'šešiolika', 'septyniolika', 'aštuoniolika', 'devyniolika'];
/** Not inflected. */
const TENS = ['', 'dešimt', 'dvidešimt', 'trisdešimt', 'keturiasdešimt', 'penkiasdešimt', 'šešiasdešimt', 'septyniasdešimt', 'aštuoniasdešimt', 'devyniasdešimt'];

/** One and several, by case; after tens and teens every numeral noun stands in the genitive plural. */
type Noun = Readonly<Record<GrammaticalCase, readonly [one: string, several: string]>>;

const HUNDRED: Noun = { nominative: ['šimtas', 'šimtai'], genitive: ['šimto', 'šimtų'], accusative: ['šimtą', 'šimtus'], instrumental: ['šimtu', 'šimtais'] };

/** Names of the groups of three digits after the first. */
const GROUPS: readonly Noun[] = [
	{ nominative: ['tūkstantis', 'tūkstančiai'], genitive: ['tūkstančio', 'tūkstančių'], accusative: ['tūkstantį', 'tūkstančius'], instrumental: ['tūkstančiu', 'tūkstančiais'] },
	{ nominative: ['milijonas', 'milijonai'], genitive: ['milijono', 'milijonų'], accusative: ['milijoną', 'milijonus'], instrumental: ['milijonu', 'milijonais'] },
	{ nominative: ['milijardas', 'milijardai'], genitive: ['milijardo', 'milijardų'], accusative: ['milijardą', 'milijardus'], instrumental: ['milijardu', 'milijardais'] },
	{ nominative: ['trilijonas', 'trilijonai'], genitive: ['trilijono', 'trilijonų'], accusative: ['trilijoną', 'trilijonus'], instrumental: ['trilijonu', 'trilijonais'] },
];

/**
 * A sum of euros in Lithuanian words, in the case that the sentence needs: «vieną milijoną aštuonis šimtus dešimt tūkstančių penkis šimtus».
 * Cents are left to digits: they are not part of the words. At most 999 trillion; more is thrown.
 */
export function sumInWords(sum: Decimal, grammaticalCase: GrammaticalCase): string {
	const digits = sum.abs().round(0, 0).toFixed();
	if (digits === '0') return { nominative: 'nulis', genitive: 'nulio', accusative: 'nulį', instrumental: 'nuliu' }[grammaticalCase];
	const groups = (digits.length % 3 === 0 ? digits : digits.padStart(digits.length + 3 - (digits.length % 3), '0')).match(/\d{3}/g) ?? [];
	if (groups.length > GROUPS.length + 1) throw new RangeError(`No words for ${digits}`);
	const words = groups.flatMap((group, index) => {
		const noun = GROUPS[groups.length - 2 - index];
		const number = Number(group);
		if (number === 0) return [];
		return [...belowThousand(number, grammaticalCase), ...(noun ? [counted(number, noun, grammaticalCase)] : [])];
	});
	return words.join(' ');
}

function belowThousand(number: number, grammaticalCase: GrammaticalCase): string[] {
	const [hundreds, rest] = [Math.floor(number / 100), number % 100];
	const ones = ONES[grammaticalCase];
	const hundred = hundreds === 0 ? [] : [ones[hundreds] ?? '', HUNDRED[grammaticalCase][hundreds === 1 ? 0 : 1]];
	if (rest > 10 && rest < 20) return [...hundred, teen(rest, grammaticalCase)];
	return [...hundred, TENS[Math.floor(rest / 10)] ?? '', ones[rest % 10] ?? ''].filter((word) => word !== '');
}

/** «vienuolika» is its own accusative and instrumental. */
function teen(number: number, grammaticalCase: GrammaticalCase): string {
	const word = TEENS[number - 11] ?? '';
	return grammaticalCase === 'genitive' ? word.replace(/a$/, 'os') : word;
}

function counted(number: number, noun: Noun, grammaticalCase: GrammaticalCase): string {
	const rest = number % 100;
	if (rest % 10 === 0 || (rest > 10 && rest < 20)) return noun.genitive[1];
	return noun[grammaticalCase][rest % 10 === 1 ? 0 : 1];
}
