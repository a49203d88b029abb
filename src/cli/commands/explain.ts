import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { knownRules, unknownRule } from '../known-rules.ts';
import { addCommand, type Manual } from '../manual.ts';

const MANUAL: Manual = {
	summary: { lt: 'Paaiškinti taisyklę: kodėl ji yra, kas blogai, kaip gerai', en: 'Explain a rule: why it is there, what is wrong, what is right' },
	examples: [
		{ command: 'plan explain funding/wages', what: { lt: 'taisyklė, kurios id parodė „plan check“', en: 'a rule whose id plan check has shown' } },
		{ command: 'plan rules', what: { lt: 'visų taisyklių id', en: 'the ids of all rules' } },
	],
};

export function explainCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'explain', MANUAL)
		.argument('<rule>', cli.text({ lt: 'taisyklės id', en: 'id of a rule' }))
		.action(cli.runs((id: string) => explain(cli, id)));
}

async function explain(cli: Cli, id: string): Promise<ExitStatus> {
	const { all, isSettable } = await knownRules(cli);
	const rule = all.find((one) => one.id === id);
	if (!rule)
		throw unknownRule(
			id,
			all.map((one) => one.id),
		);
	const { rulePage } = await import('../views/rules.ts');
	cli.write(rulePage(cli, rule, isSettable(id)));
	return EXIT.fine;
}
