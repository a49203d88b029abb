import { elementsOf } from '../link/link.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Budget, ImplementationReport } from '../model/accounts.ts';
import { elementsBelow, isMeasure } from '../model/hierarchy.ts';
import type { Plan, PlanElement } from '../model/types.ts';
import { measureLines, reserveLines } from './funding/lines.ts';
import { totalsOf } from './funding/totals.ts';
import { budgetPointers, decisionPointers, planPointers, reportPointers } from './links/pointers.ts';
import { referencesOf } from './links/references.ts';
import { usedBodies } from './links/used-bodies.ts';
import { sourcesOfMeasure, sourcesOfReserves } from './links/used-sources.ts';
import { pathIn, pathsOf, pathsOfBudget, pathsOfTemplates } from './narrative/paths.ts';
import { isBrokenPart } from './narrative/slips.ts';
import { type Found, foundIn, type Parsed, type Text, texts } from './narrative/texts.ts';
import { type OwnText, type Prose, proseBeside, proseIn, proseOf, textsOfBudget, textsOfElement, textsOfPlan, textsOfRegisters, textsOfReport } from './prose.ts';
import { registerEntries } from './registers.ts';
import { namesOf } from './structure/written-names.ts';
import type { NodeVisitor, Visitor } from './visitor.ts';

/** A visitor on its way, and what becomes of it when one of its handlers throws: it is called no more. */
export interface Visit {
	readonly visitor: Visitor;
	readonly failed: (error: unknown) => void;
}

/** Walks a linked workspace once, in the order that Visitor states, and calls every visitor at every step. */
export function traverse(workspace: LinkedWorkspace, visits: readonly Visit[]): void {
	const handlers = collect(visits);
	callEach(handlers.entry, () => registerEntries(workspace));
	visitOwnTexts(handlers, () => textsOfRegisters(workspace.registers));
	for (const plan of workspace.plans) {
		visitPlan(handlers, plan);
		callEach(handlers.pointer, () => planPointers(workspace, plan));
		for (const element of elementsOf(plan)) visitElement(handlers, element);
	}
	for (const budget of workspace.budgets) visitBudget(handlers, workspace, budget);
	for (const report of workspace.reports) visitReport(handlers, workspace, report);
	for (const decision of workspace.decisions) callEach(handlers.pointer, () => decisionPointers(workspace, decision));
	for (const text of texts(workspace)) visitText(handlers, text);
	callEach(handlers.path, () => pathsOfTemplates(workspace));
	call(handlers.end, undefined);
}

function visitPlan(handlers: Handlers, plan: Plan): void {
	call(handlers.plan, plan);
	call(handlers.publication, plan);
	visitOwnTexts(handlers, () => textsOfPlan(plan));
	callEach(handlers.path, () => pathsOf(plan));
	callEach(handlers.source, () => sourcesOfReserves(plan));
	callEach(handlers.line, () => reserveLines(plan));
	callEach(handlers.total, () => totalsOf(plan));
	if (plan.kind === 'activity-plan') callSiblings(handlers, plan.strategicGoals);
	callSiblings(handlers, plan.kind === 'activity-plan' ? plan.programmes : plan.priorities);
}

function visitElement(handlers: Handlers, element: PlanElement): void {
	call(handlers.element, element);
	callKind(handlers, element);
	callEach(handlers.name, () => namesOf(element));
	visitOwnTexts(handlers, () => textsOfElement(element));
	callEach(handlers.reference, () => referencesOf(element));
	callEach(handlers.body, () => usedBodies(element));
	callEach(handlers.total, () => totalsOf(element));
	if (element.kind === 'indicator') return;
	if (isMeasure(element)) {
		callEach(handlers.source, () => sourcesOfMeasure(element));
		callEach(handlers.line, () => measureLines(element));
	}
	callSiblings(handlers, elementsBelow(element));
	callSiblings(handlers, element.indicators);
}

function visitBudget(handlers: Handlers, workspace: LinkedWorkspace, budget: Budget): void {
	call(handlers.budget, budget);
	visitOwnTexts(handlers, () => textsOfBudget(budget));
	callEach(handlers.pointer, () => budgetPointers(workspace, budget));
	callEach(handlers.path, () => pathsOfBudget(budget));
	for (const entry of budget.entries) call(handlers.budgetEntry, entry);
}

function visitReport(handlers: Handlers, workspace: LinkedWorkspace, report: ImplementationReport): void {
	call(handlers.report, report);
	const { publication } = report;
	if (publication) {
		call(handlers.publication, publication);
		callEach(handlers.path, () => pathsOf(publication));
	}
	visitOwnTexts(handlers, () => textsOfReport(report));
	callEach(handlers.pointer, () => reportPointers(workspace, report));
	for (const line of report.measures) call(handlers.reportLine, line);
	for (const line of report.indicators) call(handlers.reportLine, line);
}

function visitOwnTexts(handlers: Handlers, texts: () => readonly OwnText[]): void {
	if (handlers.ownText.handlers.length === 0 && handlers.prose.handlers.length === 0) return;
	for (const text of texts()) {
		call(handlers.ownText, text);
		if (handlers.prose.handlers.length > 0) for (const prose of proseOf(text)) visitProse(handlers, prose);
	}
}

