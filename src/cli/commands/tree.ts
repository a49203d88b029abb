import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { workspaceAt } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { collect, count, PATH_ARGUMENT } from '../options.ts';
import { chosenPlans } from '../plans.ts';

interface TreeOptions {
	readonly plan?: readonly string[];
	readonly depth?: number;
	readonly json?: boolean;
}

const MANUAL: Manual = {
	summary: { lt: 'Parodyti planų medį su sumomis', en: 'Show the plans as trees with their totals' },
	examples: [
		{ command: 'plan tree', what: { lt: 'visi planai iki priemonių', en: 'all plans down to the measures' } },
		{ command: 'plan tree --plan svp-2026-2028 --depth 2', what: { lt: 'programos ir tikslai', en: 'programmes and goals' } },
		{ command: 'plan tree --json', what: { lt: 'kitai programai', en: 'for another program' } },
	],
};

export function treeCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'tree', MANUAL)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--plan <id>', cli.text({ lt: 'tik šis planas (kitaip – visi); galima kartoti', en: 'only this plan (else all); repeatable' }), collect(String))
		.option('--depth <n>', cli.text({ lt: 'kiek lygių: 0 – tik planas, 4 – iki priemonių', en: 'how many levels: 0 the plan alone, 4 down to the measures' }), count('--depth'))
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((path: string | undefined, options: TreeOptions) => tree(cli, path ?? '.', options)));
}

async function tree(cli: Cli, path: string, options: TreeOptions): Promise<ExitStatus> {
	const workspace = await workspaceAt(cli, path);
	const plans = chosenPlans(workspace, options.plan ?? []);
	const depth = options.depth ?? Number.POSITIVE_INFINITY;
	const { treeData, treeDrawing } = await import('../views/tree.ts');
	if (options.json)
		cli.write(
			`${JSON.stringify(
				plans.map((plan) => treeData(plan, depth)),
				undefined,
				2,
			)}\n`,
		);
	else cli.write(plans.map((plan) => treeDrawing(cli, workspace, plan, depth)).join('\n'));
	return EXIT.fine;
}
