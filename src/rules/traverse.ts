import type { LinkedWorkspace } from '../link/types.ts';
import type { PlanElement } from '../model/types.ts';
import { measureLines, reserveLines } from './funding/lines.ts';
import { referencesOf } from './links/references.ts';
import { namedPaths } from './narrative/paths.ts';
import { type Found, foundIn, type Parsed, texts } from './narrative/texts.ts';
import { registerEntries } from './registers.ts';
import type { NodeVisitor, Visitor } from './visitor.ts';
import { childrenOf } from './walk.ts';

/** A visitor on its way, and what becomes of it when one of its handlers throws: it is called no more. */
export interface Visit {
	readonly visitor: Visitor;
	readonly failed: (error: unknown) => void;
}

/** Walks a linked workspace once, in the order that Visitor states, and calls every visitor at every step. */
export function traverse(workspace: LinkedWorkspace, visits: readonly Visit[]): void {
	const handlers = collect(visits);
	if (handlers.entry.length > 0) for (const entry of registerEntries(workspace)) call(handlers.entry, entry);
	for (const plan of workspace.plans) {
		call(handlers.plan, plan);
		if (handlers.line.length > 0) for (const line of reserveLines(plan)) call(handlers.line, line);
		if (plan.kind === 'activity-plan') callSiblings(handlers, plan.strategicGoals);
		callSiblings(handlers, plan.kind === 'activity-plan' ? plan.programmes : plan.priorities);
	}
	for (const element of workspace.elements) visitElement(handlers, element);
	if (handlers.path.length > 0) for (const path of namedPaths(workspace)) call(handlers.path, path);
	for (const text of texts(workspace)) {
		call(handlers.text, text);
		if (handlers.nodes.size > 0) for (const found of foundIn(text)) callNode(handlers, found);
	}
	call(handlers.end, undefined);
}

function visitElement(handlers: Handlers, element: PlanElement): void {
	call(handlers.element, element);
	callKind(handlers, element);
	for (const reference of referencesOf(element)) call(handlers.reference, reference);
	if (element.kind === 'indicator') return;
	if (element.kind === 'measure' && handlers.line.length > 0) for (const line of measureLines(element)) call(handlers.line, line);
	callSiblings(handlers, childrenOf(element));
	callSiblings(handlers, element.indicators);
}

function callKind(handlers: Handlers, element: PlanElement): void {
	switch (element.kind) {
		case 'strategicGoal':
			return call(handlers.strategicGoal, element);
		case 'priority':
			return call(handlers.priority, element);
		case 'programme':
			return call(handlers.programme, element);
		case 'goal':
			return call(handlers.goal, element);
		case 'task':
			return call(handlers.task, element);
		case 'measure':
			return call(handlers.measure, element);
		case 'indicator':
			return call(handlers.indicator, element);
	}
}

function callSiblings(handlers: Handlers, elements: readonly PlanElement[]): void {
	if (elements.length > 0) call(handlers.siblings, elements);
}

function callNode(handlers: Handlers, found: Found<Parsed['type']>): void {
	const listening = handlers.nodes.get(found.node.type);
	if (listening) call(listening, found);
}

function call<A>(handlers: readonly ((argument: A) => void)[], argument: A): void {
	for (const handler of handlers) handler(argument);
}

type Handlers = ReturnType<typeof collect>;

/** The handlers of all visitors by what they listen to. */
function collect(visits: readonly Visit[]) {
	const states = visits.map((visit) => ({ ...visit, over: false }));
	const all = <A>(pick: (visitor: Visitor) => ((argument: A) => void) | undefined): ((argument: A) => void)[] =>
		states.flatMap((state) => {
			const handler = pick(state.visitor);
			return handler ? [guarded(state, handler)] : [];
		});
	const types = new Set(visits.flatMap(({ visitor }) => nodeTypes(visitor)));
	return {
		entry: all((visitor) => visitor.entry),
		plan: all((visitor) => visitor.plan),
		element: all((visitor) => visitor.element),
		strategicGoal: all((visitor) => visitor.strategicGoal),
		priority: all((visitor) => visitor.priority),
		programme: all((visitor) => visitor.programme),
		goal: all((visitor) => visitor.goal),
		task: all((visitor) => visitor.task),
		measure: all((visitor) => visitor.measure),
		indicator: all((visitor) => visitor.indicator),
		siblings: all((visitor) => visitor.siblings),
		reference: all((visitor) => visitor.reference),
		line: all((visitor) => visitor.line),
		path: all((visitor) => visitor.path),
		text: all((visitor) => visitor.text),
		nodes: new Map([...types].map((type) => [type, all((visitor) => nodeHandler(visitor.nodes, type))])),
		end: all<undefined>((visitor) => visitor.end),
	};
}

/** A visitor's handler for one type of node, as one that takes any and is content with its own. */
function nodeHandler<T extends Parsed['type']>(nodes: NodeVisitor | undefined, type: T): ((found: Found<Parsed['type']>) => void) | undefined {
	const handler = nodes?.[type];
	return handler && ((found) => isOf(found, type) && handler(found));
}

function isOf<T extends Parsed['type']>(found: Found<Parsed['type']>, type: T): found is Found<Parsed['type']> & Found<T> {
	return found.node.type === type;
}

function nodeTypes({ nodes = {} }: Visitor): Parsed['type'][] {
	return Object.keys(nodes).filter((type): type is Parsed['type'] => type in nodes);
}

function guarded<A>(state: Visit & { over: boolean }, handler: (argument: A) => void): (argument: A) => void {
	return (argument) => {
		if (state.over) return;
		try {
			handler(argument);
		} catch (error) {
			state.over = true;
			state.failed(error);
		}
	};
}
