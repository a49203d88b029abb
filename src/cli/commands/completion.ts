import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { addCommand, type Manual } from '../manual.ts';
import { oneOf } from '../options.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const MANUAL: Manual = {
	summary: { lt: 'Apvalkalo papildinys: užbaigia komandas, parinktis, taisykles ir plano nuorodas', en: 'Completion for a shell: commands, options, rule ids and references of the plan' },
	examples: [
		{ command: 'eval "$(plan completion bash)"', what: { lt: 'į ~/.bashrc', en: 'in ~/.bashrc' } },
		{ command: 'plan completion zsh > _plan', what: { lt: 'zsh: į aplanką iš $fpath', en: 'zsh: in a folder of $fpath' } },
		{ command: 'plan completion fish > plan.fish', what: { lt: 'fish: į ~/.config/fish/completions', en: 'fish: in ~/.config/fish/completions' } },
	],
};

export function completionCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'completion', MANUAL)
		.argument('<shell>', SHELLS.join(', '), oneOf({ lt: 'Nežinomas apvalkalas', en: 'Unknown shell' }, SHELLS))
		.action(cli.runs((shell: Shell) => completion(cli, shell)));
}

async function completion(cli: Cli, shell: Shell): Promise<ExitStatus> {
	const { SCRIPTS } = await import('../completion/scripts.ts');
	cli.write(SCRIPTS[shell]);
	return EXIT.fine;
}

/** What the scripts ask at completion time: the words typed after `plan`, the last one unfinished. Never fails: a shell is no place for messages. */
export function completeCommand(program: Command, cli: Cli): void {
	program
		.command('__complete', { hidden: true })
		.argument('[words...]')
		.action(cli.runs((words: readonly string[]) => complete(program, cli, words)));
}

async function complete(program: Command, cli: Cli, words: readonly string[]): Promise<ExitStatus> {
	try {
		const { candidatesFor } = await import('../completion/candidates.ts');
		for (const { word, what } of await candidatesFor(program, cli, words)) cli.write(`${word}\t${what.replaceAll(/\s+/g, ' ')}\n`);
	} catch {
		// Nothing to offer.
	}
	return EXIT.fine;
}
