import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

const SUFFIX = '.schema.json';

/** A JSON Schema that comes with the program. */
export interface PublishedSchema {
	/** The kind of document it is for; `output` for the reports of `plan check --format json`, `diff` for those of `plan diff --format json`, `plan` for what `plan build --to json` makes. */
	readonly name: string;
	readonly file: string;
	readonly text: string;
}

/** Every schema of the program, by name. */
export function publishedSchemas(): PublishedSchema[] {
	const folder = join(packageRoot(), 'schemas');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith(SUFFIX))
		.sort()
		.map((file) => ({ name: file.slice(0, -SUFFIX.length), file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Those of what the program writes. */
const OUTPUT_SCHEMAS: readonly string[] = ['output', 'diff', 'plan'];

/** What editors read: the schemas of a workspace's own files, and what those refer to. */
export function editorSchemas(): PublishedSchema[] {
	return publishedSchemas().filter(({ name }) => !OUTPUT_SCHEMAS.includes(name));
}

/** Where a workspace keeps its copy of the schemas: hidden, so that it is no part of the plan; in the workspace, so that every editor of every colleague finds it. */
export const WORKSPACE_SCHEMAS = '.plan/schemas';
