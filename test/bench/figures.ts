/** Time and memory of work that is done in processes of its own. Time is that of the processor; memory is the most that was held. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Figures {
	readonly ms: number;
	readonly mb: number;
	/** Of the file that was made. */
	readonly bytes: number;
}

const isFigures = (value: unknown): value is Figures => typeof value === 'object' && value !== null && 'ms' in value && 'mb' in value && 'bytes' in value;

/** Sizes in measures, from SIZES. */
export const SIZES = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
/** Rows of a measure: one a source of funding, and their total. */
export const SOURCES = 3;
export const rowsOf = (measures: number): number => measures * (SOURCES + 1);

/** Prepares for a size, and gives what is to be measured; that gives how many bytes it made. */
export type Work = (measures: number) => (() => number | Promise<number>) | Promise<() => number | Promise<number>>;

/**
 * Does in this process what another one asked of it, and tells its figures.
 * @returns whether it was asked for something
 */
export async function didAsked(works: Readonly<Record<string, Work>>): Promise<boolean> {
	const [name = '', size] = (process.env.WORK ?? '').split(' ');
	const work = works[name];
	if (!work) return false;
	const prepared = await work(Number(size));
	const begun = process.cpuUsage();
	const bytes = await prepared();
	const { user, system } = process.cpuUsage(begun);
	console.log(JSON.stringify({ ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, bytes } satisfies Figures));
	return true;
}

/** The median of several rounds of a work, each in a process of its own that runs this program again. */
export function measured(name: string, measures: number): Figures {
	const rounds = Array.from({ length: ROUNDS }, (): Figures => {
		const answer: unknown = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { env: { ...process.env, WORK: `${name} ${measures}` }, encoding: 'utf8' }));
		if (!isFigures(answer)) throw new Error(`No figures for ${name}`);
		return answer;
	});
	return rounds.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)] ?? { ms: 0, mb: 0, bytes: 0 };
}

export const shown = ({ ms, mb, bytes }: Figures): string => `${(ms / 1000).toFixed(2)} s ${mb.toFixed(0)} MB (${(bytes / 1e6).toFixed(1)} MB file)`;

/** What a row of a table costs. */
export const perRow = ({ ms, mb }: Figures, measures: number): string => `${((ms / rowsOf(measures)) * 1000).toFixed(0)} µs and ${((mb / rowsOf(measures)) * 1000).toFixed(1)} kB a row`;

/** Whether a limit is kept, before its figure. */
export const verdict = (isWithin: boolean): string => (isWithin ? 'within' : 'OVER');
