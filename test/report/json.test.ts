import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json, jsonReport } from '../../src/report/json.ts';
import { everything, found, input, mendable, svp, table } from './sample.ts';

describe('json', () => {
	it('keeps its contract', () => {
		const related = [{ place: { file: svp, range: { start: 0, end: 2 } }, message: { lt: 'čia', en: 'here' } }];
		const finding = found('funding/wages', 'SB', { element: 'svp:01/SB/2015', related, help: { lt: 'taip', en: 'so' } });
		const parsed: unknown = JSON.parse(json(input([finding, found('time/x', 'svp', { severity: 'warning' })], { ruleset: '7' })));
		expect(parsed).toMatchObject({
			version: 1,
			tool: { version: '0.1.0', ruleset: '7', registers: null },
			summary: { errors: 1, warnings: 1, infos: 0, suppressed: 0, files: 3, complete: true, ms: 12 },
		});
		expect(jsonReport(input([finding])).diagnostics[0]).toEqual({
			rule: 'funding/wages',
			ruleUrl: 'docs/rules/funding-wages.md',
			severity: 'error',
			message: 'Found SB',
			file: 'svp.yaml',
			line: 3,
			column: 10,
			endLine: 3,
			endColumn: 12,
			element: 'svp:01/SB/2015',
			fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
			related: [{ message: 'here', file: 'svp.yaml', line: 1, column: 1, endLine: 1, endColumn: 3 }],
			help: 'so',
			fix: null,
			table: null,
			suppressed: false,
			suppressedBy: null,
			reason: null,
		});
	});

	it('says how to mend a finding, and which figures disagree', () => {
		const report = jsonReport(input([mendable, found('a/b', 'SB', { table })], { language: 'lt' }));
		expect(report.diagnostics[0]?.fix).toEqual({
			title: 'Pataisyti',
			safe: true,
			edits: [
				{ file: 'svp.yaml', line: 2, column: 7, endLine: 2, endColumn: 8, text: '„' },
				{ file: 'svp.yaml', line: 2, column: 14, endLine: 2, endColumn: 15, text: '“' },
			],
		});
		expect(report.diagnostics[1]?.table).toEqual({ head: ['šaltinis', 'planas', 'biudžetas'], rows: [['SB', '10', '12']] });
	});

	it('has what is set aside, with the reason, and does not count it', () => {
		const aside = [found('a/b', 'SB', { suppressed: { by: 'comment', reason: 'agreed' } }), found('a/c', 'SB', { suppressed: { by: 'baseline' } })];
		const report = jsonReport(input([...aside, found('a/d', 'SB')]));
		expect(report.diagnostics.map(({ suppressed, suppressedBy, reason }) => [suppressed, suppressedBy, reason])).toEqual([
			[true, 'comment', 'agreed'],
			[true, 'baseline', null],
			[false, null, null],
		]);
		expect(report.summary).toMatchObject({ errors: 1, warnings: 0, suppressed: 2 });
	});

	it('is valid by its published schema in every part', () => {
		const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(new URL('../../schemas/output.schema.json', import.meta.url), 'utf8')));
		expect(validate(jsonReport(everything)), JSON.stringify(validate.errors)).toBe(true);
		const [first] = jsonReport(input([mendable])).diagnostics;
		expect(validate({ ...jsonReport(input([])), diagnostics: [{ ...first, fix: { title: 'x', safe: true } }] })).toBe(false);
		expect(validate({ ...jsonReport(input([])), diagnostics: [{ ...first, suppressedBy: 'nobody' }] })).toBe(false);
	});

	it('is complete without findings', () => {
		const report = jsonReport(input([]));
		expect(report.diagnostics).toEqual([]);
		expect(report.summary).toEqual({ errors: 0, warnings: 0, infos: 0, suppressed: 0, files: 3, complete: true, ms: 12 });
		expect(report.tool).toEqual({ version: '0.1.0', ruleset: '0.1.0', registers: null });
	});

	it('is never folded', () => {
		expect(
			jsonReport(
				input(
					Array.from({ length: 150 }, () => found('a/b', 'SB')),
					{ maxProblems: 1 },
				),
			).diagnostics,
		).toHaveLength(150);
	});

	it('speaks the chosen language', () => {
		expect(jsonReport(input([found('a/b', 'SB')], { language: 'lt' })).diagnostics[0]?.message).toBe('Rasta SB');
	});

	it('has no place for what has none', () => {
		const { place: _place, ...placeless } = found('a/b', 'SB');
		expect(jsonReport(input([placeless])).diagnostics[0]).toMatchObject({ file: null, line: null, column: null, endLine: null, endColumn: null });
	});
});

describe('fingerprints', () => {
	const moved = { path: 'other.yaml', text: `# more\n\n${svp.text}` };
	const fingerprint = (finding: Parameters<typeof input>[0][number]): string | undefined => jsonReport(input([finding])).diagnostics[0]?.fingerprint;

	it('outlive a move to another line and file', () => {
		expect(fingerprint(found('a/b', 'SB', { element: 'svp:01' }))).toBe(fingerprint(found('a/b', 'SB', { element: 'svp:01' }, moved)));
		expect(fingerprint(found('a/b', 'SB'))).toBe(fingerprint(found('a/b', 'SB', {}, moved)));
	});

	it('do not depend on the language or the figures of the message', () => {
		const other = { message: { lt: 'kita', en: 'other' } };
		expect(fingerprint(found('a/b', 'SB', other))).toBe(fingerprint(found('a/b', 'SB')));
	});

	it('tell rules and elements apart', () => {
		const all = [found('a/b', 'SB', { element: 'x' }), found('a/c', 'SB', { element: 'x' }), found('a/b', 'SB', { element: 'y' }), found('a/b', 'SB')];
		expect(new Set(all.map(fingerprint)).size).toBe(4);
	});

	it('are unique in a run', () => {
		const all = Array.from({ length: 5 }, () => found('a/b', 'SB', { element: 'x' }));
		expect(new Set(jsonReport(input(all)).diagnostics.map((one) => one.fingerprint)).size).toBe(5);
	});
});
