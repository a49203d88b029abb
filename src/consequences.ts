/** What follows from faults of shape: the fault is told, and what rules stumble over because of it is held back. */
import type { Diagnostic } from './diagnostic.ts';
import type { LinkedWorkspace } from './link/types.ts';
import { elementAbove, isMeasure } from './model/hierarchy.ts';
import type { Origin, PlanElement } from './model/types.ts';
import type { RegisterKind } from './rules/registers.ts';
import type { RuleId, Whole } from './rules/types.ts';
import { planOf } from './rules/walk.ts';
import { MERGE_KEY, type ShapeProblem } from './schema/index.ts';
import type { Place, SourceDocument, YamlPath } from './source/types.ts';

/** True for a finding where a value's shape is wrong or what it belongs to is named, and for one that compares such a place with its own. */
export function followsFrom({ place, related = [] }: Diagnostic, shape: readonly ShapeProblem[]): boolean {
	const places = [place, ...related.map((one) => one.place)].flatMap((one) => one ?? []);
	return places.some((one) => shape.some(({ shadow }) => shadow.some((part) => meets(part, one))));
}

/** Faults behind which a parser guesses what a file says. */
const MISREAD: ReadonlySet<string> = new Set<RuleId>(['source/yaml', 'source/tab-indent', 'source/conflict-marker']);

/** True for a finding of what stands behind a fault of syntax in its file, such as the lines that an open quote has swallowed. */
export function isBehindFault({ place }: Diagnostic, ofSources: readonly Diagnostic[]): boolean {
	return ofSources.some(({ rule, place: fault }) => MISREAD.has(rule) && fault !== undefined && fault.file === place?.file && fault.range.start < place.range.end);
}

/** True when a register may lack entries because of a fault in a file that has it, or of which it is not known what it has. */
export function mayLackEntries(register: RegisterKind, faults: readonly Diagnostic[]): boolean {
	return faults.some(({ rule, place }) => {
		if (place && !/\.ya?ml$/.test(place.file.path)) return false;
		const kinds = [...(place?.file.text ?? '').matchAll(/^\s*kind:\s*["']?([\w-]+)/gm)].map(([, kind]) => kind);
		return kinds.length === 0 || rule === 'schema/missing-kind' || rule === 'schema/unknown-kind' || kinds.includes(register);
	});
}

/** True for a place in which a value's shape is wrong. */
export function hasFault(place: Place, shape: readonly ShapeProblem[]): boolean {
	return shape.some((problem) => problem.place && meets(problem.place, place));
}

function meets(a: Place, b: Place): boolean {
	return a.file === b.file && a.range.start < b.range.end && b.range.start < a.range.end;
}

/**
 * What lacks a part that could not be read: every element that a lost amount would be summed in, its plan, a budget, its entry, a reserve or a report with a
 * lost value, a measure with its parts whose type is lost, and all reports when it is not known of which plan or year one of them tells.
 */
export function incomplete(workspace: LinkedWorkspace, shape: readonly ShapeProblem[]): ReadonlySet<Whole> {
	const lost = lostBy(shape);
	const lacking = new Set<Whole>();
	if (lost.size === 0) return lacking;
	const isLost = ({ document, path }: Origin, key?: string): boolean =>
		(lost.get(document) ?? []).some((one) => [...path, key].every((step, index) => step === undefined || step === one[index] || one[index] === MERGE_KEY));
	for (const element of workspace.elements) {
		// What is normal of a measure depends on its type.
		if (isMeasure(element) && isLost(element.origin, 'type')) for (const one of [element, ...(element.kind === 'measure' ? element.submeasures : [])]) lacking.add(one);
		if (!isMeasure(element) || !(isLost(element.origin, 'appropriations') || isLost(element.origin, 'funding'))) continue;
		for (let at: PlanElement | undefined = element; at; at = elementAbove(at)) lacking.add(at);
		lacking.add(planOf(element));
	}
	for (const plan of workspace.plans) {
		if (isLost(plan.origin, 'approval')) lacking.add(plan);
		for (const reserve of plan.kind === 'activity-plan' ? plan.reserves : []) if (isLost(reserve.origin)) lacking.add(reserve).add(plan);
	}
	for (const budget of workspace.budgets) {
		if (isLost(budget.origin)) lacking.add(budget);
		for (const entry of budget.entries) if (isLost(entry.origin)) lacking.add(entry);
	}
	for (const report of workspace.reports) {
		if (!isLost(report.origin)) continue;
		const isPlaced = report.plan.text !== '' && report.year !== 0;
		for (const one of isPlaced ? [report] : workspace.reports) lacking.add(one);
	}
	return lacking;
}

/** Where values were lost, by document. */
function lostBy(shape: readonly ShapeProblem[]): ReadonlyMap<SourceDocument, readonly YamlPath[]> {
	const paths = new Map<SourceDocument, YamlPath[]>();
	for (const { lost } of shape) if (lost) paths.set(lost.document, [...(paths.get(lost.document) ?? []), lost.path]);
	return paths;
}
