import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape, kinds, ruleInfos } from '../../src/schema/index.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

/** The faults of the first document of a text: rule, what is underlined, message and help. */
function faults(text: string): string[][] {
	const file = { path: 'svp.yaml', text };
	return parseYamlFile(file).documents.flatMap((document) =>
		[...checkShape(document)].map(({ rule, place, message, help }) => [rule, place ? text.slice(place.range.start, place.range.end) : '', message.en, ...(help ? [help.en] : [])]),
	);
}

const MEASURE = 'kind: measure\nparent: svp:01.01.01\ncode: "01"\nname: Parama\n';
const WORKSPACE = 'kind: workspace\nmunicipality: {name: Miestas}\n';
const PLAIN = 'Write a plain decimal number, without units, powers and marks between thousands, such as `1120.5` or `2015`';
const INDICATOR = '  - {name: Įmonės, unit: vnt., ';

describe('checkShape', () => {
	it.each<[string, string, string[]]>([
		['an unknown key near a known one', `${MEASURE}bodis: ["12"]\n`, ['schema/unknown-key', 'bodis', 'Measure: unknown key `bodis`', 'Did you mean `bodies`?']],
		['a misspelt required key, once', MEASURE.replace('name', 'nmae'), ['schema/unknown-key', 'nmae', 'Measure: unknown key `nmae`', 'Did you mean `name`?']],
		['a key in Lithuanian', MEASURE.replace('name', 'pavadinimas'), ['schema/unknown-key', 'pavadinimas', 'Measure: unknown key `pavadinimas`', 'Did you mean `name`?']],
		[
			'a key that is no year',
			`${MEASURE}indicators:\n${INDICATOR}targets: {20155: 1}}\n`,
			['schema/unknown-key', '20155', 'The key `20155` is not a year', 'Keys here are years from 1900 to 2099, such as `2015: 120.0`'],
		],
		[
			'a decimal comma within braces',
			`${MEASURE}indicators:\n${INDICATOR}targets: {2015: 1,5}}\n`,
			['schema/unknown-key', '5', 'The key `5` is not a year', 'A comma parts keys here: write decimals after a point and thousands without any mark, such as `1120.5`'],
		],
		[
			'commas of a text within braces, once',
			MEASURE.replace('Parama', '{lt: Gatvių, šaligatvių,\n  takų apšvietimas, en: Lighting}'),
			['schema/unknown-key', 'šaligatvių', 'Text: unknown key `šaligatvių`', 'A comma parts keys here: put a text that has one in quotes: `lt: "Gatvių, šaligatvių, takų apšvietimas"`'],
		],
		['a key without a value, which is no part of the text before it', `${MEASURE}type: new\nasdf:\n`, ['schema/unknown-key', 'asdf', 'Measure: unknown key `asdf`']],
		[
			'the kind of a nested element',
			`kind: task\nparent: svp:01.01\ncode: "01"\nname: Verslas\nmeasures:\n  - {kind: measure, code: "01", name: Parama}\n`,
			['schema/unknown-key', 'kind', 'Measure: unknown key `kind`', 'A nested element needs no such key: its place says what it is and what it belongs to'],
		],
		['a missing key of the document', MEASURE.replace('parent: svp:01.01.01\n', ''), ['schema/missing-key', 'kind: measure', 'Measure: the required key `parent` (what it belongs to) is missing']],
		[
			'a missing key of an item',
			`${MEASURE}appropriations:\n  - 2015: 1\n    2016: 2\n`,
			['schema/missing-key', '2015: 1', 'Appropriation line: the required key `source` (funding source) is missing'],
		],
		['a missing key under a key', `${MEASURE}period:\n  from: 2015\n`, ['schema/missing-key', 'period', 'Period: the required key `to` is missing']],
		['a code without quotes', MEASURE.replace('"01"', '01'), ['schema/wrong-type', '01', '`code` should be a text, not a number', 'Put it in quotes: `code: "01"`']],
		['an item without quotes', `${MEASURE}bodies: [10, "12"]\n`, ['schema/wrong-type', '10', 'Item 1 of `bodies` should be a text, not a number', 'Put it in quotes: `"10"`']],
		['one where a list belongs', `${MEASURE}bodies: "12"\n`, ['schema/wrong-type', '"12"', '`bodies` should be a list, not a text', 'Write a list: `bodies: ["12"]`']],
		[
			'a printed number',
			`${MEASURE}funding: {SB: "1 234,5"}\n`,
			['schema/wrong-type', '"1 234,5"', '`SB` should be a number, not a text', 'Write it without quotes and spaces, with a point before the decimals: `1234.5`'],
		],
		['a text that is no number', `${MEASURE}funding: {SB: daug}\n`, ['schema/wrong-type', 'daug', '`SB` should be a number, not a text']],
		['not a number', `${MEASURE}funding: {SB: .nan}\n`, ['schema/wrong-type', '.nan', '`SB` should be a number, not a text', PLAIN]],
		['a hexadecimal number', `${MEASURE}funding: {SB: 0x10}\n`, ['schema/wrong-type', '0x10', '`SB` should be a number, not a text', PLAIN]],
		['an octal number', `${MEASURE}funding: {SB: 0o17}\n`, ['schema/wrong-type', '0o17', '`SB` should be a number, not a text', PLAIN]],
		['a power of ten', `${MEASURE}funding: {SB: 1e3}\n`, ['schema/wrong-type', '1e3', '`SB` should be a number, not a text', PLAIN]],
		[
			'marks between thousands',
			`${MEASURE}funding: {SB: 1_234.5}\n`,
			['schema/wrong-type', '1_234.5', '`SB` should be a number, not a text', 'Write it without quotes and spaces, with a point before the decimals: `1234.5`'],
		],
		[
			'years as they are printed',
			'kind: activity-plan\nid: svp\ntitle: Planas\nmission: Tarnauti\nyears: 2026–2028\n',
			['schema/wrong-type', '2026–2028', '`years` should be a mapping of keys to values, not a text', 'Write: `years: {from: 2026, to: 2028}`'],
		],
		[
			'years in words',
			'kind: activity-plan\nid: svp\ntitle: Planas\nmission: Tarnauti\nyears: treji metai\n',
			['schema/wrong-type', 'treji metai', '`years` should be a mapping of keys to values, not a text', 'Write `years: {from: 2026, to: 2028}`'],
		],
		[
			'keys taken over from elsewhere, which may be the ones that are wanting',
			'kind: measure\n<<: {parent: svp:01.01.01, code: "01"}\n',
			['schema/unknown-key', '<<', 'Keys are not taken over from elsewhere with `<<`', 'Write them here'],
		],
		[
			'a reference with a space',
			`${MEASURE}serves: [spp: 1.1]\n`,
			[
				'schema/wrong-type',
				'spp: 1.1',
				'Item 1 of `serves` should be a text, not a mapping of keys to values',
				'A colon with a space makes a key and a value: write it without the space or in quotes: `"spp:1.1"`',
			],
		],
		['yes and no', `${MEASURE}financial: ne\n`, ['schema/wrong-type', 'ne', '`financial` should be `true` or `false`, not a text', 'Write: `false`']],
		['a half year', `${MEASURE}period: {from: 2015.5, to: 2016}\n`, ['schema/wrong-type', '2015.5', '`from` should be a whole number, not a number with decimals']],
		['a value that is not there', MEASURE.replace('Parama', ''), ['schema/empty-value', 'name', '`name` has no value', 'Write a value or, if it is optional, delete the key']],
		['a value of spaces', MEASURE.replace('Parama', '{lt: " "}'), ['schema/empty-value', '" "', '`lt` has no value', 'Write a value or, if it is optional, delete the key']],
		[
			'a value near an allowed one',
			`${MEASURE}type: continuous\n`,
			['schema/not-allowed-value', 'continuous', "`type` can't be `continuous`: it should be `continuing`, `new`, `investment` or `progress`", 'Did you mean `continuing`?'],
		],
		['a list of one thing', `${MEASURE}type: [new]\n`, ['schema/not-allowed-value', 'type', '`type` should be `continuing`, `new`, `investment` or `progress`', 'Write it without brackets: `new`']],
		[
			'a value in Lithuanian',
			`${MEASURE}type: nauja\n`,
			['schema/not-allowed-value', 'nauja', "`type` can't be `nauja`: it should be `continuing`, `new`, `investment` or `progress`", 'Did you mean `new`?'],
		],
		[
			'a value that is none of them',
			`${MEASURE}type: xyz\n`,
			[
				'schema/not-allowed-value',
				'xyz',
				"`type` can't be `xyz`: it should be `continuing`, `new`, `investment` or `progress`",
				'In Lithuanian: `continuing` – tęstinė; `new` – nauja; `investment` – investicinė; `progress` – pažangos',
			],
		],
		[
			'a kind of element for a level',
			`${MEASURE}indicators: [{name: x, unit: vnt., level: goal}]\n`,
			[
				'schema/not-allowed-value',
				'goal',
				"`level` can't be `goal`: it should be `impact`, `outcome` or `output`",
				'`impact` – impact: of a priority, a strategic goal or a programme; `outcome` – outcome: of a goal, a programme or a task; `output` – output: of a measure or a task',
			],
		],
		[
			'a level in Lithuanian',
			`${MEASURE}indicators: [{name: x, unit: vnt., level: rezultato}]\n`,
			['schema/not-allowed-value', 'rezultato', "`level` can't be `rezultato`: it should be `impact`, `outcome` or `output`", 'Did you mean `outcome`?'],
		],
		[
			'a value that became a remark',
			`${MEASURE}id: #fondas\n`,
			['schema/empty-value', 'id', '`id` has no value', 'A # without quotes begins a remark; if it is a value, put it in quotes: `"#fondas"`'],
		],
		[
			'a colon without a space in braces',
			`${MEASURE}period: {from:2015, to: 2016}\n`,
			['schema/unknown-key', 'from:2015', 'A space after the colon is missing: `from:2015` is one key', 'Write `from: 2015`'],
		],
		[
			'an id that is no slug',
			`${MEASURE}id: Parama žmonėms\n`,
			['schema/pattern', 'Parama žmonėms', '`id`: `Parama žmonėms` is not valid: it should be small Latin letters, digits and hyphens, such as `verslo-fondas`', 'Did you mean `parama-zmonems`?'],
		],
		['an id that can be none', `${MEASURE}id: 2015 m.\n`, ['schema/pattern', '2015 m.', '`id`: `2015 m.` is not valid: it should be small Latin letters, digits and hyphens, such as `verslo-fondas`']],
		[
			'one member where a list belongs',
			`${MEASURE}appropriations: {source: SB, 2015: 1.0}\n`,
			['schema/wrong-type', 'appropriations', '`appropriations` should be a list, not a mapping of keys to values', 'Write each member of the list after a dash: `- source: …`'],
		],
		[
			'a text of the one key',
			'kind: workspace\nmunicipality: Kaunas\n',
			['schema/wrong-type', 'Kaunas', '`municipality` should be a mapping of keys to values, not a text', 'Write: `municipality: {name: Kaunas}`'],
		],
		['a year of three digits', `${MEASURE}period: {from: 215, to: 2016}\n`, ['schema/out-of-range', '215', '`from`: 215 is out of range: it should be from 1900 to 2099']],
		['an item twice', `${MEASURE}bodies: ["12", "10", "12"]\n`, ['schema/duplicate-item', '"12"', '`bodies`: `12` is listed twice']],
		[
			'a level near a known one',
			`${WORKSPACE}rules: {links/task-served: of}\n`,
			['schema/not-allowed-value', 'of', "`links/task-served` can't be `of`: it should be `error`, `warning`, `info` or `off`", 'Did you mean `off`?'],
		],
		[
			'false for off',
			`${WORKSPACE}rules: {links/task-served: false}\n`,
			['schema/wrong-type', 'false', '`links/task-served` should be a text or {severity: …}, not `false`', 'Write: `links/task-served: off`'],
		],
		[
			'a rule without its category',
			`${WORKSPACE}overrides: [{files: [spp/**], rules: {wages: error}}]\n`,
			['schema/pattern', 'wages', 'The key: `wages` is not valid: it should be the name of a rule, such as `structure/no-empty-parent`'],
		],
		['a kind near a known one', 'kind: mesure\n', ['schema/unknown-kind', 'mesure', 'There is no kind of document `mesure`', 'Did you mean `measure`?']],
		[
			'a kind left out',
			MEASURE.replace('kind: measure\n', 'bodies: ["12"]\n'),
			['schema/missing-kind', 'bodies: ["12"]', 'The document does not say its kind: the key `kind` is missing', 'Its keys are those of `kind: measure` or `kind: submeasure`'],
		],
		['a misspelt kind', 'kidn: measure\n', ['schema/missing-kind', 'kidn', 'The document does not say its kind: `kidn` stands where `kind` should', 'Did you mean `kind`?']],
		['a document that is a list', '- a\n- b\n', ['schema/wrong-type', '- a', 'A document should be a mapping of keys to values, not a list', 'Begin with a line `kind: …`']],
	])('reports %s', (_name, text, expected) => {
		expect(faults(text)).toEqual([expected]);
	});

	it('reports every fault of a document', () => {
		expect(faults(`${MEASURE}type: old\nbodies: 12\nsource: SB\n`).map(([rule]) => rule)).toEqual(['schema/unknown-key', 'schema/not-allowed-value', 'schema/wrong-type']);
	});

	it('underlines the second of two equal items', () => {
		const text = `${MEASURE}bodies: ["12", "10", "12"]\n`;
		const [document] = parseYamlFile({ path: 'svp.yaml', text }).documents;
		const [fault] = document ? checkShape(document) : [];
		expect(fault?.place?.range.start).toBe(text.lastIndexOf('"12"'));
	});

	it.each([
		['rules of every form', `${WORKSPACE}preset: strict\nrules: {funding/wages: off, funding/jump: {severity: info, percent: 30, strict: true, words: [TODO]}}\n`],
		['a text in both languages', MEASURE.replace('Parama', '{lt: Parama, en: Support}')],
		['an amount split by class', `${MEASURE}appropriations: [{source: ES, 2015: {expenditure: 40.0, wages: 12.5, assets: 60.0}, 2016: 80}]\n`],
	])('is content with %s', (_name, text) => {
		expect(faults(text)).toEqual([]);
	});

	it('names the element of a fault, not its line', () => {
		const element = (text: string): unknown => parseYamlFile({ path: 'svp.yaml', text }).documents.flatMap((document) => [...checkShape(document)])[0]?.element;
		const task = 'kind: task\nparent: svp:01.01\ncode: "01"\nname: Verslas\nmeasures:\n';
		const bad = '  - {code: "02", name: Parama, type: old}\n';
		expect(element(task + bad)).toBe('svp:01.01:task:01/measures[02]/type');
		expect(element(`${task}  - {code: "01", name: Kita}\n${bad}`)).toBe('svp:01.01:task:01/measures[02]/type');
	});

	it('only reports rules of the catalogue', () => {
		const known = new Set(ruleInfos.map(({ id }) => id));
		expect(known.has('schema/unknown-key')).toBe(true);
	});

	const json = fc.letrec((tie) => ({
		value: fc.oneof({ depthSize: 'small' }, fc.constant(null), fc.boolean(), fc.integer(), fc.string(), tie('list'), tie('mapping')),
		list: fc.array(tie('value'), { maxLength: 4 }),
		mapping: fc.dictionary(fc.constantFrom('kind', 'code', 'name', 'lt', 'goals', 'tasks', 'measures', 'indicators', 'appropriations', '2015', 'rows', 'entries', '__proto__', '~/'), tie('value'), {
			maxKeys: 6,
		}),
	}));

	it('survives any document and points into it', () => {
		fc.assert(
			fc.property(fc.constantFrom(...kinds, 'x'), json.mapping, (kind, data) => {
				const text = JSON.stringify(Object.assign(Object.create(null), data, { kind }));
				for (const document of parseYamlFile({ path: 'a.yaml', text }).documents)
					for (const { place } of checkShape(document)) {
						expect(place?.range.start).toBeLessThan(place?.range.end ?? 0);
						expect(place?.range.end).toBeLessThanOrEqual(text.length);
					}
			}),
			{ numRuns: 300 },
		);
	});
});
