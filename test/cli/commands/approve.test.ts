import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newWorkspace, plan } from '../program.ts';

const DECISION = ['--number', 'T-12', '--date', '2026-02-05'];

function edit(folder: string, from: string, to: string): void {
	const path = join(folder, 'svp/programa-01.yaml');
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

function approvedWorkspace(): string {
	const cwd = newWorkspace();
	expect(plan(['approve', 'svp-2026-2028', ...DECISION, '--act', 'Dėl plano patvirtinimo'], { cwd })).toEqual({ status: 0, stdout: 'decisions/t-12.yaml: 9 approved\n', stderr: '' });
	return cwd;
}

describe('plan approve', () => {
	it('records a decision that checks clean', () => {
		const cwd = approvedWorkspace();
		const text = readFileSync(join(cwd, 'decisions/t-12.yaml'), 'utf8');
		expect(text.split('\n').slice(0, 9)).toEqual([
			'# yaml-language-server: $schema=../.plan/schemas/decision.schema.json',
			'kind: decision',
			'id: t-12',
			'number: "T-12"',
			'date: 2026-02-05',
			'act: "Dėl plano patvirtinimo"',
			'plan: svp-2026-2028',
			'whole: true',
			'approves:',
		]);
		expect(plan(['check'], { cwd })).toMatchObject({ status: 0, stdout: expect.stringContaining('No problems found') });
	});

	it('is broken by a change and mended by a decision', () => {
		const cwd = approvedWorkspace();
		edit(cwd, '2026: 110.0', '2026: 130.5');
		const { stdout } = plan(['check', '--lang', 'lt'], { cwd });
		expect(stdout).toContain('[approval/changed]');
		expect(stdout).toContain('po sprendimo T-12 pakeista: lėšos ar rodiklių reikšmės');
		expect(plan(['approve', 'svp-2026-2028:01.01.01.01', '--number', 'T-20', '--date', '2026-03-05'], { cwd }).stdout).toBe('decisions/t-20.yaml: 1 approved\n');
		expect(plan(['check'], { cwd }).stdout).toContain('No problems found');
	});

	it('is one of its id', () => {
		const cwd = approvedWorkspace();
		writeFileSync(join(cwd, 'decisions/kopija.yaml'), readFileSync(join(cwd, 'decisions/t-12.yaml')));
		expect(plan(['check'], { cwd })).toMatchObject({ status: 1, stdout: expect.stringContaining('[structure/duplicate-id]') });
	});

	it('covers the texts of the plan', () => {
		const cwd = newWorkspace();
		expect(plan(['approve', 'spp-2030', ...DECISION], { cwd }).stdout).toMatch(/^decisions\/t-12\.yaml: \d+ approved, 1 text\n$/);
		const path = join(cwd, 'spp/text/ivadas.md');
		const text = readFileSync(path, 'utf8');
		const wrapped = text.replace(/(\p{L}{4,}) (\p{L}{4,})/u, '$1\n$2');
		expect(wrapped).not.toBe(text);
		writeFileSync(path, wrapped);
		expect(plan(['check'], { cwd }).stdout).toContain('No problems found');
		writeFileSync(path, `${text}\nNauja pastraipa.\n`);
		expect(plan(['check', '--lang', 'lt'], { cwd }).stdout).toContain('tekstas „introduction“: po sprendimo T-12 pakeista: tekstas');
		expect(plan(['approve', 'spp-2030:introduction', '--number', 'T-21', '--date', '2026-03-06'], { cwd }).stdout).toBe('decisions/t-21.yaml: 0 approved, 1 text\n');
		expect(plan(['check'], { cwd }).stdout).toContain('No problems found');
	});

	it('covers a text that comes into a plan approved without any', () => {
		const cwd = approvedWorkspace();
		appendFileSync(join(cwd, 'svp/plan.yaml'), 'narrative:\n  situation: situacija.md\n');
		writeFileSync(join(cwd, 'svp/situacija.md'), 'Gatves reikia tvarkyti.\n');
		expect(plan(['check'], { cwd }).stdout).toContain('text `situation`: added since decision T-12, not approved yet');
		expect(plan(['approve', 'svp-2026-2028:situation', '--number', 'T-21', '--date', '2026-03-06'], { cwd }).stdout).toBe('decisions/t-21.yaml: 0 approved, 1 text\n');
		expect(plan(['check'], { cwd }).stdout).toContain('No problems found');
	});

	it('takes several parts of one plan, and leaves the others waiting', () => {
		const cwd = approvedWorkspace();
		edit(cwd, '2026: 110.0', '2026: 130.5');
		edit(cwd, '2026: 200, 2027', '2026: 210, 2027');
		edit(cwd, 'lt: Atnaujinti gatves', 'lt: Tvarkyti gatves');
		const decided = ['--number', 'T-20', '--date', '2026-03-05'];
		expect(plan(['approve', 'svp-2026-2028:01.01.01.01,svp-2026-2028:01.01.02', ...decided], { cwd }).stdout).toBe('decisions/t-20.yaml: 2 approved\n');
		const { stdout } = plan(['check'], { cwd });
		expect(stdout.match(/\[approval\/changed\]/g)).toHaveLength(1);
		expect(stdout).toContain('`plan approve svp-2026-2028:01.01.01.02` records its decision');
	});

	it('repeals what is gone: by what the decision called it, or with what it belonged to', () => {
		const cwd = approvedWorkspace();
		const path = join(cwd, 'svp/programa-01.yaml');
		const text = readFileSync(path, 'utf8');
		const without = text.replace(/ {10}- code: "02"\n {12}name: \{lt: Verslininkų[\s\S]*?240\}\n/, '');
		expect(without).not.toBe(text);
		writeFileSync(path, without);
		expect(plan(['check'], { cwd }).stdout).toContain('`plan approve svp-2026-2028:01.01.01.02` records its decision');
		for (const reference of ['svp-2026-2028:01.01.01.02', 'svp-2026-2028:01.01.01', 'svp-2026-2028']) {
			expect(plan(['approve', reference, '--number', 'T-20', '--date', '2026-03-05'], { cwd }).stdout).toBe('decisions/t-20.yaml: 0 approved, 1 repealed\n');
			expect(readFileSync(join(cwd, 'decisions/t-20.yaml'), 'utf8')).toContain('repeals:\n  - {element: svp-2026-2028:01.01.01.02, name: "Verslininkų konsultavimas savivaldybėje"}\n');
			rmSync(join(cwd, 'decisions/t-20.yaml'));
		}
		expect(plan(['approve', 'svp-2026-2028:01.01.02', '--number', 'T-20', '--date', '2026-03-05'], { cwd }).stderr).toContain('nothing was recorded');
	});

	it('records no decision that a later one has overtaken', () => {
		const cwd = approvedWorkspace();
		edit(cwd, '2026: 110.0', '2026: 130.5');
		const said = { status: 2, stdout: '', stderr: expect.stringContaining('Decision T-12 of 2026-02-05 is on the same and later than 2026-02-04: nothing was recorded') };
		expect(plan(['approve', 'svp-2026-2028:01.01.01.01', '--number', 'T-11', '--date', '2026-02-04'], { cwd })).toMatchObject(said);
		expect(existsSync(join(cwd, 'decisions/t-11.yaml'))).toBe(false);
	});

	it('says when there is nothing to record', () => {
		const cwd = approvedWorkspace();
		expect(plan(['approve', 'svp-2026-2028', '--number', 'T-13', '--date', '2026-02-06'], { cwd })).toEqual({
			status: 0,
			stdout: '',
			stderr: 'All of it is approved as it is: nothing was recorded\n',
		});
		expect(existsSync(join(cwd, 'decisions/t-13.yaml'))).toBe(false);
	});

	it.each([
		['a day that is none', ['svp-2026-2028', '--number', 'T-1', '--date', '2026-02-30'], 'There is no such day: 2026-02-30'],
		['a day of another millennium', ['svp-2026-2028', '--number', 'T-1', '--date', '9999-12-31'], 'There are no decisions of such a year: 9999-12-31'],
		['no number', ['svp-2026-2028', '--number', ' – ', '--date', '2026-02-05'], 'The number of a decision has a letter or a digit'],
		['a number of two lines', ['svp-2026-2028', '--number', 'T-1\nT-2', '--date', '2026-02-05'], 'The number and the title of a decision are one line of text'],
		['a title of two lines', ['svp-2026-2028', '--number', 'T-1', '--date', '2026-02-05', '--act', 'Dėl\nplano'], 'The number and the title of a decision are one line of text'],
		['a day in other order', ['svp-2026-2028', '--number', 'T-1', '--date', '05-02-2026'], 'A date is written 2015-04-02, not 05-02-2026'],
		['no number', ['svp-2026-2028', '--date', '2026-02-05', '--lang', 'lt'], 'Trūksta parinkties „--number <number>“'],
		['parts of two plans', ['svp-2026-2028:01,spp-2030:1', ...DECISION], 'A decision is on one plan'],
		['something that is not there', ['svp-2026-2027', ...DECISION], 'Did you mean `svp-2026-2028`?'],
	])('refuses %s', (_what, args, said) => {
		const cwd = newWorkspace();
		const { status, stdout, stderr } = plan(['approve', ...args], { cwd });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(said);
		expect(existsSync(join(cwd, 'decisions'))).toBe(false);
	});

	it('leaves an earlier decision alone', () => {
		const cwd = approvedWorkspace();
		const before = readFileSync(join(cwd, 'decisions/t-12.yaml'), 'utf8');
		edit(cwd, '2026: 110.0', '2026: 130.5');
		expect(plan(['approve', 'svp-2026-2028', ...DECISION], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
		expect(readFileSync(join(cwd, 'decisions/t-12.yaml'), 'utf8')).toBe(before);
	});

	it('approves no plan with errors', () => {
		const cwd = newWorkspace();
		edit(cwd, '2026: 110.0', '2026: -110.0');
		expect(plan(['approve', 'svp-2026-2028', ...DECISION], { cwd })).toMatchObject({ status: 1, stderr: expect.stringContaining("can't be approved") });
	});
});
