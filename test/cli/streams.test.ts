import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, newWorkspace, PLAIN_ENV, PROGRAM, plan, STACK } from './program.ts';

const BAD = join(FIXTURES, 'funding/wages/bad');
const ESCAPE = '\u001b[';

describe('colours', () => {
	it.each([
		['none in a pipe', [], {}, false],
		['--color always', ['--color', 'always'], {}, true],
		['--color=never goes before FORCE_COLOR', ['--color=never'], { FORCE_COLOR: '1' }, false],
		['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
		['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
		['NO_COLOR goes before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
		['--color always goes before NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
		['CI alone changes nothing', [], { CI: 'true' }, false],
	])('%s', (_, args, env, isColoured) => {
		expect(plan(['check', BAD, ...args], { env: { ...env } }).stdout.includes(ESCAPE)).toBe(isColoured);
	});

	it('are of three kinds', () => {
		expect(plan(['check', '--color', 'sometimes'])).toMatchObject({ status: 2, stderr: expect.stringContaining('auto, always or never') });
	});
});

describe('errors', () => {
	it('are in the language of messages', () => {
		const lt = { env: { LANG: 'lt_LT.UTF-8' } };
		expect(plan(['chek'], lt)).toEqual({ status: 2, stdout: '', stderr: 'klaida: Nežinoma komanda „chek“\npatarimas: Gal turėta omenyje „check“?\n' });
		expect(plan(['check', '--fromat'], lt).stderr).toBe('klaida: Nežinoma parinktis „--fromat“\npatarimas: Gal turėta omenyje „--format“?\n');
		expect(plan(['show'], lt).stderr).toBe('klaida: Trūksta argumento <ref>\npatarimas: Kaip naudoti, sako „plan show --help“\n');
		expect(plan(['tree', 'a', 'b'], lt).stderr).toContain('Per daug argumentų komandai „tree“: laukta 1, gauta 2');
		expect(plan(['build', '--out'], lt).stderr).toContain('Parinkčiai „--out <dir>“ trūksta reikšmės');
		expect(plan(['--lang', 'de', 'check'], lt)).toMatchObject({ status: 2, stderr: expect.stringContaining('lt arba en') });
	});

	it('show where they come from only with --verbose', () => {
		const cwd = newWorkspace();
		writeFileSync(join(cwd, 'taken'), '');
		const quiet = plan(['build', '--out', 'taken'], { cwd });
		const verbose = plan(['build', '--out', 'taken', '--verbose'], { cwd });
		expect(quiet.stderr).not.toMatch(STACK);
		expect(verbose.stderr).toMatch(STACK);
		expect(verbose.status).toBe(quiet.status);
	});
});

describe('standard output', () => {
	it('may be closed early', async () => {
		const child = spawn(process.execPath, [PROGRAM, 'rules', '--json'], { env: { ...PLAIN_ENV }, stdio: ['ignore', 'pipe', 'pipe'] });
		child.stdout.destroy();
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		const [status]: unknown[] = await once(child, 'close');
		expect({ status, said }).toEqual({ status: 0, said: '' });
	});

	it.skipIf(!existsSync('/dev/full'))('may be full: a failure of the machine, in one sentence', () => {
		const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'rules'], { env: { ...PLAIN_ENV }, encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
		expect({ status, stderr }).toEqual({ status: 3, stderr: "error: Can't write the output: the disk is full\n" });
	});
});

describe('a broken installation', () => {
	it('without dist/ says what to do', () => {
		const folder = newWorkspace();
		spawnSync('cp', [PROGRAM, join(folder, 'plan.mjs')]);
		const { status, stderr } = spawnSync(process.execPath, [join(folder, 'plan.mjs'), '--version'], { encoding: 'utf8' });
		expect({ status, stderr }).toEqual({ status: 3, stderr: 'plan: the program is not built: run "npm ci" (or "npm run build") in its folder\n' });
	});

	it('on an old Node says which is needed', () => {
		const old = "Object.defineProperty(process.versions, 'node', { value: '18.20.0' });";
		const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(old)}`, PROGRAM, '--version'], { encoding: 'utf8' });
		expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '', stderr: 'plan: Node.js 20.19 or newer is needed, this is 18.20.0\n' });
	});
});
