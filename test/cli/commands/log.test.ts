import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { type Ended, emptyFolder, madeWorkspace, newWorkspace, PLAIN_ENV, plan } from '../program.ts';
import { commit as committed, repositoryIn } from '../repository.ts';

const PROGRAMME = 'svp/programa-01.yaml';
const MOVED = 'svp/žalia programa.yaml';

/** What each commit does to the programme's text; the last is not committed. */
const COMMITS: readonly (readonly [subject: string, edits: readonly (readonly [from: string | RegExp, to: string])[]])[] = [
	['plan: more for 2026', [['2026: 110.0', '2026: 130.5']]],
	['plan: streets', [['assets: 460.0', 'assets: 461.0']]],
	[
		'plan: sub-measure',
		[
			[
				'serves: [gatviu-atnaujinimas]\n',
				'serves: [gatviu-atnaujinimas]\n            submeasures:\n              - {code: "01", name: Projektai, appropriations: [{source: SB, 2026: 7, 2027: 9}], indicators: [{name: Projektų skaičius, unit: vnt., targets: {2026: 2}}]}\n',
			],
		],
	],
	['plan: sub-measure grows', [['2026: 7,', '2026: 8,']]],
	[
		'plan: layout',
		[
			[
				'{source: SB, 2025: 100.0, 2026: 130.5, 2027: 120.0, 2028: 120.0}',
				'# pastaba\n              - source: SB\n                2025: 100.0\n                2026: 130.5\n                2027: 120\n                2028: 120.0',
			],
			['              - # pastaba\n', '              # pastaba\n'],
		],
	],
	['plan: codes', [['- code: "01"\n            name: {lt: Smulkiojo', '- code: "03"\n            name: {lt: Smulkiojo']]],
	['plan: broken', [['kind: programme', 'kind: [']]],
	[
		'plan: mended',
		[
			['kind: [', 'kind: programme'],
			['2027: 120\n', '2027: 125\n'],
		],
	],
	['plan: name', [['Smulkiojo ir vidutinio', 'Smulkiojo bei vidutinio']]],
	['plan: target', [['targets: {2026: 40', 'targets: {2026: 41']]],
];

