/** Bars side by side or one upon the other, upright or lying. Lengths in points. */
import type { Chart } from '../../document/nodes.ts';
import { unitMarks, verticalAxes } from './axes.ts';
import { boxSign, legendBelow } from './legend.ts';
import { type Drawing, type Mark, moved, type TextMark } from './marks.ts';
import { AXIS, GRID, INK, inkOn, seriesColour } from './palette.ts';
import { axisNumber, type ChartRoom, figuresOf, lookOf, smallLook } from './room.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';
import { isLying, valueAxis } from './valueAxis.ts';

const EDGE = { colour: AXIS, thickness: 0.4 } as const;
const THIN = { colour: GRID, thickness: 0.5 } as const;
const AXIS_LINE = { colour: AXIS, thickness: 0.75 } as const;
const GAP = 4;
/** Share of a category that its bars take. */
const FILLED = 0.7;
/** A bar is never wider. */
const WIDEST_BAR = 60;

/** A stretch of a bar from one number to another. */
interface Stretch {
	readonly series: number;
	readonly category: number;
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** Which of the bars side by side. */
	readonly lane: number;
}

function stretches({ kind, series }: Chart): Stretch[] {
	const tops: number[] = [];
	return series.flatMap((one, index) =>
		figuresOf(one).flatMap((figure, category): Stretch[] => {
			if (!figure) return [];
			const from = kind === 'bar' ? 0 : (tops[category] ?? 0);
			tops[category] = from + figure.value;
			return [{ series: index, category, from, to: from + figure.value, text: figure.text, lane: kind === 'bar' ? index : 0 }];
		}),
	);
}

const isStacked = ({ kind }: Chart): boolean => kind === 'stacked-bar';

/** Each bar's thickness, and how many lie beside one another. */
function lanes(chart: Chart, slot: number): { readonly count: number; readonly thickness: number } {
	const count = isStacked(chart) ? 1 : Math.max(1, chart.series.length);
	return { count, thickness: Math.min((slot * FILLED) / count, WIDEST_BAR) };
}

function legendOf(chart: Chart, room: ChartRoom) {
	if (chart.series.length < 2) return { height: 0, marks: [] };
	return legendBelow(
		chart.series.map(({ name }, index) => ({ text: name, sign: boxSign(seriesColour(index, room.palette)) })),
		'box',
		room,
	);
}

export function barChart(chart: Chart, room: ChartRoom): Drawing {
	return isLying(chart, room) ? lyingBars(chart, room) : uprightBars(chart, room);
}

function uprightBars(chart: Chart, room: ChartRoom): Drawing {
	const small = smallLook(room);
	const axes = verticalAxes(chart, { scale: valueAxis(chart, room), right: 0, above: lineHeight(small) + 2 }, room);
	const { count, thickness } = lanes(chart, axes.slot);
	const parts = stretches(chart);
	const fits =
		widest(
			parts.map(({ text }) => text),
			small,
		) +
			1 <=
		(count === 1 ? axes.slot : thickness);
	const marks = parts.flatMap((part): Mark[] => {
		const x = axes.xOf(part.category) + (part.lane - count / 2) * thickness;
		const [a, b] = [axes.yOf(part.from), axes.yOf(part.to)];
		const [y, height] = [Math.min(a, b), Math.abs(a - b)];
		const colour = seriesColour(part.series, room.palette);
		const bar: Mark = { kind: 'rect', x, y, width: thickness, height, fill: colour, stroke: EDGE };
		const middle = x + thickness / 2;
		if (isStacked(chart)) return [bar, ...inside(part, { x: middle, y, width: thickness, height }, room)];
		const top = part.to < 0 ? y + height + 1 : y - lineHeight(small) - 1;
		return fits ? [bar, ...textMarks([part.text], { x: middle, top, anchor: 'middle', figure: part }, small)] : [bar];
	});
	const legend = legendOf(chart, room);
	const below = axes.bottom + (legend.height > 0 ? GAP * 2 : 0);
	return { width: room.width, height: below + legend.height, marks: [...axes.behind, ...marks, ...axes.before, ...moved(legend.marks, 0, below)] };
}

/** `x` is its middle. */
interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A figure in the middle of its stretch, when the stretch has room for it. */
function inside(part: Stretch, { x, y, width, height }: Box, room: ChartRoom): TextMark[] {
	const small = smallLook(room);
	if (height < lineHeight(small) + 1 || width < widest([part.text], small) + 2) return [];
	return textMarks([part.text], { x, top: y + (height - lineHeight(small)) / 2, anchor: 'middle', colour: inkOn(seriesColour(part.series, room.palette)), figure: part }, small);
}

