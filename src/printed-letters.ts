/** Letters as the documents' fonts can print them. */
import { FONT_COVERAGE } from './font-coverage.ts';

/** A stretch of text; `replaced` is what was written where the fonts had no letter for it. */
export interface Printable {
	readonly text: string;
	readonly replaced?: string;
	/** Nothing that looks like it could be found: REPLACEMENT stands for each letter. */
	readonly isMissing?: true;
}

/** What stands for a letter that the fonts lack. */
export const REPLACEMENT = '\ufffd';

/** Letters of Unicode that look alike. */
const LOOKALIKES: Readonly<Record<string, string>> = { '☐': '□', '☑': '■', '☒': '■', '✓': '√', '✔': '√', '➔': '→', '➜': '→', '➤': '►', '●': '•', '⁃': '–', '−': '–', '‑': '-', '∙': '·', '⁄': '/' };

/** Marks that steer other programs (direction, joining, variants, byte order) and control codes: they print nothing, though the fonts draw something for a few. */
const INVISIBLE_RANGES: readonly (readonly [from: number, to: number])[] = [
	[0x0, 0x8],
	[0xb, 0xc],
	[0xe, 0x1f],
	[0x7f, 0x9f],
	[0x61c, 0x61c],
	[0x180b, 0x180e],
	[0x200c, 0x200f],
	[0x202a, 0x202e],
	[0x2060, 0x2064],
	[0x2066, 0x206f],
	[0xfe00, 0xfe0f],
	[0xfeff, 0xfeff],
	[0xfff9, 0xfffb],
	[0xe0000, 0xe0fff],
];
/** Scripts that run from right to left: our lines run the other way, so their letters would be printed in the wrong order. */
const RIGHT_TO_LEFT: readonly (readonly [from: number, to: number])[] = [
	[0x590, 0x8ff],
	[0xfb1d, 0xfdff],
	[0xfe70, 0xfefc],
];
const TAB_AND_LINE_ENDS = [0x9, 0xa, 0xd];

const LACKING = 0;
const PRINTED = 1;
const INVISIBLE = 2;
type Kind = typeof LACKING | typeof PRINTED | typeof INVISIBLE;

const BASIC_PLANE = 0x10000;
let table: Uint8Array | undefined;

/** By code point, for those that nearly all texts are made of: documents are long, and each letter is looked up. */
function basicKinds(): Uint8Array {
	const kinds = new Uint8Array(BASIC_PLANE);
	for (const [from, to] of FONT_COVERAGE) kinds.fill(PRINTED, from, to + 1);
	for (const [from, to] of RIGHT_TO_LEFT) kinds.fill(LACKING, from, to + 1);
	for (const [from, to] of INVISIBLE_RANGES) kinds.fill(INVISIBLE, from, to + 1);
	for (const codePoint of TAB_AND_LINE_ENDS) kinds[codePoint] = PRINTED;
	return kinds;
}

const isIn = (ranges: typeof INVISIBLE_RANGES, codePoint: number): boolean => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);

function kindOf(codePoint: number): Kind {
	if (codePoint >= BASIC_PLANE) return isIn(INVISIBLE_RANGES, codePoint) ? INVISIBLE : isIn(FONT_COVERAGE, codePoint) ? PRINTED : LACKING;
	table ??= basicKinds();
	const kind = table[codePoint];
	return kind === PRINTED || kind === INVISIBLE ? kind : LACKING;
}

/** Anything but what nearly all texts are made of. */
const UNUSUAL = /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u017f–—„“”…€]/;

/** Whether the fonts have all letters of a text, as they are written. */
export function isPrinted(text: string): boolean {
	if (!UNUSUAL.test(text)) return true;
	for (let index = 0; index < text.length; index++) {
		const codePoint = text.codePointAt(index) ?? 0;
		if (codePoint >= BASIC_PLANE) index++;
		if (kindOf(codePoint) !== PRINTED) return false;
	}
	return true;
}

function printedAs(letter: string): Printable {
	const alike = LOOKALIKES[letter];
	if (alike !== undefined && isPrinted(alike)) return { text: alike, replaced: letter };
	const parts = letter.normalize('NFKD');
	if (parts !== letter && isPrinted(parts)) return { text: parts, replaced: letter };
	return { text: REPLACEMENT, replaced: letter, isMissing: true };
}

/** Puts together what is printed as it is, and letters that are missing in a row. */
function joined(before: Printable | undefined, { text, replaced = '', isMissing }: Printable): Printable | undefined {
	if (before?.isMissing && isMissing) return { text: before.text + text, replaced: `${before.replaced ?? ''}${replaced}`, isMissing };
	return before && before.replaced === undefined && replaced === '' ? { text: before.text + text } : undefined;
}

const COMBINING = /\p{M}/u;

/** Parts a text where something has to be replaced. Letters and the accents after them are put together first. */
export function printable(text: string): readonly Printable[] {
	const composed = COMBINING.test(text) ? text.normalize('NFC') : text;
	if (isPrinted(composed)) return [{ text: composed }];
	const parts: Printable[] = [];
	for (const letter of composed) {
		const kind = kindOf(letter.codePointAt(0) ?? 0);
		if (kind === INVISIBLE) continue;
		const part = kind === PRINTED ? { text: letter } : printedAs(letter);
		const longer = joined(parts.at(-1), part);
		if (longer) parts[parts.length - 1] = longer;
		else parts.push(part);
	}
	return parts;
}

/** A text as it is printed. */
export function printedText(text: string): string {
	const parts = printable(text);
	return parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join('');
}

/** A run of letters that the fonts lack: UTF-16 offsets in its text. */
export interface MissingRun {
	readonly start: number;
	readonly end: number;
	/** The letters, without what stands between them. */
	readonly letters: string;
}

/** A letter with the accents after it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
/** What may stand between the letters of a run: a phrase in another script has spaces and marks. */
const BETWEEN = /^[^\p{L}\p{N}]/u;

/** The letters that the fonts lack, nor anything like them; those with no other letter between are one run. */
export function missingRuns(text: string): readonly MissingRun[] {
	if (isPrinted(text)) return [];
	const runs: MissingRun[] = [];
	let isOver = true;
	for (const { 0: letter, index } of text.matchAll(LETTER)) {
		const missing = printable(letter).flatMap(({ replaced, isMissing }) => (isMissing && replaced ? replaced : []));
		if (missing.length === 0) {
			if (!BETWEEN.test(letter)) isOver = true;
			continue;
		}
		const before = isOver ? undefined : runs.pop();
		runs.push({ start: before?.start ?? index, end: index + letter.length, letters: `${before?.letters ?? ''}${missing.join('')}` });
		isOver = false;
	}
	return runs;
}
