import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { workspaceAt } from '../load.ts';
import { addCommand, type Manual } from '../manual.ts';
import { PATH_ARGUMENT } from '../options.ts';

const MANUAL: Manual = {
	summary: { lt: 'Parodyti plano elementą: kam jis priklauso, lėšas, rodiklius, sąsajas', en: 'Show an element: where it belongs, its money, indicators and links' },
	details: {
		lt: 'Nuoroda – elemento id, plano id ir pilnas kodas (spp-2030:1.1.2) arba vien kodas, jei jį turi tik vienas planas.',
		en: 'A reference is an id, a plan and a full code (spp-2030:1.1.2), or a code alone when only one plan has it.',
	},
	examples: [
		{ command: 'plan show svp-2026-2028:01.01.01.01', what: { lt: 'veiklos plano priemonė', en: 'a measure of the activity plan' } },
		{ command: 'plan show spp-2030:1.1', what: { lt: 'plėtros plano tikslas ir kas jį įgyvendina', en: 'a goal of the development plan and what serves it' } },
		{ command: 'plan show svp-2026-2028 --json', what: { lt: 'visas planas kitai programai', en: 'a whole plan for another program' } },
	],
};

export function showCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'show', MANUAL)
		.argument('<ref>', cli.text({ lt: 'nuoroda į elementą', en: 'reference to an element' }))
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((reference: string, path: string | undefined, options: { readonly json?: boolean }) => show(cli, reference, path ?? '.', options.json === true)));
}

async function show(cli: Cli, reference: string, path: string, isJson: boolean): Promise<ExitStatus> {
	const workspace = await workspaceAt(cli, path);
	const { targetNamed } = await import('../targets.ts');
	const { elementData, elementText } = await import('../views/show.ts');
	const target = targetNamed(workspace, reference);
	cli.write(isJson ? `${JSON.stringify(elementData(workspace, target), undefined, 2)}\n` : elementText(cli, workspace, target));
	return EXIT.fine;
}
