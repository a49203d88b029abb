import type { Command } from 'commander';
import type { Cli } from '../cli.ts';

/** What git runs to merge a file of a plan; set up by `plan git-setup` and no command for people. */
export function mergeDriverCommand(program: Command, cli: Cli): void {
	program
		.command('merge-driver', { hidden: true })
		.argument('<origin>')
		.argument('<ours>')
		.argument('<theirs>')
		.argument('[path]')
		.option('--marker-size <n>')
		.action(
			cli.runs(async (origin: string, ours: string, theirs: string, path: string | undefined, options: { readonly markerSize?: string }) => {
				const { mergeFiles } = await import('../merging.ts');
				return mergeFiles(cli, { origin, ours, theirs, path: path ?? ours }, Number(options.markerSize ?? 7));
			}),
		);
}
