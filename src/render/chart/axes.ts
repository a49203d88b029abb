/** Axes of charts whose numbers run upwards: grid, ticks, names of categories. Lengths in points. */
import type { Chart } from '../../document/nodes.ts';
import type { Mark } from './marks.ts';
import { AXIS, GRID } from './palette.ts';
import { type Area, axisNumber, type ChartRoom, lookOf, SHAPE } from './room.ts';
import type { Scale } from './scale.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';

const THIN = { colour: GRID, thickness: 0.5 } as const;
const AXIS_LINE = { colour: AXIS, thickness: 0.75 } as const;
/** Between an axis and its labels. */
const GAP = 4;
/** Names are never set narrower. */
const NARROWEST = 24;

export interface Axes {
	readonly plot: Area;
	/** Width of a category. */
	readonly slot: number;
	/** Bottom of the names of categories. */
	readonly bottom: number;
	/** Grid lines, to be painted first. */
	readonly behind: readonly Mark[];
	/** The axis and all texts. */
	readonly before: readonly Mark[];
	readonly xOf: (category: number) => number;
	readonly yOf: (value: number) => number;
}

/** The unit above the axis. */
export function unitMarks(chart: Chart, room: ChartRoom): { readonly marks: readonly Mark[]; readonly height: number } {
	if (chart.unit === undefined) return { marks: [], height: room.size * 0.8 };
	const lines = wrapped(chart.unit, room.width, lookOf(room));
	return { marks: textMarks(lines, { x: 0, top: 0 }, lookOf(room)), height: lines.length * lineHeight(lookOf(room)) + room.size * 0.8 };
}

/** Every nth category has its name; the names in lines that fit. */
function categoryNames(categories: readonly string[], slot: number, xOf: (category: number) => number, room: ChartRoom): { readonly step: number; readonly lines: readonly (readonly string[])[] } {
	const look = lookOf(room);
	const words = categories.flatMap((name) => name.split(' '));
	const longest = Math.min(Math.max(widest(words, look), NARROWEST), room.width / 4);
	const step = Math.max(1, Math.ceil((longest + GAP) / slot));
	/** Up to the names beside it and the edges of the frame. */
	const widthOf = (index: number): number => Math.max(NARROWEST, Math.min(step * slot - GAP, 2 * xOf(index), 2 * (room.width - xOf(index))));
	return { step, lines: categories.map((name, index) => (index % step === 0 ? wrapped(name, widthOf(index), look) : [])) };
}

interface AxesOptions {
	readonly scale: Scale;
	/** Room at the right for names of lines. */
	readonly right: number;
	/** Room above the highest number. */
	readonly above: number;
}

export function verticalAxes(chart: Chart, { scale, right, above }: AxesOptions, room: ChartRoom): Axes {
	const look = lookOf(room);
	const labels = scale.ticks.map((tick) => axisNumber(tick, scale.decimals, room));
	const unit = unitMarks(chart, room);
	const left = widest(labels, look) + GAP;
	const top = unit.height + above;
	const plot: Area = { left, right: room.width - right, top, bottom: top + room.width * SHAPE };
	const slot = (plot.right - plot.left) / Math.max(1, chart.categories.length);
	const yOf = (value: number): number => plot.bottom - scale.at(value) * (plot.bottom - plot.top);
	const xOf = (category: number): number => plot.left + (category + 0.5) * slot;
	const names = categoryNames(chart.categories, slot, xOf, room);
	const deepest = names.lines.reduce((most, lines) => Math.max(most, lines.length), 0);
	// Where numbers go below zero the names stand below all of them and their figures.
	const namesTop = plot.bottom + GAP + (scale.from < 0 ? lineHeight(look) : 0);
	const zero = yOf(Math.min(Math.max(0, scale.from), scale.to));
	return {
		plot,
		slot,
		bottom: namesTop + deepest * lineHeight(look),
		behind: scale.ticks.map((tick) => ({ kind: 'line', x1: plot.left, y1: yOf(tick), x2: plot.right, y2: yOf(tick), stroke: THIN })),
		before: [
			...unit.marks,
			...scale.ticks.flatMap((tick, index) => textMarks([labels[index] ?? ''], { x: plot.left - GAP, top: yOf(tick) - lineHeight(look) / 2, anchor: 'end' }, look)),
			{ kind: 'line', x1: plot.left, y1: zero, x2: plot.right, y2: zero, stroke: AXIS_LINE },
			...names.lines.flatMap((lines, index) => textMarks(lines, { x: centred(xOf(index), lines, room), top: namesTop, anchor: 'middle' }, look)),
		],
		xOf,
		yOf,
	};
}

/** The middle of a name, further in where it would leave the frame. */
function centred(x: number, lines: readonly string[], room: ChartRoom): number {
	const half = widest(lines, lookOf(room)) / 2;
	return Math.min(Math.max(x, half), Math.max(half, room.width - half));
}
