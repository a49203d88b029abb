/** Items as operators of a page's content stream (ISO 32000-1, annex A). Lengths in points; the page's y axis runs down. */
import type { Colour } from '../../../document/nodes.ts';
import type { Fill } from '../../../document/shades.ts';
import type { BoxItem, Frame, RuleItem, TextItem } from '../frames.ts';
import type { PageContent } from './content.ts';
import type { GlyphEncoder } from './glyphs.ts';
import { number, rgb } from './syntax.ts';

/** Codes with the gaps of a justified line: TJ moves left by thousandths of the size. */
function writeShownText(content: PageContent, { text, gap, size }: TextItem, encoder: GlyphEncoder): void {
	if (Math.abs(gap) < 0.001) {
		content.codes(text, encoder).text('Tj');
		return;
	}
	const move = number((-gap * 1000) / size);
	const words = text.split(' ');
	content.text('[');
	for (const [index, word] of words.entries()) {
		if (index === words.length - 1) content.codes(word, encoder);
		else content.codes(`${word} `, encoder).text(move);
	}
	content.text(']TJ');
}

/** A point of a frame as a point of the page. */
export function pagePoint({ x, y, rotated }: Frame, dx: number, dy: number): readonly [number, number] {
	return rotated ? [x + dy, y - dx] : [x + dx, y + dy];
}

/** Text on its baseline, from left to right or bottom to top. `isSelected`: its face and size are selected already. */
export function writeText(content: PageContent, frame: Frame, item: TextItem, encoder: GlyphEncoder, isSelected: boolean): void {
	const [x, y] = pagePoint(frame, item.x, item.y);
	content.line(item.colour === undefined ? 'BT ' : `${filling(item.colour)} BT `);
	if (!isSelected) content.text('/').text(encoder.id).text(' ').number(item.size).text('Tf ');
	content
		.text(frame.rotated ? '0 -1 -1 0 ' : '1 0 0 -1 ')
		.number(x)
		.number(y)
		.text('Tm ');
	writeShownText(content, item, encoder);
	content.text(item.colour === undefined ? ' ET' : ' ET 0 g');
}

export function ruleOperators(frame: Frame, { x1, y1, x2, y2, thickness, colour }: RuleItem): string {
	const [fromX, fromY] = pagePoint(frame, x1, y1);
	const [toX, toY] = pagePoint(frame, x2, y2);
	const stroke = `${number(thickness)} w ${number(fromX)} ${number(fromY)} m ${number(toX)} ${number(toY)} l S`;
	return colour === undefined ? stroke : `${stroking(colour)} ${stroke} 0 G`;
}

function writePath(content: PageContent, frame: Frame, boxes: readonly BoxItem[]): void {
	for (const { x, y, width, height } of boxes) {
		const [left, top] = pagePoint(frame, x, y);
		content.number(left).number(top);
		if (frame.rotated) content.number(height).number(-width);
		else content.number(width).number(height);
		content.text('re ');
	}
}

/** Whether boxes, the cells of a row, are filled and bordered alike. */
export function areAlike(boxes: readonly BoxItem[]): boolean {
	const [first] = boxes;
	return boxes.every(({ fill, border, colour }) => fill === first?.fill && border === first?.border && colour === first?.colour);
}

/** Boxes that are alike as one path: the fill, then the border; black is the colour before and after. */
export function writeBoxes(content: PageContent, frame: Frame, boxes: readonly BoxItem[]): void {
	const { fill, border, colour } = boxes[0] ?? {};
	if (fill !== undefined) {
		content.line(filling(fill)).text(' ');
		writePath(content, frame, boxes);
		content.text('f 0 g');
	}
	if (border !== undefined) {
		content
			.line(colour === undefined ? '' : `${stroking(colour)} `)
			.number(border)
			.text('w ');
		writePath(content, frame, boxes);
		content.text(colour === undefined ? 'S' : 'S 0 G');
	}
}

const filling = (fill: Fill): string => (typeof fill === 'number' ? `${number(fill)} g` : `${rgb(fill)} rg`);

/** Black is the colour before and after. */
const stroking = (colour: Colour): string => `${rgb(colour)} RG`;
