/**
 * Time and memory of a Word document with a long form, given its layout as in every build of both formats, against a loop by hand that writes the same cells, and against pandoc where
 * there is one; with those of a workbook: `npm run bench:docx`; SIZES=1000 for some sizes, PANDOC=10000 for a larger table.
 * Ratios within one run are what counts.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { laidOut } from '../../src/render/pdf/index.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { document, landscape, summaryTable } from '../render/pdf/sample.ts';
import { writeFloor } from './docxFloor.ts';
import { didAsked, type Figures, measured, perRow, rowsOf, SIZES, SOURCES, shown, verdict, type Work } from './figures.ts';

/** What a document may cost, in floors and MB. */
const LIMITS = { time: 4, mb: 512, pandoc: 5 } as const;
/** Measures of the table that pandoc is given: it takes minutes for ten times as many. */
const PANDOC_SIZE = Number(process.env.PANDOC ?? 1000);

const table = (measures: number) => ({ ...summaryTable(measures, SOURCES), sheet: 'F2' });
const WORKS: Readonly<Record<string, Work>> = {
	docx: async (measures) => {
		const tree = document([landscape(table(measures))]);
		const layout = await laidOut(tree);
		return async () => (await renderDocx(tree, layout)).length;
	},
	alone: (measures) => {
		const tree = document([landscape(table(measures))]);
		return async () => (await renderDocx(tree, await laidOut(tree))).length;
	},
	floor: (measures) => {
		const cells = table(measures);
		return () => writeFloor(cells).length;
	},
	xlsx: (measures) => {
		const tree = document([landscape(table(measures))]);
		return () => renderXlsx(tree).length;
	},
};

/** Pandoc's figures for the same table, which it reads from our page; undefined without pandoc. */
function pandoc(measures: number): Figures | undefined {
	if (spawnSync('pandoc', ['--version']).status !== 0) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
	try {
		const [page, made] = [join(folder, 'table.html'), join(folder, 'table.docx')];
		writeFileSync(page, renderHtml(document([landscape(table(measures))])));
		// The shell tells the time of the processor in seconds.
		const times = execFileSync('bash', ['-c', 'TIMEFORMAT="%U %S"; { time pandoc "$0" -o "$1" 2>/dev/null; } 2>&1', page, made], { encoding: 'utf8' });
		const seconds = times.trim().split(/\s+/).map(Number);
		return { ms: 1000 * seconds.reduce((sum, one) => sum + one, 0), mb: Number.NaN, bytes: statSync(made).size };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (!(await didAsked(WORKS))) {
	for (const measures of SIZES) {
		const [ours, alone, floor, workbook] = [measured('docx', measures), measured('alone', measures), measured('floor', measures), measured('xlsx', measures)];
		const ratio = ours.ms / floor.ms;
		console.log(
			`${measures} measures, ${rowsOf(measures)} rows: DOCX ${shown(ours)}; floor ${shown(floor)}; time ${ratio.toFixed(2)} of the floor’s (${verdict(ratio <= LIMITS.time)} ${LIMITS.time}), memory ${verdict(ours.mb < LIMITS.mb)} ${LIMITS.mb} MB; ${perRow(ours, measures)}; with a layout for it alone ${shown(alone)}; XLSX ${shown(workbook)}`,
		);
	}
	const other = pandoc(PANDOC_SIZE);
	if (!other) console.log('pandoc is not installed: not compared');
	else {
		const times = other.ms / measured('docx', PANDOC_SIZE).ms;
		console.log(`${PANDOC_SIZE} measures: pandoc ${(other.ms / 1000).toFixed(2)} s, ${times.toFixed(1)} times ours (${verdict(times >= LIMITS.pandoc)} ${LIMITS.pandoc})`);
	}
}
