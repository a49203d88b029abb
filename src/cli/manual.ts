import { Command } from 'commander';
import type { Bilingual, Language } from '../diagnostic.ts';
import type { Cli } from './cli.ts';
import { commandLineFailure } from './usage-errors.ts';

/** What `--help` says of a command beside its arguments and options. */
export interface Manual {
	readonly summary: Bilingual;
	/** Further sentences, when the summary does not say it all. */
	readonly details?: Bilingual;
	readonly examples: readonly Example[];
}

export interface Example {
	readonly command: string;
	readonly what: Bilingual;
}

const TITLES: Readonly<Record<string, string>> = {
	'Usage:': 'Naudojimas:',
	'Arguments:': 'Argumentai:',
	'Options:': 'Parinktys:',
	'Global Options:': 'Bendrosios parinktys:',
	'Commands:': 'Komandos:',
};

/** A commander command whose help and errors are in the language of messages, and whose errors are failures of usage. */
export class LocalizedCommand extends Command {
	readonly #language: Language;

	constructor(name: string, language: Language) {
		super(name);
		this.#language = language;
		this.configureHelp({ showGlobalOptions: true, ...(language === 'lt' ? { styleTitle: (title) => TITLES[title] ?? title, styleUsage: lithuanianUsage } : {}) });
	}

	override createCommand(name = ''): Command {
		return new LocalizedCommand(name, this.#language);
	}

	override error(message: string): never {
		const name = `${commandPath(this)} --help`;
		throw commandLineFailure(message, { lt: `Kaip naudoti, sako „${name}“`, en: `See ${name}` });
	}
}

/** `plan template copy` */
function commandPath(command: Command): string {
	return command.parent ? `${commandPath(command.parent)} ${command.name()}` : command.name();
}

function lithuanianUsage(usage: string): string {
	return usage.replace('[options]', '[parinktys]').replace('[command]', '[komanda]');
}

/** Adds a command with its help to the program; arguments, options and the action are the caller's. */
export function addCommand(program: Command, cli: Cli, usage: string, manual: Manual): Command {
	const { summary, details, examples } = manual;
	return program
		.command(usage)
		.summary(cli.text(summary))
		.description(details ? `${cli.text(summary)}.\n\n${cli.text(details)}` : `${cli.text(summary)}.`)
		.helpOption('-h, --help', cli.text(HELP_OPTION))
		.addHelpText('after', `\n${exampleList(cli, examples)}`);
}

export const HELP_OPTION: Bilingual = { lt: 'rodyti šią pagalbą', en: 'show this help' };

/** Commands to copy, each under a comment that says what it does. */
export function exampleList(cli: Cli, examples: readonly Example[]): string {
	const blocks = examples.map(({ command, what }) => `  ${cli.paint.dim(`# ${cli.text(what)}`)}\n  ${command}`);
	return [cli.text({ lt: 'Pavyzdžiai:', en: 'Examples:' }), ...blocks].join('\n');
}
