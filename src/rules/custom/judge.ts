import type { Bilingual, Diagnostic, RelatedPlace, Severity } from '../../diagnostic.ts';
import type { Level } from '../../rule-info.ts';
import { endsWithin } from './bounded.ts';
import { type CompiledRule, EvaluationFailure, isFine } from './compile.ts';
import type { Expression, Values } from './expression.ts';
import { fieldOr } from './place-of.ts';
import { type Subject, subjectHead, subjectName, subjectTitle } from './targets.ts';
import { filled } from './template.ts';

/** How long custom rules may take, milliseconds. */
export interface Limits {
	/** One subject. */
	readonly subject: number;
	/** All subjects of one rule. */
	readonly rule: number;
	/** All rules together. */
	readonly run: number;
}

/** A condition takes a fraction of a millisecond; so much more is allowed that a busy machine never stops one that ends. */
export const LIMITS: Limits = { subject: 1000, rule: 10_000, run: 30_000 };

/** A stretch of subjects ends after this part of the time that one may take: the one begun last still has the rest. */
const STRETCH = 0.1;

/** A rule with what it judges. */
export interface Case {
	readonly rule: CompiledRule;
	readonly subjects: readonly Subject[];
	/** What its variables stand for. */
	valuesFor(subject: Subject): Values;
	/** Its level for what stands in a file. */
	levelIn(path: string): Level;
}

/** Judges every subject, as far as time allows: findings of the rule, and what went wrong with it. `left` is what is left of the run's time. */
export function judge({ rule, subjects, valuesFor, levelIn }: Case, limits: Limits, left: number): Diagnostic[] {
	const found: Diagnostic[] = [];
	const failures = new Map<string, Failure>();
	const judgeOne = (subject: Subject): void => {
		const level = levelIn(subject.origin.document.file.path);
		if (level === 'off') return;
		try {
			const values = valuesFor(subject);
			if (!isFine(rule, values)) found.push(finding(rule, subject, values, level, failures));
		} catch (error) {
			note(failures, error, subject);
		}
	};
	const end = performance.now() + Math.min(limits.rule, left);
	const stopped = eachWithin(subjects, judgeOne, limits.subject, end);
	return [...found, ...[...failures.values()].map((failure) => failed(rule, failure)), ...(stopped ? [stoppedAt(rule, subjects, stopped, limits)] : [])];
}

interface Failure {
	readonly failure: EvaluationFailure;
	readonly first: Subject;
	readonly last: Subject;
	readonly count: number;
}

/** The same fault at many subjects is told once. */
function note(failures: Map<string, Failure>, error: unknown, subject: Subject): void {
	if (!(error instanceof EvaluationFailure)) throw error;
	const { place, message } = error.remark;
	const key = `${place.range.start}\0${message.en}`;
	const known = failures.get(key);
	if (known?.last !== subject) failures.set(key, { failure: known?.failure ?? error, first: known?.first ?? subject, last: subject, count: (known?.count ?? 0) + 1 });
}

function finding({ entry, message, at }: CompiledRule, subject: Subject, values: Values, severity: Severity, failures: Map<string, Failure>): Diagnostic {
	const fails = (expression: Expression, error: unknown): void => note(failures, new EvaluationFailure(expression.remarkOn(error)), subject);
	return {
		rule: entry.info.id,
		severity,
		message: { lt: filled(message.lt, values, 'lt', fails), en: filled(message.en, values, 'en', fails) },
		place: fieldOr(subject, at),
		element: subjectName(subject),
	};
}

/** Where it stopped, and by which limit. */
interface Stop {
	readonly at: number;
	readonly by: 'subject' | 'rule';
}

/** Does the task for one after the other, several in each stretch of time that can be interrupted. */
function eachWithin<T>(things: readonly T[], task: (thing: T) => void, ms: number, end: number): Stop | undefined {
	let next = 0;
	while (next < things.length) {
		if (performance.now() >= end) return { at: next, by: 'rule' };
		const stretch = performance.now() + ms * STRETCH;
		const isDone = endsWithin(ms, () => {
			for (let thing = things[next]; thing !== undefined && performance.now() < stretch; thing = things[next]) {
				task(thing);
				next++;
			}
		});
		if (!isDone) return { at: next, by: 'subject' };
	}
	return undefined;
}

function failed({ entry }: CompiledRule, { failure, first, count }: Failure): Diagnostic {
	const { message, help, place } = failure.remark;
	const title = subjectTitle(first);
	const more = count > 1 ? { lt: ` (ir dar ${count - 1})`, en: ` (and ${count - 1} more)` } : { lt: '', en: '' };
	return {
		rule: 'custom/evaluation-failed',
		severity: 'error',
		message: { lt: `${message.lt}: ${title.lt}${more.lt}`, en: `${message.en}: ${title.en}${more.en}` },
		place,
		element: entry.info.id,
		related: [{ place: subjectHead(first), message: { lt: 'čia apskaičiuoti nepavyko', en: 'it could not be computed for this' } }],
		...(help ? { help } : {}),
	};
}

function stoppedAt(rule: CompiledRule, subjects: readonly Subject[], { at, by }: Stop, limits: Limits): Diagnostic {
	const subject = subjects[at];
	const title = subject ? subjectTitle(subject) : { lt: '', en: '' };
	const message =
		by === 'subject'
			? { lt: `Sąlyga skaičiuojama ilgiau kaip ${limits.subject / 1000} s: ${title.lt}`, en: `The condition takes longer than ${limits.subject / 1000} s: ${title.en}` }
			: { lt: `Taisyklei skirtas laikas baigėsi, patikrinta ${at} iš ${subjects.length}`, en: `The rule's time is over; ${at} of ${subjects.length} are checked` };
	return timeout(rule, message, subject && { place: subjectHead(subject), message: { lt: 'nuo čia nepatikrinta', en: 'not checked from here on' } });
}

/** A rule that takes too long: whole, or where one thing already takes too long. */
export function timeout({ entry, check }: CompiledRule, message: Bilingual, related?: RelatedPlace): Diagnostic {
	return {
		rule: 'custom/timeout',
		severity: 'error',
		message,
		place: check.passage.place(),
		element: entry.info.id,
		...(related ? { related: [related] } : {}),
		help: {
			lt: 'Venkite sąrašų sąrašuose ir sudėtingų reguliariųjų reiškinių arba skirkite taisyklę tam, kas jau sugrupuota, pvz., „for: ward“',
			en: 'Avoid lists within lists and intricate regular expressions, or make the rule one for what is grouped already, such as `for: ward`',
		},
	};
}