/** Share of the width that names of lying bars take at most. */
const WIDEST_NAMES = 0.42;
const THINNEST_BAR = 12;

function lyingBars(chart: Chart, room: ChartRoom): Drawing {
	const [look, small] = [lookOf(room), smallLook(room)];
	const scale = valueAxis(chart, room);
	const unit = unitMarks(chart, room);
	const names = chart.categories.map((name) => wrapped(name, room.width * WIDEST_NAMES, look));
	const parts = stretches(chart);
	const figures = isStacked(chart)
		? 0
		: widest(
				parts.map(({ text }) => text),
				small,
			) + GAP;
	const tickLabels = scale.ticks.map((tick) => axisNumber(tick, scale.decimals, room));
	const left = widest(names.flat(), look) + GAP + (scale.from < 0 ? figures : 0);
	const right = room.width - Math.max(figures, widest(tickLabels.slice(-1), look) / 2);
	const xOf = (value: number): number => left + scale.at(value) * (right - left);
	const count = isStacked(chart) ? 1 : Math.max(1, chart.series.length);
	const tops: number[] = [];
	let y = unit.height;
	for (const lines of names) {
		tops.push(y);
		y += Math.max(lines.length * lineHeight(look), count * THINNEST_BAR) + 6;
	}
	const bottom = y;
	const grid = scale.ticks.map((tick): Mark => ({ kind: 'line', x1: xOf(tick), y1: unit.height - 2, x2: xOf(tick), y2: bottom, stroke: THIN }));
	const heightOf = (index: number): number => (tops[index + 1] ?? bottom) - (tops[index] ?? 0) - 6;
	const bars = parts.flatMap((part): Mark[] => {
		const top = (tops[part.category] ?? 0) + (heightOf(part.category) - count * THINNEST_BAR) / 2 + part.lane * THINNEST_BAR;
		const [a, b] = [xOf(part.from), xOf(part.to)];
		const [x, width] = [Math.min(a, b), Math.abs(a - b)];
		const colour = seriesColour(part.series, room.palette);
		const bar: Mark = { kind: 'rect', x, y: top, width, height: THINNEST_BAR, fill: colour, stroke: EDGE };
		if (isStacked(chart)) return [bar, ...inside(part, { x: x + width / 2, y: top, width, height: THINNEST_BAR }, room)];
		const label = { x: part.to < 0 ? x - 2 : x + width + 2, top: top + (THINNEST_BAR - lineHeight(small)) / 2, anchor: part.to < 0 ? 'end' : 'start', colour: INK, figure: part } as const;
		return [bar, ...textMarks([part.text], label, small)];
	});
	const texts = names.flatMap((lines, index) =>
		textMarks(lines, { x: left - GAP - (scale.from < 0 ? figures : 0), top: (tops[index] ?? 0) + (heightOf(index) - lines.length * lineHeight(look)) / 2, anchor: 'end' }, look),
	);
	const ticks = sparse(
		scale.ticks.map((tick, index) => ({ x: xOf(tick), text: tickLabels[index] ?? '' })),
		room,
	).flatMap(({ x, text }) => textMarks([text], { x, top: bottom + 2, anchor: 'middle' }, look));
	const axis: Mark = { kind: 'line', x1: xOf(Math.max(0, scale.from)), y1: unit.height - 2, x2: xOf(Math.max(0, scale.from)), y2: bottom, stroke: AXIS_LINE };
	const legend = legendOf(chart, room);
	const below = bottom + 2 + lineHeight(look) + (legend.height > 0 ? GAP : 0);
	return { width: room.width, height: below + legend.height, marks: [...unit.marks, ...grid, ...bars, axis, ...texts, ...ticks, ...moved(legend.marks, 0, below)] };
}

interface TickLabel {
	readonly x: number;
	readonly text: string;
}

/** Labels on a line that have room beside one another. */
export function sparse(labels: readonly TickLabel[], room: ChartRoom): TickLabel[] {
	const kept: TickLabel[] = [];
	let free = Number.NEGATIVE_INFINITY;
	for (const label of labels) {
		const half = widest([label.text], lookOf(room)) / 2;
		if (label.x - half < free) continue;
		kept.push(label);
		free = label.x + half + GAP;
	}
	return kept;
}
