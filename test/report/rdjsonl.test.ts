import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { rdjsonl } from '../../src/report/rdjsonl.ts';
import type { ReportInput } from '../../src/report/types.ts';
import { everything, found, input, mendable, svp } from './sample.ts';

const validate = new Ajv2020().compile(JSON.parse(readFileSync(new URL('rdjsonl.schema.json', import.meta.url), 'utf8')));

const lines = (of: ReportInput): readonly Readonly<Record<string, unknown>>[] =>
	rdjsonl(of)
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line));

describe('rdjsonl', () => {
	it.each([
		['everything that a finding can have', everything],
		['no folder, no pages', input(everything.diagnostics)],
	])('is valid line by line: %s', (_name, of) => {
		expect(lines(of)).toHaveLength(5);
		for (const line of lines(of)) {
			validate(line);
			expect(validate.errors).toBeNull();
		}
	});

	it('is checked by a schema that does not say yes to everything', () => {
		const [, line] = lines(everything);
		expect(validate({ ...line, severity: 'error' })).toBe(false);
		expect(validate({ ...line, tool: 'plan' })).toBe(false);
	});

	it('says what, where and how grave, and who judged', () => {
		expect(lines(everything)[1]).toEqual({
			message: 'Found SB\nplanas/svp.yaml:1: see here\nDid you mean `SB(VB)`?\nsource | plan | budget\nSB | 10 | 12',
			location: { path: 'planas/svp.yaml', range: { start: { line: 3, column: 10 }, end: { line: 3, column: 12 } } },
			severity: 'ERROR',
			source: { name: 'plan 0.1.0, rules 0.1.0, registers 5f0c2a9e77d1' },
			code: { value: 'funding/wages', url: 'https://plan.example/docs/rules/funding-wages.md' },
		});
		expect(lines(everything)[0]?.location).toEqual({ path: 'planas/plan.yaml' });
	});

	it('links no page on the machine that checked', () => {
		expect(lines(input([found('a/b', 'SB')], { pages: 'file:///opt/plan/' }))[0]?.code).toEqual({ value: 'a/b' });
	});

	it('counts columns in bytes of UTF-8', () => {
		const file = { path: 'a.yaml', text: 'a: b\nx: ąž😀c\n' };
		expect(lines(input([found('a/b', '😀', {}, file)]))[0]?.location).toEqual({ path: 'a.yaml', range: { start: { line: 2, column: 8 }, end: { line: 2, column: 12 } } });
	});

	it('suggests a fix as one replacement, which mends the file', () => {
		const range = { start: { line: 2, column: 7 }, end: { line: 2, column: 17 } };
		expect(lines(input([mendable]))[0]?.suggestions).toEqual([{ range, text: '„Ąžuolo“' }]);
		expect(Buffer.from('name: "Ąžuolo"').subarray(6, 16).toString()).toBe('"Ąžuolo"');
	});

	it('suggests nothing that is to be done in another file, or in several', () => {
		const other = { place: { file: { path: 'other.yaml', text: 'a' }, range: { start: 0, end: 1 } }, text: 'b' };
		const fix = { title: { lt: 'x', en: 'x' }, safe: true };
		for (const edits of [[other], [...(mendable.fix?.edits ?? []), other], []]) expect(lines(input([found('a/b', 'SB', { fix: { ...fix, edits } })]))[0]).not.toHaveProperty('suggestions');
		expect(lines(input([found('a/b', 'SB', { fix: { ...fix, edits: [{ place: { file: svp, range: { start: 0, end: 0 } }, text: '# ' }] } })]))[0]?.suggestions).toEqual([
			{ range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, text: '# ' },
		]);
	});

	it('is empty when there is nothing, and leaves out what is set aside', () => {
		expect(rdjsonl(input([]))).toBe('');
		expect(rdjsonl(input([found('a/b', 'SB', { suppressed: { by: 'baseline' } })]))).toBe('');
	});
});
