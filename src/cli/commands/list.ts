import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { usageFailure } from '../failure.ts';
import { LIST_KINDS, type ListKind, listKind } from '../list-kinds.ts';
import { workspaceAt } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, PATH_ARGUMENT } from '../options.ts';
import { chosenPlans } from '../plans.ts';

interface ListOptions {
	readonly plan?: readonly string[];
	readonly json?: boolean;
	readonly csv?: boolean;
}

const MANUAL: Manual = {
	summary: { lt: 'Išvardyti elementus ar registro įrašus', en: 'List elements or the entries of a register' },
	examples: [
		{ command: 'plan list measures', what: { lt: 'visos priemonės su sumomis', en: 'all measures with their totals' } },
		{ command: 'plan list measures --plan svp-2026-2028 --csv > measures.csv', what: { lt: 'skaičiuoklei', en: 'for a spreadsheet' } },
		{ command: 'plan list indicators --json', what: { lt: 'kitai programai', en: 'for another program' } },
		{ command: 'plan list sources', what: { lt: 'finansavimo šaltinių registras', en: 'the register of funding sources' } },
	],
};

export function listCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'list', MANUAL)
		.argument('<kind>', LIST_KINDS.join(', '), listKind)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--plan <id>', cli.text({ lt: 'tik šio plano elementai; galima kartoti', en: 'only elements of this plan; repeatable' }), collect(String))
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.option('--csv', cli.text({ lt: 'išvestis CSV (kableliai, UTF-8)', en: 'as CSV (commas, UTF-8)' }))
		.action(cli.runs((kind: ListKind, path: string | undefined, options: ListOptions) => list(cli, kind, path ?? '.', options)));
}

async function list(cli: Cli, kind: ListKind, path: string, options: ListOptions): Promise<ExitStatus> {
	if (options.json && options.csv) throw usageFailure({ lt: 'Pasirinkite vieną: --json arba --csv', en: 'Choose one of --json and --csv' });
	const workspace = await workspaceAt(cli, path);
	const plans = chosenPlans(workspace, options.plan ?? []);
	const { listCsv, listRows, listText } = await import('../views/list.ts');
	const { columns, rows } = listRows(cli, workspace, plans, kind);
	if (options.json)
		cli.write(
			`${JSON.stringify(
				rows.map(({ data }) => data),
				undefined,
				2,
			)}\n`,
		);
	else if (options.csv) cli.write(listCsv(rows));
	else cli.write(listText(cli, rows, columns));
	return EXIT.fine;
}
