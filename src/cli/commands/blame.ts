import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { addCommand, type Manual } from '../manual.ts';
import { PATH_ARGUMENT } from '../options.ts';
import type { TraceOptions } from '../tracing.ts';
import { FROM } from './log.ts';

const MANUAL: Manual = {
	summary: { lt: 'Parodyti, kas paskutinis nustatė kiekvieną elemento sumą, rodiklį, vykdytoją', en: 'Show who last set each amount, target and body of an element' },
	details: {
		lt: 'Elemento ir jo rodiklių reikšmės; elementas atpažįstamas ir pernumeruotas ar perkeltas.',
		en: 'The values of the element and its indicators; it is followed through renumbering and moves.',
	},
	examples: [
		{ command: 'plan blame svp-2026-2028:01.01.01.01', what: { lt: 'kas nustatė priemonės sumas', en: 'who set the amounts of a measure' } },
		{ command: 'plan blame svp-2026-2028:01.01.01.01 --json', what: { lt: 'kitai programai', en: 'for another program' } },
	],
};

export function blameCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'blame', MANUAL)
		.argument('<ref>', cli.text({ lt: 'nuoroda į elementą', en: 'reference to an element' }))
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--from <rev>', cli.text(FROM))
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((reference: string, path: string | undefined, options: TraceOptions) => blame(cli, reference, path ?? '.', options)));
}

async function blame(cli: Cli, reference: string, path: string, options: TraceOptions): Promise<ExitStatus> {
	const { walkFrom } = await import('../tracing.ts');
	const { walked } = await import('../history.ts');
	const { Blame } = await import('../blaming.ts');
	const { blameData, blameText } = await import('../views/blame.ts');
	const walk = await walkFrom(cli, reference, path, options);
	const blamed = new Blame(walk.items);
	const end = await walked(walk, (station) => blamed.visit(station));
	cli.write(options.json ? `${JSON.stringify(blameData(walk, blamed.lines(), end), undefined, 2)}\n` : blameText(cli, walk, blamed.lines(), end));
	return EXIT.fine;
}
