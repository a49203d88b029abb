import Big from 'big.js';
import type { SourceDocument } from '../source/types.ts';
import type { Decimal, Localized, Origin, Reference, Span } from './types.ts';

/**
 * A value of a YAML document together with its place. Reading is lenient: the schema phase has reported what has the wrong shape,
 * and the model is still built from the rest, so that one fault doesn't hide others.
 */
export interface Cursor extends Origin {
	readonly value: unknown;
}

export function cursor(document: SourceDocument): Cursor {
	return { document, path: [], value: document.data };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member `key` of a mapping, or undefined when it is absent or empty. */
export function field(at: Cursor, key: string): Cursor | undefined {
	if (!isRecord(at.value)) return undefined;
	const value = at.value[key];
	return value === undefined || value === null ? undefined : { document: at.document, path: [...at.path, key], value };
}

/** The pairs of a mapping in file order. */
export function pairs(at: Cursor | undefined): (readonly [string, Cursor])[] {
	if (!at || !isRecord(at.value)) return [];
	return Object.entries(at.value).map(([key, value]) => [key, { document: at.document, path: [...at.path, key], value }] as const);
}

/** The items of a list; none when it is absent or not a list. */
export function items(at: Cursor | undefined): Cursor[] {
	if (!at || !Array.isArray(at.value)) return [];
	return at.value.map((value: unknown, index) => ({ document: at.document, path: [...at.path, index], value }));
}

export function listOf(at: Cursor, key: string): Cursor[] {
	return items(field(at, key));
}

/** The text at the key; numbers are taken as they are written. */
export function textAt(at: Cursor, key: string): string | undefined {
	const found = field(at, key);
	return found ? scalar(found) : undefined;
}

export function scalar(at: Cursor): string | undefined {
	if (typeof at.value === 'string') return at.value;
	if (typeof at.value === 'number' || typeof at.value === 'boolean') return at.document.scalarText(at.path) ?? String(at.value);
	return undefined;
}

export function localizedAt(at: Cursor, key: string): Localized | undefined {
	const found = field(at, key);
	return found ? localized(found) : undefined;
}

export function localized(at: Cursor): Localized | undefined {
	const plain = scalar(at);
	if (plain !== undefined) return { lt: plain };
	const lt = textAt(at, 'lt');
	const en = textAt(at, 'en');
	if (lt === undefined && en === undefined) return undefined;
	return en === undefined ? { lt: lt ?? '' } : { lt: lt ?? en, en };
}

/** An exact decimal read from the source text: no binary rounding comes between the file and the sum. */
export function decimal(at: Cursor | undefined): Decimal | undefined {
	if (!at || typeof at.value !== 'number' || !Number.isFinite(at.value)) return undefined;
	const written = (at.document.scalarText(at.path) ?? '').replace(/^\+/, '');
	return decimalOf(/^-?(\d+(\.\d*)?|\.\d+)$/.test(written) ? written : String(at.value));
}

/** By how they are written: a plan says the same figures often, and two versions of it say mostly the same. Decimals never change. */
const known = new Map<string, Decimal>();

function decimalOf(written: string): Decimal {
	const before = known.get(written);
	if (before) return before;
	const made = new Big(written);
	known.set(written, made);
	return made;
}

export function yearAt(at: Cursor, key: string): number | undefined {
	const found = field(at, key);
	return found && typeof found.value === 'number' && Number.isInteger(found.value) ? found.value : undefined;
}

/** The years from one to another, whichever of them the file calls the first. */
export function span(from: number, to: number): Span {
	return from <= to ? { from, to } : { from: to, to: from, isReversed: true };
}

export function references(at: Cursor, key: string): Reference[] {
	return listOf(at, key).flatMap((item) => reference(item) ?? []);
}

export function reference(at: Cursor | undefined): Reference | undefined {
	const text = at ? scalar(at) : undefined;
	return at && text !== undefined ? { text, origin: origin(at) } : undefined;
}

export function origin(at: Cursor): Origin {
	return { document: at.document, path: at.path };
}

/** `{key: value}`, or nothing when the value is undefined: optional members are absent, never undefined. */
export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
	const result: { [P in K]?: V } = {};
	if (value !== undefined) result[key] = value;
	return result;
}
