import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CASES, edited, ORIGIN } from '../merge/cases.ts';
import { describeWith } from '../tools.ts';
import { PLAIN_ENV, plan } from './program.ts';

const FILE = 'miesto planas/svp/žalia programa 01.yaml';

/** Thirty of the cases, of every sort; all of them are merged without git in test/merge. git starts the driver once a file, so they are merged ten at a time. */
const MERGES = CASES.filter((_, index) => index % 5 < 3).slice(0, 30);
const TENS = [0, 10, 20] as const;
const caseFile = (index: number): string => `miesto planas/svp/atvejis ${index}.yaml`;

interface Done {
	readonly status: number | null;
	readonly said: string;
}

describeWith(['git'], 'git merge with the driver', () => {
	let root = '';
	const git = (...args: readonly string[]): Done => {
		const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args], {
			cwd: root,
			encoding: 'utf8',
			env: { ...PLAIN_ENV, GIT_CONFIG_GLOBAL: '/dev/null', GIT_EDITOR: 'true' },
		});
		return { status, said: stdout + stderr };
	};
	const put = (file: string, content: string): void => writeFileSync(join(root, file), content);
	const text = (file = FILE): string => readFileSync(join(root, file), 'utf8');
	const commit = (): Done => git('commit', '-q', '-a', '--allow-empty', '-m', 'plan: change');
	/** Two branches from the beginning, and the first of them is checked out. */
	const parted = (name: string, ours: string, theirs: string): void => {
		for (const [side, content] of [['theirs', theirs] as const, ['ours', ours] as const]) {
			git('checkout', '-q', '-b', `${name}-${side}`, 'start');
			put(FILE, content);
			commit();
		}
	};

	// Made once: each test has branches of its own.
	beforeAll(() => {
		root = mkdtempSync(join(tmpdir(), 'plano saugykla '));
		plan(['init', 'miesto planas'], { cwd: root });
		rmSync(join(root, 'miesto planas/svp/programa-01.yaml'));
		for (const file of [FILE, ...MERGES.map((_, index) => caseFile(index))]) put(file, ORIGIN);
		git('init', '-q', '-b', 'main');
		expect(plan(['git-setup', 'miesto planas'], { cwd: root }).status).toBe(0);
		git('add', '-A');
		commit();
		git('branch', 'start');
	});

	afterAll(() => rmSync(root, { recursive: true, force: true }));

	it.each(TENS)('merges every file of two branches, from the %ith', (first) => {
		const merges = [...MERGES.entries()].slice(first, first + 10);
		expect(merges).toHaveLength(10);
		for (const side of ['theirs', 'ours'] as const) {
			git('checkout', '-q', '-b', `${side}-${first}`, 'start');
			for (const [index, one] of merges) put(caseFile(index), edited(ORIGIN, one[side]));
			commit();
		}
		const { status, said } = git('merge', '--no-edit', `theirs-${first}`);
		expect(status, said).toBe(1);
		const open = git('-c', 'core.quotePath=false', 'diff', '--name-only', '--diff-filter=U').said;
		for (const [index, { what, has = [], lacks = [], conflict }] of merges) {
			const merged = text(caseFile(index));
			for (const part of has) expect(merged, what).toContain(part);
			for (const part of lacks) expect(merged, what).not.toContain(part);
			if (conflict !== undefined) expect(/^<{7}[\s\S]*^>{7}.*\n/m.exec(merged)?.[0], what).toBe(conflict.replace('>>> theirs', `>>> theirs: theirs-${first}`));
			expect(open.includes(caseFile(index)), what).toBe(conflict !== undefined || has.includes('<<<<<<<'));
		}
		git('merge', '--abort');
	});

	it('rebases and picks by elements', () => {
		parted('pick', ORIGIN.replace('2026: 110.0', '2026: 111'), ORIGIN.replace('2027: 120.0', '2027: 125'));
		expect(git('cherry-pick', 'pick-theirs').status).toBe(0);
		expect(text()).toContain('2026: 111, 2027: 125');
		git('reset', '-q', '--hard', 'HEAD~1');
		expect(git('rebase', '-q', 'pick-theirs').status).toBe(0);
		expect(text()).toContain('2026: 111, 2027: 125');
	});

	it('names in the marks the branch or commit that is merged, also in a linked work tree', () => {
		parted('named', ORIGIN.replace('2026: 110.0', '2026: 111'), ORIGIN.replace('2026: 110.0', '2026: 112'));
		const theirs = git('rev-parse', '--short', 'named-theirs').said.trim();
		const ours = git('rev-parse', '--short', 'named-ours').said.trim();
		const marks = (file = join(root, FILE)): string[] => readFileSync(file, 'utf8').match(/^[<>]{7} .*/gm) ?? [];
		const expectMarks = (name: string): void => expect(marks()).toEqual(['<<<<<<< ours', `>>>>>>> theirs: ${name}`]);
		expect(git('merge', '--no-edit', 'named-theirs').status).toBe(1);
		expectMarks('named-theirs');
		expect(git('diff').said).toContain('++>>>>>>> theirs: named-theirs');
		git('merge', '--abort');
		expect(git('cherry-pick', 'named-theirs', 'start').status).toBe(1);
		expectMarks(`${theirs} (plan: change)`);
		git('cherry-pick', '--abort');
		expect(git('rebase', '-q', 'named-theirs').status).toBe(1);
		expectMarks(`${ours} (plan: change)`);
		git('rebase', '--abort');
		const other = mkdtempSync(join(tmpdir(), 'kitas medis '));
		git('worktree', 'add', '-q', '--detach', other, 'named-ours');
		expect(git('-C', other, 'rebase', '-q', 'named-theirs').status).toBe(1);
		expect(marks(join(other, FILE))).toEqual(['<<<<<<< ours', `>>>>>>> theirs: ${ours} (plan: change)`]);
		// What a rebase was at when it stopped is not what is picked meanwhile.
		git('-C', other, 'reset', '-q', '--hard');
		git('-C', other, 'checkout', '-q', '--detach', 'named-theirs');
		put(FILE, ORIGIN.replace('2026: 110.0', '2026: 113'));
		commit();
		git('-C', other, 'cherry-pick', 'named-ours');
		expect(marks(join(other, FILE))).toEqual(['<<<<<<< ours', '>>>>>>> theirs']);
		git('worktree', 'remove', '--force', other);
	});

	it('takes the names of the sides from a git that tells them', () => {
		const files = ['2026: 110.0', '2026: 111', '2026: 112'].map((amount, index) => {
			put(`side-${index}`, ORIGIN.replace('2026: 110.0', amount));
			return `side-${index}`;
		});
		const merge = (...labels: readonly string[]): string[] => {
			put('side-1', ORIGIN.replace('2026: 110.0', '2026: 111'));
			expect(plan(['merge-driver', ...labels, ...files, FILE], { cwd: root }).status).toBe(1);
			return text('side-1').match(/^[<>]{7} .*/gm) ?? [];
		};
		expect(merge('--ours-label', 'HEAD', '--theirs-label', '1a2b3c4 (plan: more)')).toEqual(['<<<<<<< ours: HEAD', '>>>>>>> theirs: 1a2b3c4 (plan: more)']);
		expect(merge('--ours-label', '%X', '--theirs-label', '%Y')).toEqual(['<<<<<<< ours', '>>>>>>> theirs']);
	});

	it('merges texts by paragraphs', () => {
		const [text0, path] = ['# Apie\n\n- Pirmas punktas.\n- Antras punktas.\n- Trečias punktas.\n', 'miesto planas/svp/tekstas.md'];
		put(path, text0);
		git('add', '-A');
		commit();
		for (const [side, content] of [
			['theirs', text0.replace('Antras', 'Kitas')],
			['ours', text0.replace('Pirmas', 'Pradinis').replace('Trečias', 'Paskutinis')],
		] as const) {
			git('checkout', '-q', '-b', `text-${side}`, side === 'theirs' ? 'HEAD' : 'HEAD~1');
			put(path, content);
			commit();
		}
		expect(git('merge', '--no-edit', 'text-theirs').status).toBe(0);
		expect(text(path)).toBe('# Apie\n\n- Pradinis punktas.\n- Kitas punktas.\n- Paskutinis punktas.\n');
	});

	it('merges tables by cells, and says why one is left to lines', () => {
		const [table, odd, path, oddPath] = ['Metai;Vyrai;Moterys\n2013;140;167\n2014;138;166\n', 'A;A\n1;2\n', 'miesto planas/svp/skaičiai.csv', 'miesto planas/svp/kita.csv'];
		put(path, table);
		put(oddPath, odd);
		git('add', '-A');
		commit();
		for (const [side, content, other] of [
			['theirs', table.replace('167', '168'), odd.replace('2', '3')],
			['ours', table.replace('140', '141').replace('138', '139'), odd.replace('2', '4')],
		] as const) {
			git('checkout', '-q', '-b', `table-${side}`, side === 'theirs' ? 'HEAD' : 'HEAD~1');
			put(path, content);
			put(oddPath, other);
			commit();
		}
		const { status, said } = git('merge', '--no-edit', 'table-theirs');
		expect(status).toBe(1);
		expect(text(path)).toBe('Metai;Vyrai;Moterys\n2013;141;168\n2014;139;166\n');
		expect(said).toContain("miesto planas/svp/kita.csv: can't be merged by elements, so only lines were merged; look it through");
		expect(text(oddPath)).toContain('<<<<<<< ours\n1;4\n=======\n1;3\n>>>>>>> theirs: table-theirs\n');
		git('merge', '--abort');
	});

	it('tells of an element that one side put into another file, and the other changed', () => {
		const moved = 'miesto planas/svp/perkelta.yaml';
		const [block = ''] = / {10}- code: "02"\n {12}name: \{lt: Verslininkų[\s\S]*?240\}\n/.exec(ORIGIN) ?? [];
		for (const by of ['ours', 'theirs'] as const) {
			const [edit, without] = [ORIGIN.replace('2026: 200', '2026: 210'), ORIGIN.replace(block, '')];
			parted(`away-${by}`, by === 'ours' ? without : edit, by === 'ours' ? edit : without);
			git('checkout', '-q', `away-${by}-${by}`);
			put(moved, `kind: measure\nparent: svp-2026-2028:01.01.01\n${block.replace('- ', '  ').replaceAll(/^ {12}/gm, '')}`);
			git('add', '-A');
			commit();
			git('checkout', '-q', `away-${by}-ours`);
			const { status, said } = git('merge', '--no-edit', `away-${by}-theirs`);
			expect(status).toBe(1);
			expect(said).toContain(
				`${FILE}:52: “Verslininkų konsultavimas savivaldybėje” is gone in ${by} and changed in ${by === 'ours' ? 'theirs' : 'ours'}; it is in ${moved} now: make the change there, and take it out here`,
			);
			git('merge', '--abort');
		}
	});

	it('refuses what it can’t read, and leaves what git itself would', () => {
		parted('broken', ORIGIN.replace('kind:', 'kind: ['), ORIGIN.replace('2026: 110.0', '2026: 111'));
		const { status, said } = git('merge', '--no-edit', 'broken-theirs');
		expect(status).toBe(1);
		expect(said).toContain(`${FILE}: ours can't be read (line 3), so only lines were merged`);
		expect(text()).toBe(ORIGIN.replace('kind:', 'kind: [').replace('2026: 110.0', '2026: 111'));
		git('merge', '--abort');
	});

	it.each([
		['in another encoding', (content: string) => `${content}# \u00eb\n`, 'latin1', `${FILE}: ours can't be read, so only lines were merged; look it through`],
		['in UTF-16', (content: string) => `\ufeff${content}`, 'utf16le', `${FILE}: one of the versions is no text, so nothing was merged, and the file is left as ours has it`],
	] as const)('says of a file %s what it is, and keeps ours', (_what, written, encoding, message) => {
		const branch = `encoded-${encoding}`;
		parted(branch, ORIGIN, ORIGIN.replace('2026: 110.0', '2026: 111'));
		git('checkout', '-q', `${branch}-ours`);
		writeFileSync(join(root, FILE), Buffer.from(written(ORIGIN), encoding));
		commit();
		const before = readFileSync(join(root, FILE));
		const { status, said } = git('merge', '--no-edit', `${branch}-theirs`);
		expect([status, said]).toEqual([1, expect.stringContaining(message)]);
		expect(said).not.toContain('The tool failed');
		if (encoding === 'utf16le') expect(readFileSync(join(root, FILE)).equals(before)).toBe(true);
		git('merge', '--abort');
	});
});
