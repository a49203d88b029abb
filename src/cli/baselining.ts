import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE_FILE, baselineText, knownProblems, prunedText } from '../baseline.ts';
import { type Counted, counted } from '../report/plural.ts';
import type { Levels } from '../rules/settings.ts';
import type { Cli } from './cli.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { replaceFiles } from './files.ts';
import { loadAt, withoutWorkspace } from './load.ts';

export interface BaseliningOptions {
	readonly updateBaseline?: boolean;
	readonly pruneBaseline?: boolean;
}

/** What says which findings are told, or mends them, has no say in what is known: the baseline is of all. */
export function assertBaselining({ updateBaseline = false, ...options }: BaseliningOptions & { readonly fix?: boolean; readonly changed?: string; readonly format?: readonly string[] }): void {
	const own = updateBaseline ? '--update-baseline' : '--prune-baseline';
	const other = updateBaseline && options.pruneBaseline ? '--prune-baseline' : options.fix ? '--fix' : options.changed !== undefined ? '--changed' : options.format ? '--format' : undefined;
	if (other) throw usageFailure({ lt: `${own} ir ${other} kartu nevartojamos`, en: `${own} and ${other} do not go together` });
}

const PROBLEMS: Counted = { lt: ['problema', 'problemos', 'problemų'], en: ['problem', 'problems'] };

/** Writes the baseline of the workspace at or above a path: all that is found now, or what is left of the known. */
export async function baselineAt(cli: Cli, path: string, levels: Levels, { updateBaseline = false }: BaseliningOptions): Promise<ExitStatus> {
	const { workspace, diagnostics, isWhole } = await loadAt(cli, path, { levels, withoutBaseline: true });
	if (!workspace) throw withoutWorkspace(diagnostics);
	if (!isWhole)
		throw usageFailure(
			{
				lt: 'Kol yra failų, jų sandaros ar tėvinių elementų klaidų, taisyklės netikrinamos, tad ir problemų sąrašas būtų netikras',
				en: 'The rules are not run while there are faults of files, of their shape or of parents, so the baseline would be a false one',
			},
			{ lt: 'Pirma pataisykite, ką randa plan check', en: 'First mend what plan check finds' },
		);
	const file = join(workspace.root, BASELINE_FILE);
	const text = updateBaseline ? baselineText(diagnostics) : prunedText(knownAt(file), diagnostics);
	try {
		replaceFiles([{ path: file, bytes: text }]);
	} catch (error) {
		throw pathFailure({ lt: `Failo ${BASELINE_FILE} įrašyti nepavyko`, en: `Can't write ${BASELINE_FILE}` }, error);
	}
	const number = knownProblems(text)?.length ?? 0;
	cli.say(`${cli.text({ lt: `${BASELINE_FILE}: ${counted(number, PROBLEMS, 'lt')}`, en: `${BASELINE_FILE}: ${counted(number, PROBLEMS, 'en')}` })}\n`);
	return EXIT.fine;
}

function knownAt(file: string): NonNullable<ReturnType<typeof knownProblems>> {
	const known = existsSync(file) ? knownProblems(readFileSync(file, 'utf8')) : undefined;
	if (!known)
		throw usageFailure(
			{ lt: `Nėra tinkamo failo ${BASELINE_FILE}`, en: `There is no ${BASELINE_FILE} that can be read` },
			{ lt: 'Sudarykite: plan check --update-baseline', en: 'Make it: plan check --update-baseline' },
		);
	return known;
}
