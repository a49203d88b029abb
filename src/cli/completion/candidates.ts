import type { Command, Option } from 'commander';
import type { Cli } from '../cli.ts';
import { knownRules } from '../known-rules.ts';
import { LIST_KINDS, LITHUANIAN_KINDS } from '../list-kinds.ts';
import { valuesTaken } from '../options.ts';
import { OUTPUTS } from '../outputs.ts';

/** Something that the unfinished word can become. */
export interface Candidate {
	readonly word: string;
	readonly what: string;
}

/** What the last of the words, which is unfinished, can become; nothing when a file is wanted. */
export async function candidatesFor(program: Command, cli: Cli, words: readonly string[]): Promise<Candidate[]> {
	const current = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const command = commandAmong(program, before);
	const options = [...(command?.options ?? []), ...program.options];
	const valued = /^(--[^=]+)=/.exec(current);
	const option = optionBefore(options, before.at(-1)) ?? options.find(({ long }) => long === valued?.[1]);
	const isGiven = valued !== null && option !== undefined;
	if (option && (isGiven || before.length > 0)) {
		const values = await valuesOf(cli, option, isGiven ? current.slice(valued[0].length) : current);
		return startingWith(current, isGiven ? values.map(({ word, what }) => ({ word: valued[0] + word, what })) : values);
	}
	if (current.startsWith('-'))
		return startingWith(
			current,
			options.flatMap(({ long, description }) => (long ? [{ word: long, what: description }] : [])),
		);
	if (!command) return startingWith(current, commandsOf(program));
	if (command.commands.length > 0) return startingWith(current, commandsOf(command));
	return startingWith(current, await argumentsOf(program, cli, command, operandsAfter(command, options, before)));
}

function startingWith(current: string, candidates: readonly Candidate[]): Candidate[] {
	return candidates.filter(({ word }) => word.startsWith(current));
}

function commandsOf(program: Command): Candidate[] {
	const help = program.createHelp();
	return help.visibleCommands(program).map((command) => ({ word: command.name(), what: help.subcommandDescription(command) }));
}

/** The command that words name, a command's own command included: `template check`. */
function commandAmong(program: Command, words: readonly string[]): Command | undefined {
	const at = words.findIndex((word, index) => !word.startsWith('-') && !optionBefore(program.options, words[index - 1]));
	const name = words[at];
	const command = program
		.createHelp()
		.visibleCommands(program)
		.find((one) => one.name() === name);
	return command && command.commands.length > 0 ? (commandAmong(command, words.slice(at + 1)) ?? command) : command;
}

/** The option whose value comes next. */
function optionBefore(options: readonly Option[], word: string | undefined): Option | undefined {
	return word === undefined ? undefined : options.find((option) => option.required && option.long === word);
}

/** The arguments given already, the command's name left out. */
function operandsAfter(command: Command, options: readonly Option[], words: readonly string[]): number {
	const operands = words.filter((word, index) => !word.startsWith('-') && !optionBefore(options, words[index - 1]));
	return operands.slice(operands.indexOf(command.name()) + 1).length;
}

async function valuesOf(cli: Cli, option: Option, current: string): Promise<Candidate[]> {
	switch (option.long) {
		case '--to':
			return listOf(current, [...OUTPUTS.keys()]);
		case '--rule':
			return ruleSettings(cli, current);
		case '--plan':
			return plansHere(cli);
		default:
			return valuesTaken(option.parseArg).map((word) => ({ word, what: '' }));
	}
}

/** `docx,` becomes `docx,pdf`. */
function listOf(current: string, known: readonly string[]): Candidate[] {
	const done = current.split(',').slice(0, -1);
	return known.filter((one) => !done.includes(one)).map((one) => ({ word: [...done, one].join(','), what: '' }));
}

async function ruleSettings(cli: Cli, current: string): Promise<Candidate[]> {
	const { all, isSettable } = await knownRules(cli);
	const levels = ['error', 'warning', 'info', 'off'];
	return all
		.filter(({ id }) => isSettable(id))
		.flatMap(({ id, title }) => (current.startsWith(`${id}=`) ? levels.map((level) => ({ word: `${id}=${level}`, what: cli.text(title) })) : [{ word: `${id}=`, what: cli.text(title) }]));
}

async function argumentsOf(program: Command, cli: Cli, command: Command, given: number): Promise<Candidate[]> {
	if (given > 0) return [];
	if (command.parent?.name() === 'template') return command.name() === 'list' ? [] : templatesHere(cli);
	switch (command.name()) {
		case 'help':
			return commandsOf(program);
		case 'explain': {
			return (await knownRules(cli)).all.map(({ id, title }) => ({ word: id, what: cli.text(title) }));
		}
		case 'approve':
		case 'log':
		case 'blame':
		case 'show':
			return references(cli);
		case 'list':
			return LIST_KINDS.map((word) => ({ word, what: cli.text({ lt: LITHUANIAN_KINDS[word], en: '' }) }));
		case 'schema':
			return (await import('../schemas.ts')).publishedSchemas().map(({ name }) => ({ word: name, what: '' }));
		case 'completion':
			return ['bash', 'zsh', 'fish'].map((word) => ({ word, what: '' }));
		default:
			return [];
	}
}

async function workspaceHere(cli: Cli) {
	const { loadWorkspace } = await import('../../workspace.ts');
	const { keepingParser } = await import('../parse-cache.ts');
	return (await loadWorkspace(cli.cwd, { rules: [], parser: keepingParser(cli) })).workspace;
}

/** `plan template copy` and `check` take a template's name. */
async function templatesHere(cli: Cli): Promise<Candidate[]> {
	const { libraryHere, namedTemplates } = await import('../commands/template/library.ts');
	const { entryOf } = await import('../commands/template/entry.ts');
	return namedTemplates(await libraryHere(cli)).map((parts) => ({ word: parts.name, what: cli.text(entryOf(parts).title) }));
}

async function plansHere(cli: Cli): Promise<Candidate[]> {
	const { inBoth } = await import('../views/describe.ts');
	return ((await workspaceHere(cli))?.plans ?? []).map(({ id, title }) => ({ word: id, what: cli.text(inBoth(title)) }));
}

async function references(cli: Cli): Promise<Candidate[]> {
	const workspace = await workspaceHere(cli);
	const { inBoth, titleOf } = await import('../views/describe.ts');
	return (workspace?.names ?? []).flatMap((word) => {
		const target = workspace?.resolve(word);
		return target ? [{ word, what: cli.text(inBoth(titleOf(target))) }] : [];
	});
}
