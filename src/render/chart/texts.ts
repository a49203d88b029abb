/** Texts of drawings: measured, broken into lines. Lengths in points. */

import { printedText } from '../../printed-letters.ts';
import { type Language, SOFT_HYPHEN, wordBreaks } from '../text/breaks.ts';
import { BASELINE, type Face, LINE_HEIGHT, widthOf } from '../text/fonts.ts';
import type { Colour, TextMark } from './marks.ts';
import { INK } from './palette.ts';

export interface TextLook {
	readonly face: Face;
	readonly size: number;
	readonly language: Language;
}

export const lineHeight = ({ size }: TextLook): number => size * LINE_HEIGHT;

/** Against the rounding of sums. */
const EPSILON = 0.01;

const measured = (text: string, { face, size }: TextLook): number => widthOf(text, face, size);

/** A word in pieces that fit a width, at its hyphens where it has some. */
export function parted(word: string, width: number, look: TextLook): string[] {
	if (measured(word, look) <= width + EPSILON) return [word];
	const breaks = wordBreaks(word, look.language);
	const best = breaks.filter(({ at, hyphen }) => measured(word.slice(0, at) + (hyphen ? '-' : ''), look) <= width).at(-1);
	if (best) return [word.slice(0, best.at) + (best.hyphen ? '-' : ''), ...parted(word.slice(best.at), width, look)];
	let at = 1;
	while (at < word.length - 1 && measured(word.slice(0, at + 1), look) <= width) at++;
	return at >= word.length ? [word] : [word.slice(0, at), ...parted(word.slice(at), width, look)];
}

/** What the fonts can print of a text, on one line. */
export function clean(text: string): string {
	return printedText(
		text
			.replaceAll(SOFT_HYPHEN, '')
			.replace(/[\t\r\n ]+/g, ' ')
			.trim(),
	);
}

/** A text in lines no wider than a width. */
export function wrapped(text: string, width: number, look: TextLook): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of clean(text).split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (measured(longer, look) <= width + EPSILON) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = parted(word, width, look);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}
	return line === '' ? lines : [...lines, line];
}

export const widest = (texts: readonly string[], look: TextLook): number => texts.reduce((most, text) => Math.max(most, measured(text, look)), 0);

interface At {
	readonly x: number;
	/** Upper edge of the first line. */
	readonly top: number;
	readonly anchor?: TextMark['anchor'];
	readonly colour?: Colour;
	readonly figure?: TextMark['figure'];
}

/** Lines one below the other. */
export function textMarks(lines: readonly string[], { x, top, anchor = 'start', colour = INK, figure }: At, look: TextLook): TextMark[] {
	const { face, size } = look;
	return lines.map((text, index) => ({ kind: 'text', x, y: top + index * lineHeight(look) + size * BASELINE, text, face, size, anchor, colour, ...(figure ? { figure } : {}) }));
}

/** Where a text stands: its box. */
export function boundsOf({ x, y, text, face, size, anchor }: TextMark): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
	const width = widthOf(text, face, size);
	const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
	return { left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.22 };
}
