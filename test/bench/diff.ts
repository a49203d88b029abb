/**
 * Measures a comparison of two versions of a workspace against one check of it: `npm run bench:diff`, or with sizes. Each run is one of a fresh process, as
 * everybody's is; the figures are medians of several, in processor time of all threads, and a ratio is of runs right after one another.
 */
import { execFileSync } from 'node:child_process';
import { compare, type Version } from '../../src/diff/index.ts';
import { rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree } from '../../src/workspace.ts';
import { workspaceOf } from './workspaces.ts';

const SIZES = (process.argv[3] ?? '1000,10000').split(',').map(Number);
const ROUNDS = 5;
/** What the comparison may take, in checks. */
const LIMIT = 2.2;

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
	const begun = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(begun);
	return [result, (user + system) / 1000];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Every file differs, so that nothing is spared by what both versions have. */
function edited(files: Files): Files {
	return new Map([...files].map(([path, bytes]) => [path, Buffer.from(Buffer.from(bytes).toString().replaceAll('2016: 60', '2016: 61').replaceAll('wages: 5.5', 'wages: 5.4'))]));
}

async function compared(old: Files, fresh: Files): Promise<number> {
	const parser = rememberingParser();
	const version = async (files: Files, label: string): Promise<Version> => {
		const { workspace } = await loadTree(givenTree('/bench', files), { rules: [], parser });
		if (!workspace) throw new Error('No workspace');
		return { label, workspace, damaged: new Set(), unread: new Set(), digest: (path) => Buffer.from(files.get(path) ?? []).toString(), paths: [...files.keys()] };
	};
	return compare(await version(old, 'old'), await version(fresh, 'new')).findings.length;
}

const MODES = ['check', 'every', 'one'] as const;
type Run = Readonly<Record<'time' | 'findings', number>>;

async function run(mode: string, size: number): Promise<Run> {
	const files: Files = new Map([...workspaceOf(size)].map(([path, text]) => [path, Buffer.from(text)]));
	if (mode === 'check') return { time: (await timed(() => loadTree(givenTree('/bench', files))))[1], findings: 0 };
	const all = edited(files);
	const fresh = mode === 'every' ? all : new Map([...files].map(([path, bytes]) => [path, path.endsWith('programa-01.yaml') ? (all.get(path) ?? bytes) : bytes]));
	const [findings, time] = await timed(() => compared(files, fresh));
	return { time, findings };
}

function isRun(value: unknown): value is Run {
	return typeof value === 'object' && value !== null && 'time' in value && 'findings' in value;
}

/** The same in a process of its own. */
function afresh(mode: string, size: number): Run {
	const run: unknown = JSON.parse(execFileSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env: { ...process.env, MODE: mode, ONE: String(size) }, encoding: 'utf8' }));
	if (!isRun(run)) throw new Error('no run');
	return run;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (process.env.ONE !== undefined) console.log(JSON.stringify(await run(process.env.MODE ?? '', Number(process.env.ONE))));
else
	for (const size of SIZES) {
		// Kinds of runs take turns, so that what else the machine does disturbs them alike.
		const rounds = Array.from({ length: ROUNDS }, () => MODES.map((mode) => afresh(mode, size)));
		const [check, every, one] = [0, 1, 2].map((index) => median(rounds.map((runs) => runs[index]?.time ?? 0)).toFixed(0));
		const [ratio = 0, ofOne = 0] = [1, 2].map((index) => median(rounds.map((runs) => (runs[index]?.time ?? 0) / (runs[0]?.time ?? 0))));
		const findings = rounds[0]?.[1]?.findings ?? 0;
		console.log(
			`${size} measures: check ${check} ms; diff, every file changed ${every} ms (${ratio.toFixed(2)} checks, ${ratio <= LIMIT ? 'within' : 'over'} ${LIMIT}), findings ${findings}; one file changed ${one} ms (${ofOne.toFixed(2)})`,
		);
	}
