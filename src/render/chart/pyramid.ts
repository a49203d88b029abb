/** Two series back to back, categories between them from the lowest up. Lengths in points. */
import type { Chart } from '../../document/nodes.ts';
import { unitMarks } from './axes.ts';
import { sparse } from './bars.ts';
import type { Drawing, Mark } from './marks.ts';
import { AXIS, GRID, sideColour } from './palette.ts';
import { axisNumber, type ChartRoom, figuresOf, lookOf, smallLook } from './room.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';
import { valueAxis } from './valueAxis.ts';

const EDGE = { colour: AXIS, thickness: 0.4 } as const;
const THIN = { colour: GRID, thickness: 0.5 } as const;
const GAP = 5;
/** Share of the width that names between the sides take at most. */
const WIDEST_NAMES = 0.25;

export function pyramidChart(chart: Chart, room: ChartRoom): Drawing {
	const [look, small] = [lookOf(room), smallLook(room)];
	const unit = unitMarks(chart, room);
	const scale = valueAxis(chart, room);
	const names = chart.categories.map((name) => wrapped(name, room.width * WIDEST_NAMES, look));
	const figureRoom =
		widest(
			chart.series.flatMap(({ values }) => values.map((value) => value?.text ?? '')),
			small,
		) + 3;
	const between = widest(names.flat(), look) / 2 + GAP;
	const middle = room.width / 2;
	const reach = middle - between - figureRoom;
	const titles = chart.series.map(({ name }) => wrapped(name, reach, look));
	const rowsTop = unit.height + Math.max(...titles.map((lines) => lines.length), 1) * lineHeight(look) + 4;
	const rowHeight = Math.max(...names.map((lines) => lines.length), 1) * lineHeight(look) + 3;
	const bottom = rowsTop + names.length * rowHeight;
	/** The first category is the lowest. */
	const topOf = (category: number): number => bottom - (category + 1) * rowHeight;
	const xOf = (side: number, value: number): number => middle + (side === 0 ? -1 : 1) * (between + scale.at(value) * reach);
	const sides = chart.series.slice(0, 2).flatMap((series, side): Mark[] => {
		const away = side === 0 ? 'end' : 'start';
		const grid = scale.ticks.map((tick): Mark => ({ kind: 'line', x1: xOf(side, tick), y1: rowsTop, x2: xOf(side, tick), y2: bottom, stroke: THIN }));
		const bars = figuresOf(series).flatMap((figure, category): Mark[] => {
			if (!figure) return [];
			const [a, b] = [xOf(side, 0), xOf(side, figure.value)];
			const bar: Mark = { kind: 'rect', x: Math.min(a, b), y: topOf(category) + 1, width: Math.abs(a - b), height: rowHeight - 2, fill: sideColour(side, room.palette), stroke: EDGE };
			return [bar, ...textMarks([figure.text], { x: b + (side === 0 ? -2 : 2), top: topOf(category) + (rowHeight - lineHeight(small)) / 2, anchor: away, figure: { series: side, category } }, small)];
		});
		const labels = scale.ticks.map((tick) => ({ x: xOf(side, tick), text: axisNumber(tick, scale.decimals, room) }));
		const ordered = side === 0 ? [...labels].reverse() : labels;
		const ticks = sparse(ordered, room).flatMap(({ x, text }) => textMarks([text], { x, top: bottom + 2, anchor: 'middle' }, look));
		const title = textMarks(titles[side] ?? [], { x: xOf(side, 0), top: unit.height, anchor: away }, look);
		return [...grid, ...bars, ...ticks, ...title];
	});
	const middles = names.flatMap((lines, category) => textMarks(lines, { x: middle, top: topOf(category) + (rowHeight - lines.length * lineHeight(look)) / 2, anchor: 'middle' }, look));
	return { width: room.width, height: bottom + 2 + lineHeight(look), marks: [...unit.marks, ...sides, ...middles] };
}
