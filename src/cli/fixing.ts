import { join, relative, resolve } from 'node:path';
import type { ChangedText } from '../fix/apply.ts';
import type { FixedWorkspace } from '../fix-workspace.ts';
import { type Counted, counted, FILES } from '../report/plural.ts';
import type { Levels } from '../rules/settings.ts';
import type { LoadedWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { pathFailure, usageFailure } from './failure.ts';
import { replaceFiles } from './files.ts';
import { loadAt } from './load.ts';

export interface FixingOptions {
	readonly fix?: boolean;
	readonly unsafe?: boolean;
	readonly dryRun?: boolean;
}

/** @throws when --unsafe or --dry-run stand without --fix */
export function assertFixing({ fix = false, unsafe = false, dryRun = false }: FixingOptions): void {
	for (const [isGiven, name] of [[unsafe, '--unsafe'] as const, [dryRun, '--dry-run'] as const]) {
		if (isGiven && !fix) throw usageFailure({ lt: `Parinktis ${name} vartojama su --fix`, en: `${name} goes with --fix` }, { lt: `plan check --fix ${name}`, en: `plan check --fix ${name}` });
	}
}

/** Fixes the workspace at or above a path, in its files or (--dry-run) only on standard output, as a unified diff. Gives what is found afterwards. */
export async function fixAt(cli: Cli, path: string, levels: Levels, { unsafe = false, dryRun = false }: FixingOptions): Promise<LoadedWorkspace> {
	const { fixWorkspace } = await import('../fix-workspace.ts');
	const first = await loadAt(cli, path, { levels });
	const root = first.workspace?.root;
	if (root === undefined) return first;
	const result = await fixWorkspace(
		async (texts) => (texts.size === 0 ? first : loadAt(cli, path, { levels, overlay: [...texts].map(([file, text]) => ({ path: resolve(root, file), bytes: Buffer.from(text) })) })),
		{ unsafe },
	);
	if (dryRun) {
		const { unifiedDiff } = await import('../fix/unified-diff.ts');
		cli.write(unifiedDiff(result.changes, nameFrom(cli.cwd, root)));
	} else write(root, result.changes);
	say(cli, result, dryRun);
	return result.loaded;
}

function write(root: string, changes: readonly ChangedText[]): void {
	try {
		replaceFiles(changes.map(({ path, after }) => ({ path: join(root, path), bytes: after, keepsMode: true })));
	} catch (error) {
		throw pathFailure({ lt: 'Pataisytų failų įrašyti nepavyko', en: "Can't write the fixed files" }, error);
	}
}

/** For `git apply` and `patch -p1` in the current folder; for a workspace elsewhere, in the workspace. */
function nameFrom(cwd: string, root: string): (path: string) => string {
	const isBelow = !relative(cwd, root).startsWith('..');
	return (path) => (isBelow ? relative(cwd, join(root, path)).replaceAll('\\', '/') : path);
}

const FINDINGS: Counted = { lt: ['radinys', 'radiniai', 'radinių'], en: ['finding', 'findings'] };

function say(cli: Cli, { changes, fixed, refused }: FixedWorkspace, dryRun: boolean): void {
	const what = `${counted(fixed, FINDINGS, cli.language)}, ${counted(changes.length, FILES, cli.language)}`;
	const done = dryRun ? { lt: `Būtų pataisyta: ${what}; niekas neįrašyta`, en: `Would be fixed: ${what}; nothing was written` } : { lt: `Pataisyta: ${what}`, en: `Fixed: ${what}` };
	cli.say(`${cli.text(fixed === 0 ? { lt: 'Taisyti nėra ko', en: 'Nothing to fix' } : done)}\n`);
	if (refused.length === 0) return;
	const rules = [...new Set(refused.map(({ rule }) => rule))].join(', ');
	cli.say(`${cli.text({ lt: `Palikta, nes pataisius atsirastų klaidų: ${refused.length} (${rules})`, en: `Left alone, for fixing would bring errors: ${refused.length} (${rules})` })}\n`);
}
