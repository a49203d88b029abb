/** Text as the fonts can print it. */
import { hasGlyph } from './fonts.ts';

/** A stretch of text; `replaced` is what was written where the fonts had no letter for it. */
export interface Printable {
	readonly text: string;
	readonly replaced?: string;
	/** Nothing that looks like it could be found. */
	readonly isMissing?: true;
}

/** Marks that steer other programs (direction, joining, byte order) and control codes: they print nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control codes are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u{fe00}-\u{fe0f}]/gu;

/** Letters of Unicode that look alike. */
const LOOKALIKES: Readonly<Record<string, string>> = { '☐': '□', '☑': '■', '☒': '■', '✓': '√', '✔': '√', '➔': '→', '➜': '→', '➤': '►', '●': '•', '⁃': '–', '−': '–', '‑': '-', '∙': '·', '⁄': '/' };

const COMBINING = /\p{M}/u;
const REPLACEMENT = '\ufffd';

function printedAs(letter: string): Printable {
	const alike = LOOKALIKES[letter];
	if (alike !== undefined && hasGlyphs(alike)) return { text: alike, replaced: letter };
	const parts = letter.normalize('NFKD');
	if (parts !== letter && hasGlyphs(parts)) return { text: parts, replaced: letter };
	return { text: REPLACEMENT, replaced: letter, isMissing: true };
}

function hasGlyphs(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const codePoint = text.codePointAt(i) ?? 0;
		if (codePoint > 0xffff) i++;
		if (!hasGlyph(codePoint)) return false;
	}
	return true;
}

/** Parts a text where something had to be replaced. Letters and the accents after them are put together first. */
export function printable(text: string): readonly Printable[] {
	const composed = COMBINING.test(text) ? text.normalize('NFC') : text;
	if (hasGlyphs(composed)) return [{ text: composed }];
	const parts: Printable[] = [];
	let plain = '';
	for (const letter of composed.replace(INVISIBLE, '')) {
		if (hasGlyphs(letter)) plain += letter;
		else {
			if (plain !== '') parts.push({ text: plain });
			parts.push(printedAs(letter));
			plain = '';
		}
	}
	return plain === '' ? parts : [...parts, { text: plain }];
}
