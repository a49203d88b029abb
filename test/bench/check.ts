/**
 * How long a check takes by phase, for workspaces of several sizes: `npm run bench:check`; SIZES=100,1000 for some sizes.
 * A check is one run of a fresh process, as everybody's is; the figures are medians of several. WARM=5 repeats it in one process, as in a server.
 * Time is that of the processor, all threads counted, so that other programs do not disturb it. Ratios count; seconds depend on the machine.
 */

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type * as yaml from 'yaml';
import { linkWorkspace } from '../../src/link/link.ts';
import { buildWorkspace } from '../../src/model/build.ts';
import { rules } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { checkShape } from '../../src/schema/index.ts';
import { readSources } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { workspaceOf } from './workspaces.ts';

/** As it is published; ours is its build without a question to the environment at every lexeme. */
const published: typeof yaml = createRequire(import.meta.url)('yaml');

const PHASES = ['yaml', 'shape', 'model', 'link', 'rules'] as const;
type Times = Readonly<Record<(typeof PHASES)[number], number>>;

function timed<T>(work: () => T): readonly [T, number] {
	const begun = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(begun);
	return [result, (user + system) / 1000];
}

/** The times of one check. What `yaml` itself spends is measured apart: our reading of files is no part of it, and comes after it. */
function checked(files: ReadonlyMap<string, string>): Times {
	const [, yaml] = timed(() => [...files].filter(([path]) => path.endsWith('.yaml')).map(([, text]) => published.parseAllDocuments(text, { version: '1.2', schema: 'core', prettyErrors: false })));
	const sources = readSources(givenTree('/bench', new Map([...files].map(([path, text]) => [path, Buffer.from(text)]))));
	const [, shape] = timed(() => sources.documents.flatMap((document) => [...checkShape(document)]));
	const [{ workspace }, model] = timed(() => buildWorkspace({ root: '/bench', ...sources, templates: new Map() }));
	const [linked, link] = timed(() => linkWorkspace(workspace));
	const [, ruled] = timed(() => runRules(linked, rules));
	return { yaml, shape, model, link, rules: ruled };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function isTimes(value: unknown): value is Times {
	return typeof value === 'object' && value !== null && PHASES.every((phase) => phase in value);
}

/** The same in a process of its own. */
function checkedAfresh(size: number): Times {
	const times: unknown = JSON.parse(execFileSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { env: { ...process.env, ONE: String(size) }, encoding: 'utf8' }));
	if (!isTimes(times)) throw new Error('no times');
	return times;
}

function print(size: number, rounds: readonly Times[]): void {
	const of = (phase: keyof Times): number => median(rounds.map((one) => one[phase]));
	const after = of('shape') + of('link') + of('rules');
	const share = (ms: number): string => (ms / of('yaml')).toFixed(2);
	const figures = PHASES.map((phase) => `${phase} ${of(phase).toFixed(0)} ms`).join(', ');
	console.log(`${size} measures: ${figures}; (shape + link + rules) / yaml = ${share(after)}, with the model ${share(after + of('model'))}; ${((after + of('model')) / size).toFixed(3)} ms a measure`);
}

if (process.env.ONE !== undefined) console.log(JSON.stringify(checked(workspaceOf(Number(process.env.ONE)))));
else
	for (const size of (process.env.SIZES ?? '100,1000,10000').split(',').map(Number)) {
		const files = workspaceOf(size);
		const rounds = Number(process.env.WARM ?? (size > 5000 ? 3 : 5));
		print(
			size,
			Array.from({ length: rounds }, () => (process.env.WARM === undefined ? checkedAfresh(size) : checked(files))),
		);
	}