describeWith(['git'], 'plan log and plan blame', () => {
	let root = '';
	const git = (...args: readonly string[]): string => {
		const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Ona', '-c', 'user.email=ona@localhost', '-c', 'protocol.file.allow=always', ...args], {
			cwd: root,
			encoding: 'utf8',
			env: { ...PLAIN_ENV, GIT_CONFIG_GLOBAL: '/dev/null' },
		});
		if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
		return stdout;
	};
	const text = (file = PROGRAMME): string => readFileSync(join(root, file), 'utf8');
	const edit = (from: string | RegExp, to: string, file = PROGRAMME): void => {
		const after = text(file).replace(from, () => to);
		if (after === text(file)) throw new Error(`Nothing to edit: ${from}`);
		writeFileSync(join(root, file), after);
	};
	const commit = (subject: string): string => git('commit', '-q', '-a', '-m', subject);
	const run = (...args: readonly string[]): Ended => plan(args, { cwd: root });
	/** Subjects, each with its findings below it. */
	const history = (ref: string, ...more: readonly string[]): Record<string, string[]> => {
		const { changes } = JSON.parse(run('log', ref, '--json', ...more).stdout);
		return Object.fromEntries(
			changes.map(({ subject, findings }: { readonly subject: string | null; readonly findings: readonly { readonly type: string }[] }) => [subject ?? '', findings.map(({ type }) => type)]),
		);
	};

	beforeAll(() => {
		root = madeWorkspace();
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		commit('plan: draft');
		for (const [subject, edits] of COMMITS) {
			for (const [from, to] of edits) edit(from, to);
			commit(subject);
		}
		renameSync(join(root, PROGRAMME), join(root, MOVED));
		git('add', '-A');
		commit('plan: another file');
		git('checkout', '-q', '-b', 'side', 'HEAD~1');
		edit('2028: 120.0', '2028: 121');
		commit('plan: on the side');
		git('checkout', '-q', 'main');
		git('merge', '-q', '--no-edit', 'side');
		edit('2025: 100.0', '2025: 101', MOVED);
	});

	afterAll(() => rmSync(root, { recursive: true, force: true }));

	it('tells every commit that changed the element in meaning', () => {
		expect(history('svp-2026-2028:01.01.01.03')).toEqual({
			'': ['appropriation-changed'],
			'plan: on the side': ['appropriation-changed'],
			'plan: target': ['target-changed'],
			'plan: name': ['name-changed'],
			'plan: mended': ['appropriation-changed'],
			'plan: codes': ['renumbered'],
			'plan: more for 2026': ['appropriation-changed'],
			'plan: draft': ['measure-added', 'appropriation-added', 'appropriation-added', 'appropriation-added', 'appropriation-added', 'indicator-added'],
		});
	});

	it('follows a reserve, named as the comparison does or by its name', () => {
		const cwd = repositoryIn(newWorkspace());
		const file = join(cwd, 'svp/plan.yaml');
		const reserve = (amount: number): string => `reserves:\n  - {name: Direktoriaus rezervas, source: SB, amounts: {2026: ${amount}}}\n`;
		const before = readFileSync(file, 'utf8');
		writeFileSync(file, before + reserve(200));
		committed(cwd);
		writeFileSync(file, before + reserve(250));
		const told = plan(['diff', 'HEAD'], { cwd }).stdout;
		const ref = 'svp-2026-2028:Direktoriaus rezervas';
		expect(told).toContain(`\n${ref}\n`);
		for (const name of [ref, 'Direktoriaus rezervas']) {
			const { changes } = JSON.parse(plan(['log', name, '--json'], { cwd }).stdout);
			expect(changes.map(({ findings }: { findings: { type: string }[] }) => findings.map(({ type }) => type))).toEqual([['appropriation-changed'], ['reserve-added', 'appropriation-added']]);
		}
		expect(plan(['blame', ref], { cwd }).stdout).toMatch(new RegExp(`^${ref}\n(.*\n)*not committed .* appropriation, SB, 2026 +250\n`));
		expect(plan(['log', 'direktoriaus Rezervas'], { cwd }).stderr).toContain('Did you mean `Direktoriaus rezervas`?');
	});

	it('tells of all beneath an element, with its money', () => {
		const { changes } = JSON.parse(run('log', 'svp-2026-2028:01.01', '--json').stdout);
		const streets = changes.find(({ subject }: { readonly subject: string }) => subject === 'plan: streets');
		expect(streets).toMatchObject({ ref: 'svp-2026-2028:01.01', money: { 2026: 1 }, author: 'Ona' });
		expect(changes.map(({ subject }: { readonly subject: string }) => subject)).not.toContain('plan: layout');
	});

	it('tells an element that came in short: how much is in it, and its money', () => {
		const last = (ref: string): string => run('log', ref).stdout.split('\n\n').at(-2) ?? '';
		expect(last('svp-2026-2028:01.01')).toMatch(/plan: draft\n {2}goal added \(tasks: 2, measures: 3, indicators: \d+\)\n {2}Money: 2025 .*; 2028 .*$/);
		expect(last('svp-2026-2028')).toMatch(/plan: draft\n {2}plan added \(.*programmes: 1, .*\)\n {2}Money: .*$/);
	});

	it('is limited, and begins where it is asked to', () => {
		expect(Object.keys(history('svp-2026-2028:01.01.01.03', '--limit', '2'))).toEqual(['', 'plan: on the side']);
		expect(run('log', 'svp-2026-2028:01', '--limit', '0')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--limit takes a whole number from 1, not 0') });
		expect(Object.keys(history('svp-2026-2028:01.01.01.01', '--from', 'HEAD~7'))).toEqual(['plan: more for 2026', 'plan: draft']);
	});

	it('reads names and subjects of any signs, and shows none that a terminal obeys', () => {
		const folder = madeWorkspace();
		try {
			const own = (...args: readonly string[]) => spawnSync('git', args, { cwd: folder, env: { ...PLAIN_ENV, GIT_CONFIG_GLOBAL: '/dev/null' } });
			own('init', '-q', '-b', 'main');
			own('add', '-A');
			own('-c', 'user.name=Ona \u001b[31m\u001fB\uE000', '-c', 'user.email=ona@localhost', 'commit', '-q', '-m', 'planas \u0002\u0003\uE001 | `a`');
			const { changes } = JSON.parse(plan(['log', '01.01.01.01', '--json'], { cwd: folder }).stdout);
			expect(changes).toMatchObject([{ author: 'Ona [31mB\uE000', subject: 'planas \uE001 | `a`', date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('is read by people', () => {
		const { status, stdout } = run('log', 'svp-2026-2028:01.01.01.03', '--limit', '3');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^svp-2026-2028:01\.01\.01\.03 {2}Co-financing/);
		expect(stdout).toContain('not committed\n  appropriation changed, SB, 2025: 100 → 101 (+1, +1.0');
		expect(stdout).toMatch(/^[0-9a-f]{12} {2}\d{4}-\d\d-\d\d {2}Ona {2}plan: on the side$/m);
		expect(run('log', 'svp-2026-2028:01.01.01.03').stdout).toContain('  name changed: Smulkiojo [-ir-]{+bei+} vidutinio');
	});

	it('says which version could not be read', () => {
		const broken = git('log', '--format=%H', '--grep=broken').trim();
		const { isComplete, unread } = JSON.parse(run('log', 'svp-2026-2028:01.01.01.03', '--json').stdout);
		expect({ isComplete, unread }).toEqual({ isComplete: false, unread: [{ commit: broken, files: [PROGRAMME] }] });
		expect(run('log', 'svp-2026-2028:01.01.01.03').stdout).toContain(`${broken.slice(0, 12)} could not be read (${PROGRAMME})`);
	});

	it('names who last set each value', () => {
		const { fields } = JSON.parse(run('blame', 'svp-2026-2028:01.01.01.03', '--json').stdout);
		const who = Object.fromEntries(
			fields.map(({ key, ref, subject }: { readonly key: string; readonly ref: string; readonly subject: string | null }) => [`${/:P-/.test(ref) ? 'P ' : ''}${key}`, subject]),
		);
		expect(who).toMatchObject({
			'appropriation|SB|2025': null,
			'appropriation|SB|2026': 'plan: more for 2026',
			'appropriation|SB|2027': 'plan: mended',
			'appropriation|SB|2028': 'plan: on the side',
			'name|name|lt': 'plan: name',
			'name|name|en': 'plan: draft',
			body: 'plan: draft',
			'P target|2026': 'plan: target',
			'P target|2027': 'plan: draft',
		});
		const { stdout } = run('blame', 'svp-2026-2028:01.01.01.03');
		expect(stdout).toMatch(/^[0-9a-f]{12} {2,}\d{4}-\d\d-\d\d {2}Ona +appropriation, SB, 2027 +125$/m);
		expect(stdout).toMatch(/^not committed +appropriation, SB, 2025 +101$/m);
		expect(run('blame', 'svp-2026-2028:01.01.01.03', '--lang', 'lt').stdout).toMatch(/ požymis +tęstinė\n(.*\n)*.* kryptis +didėti\n/);
	});

	it('names who last set each amount of a sub-measure, and bodies by their names', () => {
		const { stdout } = run('blame', 'svp-2026-2028:01.01.02.01');
		const commitOf = (subject: string): string => git('log', '--format=%H', `--grep=${subject}$`).slice(0, 12);
		const told = stdout.slice(stdout.indexOf('\n\nsvp-2026-2028:01.01.02.01.01  Projektai\n'));
		expect(told).toMatch(new RegExp(`^${commitOf('sub-measure grows')} .* appropriation, SB, 2026 +8$`, 'm'));
		expect(told).toMatch(new RegExp(`^${commitOf('sub-measure')} .* appropriation, SB, 2027 +9$`, 'm'));
		expect(told).toMatch(/\n\nsvp-2026-2028:P-01-01-02-01-01-01 {2}Projektų skaičius\n(.*\n)*.* target, 2026 +2$/m);
		expect(stdout).toMatch(/ responsible body +3 · \p{L}.*\n/u);
		expect(stdout).toMatch(/ serves +spp-2030:1\.1\.2\.1 · /);
	});

	it('says shortly of an amount that it is all of one class', () => {
		const before = text(MOVED);
		edit(/2027: 125(\.0)?/, '2027: {assets: 125.0}', MOVED);
		const { stdout } = run('blame', 'svp-2026-2028:01.01.01.03');
		expect(stdout).toMatch(/^not committed +split, SB, 2027 +all assets$/m);
		expect(stdout.match(/ split,/g)).toHaveLength(1);
		writeFileSync(join(root, MOVED), before);
	});

	it('says of a sum to be checked that it is one', () => {
		const before = text('svp/plan.yaml');
		edit('\nmission:', '\ntotals: {2025: 501.0}\n\nmission:', 'svp/plan.yaml');
		expect(run('blame', 'svp-2026-2028').stdout).toMatch(/^not committed +stated total, 2025 +501$/m);
		writeFileSync(join(root, 'svp/plan.yaml'), before);
	});

	it.each([
		[['log', 'svp-2026-2028:01.01.01.99'], 'There is no `svp-2026-2028:01.01.01.99`'],
		[['log', 'svp-2026-2028:01', '--from', 'mian'], 'Did you mean `main`?'],
		[['blame', 'svp-2026-2028:01', 'nėra'], 'No such folder or file: nėra'],
	])('fails on %s', (args, said) => {
		expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
	});

	it.each(['log', 'blame'])('%s says which file an element may be in that is not found', (command) => {
		const before = text(MOVED);
		edit('kind: programme', 'kind: [', MOVED);
		expect(run(command, 'svp-2026-2028:01.01.01.03')).toMatchObject({
			status: 2,
			stdout: '',
			stderr: `error: \`svp-2026-2028:01.01.01.03\` was not found, but not all could be read: ${MOVED}\nhelp: Mend the faults (see plan check), or begin at an earlier version: --from HEAD~1\n`,
		});
		expect(run(command, 'svp-2026-2028:01.01.01.03', '--from', 'HEAD').status).toBe(0);
		writeFileSync(join(root, MOVED), before);
	});

	it('says that a shallow clone lacks the rest, and what to fetch', () => {
		const clone = join(emptyFolder(), 'clone');
		git('clone', '-q', '--depth=2', `file://${root}`, clone);
		const { stdout } = plan(['log', 'svp-2026-2028:01.01.01.03'], { cwd: clone });
		expect(stdout).not.toContain('measure added');
		expect(stdout).toContain('git fetch --unshallow');
		expect(plan(['blame', 'svp-2026-2028:01.01.01.03'], { cwd: clone }).stdout).toMatch(/^\^[0-9a-f]{12} .* name /m);
		spawnSync('git', ['-c', 'protocol.file.allow=always', 'fetch', '-q', '--unshallow'], { cwd: clone, env: PLAIN_ENV });
		expect(plan(['log', 'svp-2026-2028:01.01.01.03'], { cwd: clone }).stdout).toContain('measure added');
	});
});
