/**
 * Time and memory of a tagged PDF against a loop by hand that draws the same cells: `npm run bench:pdf`; SIZES=1000 for some
 * sizes. Each figure comes from a process of its own; time is processor time. Ratios within one run are what counts.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildPdf } from '../../src/render/pdf/index.ts';
import { document, landscape, summaryTable } from '../render/pdf/sample.ts';
import { drawFloor } from './pdfFloor.ts';

const SIZES = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Rows of a measure: one a source of funding, and their total. */
const SOURCES = 3;

interface Figures {
	readonly ms: number;
	readonly mb: number;
	readonly bytes: number;
}

const isFigures = (value: unknown): value is Figures => typeof value === 'object' && value !== null && 'ms' in value && 'mb' in value && 'bytes' in value;

/** Draws in this process and tells its figures. */
async function draw(what: string, measures: number): Promise<void> {
	const table = summaryTable(measures, SOURCES);
	const begun = process.cpuUsage();
	const bytes = what === 'floor' ? await drawFloor(table) : (await buildPdf(document([landscape(table)]))).bytes.length;
	const { user, system } = process.cpuUsage(begun);
	const figures: Figures = { ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, bytes };
	console.log(JSON.stringify(figures));
}

function measured(what: string, measures: number): Figures {
	const rounds = Array.from({ length: ROUNDS }, (): Figures => {
		const answer: unknown = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { env: { ...process.env, DRAW: `${what} ${measures}` }, encoding: 'utf8' }));
		if (!isFigures(answer)) throw new Error(`No figures for ${what}`);
		return answer;
	});
	return rounds.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)] ?? { ms: 0, mb: 0, bytes: 0 };
}

const [what, size] = (process.env.DRAW ?? '').split(' ');
if (what) await draw(what, Number(size));
else {
	for (const measures of SIZES) {
		const [ours, floor] = [measured('plan', measures), measured('floor', measures)];
		const rows = measures * (SOURCES + 1);
		console.log(
			`${measures} measures, ${rows} rows: ${(ours.ms / 1000).toFixed(2)} s ${ours.mb.toFixed(0)} MB (${(ours.bytes / 1e6).toFixed(1)} MB file); floor ${(floor.ms / 1000).toFixed(2)} s ${floor.mb.toFixed(0)} MB (${(floor.bytes / 1e6).toFixed(1)} MB file); time ${(ours.ms / floor.ms).toFixed(2)}, memory ${(ours.mb / floor.mb).toFixed(2)} of the floor's; ${((ours.ms / rows) * 1000).toFixed(0)} µs and ${((ours.mb / rows) * 1000).toFixed(1)} kB a row`,
		);
	}
}
