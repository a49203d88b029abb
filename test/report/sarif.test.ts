import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { fingerprints } from '../../src/report/fingerprint.ts';
import { sarif } from '../../src/report/sarif.ts';
import type { ReportInput } from '../../src/report/types.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { everything, found, input, mendable, svp } from './sample.ts';

/** The official schema is of draft 4; of what has changed since, it uses only `id`. */
function officialSchema(): object {
	const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif');
	const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(path.replace(/lib.index\.js$/, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
	return schema;
}

const ajv = new Ajv({
	strict: false,
	allErrors: true,
	// The pattern of languages has a brace too many, which only the older syntax of expressions forgives.
	unicodeRegExp: false,
	formats: { uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i, 'uri-reference': /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/, 'date-time': true },
});
const validate = ajv.compile(officialSchema());

interface Result {
	readonly ruleId: string;
	readonly level: string;
	readonly message: { readonly text: string };
	readonly suppressions: readonly object[];
	readonly fixes?: readonly object[];
	readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Rule {
	readonly id: string;
	readonly shortDescription: { readonly text: string };
	readonly fullDescription: { readonly text: string };
	readonly help: { readonly text: string; readonly markdown: string };
	readonly properties: { readonly tags: readonly string[] };
}

interface Run {
	readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
	readonly language: string;
	readonly columnKind: string;
	readonly invocations: readonly object[];
	readonly results: readonly Result[];
	readonly properties: object;
}

const run = (of: ReportInput): Run => JSON.parse(sarif(of)).runs[0];

describe('sarif', () => {
	it.each([
		['everything that a finding can have', everything],
		['Lithuanian', { ...everything, language: 'lt' as const }],
		['no findings', input([])],
		['no findings, all rules', input([], { rules: catalogue, pages: 'file:///opt/plan/' })],
		['no rules, no pages, no folder', input(everything.diagnostics)],
	])('is valid by the official schema: %s', (_name, of) => {
		validate(JSON.parse(sarif(of)));
		expect(validate.errors).toBeNull();
	});

	it('is checked by a schema that does not say yes to everything', () => {
		const log = JSON.parse(sarif(everything));
		expect(validate({ ...log, version: '2.0.0' })).toBe(false);
		expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
		log.runs[0].results[0].level = 'info';
		expect(validate(log)).toBe(false);
		const path = JSON.parse(sarif(everything));
		path.runs[0].tool.driver.rules[0].helpUri = 'docs/rules/a.md';
		expect(validate(path)).toBe(false);
	});

	it('says who judged, in what language, and how columns count', () => {
		const { tool, language, columnKind, properties } = run(everything);
		expect(tool.driver).toMatchObject({ name: 'plan', version: '0.1.0', language: 'en', properties: { ruleset: '0.1.0', registers: '5f0c2a9e77d1' } });
		expect({ language, columnKind }).toEqual({ language: 'en', columnKind: 'utf16CodeUnits' });
		expect(properties).toEqual({ errors: 3, warnings: 1, infos: 1, suppressed: 2, files: 3 });
		expect(run(input([]))).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }], tool: { driver: { version: '0.1.0' } } });
	});

	it('explains each rule', () => {
		const [rule, ...others] = run(everything).tool.driver.rules;
		expect(rule).toEqual({
			id: 'funding/wages',
			shortDescription: { text: 'Wages exceed expenditure' },
			fullDescription: { text: 'Wages are a part of expenditure.' },
			helpUri: 'https://plan.example/docs/rules/funding-wages.md',
			help: { text: expect.stringContaining('Wrong:\n  expenditure: 10\n  wages: 12\nRight:'), markdown: expect.stringContaining('### Wrong\n\n```\nexpenditure: 10\nwages: 12\n```') },
			defaultConfiguration: { level: 'error' },
			properties: { tags: ['funding'], precision: 'very-high', 'problem.severity': 'error' },
		});
		expect(rule?.help.markdown).toContain('Source: the procedure.');
		expect(rule?.help.markdown).toContain('- `share` (`0.5`): the share');
		// A rule of the plan's own has no page of the tool's.
		expect(others.map(({ id }) => id)).toEqual(['tool/rule-failed', 'structure/name-quotes', 'narrative/alt', 'links/a']);
	});

	it('keeps to what GitHub takes of a rule', () => {
		for (const rule of run(input([], { rules: catalogue, language: 'lt' })).tool.driver.rules) {
			expect(rule.id.length).toBeLessThanOrEqual(255);
			expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
			expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
			expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
		}
	});

	it('places findings in the repository', () => {
		const result = run(everything).results.find(({ ruleId }) => ruleId === 'funding/wages');
		const artifactLocation = { uri: 'planai/%C4%84%C5%BEuolo%20planas/svp.yaml', uriBaseId: '%SRCROOT%' };
		expect(result).toEqual({
			ruleId: 'funding/wages',
			ruleIndex: 0,
			level: 'error',
			message: {
				text: 'Found SB\nDid you mean `SB(VB)`?\nsource | plan | budget\nSB | 10 | 12',
				markdown: 'Found SB\n\nDid you mean `SB(VB)`?\n\n| source | plan | budget |\n| --- | ---: | ---: |\n| SB | 10 | 12 |',
			},
			locations: [{ physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 12 } }, logicalLocations: [{ fullyQualifiedName: 'svp:01/SB/2015' }] }],
			relatedLocations: [{ id: 0, physicalLocation: { artifactLocation, region: { startLine: 1, startColumn: 5, endLine: 1, endColumn: 8 } }, message: { text: 'see here' } }],
			partialFingerprints: { 'planFinding/v1': fingerprints(everything.diagnostics)[1] },
			suppressions: [],
		});
	});

	it('gives fixes as replacements, by file', () => {
		const other = { path: 'other.yaml', text: 'a: b\n' };
		const edits = [...(mendable.fix?.edits ?? []), { place: { file: other, range: { start: 3, end: 4 } }, text: 'c' }];
		const [result] = run(input([{ ...mendable, fix: { title: { lt: 'x', en: 'Mend all' }, safe: false, edits } }])).results;
		expect(result?.fixes).toEqual([
			{
				description: { text: 'Mend all' },
				artifactChanges: [
					{
						artifactLocation: { uri: 'svp.yaml', uriBaseId: '%SRCROOT%' },
						replacements: [
							{ deletedRegion: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 8 }, insertedContent: { text: '„' } },
							{ deletedRegion: { startLine: 2, startColumn: 14, endLine: 2, endColumn: 15 }, insertedContent: { text: '“' } },
						],
					},
					{
						artifactLocation: { uri: 'other.yaml', uriBaseId: '%SRCROOT%' },
						replacements: [{ deletedRegion: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 5 }, insertedContent: { text: 'c' } }],
					},
				],
				properties: { safe: false },
			},
		]);
	});

	it('has what is set aside last, with the reason; on the others an empty list', () => {
		const { results } = run(everything);
		expect(results.map(({ level, suppressions }) => [level, ...suppressions])).toEqual([
			['error'],
			['error'],
			['warning'],
			['note'],
			['error', { kind: 'inSource', status: 'accepted', justification: 'council decision T-55' }],
			['error', { kind: 'external', status: 'accepted' }],
		]);
	});

	it('says what has no file as a notification: GitHub takes no result without a place', () => {
		const { invocations, results } = run(everything);
		expect(results.map(({ ruleId }) => ruleId)).not.toContain('tool/rule-failed');
		expect(invocations).toEqual([{ executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: 'tool/rule-failed' }, level: 'error', message: { text: 'Found svp' } }] }]);
		const { place: _place, ...missing } = found('source/missing-workspace', 'svp');
		expect(run(input([missing])).invocations).toEqual([{ executionSuccessful: false, toolConfigurationNotifications: [expect.objectContaining({ level: 'error' })] }]);
	});

	it('keeps to 5,000 results, the gravest, and says what it left out', () => {
		const many = (count: number, more: Partial<Diagnostic>): Diagnostic[] => Array.from({ length: count }, () => found('a/b', 'SB', more));
		const log = input([...many(3000, { severity: 'info' }), ...many(1000, { suppressed: { by: 'baseline' } }), ...many(2000, { severity: 'warning' }), ...many(10, {})]);
		const { results, invocations } = run(log);
		const levels = results.map(({ level }) => level);
		expect(levels).toHaveLength(5000);
		expect(levels.filter((level) => level === 'error')).toHaveLength(10);
		expect(levels.filter((level) => level === 'warning')).toHaveLength(2000);
		expect(levels.indexOf('warning')).toBe(10);
		expect(results.some(({ suppressions }) => suppressions.length > 0)).toBe(false);
		expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning', message: { text: expect.stringContaining('1010 more are left out') } }] }]);
		expect(new Set(results.map((one) => one.partialFingerprints['planFinding/v1'])).size).toBe(5000);
	});

	it('makes no link of a message', () => {
		const [result] = run(input([found('a/b', 'SB', { message: { lt: 'x', en: 'The name [a](b)' } }, svp)])).results;
		expect(result?.message.text).toBe('The name [a] (b)');
	});
});
