/** Values in the syntax of PDF (ISO 32000-1, 7.3). All output is ASCII. */
import type { Colour } from '../../../document/nodes.ts';

/** A number with two decimals at most: in points, less than any printer can show. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The operands of a colour, each of so many decimals: three tell all colours of a screen apart. */
export const rgb = (colour: Colour, decimals = 3): string => [1, 3, 5].map((at) => String(Number((Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(decimals)))).join(' ');

/** A reference to an indirect object. */
export const reference = (id: number): string => `${id} 0 R`;

const PLAIN = /^[\x20-\x7e]*$/;
const ESCAPED = /[()\\]/g;

/** Text that people read: plain when it is ASCII, else UTF-16. */
export function textString(text: string): string {
	return PLAIN.test(text) ? `(${text.replace(ESCAPED, '\\$&')})` : `<${utf16(text)}>`;
}

function utf16(text: string): string {
	let hex = 'FEFF';
	for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
	return hex;
}

/** A key: the bytes of its UTF-8. */
export const byteString = (text: string): string => (PLAIN.test(text) ? `(${text.replace(ESCAPED, '\\$&')})` : `<${Buffer.from(text, 'utf8').toString('hex')}>`);

/** Orders keys by their bytes, as trees of names must be. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));

/** Prepared syntax as a value for pdfkit, which writes what it doesn't know by its own words. */
export class Raw {
	readonly #syntax: string;

	constructor(syntax: string) {
		this.#syntax = syntax;
	}

	get [Symbol.toStringTag](): string {
		return 'Raw';
	}

	toString(): string {
		return this.#syntax;
	}
}
