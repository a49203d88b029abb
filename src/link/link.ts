import { regularCode } from '../model/codes.ts';
import type { Indicator, Plan, PlanElement, Reference, Workspace } from '../model/types.ts';
import type { SourceDocument } from '../source/types.ts';
import { linkAccounts } from './accounts.ts';
import { predecessors } from './lineage.ts';
import type { LinkedWorkspace, LinkTarget } from './types.ts';

type Referrer = ReturnType<LinkedWorkspace['servedBy']>[number];

/** Resolves the references of a workspace both ways. Duplicate names keep their first bearer; rules report the others. */
export function linkWorkspace(workspace: Workspace): LinkedWorkspace {
	const elements = workspace.plans.flatMap(elementsOf);
	const continued = new Set<Plan>(predecessors(workspace.plans).values());
	const latest = latestFirst(elements, continued);
	const symbols = symbolTable(workspace, latest);
	const names = [...symbols.keys()];
	defineRegular(symbols, latest);
	const own = ownIds(elements, continued);
	const resolve = (reference: Reference | string): LinkTarget | undefined => {
		if (typeof reference === 'string') return symbols.get(reference);
		return own.get(reference.origin.document)?.get(reference.text) ?? symbols.get(reference.text);
	};
	const backlinks = new Map<LinkTarget, Referrer[]>();
	for (const element of elements) {
		for (const reference of outgoing(element)) {
			const target = resolve(reference);
			if (!target) continue;
			const known = backlinks.get(target);
			if (known) known.push(element);
			else backlinks.set(target, [element]);
		}
	}
	return { ...workspace, ...linkAccounts(workspace, resolve), elements, names, resolve, servedBy: (target) => backlinks.get(target) ?? [] };
}

/** An id that stays with an element from plan to plan means, elsewhere, the latest of them. */
function latestFirst(elements: readonly PlanElement[], continued: ReadonlySet<Plan>): readonly PlanElement[] {
	if (continued.size === 0) return elements;
	return [...elements.filter((element) => !continued.has(planOf(element))), ...elements.filter((element) => continued.has(planOf(element)))];
}

/** In the files of a plan that another continues, an id means the plan's own element. */
function ownIds(elements: readonly PlanElement[], continued: ReadonlySet<Plan>): ReadonlyMap<SourceDocument, ReadonlyMap<string, PlanElement>> {
	const ids = new Map<Plan, Map<string, PlanElement>>([...continued].map((plan) => [plan, new Map()]));
	const files = new Map<SourceDocument, ReadonlyMap<string, PlanElement>>();
	for (const element of elements) {
		const known = ids.get(planOf(element));
		if (!known) continue;
		files.set(element.origin.document, known);
		if (element.id !== undefined && !known.has(element.id)) known.set(element.id, element);
	}
	return files;
}

function planOf(element: PlanElement): Plan {
	return element.kind === 'indicator' ? element.owner.plan : element.plan;
}

function outgoing(element: PlanElement): readonly Reference[] {
	return element.kind === 'programme' ? [...element.serves, ...element.strategicGoals] : element.serves;
}

function symbolTable(workspace: Workspace, elements: readonly PlanElement[]): Map<string, LinkTarget> {
	const symbols = new Map<string, LinkTarget>();
	const define = (name: string | undefined, target: LinkTarget): void => {
		if (name !== undefined && name !== '' && !symbols.has(name)) symbols.set(name, target);
	};
	for (const plan of workspace.plans) define(plan.id, plan);
	for (const element of elements) {
		define(element.id, element);
		define(qualified(element, element.fullCode), element);
	}
	for (const document of workspace.registers.upstream.values()) {
		define(document.id, document);
		for (const goal of document.goals) define(`${document.id}:${goal.code}`, goal);
	}
	return symbols;
}

function qualified(element: PlanElement, code: string): string {
	return `${planOf(element).id}:${element.kind === 'strategicGoal' ? 'S-' : ''}${code}`;
}

/** What is coded `1` where its plan has `01` is found by either, so that a slip in one code is not told of every reference to what is below it. */
function defineRegular(symbols: Map<string, LinkTarget>, elements: readonly PlanElement[]): void {
	for (const element of elements) {
		const bearer = element.kind === 'indicator' ? element.owner : element;
		const code = regularCode(bearer.fullCode, bearer.plan.kind);
		if (code === bearer.fullCode) continue;
		const name = qualified(element, element.kind === 'indicator' ? element.fullCode.replace(`-${bearer.fullCode.replaceAll('.', '-')}-`, `-${code.replaceAll('.', '-')}-`) : code);
		if (!symbols.has(name)) symbols.set(name, element);
	}
}

/** Every element of a plan once, parents before children, indicators after their owner. */
export function elementsOf(plan: Plan): PlanElement[] {
	const found: PlanElement[] = [];
	const add = (element: Exclude<PlanElement, Indicator>): void => {
		found.push(element, ...element.indicators);
	};
	if (plan.kind === 'activity-plan') plan.strategicGoals.forEach(add);
	for (const top of plan.kind === 'activity-plan' ? plan.programmes : plan.priorities) {
		add(top);
		for (const goal of top.goals) {
			add(goal);
			for (const task of goal.tasks) {
				add(task);
				for (const measure of task.measures) {
					add(measure);
					measure.submeasures.forEach(add);
				}
			}
		}
	}
	return found;
}
