import { existsSync, lstatSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const WORKSPACE_FILE = 'plan.yaml';
export const SKIPPED_FOLDERS = new Set(['node_modules', 'build', 'dist']);

/**
 * The nearest folder at or above `path` with a plan.yaml that is a workspace's (a plan's own plan.yaml in a folder below is not), or undefined.
 */
export function workspaceRoot(path: string, isWorkspaceFile: (file: string) => boolean): string | undefined {
	let folder = resolve(path);
	if (existsSync(folder) && !statSync(folder).isDirectory()) folder = dirname(folder);
	for (;;) {
		const candidate = join(folder, WORKSPACE_FILE);
		if (existsSync(candidate) && isWorkspaceFile(candidate)) return folder;
		const parent = dirname(folder);
		if (parent === folder) return undefined;
		folder = parent;
	}
}

export interface WorkspaceFiles {
	/** Paths from the root with `/`, sorted. */
	readonly files: string[];
	/** Links of the file system by their paths, each with where it leads, as it says; none is followed. */
	readonly links: ReadonlyMap<string, string>;
}

/** Every file and link below `root`; hidden ones and build and dependency folders are left out. */
export function filesAndLinks(root: string): WorkspaceFiles {
	const files: string[] = [];
	const links = new Map<string, string>();
	const visit = (folder: string, prefix: string): void => {
		for (const name of readdirSync(folder).sort()) {
			if (name.startsWith('.')) continue;
			const path = join(folder, name);
			const stat = lstatSync(path);
			if (stat.isDirectory()) {
				if (!SKIPPED_FOLDERS.has(name)) visit(path, `${prefix}${name}/`);
			} else if (stat.isFile()) files.push(prefix + name);
			else if (stat.isSymbolicLink() && !SKIPPED_FOLDERS.has(name)) links.set(prefix + name, readlinkSync(path));
		}
	};
	visit(root, '');
	return { files, links };
}

/**
 * The folder that a path's templates lie in, and their names in it: the path is a template (a folder with its file), in one, or holds some.
 * Templates beside one may be those that it extends. Undefined where there are none.
 */
export function templateFolders(path: string, templateFile: string): { readonly root: string; readonly folders: readonly string[] } | undefined {
	const isTemplate = (folder: string): boolean => existsSync(join(folder, templateFile));
	const ancestors: string[] = [];
	for (let folder = resolve(path); dirname(folder) !== folder; folder = dirname(folder)) ancestors.push(folder);
	const own = ancestors.find(isTemplate);
	const root = own === undefined ? resolve(path) : dirname(own);
	if (!statSync(root).isDirectory()) return undefined;
	const folders = readdirSync(root).filter((name) => !name.startsWith('.') && !SKIPPED_FOLDERS.has(name) && isTemplate(join(root, name)));
	return folders.length === 0 ? undefined : { root, folders };
}
