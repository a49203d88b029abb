import type { Bilingual, Diagnostic } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { type Cursor, field, items } from '../../model/read.ts';
import type { Place } from '../../source/types.ts';
import { endsWithin } from './bounded.ts';
import { applies, type CompiledRule, EvaluationFailure, isFine } from './compile.ts';
import { exampleWorkspace } from './example-workspace.ts';
import type { Values } from './expression.ts';
import { firstLine } from './place-of.ts';
import type { Subject } from './targets.ts';

/** What the variables stand for in a workspace that an example makes. */
export type ValuesIn = (workspace: LinkedWorkspace, subject: Subject) => Values;

/** An example that does not behave as it is said to. */
export interface FailedExample {
	/** Where it is written. */
	readonly at: Cursor;
	readonly why: 'nothing to judge' | 'too slow' | 'breaks' | 'does not break' | 'not meant' | EvaluationFailure;
}

interface Test {
	readonly rule: CompiledRule;
	readonly real: LinkedWorkspace;
	readonly valuesIn: ValuesIn;
	/** True where the shape of something is wrong, which is told as that. */
	readonly hasFault: (place: Place) => boolean;
	/** How long one may take. */
	readonly ms: number;
}

/** Tries a rule on its own examples: it has to report each of the bad ones and none of the good ones. After one that takes too long the others are let be. */
export function failedExamples(test: Test): FailedExample[] {
	const examples = field(test.rule.entry.at, 'examples');
	if (!examples) return [];
	const failed: FailedExample[] = [];
	for (const which of ['good', 'bad'] as const) {
		for (const at of items(field(examples, which))) {
			if (test.hasFault(at.document.place(at.path))) continue;
			const why = whyFailed(test, at, which);
			if (why !== undefined) failed.push({ at, why });
			if (why === 'too slow') return failed;
		}
	}
	return failed;
}

function whyFailed({ rule, real, valuesIn, ms }: Test, at: Cursor, which: 'good' | 'bad'): FailedExample['why'] | undefined {
	const example = exampleWorkspace(at, rule.entry.target, real);
	if (!example) return 'nothing to judge';
	let outcome: Outcome = 'too slow';
	endsWithin(ms, () => {
		outcome = outcomeOf(rule, valuesIn(example.workspace, example.subject));
	});
	return judged(outcome, which);
}

type Outcome = 'reported' | 'fine' | 'not meant' | 'too slow' | EvaluationFailure;

function judged(outcome: Outcome, which: 'good' | 'bad'): FailedExample['why'] | undefined {
	if (outcome === 'too slow' || outcome instanceof EvaluationFailure) return outcome;
	if (which === 'good') return outcome === 'reported' ? 'breaks' : undefined;
	return outcome === 'reported' ? undefined : outcome === 'fine' ? 'does not break' : outcome;
}

function outcomeOf(rule: CompiledRule, values: Values): Outcome {
	try {
		if (!applies(rule, values)) return 'not meant';
		return isFine(rule, values) ? 'fine' : 'reported';
	} catch (error) {
		if (error instanceof EvaluationFailure) return error;
		throw error;
	}
}

/** What is told of an example that failed. */
export function exampleProblem({ entry }: CompiledRule, { at, why }: FailedExample): Diagnostic {
	const { message, help } = wordsOf(why, entry.target);
	const related = why instanceof EvaluationFailure ? [{ place: why.remark.place, message: { lt: 'ši dalis', en: 'this part' } }] : undefined;
	return {
		rule: 'custom/example-failed',
		severity: 'error',
		message,
		place: headOf(at),
		element: `${entry.info.id}/${at.path.slice(-2).join('/')}`,
		...(help ? { help } : {}),
		...(related ? { related } : {}),
	};
}

function wordsOf(why: FailedExample['why'], target: string): { readonly message: Bilingual; readonly help?: Bilingual } {
	if (why instanceof EvaluationFailure) {
		const { message, help } = why.remark;
		return { message: { lt: `Pavyzdžio apskaičiuoti nepavyko: ${message.lt}`, en: `The example can't be computed: ${message.en}` }, ...(help ? { help } : {}) };
	}
	const key = target === 'plan' ? 'activity-plan' : target;
	switch (why) {
		case 'nothing to judge':
			return { message: { lt: `Pavyzdyje nėra to, ką taisyklė tikrina: „${key}“`, en: `The example has nothing of what the rule is for: \`${key}\`` } };
		case 'too slow':
			return { message: { lt: 'Pavyzdys skaičiuojamas per ilgai', en: 'The example takes too long' } };
		case 'breaks':
			return { message: { lt: 'Geras pavyzdys taisyklę pažeidžia', en: 'The good example breaks the rule' } };
		case 'does not break':
			return { message: { lt: 'Blogas pavyzdys taisyklės nepažeidžia', en: 'The bad example does not break the rule' } };
		case 'not meant':
			return {
				message: { lt: 'Blogo pavyzdžio taisyklė netikrina', en: 'The rule does not look at the bad example' },
				help: { lt: 'Sąlyga „when“ jam negalioja', en: 'Its `when` is not true of it' },
			};
	}
}

/** The first line of an example. */
export function headOf({ document, path }: Cursor): Place {
	return firstLine(document.place(path));
}
