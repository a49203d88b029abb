/**
 * Time and memory of a tagged PDF with a long form against a loop by hand that draws the same cells, and against Typst:
 * `npm run bench:pdf`; SIZES=1000 for some sizes, TYPST=10000 for a larger table through Typst. Ratios within one run are what counts.
 *
 * Each work has a process of its own, in which its input is made first: our tree, and for Typst its text, with the same cells, spans, widths, face, size and
 * repeated head. What is counted is the processor's time, in all threads, from there to the bytes of the file: opening the fonts, and for ours the warming up of a
 * new process, but neither the start of Node nor the loading of modules and of Typst's library, which a program of its own would load faster. Both files are
 * PDF/A-2a with tags; ours has the identifiers of the heads at each cell besides, and is PDF/UA-1.
 */
import { buildPdf } from '../../src/render/pdf/index.ts';
import { document, landscape, summaryTable } from '../render/pdf/sample.ts';
import { didAsked, measured, perRow, rowsOf, SIZES, SOURCES, shown, verdict, type Work } from './figures.ts';
import { drawFloor } from './pdfFloor.ts';
import { typstCompiler } from './typstTable.ts';

/** What a document may cost, in floors; how often Typst's time is at least ours. */
const LIMITS = { time: 1.6, memory: 0.5, typst: 3 } as const;
/** Measures of the table that Typst is given: it takes gigabytes for ten times as many. */
const TYPST_SIZE = Number(process.env.TYPST ?? 1000);

const WORKS: Readonly<Record<string, Work>> = {
	pdf: (measures) => {
		const tree = document([landscape(summaryTable(measures, SOURCES))]);
		return async () => (await buildPdf(tree)).bytes.length;
	},
	floor: (measures) => {
		const table = summaryTable(measures, SOURCES);
		return () => drawFloor(table);
	},
	typst: (measures) => typstCompiler(summaryTable(measures, SOURCES)),
};

if (!(await didAsked(WORKS))) {
	for (const measures of SIZES) {
		const [ours, floor] = [measured('pdf', measures), measured('floor', measures)];
		const [time, memory] = [ours.ms / floor.ms, ours.mb / floor.mb];
		console.log(
			`${measures} measures, ${rowsOf(measures)} rows: PDF ${shown(ours)}; floor ${shown(floor)}; time ${time.toFixed(2)} of the floor’s (${verdict(time <= LIMITS.time)} ${LIMITS.time}), memory ${memory.toFixed(2)} (${verdict(memory <= LIMITS.memory)} ${LIMITS.memory}); ${perRow(ours, measures)}`,
		);
	}
	const [ours, typst] = [measured('pdf', TYPST_SIZE), measured('typst', TYPST_SIZE)];
	const times = typst.ms / ours.ms;
	console.log(`${TYPST_SIZE} measures: Typst ${shown(typst)}; time ${times.toFixed(1)} of ours (${verdict(times >= LIMITS.typst)} ${LIMITS.typst}), memory ${(typst.mb / ours.mb).toFixed(1)}`);
}
