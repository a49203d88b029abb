/** Measures a comparison of two versions of a workspace against one check of it: `npm run bench:diff`, or with sizes. Processor time, median of rounds. */
import { compare, type Version } from '../../src/diff/index.ts';
import { rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree } from '../../src/workspace.ts';
import { workspaceOf } from './workspaces.ts';

const SIZES = (process.argv[3] ?? '1000,10000').split(',').map(Number);
/** Of large workspaces one is enough. */
const roundsOf = (size: number): number => (size > 5000 ? 1 : 3);
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
		return { label, workspace, damaged: new Set(), digest: (path) => Buffer.from(files.get(path) ?? []).toString(), paths: [...files.keys()] };
	};
	return compare(await version(old, 'old'), await version(fresh, 'new')).findings.length;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const size of SIZES) {
	const files: Files = new Map([...workspaceOf(size)].map(([path, text]) => [path, Buffer.from(text)]));
	const all = edited(files);
	const one: Files = new Map([...files].map(([path, bytes]) => [path, path.endsWith('programa-01.yaml') ? (all.get(path) ?? bytes) : bytes]));
	const check: number[] = [];
	const every: number[] = [];
	const few: number[] = [];
	let findings = 0;
	for (let round = 0; round < roundsOf(size); round++) {
		check.push((await timed(() => loadTree(givenTree('/bench', files))))[1]);
		const [count, time] = await timed(() => compared(files, all));
		findings = count;
		every.push(time);
		few.push((await timed(() => compared(files, one)))[1]);
	}
	const ratio = median(every) / median(check);
	console.log(
		`${size} measures: check ${median(check).toFixed(0)} ms; diff, every file changed ${median(every).toFixed(0)} ms (${ratio.toFixed(2)} checks, ${ratio <= LIMIT ? 'within' : 'over'} ${LIMIT}), findings ${findings}; one file changed ${median(few).toFixed(0)} ms (${(median(few) / median(check)).toFixed(2)})`,
	);
}
