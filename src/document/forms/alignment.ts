import type { LinkTarget } from '../../link/types.ts';
import { elementsBelow } from '../../model/hierarchy.ts';
import type { AnyMeasure, Goal, Localized, PlanElement, Priority, Programme, StrategicGoal, Task, UpstreamGoal } from '../../model/types.ts';
import type { DocumentContext } from '../context.ts';

/** Goals of another document that this plan's goals and tasks are set against, under the document's (or its priority's) name. */
export interface AlignedGroup {
	readonly kind: 'alignedGroup';
	readonly name: Localized;
	readonly goals: readonly AlignedGoal[];
}

export type AlignedGoal = UpstreamGoal | Goal;

/** How an element answers a goal of another document: by itself, or only by what belongs to it. */
export type Alignment = 'own' | 'below';

type Serving = Exclude<PlanElement, { readonly kind: 'indicator' }>;

/** The other documents' goals: of the registered documents above a development plan; of the development plans that an activity plan carries out. */
export function alignedGroups({ plan, workspace }: Pick<DocumentContext, 'plan' | 'workspace'>): AlignedGroup[] {
	if (plan.kind === 'development-plan') {
		const documents = [...workspace.registers.upstream.values()].filter(({ goals }) => goals.length > 0);
		return documents.map(({ name, goals }) => ({ kind: 'alignedGroup', name, goals }));
	}
	return servedPriorities({ plan, workspace }).map((priority) => ({ kind: 'alignedGroup', name: numbered(priority), goals: priority.goals }));
}

/** The priorities of the development plans that elements of the activity plan serve. */
function servedPriorities({ plan, workspace }: Pick<DocumentContext, 'plan' | 'workspace'>): readonly Priority[] {
	const served = new Set(workspace.elements.flatMap((element) => (element.kind === 'indicator' || element.plan !== plan ? [] : targetsOf(workspace, element))));
	return workspace.plans.flatMap((other) =>
		other.kind === 'development-plan' && other.priorities.some((priority) => served.has(priority) || priority.goals.some((goal) => served.has(goal))) ? other.priorities : [],
	);
}

function numbered({ fullCode, name }: Priority): Localized {
	return { lt: `${fullCode} ${name.lt}`, ...(name.en === undefined ? {} : { en: `${fullCode} ${name.en}` }) };
}

type Workspace = DocumentContext['workspace'];

/** What an element serves, and what that belongs to: who serves a task serves its goal. */
function targetsOf(workspace: Workspace, { serves }: Serving): LinkTarget[] {
	return serves.flatMap((reference) => withOwners(workspace.resolve(reference)));
}

function withOwners(target: LinkTarget | undefined): LinkTarget[] {
	if (!target) return [];
	switch (target.kind) {
		case 'submeasure':
			return [target, ...withOwners(target.measure)];
		case 'measure':
			return [target, ...withOwners(target.task)];
		case 'task':
			return [target, ...withOwners(target.goal)];
		case 'goal':
			return [target, ...withOwners(target.parent)];
		default:
			return [target];
	}
}

const known = new WeakMap<Workspace, Map<Serving, ReadonlyMap<LinkTarget, Alignment>>>();

/** What an element answers and how, counted once for a workspace. */
function answersOf(workspace: Workspace, element: Serving): ReadonlyMap<LinkTarget, Alignment> {
	const memory = known.get(workspace) ?? new Map<Serving, ReadonlyMap<LinkTarget, Alignment>>();
	known.set(workspace, memory);
	const found = memory.get(element);
	if (found) return found;
	const below = elementsBelow(element).flatMap((part) => [...answersOf(workspace, part).keys()]);
	const answers = new Map<LinkTarget, Alignment>([...below.map((target) => [target, 'below'] as const), ...targetsOf(workspace, element).map((target) => [target, 'own'] as const)]);
	memory.set(element, answers);
	return answers;
}

export function alignmentOf(context: DocumentContext, element: Priority | Programme | StrategicGoal | Goal | Task | AnyMeasure, goal: AlignedGoal): Alignment | undefined {
	return answersOf(context.workspace, element).get(goal);
}

/** How many goals of the other documents an element answers. */
export function alignmentCount(context: DocumentContext, element: Serving): number {
	const answers = answersOf(context.workspace, element);
	return alignedGroups(context).reduce((count, { goals }) => count + goals.filter((goal) => answers.has(goal)).length, 0);
}

/** The plan's goals that answer a goal of another document. */
export function answeringGoals({ plan, workspace }: DocumentContext, goal: AlignedGoal): Goal[] {
	const tops = plan.kind === 'development-plan' ? plan.priorities : plan.programmes;
	return tops.flatMap(({ goals }) => goals).filter((own) => answersOf(workspace, own).has(goal));
}
