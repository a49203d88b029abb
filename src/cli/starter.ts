import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { editorSchemas, WORKSPACE_SCHEMAS } from './schemas.ts';

export interface StarterFile {
	/** From the new workspace's folder, with `/`. */
	readonly path: string;
	readonly text: string;
}

/** The files of a new workspace: those of templates/init, and the schemas that their first lines point editors to. */
export function starterFiles(): StarterFile[] {
	const schemas = editorSchemas().map(({ file, text }) => ({ path: `${WORKSPACE_SCHEMAS}/${file}`, text }));
	return [...filesBelow(join(packageRoot(), 'templates', 'init'), ''), ...schemas];
}

function filesBelow(folder: string, prefix: string): StarterFile[] {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesBelow(path, `${prefix}${entry.name}/`);
			// npm leaves a file named .gitignore out of packages.
			const name = entry.name === 'gitignore' ? '.gitignore' : entry.name;
			return [{ path: prefix + name, text: ownSchemas(readFileSync(path, 'utf8')) }];
		});
}

/** In the program's own folder the schemas stand two folders above templates/init; in a new workspace, in it. */
function ownSchemas(text: string): string {
	return text.replaceAll('../../schemas/', `${WORKSPACE_SCHEMAS}/`);
}
