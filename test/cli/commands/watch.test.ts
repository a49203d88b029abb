import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newWorkspace, PLAIN_ENV, PROGRAM, STACK } from '../program.ts';

/** A build that goes on; `next` is what it writes up to a match. */
function watchIn(cwd: string, ...args: readonly string[]): { readonly child: ChildProcess; next(pattern: RegExp): Promise<string>; talk(): string } {
	const child = spawn(process.execPath, [PROGRAM, 'build', '--watch', '--to', 'docx', ...args], { cwd, env: { ...PLAIN_ENV } });
	onTestFinished(() => void child.kill('SIGKILL'));
	let written = '';
	let talk = '';
	child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (talk += chunk.toString()));
	const next = async (pattern: RegExp): Promise<string> => {
		for (;;) {
			const end = written.search(pattern);
			if (end >= 0) {
				const part = written.slice(0, end);
				written = written.slice(end).replace(pattern, '');
				return part;
			}
			if (child.exitCode !== null) throw new Error(`It ended before ${pattern}:\n${written}\n${talk}`);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	};
	return { child, next, talk: () => talk };
}

/** Saves as many editors do: under another name first. */
function saveByRename(path: string, change: (text: string) => string): void {
	writeFileSync(`${path}~`, change(readFileSync(path, 'utf8')));
	renameSync(`${path}~`, path);
}

/** How the report of a round ends. */
const ROUND = /\(\d+\.\d.s\)\n|\d+ ms\)\n(?:Not all .*\n)?.*registers.*\n/;

it('builds again whenever files change, through errors, until Ctrl-C', { timeout: 60_000 }, async () => {
	const cwd = newWorkspace();
	const programme = join(cwd, 'svp/programa-01.yaml');
	const builtAt = (name: string): number => statSync(join(cwd, 'build', name)).mtimeMs;
	const { child, next, talk } = watchIn(cwd);
	expect(await next(ROUND)).toMatch(/^build\/spp-2030\.docx \d+.kB, build\/svp-2026-2028\.docx \d+.kB $/);
	const [spp, svp] = [builtAt('spp-2030.docx'), builtAt('svp-2026-2028.docx')];

	saveByRename(programme, (text) => text.replace('2026: 110.0', '2026: 130.5'));
	expect(await next(ROUND)).toMatch(/^build\/svp-2026-2028\.docx \d+.kB $/);
	expect(builtAt('svp-2026-2028.docx')).toBeGreaterThan(svp);
	expect(builtAt('spp-2030.docx')).toBe(spp);

	saveByRename(programme, (text) => text.replace('source: ES', 'source: EX'));
	expect(await next(ROUND)).toMatch(/^error\[links\/unknown-source\].*\n {2}--> svp\/programa-01\.yaml:\d+:\d+\n/);
	expect(builtAt('svp-2026-2028.docx')).toBeGreaterThan(svp);

	saveByRename(programme, (text) => text.replace('source: EX', 'source: ES'));
	expect(await next(ROUND)).toBe('The documents stay as they were ');

	mkdirSync(join(cwd, 'spp/naujas/giliau'), { recursive: true });
	writeFileSync(join(cwd, 'spp/naujas/giliau/x.yaml'), 'kind: nonsense\n');
	expect(await next(ROUND)).toContain('spp/naujas/giliau/x.yaml:1:');

	child.kill('SIGINT');
	expect(await once(child, 'close')).toEqual([0, null]);
	expect(talk()).toMatch(/^Waiting for changes; Ctrl-C ends it\n/);
	expect(talk()).toContain('Nothing was built: the plan has errors.');
	expect(talk()).not.toMatch(STACK);
});

it('does not begin with what can never be built', async () => {
	const { child, talk } = watchIn(newWorkspace(), '--plan', 'svp-2062');
	expect(await once(child, 'close')).toEqual([2, null]);
	expect(talk()).toBe('error: Unknown plan svp-2062\nhelp: There are: spp-2030, svp-2026-2028\n');
});
