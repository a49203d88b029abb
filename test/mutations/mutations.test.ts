import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { beyondReach } from './beyond.ts';
import { judgeOf } from './judge.ts';
import { operators } from './operators/index.ts';
import { type Plan, readPlan } from './plan.ts';
import { type Random, seededRandom } from './random.ts';
import type { Mutation, Operator } from './types.ts';

/** The edits are the same each time; MUTATION_SEED gives others, MUTATION_EDITS more or fewer, MUTATION_ONLY those of some kinds. */
const SEED = Number(process.env.MUTATION_SEED ?? 2015);
const EDITS = Number(process.env.MUTATION_EDITS ?? 300);
const ONLY = new RegExp(process.env.MUTATION_ONLY ?? '');

/** Whether not all kinds of edits are made. */
const isChosen = 'MUTATION_ONLY' in process.env || EDITS < operators.length;

interface Row {
	readonly operator: Operator;
	readonly tries: number;
	readonly caught: number;
	readonly by: readonly string[];
	readonly missed: readonly string[];
}

/** A node that the operator has a say about; random ones are tried until one is. */
function mutationOf(operator: Operator, plan: Plan, random: Random): Mutation | undefined {
	for (let attempt = 0; attempt < 3000; attempt++) {
		const mutation = operator.mutate(plan, random);
		if (mutation) return mutation;
	}
	return undefined;
}

/** A number of a text: the same for the same text. */
function numberOf(text: string): number {
	return [...text].reduce((number, letter) => (Math.imul(number, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}

function told(plan: Plan, { change, node }: Mutation): string {
	const line = (plan.texts.get(node.file) ?? '').slice(0, node.start).split('\n').length;
	return `${node.file}:${line} ${JSON.stringify(change)}`;
}

it('finds every edit that breaks a rule, of every rule that one edit can break', { timeout: 900_000 }, async () => {
	const plan = readPlan(join(import.meta.dirname, '../../plans/kaunas'));
	const judge = await judgeOf(plan);
	const rows: Row[] = [];
	const kinds = operators.filter(({ breaks }) => ONLY.test(breaks));
	for (const [index, operator] of kinds.entries()) {
		// Each kind has numbers of its own: a new kind leaves the edits of the others as they are.
		const random = seededRandom(numberOf(operator.breaks) ^ SEED);
		const missed: string[] = [];
		const by: string[] = [];
		const tries = Math.ceil((EDITS - index) / kinds.length);
		for (let done = 0; done < tries; done++) {
			const mutation = mutationOf(operator, plan, random);
			const verdict = mutation && (await judge(operator, mutation));
			by.push(...(verdict?.by ?? []));
			if (!mutation || !verdict?.isCaught) missed.push(`${operator.breaks}: ${mutation ? told(plan, mutation) : 'no node'}\n    found: ${verdict?.found.join('\n           ')}`);
		}
		rows.push({ operator, tries, caught: tries - missed.length, by, missed });
	}
	const sum = (count: (row: Row) => number): number => rows.reduce((total, row) => total + count(row), 0);
	console.log(rows.map(({ operator, tries, caught }) => `${String(caught).padStart(3)} of ${tries}  ${operator.breaks} (${operator.rules[0]})`).join('\n'));
	console.log(`seed ${SEED}: ${sum(({ caught }) => caught)} of ${sum(({ tries }) => tries)} edits caught, ${rows.length} kinds`);
	expect(rows.flatMap(({ missed }) => missed)).toEqual([]);
	if (isChosen) return;
	const reached = new Set(rows.flatMap(({ by }) => by));
	expect(catalogue.map(({ id }) => id).filter((id) => !reached.has(id) && !(id in beyondReach))).toEqual([]);
	expect(Object.keys(beyondReach).filter((id) => reached.has(id))).toEqual([]);
});