function visitProse({ proseWith }: Handlers, prose: Prose): void {
	call(proseWith(prose.marks), prose);
}

function visitText(handlers: Handlers, text: Text): void {
	call(handlers.text, text);
	if (handlers.nodes.size === 0 && handlers.path.handlers.length === 0 && handlers.prose.handlers.length === 0) return;
	for (const found of foundIn(text)) {
		const nodes = handlers.nodes.get(found.node.type);
		if (nodes) call(nodes, found);
		if (isOf(found, 'text')) {
			if (!isBrokenPart(found)) visitProse(handlers, proseIn(found));
		} else if (isOf(found, 'image') || isOf(found, 'leafDirective')) for (const prose of proseBeside(found)) visitProse(handlers, prose);
		const path = pathIn(found);
		if (path) call(handlers.path, path);
	}
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
		case 'submeasure':
			return call(handlers.measure, element);
		case 'indicator':
			return call(handlers.indicator, element);
	}
}

function callSiblings(handlers: Handlers, elements: readonly PlanElement[]): void {
	if (elements.length > 0) call(handlers.siblings, elements);
}

/** The handlers of one step of the way, and whose they are. */
interface Listeners<A> {
	handlers: readonly ((argument: A) => void)[];
	visits: readonly Visit[];
	/** A visitor whose handler has thrown is over: it is called no more, here and anywhere. */
	readonly end: (visit: Visit | undefined, error: unknown) => void;
}

/** Goes through the handlers in one frame, since a large plan has a million calls; after one that has thrown it goes on with the next. */
function call<A>(listeners: Listeners<A>, argument: A, from = 0): void {
	const { handlers, visits } = listeners;
	let index = from;
	try {
		for (; index < handlers.length; index++) handlers[index]?.(argument);
	} catch (error) {
		listeners.end(visits[index], error);
		call(listeners, argument, index);
	}
}

/** What nobody listens to is not looked for. */
function callEach<A>(listeners: Listeners<A>, found: () => Iterable<A>): void {
	if (listeners.handlers.length > 0) for (const argument of found()) call(listeners, argument);
}

type Handlers = ReturnType<typeof collect>;

type HandlerOf<A> = (visitor: Visitor) => ((argument: A) => void) | undefined;

/** Finds those of the visitors that listen to something and are not over. */
function listening(visits: readonly Visit[]): <A>(pick: HandlerOf<A>) => Listeners<A> {
	let going = visits;
	const updates: (() => void)[] = [];
	const end = (over: Visit | undefined, error: unknown): void => {
		going = going.filter((visit) => visit !== over);
		for (const update of updates) update();
		over?.failed(error);
	};
	return <A>(pick: HandlerOf<A>) => {
		const listeners: Listeners<A> = { handlers: [], visits: [], end };
		const update = (): void => {
			listeners.visits = going.filter(({ visitor }) => pick(visitor));
			listeners.handlers = listeners.visits.flatMap(({ visitor }) => pick(visitor) ?? []);
		};
		update();
		updates.push(update);
		return listeners;
	};
}

/** Those that listen to prose with some marks. There are few combinations of marks, and they are the same for thousands of texts. */
function proseListeners(all: ReturnType<typeof listening>): (marks: number) => Listeners<Prose> {
	const known = new Map<number, Listeners<Prose>>();
	return (marks) => {
		const listeners = known.get(marks) ?? all(({ prose, proseMarks }) => (proseMarks === undefined || (proseMarks & marks) > 0 ? prose : undefined));
		known.set(marks, listeners);
		return listeners;
	};
}

/** The handlers of all visitors by what they listen to. */
function collect(visits: readonly Visit[]) {
	const all = listening(visits);
	const types = new Set(visits.flatMap(({ visitor }) => nodeTypes(visitor)));
	return {
		entry: all((visitor) => visitor.entry),
		plan: all((visitor) => visitor.plan),
		publication: all((visitor) => visitor.publication),
		element: all((visitor) => visitor.element),
		strategicGoal: all((visitor) => visitor.strategicGoal),
		priority: all((visitor) => visitor.priority),
		programme: all((visitor) => visitor.programme),
		goal: all((visitor) => visitor.goal),
		task: all((visitor) => visitor.task),
		measure: all((visitor) => visitor.measure),
		indicator: all((visitor) => visitor.indicator),
		siblings: all((visitor) => visitor.siblings),
		name: all((visitor) => visitor.name),
		ownText: all((visitor) => visitor.ownText),
		prose: all((visitor) => visitor.prose),
		proseWith: proseListeners(all),
		reference: all((visitor) => visitor.reference),
		body: all((visitor) => visitor.body),
		source: all((visitor) => visitor.source),
		line: all((visitor) => visitor.line),
		total: all((visitor) => visitor.total),
		path: all((visitor) => visitor.path),
		pointer: all((visitor) => visitor.pointer),
		budget: all((visitor) => visitor.budget),
		budgetEntry: all((visitor) => visitor.budgetEntry),
		report: all((visitor) => visitor.report),
		reportLine: all((visitor) => visitor.reportLine),
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
