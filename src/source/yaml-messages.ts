import type { YAMLError } from 'yaml';
import type { Bilingual } from '../diagnostic.ts';

/** What the parser's commonest complaints mean, by a part of its sentence or by its code. The first that fits counts. */
const MEANINGS: readonly (readonly [pattern: RegExp, meaning: (found: RegExpExecArray) => Bilingual])[] = [
	[/ end with a (.)/, ([, mark = '']) => ({ lt: `skliaustas neuždarytas, trūksta „${mark}“`, en: `a bracket is not closed: \`${mark}\` is missing` })],
	[/Missing closing (["'])/, ([, mark = '']) => ({ lt: `kabutės neuždarytos, trūksta ženklo ${mark}`, en: `a quotation is not closed: ${mark} is missing` })],
	[
		/Nested mappings are not allowed/,
		() => ({ lt: 'eilutėje antras dvitaškis su tarpu; tekstą, kuriame jis yra, rašykite kabutėse', en: 'a second colon with a space in one line; put a text that has one in quotes' }),
	],
	[/^MULTILINE_IMPLICIT_KEY|Implicit (?:map )?keys? need/, () => ({ lt: 'raktas be dvitaškio ir reikšmės', en: 'a key without a colon and a value' })],
	[/^BAD_INDENT/, () => ({ lt: 'vieno sąrašo ar rinkinio eilutės turi būti įtrauktos vienodai', en: 'the lines of one list or mapping have to be indented alike' })],
	[/^BAD_SCALAR_START/, () => ({ lt: 'šiuo ženklu reikšmė prasidėti negali; rašykite ją kabutėse', en: 'a value can’t begin with this mark; put it in quotes' })],
	[
		/^BAD_DQ_ESCAPE/,
		() => ({
			lt: 'dvigubose kabutėse atvirkščias brūkšnys (\\) turi savo reikšmę; rašykite du arba viengubas kabutes',
			en: 'in double quotes a backslash (\\) has a meaning of its own; write two, or single quotes',
		}),
	],
	[/^BLOCK_IN_FLOW/, () => ({ lt: 'riestiniuose ir laužtiniuose skliaustuose nariai skiriami kableliais, ne eilutėmis', en: 'within braces and brackets members are parted by commas, not by lines' })],
	[/^MISSING_CHAR/, () => ({ lt: 'trūksta tarpo ar skiriamojo ženklo', en: 'a space or a mark between two parts is missing' })],
	[/call stack/, () => ({ lt: 'rinkiniai ir sąrašai įdėti vienas į kitą per giliai', en: 'mappings and lists are nested too deep' })],
	[/^UNEXPECTED_TOKEN/, () => ({ lt: 'šioje vietoje tokio ženklo būti negali', en: 'such a mark can’t stand here' })],
];

/** What is wrong with how a file is written; in the parser's own words where nothing plainer is known. */
export function syntaxMessage({ code, message }: YAMLError): Bilingual {
	for (const [pattern, meaning] of MEANINGS) {
		const found = pattern.exec(`${code} ${message}`);
		if (found) return syntaxSaid(meaning(found));
	}
	return syntaxSaid({ lt: message, en: message });
}

/** The same, named as a fault of how the file is written. */
export function syntaxSaid({ lt, en }: Bilingual): Bilingual {
	return { lt: `YAML sintaksės klaida: ${lt}`, en: `YAML syntax error: ${en}` };
}
