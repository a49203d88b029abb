/** Series of a native chart (ECMA-376 part 1, 21.2). Elements stand in the order of the schema. */
import type { Chart, ChartSeries } from '../../../document/nodes.ts';
import { inkOn, lineColour, PAPER, seriesColour, seriesDash } from '../../chart/palette.ts';
import { escapeXml } from '../../xml.ts';
import { columnLetter, drawnValue, SHEET } from './workbook.ts';

const EMU_PER_POINT = 12_700;

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`;

/** A line of a thickness in points. */
export const outline = (colour: string, thickness: number, dash = ''): string => `<a:ln w="${Math.round(thickness * EMU_PER_POINT)}">${solid(colour)}${dash}</a:ln>`;

export const NO_OUTLINE = '<a:ln><a:noFill/></a:ln>';

/** Letters of a size in points. */
export const textProperties = (size: number, colour = '#000000', body = '<a:bodyPr/>'): string => `<c:txPr>${body}<a:p><a:pPr>${runDefaults(size, colour)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;

export const runDefaults = (size: number, colour = '#000000'): string =>
	`<a:defRPr sz="${size * 100}" b="0">${solid(colour)}<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:defRPr>`;

const DASHES = ['', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash'] as const;

/** Numbers with a chart's decimals, as Office writes formats; a pyramid shows its left side without a minus. */
export function numberFormat({ kind, decimals }: Chart): string {
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

interface Labels {
	readonly position?: 'outEnd' | 'ctr' | 't';
	readonly colour?: string;
	readonly percent?: boolean;
}

/** Figures beside what is drawn. */
function labels(chart: Chart, { position, colour = '#000000', percent = false }: Labels): string {
	const format = percent ? '0.0%' : numberFormat(chart);
	const place = position === undefined ? '' : `<c:dLblPos val="${position}"/>`;
	return [
		`<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_OUTLINE}</c:spPr>${textProperties(8, colour)}${place}`,
		`<c:showLegendKey val="0"/><c:showVal val="${percent ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${percent ? 1 : 0}"/><c:showBubbleSize val="0"/></c:dLbls>`,
	].join('');
}

export function barSeries(chart: Chart, series: ChartSeries, index: number): string {
	const colour = seriesColour(chart.kind === 'pyramid' && index === 1 ? 3 : index);
	const shown = chart.kind === 'stacked-bar' ? (isRoomy(chart, series) ? labels(chart, { position: 'ctr', colour: inkOn(colour) }) : '') : labels(chart, { position: 'outEnd' });
	return `<c:ser>${title(series, index)}<c:spPr>${solid(colour)}${EDGE}</c:spPr><c:invertIfNegative val="0"/>${shown}${names(chart)}${values(chart, series, index)}</c:ser>`;
}

/** Share of the highest bar that a stretch needs for its figure. */
const ROOMY = 0.07;

/** Whether the stretches of a series are high enough for their figures. */
function isRoomy({ series, categories }: Chart, { values: own }: ChartSeries): boolean {
	const highest = Math.max(...categories.map((_, at) => series.reduce((sum, one) => sum + Number(one.values[at]?.value ?? 0), 0)));
	return own.every((value) => value === undefined || Number(value.value) >= highest * ROOMY);
}

export function lineSeries(chart: Chart, series: ChartSeries, index: number): string {
	const colour = lineColour(index);
	const dash = seriesDash(index).length === 0 ? '' : `<a:prstDash val="${DASHES[index] ?? 'dash'}"/>`;
	const marker = `<c:marker><c:symbol val="${index % 4 < 2 ? 'square' : 'diamond'}"/><c:size val="5"/><c:spPr>${solid(index % 2 === 0 ? colour : PAPER)}${outline(colour, 1)}</c:spPr></c:marker>`;
	const shown = chart.series.length === 1 ? labels(chart, { position: 't' }) : '';
	return `<c:ser>${title(series, index)}<c:spPr>${outline(colour, 1.5, dash)}</c:spPr>${marker}${shown}${names(chart)}${values(chart, series, index)}<c:smooth val="0"/></c:ser>`;
}

export function pieSeries(chart: Chart, series: ChartSeries, index: number): string {
	const points = chart.categories.map((_, at) => `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${solid(seriesColour(at))}${outline(PAPER, 1)}</c:spPr></c:dPt>`);
	const whole = series.values.reduce((sum, value) => sum + Number(value?.value ?? 0), 0);
	const own = series.values.map((value, at) => pointLabel(at, Number(value?.value ?? 0) / whole));
	const shown = labels(chart, { percent: true }).replace('<c:dLbls>', `<c:dLbls>${own.join('')}`);
	return `<c:ser>${title(series, index)}${points.join('')}${shown}${names(chart)}${values(chart, series, index)}</c:ser>`;
}

/** Share of a pie below which a slice has no room for a figure. */
const SLIM = 0.04;

/** The share on a slice in a colour that is read on it; none on a slim one. */
function pointLabel(index: number, share: number): string {
	if (share < SLIM) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
	const flags = '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/>';
	return `<c:dLbl><c:idx val="${index}"/><c:numFmt formatCode="0.0%" sourceLinked="0"/><c:spPr><a:noFill/>${NO_OUTLINE}</c:spPr>${textProperties(8, inkOn(seriesColour(index)))}${flags}</c:dLbl>`;
}
