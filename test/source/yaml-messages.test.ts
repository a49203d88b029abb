import { expect, it } from 'vitest';
import { parseYamlFile } from '../../src/source/yaml.ts';

it.each([
	['a: [1, 2\nb: 3\n', 'skliaustas neuždarytas, trūksta „]“', 'a bracket is not closed: `]` is missing'],
	['a: {b: 1\n', 'skliaustas neuždarytas, trūksta „}“', 'a bracket is not closed: `}` is missing'],
	['a: "b\n', 'kabutės neuždarytos, trūksta ženklo "', 'a quotation is not closed: " is missing'],
	['name: Planas: tikslai\n', 'eilutėje antras dvitaškis su tarpu', 'a second colon with a space in one line'],
	['a: 1\nbe dvitaškio\nc: 2\n', 'raktas be dvitaškio ir reikšmės', 'a key without a colon and a value'],
	['a: @b\n', 'ženklu „@“ reikšmė prasidėti negali', 'a value can’t begin with `@`'],
	['a: "b\\š"\n', 'dvigubose kabutėse atvirkščias brūkšnys (\\) turi savo reikšmę', 'in double quotes a backslash (\\) has a meaning of its own'],
])('%j is said in plain words', (text, lt, en) => {
	const [first] = parseYamlFile({ path: 'a.yaml', text }).diagnostics;
	expect(first?.message).toEqual({ lt: `YAML sintaksės klaida: ${lt}`, en: `YAML syntax error: ${en}` });
	expect(first?.help?.lt).toMatch(/ite /);
	expect(first?.help?.en).toMatch(/^(?:Write|Put|In|Leave|If|Line) /);
});
