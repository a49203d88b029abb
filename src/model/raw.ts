import type { Diagnostic } from '../diagnostic.ts';
import { compareCodes, regularCode } from './codes.ts';
import { ELEMENT_KINDS, type ElementKind, type PlanKind } from './element-kinds.ts';
import { type Cursor, listOf, textAt } from './read.ts';
import { explainUnattached } from './unattached.ts';
import { unresolvedParent } from './unresolved-parent.ts';

/** An element as written, with its children found wherever they stand: nested in it or in documents of their own. */
export interface RawElement {
	readonly kind: ElementKind | PlanKind;
	readonly at: Cursor;
	readonly children: RawElement[];
	readonly plan: RawPlan;
	/** The code below the plan; empty for the plan itself. */
	readonly fullCode: string;
}

interface RawPlan {
	readonly id: string;
	readonly kind: PlanKind;
}

/** Elements by id and by reference, as written and, below, as the pattern of their plan has their codes. */
interface Names {
	readonly written: Map<string, RawElement>;
	readonly regular: Map<string, RawElement>;
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
	const names: Names = { written: new Map(), regular: new Map() };
	const plans = planDocuments.map((at) => rawElement(planKind(at), at, { id: textAt(at, 'id') ?? '', kind: planKind(at) }, '', names));
	let waiting = [...elementDocuments];
	for (;;) {
		const left = waiting.filter((at) => !attach(at, names));
		if (left.length === waiting.length) break;
		waiting = left;
	}
	const { causes, diagnostics } = explainUnattached(waiting, (parent) => names.written.has(parent));
	return { plans, diagnostics: [...diagnostics, ...causes.flatMap((at) => unresolvedParent(at, elementKind(at), names.written))] };
}

function planKind(at: Cursor): PlanKind {
	return textAt(at, 'kind') === 'activity-plan' ? 'activity-plan' : 'development-plan';
}

function elementKind(at: Cursor): ElementKind | undefined {
	const kind = textAt(at, 'kind');
	return ELEMENT_KINDS.find((one) => one === kind);
}

function rawElement(kind: RawElement['kind'], at: Cursor, plan: RawPlan, fullCode: string, names: Names): RawElement {
	const element: RawElement = { kind, at, children: [], plan, fullCode };
	if (fullCode !== '') {
		define(names.written, `${plan.id}:${fullCode}`, element);
		define(names.regular, `${plan.id}:${regularCode(fullCode, plan.kind)}`, element);
	}
	const id = textAt(at, 'id');
	if (id !== undefined) define(names.written, id, element);
	const nested = CHILDREN[kind];
	if (nested) {
		const [key, childKind] = nested;
		for (const child of listOf(at, key)) element.children.push(rawElement(childKind, child, plan, childCode(element, child), names));
	}
	return element;
}

function define(names: Map<string, RawElement>, name: string, element: RawElement): void {
	if (!names.has(name)) names.set(name, element);
}

function childCode(parent: RawElement, child: Cursor): string {
	const code = textAt(child, 'code') ?? '?';
	return parent.fullCode === '' ? code : `${parent.fullCode}.${code}`;
}

function attach(at: Cursor, names: Names): boolean {
	const kind = elementKind(at);
	const name = textAt(at, 'parent') ?? '';
	const parent = names.written.get(name) ?? names.regular.get(name);
	if (!kind || !parent || CHILDREN[parent.kind]?.[1] !== kind) return false;
	parent.children.push(rawElement(kind, at, parent.plan, childCode(parent, at), names));
	parent.children.sort((a, b) => compareCodes(a.fullCode, b.fullCode));
	return true;
}
