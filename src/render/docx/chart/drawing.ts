/** A chart's or a tree's place in the text: a drawing that stands in line. */
import type { Chart, Drawn, Figure, Revision, TreeDrawing } from '../../../document/nodes.ts';
import { CHART_SIZE, layoutChart, WIDEST_CHART } from '../../chart/layout.ts';
import type { Drawing } from '../../chart/marks.ts';
import type { ChartRoom } from '../../chart/room.ts';
import { layoutTree, usualHeights } from '../../chart/tree.ts';
import { escapeXml } from '../../xml.ts';
import type { RenderState } from '../state.ts';
import type { PageGeometry } from '../units.ts';
import { TWIPS_PER_POINT } from '../units.ts';
import { chartXml } from './chartXml.ts';
import { numberFormat } from './series.ts';
import { groupGraphic } from './shapes.ts';
import { chartWorkbook } from './workbook.ts';

const EMU_PER_POINT = 12_700;
const CONTINUED = { lt: 'Tęsinys', en: 'Continued' } as const;

const CHART_GRAPHIC = (id: string): string =>
	`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData>`;

/** A run with a graphic of a size in points. Ids and names of drawings are given when the package is finished. */
function inlineXml({ width, height }: Pick<Drawing, 'width' | 'height'>, alt: string, graphic: string): string {
	const extent = `<wp:extent cx="${Math.round(width * EMU_PER_POINT)}" cy="${Math.round(height * EMU_PER_POINT)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`;
	const name = `<wp:docPr id="0" name="" descr="${escapeXml(alt)}"/><wp:cNvGraphicFramePr/>`;
	const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0">${extent}${name}<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${graphic}</a:graphic></wp:inline>`;
	return `<w:r><w:drawing>${inline}</w:drawing></w:r>`;
}

function nativeChart(chart: Chart, room: ChartRoom, state: RenderState): string {
	const drawing = layoutChart(chart, room);
	const number = state.charts.push({ xml: chartXml(chart, room, drawing, state.tree.language), workbook: chartWorkbook(chart, numberFormat(chart)) });
	return inlineXml(drawing, chart.alt, CHART_GRAPHIC(`chart${number}`));
}

/** A run with a drawing, and the version that alone has it. */
export interface DrawnRun {
	readonly xml: string;
	readonly revision?: Revision;
}

/** The drawings that a tree stands in; of two versions those that both have, those that went and those that came. */
function treeRuns(tree: TreeDrawing, room: ChartRoom, page: PageGeometry, state: RenderState): DrawnRun[] {
	const heights = state.laidOut.treeHeights.get(tree) ?? usualHeights(page.textHeight / TWIPS_PER_POINT);
	const runsOf = (one: TreeDrawing): string[] => layoutTree(one, heights, room).map((part, index) => inlineXml(part, index === 0 ? one.alt : CONTINUED[room.language], groupGraphic(part)));
	return tree.before ? runsOfBoth(runsOf(tree.before), runsOf(tree)) : runsOf(tree).map((xml) => ({ xml }));
}

/** What stayed, and between it what went before what came. */
function runsOfBoth(old: readonly string[], fresh: readonly string[]): DrawnRun[] {
	const marked = (runs: readonly string[], revision: Revision): DrawnRun[] => runs.map((xml) => ({ xml, revision }));
	const runs: DrawnRun[] = [];
	let [gone, came] = [0, 0];
	for (const [index, xml] of fresh.entries()) {
		const same = old.indexOf(xml, gone);
		if (same < 0) continue;
		runs.push(...marked(old.slice(gone, same), 'deletion'), ...marked(fresh.slice(came, index), 'insertion'), { xml });
		[gone, came] = [same + 1, index + 1];
	}
	return [...runs, ...marked(old.slice(gone), 'deletion'), ...marked(fresh.slice(came), 'insertion')];
}

function chartRun(chart: Chart, room: ChartRoom, state: RenderState): string {
	if (chart.kind !== 'tiles') return nativeChart(chart, room, state);
	const drawing = layoutChart(chart, room);
	return inlineXml(drawing, chart.alt, groupGraphic(drawing));
}

/** The runs of what is drawn, each on a line of its own; tiles and trees are shapes, all else is a native chart. */
export function drawnRuns(drawn: Exclude<Drawn, Figure>, page: PageGeometry, state: RenderState): DrawnRun[] {
	const { language, chartColours: palette } = state.tree;
	const room: ChartRoom = { width: Math.min(page.textWidth / TWIPS_PER_POINT, WIDEST_CHART), size: CHART_SIZE, language, palette };
	if (drawn.type === 'treeDrawing') return treeRuns(drawn, room, page, state);
	if (!drawn.before) return [{ xml: chartRun(drawn, room, state) }];
	return [
		{ xml: chartRun(drawn.before, room, state), revision: 'deletion' },
		{ xml: chartRun(drawn, room, state), revision: 'insertion' },
	];
}
