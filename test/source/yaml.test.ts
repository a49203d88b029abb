import { describe, expect, it } from 'vitest';
import type { YamlPart, YamlPath } from '../../src/source/types.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

const parse = (text: string) => parseYamlFile({ path: 'plan.yaml', text });

/** The text that a place covers in the first document. */
function at(text: string, path: YamlPath, part?: YamlPart): string {
	const [document] = parse(text).documents;
	if (!document) throw new Error('no document');
	const { range } = document.place(path, part);
	return text.slice(range.start, range.end);
}

const MEASURE = `kind: measure
name: {lt: Verslo fondas, en: "Business fund"}   # the author's remark
code: "01"
appropriations:
  - {source: SB(VB), 2015: 120.50}
  - source: ES
    2015:
      expenditure: 40.0
      assets: 60
bodies: [ "12", '13' ]
description: >
  Pirma eilutė
  antra

empty:
`;

describe('places', () => {
	it.each<[YamlPath, YamlPart | undefined, string]>([
		[['kind'], undefined, 'measure'],
		[['kind'], 'key', 'kind'],
		[['kind'], 'pair', 'kind: measure'],
		[['name'], 'value', '{lt: Verslo fondas, en: "Business fund"}'],
		[['name', 'en'], 'value', '"Business fund"'],
		[['name', 'en'], 'pair', 'en: "Business fund"'],
		[['code'], 'value', '"01"'],
		[['appropriations', 0], undefined, '{source: SB(VB), 2015: 120.50}'],
		[['appropriations', 0, '2015'], 'value', '120.50'],
		[['appropriations', 0, 2015], 'key', '2015'],
		[['appropriations', 1, 'source'], 'pair', 'source: ES'],
		[['appropriations', 1, '2015', 'assets'], 'pair', 'assets: 60'],
		[['appropriations', 1], undefined, 'source: ES\n    2015:\n      expenditure: 40.0\n      assets: 60'],
		[['bodies', 1], undefined, "'13'"],
		[['description'], 'value', '>\n  Pirma eilutė\n  antra'],
	])('%j %s', (path, part, expected) => {
		expect(at(MEASURE, path, part)).toBe(expected);
	});

	it('is the key where the value is empty', () => {
		expect(at(MEASURE, ['empty'])).toBe('empty');
	});

	it('is the nearest existing ancestor where the path leads nowhere', () => {
		expect(at(MEASURE, ['name', 'lv'])).toBe('{lt: Verslo fondas, en: "Business fund"}');
		expect(at(MEASURE, ['appropriations', 0, 'amounts', '2016'])).toBe('{source: SB(VB), 2015: 120.50}');
		expect(at(MEASURE, ['appropriations', 7])).toMatch(/^- \{source/);
	});

	it('is found in data that hold themselves', () => {
		const text = 'a: &a {b: *a, c: 1.50}\n';
		const [document] = parse(text).documents;
		expect(document?.scalarText(['a', 'b', 'b', 'b', 'c'])).toBe('1.50');
	});

	it('is that of an alias where it stands, and of the anchored text below it', () => {
		const text = 'first: &money {SB: 1.50}\nsecond: *money\n';
		expect(at(text, ['second'])).toBe('*money');
		expect(at(text, ['second', 'SB'])).toBe('1.50');
	});

	it('does not include the line ends of CRLF files or a byte order mark', () => {
		expect(at('\ufeffkind: unit\r\nname: Vienetai\r\n', ['kind'], 'pair')).toBe('kind: unit');
		expect(at('kind: unit\r\nentries:\r\n  - code: vnt.\r\n    name: Vienetai\r\n', ['entries', 0])).toBe('code: vnt.\r\n    name: Vienetai');
	});

	it('counts in UTF-16 units after letters outside the basic plane', () => {
		expect(at('note: 🏛️ rotušė\nkind: unit\n', ['kind'])).toBe('unit');
	});
});

describe('scalars', () => {
	it.each<[YamlPath, string | undefined]>([
		[['appropriations', 0, '2015'], '120.50'],
		[['appropriations', 1, '2015', 'expenditure'], '40.0'],
		[['code'], '01'],
		[['appropriations', 0], undefined],
		[['absent'], undefined],
	])('%j keeps its text', (path, expected) => {
		expect(parse(MEASURE).documents[0]?.scalarText(path)).toBe(expected);
	});

	it('keep their text through an alias', () => {
		expect(parse('first: &sum 0.10\nsecond: *sum\n').documents[0]?.scalarText(['second'])).toBe('0.10');
	});

	it('leaves dates and words as text', () => {
		expect(parse('date: 2015-04-02\nanswer: no\nfrom: 2015\nlong: yes\ncode: "007"\n').documents[0]?.data).toEqual({ date: '2015-04-02', answer: 'no', from: 2015, long: 'yes', code: '007' });
	});
});

describe('documents', () => {
	it('are read one by one, each with places in the whole file', () => {
		const text = 'kind: bodies\nentries: []\n---\n# only a remark\n---\nkind: wards\nentries: []\n';
		const { documents, diagnostics } = parse(text);
		expect(diagnostics).toEqual([]);
		expect(documents.map(({ data }) => data)).toEqual([
			{ kind: 'bodies', entries: [] },
			{ kind: 'wards', entries: [] },
		]);
		expect(documents[1]?.place(['kind']).range).toEqual({ start: text.indexOf('wards'), end: text.indexOf('wards') + 'wards'.length });
	});

	it.each(['', '# nothing yet\n', '---\n'])('%j holds none', (text) => {
		expect(parse(text)).toEqual({ documents: [], diagnostics: [] });
	});

	it('is also a text that is no mapping', () => {
		expect(parse('Planas').documents[0]?.data).toBe('Planas');
	});
});

describe('faults', () => {
	/** Rule and the text underlined, for each fault. */
	function faults(text: string): string[] {
		return parse(text).diagnostics.map(({ rule, place }) => `${rule} ${JSON.stringify(place && text.slice(place.range.start, place.range.end))}`);
	}

	it.each<[string, string, string[]]>([
		['a tab as indent', 'name:\n\tlt: Planas\n', ['source/tab-indent "\\t"']],
		['a tab as indent after a text in lines', 'a:\n  lt: >-\n    Planas\n\ten: >-\n    Plan\n', ['source/tab-indent "\\t"']],
		['a duplicate key', 'kind: unit\nname: A\nkind: ward\n', ['source/duplicate-key "kind"']],
		['two duplicate keys', 'a: 1\na: 2\nb: 1\nb: 2\n', ['source/duplicate-key "a"', 'source/duplicate-key "b"']],
		['a bracket left open', 'plans: [spp-2022\nkind: workspace\n', ['source/yaml "["']],
		['an alias of nothing', 'a: *nowhere\n', ['source/yaml "*nowhere"']],
	])('%s', (_, text, expected) => {
		expect(faults(text)).toEqual(expected);
	});

	it('names the place of the first of two keys alike', () => {
		const text = 'a:\n  - {b: 1}\n  - b: 1\n    c: 2\n    b: 3\n';
		const [{ related = [] } = {}] = parse(text).diagnostics;
		expect(related.map(({ place }) => place.range)).toEqual([{ start: 18, end: 19 }]);
	});

	it('is one for each slip, not one for each parser error that follows from it', () => {
		expect(faults('a:\n\tb: 1\n\tc: 2\n\td: [1, 2\n')).toHaveLength(1);
	});

	it('stands within the text also at its end', () => {
		for (const text of ['a: "', 'a: [1, 2', 'a: {b', 'a: &', '%', '\t']) {
			for (const { place } of parse(text).diagnostics) {
				expect(place?.range.start).toBeLessThanOrEqual(text.length);
				expect(place?.range.end).toBeLessThanOrEqual(text.length);
			}
		}
	});

	it('leaves a document after the faulty one readable', () => {
		expect(parse('a: 1\na: 2\n---\nkind: wards\n').documents.map(({ data }) => data)).toContainEqual({ kind: 'wards' });
	});
});

describe('an alias bomb', () => {
	const bomb = (levels: number): string => {
		const rows = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
		for (let level = 1; level <= levels; level++) rows.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
		return `${rows.join('\n')}\n`;
	};

	it('is refused before it unfolds', () => {
		const text = bomb(9);
		const started = performance.now();
		const { documents, diagnostics } = parse(text);
		expect(performance.now() - started).toBeLessThan(2000);
		expect(documents).toEqual([]);
		expect(diagnostics.map(({ rule, place }) => [rule, place && text.slice(place.range.start, place.range.end)])).toEqual([['source/alias-bomb', '*a0']]);
	});

	it('is not seen in a modest use of aliases', () => {
		expect(parse('bodies: &all ["12", "13"]\nmeasures:\n  - {bodies: *all}\n  - {bodies: *all}\n').diagnostics).toEqual([]);
	});
});
