/** Pies and doughnuts, with a legend that says every figure. Lengths in points. */

import { decimalText } from '../../decimal-text.ts';
import type { Chart } from '../../document/nodes.ts';
import { boxSign } from './legend.ts';
import { type Drawing, type Mark, moved, type PathCommand } from './marks.ts';
import { inkOn, PAPER, seriesColour } from './palette.ts';
import { type ChartRoom, figuresOf, lookOf, smallLook } from './room.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';

const DIAMETER = 0.38;
/** Share of the radius that a doughnut's hole has. */
const HOLE = 0.55;
const GAP = 18;
const TURN = 2 * Math.PI;
const EDGE = { colour: PAPER, thickness: 1 } as const;

interface Slice {
	readonly category: number;
	readonly name: string;
	readonly text: string;
	readonly percent: string;
	/** Turns, clockwise from the top. */
	readonly from: number;
	readonly to: number;
	readonly colour: ReturnType<typeof seriesColour>;
}

/** What would be rounded to nothing is said to be something. */
function percentText(share: number, { language }: ChartRoom): string {
	const isTiny = share > 0 && share < 0.0005;
	return `${isTiny ? '<\u00a0' : ''}${decimalText((isTiny ? 0.1 : share * 100).toFixed(1), language)}\u00a0%`;
}

function slicesOf(chart: Chart, room: ChartRoom): Slice[] {
	const figures = chart.series[0] ? figuresOf(chart.series[0]) : [];
	const whole = figures.reduce((total, figure) => total + Math.max(0, figure?.value ?? 0), 0);
	let from = 0;
	return figures.flatMap((figure, index): Slice[] => {
		if (!figure || figure.value < 0 || whole <= 0) return [];
		const share = figure.value / whole;
		const to = Math.min(1, from + share);
		const slice = { category: index, name: chart.categories[index] ?? '', text: figure.text, percent: percentText(share, room), from, to, colour: seriesColour(index, room.palette) };
		from = to;
		return [slice];
	});
}

/** An arc in curves of an eighth of a turn at most. */
function arc(cx: number, cy: number, r: number, from: number, to: number): PathCommand[] {
	const parts = Math.max(1, Math.ceil(Math.abs(to - from) * 8));
	const step = ((to - from) * TURN) / parts;
	const k = (4 / 3) * Math.tan(step / 4) * r;
	return Array.from({ length: parts }, (_, index): PathCommand => {
		const a = from * TURN + index * step;
		const b = a + step;
		const [x0, y0, x, y] = [cx + r * Math.sin(a), cy - r * Math.cos(a), cx + r * Math.sin(b), cy - r * Math.cos(b)];
		return { to: 'curve', x1: x0 + k * Math.cos(a), y1: y0 + k * Math.sin(a), x2: x - k * Math.cos(b), y2: y - k * Math.sin(b), x, y };
	});
}

const pointAt = (cx: number, cy: number, r: number, turn: number): { readonly x: number; readonly y: number } => ({ x: cx + r * Math.sin(turn * TURN), y: cy - r * Math.cos(turn * TURN) });

function sliceMark({ from, to, colour }: Slice, cx: number, cy: number, r: number, hole: number): Mark {
	const outer = arc(cx, cy, r, from, to);
	const isWhole = to - from > 0.9999;
	const inner: PathCommand[] = hole > 0 ? [{ to: isWhole ? 'move' : 'line', ...pointAt(cx, cy, hole, to) }, ...arc(cx, cy, hole, to, from)] : isWhole ? [] : [{ to: 'line', x: cx, y: cy }];
	return { kind: 'path', commands: [{ to: 'move', ...pointAt(cx, cy, r, from) }, ...outer, ...inner, { to: 'close' }], fill: colour, stroke: EDGE };
}

/** The share in the middle of its slice, when the slice has room for it. */
function shareMarks({ category, from, to, percent, colour }: Slice, cx: number, cy: number, r: number, hole: number, room: ChartRoom): Mark[] {
	const look = smallLook(room);
	const width = widest([percent], look);
	const middle = hole > 0 ? (r + hole) / 2 : r * 0.66;
	const chord = 2 * middle * Math.sin(Math.min((to - from) / 2, 0.25) * TURN);
	if (chord < Math.hypot(width, look.size) + 2 || (hole > 0 && r - hole < Math.hypot(width, look.size) * 0.8)) return [];
	const { x, y } = pointAt(cx, cy, middle, (from + to) / 2);
	return textMarks([percent], { x, top: y - lineHeight(look) / 2, anchor: 'middle', colour: inkOn(colour), figure: { series: 0, category } }, look);
}

export function pieChart(chart: Chart, room: ChartRoom): Drawing {
	const look = lookOf(room);
	const r = (room.width * DIAMETER) / 2;
	const hole = chart.kind === 'doughnut' ? r * HOLE : 0;
	const slices = slicesOf(chart, room);
	const x = 2 * r + GAP;
	const legend: Mark[] = [];
	let y = 0;
	for (const { name, text, percent, colour } of slices) {
		const lines = [
			...wrapped(name, room.width - x - 14, look),
			...wrapped(`${text}${chart.unit === undefined ? '' : `\u00a0${chart.unit.replaceAll(' ', '\u00a0')}`} (${percent})`, room.width - x - 14, look),
		];
		legend.push(...moved(boxSign(colour)(10, lineHeight(look)), x, y), ...textMarks(lines, { x: x + 14, top: y }, look));
		y += lines.length * lineHeight(look) + 4;
	}
	const height = Math.max(2 * r + 2, y);
	const cy = height / 2;
	const pie = slices.filter(({ from, to }) => to > from).map((slice) => sliceMark(slice, r + 1, cy, r, hole));
	const shares = slices.flatMap((slice) => shareMarks(slice, r + 1, cy, r, hole, room));
	return { width: room.width, height, marks: [...pie, ...shares, ...moved(legend, 0, (height - y) / 2)] };
}
