import { lineText, spanOf } from '../source/position.ts';
import type { Place } from '../source/types.ts';

const TAB = 4;
/** Longer lines show a window around the marked range. */
const WIDEST = 120;
/** Columns kept visible before the range in a window. */
const LEAD = 30;

/** So many characters on either side are enough to fill the window: a line of megabytes is not looked through for each of its findings. */
const NEAR = 4 * WIDEST;

/** A source line as a terminal shows it, and the line of marks under it. */
export interface Excerpt {
	readonly line: number;
	readonly text: string;
	/** Spaces, then a mark for each marked column; at least one. */
	readonly marks: string;
}

/** The first line of a place with its range marked; tabs are widened, so that the marks stand under what they mean. */
export function excerpt(place: Place): Excerpt {
	const { start, end } = spanOf(place);
	const source = lineText(place.file, start.line);
	const from = start.column - 1;
	const to = end.line === start.line ? end.column - 1 : source.length;
	const before = shown(source.slice(from > NEAR ? from - NEAR : 0, from), 0);
	const marked = shown(source.slice(from, Math.min(Math.max(to, from), from + NEAR)), before.width);
	const after = shown(source.slice(Math.max(to, from), Math.max(to, from) + NEAR), before.width + marked.width);
	return clipped(start.line, before, marked, after);
}

interface Shown {
	readonly text: string;
	readonly width: number;
}

function clipped(line: number, before: Shown, marked: Shown, after: Shown): Excerpt {
	const skip = before.width + marked.width > WIDEST ? Math.max(0, before.width - LEAD) : 0;
	const lead = skip > 0 ? `…${dropped(before.text, skip)}` : before.text;
	const room = WIDEST - widthOf(lead);
	const body = cut(marked.text, room);
	const rest = body === marked.text ? cut(after.text, room - marked.width) : '';
	const ellipsis = body !== marked.text || rest !== after.text ? '…' : '';
	return { line, text: `${lead}${body}${rest}${ellipsis}`.trimEnd(), marks: `${' '.repeat(widthOf(lead))}${'^'.repeat(Math.max(1, widthOf(body)))}` };
}

/** The text with tabs widened, from a column on. */
function shown(text: string, column: number): Shown {
	let result = '';
	let width = 0;
	for (const character of text) {
		const wide = character === '\t' ? TAB - ((column + width) % TAB) : characterWidth(character);
		result += character === '\t' ? ' '.repeat(wide) : printable(character);
		width += wide;
	}
	return { text: result, width };
}

/** Control characters would move the cursor; they are shown as a picture. */
function printable(character: string): string {
	return /\p{Cc}/u.test(character) ? '\ufffd' : character;
}

/** Columns of a character: combining marks take none, East Asian and emoji two. */
function characterWidth(character: string): number {
	if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
	return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]$/u.test(character) ? 2 : 1;
}

function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += characterWidth(character);
	return width;
}

/** The text without its first `width` columns. */
function dropped(text: string, width: number): string {
	let left = width;
	let index = 0;
	for (const character of text) {
		if (left <= 0) break;
		left -= characterWidth(character);
		index += character.length;
	}
	return text.slice(index);
}

/** As much of the text's beginning as fits into `width` columns. */
function cut(text: string, width: number): string {
	let used = 0;
	let index = 0;
	for (const character of text) {
		used += characterWidth(character);
		if (used > width) break;
		index += character.length;
	}
	return text.slice(0, index);
}
