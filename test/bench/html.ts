/**
 * Time and memory of an HTML page with a long form against a loop by hand that writes the same cells: `npm run bench:html`;
 * SIZES=1000 for some sizes. Each figure comes from a process of its own; time is processor time. Ratios within one run are what
 * counts.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormTable } from '../../src/document/nodes.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { document, landscape, summaryTable } from '../render/pdf/sample.ts';

const SIZES = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Rows of a measure: one a source of funding, and their total. */
const SOURCES = 3;

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

interface Figures {
	readonly ms: number;
	readonly mb: number;
	readonly bytes: number;
}

const isFigures = (value: unknown): value is Figures => typeof value === 'object' && value !== null && 'ms' in value && 'mb' in value && 'bytes' in value;

/** Writes in this process and tells its figures; memory is what is added to the document's own tree. */
function write(what: string, measures: number): Figures {
	const table = summaryTable(measures, SOURCES);
	const before = process.resourceUsage().maxRSS;
	const begun = process.cpuUsage();
	const { length: bytes } = what === 'floor' ? writeFloor(table) : renderHtml(document([landscape(table)]));
	const { user, system } = process.cpuUsage(begun);
	return { ms: (user + system) / 1000, mb: (process.resourceUsage().maxRSS - before) / 1024, bytes };
}

function measured(what: string, measures: number): Figures {
	const rounds = Array.from({ length: ROUNDS }, (): Figures => {
		const answer: unknown = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { env: { ...process.env, WRITE: `${what} ${measures}` }, encoding: 'utf8' }));
		if (!isFigures(answer)) throw new Error(`No figures for ${what}`);
		return answer;
	});
	return rounds.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)] ?? { ms: 0, mb: 0, bytes: 0 };
}

const shown = ({ ms, mb, bytes }: Figures): string => `${(ms / 1000).toFixed(2)} s ${mb.toFixed(0)} MB (${(bytes / 1e6).toFixed(1)} MB file)`;

const [what, size] = (process.env.WRITE ?? '').split(' ');
if (what) console.log(JSON.stringify(write(what, Number(size))));
else {
	for (const measures of SIZES) {
		const [ours, floor] = [measured('plan', measures), measured('floor', measures)];
		const rows = measures * (SOURCES + 1);
		console.log(`${measures} measures, ${rows} rows: ${shown(ours)}; floor ${shown(floor)}; time ${(ours.ms / floor.ms).toFixed(2)} of the floor's; ${((ours.ms / rows) * 1000).toFixed(0)} µs a row`);
	}
}
