import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LinkedWorkspace } from '../link/types.ts';
import { packageRoot } from '../package-root.ts';

const REGISTERS: readonly unknown[] = ['bodies', 'sources', 'units', 'wards', 'functions', 'upstream'];

/** What names the workspace's registers in reports: it changes when what they say does, not with comments, layout or file names. Undefined without registers. */
export function registersVersion({ documents }: LinkedWorkspace): string | undefined {
	const said = documents.filter(({ data }) => typeof data === 'object' && data !== null && REGISTERS.includes(Reflect.get(data, 'kind'))).map(({ data }) => JSON.stringify(data));
	if (said.length === 0) return undefined;
	return createHash('sha256').update(said.sort().join('\n')).digest('hex').slice(0, 12);
}

/** Where the pages of rules are: at the program's home on the web, else in the folder that it is installed in. An absolute URL with `/` at its end. */
export function pagesUrl(): string {
	const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
	const homepage: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'homepage') : undefined;
	return typeof homepage === 'string' ? homepage.replace(/\/*$/, '/') : pathToFileURL(join(packageRoot(), '/')).href;
}

/** The workspace as seen from the root of its git repository, with `/` at its end; from the current folder when it is in none. Empty when they are the same. */
export function repositoryFolder(root: string, cwd: string): string {
	const seen = relative(repositoryRoot(root) ?? cwd, root).replaceAll('\\', '/');
	return seen === '' || seen.startsWith('..') ? '' : `${seen}/`;
}

function repositoryRoot(folder: string): string | undefined {
	if (existsSync(join(folder, '.git'))) return folder;
	const above = dirname(folder);
	return above === folder ? undefined : repositoryRoot(above);
}
