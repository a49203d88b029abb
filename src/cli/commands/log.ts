import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { addCommand, type Manual } from '../manual.ts';
import { count, PATH_ARGUMENT } from '../options.ts';
import type { TraceOptions } from '../tracing.ts';

interface LogOptions extends TraceOptions {
	readonly limit?: number;
}

const MANUAL: Manual = {
	summary: { lt: 'Parodyti, kada ir kaip elementas buvo keičiamas', en: 'Show when and how an element was changed' },
	details: {
		lt: 'Naujausi pakeitimai pirmi: elemento ir visko, kas jam priklauso. Elementas atpažįstamas ir pernumeruotas, perkeltas į kitą failą ar uždavinį; failų išdėstymo pakeitimai nerodomi.',
		en: 'The newest change first, of the element and all beneath it. It is followed through renumbering and moves to other files and tasks; changes of layout are left out.',
	},
	examples: [
		{ command: 'plan log svp-2026-2028:01.01.01.01', what: { lt: 'priemonės istorija', en: 'the history of a measure' } },
		{ command: 'plan log svp-2026-2028:01 --limit 5', what: { lt: 'penki naujausi programos pakeitimai', en: 'the last five changes of a programme' } },
		{ command: 'plan log verslo-skatinimas --from HEAD --json', what: { lt: 'nuo kitos versijos, kitai programai', en: 'from another revision, for another program' } },
	],
};

/** Where the walk of `plan log` and `plan blame` begins. */
export const FROM = { lt: 'nuo kurios versijos pradėti (kitaip – nuo darbinio aplanko)', en: 'the revision to begin with (else the work tree)' };

export function logCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'log', MANUAL)
		.argument('<ref>', cli.text({ lt: 'nuoroda į elementą', en: 'reference to an element' }))
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--limit <n>', cli.text({ lt: 'ne daugiau kaip tiek pakeitimų', en: 'no more than so many changes' }), count('--limit', 1))
		.option('--from <rev>', cli.text(FROM))
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((reference: string, path: string | undefined, options: LogOptions) => log(cli, reference, path ?? '.', options)));
}

async function log(cli: Cli, reference: string, path: string, options: LogOptions): Promise<ExitStatus> {
	const { walkFrom } = await import('../tracing.ts');
	const { walked } = await import('../history.ts');
	const { changeAt, logData, logText } = await import('../views/log.ts');
	const walk = await walkFrom(cli, reference, path, options);
	const { limit = Number.POSITIVE_INFINITY } = options;
	const changes: NonNullable<ReturnType<typeof changeAt>>[] = [];
	const end = await walked(walk, (station) => {
		const change = changeAt(station);
		if (change) changes.push(change);
		return changes.length < limit;
	});
	cli.write(options.json ? `${JSON.stringify(logData(walk, changes, end), undefined, 2)}\n` : logText(cli, walk, changes, end));
	return EXIT.fine;
}
