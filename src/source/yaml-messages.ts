import type { YAMLError } from 'yaml';
import type { Bilingual } from '../diagnostic.ts';

/** What the parser's commonest complaints mean, by a part of its sentence or by its code. The first that fits counts. */
const LITHUANIAN: readonly (readonly [pattern: RegExp, lt: (found: RegExpExecArray) => string])[] = [
	[/ end with a (.)/, ([, mark]) => `skliaustas neuždarytas, trūksta „${mark}“`],
	[/Missing closing (["'])/, ([, mark]) => `kabutės neuždarytos, trūksta ženklo ${mark}`],
	[/Nested mappings are not allowed/, () => 'eilutėje antras dvitaškis su tarpu; tekstą, kuriame jis yra, rašykite kabutėse'],
	[/^MULTILINE_IMPLICIT_KEY|Implicit (?:map )?keys? need/, () => 'raktas be dvitaškio ir reikšmės'],
	[/^BAD_INDENT/, () => 'vieno sąrašo ar rinkinio eilutės turi būti įtrauktos vienodai'],
	[/^BAD_SCALAR_START/, () => 'šiuo ženklu reikšmė prasidėti negali; rašykite ją kabutėse'],
	[/^BAD_DQ_ESCAPE/, () => 'dvigubose kabutėse atvirkščias brūkšnys (\\) turi savo reikšmę; rašykite du arba viengubas kabutes'],
	[/^BLOCK_IN_FLOW/, () => 'riestiniuose ir laužtiniuose skliaustuose nariai skiriami kableliais, ne eilutėmis'],
	[/^MISSING_CHAR/, () => 'trūksta tarpo ar skiriamojo ženklo'],
	[/^UNEXPECTED_TOKEN/, () => 'šioje vietoje tokio ženklo būti negali'],
];

/** What is wrong with how a file is written. In English these are the parser's own words. */
export function syntaxMessage({ code, message }: YAMLError): Bilingual {
	const said = LITHUANIAN.flatMap(([pattern, lt]) => {
		const found = pattern.exec(`${code} ${message}`);
		return found ? [lt(found)] : [];
	});
	return { lt: `YAML sintaksės klaida: ${said[0] ?? message}`, en: `YAML syntax error: ${message}` };
}
