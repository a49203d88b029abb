import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { shownWord, usageFailure } from '../failure.ts';
import { addCommand, type Manual } from '../manual.ts';
import { PATH_ARGUMENT } from '../options.ts';

interface SetupOptions {
	readonly check?: true | string;
	readonly remove?: boolean;
}

const MANUAL: Manual = {
	summary: { lt: 'Išmokyti „git“ rodyti ir sulieti planus pagal prasmę', en: 'Teach git to show and merge plans by meaning' },
	details: {
		lt: 'Papildo plano aplanko .gitattributes (įrašykite jį į saugyklą) ir šios saugyklos kopijos „git config“ (to reikia kiekvienam kompiuteriui). Tada „git diff“ ir „git log -p“ rodo, kas pakeista iš esmės, o „git merge“ sulieja pagal elementus. Serveriai tokių nustatymų nepaiso: ką jie sulieja, patikrina „plan check“ CI.',
		en: "Adds to .gitattributes in the plan's folder (commit it) and to this clone's git config (each computer needs it). Then git diff and git log -p show what changed in meaning, and git merge merges by elements. Hosting servers ignore such settings: what they merge is for plan check in CI.",
	},
	examples: [
		{ command: 'plan git-setup', what: { lt: 'nustatyti; galima kartoti', en: 'set up; can be repeated' } },
		{ command: 'plan git-setup && plan git-setup --check', what: { lt: 'ar nieko netrūksta', en: 'is anything missing' } },
		{ command: 'plan git-setup --remove', what: { lt: 'pašalinti', en: 'undo' } },
	],
};

export function gitSetupCommand(program: Command, cli: Cli): void {
	addCommand(program, cli, 'git-setup', MANUAL)
		.argument('[path]', cli.text(PATH_ARGUMENT))
		.option(
			'--check [attributes]',
			cli.text({
				lt: 'nieko nekeisti, tik pasakyti, ko trūksta (pabaigos kodas 1); attributes – tik tai, kas įrašoma į saugyklą',
				en: 'change nothing, only say what is missing (exit status 1); attributes: only what is committed',
			}),
		)
		.option('--remove', cli.text({ lt: 'pašalinti, kas nustatyta', en: 'undo the set-up' }))
		.action(cli.runs((path: string | undefined, options: SetupOptions) => setUp(cli, path ?? '.', options)));
}

async function setUp(cli: Cli, path: string, { check, remove }: SetupOptions): Promise<ExitStatus> {
	if (typeof check === 'string' && check !== 'attributes')
		throw usageFailure(
			{ lt: `Nežinoma --check reikšmė „${check}“`, en: `Unknown value of --check: ${shownWord(check)}` },
			existsSync(resolve(cli.cwd, check))
				? { lt: `Aplankas rašomas pirma: plan git-setup ${check} --check`, en: `The folder goes first: plan git-setup ${check} --check` }
				: { lt: 'Galima: attributes', en: 'There is: attributes' },
		);
	if (check !== undefined && remove) throw usageFailure({ lt: '--check ir --remove kartu nevartojami', en: '--check and --remove exclude each other' });
	const { workspaceAt } = await import('../load.ts');
	const { repositoryAt } = await import('../git.ts');
	const { installed, lacks, programCommand, removed } = await import('../git-setup.ts');
	const { root } = await workspaceAt(cli, path);
	const repository = repositoryAt(root, cli.env);
	const command = programCommand(process.argv, process.execPath);
	if (remove) {
		removed(root, repository);
		cli.write(`${cli.text({ lt: 'Pašalinta: git planus vėl rodo ir sulieja eilutėmis', en: 'Undone: git shows and merges plans by lines again' })}\n`);
		return EXIT.fine;
	}
	if (check === undefined) installed(root, repository, command);
	const missing = lacks(root, repository, command).filter(({ where }) => check !== 'attributes' || where === 'attributes');
	for (const { what } of missing) cli.write(`${cli.text(what)}\n`);
	if (missing.length > 0) {
		cli.say(`${cli.text({ lt: 'Nustato „plan git-setup“; .gitattributes įrašykite į saugyklą', en: 'plan git-setup sets it up; commit .gitattributes' })}\n`);
		return EXIT.planFailed;
	}
	cli.write(`${cli.text(check === undefined ? { lt: 'Nustatyta. Įrašykite .gitattributes į saugyklą', en: 'Set up. Commit .gitattributes' } : { lt: 'Nieko netrūksta', en: 'Nothing is missing' })}\n`);
	return EXIT.fine;
}
