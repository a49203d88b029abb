import { posix, relative, resolve } from 'node:path';
import type { LinkedWorkspace } from '../../../link/types.ts';
import type { Rule } from '../../../rules/types.ts';
import type { TemplateParts } from '../../../source/templates.ts';
import type { LoadedWorkspace } from '../../../workspace.ts';
import type { Cli } from '../../cli.ts';
import { loadAt } from '../../load.ts';
import { unknown } from '../../options.ts';

/** The templates that the current folder knows: the program's, and those of the workspace that it is in. */
export interface Library {
	readonly loaded: LoadedWorkspace;
	readonly templates: LinkedWorkspace['templates'];
}

export async function libraryHere(cli: Cli, rules: readonly Rule[] = []): Promise<Library> {
	const loaded = await loadAt(cli, '.', { rules });
	const { templateLibrary } = await import('../../../source/templates.ts');
	return { loaded, templates: loaded.workspace?.templates ?? templateLibrary({ documents: [], narratives: new Map() }) };
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
