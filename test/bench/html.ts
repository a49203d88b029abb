/**
 * Time and memory of an HTML page with a long form against a loop by hand that writes the same cells: `npm run bench:html`;
 * SIZES=1000 for some sizes. Ratios within one run are what counts.
 */
import { toString as plainText } from 'mdast-util-to-string';
import type { FormTable } from '../../src/document/nodes.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { document, landscape, summaryTable } from '../render/pdf/sample.ts';
import { didAsked, measured, perRow, rowsOf, SIZES, SOURCES, shown, type Work } from './figures.ts';

/** Cells as they come, without widths, alignment, headers or breaks in words. */
function writeFloor({ groups }: FormTable): Uint8Array {
	const lines = ['<table>'];
	for (const { rows } of groups) {
		for (const { cells } of rows) {
			const texts = cells.map(
				({ children, colSpan = 1, rowSpan = 1 }) =>
					`<td colspan="${colSpan}" rowspan="${rowSpan}">${plainText({ type: 'root', children: [...children] })
						.replaceAll('&', '&amp;')
						.replaceAll('<', '&lt;')}</td>`,
			);
			lines.push(`<tr>${texts.join('')}</tr>`);
		}
	}
	return new TextEncoder().encode([...lines, '</table>'].join('\n'));
}

const WORKS: Readonly<Record<string, Work>> = {
	html: (measures) => {
		const tree = document([landscape(summaryTable(measures, SOURCES))]);
		return () => renderHtml(tree).length;
	},
	floor: (measures) => {
		const table = summaryTable(measures, SOURCES);
		return () => writeFloor(table).length;
	},
};

if (!(await didAsked(WORKS))) {
	for (const measures of SIZES) {
		const [ours, floor] = [measured('html', measures), measured('floor', measures)];
		console.log(`${measures} measures, ${rowsOf(measures)} rows: HTML ${shown(ours)}; floor ${shown(floor)}; time ${(ours.ms / floor.ms).toFixed(2)} of the floor’s; ${perRow(ours, measures)}`);
	}
}
