import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/report/gitlab.ts';
import type { ReportInput } from '../../src/report/types.ts';
import { everything, found, input, svp } from './sample.ts';

const validate = new Ajv2020().compile(JSON.parse(readFileSync(new URL('gitlab.schema.json', import.meta.url), 'utf8')));

interface Issue {
	readonly check_name: string;
	readonly fingerprint: string;
	readonly severity: string;
	readonly location: object;
}

const issues = (of: ReportInput): readonly Issue[] => JSON.parse(gitlab(of));

describe('gitlab', () => {
	it.each([
		['everything that a finding can have', everything],
		['no findings', input([])],
		['no folder', input(everything.diagnostics)],
	])('is valid by the schema: %s', (_name, of) => {
		validate(issues(of));
		expect(validate.errors).toBeNull();
	});

	it('is checked by a schema that does not say yes to everything', () => {
		const [first] = issues(everything);
		expect(validate([first])).toBe(true);
		expect(validate([{ ...first, severity: 'error' }])).toBe(false);
		expect(validate([{ ...first, location: { path: '/a.yaml', lines: { begin: 1 } } }])).toBe(false);
		expect(validate({ issues: [] })).toBe(false);
	});

	it('says what, where and how grave, and who judged', () => {
		expect(issues(everything)[1]).toEqual({
			type: 'issue',
			description: 'Found SB. Did you mean `SB(VB)`? [funding/wages]',
			check_name: 'funding/wages',
			fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
			severity: 'major',
			location: { path: 'planai/Ąžuolo planas/svp.yaml', lines: { begin: 3, end: 3 } },
			engine_name: 'plan 0.1.0, rules 0.1.0, registers 5f0c2a9e77d1',
		});
		expect(issues(everything).map(({ severity }) => severity)).toEqual(['major', 'major', 'minor', 'info', 'major']);
	});

	it('leaves out what is set aside', () => {
		expect(issues(everything).map(({ check_name }) => check_name)).toEqual(['tool/rule-failed', 'funding/wages', 'structure/name-quotes', 'narrative/alt', 'links/a']);
	});

	it('shows what has no file at the workspace', () => {
		expect(issues(everything)[0]?.location).toEqual({ path: 'planai/Ąžuolo planas/plan.yaml', lines: { begin: 1, end: 1 } });
	});

	it('knows findings again wherever they move, and tells alike ones apart', () => {
		const moved = { path: svp.path, text: `# one\n# two\n${svp.text}` };
		const names = (of: ReportInput): string[] => issues(of).map(({ fingerprint }) => fingerprint);
		const before = names(input([found('a/b', 'SB'), found('a/b', 'SB'), found('a/c', 'id')]));
		expect(names(input([found('a/b', 'SB', {}, moved), found('a/b', 'SB', {}, moved), found('a/c', 'id', {}, moved)]))).toEqual(before);
		expect(new Set(before).size).toBe(3);
	});

	it('is an empty list when there is nothing', () => {
		expect(gitlab(input([]))).toBe('[]\n');
	});
});
