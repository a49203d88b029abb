/** Line charts. Lengths in points. */
import type { Chart } from '../../document/nodes.ts';
import { type Axes, verticalAxes } from './axes.ts';
import { legendBelow, lineSign } from './legend.ts';
import { type Colour, type Drawing, type Mark, moved, type PathCommand, type TextMark } from './marks.ts';
import { lineColour, PAPER, seriesDash } from './palette.ts';
import { type ChartRoom, figuresOf, lookOf, SHAPE, smallLook } from './room.ts';
import { lineHeight, textMarks, widest, wrapped } from './texts.ts';
import { valueAxis } from './valueAxis.ts';

/** So many lines have their names at their ends; more have a legend. */
const MOST_NAMED = 4;
/** Share of the width that names at the ends take at most. */
const WIDEST_NAMES = 0.28;
const GAP = 6;
const DOT = 2;

/** A line through the figures that are there; a gap where one is missing. */
function lineMarks(series: Chart['series'][number], index: number, { xOf, yOf }: Axes, { palette }: ChartRoom): Mark[] {
	const colour = lineColour(index, palette);
	const commands: PathCommand[] = [];
	const dots: Mark[] = [];
	let isOpen = false;
	for (const [category, figure] of figuresOf(series).entries()) {
		if (!figure) {
			isOpen = false;
			continue;
		}
		const [x, y] = [xOf(category), yOf(figure.value)];
		commands.push({ to: isOpen ? 'line' : 'move', x, y });
		isOpen = true;
		dots.push(dot(index, colour, x, y));
	}
	const dash = seriesDash(index);
	return [{ kind: 'path', commands, stroke: { colour, thickness: 1.5, ...(dash.length > 0 ? { dash } : {}) } }, ...dots];
}

/** Squares and diamonds, filled and empty in turn, tell lines apart too. */
function dot(index: number, colour: Colour, x: number, y: number): Mark {
	const stroke = { colour, thickness: 1 };
	const fill = index % 2 === 0 ? colour : PAPER;
	if (index % 4 < 2) return { kind: 'rect', x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT, fill, stroke };
	const r = DOT * 1.4;
	const corners: PathCommand[] = [{ to: 'move', x, y: y - r }, { to: 'line', x: x + r, y }, { to: 'line', x, y: y + r }, { to: 'line', x: x - r, y }, { to: 'close' }];
	return { kind: 'path', commands: corners, fill, stroke };
}

interface Label {
	readonly lines: readonly string[];
	readonly wanted: number;
	readonly height: number;
	readonly colour: ReturnType<typeof lineColour>;
}

/** Names beside the ends of lines, moved apart where they would touch. */
function endNames(chart: Chart, axes: Axes, width: number, room: ChartRoom): TextMark[] {
	const look = lookOf(room);
	const labels = chart.series
		.map(({ name, ...series }, index): Label => {
			const last = figuresOf({ name, ...series })
				.filter((figure) => figure !== undefined)
				.at(-1);
			const lines = wrapped(name, width, look);
			const height = lines.length * lineHeight(look);
			return { lines, height, wanted: axes.yOf(last?.value ?? 0) - height / 2, colour: lineColour(index, room.palette) };
		})
		.sort((a, b) => a.wanted - b.wanted);
	const tops = apart(labels, axes.plot.bottom + 3);
	return labels.flatMap(({ lines }, index) => textMarks(lines, { x: axes.plot.right + GAP, top: tops[index] ?? 0 }, look));
}

/** Tops of labels in order, as near to where they are wanted as the others allow, above the names of categories. */
function apart(labels: readonly Label[], bottom: number): number[] {
	const tops: number[] = [];
	let free = 0;
	for (const { wanted, height } of labels) {
		const top = Math.max(wanted, free);
		tops.push(top);
		free = top + height + 1;
	}
	let floor = bottom;
	for (let index = labels.length - 1; index >= 0; index--) {
		const height = labels[index]?.height ?? 0;
		tops[index] = Math.min(tops[index] ?? 0, floor - height);
		floor = (tops[index] ?? 0) - 1;
	}
	return tops;
}

/** Whether the line goes up from a point on either side, or on the one that it has: a figure above would be struck by it. */
function isValley(figures: ReturnType<typeof figuresOf>, category: number): boolean {
	const own = figures[category]?.value ?? 0;
	const beside = [figures[category - 1], figures[category + 1]].flatMap((figure) => (figure ? [figure.value] : []));
	return beside.some((value) => value > own) && beside.every((value) => value >= own);
}

/** Figures above the points of an only line, below those of a valley, when all fit side by side. */
function pointFigures(chart: Chart, axes: Axes, room: ChartRoom): TextMark[] {
	const look = smallLook(room);
	const [only] = chart.series;
	if (
		!only ||
		chart.series.length > 1 ||
		widest(
			only.values.map((value) => value?.text ?? ''),
			look,
		) +
			4 >
			axes.slot
	)
		return [];
	const figures = figuresOf(only);
	return figures.flatMap((figure, category) => {
		if (!figure) return [];
		const [x, y, height] = [axes.xOf(category), axes.yOf(figure.value), lineHeight(look)];
		const isBelow = isValley(figures, category) && y + 3 + height < axes.plot.bottom;
		return textMarks([figure.text], { x, top: isBelow ? y + 3 : y - height - 3, anchor: 'middle', figure: { series: 0, category, isBelow } }, look);
	});
}

/** The room that names at the ends need; undefined when a legend is better. */
function endRoom(chart: Chart, room: ChartRoom): number | undefined {
	if (chart.series.length === 1) return 0;
	const look = lookOf(room);
	const width = room.width * WIDEST_NAMES;
	const names = chart.series.map(({ name }) => wrapped(name, width, look));
	const isFull = names.reduce((total, lines) => total + lines.length, 0) * lineHeight(look) > room.width * SHAPE;
	return chart.series.length > MOST_NAMED || isFull ? undefined : Math.min(width, widest(names.flat(), look)) + GAP + 1;
}

export function lineChart(chart: Chart, room: ChartRoom): Drawing {
	const ends = endRoom(chart, room);
	const axes = verticalAxes(chart, { scale: valueAxis(chart, room), right: ends ?? 0, above: lineHeight(smallLook(room)) + 2 }, room);
	const lines = chart.series.flatMap((series, index) => lineMarks(series, index, axes, room));
	const names = ends === undefined || ends === 0 ? [] : endNames(chart, axes, ends - GAP, room);
	const legend =
		ends === undefined
			? legendBelow(
					chart.series.map(({ name }, index) => ({ text: name, sign: lineSign(index, room.palette) })),
					'line',
					room,
				)
			: { height: 0, marks: [] };
	const below = axes.bottom + (legend.height > 0 ? GAP : 0);
	return { width: room.width, height: below + legend.height, marks: [...axes.behind, ...axes.before, ...lines, ...pointFigures(chart, axes, room), ...names, ...moved(legend.marks, 0, below)] };
}
