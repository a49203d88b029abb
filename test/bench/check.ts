/**
 * How long a check takes by phase, for workspaces of several sizes: `npm run bench:check`; SIZES=100,1000 for some sizes.
 * Ratios within one run are what counts; seconds depend on the machine.
 */

import { linkWorkspace } from '../../src/link/link.ts';
import { buildWorkspace } from '../../src/model/build.ts';
import { rules } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { checkShape } from '../../src/schema/index.ts';
import { readSources } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { workspaceOf } from './workspaces.ts';

const SIZES = (process.env.SIZES ?? '100,1000,10000').split(',').map(Number);
const ROUNDS = 5;

interface Phases {
	readonly parse: number;
	readonly shape: number;
	readonly model: number;
	readonly link: number;
	readonly rules: number;
	readonly findings: number;
}

function timed<T>(work: () => T): readonly [T, number] {
	const begun = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(begun);
	return [result, (user + system) / 1000];
}

function round(files: ReadonlyMap<string, Uint8Array>): Phases {
	const tree = givenTree('/bench', files);
	const [sources, parse] = timed(() => readSources(tree));
	const [shapeProblems, shape] = timed(() => sources.documents.flatMap((document) => [...checkShape(document)]));
	const [{ workspace }, model] = timed(() => buildWorkspace({ root: '/bench', ...sources, templates: new Map() }));
	const [linked, link] = timed(() => linkWorkspace(workspace));
	const [findings, ruled] = timed(() => runRules(linked, rules));
	return { parse, shape, model, link, rules: ruled, findings: findings.length + shapeProblems.length };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

for (const size of SIZES) {
	const files = new Map([...workspaceOf(size)].map(([path, text]) => [path, Buffer.from(text)]));
	const rounds = Array.from({ length: size > 5000 ? 3 : ROUNDS }, () => round(files));
	const of = (phase: keyof Phases): number => median(rounds.map((one) => one[phase]));
	const after = of('shape') + of('link') + of('rules');
	const figures = (['parse', 'shape', 'model', 'link', 'rules'] as const).map((phase) => `${phase} ${of(phase).toFixed(0)} ms`).join(', ');
	console.log(
		`${size} measures: ${figures}; (shape + link + rules) / parse = ${(after / of('parse')).toFixed(2)}; ${((of('parse') + after + of('model')) / size).toFixed(3)} ms a measure; findings ${of('findings')}`,
	);
}
