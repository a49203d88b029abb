/** Series of a native chart (ECMA-376 part 1, 21.2). Elements stand in the order of the schema. */
import type { Chart, ChartSeries } from '../../../document/nodes.ts';
import type { FigurePlace } from '../../chart/marks.ts';
import { inkOn, lineColour, PAPER, type Palette, seriesColour, seriesDash, sideColour } from '../../chart/palette.ts';
import { escapeXml } from '../../xml.ts';
import { labels } from './labels.ts';
import { outline, solid } from './looks.ts';
import { columnLetter, drawnValue, SHEET } from './workbook.ts';

const DASHES = ['', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash'] as const;

/** Numbers with a chart's decimals, as Office writes formats, without its locale; a pyramid shows its left side without a minus. */
export function numberFormat({ kind, decimals }: Pick<Chart, 'kind' | 'decimals'>): string {
	const plain = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
	return kind === 'pyramid' ? `${plain};${plain}` : plain;
}

const names = (chart: Chart): string => {
	const points = chart.categories.map((category, index) => `<c:pt idx="${index}"><c:v>${escapeXml(category)}</c:v></c:pt>`);
	return `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${chart.categories.length + 1}</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`;
};

function values(chart: Chart, series: ChartSeries, index: number): string {
	const column = columnLetter(index + 1);
	const points = series.values.map((value, at) => (value ? `<c:pt idx="${at}"><c:v>${drawnValue(chart, index, value.value)}</c:v></c:pt>` : ''));
	const cache = `<c:numCache><c:formatCode>${escapeXml(numberFormat(chart))}</c:formatCode><c:ptCount val="${series.values.length}"/>${points.join('')}</c:numCache>`;
	return `<c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${series.values.length + 1}</c:f>${cache}</c:numRef></c:val>`;
}

function title({ name }: ChartSeries, index: number): string {
	const reference = `${SHEET}!$${columnLetter(index + 1)}$1`;
	return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${reference}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

const EDGE = outline('#595959', 0.5);

/** How a series is drawn, and its figures beside it. */
export interface SeriesLook {
	readonly palette: Palette;
	/** The figures that the drawing has room for. */
	readonly places: readonly FigurePlace[];
	readonly format: string;
}

export type DrawSeries = (chart: Chart, series: ChartSeries, index: number, look: SeriesLook) => string;

export const barSeries: DrawSeries = (chart, series, index, { palette, places, format }) => {
	const colour = chart.kind === 'pyramid' ? sideColour(index, palette) : seriesColour(index, palette);
	const look = chart.kind === 'stacked-bar' ? ({ position: 'ctr', colour: inkOn(colour) } as const) : ({ position: 'outEnd' } as const);
	return `<c:ser>${title(series, index)}<c:spPr>${solid(colour)}${EDGE}</c:spPr><c:invertIfNegative val="0"/>${labels(series, places, () => ({ format, ...look }))}${names(chart)}${values(chart, series, index)}</c:ser>`;
};

export const lineSeries: DrawSeries = (chart, series, index, { palette, places, format }) => {
	const colour = lineColour(index, palette);
	const dash = seriesDash(index).length === 0 ? '' : `<a:prstDash val="${DASHES[index] ?? 'dash'}"/>`;
	const marker = `<c:marker><c:symbol val="${index % 4 < 2 ? 'square' : 'diamond'}"/><c:size val="5"/><c:spPr>${solid(index % 2 === 0 ? colour : PAPER)}${outline(colour, 1)}</c:spPr></c:marker>`;
	const figures = labels(series, places, (place) => ({ format, position: place?.isBelow ? 'b' : 't' }));
	return `<c:ser>${title(series, index)}<c:spPr>${outline(colour, 1.5, dash)}</c:spPr>${marker}${figures}${names(chart)}${values(chart, series, index)}<c:smooth val="0"/></c:ser>`;
};

export const pieSeries: DrawSeries = (chart, series, index, { palette, places, format }) => {
	const points = chart.categories.map((_, at) => `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${solid(seriesColour(at, palette))}${outline(PAPER, 1)}</c:spPr></c:dPt>`);
	const shares = labels(series, places, (place) => ({ format, colour: inkOn(seriesColour(place?.category ?? 0, palette)), isShare: true }));
	return `<c:ser>${title(series, index)}${points.join('')}${shares}${names(chart)}${values(chart, series, index)}</c:ser>`;
};
