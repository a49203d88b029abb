import type { YAMLError } from 'yaml';
import type { Bilingual } from '../diagnostic.ts';

/** What is wrong, and what to try. */
interface Meaning {
	readonly message: Bilingual;
	readonly help?: Bilingual;
}

/** What the parser's commonest complaints mean, by a part of its sentence or by its code. The first that fits counts. */
const MEANINGS: readonly (readonly [pattern: RegExp, meaning: (found: RegExpExecArray) => Meaning])[] = [
	[
		/ end with a (.)/,
		([, mark = '']) => ({
			message: { lt: `skliaustas neuždarytas, trūksta „${mark}“`, en: `a bracket is not closed: \`${mark}\` is missing` },
			help: { lt: `Rašykite „${mark}“ po paskutinio nario`, en: `Write \`${mark}\` after the last member` },
		}),
	],
	[
		/Missing closing (["'])/,
		([, mark = '']) => ({
			message: { lt: `kabutės neuždarytos, trūksta ženklo ${mark}`, en: `a quotation is not closed: ${mark} is missing` },
			help: { lt: `Rašykite ${mark} ir teksto gale`, en: `Write ${mark} at the end of the text too` },
		}),
	],
	[
		/Nested mappings are not allowed/,
		() => ({
			message: { lt: 'eilutėje antras dvitaškis su tarpu', en: 'a second colon with a space in one line' },
			help: { lt: 'Tekstą, kuriame jis yra, rašykite kabutėse', en: 'Put a text that has one in quotes' },
		}),
	],
	[
		/^MULTILINE_IMPLICIT_KEY|Implicit (?:map )?keys? need/,
		() => ({
			message: { lt: 'raktas be dvitaškio ir reikšmės', en: 'a key without a colon and a value' },
			help: {
				lt: 'Rašykite „raktas: reikšmė“; ankstesnės eilutės teksto tąsą atitraukite arba visą tekstą rašykite kabutėse',
				en: 'Write `key: value`; indent what goes on with the text of the line before, or put all of that text in quotes',
			},
		}),
	],
	[
		/^BAD_INDENT/,
		() => ({
			message: { lt: 'vieno sąrašo ar rinkinio eilutės turi būti įtrauktos vienodai', en: 'the lines of one list or mapping have to be indented alike' },
			help: { lt: 'Lygiuokite eilutę su gretimomis', en: 'Line it up with its neighbours' },
		}),
	],
	[
		/^BAD_DQ_ESCAPE/,
		() => ({
			message: { lt: 'dvigubose kabutėse atvirkščias brūkšnys (\\) turi savo reikšmę', en: 'in double quotes a backslash (\\) has a meaning of its own' },
			help: { lt: 'Rašykite du brūkšnius arba viengubas kabutes', en: 'Write two of them, or single quotes' },
		}),
	],
	[
		/^BLOCK_IN_FLOW/,
		() => ({
			message: { lt: 'riestiniuose ir laužtiniuose skliaustuose nariai skiriami kableliais, ne eilutėmis', en: 'within braces and brackets members are parted by commas, not by lines' },
			help: { lt: 'Rašykite kablelį po kiekvieno nario', en: 'Write a comma after each member' },
		}),
	],
	[/^MISSING_CHAR/, () => ({ message: { lt: 'trūksta tarpo ar skiriamojo ženklo', en: 'a space or a mark between two parts is missing' } })],
	[/call stack/, () => ({ message: { lt: 'rinkiniai ir sąrašai įdėti vienas į kitą per giliai', en: 'mappings and lists are nested too deep' } })],
	[
		/^UNEXPECTED_TOKEN/,
		() => ({
			message: { lt: 'šioje vietoje tokio ženklo būti negali', en: 'such a mark can’t stand here' },
			help: { lt: 'Jei tai tekstas, rašykite jį kabutėse', en: 'If it is a text, put it in quotes' },
		}),
	],
];

/** What is wrong with how a file is written, and what to try; in the parser's own words where nothing plainer is known. */
export function syntaxMeaning({ code, message }: YAMLError): Meaning {
	for (const [pattern, meaning] of MEANINGS) {
		const found = pattern.exec(`${code} ${message}`);
		if (!found) continue;
		const said = meaning(found);
		return { ...said, message: syntaxSaid(said.message) };
	}
	return { message: syntaxSaid({ lt: message, en: message }) };
}

/** The same, named as a fault of how the file is written. */
export function syntaxSaid({ lt, en }: Bilingual): Bilingual {
	return { lt: `YAML sintaksės klaida: ${lt}`, en: `YAML syntax error: ${en}` };
}
