import type { Bilingual } from '../diagnostic.ts';
import type { SchemaNode } from './shape-error.ts';

/** The two halves of a schema's text: `Priemonė / Measure`. */
export function bilingual(text: string): Bilingual {
	const at = text.indexOf(' / ');
	return at < 0 ? { lt: text, en: text } : { lt: text.slice(0, at), en: text.slice(at + 3) };
}

const TYPES: Readonly<Record<string, Bilingual>> = {
	string: { lt: 'tekstas', en: 'a text' },
	number: { lt: 'skaičius', en: 'a number' },
	integer: { lt: 'sveikasis skaičius', en: 'a whole number' },
	boolean: { lt: '„true“ arba „false“', en: '`true` or `false`' },
	array: { lt: 'sąrašas', en: 'a list' },
	object: { lt: 'raktų ir reikšmių rinkinys', en: 'a mapping of keys to values' },
	null: { lt: 'nieko', en: 'nothing' },
};

/** What a value is, by the names of JSON Schema. */
export function typeOf(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'array';
	const type = typeof value;
	return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

/** What was found: «skaičius», “a number”; more exactly where a number was expected. */
export function foundWords(value: unknown, expected: readonly string[] = []): Bilingual {
	const type = typeOf(value);
	if (type === 'number' && !Number.isFinite(value)) return { lt: 'begalybė ar neapibrėžtas skaičius', en: 'infinity or an undefined number' };
	if (type === 'number' && expected.includes('integer')) return { lt: 'skaičius su trupmenine dalimi', en: 'a number with decimals' };
	if (type === 'boolean') return value === true ? { lt: 'reikšmė „true“', en: '`true`' } : { lt: 'reikšmė „false“', en: '`false`' };
	return TYPES[type] ?? { lt: type, en: type };
}

/** What a schema allows: «tekstas arba {lt: …, en: …}». */
export function expectedWords(schema: SchemaNode): Bilingual {
	const types = typesOf(schema);
	const words = types.map((type) => (type === 'object' && types.length > 1 ? members(schema) : (TYPES[type] ?? { lt: type, en: type })));
	return { lt: words.map(({ lt }) => lt).join(' arba '), en: words.map(({ en }) => en).join(' or ') };
}

export function typesOf({ type }: SchemaNode): readonly string[] {
	return typeof type === 'string' ? [type] : (type ?? []);
}

function members(schema: SchemaNode): Bilingual {
	const keys = Object.keys(schema.properties ?? {}).filter((key) => key !== 'total' && key !== 'wages');
	const shown = `{${keys.map((key) => `${key}: …`).join(', ')}}`;
	return { lt: shown, en: shown };
}

/** «„a“, „b“ arba „c“», “`a`, `b` or `c`”. */
export function oneOf(values: readonly unknown[]): Bilingual {
	return { lt: joined(values.map(quotedLt), ' arba '), en: joined(values.map(code), ' or ') };
}

/** «„a“, „b“ ir „c“», “`a`, `b` and `c`”. */
export function allOf(values: readonly unknown[]): Bilingual {
	return { lt: joined(values.map(quotedLt), ' ir '), en: joined(values.map(code), ' and ') };
}

function joined(items: readonly string[], last: string): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1) ?? ''}`;
}

const LONGEST = 60;

function short(value: unknown): string {
	const text = String(value).replace(/\s+/g, ' ');
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A value or a key in a Lithuanian sentence. */
export function quotedLt(value: unknown): string {
	return `„${short(value)}“`;
}

/** A value or a key in an English sentence. */
export function code(value: unknown): string {
	return `\`${short(value)}\``;
}
