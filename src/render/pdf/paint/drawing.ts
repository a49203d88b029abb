/** Drawings as operators of a page's content stream. The page's y axis runs down. */
import type { Colour, Drawing, Mark, PathCommand, Stroke, TextMark } from '../../chart/marks.ts';
import { widthOf } from '../../text/fonts.ts';
import type { Encoders } from './glyphs.ts';
import { number, rgb } from './syntax.ts';

const stroking = ({ colour, thickness, dash = [] }: Stroke): string => `${rgb(colour, 2)} RG ${number(thickness)} w [${dash.map(number).join(' ')}] 0 d`;

/** Fills and strokes a path. */
function painted(path: string, fill: Colour | undefined, stroke: Stroke | undefined): string {
	const operator = fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n';
	return `${fill ? `${rgb(fill, 2)} rg ` : ''}${stroke ? `${stroking(stroke)} ` : ''}${path} ${operator}`;
}

function pathOf(command: PathCommand): string {
	switch (command.to) {
		case 'move':
			return `${number(command.x)} ${number(command.y)} m`;
		case 'line':
			return `${number(command.x)} ${number(command.y)} l`;
		case 'curve':
			return [command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(number).concat('c').join(' ');
		case 'close':
			return 'h';
	}
}

function textOf({ x, y, text, face, size, anchor, colour }: TextMark, encoders: Encoders): string {
	const encoder = encoders.of(face);
	const left = anchor === 'start' ? x : x - widthOf(text, face, size) / (anchor === 'middle' ? 2 : 1);
	return `${rgb(colour, 2)} rg BT /${encoder.id} ${number(size)} Tf 1 0 0 -1 ${number(left)} ${number(y)} Tm <${encoder.encode(text)}>Tj ET`;
}

function operatorsOf(mark: Mark, encoders: Encoders): string {
	switch (mark.kind) {
		case 'line':
			return painted(`${number(mark.x1)} ${number(mark.y1)} m ${number(mark.x2)} ${number(mark.y2)} l`, undefined, mark.stroke);
		case 'rect':
			return painted(`${number(mark.x)} ${number(mark.y)} ${number(mark.width)} ${number(mark.height)} re`, mark.fill, mark.stroke);
		case 'path':
			return painted(mark.commands.map(pathOf).join(' '), mark.fill, mark.stroke);
		case 'text':
			return textOf(mark, encoders);
	}
}

/** Operators that draw into a place of the page and leave the state of graphics as it was. */
export const drawingOperators = ({ marks }: Drawing, x: number, y: number, encoders: Encoders): string =>
	['q', `1 0 0 1 ${number(x)} ${number(y)} cm`, ...marks.map((mark) => operatorsOf(mark, encoders)), 'Q'].join('\n');
