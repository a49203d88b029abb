/** Items as operators of a page's content stream (ISO 32000-1, annex A). Lengths in points; the page's y axis runs down. */
import type { Colour } from '../../../document/nodes.ts';
import type { Fill } from '../../../document/shades.ts';
import type { BoxItem, Frame, RuleItem, TextItem } from '../frames.ts';
import type { GlyphEncoder } from './glyphs.ts';
import { number, rgb } from './syntax.ts';

/** Codes with the gaps of a justified line: TJ moves left by thousandths of the size. */
function shownText({ text, gap, size }: TextItem, encoder: GlyphEncoder): string {
	if (Math.abs(gap) < 0.001) return `<${encoder.encode(text)}>Tj`;
	const move = number((-gap * 1000) / size);
	const words = text.split(' ');
	const parts = words.map((word, index) => (index === words.length - 1 ? `<${encoder.encode(word)}>` : `<${encoder.encode(`${word} `)}>${move}`));
	return `[${parts.join('')}]TJ`;
}

/** A point of a frame as a point of the page. */
export function pagePoint({ x, y, rotated }: Frame, dx: number, dy: number): readonly [number, number] {
	return rotated ? [x + dy, y - dx] : [x + dx, y + dy];
}

/** Text on its baseline, from left to right or bottom to top. `font` selects the face and size, unless they are selected already. */
export function textOperators(frame: Frame, item: TextItem, encoder: GlyphEncoder, font: string): string {
	const [x, y] = pagePoint(frame, item.x, item.y);
	const matrix = frame.rotated ? '0 -1 -1 0' : '1 0 0 -1';
	const shown = `BT ${font}${matrix} ${number(x)} ${number(y)} Tm ${shownText(item, encoder)} ET`;
	return item.colour === undefined ? shown : `${filling(item.colour)} ${shown} 0 g`;
}

export function ruleOperators(frame: Frame, { x1, y1, x2, y2, thickness, colour }: RuleItem): string {
	const [fromX, fromY] = pagePoint(frame, x1, y1);
	const [toX, toY] = pagePoint(frame, x2, y2);
	return stroked(`${number(thickness)} w ${number(fromX)} ${number(fromY)} m ${number(toX)} ${number(toY)} l S`, colour);
}

function boxPath(frame: Frame, { x, y, width, height }: BoxItem): string {
	const [left, top] = pagePoint(frame, x, y);
	const [w, h] = frame.rotated ? [height, -width] : [width, height];
	return `${number(left)} ${number(top)} ${number(w)} ${number(h)} re`;
}

/** Boxes of one kind side by side, the cells of a row: one path for all. Undefined when they differ. */
export function boxesOperators(frame: Frame, boxes: readonly BoxItem[]): string | undefined {
	const [first] = boxes;
	if (!first) return '';
	let path = '';
	for (const box of boxes) {
		if (box.fill !== first.fill || box.border !== first.border || box.colour !== first.colour) return undefined;
		path += `${boxPath(frame, box)} `;
	}
	return coloured(path, first);
}

/** The fill, then the border; black is the colour before and after. */
export const boxOperators = (frame: Frame, box: BoxItem): string => coloured(`${boxPath(frame, box)} `, box);

function coloured(path: string, { fill: ground, border, colour }: BoxItem): string {
	const fill = ground === undefined ? '' : `${filling(ground)} ${path}f 0 g`;
	const stroke = border === undefined ? '' : stroked(`${number(border)} w ${path}S`, colour);
	return fill === '' || stroke === '' ? fill + stroke : `${fill}\n${stroke}`;
}

const filling = (fill: Fill): string => (typeof fill === 'number' ? `${number(fill)} g` : `${rgb(fill)} rg`);

/** Strokes in a colour; black is the colour before and after. */
const stroked = (operators: string, colour: Colour | undefined): string => (colour === undefined ? operators : `${rgb(colour)} RG ${operators} 0 G`);
