import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { knownRules } from '../known-rules.ts';
import { addCommand, type Manual } from '../manual.ts';

const MANUAL: Manual = {
	summary: { lt: 'Išvardyti taisykles', en: 'List the rules' },
	examples: [
		{ command: 'plan rules', what: { lt: 'visos taisyklės ir jų lygiai', en: 'every rule with its level' } },
		{ command: 'plan rules --json', what: { lt: 'kitai programai', en: 'for another program' } },
	],
};

export function rulesCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'rules', MANUAL)
		.option('--json', cli.text({ lt: 'išvestis JSON', en: 'as JSON' }))
		.action(cli.runs((options: { readonly json?: boolean }) => rules(cli, options.json === true)));
}

async function rules(cli: Cli, isJson: boolean): Promise<ExitStatus> {
	const { rulesData, rulesText } = await import('../views/rules.ts');
	const known = await knownRules(cli);
	cli.write(isJson ? `${JSON.stringify(rulesData(known), undefined, 2)}\n` : rulesText(cli, known));
	return EXIT.fine;
}
