import { parseNarrative } from '../source/markdown.ts';
import { type Parser, plainParser } from '../source/sources.ts';
import { isStoredNarrative, storedYaml, yamlOf } from '../source/stored.ts';
import type { NarrativeFile, SourceFile } from '../source/types.ts';
import { parsedYaml, type YamlResult, yamlResult } from '../source/yaml.ts';
import type { Cli } from './cli.ts';
import { digestOf, type KeptFiles, keptFiles } from './kept-files.ts';

/** Shorter texts are parsed about as fast as they would be read back. */
const WORTHWHILE = 400;

/**
 * A parser that keeps what it made of a file's text in the user's cache folder, by a digest of the text: a file that did not change is not parsed again, whatever
 * its name or version. What can't be read or written there is parsed as if there were no cache.
 */
export function keepingParser({ env, cached }: Pick<Cli, 'env' | 'cached'>): Parser {
	const kept = cached ? keptFiles(env, import.meta.url) : undefined;
	return kept ? { yaml: (file) => yamlFrom(kept, file), narrative: (file) => narrativeFrom(kept, file), table: plainParser.table } : plainParser;
}

function yamlFrom(files: KeptFiles, file: SourceFile): YamlResult {
	if (file.text.length < WORTHWHILE) return plainParser.yaml(file);
	const name = `${digestOf(file.text)}.yaml.json`;
	const contents = yamlOf(parsedJson(files.read(name)));
	if (contents) return yamlResult(file, { contents, diagnostics: [] });
	const parsed = parsedYaml(file);
	const stored = storedYaml(parsed);
	if (stored) files.keep(name, JSON.stringify(stored));
	return yamlResult(file, parsed);
}

function narrativeFrom(files: KeptFiles, file: SourceFile): NarrativeFile {
	if (file.text.length < WORTHWHILE) return plainParser.narrative(file);
	const name = `${digestOf(file.text)}.md.json`;
	const kept = parsedJson(files.read(name));
	if (isStoredNarrative(kept)) return { file, tree: kept.tree };
	const { tree } = parseNarrative(file);
	files.keep(name, JSON.stringify({ tree }));
	return { file, tree };
}

function parsedJson(text: string | undefined): unknown {
	try {
		return text === undefined ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}
