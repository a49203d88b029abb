import type { Command } from 'commander';
import type { Cli } from '../cli.ts';

interface DriverOptions {
	readonly markerSize?: string;
	readonly oursLabel?: string;
	readonly theirsLabel?: string;
}

/** What git runs to merge a file of a plan; set up by `plan git-setup` and no command for people. */
export function mergeDriverCommand(program: Command, cli: Cli): void {
	program
		.command('merge-driver', { hidden: true })
		.argument('<origin>')
		.argument('<ours>')
		.argument('<theirs>')
		.argument('[path]')
		.option('--marker-size <n>')
		.option('--ours-label <name>')
		.option('--theirs-label <name>')
		.action(
			cli.runs(async (origin: string, ours: string, theirs: string, path: string | undefined, { markerSize, ...labels }: DriverOptions) => {
				const { mergeFiles } = await import('../merging.ts');
				return mergeFiles(cli, { origin, ours, theirs, path: path ?? ours, ...labels }, Number(markerSize ?? 7));
			}),
		);
}
