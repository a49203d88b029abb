import type { Diagnostic } from '../diagnostic.ts';
import { ELEMENT_KINDS, type ElementKind, type PlanKind } from './element-kinds.ts';
import { type Cursor, listOf, textAt } from './read.ts';
import { explainUnattached } from './unattached.ts';
import { unresolvedParent } from './unresolved-parent.ts';

/** An element as written, with its children found wherever they stand: nested in it or in documents of their own. */
export interface RawElement {
	readonly kind: ElementKind | PlanKind;
	readonly at: Cursor;
	readonly children: RawElement[];
	/** The plan's id and the full code below it; empty for the plan itself. */
	readonly planId: string;
	readonly fullCode: string;
}

/** The key that holds nested children, and their kind, by kind of parent. */
const CHILDREN: Record<RawElement['kind'], readonly [key: string, kind: ElementKind] | undefined> = {
	'development-plan': ['priorities', 'priority'],
	'activity-plan': ['programmes', 'programme'],
	priority: ['goals', 'goal'],
	programme: ['goals', 'goal'],
	goal: ['tasks', 'task'],
	task: ['measures', 'measure'],
	measure: ['submeasures', 'submeasure'],
	submeasure: undefined,
};

export interface RawPlans {
	readonly plans: readonly RawElement[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Puts the plans' elements together: nested ones under their parents, standalone documents under the element their `parent` names. */
export function assemblePlans(planDocuments: readonly Cursor[], elementDocuments: readonly Cursor[]): RawPlans {
	const byName = new Map<string, RawElement>();
	const plans = planDocuments.map((at) => rawElement(planKind(at), at, textAt(at, 'id') ?? '', '', byName));
	let waiting = [...elementDocuments];
	for (;;) {
		const left = waiting.filter((at) => !attach(at, byName));
		if (left.length === waiting.length) break;
		waiting = left;
	}
	const { causes, diagnostics } = explainUnattached(waiting, (parent) => byName.has(parent));
	return { plans, diagnostics: [...diagnostics, ...causes.flatMap((at) => unresolvedParent(at, elementKind(at), byName))] };
}

function planKind(at: Cursor): PlanKind {
	return textAt(at, 'kind') === 'activity-plan' ? 'activity-plan' : 'development-plan';
}

function elementKind(at: Cursor): ElementKind | undefined {
	const kind = textAt(at, 'kind');
	return ELEMENT_KINDS.find((one) => one === kind);
}

function rawElement(kind: RawElement['kind'], at: Cursor, planId: string, fullCode: string, byName: Map<string, RawElement>): RawElement {
	const element: RawElement = { kind, at, children: [], planId, fullCode };
	const isPlan = fullCode === '';
	if (!isPlan && !byName.has(`${planId}:${fullCode}`)) byName.set(`${planId}:${fullCode}`, element);
	const id = textAt(at, 'id');
	if (id !== undefined && !byName.has(id)) byName.set(id, element);
	const nested = CHILDREN[kind];
	if (nested) {
		const [key, childKind] = nested;
		for (const child of listOf(at, key)) element.children.push(rawElement(childKind, child, planId, childCode(element, child), byName));
	}
	return element;
}

function childCode(parent: RawElement, child: Cursor): string {
	const code = textAt(child, 'code') ?? '?';
	return parent.fullCode === '' ? code : `${parent.fullCode}.${code}`;
}

function attach(at: Cursor, byName: Map<string, RawElement>): boolean {
	const kind = elementKind(at);
	const parent = byName.get(textAt(at, 'parent') ?? '');
	if (!kind || !parent || CHILDREN[parent.kind]?.[1] !== kind) return false;
	parent.children.push(rawElement(kind, at, parent.planId, childCode(parent, at), byName));
	parent.children.sort((a, b) => compareCodes(a.fullCode, b.fullCode));
	return true;
}

/** Orders codes by their segments as numbers: 2 before 10. */
export function compareCodes(a: string, b: string): number {
	const left = a.split('.');
	const right = b.split('.');
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = Number(left[index] ?? -1) - Number(right[index] ?? -1);
		if (difference) return difference;
	}
	return 0;
}
