import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT } from '../exit-status.ts';

/** What git runs to show what a file of a plan says; set up by `plan git-setup`. A file that can't be read is shown as it is: `git diff` must never fail. */
export function textconvCommand(program: Command, cli: Cli): void {
	program
		.command('textconv', { hidden: true })
		.argument('<file>')
		.action(
			cli.runs(async (path: string) => {
				const bytes = readFileSync(resolve(cli.cwd, path));
				const { outlineOf } = await import('../../source/outline.ts');
				const outline = /^kind:/m.test(bytes.toString()) ? outlineOf(bytes) : undefined;
				if (outline === undefined) process.stdout.write(bytes);
				else cli.write(outline);
				return EXIT.fine;
			}),
		);
}
