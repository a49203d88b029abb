import type { Bilingual } from '../diagnostic.ts';
import type { SourceDocument, YamlPath } from '../source/types.ts';
import { type RootCause, unknownKey } from './root-causes.ts';
import { isMapping, pathOf } from './where.ts';
import { code, quotedLt } from './words.ts';

/**
 * What is left of a text within braces where a comma parts it: `{lt: Gatvės, šaligatviai ir takai}` has a key `šaligatviai ir takai` to YAML.
 * Undefined of any other unknown key.
 */
export function partOfText({ error, meant }: RootCause, document: SourceDocument): { readonly isFirst: boolean; readonly help: Bilingual } | undefined {
	const { data, parentSchema } = error;
	if (error.keyword !== 'additionalProperties' || meant !== undefined || !isMapping(data)) return undefined;
	const path = pathOf(error.instancePath, document.data);
	const keys = Object.keys(data);
	const isPart = (key: string): boolean => data[key] === null && !Object.hasOwn(parentSchema.properties ?? {}, key) && hasNoColon(document, [...path, key]);
	const parts = keys.slice(0, keys.indexOf(unknownKey(error)) + 1);
	const owner = parts.findLast((key) => !isPart(key));
	if (owner === undefined || owner === parts.at(-1) || typeof data[owner] !== 'string') return undefined;
	const after = keys.slice(keys.indexOf(owner) + 1);
	const end = after.findIndex((key) => !isPart(key));
	const text = [data[owner], ...after.slice(0, end < 0 ? after.length : end)].join(', ');
	return { isFirst: parts.at(-2) === owner, help: quotesHelp(owner, text) };
}

function hasNoColon(document: SourceDocument, path: YamlPath): boolean {
	const { file, range } = document.place(path, 'key');
	return /^\s*[,}]/.test(file.text.slice(range.end, range.end + LONGEST_GAP));
}
/** Letters between a key and the mark after it: a line's end and an indent. */
const LONGEST_GAP = 200;

function quotesHelp(key: string, text: string): Bilingual {
	const right = `${key}: ${text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`}`;
	return { lt: `Kablelis čia skiria raktus: tekstą, kuriame jis yra, rašykite kabutėse: ${quotedLt(right)}`, en: `A comma parts keys here: put a text that has one in quotes: ${code(right)}` };
}
