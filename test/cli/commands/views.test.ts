import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ended, emptyFolder, newWorkspace, plan } from '../program.ts';

const STARTER = join(import.meta.dirname, '../../../templates/init');

const here = (...args: readonly string[]): Ended => plan(args, { cwd: STARTER });
const json = (...args: readonly string[]): unknown => JSON.parse(here(...args, '--json').stdout);

describe('plan show', () => {
	let measure = '';
	beforeAll(() => {
		measure = here('show', 'svp-2026-2028:01.01.02.01').stdout;
	});

	it('says what it is, where, and what it is a part of', () => {
		expect(measure).toMatch(/^svp-2026-2028:01\.01\.02\.01 {2}measure\nRenovation of streets and pavements\nsvp\/programa-01\.yaml:\d+:\d+\n/);
		expect(measure).toMatch(/Part of\n {2}svp-2026-2028 .*\n {2}svp-2026-2028:01 .*\n {2}svp-2026-2028:01\.01 .*\n {2}svp-2026-2028:01\.01\.02 .*\n/);
	});

	it('shows money by source and year, and its total', () => {
		expect(measure).toMatch(
			/Money, thousand EUR\n +2025 +2026 +2027 +2028\n {2}SB +400\.0 +500\.5 +522\.0 +542\.0\n {2}ES +– +1,200\.0 +1,500\.0 +1,520\.0\n {2}Total +400\.0 +1,700\.5 +2,022\.0 +2,062\.0\n/,
		);
	});

	it('shows indicators, what it serves by itself and through what it is a part of', () => {
		expect(measure).toMatch(/Indicators\n {2}P-01-01-02-01-01 {2}Length of streets renovated, km\n {4}2026: 4\.5; 2027: 5\.2; 2028: 5\.3\n/);
		expect(measure).toMatch(/Serves\n {2}spp-2030:1\.1\.2\.1 +Renovation of streets and pavements\n {2}spp-2030:1\.1\.2 +.*\(through svp-2026-2028:01\.01\.02\)\n/);
	});

	it('shows what serves an element', () => {
		expect(here('show', 'verslo-skatinimas').stdout).toMatch(/Served by\n {2}svp-2026-2028:01\.01\.01\.01 /);
		expect(here('show', 'lietuva-2050').stdout).toMatch(/Served by\n {2}spp-2030:1 /);
	});

	it('writes numbers and words in the language of messages', () => {
		expect(here('show', '01.01.02.01', '--lang', 'lt').stdout).toMatch(/Iš viso +400,0 +1\u00a0700,5 +2\u00a0022,0 +2\u00a0062,0\n/);
	});

	it('says that a measure needs no money', () => {
		expect(here('show', '01.01.01.02').stdout).toContain('Money\n  none needed: Advice is given by the division’s staff\n');
	});

	it.each([
		['a code that only one plan has', '1.1.2', 'spp-2030:1.1.2'],
		['an id', 'gatviu-atnaujinimas', 'spp-2030:1.1.2.1'],
		['a plan', 'spp-2030', 'spp-2030'],
		['an indicator', 'svp-2026-2028:R-01-01-01', 'svp-2026-2028:R-01-01-01'],
		['a strategic goal', 'sg-aplinka', 'svp-2026-2028:S-01'],
	])('takes %s', (_, reference, ref) => {
		expect(json('show', reference)).toMatchObject({ ref });
	});

	it('gives the same as data, with exact figures', () => {
		expect(json('show', 'svp-2026-2028:01.01.02.01')).toMatchObject({
			kind: 'measure',
			file: 'svp/programa-01.yaml',
			chain: [{ ref: 'svp-2026-2028' }, { ref: 'svp-2026-2028:01' }, { ref: 'svp-2026-2028:01.01' }, { ref: 'svp-2026-2028:01.01.02' }],
			money: { total: { 2025: 400, 2026: 1700.5, 2027: 2022, 2028: 2062 }, sources: { SB: { 2026: 500.5 }, ES: { 2025: 0, 2026: 1200 } } },
			indicators: [{ code: 'P-01-01-02-01-01', unit: 'km', baseline: null, targets: { 2026: 4.5, 2027: 5.2, 2028: 5.3 } }],
			serves: expect.arrayContaining([{ ref: 'spp-2030:1.1.2.1', kind: 'measure', name: expect.anything(), via: null }]),
		});
	});

	it.each([
		['spp-2030:1.1.9', 'Did you mean `spp-2030:1.1.1` or `spp-2030:1.1.2`?'],
		['gatviu-atnaujinmas', 'Did you mean `gatviu-atnaujinimas`?'],
	])('%s is not there', (reference, help) => {
		const { status, stdout, stderr } = here('show', reference);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain(`There is no \`${reference}\` in the plan`);
		expect(stderr).toContain(help);
	});

	it('asks which plan when several have the code', () => {
		const cwd = newWorkspace();
		appendFileSync(
			join(cwd, 'plan.yaml'),
			'---\nkind: development-plan\nid: spp-2040\ntitle: Kitas planas\nyears: {from: 2031, to: 2040}\nvision: Gera ateitis\npriorities:\n  - {code: "1", name: Kitas prioritetas}\n',
		);
		const { status, stderr } = plan(['show', '1'], { cwd });
		expect(status).toBe(2);
		expect(stderr).toContain('`1` is in more than one plan');
		expect(stderr).toContain('Say which: spp-2030:1, spp-2040:1');
	});

	it('shows what there is of a plan that can not be read to the end, and says so', () => {
		const cwd = newWorkspace();
		writeFileSync(join(cwd, 'svp/programa-01.yaml'), 'kind: [programme\n');
		const { status, stdout, stderr } = plan(['show', 'spp-2030:1'], { cwd });
		expect(status).toBe(0);
		expect(stdout).toMatch(/^spp-2030:1 {2}priority\n/);
		expect(stderr).toBe('The plan has errors (1), so this may not be all: see plan check\n');
	});

	it('can do nothing without a workspace', () => {
		expect(plan(['show', '01'], { cwd: emptyFolder() })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('No plan here') });
	});
});

