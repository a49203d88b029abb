import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT } from '../exit-status.ts';

/** What git runs to show what a file of a plan says; set up by `plan git-setup` and no command for people. The process itself answers it sooner. */
export function textconvCommand(program: Command, cli: Cli): void {
	program
		.command('textconv', { hidden: true })
		.argument('<file>')
		.action(
			cli.runs(async (path: string) => {
				const { shownFile } = await import('../showing.ts');
				process.stdout.write(await shownFile(resolve(cli.cwd, path), cli.env));
				return EXIT.fine;
			}),
		);
}
