import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, newWorkspace, PLAIN_ENV, PROGRAM } from '../cli/program.ts';
import { describeWith } from '../tools.ts';
import { comparable, consoleBlocks, isAsDocumented } from './console.ts';

const docs = join(import.meta.dirname, '../../docs');
describeWith(['git'], 'pages of docs', () => {
	describe.each(['format.md', 'git.md', 'outputs.md'])('%s', (page) => {
		const text = readFileSync(join(docs, page), 'utf8');

		it('says what its commands print', () => {
			const bin = join(emptyFolder(), 'bin');
			mkdirSync(bin);
			symlinkSync(PROGRAM, join(bin, 'plan'));
			const cwd = newWorkspace();
			const env = { ...PLAIN_ENV, PATH: `${bin}${delimiter}${PLAIN_ENV.PATH}`, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: '2026-01-15T10:00:00Z', GIT_COMMITTER_DATE: '2026-01-15T10:00:00Z' };
			const run = (command: string): string => spawnSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' }).stdout;
			run('git init -q -b main && git config user.name "Ona Petraitienė" && git config user.email ona@localhost && git add -A && git commit -q -m "plan: draft"');
			for (const { command, output } of consoleBlocks(text).flat()) {
				const stdout = run(command);
				if (!isAsDocumented(stdout, output)) expect(comparable(stdout), command).toBe(comparable(output));
			}
		});

		const prose = text.replaceAll(/`[^`\n]*`/g, '');
		it.each([...prose.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path))('links to %s', (path) => {
			expect(existsSync(join(docs, path))).toBe(true);
		});
	});
});
