/** Which way a chart's figures run, and the axis that they stand on. */
import type { Chart } from '../../document/nodes.ts';
import { type ChartRoom, figuresOf, lookOf, numbersOf } from './room.ts';
import { niceScale, type Scale } from './scale.ts';
import { widest, wrapped } from './texts.ts';

/** Between names of categories. */
const GAP = 4;

/** Whether the names of categories are too long to stand below upright bars. */
export function isLying({ categories, kind }: Pick<Chart, 'categories' | 'kind'>, room: ChartRoom): boolean {
	if (kind !== 'bar' && kind !== 'stacked-bar') return false;
	const look = lookOf(room);
	const slot = (room.width - 40) / Math.max(1, categories.length);
	return categories.some((name) => widest(name.split(' '), look) > slot - GAP || wrapped(name, slot, look).length > 3);
}

/** Where the stretches of stacked bars end. */
function stackedEnds({ categories, series }: Chart): number[] {
	const tops = categories.map(() => 0);
	return series.flatMap((one) =>
		figuresOf(one).flatMap((figure, category) => {
			if (!figure) return [];
			const top = (tops[category] ?? 0) + figure.value;
			tops[category] = top;
			return [top];
		}),
	);
}

/** Lines may begin where their numbers do, when those are far from zero. */
const FAR_FROM_ZERO = 0.6;

/** The axis of a chart's figures, the same in every format. All begin at zero but lines far from it. */
export function valueAxis(chart: Chart, room: ChartRoom): Scale {
	const numbers = chart.kind === 'stacked-bar' ? stackedEnds(chart) : numbersOf(chart);
	const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
	const parts = chart.kind === 'pyramid' || isLying(chart, room) ? 4 : 5;
	const isFar = chart.kind === 'line' && least > 0 && least / most > FAR_FROM_ZERO && least !== most;
	return niceScale(isFar ? least : Math.min(0, least), isFar ? most : Math.max(0, most), parts, chart.decimals);
}
