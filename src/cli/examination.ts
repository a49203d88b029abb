import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '../diagnostic.ts';
import { packageRoot } from '../package-root.ts';
import { fontData } from '../render/text/fonts.ts';
import { programTemplates } from '../source/templates.ts';
import { loadWorkspace } from '../workspace.ts';
import type { Cli } from './cli.ts';
import { countBySeverity } from './diagnostics.ts';
import { editorSchemas, publishedSchemas, WORKSPACE_SCHEMAS } from './schemas.ts';

/** One thing that was looked at. */
export interface Symptom {
	readonly id: string;
	readonly label: Bilingual;
	readonly value: string;
	/** The program can't do its work like this. */
	readonly isFault: boolean;
}

/** Looks at the program, the machine and the workspace of the current folder. */
export async function examination(cli: Cli): Promise<Symptom[]> {
	const { env } = cli;
	const locale = ['LC_ALL', 'LC_MESSAGES', 'LANG'].flatMap((name) => (env[name] ? [`${name}=${env[name]}`] : [])).join(' ');
	const schemas = publishedSchemas();
	const templates = programTemplates();
	return [
		fine('plan', { lt: 'plan', en: 'plan' }, `${cli.version} (${packageRoot()})`),
		fine('node', { lt: 'Node.js', en: 'Node.js' }, process.versions.node),
		fine('system', { lt: 'sistema', en: 'system' }, `${platform()} ${release()} ${arch()}`),
		fine('language', { lt: 'pranešimų kalba', en: 'language' }, `${cli.language} (${locale || cli.text({ lt: 'lokalė nenustatyta', en: 'no locale set' })})`),
		fine('colour', { lt: 'spalvos', en: 'colours' }, cli.isColoured ? cli.text({ lt: 'taip', en: 'yes' }) : cli.text({ lt: 'ne', en: 'no' })),
		fine('git', { lt: '„git“', en: 'git' }, gitVersion() ?? cli.text({ lt: 'nerasta', en: 'not found' })),
		fonts(cli),
		{ id: 'templates', label: { lt: 'šablonai', en: 'templates' }, value: templates.join(', ') || '–', isFault: templates.length === 0 },
		{ id: 'schemas', label: { lt: 'schemos', en: 'schemas' }, value: String(schemas.length), isFault: schemas.length === 0 },
		...(await workspace(cli)),
	];
}

function fine(id: string, label: Bilingual, value: string): Symptom {
	return { id, label, value, isFault: false };
}

function gitVersion(): string | undefined {
	try {
		return execFileSync('git', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 })
			.replace('git version', '')
			.trim();
	} catch {
		return undefined;
	}
}

function fonts(cli: Cli): Symptom {
	const label = { lt: 'šriftai', en: 'fonts' };
	try {
		const faces = (['regular', 'bold', 'italic', 'boldItalic'] as const).map((face) => fontData(face).length);
		return fine('fonts', label, `Tinos (${faces.length})`);
	} catch (error) {
		return { id: 'fonts', label, value: `${cli.text({ lt: 'nerasti', en: 'not found' })}: ${error instanceof Error ? error.message : String(error)}`, isFault: true };
	}
}

async function workspace(cli: Cli): Promise<Symptom[]> {
	const label = { lt: 'planas', en: 'workspace' };
	const { workspace: found, diagnostics, files } = await loadWorkspace(cli.cwd);
	if (!found) return [fine('workspace', label, cli.text({ lt: 'šiame aplanke nėra', en: 'none in this folder' }))];
	const { errors, warnings } = countBySeverity(diagnostics);
	const state = cli.text({ lt: `failų ${files}, klaidų ${errors}, įspėjimų ${warnings}`, en: `${files} files, ${errors} errors, ${warnings} warnings` });
	return [
		fine('workspace', label, `${found.root} (${state})`),
		fine('plans', { lt: 'planai', en: 'plans' }, found.plans.map(({ id }) => id).join(', ') || '–'),
		fine('schemaCopy', { lt: 'schemų kopija', en: 'copy of the schemas' }, cli.text(schemaCopy(found.root))),
	];
}

/** Whether the schemas in the workspace are those of this program. */
function schemaCopy(root: string): Bilingual {
	const copies = editorSchemas().map(({ file, text }) => readIfThere(join(root, WORKSPACE_SCHEMAS, file)) === text);
	if (copies.every(Boolean)) return { lt: 'naujausia', en: 'up to date' };
	if (editorSchemas().every(({ file }) => readIfThere(join(root, WORKSPACE_SCHEMAS, file)) === undefined)) return { lt: 'nėra', en: 'none' };
	return { lt: 'pasenusi; atnaujina „plan schema --copy“', en: 'out of date; plan schema --copy refreshes it' };
}

function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
