/** The rules that a workspace brings along: written in YAML, as expressions of CEL over its parts. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { CUSTOM_RULE_FAULTS } from '../../rule-info.ts';
import type { Place } from '../../source/types.ts';
import { ruleFailed } from '../run.ts';
import { effectiveSettings, type Levels } from '../settings.ts';
import type { Whole } from '../types.ts';
import { type CompiledRule, compileRule, EvaluationFailure } from './compile.ts';
import { type RuleEntry, ruleEntries } from './entries.ts';
import { exampleProblem, type FailedExample, failedExamples, headOf } from './examples.ts';
import { judge, LIMITS, type Limits, timeout } from './judge.ts';
import { isIncomplete, subjectsOf } from './targets.ts';
import { defaults, valuesIn } from './values.ts';

export interface CustomCheck {
	readonly levels?: Levels | undefined;
	/** False when the workspace is not whole: then only the rules themselves and their examples are looked at. */
	readonly judges?: boolean;
	/** What lacks a part that could not be read is not judged. */
	readonly incomplete?: ReadonlySet<Whole>;
	/** True where the shape of something is wrong: an example there says nothing of its rule. */
	readonly hasFault?: (place: Place) => boolean;
	readonly limits?: Limits;
}

/** Reads the custom rules of a workspace, tries them on their examples, and checks the workspace with those that have no fault. */
export function checkCustomRules(workspace: LinkedWorkspace, { levels, judges = true, incomplete = new Set(), hasFault = () => false, limits = LIMITS }: CustomCheck = {}): Diagnostic[] {
	const found: Diagnostic[] = [];
	const set = effectiveSettings(workspace.ruleSettings, levels);
	const values = valuesIn(set)(workspace);
	const end = performance.now() + limits.run;
	for (const rule of compiled(workspace, hasFault, found)) {
		const { info, target } = rule.entry;
		const subjects = judges ? subjectsOf(workspace, target).filter((subject) => !isIncomplete(subject, incomplete)) : [];
		try {
			found.push(
				...tried({ rule, real: workspace, limits, hasFault }, () =>
					judge({ rule, subjects, valuesFor: (subject) => values(info, subject), levelIn: (path) => set(info, path).level }, limits, end - performance.now()),
				),
			);
		} catch (error) {
			found.push(ruleFailed(info, error));
		}
	}
	return found;
}

interface Trial {
	readonly rule: CompiledRule;
	readonly real: LinkedWorkspace;
	readonly limits: Limits;
	readonly hasFault: (place: Place) => boolean;
}

/** What the examples of a rule show, and what it finds: nothing more when an example has shown already that it takes too long. */
function tried({ rule, real, limits, hasFault }: Trial, findings: () => Diagnostic[]): Diagnostic[] {
	const { info } = rule.entry;
	const examples = failedExamples({ rule, real, hasFault, valuesIn: (inner, subject) => valuesIn(defaults)(inner)(info, subject), ms: limits.subject });
	const slow = examples.find(({ why }) => why === 'too slow');
	if (slow) {
		const message = { lt: `Vienam pavyzdžiui neužtenka ${limits.subject / 1000} s`, en: `${limits.subject / 1000} s are not enough for one example` };
		return [timeout(rule, message, { place: headOf(slow.at), message: { lt: 'šiam pavyzdžiui', en: 'this example' } })];
	}
	const found = findings();
	// What fails for the plan too is told there, at the expression.
	const told = found.filter((one) => one.rule === 'custom/evaluation-failed').map(({ place }) => place?.range.start);
	const isTold = ({ why }: FailedExample): boolean => why instanceof EvaluationFailure && told.includes(why.remark.place.range.start);
	return [...examples.filter((example) => !isTold(example)).map((example) => exampleProblem(rule, example)), ...found];
}

/** The rules without fault; faults are added to what was found. */
function compiled({ documents }: LinkedWorkspace, hasFault: Trial['hasFault'], found: Diagnostic[]): CompiledRule[] {
	const taken = new Map<string, RuleEntry | undefined>(CUSTOM_RULE_FAULTS.map((id) => [id, undefined]));
	return ruleEntries(documents).flatMap((entry) => {
		const { id } = entry.info;
		if (taken.has(id)) {
			found.push(duplicate(entry, taken.get(id)));
			return [];
		}
		taken.set(id, entry);
		return isMisshapen(entry, hasFault) ? [] : (compileRule(entry, (diagnostic) => found.push(diagnostic)) ?? []);
	});
}

/** A misspelt `when` is not there: what the rule would find without it follows from that. What is wrong in an example leaves the rule as it is. */
function isMisshapen({ at: { document, path, value } }: RuleEntry, hasFault: Trial['hasFault']): boolean {
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	return keys.some((key) => key !== 'examples' && (['key', 'value'] as const).some((part) => hasFault(document.place([...path, key], part))));
}

function duplicate({ at, info }: RuleEntry, first: RuleEntry | undefined): Diagnostic {
	const place = at.document.place([...at.path, 'id']);
	const message = first
		? { lt: `Taisyklė „${info.id}“ jau yra`, en: `There is a rule \`${info.id}\` already` }
		: { lt: `Vardas „${info.id}“ priklauso pačiai programai`, en: `The name \`${info.id}\` belongs to the tool itself` };
	const related = first && [{ place: first.at.document.place([...first.at.path, 'id']), message: { lt: 'pirmą kartą čia', en: 'first defined here' } }];
	return { rule: 'custom/duplicate-id', severity: 'error', message, place, element: info.id, ...(related ? { related } : {}) };
}
