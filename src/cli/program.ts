import type { AddHelpTextContext, Command } from 'commander';
import type { Bilingual } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import type { Cli } from './cli.ts';
import { isColourChoice } from './colour.ts';
import { approveCommand } from './commands/approve.ts';
import { blameCommand } from './commands/blame.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { completeCommand, completionCommand } from './commands/completion.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { gitSetupCommand } from './commands/git-setup.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { logCommand } from './commands/log.ts';
import { mergeDriverCommand } from './commands/merge-driver.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import { showCommand } from './commands/show.ts';
import { templateCommand } from './commands/template/index.ts';
import { textconvCommand } from './commands/textconv.ts';
import { treeCommand } from './commands/tree.ts';
import { verifyCommand } from './commands/verify.ts';
import { shownWord, usageFailure } from './failure.ts';
import { type Example, exampleList, HELP_OPTION, LocalizedCommand } from './manual.ts';
import { offering } from './options.ts';

/** The commands in the order of the help. */
const COMMANDS: readonly ((program: Command, cli: Cli) => void)[] = [
	initCommand,
	checkCommand,
	buildCommand,
	verifyCommand,
	diffCommand,
	logCommand,
	blameCommand,
	approveCommand,
	showCommand,
	treeCommand,
	listCommand,
	explainCommand,
	rulesCommand,
	schemaCommand,
	templateCommand,
	gitSetupCommand,
	doctorCommand,
	completionCommand,
	completeCommand,
	mergeDriverCommand,
	textconvCommand,
];

const DESCRIPTION: Bilingual = {
	lt: 'Savivaldybės strateginių planų kompiliatorius: iš YAML ir Markdown – patikrinti oficialūs DOCX ir PDF dokumentai.',
	en: "A compiler for a municipality's strategic plans: YAML and Markdown in, checked official DOCX and PDF documents out.",
};

const EXAMPLES: readonly Example[] = [
	{ command: 'plan check', what: { lt: 'ar plane nėra klaidų', en: 'is the plan free of errors' } },
	{ command: 'plan build', what: { lt: 'visi dokumentai, aplanke build', en: 'its documents, in the folder build' } },
	{ command: 'plan build --help', what: { lt: 'visos komandos parinktys', en: 'all options of a command' } },
];

const STATUSES: Bilingual = {
	lt: `Pabaigos kodai:
  0  viskas gerai
  1  plane yra klaidų arba per daug įspėjimų
  2  netinkamai iškviesta ar sukonfigūruota (ir kai nerastas plano aplankas)
  3  sugedo pati programa ar kompiuteris (programos klaida, pilnas diskas)`,
	en: `Exit statuses:
  0  fine
  1  the plan has errors, or more warnings than allowed
  2  wrong usage or configuration (also when no workspace is found)
  3  the tool or the machine failed (a bug, a full disk)`,
};

/** The whole program, ready to parse. */
export function planProgram(cli: Cli): Command {
	const program = new LocalizedCommand('plan', cli.language)
		.description(cli.text(DESCRIPTION))
		.exitOverride()
		.configureOutput({ writeOut: cli.write, writeErr: cli.say, getOutHasColors: () => cli.isColoured })
		.version(`plan ${cli.version}`, '-V, --version', cli.text({ lt: 'rodyti versiją', en: 'show the version' }))
		.helpOption('-h, --help', cli.text(HELP_OPTION))
		.helpCommand('help [command]', cli.text({ lt: 'komandos pagalba', en: 'help of a command' }))
		.option('--lang <lt|en>', cli.text({ lt: 'pranešimų kalba (kitaip – pagal aplinkos lokalę)', en: "language of messages (else the environment's locale)" }), offering(['lt', 'en'], knownLanguage))
		.option(
			'--color <auto|always|never>',
			cli.text({ lt: 'spalvos; paisoma NO_COLOR ir FORCE_COLOR', en: 'colours; NO_COLOR and FORCE_COLOR are honoured' }),
			offering(['auto', 'always', 'never'], knownColour),
		)
		.option('--no-cache', cli.text({ lt: 'visus failus skaityti iš naujo, nesinaudojant ankstesnių paleidimų podėliu', en: 'parse every file anew, without what earlier runs kept' }))
		.option('--verbose', cli.text({ lt: 'daugiau paaiškinimų: trukmės, klaidų kilmė', en: 'say more: timings, where failures come from' }))
		.addHelpText('before', refuseUnknownHelp)
		.addHelpText('after', `\n${exampleList(cli, EXAMPLES)}\n\n${cli.text(STATUSES)}`);
	for (const add of COMMANDS) add(program, cli);
	return program;
}

/** Asked for the help of a command that there is none of, `plan help lst`, commander would show that of the program without a word. */
function refuseUnknownHelp({ error, command }: AddHelpTextContext): string {
	const [asked, name] = command.args;
	if (!error || asked !== 'help' || name === undefined) return '';
	const meant = nearest(
		name,
		command.commands.map((one) => one.name()),
	);
	return command.error(`error: unknown command '${name}'${meant === undefined ? '' : ` (Did you mean ${meant}?)`}`);
}

function knownLanguage(text: string): string {
	if (text === 'lt' || text === 'en') return text;
	throw usageFailure({ lt: `Pranešimų kalba yra lt arba en, ne „${text}“`, en: `The language of messages is lt or en, not ${shownWord(text)}` });
}

function knownColour(text: string): string {
	if (isColourChoice(text)) return text;
	throw usageFailure({ lt: `Spalvos: auto, always arba never, ne „${text}“`, en: `Colours are auto, always or never, not ${shownWord(text)}` });
}
