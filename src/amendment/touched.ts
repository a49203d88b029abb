import type { Comparison, Finding } from '../diff/index.ts';
import { codeReference } from '../link/fingerprint.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { isInEnglish } from '../model/fact.ts';
import type { Indicator, PlanElement } from '../model/types.ts';

export type Bearer = Exclude<PlanElement, Indicator>;

/** What became of one element of a plan. */
export interface Touched {
	readonly change: 'added' | 'removed' | 'changed';
	/** As it is now; as it was, when it is gone. */
	readonly element: Bearer;
	/** As it was, for what it was called. */
	readonly old: Bearer;
	/** An indicator of its came, went or got another code. */
	readonly hasOtherIndicators: boolean;
	/** Indicators that came to it. */
	readonly newIndicators: readonly Indicator[];
	/** Indicators of its that say something else than before, as they were and are. */
	readonly indicators: ReadonlyMap<Indicator, Indicator>;
	/** A sub-measure of its came, went or changed, so that its rows are others. */
	readonly hasOtherParts: boolean;
	/** What is below it, or its indicators, stand in another order. */
	readonly isReordered: boolean;
	readonly isMoved: boolean;
	readonly isRenumbered: boolean;
}

/** Findings that change nothing that a decision says. */
const SILENT = new Set<Finding['type']>(['id-changed', 'moved-to-file', 'layout', 'stated-total-changed', 'approval-changed']);

/** The elements of a plan that a comparison found changed, in the order in which the old plan prints them; parts of what came or went whole are left out. */
export function touchedElements({ findings }: Comparison, plan: string, old: LinkedWorkspace, fresh: LinkedWorkspace): Touched[] {
	const own = findings.filter((finding) => finding.plan === plan && !finding.isPart && !SILENT.has(finding.type) && !isTranslation(finding));
	const both = own.flatMap(({ kind, old: before, new: after }): [string, string][] => (kind !== 'indicator' && before?.ref && after?.ref ? [[before.ref, after.ref]] : []));
	const [newRefs, oldRefs] = [new Map(both), new Map(both.map(([before, after]): [string, string] => [after, before]))];
	const found = new Map<Bearer, Touched>();
	for (const finding of own) {
		const [before, after] = [elementOf(old, finding.old?.ref), elementOf(fresh, finding.new?.ref)];
		const isIndicator = (after ?? before)?.kind === 'indicator';
		const owner = bearerOf(after ?? before);
		// What one version alone says has one side in the findings; an element that they don't number kept its code.
		const element = owner && (after || finding.type === `${owner.kind}-removed` ? owner : counterpart(fresh, newRefs, owner));
		if (!element) continue;
		const known = found.get(element) ?? untouched(element, bearerOf(before) ?? counterpart(old, oldRefs, element) ?? element);
		found.set(element, isIndicator ? withIndicator(known, finding.type, indicatorIn(before), indicatorIn(after)) : withOwn(known, finding));
		const whole = element.kind === 'submeasure' ? (known.change === 'removed' || !after ? counterpart(fresh, newRefs, element.measure) : element.measure) : undefined;
		if (whole) found.set(whole, { ...(found.get(whole) ?? untouched(whole, counterpart(old, oldRefs, whole) ?? whole)), hasOtherParts: true });
	}
	return [...found.values()].sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'lt', { numeric: true }));
}

/** Where a decision tells of an element: by the code that it had, what comes or moves by the one it has, below what it comes under; goals of the whole plan first. */
function placeOf({ change, element, old, isMoved }: Touched): string {
	const { kind, fullCode } = change === 'added' || isMoved ? element : old;
	return `${kind === 'strategicGoal' ? 0 : 1} ${fullCode}`;
}

function untouched(element: Bearer, old: Bearer): Touched {
	return { change: 'changed', element, old, hasOtherIndicators: false, newIndicators: [], indicators: new Map(), hasOtherParts: false, isReordered: false, isMoved: false, isRenumbered: false };
}

function withOwn(known: Touched, { type, statement }: Finding): Touched {
	if (type === 'reordered' && statement === undefined) return { ...known, isReordered: true };
	if (type.endsWith('-moved')) return { ...known, isMoved: true };
	if (type === 'renumbered') return { ...known, isRenumbered: true };
	if (type === `${known.element.kind}-added`) return { ...known, change: 'added' };
	return type === `${known.element.kind}-removed` ? { ...known, change: 'removed' } : known;
}

/** What only one version says of an indicator has one side in the findings: the other is the one of the same name. */
function withIndicator(known: Touched, type: Finding['type'], before: Indicator | undefined, after: Indicator | undefined): Touched {
	const sameIn = ({ indicators }: Bearer, one: Indicator | undefined): Indicator | undefined => indicators.find(({ name }) => name.lt === one?.name.lt);
	const [old, fresh] = [before ?? sameIn(known.old, after), after ?? sameIn(known.element, before)];
	const isSame = !type.startsWith('indicator-') && type !== 'renumbered' && old && fresh;
	if (isSame) return { ...known, indicators: new Map(known.indicators).set(old, fresh) };
	const came = type === 'indicator-added' && after ? [after] : [];
	return { ...known, hasOtherIndicators: true, newIndicators: [...known.newIndicators, ...came] };
}

function indicatorIn(element: PlanElement | undefined): Indicator | undefined {
	return element?.kind === 'indicator' ? element : undefined;
}

function counterpart(workspace: LinkedWorkspace, refs: ReadonlyMap<string, string>, element: Bearer): Bearer | undefined {
	const reference = codeReference(element);
	return bearerOf(elementOf(workspace, refs.get(reference) ?? reference));
}

/** Decisions are in Lithuanian. */
function isTranslation({ statement }: Finding): boolean {
	return statement !== undefined && isInEnglish(statement);
}

function elementOf(workspace: LinkedWorkspace, reference: string | undefined): PlanElement | undefined {
	const target = reference === undefined ? undefined : workspace.resolve(reference);
	if (!target || target.kind === 'activity-plan' || target.kind === 'development-plan' || target.kind === 'upstream' || target.kind === 'upstreamGoal') return undefined;
	return target;
}

function bearerOf(element: PlanElement | undefined): Bearer | undefined {
	return element?.kind === 'indicator' ? element.owner : element;
}
