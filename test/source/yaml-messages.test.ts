import { expect, it } from 'vitest';
import { parseYamlFile } from '../../src/source/yaml.ts';

it.each([
	['a: [1, 2\nb: 3\n', 'skliaustas neuždarytas, trūksta „]“'],
	['a: {b: 1\n', 'skliaustas neuždarytas, trūksta „}“'],
	['a: "b\n', 'kabutės neuždarytos, trūksta ženklo "'],
	['name: Planas: tikslai\n', 'eilutėje antras dvitaškis su tarpu; tekstą, kuriame jis yra, rašykite kabutėse'],
	['a: 1\nbe dvitaškio\nc: 2\n', 'raktas be dvitaškio ir reikšmės'],
	['a:\n    b: 1\n  c: 2\n', 'vieno sąrašo ar rinkinio eilutės turi būti įtrauktos vienodai'],
	['a: @b\n', 'šiuo ženklu reikšmė prasidėti negali; rašykite ją kabutėse'],
	['a: "b\\š"\n', 'dvigubose kabutėse atvirkščias brūkšnys (\\) turi savo reikšmę; rašykite du arba viengubas kabutes'],
])('%j is said in Lithuanian', (text, expected) => {
	const [first] = parseYamlFile({ path: 'a.yaml', text }).diagnostics;
	expect(first?.message.lt).toBe(`YAML sintaksės klaida: ${expected}`);
	expect(first?.message.en).toMatch(/^YAML syntax error: [\x20-\x7e]/);
});
