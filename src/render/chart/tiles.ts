/** Tiles shaded by their figures, where the table says they stand, so that a town's parts lie as on its map. Lengths in points. */

import type { Chart } from '../../document/nodes.ts';
import { NO_BREAK_SPACE } from '../text/breaks.ts';
import { boxSign, legendBelow } from './legend.ts';
import { type Drawing, type Mark, moved } from './marks.ts';
import { AXIS, inkOn, PAPER, shadesOf } from './palette.ts';
import { axisNumber, type ChartRoom, figuresOf, lookOf, numbersOf } from './room.ts';
import { niceScale } from './scale.ts';
import { lineHeight, textMarks, wrapped } from './texts.ts';

const EDGE = { colour: AXIS, thickness: 0.5 } as const;
const PADDING = 3;
const BETWEEN = 2;
const COLUMNS = 4;
const CLASSES = 4;

interface Place {
	readonly column: number;
	readonly row: number;
}

/** Places from 0 without empty columns and rows at the edges; two on one place go on below. */
function placesOf({ places, categories }: Chart): Place[] {
	const stated = places ?? categories.map((_, index) => ({ column: index % COLUMNS, row: Math.floor(index / COLUMNS) }));
	const [left, top] = [Math.min(...stated.map(({ column }) => column)), Math.min(...stated.map(({ row }) => row))];
	const taken = new Set<string>();
	return stated.map(({ column, row }) => {
		let at = row - top;
		while (taken.has(`${column}|${at}`)) at++;
		taken.add(`${column}|${at}`);
		return { column: column - left, row: at };
	});
}

export function tileChart(chart: Chart, room: ChartRoom): Drawing {
	const look = lookOf(room);
	const bold = { ...look, face: 'bold' } as const;
	const places = placesOf(chart);
	const figures = chart.series[0] ? figuresOf(chart.series[0]) : [];
	const numbers = numbersOf(chart);
	const scale = niceScale(Math.min(...numbers), Math.max(...numbers), CLASSES);
	const shades = shadesOf(scale.ticks.length - 1, room.palette);
	/** A number on a border is of the class above it, but the highest. */
	const shadeOf = (value: number): (typeof shades)[number] => shades[Math.min(shades.length - 1, Math.floor(scale.at(value) * shades.length + 1e-9))] ?? PAPER;
	const width = room.width / (Math.max(...places.map(({ column }) => column), 0) + 1);
	const names = chart.categories.map((name) => wrapped(name, width - BETWEEN - 2 * PADDING, look));
	const height = (Math.max(...names.map((lines) => lines.length), 1) + 1) * lineHeight(look) + 2 * PADDING + BETWEEN;
	const marks = places.flatMap(({ column, row }, index): Mark[] => {
		const [x, y] = [column * width, row * height];
		const figure = figures[index];
		const fill = figure ? shadeOf(figure.value) : PAPER;
		const lines = names[index] ?? [];
		const top = y + (height - BETWEEN - (lines.length + 1) * lineHeight(look)) / 2;
		const at = { x: x + (width - BETWEEN) / 2, anchor: 'middle', colour: inkOn(fill) } as const;
		return [
			{ kind: 'rect', x, y, width: width - BETWEEN, height: height - BETWEEN, fill, stroke: EDGE },
			...textMarks(lines, { ...at, top }, look),
			...textMarks(wrapped(figure?.text ?? '–', width, bold).slice(0, 1), { ...at, top: top + lines.length * lineHeight(look) }, bold),
		];
	});
	const below = (Math.max(...places.map(({ row }) => row), 0) + 1) * height + 6;
	const unit = chart.unit === undefined ? '' : `${NO_BREAK_SPACE}${chart.unit.replaceAll(' ', NO_BREAK_SPACE)}`;
	const tick = (index: number): string => axisNumber(scale.ticks[index] ?? 0, scale.decimals, room);
	const legend = legendBelow(
		shades.map((shade, index) => ({ text: `${tick(index)}–${tick(index + 1)}${unit}`, sign: boxSign(shade) })),
		'box',
		room,
	);
	return { width: room.width, height: below + legend.height, marks: [...marks, ...moved(legend.marks, 0, below)] };
}
