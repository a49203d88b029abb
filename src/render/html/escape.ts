/** Text as HTML. What is written as strings and not through hast passes through here, and nothing else does. */
import { codesOf } from '../text/breaks.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters HTML has no place for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const MAY_HAVE_CODES = /[\p{L}\d][–-][\p{L}\d]/u;
const SPECIAL = /[&<>"']/;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text without the characters that HTML has no place for. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** Text as content of an element or as a quoted attribute's value. */
export function escapeHtml(text: string): string {
	const shown = printable(text);
	return SPECIAL.test(shown) ? shown.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '') : shown;
}

/** A text's pieces by turns: plain at even places, codes and joined numbers at odd ones, whose line browsers would break after a hyphen. */
export function codesApart(text: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	for (const { at, code } of codesOf(text)) {
		pieces.push(text.slice(from, at), code);
		from = at + code.length;
	}
	return [...pieces, text.slice(from)];
}

/** Text as content of an element, its codes and joined numbers kept on one line. */
export const contentHtml = (text: string): string =>
	MAY_HAVE_CODES.test(text)
		? codesApart(text)
				.map((piece, index) => (index % 2 === 0 ? escapeHtml(piece) : `<span class="w">${escapeHtml(piece)}</span>`))
				.join('')
		: escapeHtml(text);
