/** What expressions can ask of a workspace beyond the fields of its parts. */
import { type Environment, EvaluationError } from '@marcbachmann/cel-js';
import type { LinkedWorkspace } from '../../link/types.ts';
import { sumOf, ZERO } from '../../model/money.ts';
import { amountOf, type Funded, needOf } from '../../model/totals.ts';
import type { AnyMeasure, Decimal, EconomicClass, FundingSource, Goal, Plan, Priority, Task } from '../../model/types.ts';
import { nearest } from '../../suggest.ts';
import type { View, Viewable } from './view.ts';

const CLASSES: readonly EconomicClass[] = ['total', 'expenditure', 'wages', 'assets'];
const FUNDED = ['plan', 'programme', 'goal', 'task', 'measure', 'submeasure', 'appropriation'] as const;
const NEEDING = ['plan', 'priority', 'goal', 'task', 'measure', 'submeasure'] as const;

type Year = bigint | Decimal;
type Money = Exclude<Funded, { kind: 'activity-plan' | 'reserve' }> | Plan;
type Need = Plan | Priority | Goal | Task | AnyMeasure;

/** Teaches an environment the functions of money and of references. */
export function registerFunctions(environment: Environment): void {
	for (const type of FUNDED) {
		for (const economicClass of CLASSES) {
			for (const year of ['int', 'decimal']) {
				environment.registerFunction(`${type}.${economicClass}(${year}): decimal`, (view: View<Money>, given: Year) => amount(view, given, economicClass));
				environment.registerFunction(`${type}.${economicClass}(${year}, string): decimal`, (view: View<Money>, given: Year, source: string) => amount(view, given, economicClass, source));
			}
		}
	}
	for (const type of NEEDING) {
		environment.registerFunction(`${type}.need(): decimal`, (view: View<Need>) => need(view.thing));
		environment.registerFunction(`${type}.need(string): decimal`, (view: View<Need>, source: string) => ofGroup(view, source, (code) => need(view.thing, code)));
	}
	environment.registerFunction('workspace.ref(string): dyn', resolved);
	environment.registerFunction('workspace.defines(string): bool', ({ thing }: View<LinkedWorkspace>, name: string) => isViewable(thing.resolve(name)));
}

function amount(view: View<Money>, given: Year, economicClass: EconomicClass, source?: string): Decimal {
	const { thing } = view;
	if (thing.kind === 'development-plan') return ZERO;
	const year = Number(given);
	return source === undefined ? amountOf(thing, year, economicClass) : ofGroup(view, source, (code) => amountOf(thing, year, economicClass, code));
}

function need(thing: Need, source?: string): Decimal {
	return thing.kind === 'activity-plan' ? ZERO : needOf(thing, source);
}

/** The money of a source, or of all that a group of sources holds. */
function ofGroup({ views }: View<unknown>, code: string, money: (code: string) => Decimal): Decimal {
	const source = views.workspace.registers.sources.get(code);
	return sumOf((source ? codesOf(source) : [code]).map(money));
}

function codesOf({ code, children }: FundingSource): string[] {
	return [code, ...children.flatMap(codesOf)];
}

function resolved({ thing, views }: View<LinkedWorkspace>, name: string): View<unknown> {
	const target = thing.resolve(name);
	if (isViewable(target)) return views.of(target);
	const meant = nearest(name, thing.names);
	throw new EvaluationError({ code: 'unknown_reference', message: name, ...(meant === undefined ? {} : { cause: meant }) });
}

function isViewable(target: ReturnType<LinkedWorkspace['resolve']>): target is Extract<typeof target, Viewable> {
	return target !== undefined && target.kind !== 'upstream' && target.kind !== 'upstreamGoal';
}
