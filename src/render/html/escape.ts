/** Text as HTML. What is written as strings and not through hast passes through here, and nothing else does. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters HTML has no place for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const SPECIAL = /[&<>"']/;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text without the characters that HTML has no place for. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** Text as content of an element or as a quoted attribute's value. */
export function escapeHtml(text: string): string {
	const shown = printable(text);
	return SPECIAL.test(shown) ? shown.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '') : shown;
}

/** Numbers joined by a dash or a hyphen, a range of years or a date: browsers would break their line after it. */
const JOINED_NUMBERS = /\d+(?:[–-]\d+)+/g;

/** A text's pieces by turns: plain at even places, joined numbers that stay on one line at odd ones. */
export function joinedNumbers(text: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(JOINED_NUMBERS)) {
		pieces.push(text.slice(from, index), found);
		from = index + found.length;
	}
	return [...pieces, text.slice(from)];
}

/** Text as content of an element, its joined numbers kept on one line. */
export const contentHtml = (text: string): string =>
	/\d[–-]\d/.test(text)
		? joinedNumbers(text)
				.map((piece, index) => (index % 2 === 0 ? escapeHtml(piece) : `<span class="w">${escapeHtml(piece)}</span>`))
				.join('')
		: escapeHtml(text);
