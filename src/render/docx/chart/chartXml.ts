/** The part of a native chart (ECMA-376 part 1, 21.2), which Word draws and lets edit. Elements stand in the order of the schema. */
import type { Chart, DocumentTree } from '../../../document/nodes.ts';
import type { Drawing } from '../../chart/marks.ts';
import { AXIS, GRID } from '../../chart/palette.ts';
import type { ChartRoom } from '../../chart/room.ts';
import { isLying, valueAxis } from '../../chart/valueAxis.ts';
import { LANGUAGE_TAGS } from '../../officeProperties.ts';
import { escapeXml, XML_DECLARATION } from '../../xml.ts';
import { NO_OUTLINE, outline, runDefaults, textProperties } from './looks.ts';
import { barSeries, type DrawSeries, lineSeries, numberFormat, pieSeries, type SeriesLook } from './series.ts';

const NAMESPACES = [
	'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const CATEGORY_AXIS = 1001;
const VALUE_AXIS = 1002;
const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

type Direction = 'upright' | 'lying';

function directionOf(chart: Chart, room: ChartRoom): Direction {
	return chart.kind === 'pyramid' || isLying(chart, room) ? 'lying' : 'upright';
}

/** What draws all series in a way. */
type AllSeries = (draw: DrawSeries) => string;

function barPlot({ kind }: Chart, direction: Direction, all: AllSeries): string {
	const grouping = kind === 'stacked-bar' ? 'stacked' : 'clustered';
	const overlap = kind === 'bar' ? '' : '<c:overlap val="100"/>';
	const gap = kind === 'pyramid' ? 15 : 43;
	return `<c:barChart><c:barDir val="${direction === 'lying' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${all(barSeries)}<c:gapWidth val="${gap}"/>${overlap}${AXIS_IDS}</c:barChart>`;
}

/** Locales of formats, for programs whose own is another; Word and its kin pass over them. */
const LOCALES = { lt: '[$-427]', en: '[$-809]' } as const;

const PER_CENT = '0.0\\ %';

/** A format with each of its parts in the document's language. */
const localFormat = (format: string, language: DocumentTree['language']): string =>
	format
		.split(';')
		.map((part) => LOCALES[language] + part)
		.join(';');

function plot(chart: Chart, direction: Direction, { palette }: ChartRoom, { marks }: Drawing, language: DocumentTree['language']): string {
	const figures = marks.flatMap((mark) => (mark.kind === 'text' && mark.figure ? [mark.figure] : []));
	const format = localFormat(isRound(chart) ? PER_CENT : numberFormat(chart), language);
	const lookOf = (index: number): SeriesLook => ({ palette, places: figures.filter(({ series }) => series === index), format });
	const all: AllSeries = (draw) => chart.series.map((one, index) => draw(chart, one, index, lookOf(index))).join('');
	switch (chart.kind) {
		case 'line':
			return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all(lineSeries)}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
		case 'pie':
			return `<c:pieChart><c:varyColors val="1"/>${all(pieSeries)}<c:firstSliceAng val="0"/></c:pieChart>`;
		case 'doughnut':
			return `<c:doughnutChart><c:varyColors val="1"/>${all(pieSeries)}<c:firstSliceAng val="0"/><c:holeSize val="55"/></c:doughnutChart>`;
		default:
			return barPlot(chart, direction, all);
	}
}

/** Names of categories: the first of lying bars is the uppermost, that of a pyramid the lowest. */
function categoryAxis(chart: Chart, direction: Direction): string {
	const isDown = direction === 'lying' && chart.kind !== 'pyramid';
	const every = direction === 'lying' ? '<c:tickLblSkip val="1"/>' : '';
	// LibreOffice leaves out names that come close to their neighbours unless they are said to stand level.
	const level = direction === 'lying' ? '<a:bodyPr rot="0"/>' : undefined;
	return [
		`<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isDown ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${direction === 'lying' ? 'l' : 'b'}"/>`,
		'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
		`<c:spPr>${outline(AXIS, 0.75)}</c:spPr>${textProperties(9, undefined, level)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${every}<c:noMultiLvlLbl val="1"/></c:catAx>`,
	].join('');
}

function axisTitle(text: string | undefined, direction: Direction): string {
	if (text === undefined) return '';
	const turn = direction === 'upright' ? ' rot="-5400000" vert="horz"' : '';
	const run = `<a:r><a:rPr sz="900" b="0"><a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
	return `<c:title><c:tx><c:rich><a:bodyPr${turn}/><a:p><a:pPr>${runDefaults(9)}</a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Its ends and steps are stated: word processors choose others, and bars that don't begin at zero among them. */
function figureAxis(chart: Chart, direction: Direction, room: ChartRoom): string {
	const { from, to, step, decimals } = valueAxis(chart, room);
	const ends = `<c:max val="${to}"/><c:min val="${chart.kind === 'pyramid' ? -to : from}"/>`;
	const isDown = direction === 'lying' && chart.kind !== 'pyramid';
	return [
		`<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${direction === 'lying' ? 'b' : 'l'}"/>`,
		`<c:majorGridlines><c:spPr>${outline(GRID, 0.5)}</c:spPr></c:majorGridlines>${axisTitle(chart.unit, direction)}<c:numFmt formatCode="${escapeXml(localFormat(numberFormat({ ...chart, decimals }), room.language))}" sourceLinked="0"/>`,
		`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${NO_OUTLINE}</c:spPr>${textProperties(9)}`,
		`<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isDown ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`,
	].join('');
}

const isRound = ({ kind }: Chart): boolean => kind === 'pie' || kind === 'doughnut';

function legend(chart: Chart): string {
	if (chart.series.length < 2 && !isRound(chart)) return '';
	return `<c:legend><c:legendPos val="${isRound(chart) ? 'r' : 'b'}"/><c:overlay val="0"/>${textProperties(9)}</c:legend>`;
}

/**
 * word/charts/chartN.xml. Its workbook is the target of the relationship rId1.
 * @param room the width that the chart takes, which says whether bars stand or lie
 * @param drawing the same chart as we draw it, which says what figures there is room for
 */
export function chartXml(chart: Chart, room: ChartRoom, drawing: Drawing, language: DocumentTree['language']): string {
	const direction = directionOf(chart, room);
	const axes = isRound(chart) ? '' : categoryAxis(chart, direction) + figureAxis(chart, direction, room);
	return [
		`${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${LANGUAGE_TAGS[language]}"/><c:roundedCorners val="0"/>`,
		`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot(chart, direction, room, drawing, language)}${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
		`<c:spPr><a:noFill/>${NO_OUTLINE}</c:spPr>${textProperties(9)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
	].join('');
}