describe('plan tree', () => {
	it('draws every plan with its totals', () => {
		const lines = here('tree').stdout.split('\n');
		expect(lines[0]).toMatch(/^thousand EUR +need$/);
		expect(lines[1]).toMatch(/^spp-2030 +9,100\.0 {2}Strategic Development Plan/);
		expect(lines).toContainEqual(expect.stringMatching(/^│? ? ?└─ 1\.1 |^ {3}└─ 1\.1 /));
		expect(lines).toContainEqual(expect.stringMatching(/^svp-2026-2028 +500\.0 +1,810\.5 +2,142\.0 +2,182\.0 {2}/));
		expect(lines).toContainEqual(expect.stringMatching(/^ {6}├─ 01\.01\.01 +100\.0 /));
		expect(lines).toContainEqual(expect.stringMatching(/^ {6}│ {2}└─ 01\.01\.01\.02 +– /));
	});

	it('stops at the depth asked for, in the plan asked for', () => {
		const { stdout } = here('tree', '--plan', 'svp-2026-2028', '--depth', '1');
		expect(stdout.trimEnd().split('\n')).toHaveLength(3);
		expect(stdout).not.toContain('spp-2030');
	});

	it('gives the same as data', () => {
		expect(json('tree', '--plan', 'spp-2030', '--depth', '1')).toEqual([
			{
				ref: 'spp-2030',
				kind: 'development-plan',
				name: expect.objectContaining({ lt: expect.any(String) }),
				money: { total: { need: 9100 }, sources: { SB: { need: 3100 }, ES: { need: 6000 } } },
				children: [expect.objectContaining({ ref: 'spp-2030:1', kind: 'priority' })],
			},
		]);
	});

	it('does not know every plan', () => {
		expect(here('tree', '--plan', 'spp2030')).toMatchObject({ status: 2, stderr: 'error: Unknown plan spp2030\nhelp: Did you mean `spp-2030`?\n' });
	});
});

describe('plan list', () => {
	it.each([
		['plans', 2],
		['priorities', 1],
		['programmes', 1],
		['goals', 2],
		['tasks', 4],
		['measures', 5],
		['indicators', 9],
		['bodies', 3],
		['sources', 4],
		['units', 2],
		['wards', 0],
		['upstream', 1],
	])('%s: %i', (kind, count) => {
		expect(json('list', kind)).toHaveLength(count);
		const lines = here('list', kind)
			.stdout.split('\n')
			.filter((line) => line !== '');
		const heads = ['plans', 'priorities', 'programmes', 'goals', 'tasks', 'measures'].includes(kind) ? 1 : 0;
		expect(lines).toHaveLength(count + heads);
		const table: unknown[] = parse(here('list', kind, '--csv').stdout, { columns: true });
		expect(table).toHaveLength(count);
	});

	it('csv has a column a value, whatever the value holds', () => {
		const cwd = newWorkspace();
		const programme = join(cwd, 'svp/programa-01.yaml');
		writeFileSync(programme, readFileSync(programme, 'utf8').replace('en: Co-financing of small and medium business projects', 'en: "=Co-financing, \\"small\\" business"'));
		const [row]: Record<string, string>[] = parse(plan(['list', 'measures', '--plan', 'svp-2026-2028', '--csv'], { cwd }).stdout, { columns: true });
		expect(row).toMatchObject({ ref: 'svp-2026-2028:01.01.01.01', 'name.en': `'=Co-financing, "small" business`, bodies: '2', 'money.total.2026': '110', file: 'svp/programa-01.yaml' });
	});

	it.each([
		['priemonės', 'measures'],
		['priemonė', 'measures'],
		['papriemones', 'submeasures'],
		['tikslai', 'goals'],
		['uždavinys', 'tasks'],
		['rodiklis', 'indicators'],
		['programa', 'programmes'],
		['planas', 'plans'],
		['seniunijos', 'wards'],
		['priem', 'measures'],
		['uždav', 'tasks'],
		['aukštesni', 'upstream'],
		['strateginiai-tikslai', 'goals'],
		['strateginiai', 'plans“ ar „goals'],
		['finansavimo', 'sources'],
		['finansavimo šaltiniai', 'sources'],
	])('knows what %s is called: %s', (word, kind) => {
		expect(here('list', word, '--lang', 'lt')).toMatchObject({ status: 2, stderr: `klaida: Nežinoma rūšis „${word}“\npatarimas: Gal turėta omenyje „${kind}“?\n` });
	});

	it('says which kinds there are', () => {
		expect(here('list', 'measure')).toMatchObject({ status: 2, stderr: 'error: Unknown kind measure\nhelp: Did you mean `measures`?\n' });
		expect(here('list', 'ąžuolai')).toMatchObject({ status: 2, stderr: expect.stringContaining('help: There are: plans, priorities, ') });
		expect(here('list', 'measures', '--json', '--csv')).toMatchObject({ status: 2, stdout: '' });
		expect(here('list')).toMatchObject({ status: 2, stderr: 'error: The argument <kind> is missing\nhelp: See plan list --help\n' });
	});
});
