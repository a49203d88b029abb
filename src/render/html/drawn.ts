/** Charts and trees as vectors in the page, with their figures as a table for who would rather read them. */
import type { Chart, TreeDrawing } from '../../document/nodes.ts';
import { CHART_SIZE, layoutChart, WIDEST_CHART } from '../chart/layout.ts';
import type { Drawing, Mark, PathCommand, Stroke, TextMark } from '../chart/marks.ts';
import { layoutTree, usualHeights } from '../chart/tree.ts';
import { points, printedPage } from '../printedPage.ts';
import { captionBelow } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { markup } from './narrative.ts';
import type { HtmlState } from './state.ts';
import { WORDING } from './wording.ts';

const PIXELS_PER_POINT = 4 / 3;

const number = (value: number): string => String(Math.round(value * 100) / 100);

function strokeAttributes(stroke: Stroke | undefined): string {
	if (!stroke) return '';
	const dash = stroke.dash && stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(number).join(' ')}"` : '';
	return ` stroke="${stroke.colour}" stroke-width="${number(stroke.thickness)}"${dash}`;
}

function pathData(command: PathCommand): string {
	switch (command.to) {
		case 'move':
			return `M${number(command.x)} ${number(command.y)}`;
		case 'line':
			return `L${number(command.x)} ${number(command.y)}`;
		case 'curve':
			return `C${[command.x1, command.y1, command.x2, command.y2, command.x, command.y].map(number).join(' ')}`;
		case 'close':
			return 'Z';
	}
}

function textMarkup({ x, y, text, face, size, anchor, colour }: TextMark): string {
	const weight = face === 'bold' || face === 'boldItalic' ? ' font-weight="bold"' : '';
	const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
	return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"${weight}${aligned} fill="${colour}">${escapeHtml(text)}</text>`;
}

function markMarkup(mark: Mark): string {
	switch (mark.kind) {
		case 'line':
			return `<line x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}"${strokeAttributes(mark.stroke)}/>`;
		case 'rect':
			return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}" fill="${mark.fill ?? 'none'}"${strokeAttributes(mark.stroke)}/>`;
		case 'path':
			return `<path d="${mark.commands.map(pathData).join('')}" fill="${mark.fill ?? 'none'}"${strokeAttributes(mark.stroke)}/>`;
		case 'text':
			return textMarkup(mark);
	}
}

/** A drawing as SVG, in pixels of the size that it is printed in. */
function svgMarkup({ width, height, marks }: Drawing, alt: string): string {
	const size = `width="${number(width * PIXELS_PER_POINT)}" height="${number(height * PIXELS_PER_POINT)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
	return `<svg role="img" aria-label="${escapeHtml(alt)}" ${size}>${marks.map(markMarkup).join('')}</svg>`;
}

/** The figures of a chart, one row a category. */
function dataMarkup({ categoryTitle, categories, series, unit }: Chart, { tree }: HtmlState): string {
	const { data } = WORDING[tree.language];
	const titles = [categoryTitle, ...series.map(({ name }) => (unit === undefined ? name : `${name}, ${unit}`))].map((title) => `<th scope="col">${escapeHtml(title)}</th>`);
	const rows = categories.map((category, index) => {
		const cells = series.map(({ values }) => `<td class="n">${escapeHtml(values[index]?.text ?? '–')}</td>`);
		return `<tr><th scope="row">${escapeHtml(category)}</th>${cells.join('')}</tr>`;
	});
	return `<details><summary>${data}</summary><div class="scroll" role="group" aria-label="${data}" tabindex="0"><table><thead><tr>${titles.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}

/**
 * A chart or a tree with its caption and source below.
 * @param width of the printed text in points
 */
export function drawnMarkup(drawn: Chart | TreeDrawing, width: number, state: HtmlState): string {
	const { language, page, chartColours: palette } = state.tree;
	const room = { width: Math.min(width, WIDEST_CHART), size: CHART_SIZE, language, palette };
	const { textHeight } = printedPage(page, 'portrait', points);
	const drawings = drawn.type === 'chart' ? [layoutChart(drawn, room)] : layoutTree(drawn, usualHeights(textHeight), room);
	const wording = WORDING[language];
	const shown = drawings.map((drawing, index) => svgMarkup(drawing, index === 0 ? drawn.alt : wording.chart)).join('\n');
	const data = drawn.type === 'chart' ? dataMarkup(drawn, state) : '';
	const below = markup(captionBelow(drawn, state));
	const id = escapeHtml(state.anchors.idOf(drawn.id) ?? '');
	return `<figure id="${id}" class="chart${drawings.length > 1 ? ' long' : ''}"><div class="scroll" role="group" aria-label="${wording.chart}" tabindex="0">${shown}</div>${below}${data}</figure>`;
}
