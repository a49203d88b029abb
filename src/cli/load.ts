import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { errorCode } from '../system-error.ts';
import type { LoadedWorkspace, LoadOptions } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { countBySeverity } from './diagnostics.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { ignoredOf } from './git.ts';

/** Loads and checks the workspace at or above a path of the command line; a path that isn't there is a failure of usage. */
export async function loadAt(cli: Cli, path: string, options: LoadOptions = {}): Promise<LoadedWorkspace> {
	if (path === '') throw usageFailure({ lt: 'Aplanko ar failo vardas tuščias', en: 'The name of the folder or file is empty' }, { lt: 'Šis aplankas: „.“', en: 'This folder is `.`' });
	const absolute = resolve(cli.cwd, path);
	if (!options.overlay && !existsSync(absolute)) throw usageFailure({ lt: `Tokio aplanko ar failo nėra: ${path}`, en: `No such folder or file: ${path}` });
	const { loadWorkspace } = await import('../workspace.ts');
	const { keepingParser } = await import('./parse-cache.ts');
	try {
		const loaded = await loadWorkspace(absolute, { today: today(), parser: keepingParser(cli), foreignLinks: (root, links) => ignoredOf(root, cli.env, links), ...options });
		if (cli.verbose) sayCauses(cli, loaded.diagnostics);
		if (loaded.diagnostics.some(({ rule }) => rule === 'source/missing-workspace')) await refuseBare(cli, path);
		return loaded;
	} catch (error) {
		if (errorCode(error) === undefined) throw error;
		throw pathFailure({ lt: `Plano „${path}“ perskaityti nepavyko`, en: `Can't read the plan at ${path}` }, error);
	}
}

/** A repository without a work tree has a plan, but no files of it to read or to write beside. */
async function refuseBare(cli: Cli, path: string): Promise<void> {
	const { bareRepositoryAt } = await import('./addresses.ts');
	if (!bareRepositoryAt(cli, path)) return;
	throw usageFailure(
		{ lt: 'Saugykla be darbinio aplanko: plano failų joje nėra', en: 'The repository has no work tree, so the files of the plan are not there' },
		{
			lt: 'Darbinį aplanką padaro: git worktree add ../planas HEAD. Be jo veikia „plan diff“, „plan log“, „plan blame“ ir „plan verify“',
			en: 'Make one with: git worktree add ../plan HEAD. What works without is plan diff, plan log, plan blame and plan verify',
		},
	);
}

/** Where the rules that threw did so. */
function sayCauses(cli: Cli, diagnostics: readonly Diagnostic[]): void {
	for (const { cause } of diagnostics) if (cause) cli.say(`${cause.stack ?? cause.message}\n`);
}

/** Whether a rule threw: what it could not judge may be wrong or right, and neither is the plan's doing. */
export function hasFailedRule(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ rule }) => rule === 'tool/rule-failed');
}

/** The day where the program runs. */
function today(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The workspace itself, for a command that shows what is in it; the rules are not run. Without one the command can't go on. */
export async function workspaceAt(cli: Cli, path: string): Promise<LinkedWorkspace> {
	const { workspace, diagnostics } = await loadAt(cli, path, { rules: [] });
	if (!workspace) throw withoutWorkspace(diagnostics);
	const broken = countBySeverity(diagnostics).errors;
	if (broken > 0) {
		cli.say(`${cli.text({ lt: `Plane yra klaidų (${broken}), todėl čia gali būti ne viskas: žr. „plan check“`, en: `The plan has errors (${broken}), so this may not be all: see plan check` })}\n`);
	}
	return workspace;
}

export function withoutWorkspace([first]: LoadedWorkspace['diagnostics']): Error {
	const sentence = first?.message ?? { lt: 'Čia nėra plano', en: 'No plan here' };
	return usageFailure(sentence, first?.help);
}
