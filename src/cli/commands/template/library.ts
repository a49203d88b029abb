import { existsSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import type { LinkedWorkspace } from '../../../link/types.ts';
import type { Rule } from '../../../rules/types.ts';
import type { TemplateParts } from '../../../source/templates.ts';
import type { LoadedWorkspace } from '../../../workspace.ts';
import type { Cli } from '../../cli.ts';
import { loadAt } from '../../load.ts';
import { unknown } from '../../options.ts';

/** The templates that a folder knows: the program's, those of the workspace that it is in, or those that lie there in none. */
export interface Library {
	readonly loaded: LoadedWorkspace;
	/** Absent where templates lie in none. */
	readonly workspace?: LinkedWorkspace;
	readonly templates: LinkedWorkspace['templates'];
}

export async function libraryHere(cli: Cli): Promise<Library> {
	return libraryOf(await loadAt(cli, '.', { rules: [] }));
}

/** The library of where a path leads, else of the current folder. `rules` are those that run over its files. */
export async function libraryAt(cli: Cli, written: string | undefined, rules: readonly Rule[]): Promise<Library> {
	const path = written !== undefined && existsSync(resolve(cli.cwd, written)) ? written : '.';
	const loaded = await loadAt(cli, path, { rules });
	if (loaded.workspace) return libraryOf(loaded);
	const { loadTemplates } = await import('../../../workspace.ts');
	const lone = await loadTemplates(resolve(cli.cwd, path), { rules });
	return lone?.workspace ? { loaded: lone, templates: lone.workspace.templates } : libraryOf(loaded);
}

async function libraryOf(loaded: LoadedWorkspace): Promise<Library> {
	const { workspace } = loaded;
	if (workspace) return { loaded, workspace, templates: workspace.templates };
	const { templateLibrary } = await import('../../../source/templates.ts');
	return { loaded, templates: templateLibrary({ documents: [], narratives: new Map() }) };
}

/** Templates by the names that plans call them; a workspace's own is not listed by its folder once more. */
export function namedTemplates({ templates }: Library): TemplateParts[] {
	return [...templates.values()].filter(({ name, chain: [own] }) => own?.name === name);
}

/** A template by its name, its folder or a file in it. */
export function templateAt(cli: Cli, { loaded, templates }: Library, written: string): TemplateParts {
	const named = templates.get(written);
	if (named) return named;
	const root = loaded.workspace?.root;
	let path = root === undefined ? '.' : relative(root, resolve(cli.cwd, written)).replaceAll('\\', '/');
	for (; path !== '.' && path !== ''; path = posix.dirname(path)) {
		const found = templates.get(path);
		if (found) return found;
	}
	throw unknown({ lt: 'Nežinomas šablonas', en: 'Unknown template' }, written, [...templates.keys()]);
}
