/** What colours and lines mean, below a chart or beside it. */
import type { Mark } from './marks.ts';
import { AXIS, lineColour, type Palette, seriesDash } from './palette.ts';
import { type ChartRoom, lookOf } from './room.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';

export interface LegendEntry {
	readonly text: string;
	/** Draws its sign in a box from the corner 0, 0. */
	readonly sign: (width: number, height: number) => Mark[];
}

const SIGN = { box: 10, line: 22, gap: 4, between: 14 } as const;
const EDGE = { colour: AXIS, thickness: 0.4 } as const;

export const boxSign =
	(colour: ReturnType<typeof lineColour>): LegendEntry['sign'] =>
	(width, height) => [{ kind: 'rect', x: 0, y: (height - SIGN.box) / 2 + 0.5, width: Math.min(width, SIGN.box), height: SIGN.box - 1, fill: colour, stroke: EDGE }];

export const lineSign =
	(index: number, palette: Palette): LegendEntry['sign'] =>
	(width, height) => [{ kind: 'line', x1: 0, y1: height / 2, x2: width, y2: height / 2, stroke: { colour: lineColour(index, palette), thickness: 1.5, dash: seriesDash(index) } }];

export interface Legend {
	readonly height: number;
	readonly marks: readonly Mark[];
}

/** Entries in as many columns as the width has room for; long texts in several lines. */
export function legendBelow(entries: readonly LegendEntry[], signWidth: 'box' | 'line', room: ChartRoom): Legend {
	const look = lookOf(room);
	const sign = SIGN[signWidth];
	const natural =
		widest(
			entries.map(({ text }) => text),
			look,
		) +
		sign +
		SIGN.gap +
		SIGN.between;
	const columns = Math.max(1, Math.min(entries.length, Math.floor((room.width + SIGN.between) / natural)));
	const columnWidth = Math.min(natural, (room.width + SIGN.between) / columns);
	const marks: Mark[] = [];
	let y = 0;
	for (let first = 0; first < entries.length; first += columns) {
		let rowHeight = 0;
		for (const [column, entry] of entries.slice(first, first + columns).entries()) {
			const x = column * columnWidth;
			const lines = wrapped(entry.text, columnWidth - sign - SIGN.gap - SIGN.between, look);
			marks.push(...shiftedSign(entry, sign, lineHeight(look), x, y), ...textMarks(lines, { x: x + sign + SIGN.gap, top: y }, look));
			rowHeight = Math.max(rowHeight, lines.length * lineHeight(look));
		}
		y += rowHeight + 2;
	}
	return { height: y, marks };
}

function shiftedSign({ sign }: LegendEntry, width: number, height: number, dx: number, dy: number): Mark[] {
	return sign(width, height).map((mark): Mark => {
		if (mark.kind === 'line') return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy };
		return mark.kind === 'path' ? mark : { ...mark, x: mark.x + dx, y: mark.y + dy };
	});
}
