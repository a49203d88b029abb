import { nearest } from '../suggest.ts';
import type { SchemaNode, ShapeError } from './shape-error.ts';
import { isMapping } from './where.ts';
import { bilingual } from './words.ts';

/** A fault with what was probably meant: the key instead of an unknown one. */
export interface RootCause {
	readonly error: ShapeError;
	readonly meant?: string | undefined;
}

/** Dealt with above, or said again in another fault. */
const REPEATED = new Set(['additionalProperties', 'propertyNames', 'if']);
/** Of several faults of one value the first of these is the cause. */
const RANK = ['type', 'enum', 'const', 'pattern'];

/** One fault for each thing to be mended: a misspelt key is not also a missing one, and a value of the wrong type not also of the wrong pattern. */
export function rootCauses(errors: readonly ShapeError[]): RootCause[] {
	const causes: RootCause[] = [];
	const meant = new Set<string>();
	for (const error of errors) {
		if (error.keyword !== 'additionalProperties') continue;
		const key = meantKey(error);
		if (key !== undefined) meant.add(`${error.instancePath}\0${key}`);
		causes.push(key === undefined ? { error } : { error, meant: key });
	}
	const values = new Map<string, ShapeError>();
	const merging = new Set(causes.filter(({ error }) => isMergeKey(error)).map(({ error }) => error.instancePath));
	for (const error of errors) {
		if (REPEATED.has(error.keyword)) continue;
		if (error.keyword === 'required' || error.keyword === 'dependentRequired') {
			if (!merging.has(error.instancePath) && !meant.has(`${error.instancePath}\0${missingKey(error)}`)) causes.push({ error });
			continue;
		}
		const subject = `${error.instancePath}\0${error.propertyName ?? ''}`;
		const known = values.get(subject);
		if (!known || rank(error) < rank(known)) values.set(subject, error);
	}
	return [...causes, ...[...values.values()].map((error) => ({ error }))];
}

function rank({ keyword }: ShapeError): number {
	const found = RANK.indexOf(keyword);
	return found < 0 ? RANK.length : found;
}

export function unknownKey({ params }: ShapeError): string {
	return String(params.additionalProperty);
}

/** `<<`, by which other YAML takes over the keys of another mapping: any of them may be what is wanting. */
export const MERGE_KEY = '<<';

export function isMergeKey(error: ShapeError): boolean {
	return error.keyword === 'additionalProperties' && unknownKey(error) === MERGE_KEY;
}

export function missingKey({ params }: ShapeError): string {
	return String(params.missingProperty);
}

/** The parts of `{source:SB}`, which is a key without a value to YAML; undefined for other keys. */
export function gluedKey(error: ShapeError): { readonly name: string; readonly value: string } | undefined {
	const key = unknownKey(error);
	const [, name, value] = /^([^\s:]+):(\S.*)$/.exec(key) ?? [];
	return name === undefined || value === undefined || !isMapping(error.data) || error.data[key] !== null ? undefined : { name, value };
}

/** The key that an unknown one resembles, in itself or in its Lithuanian title (`pavadinimas` for `name`); not one that is there already. */
function meantKey(error: ShapeError): string | undefined {
	const word = gluedKey(error)?.name ?? unknownKey(error);
	const present = isMapping(error.data) ? error.data : {};
	const free = Object.entries(error.parentSchema.properties ?? {}).filter(([key]) => !Object.hasOwn(present, key));
	const keys = free.map(([key]) => key);
	return (keys.includes(word) ? word : nearest(word, keys)) ?? byTitle(word, free);
}

function byTitle(word: string, properties: readonly (readonly [string, SchemaNode])[]): string | undefined {
	const titles = new Map(properties.map(([key, { title }]) => [bilingual(title ?? '').lt.toLowerCase(), key]));
	const lower = word.toLowerCase();
	return titles.get(lower) ?? titles.get(nearest(lower, titles.keys()) ?? '');
}
