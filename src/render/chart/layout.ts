/** From a chart to what is drawn. The same chart and room give the same drawing. */
import type { Chart } from '../../document/nodes.ts';
import { barChart } from './bars.ts';
import { lineChart } from './line.ts';
import type { Drawing } from './marks.ts';
import { pieChart } from './pie.ts';
import { pyramidChart } from './pyramid.ts';
import type { ChartRoom } from './room.ts';
import { tileChart } from './tiles.ts';

/** Letters of charts, points. */
export const CHART_SIZE = 9;
/** A chart is never wider, points: on a landscape page it would fill the page. */
export const WIDEST_CHART = 490;

/** Between a chart and its caption. */
const FOOT = 4;

/** Lays out a chart in a width in points; its height follows. */
export function layoutChart(chart: Chart, room: ChartRoom): Drawing {
	const drawing = drawnChart(chart, room);
	return { ...drawing, height: drawing.height + FOOT };
}

function drawnChart(chart: Chart, room: ChartRoom): Drawing {
	switch (chart.kind) {
		case 'line':
			return lineChart(chart, room);
		case 'bar':
		case 'stacked-bar':
			return barChart(chart, room);
		case 'pie':
		case 'doughnut':
			return pieChart(chart, room);
		case 'pyramid':
			return pyramidChart(chart, room);
		case 'tiles':
			return tileChart(chart, room);
	}
}
