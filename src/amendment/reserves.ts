/** Money outside of programmes. It has no codes: a decision tells it by the name in force. */
import type { Finding } from '../diff/index.ts';
import { isInEnglish } from '../model/fact.ts';
import type { Plan } from '../model/types.ts';
import { type Point, wordedPoint } from './point.ts';

/** Names in force of a plan's reserves that are called otherwise now, by the names that they have now. */
export function formerNames(findings: readonly Finding[], planId: string): ReadonlyMap<string, string> {
	const renamed = findings.filter(({ type, kind, plan, statement }) => type === 'name-changed' && kind === 'reserve' && plan === planId && statement !== undefined && !isInEnglish(statement));
	return new Map(renamed.map(({ old, new: fresh }) => [String(fresh?.value), String(old?.value)]));
}

/** Reserves that come, go, are renamed or have another source; their sums have points of their own. */
export function reservePoints(findings: readonly Finding[], old: Plan, fresh: Plan): Point[] {
	const [before, after] = [reservesOf(old), reservesOf(fresh)];
	const former = formerNames(findings, fresh.id);
	const kept = new Set([...after.keys()].map((name) => former.get(name) ?? name));
	const gone = [...before.keys()].filter((name) => !kept.has(name)).map((name): Point => ({ text: `Pripažinti netekusiu galios rezervą „${name}“.` }));
	return [...gone, ...[...after].flatMap(([name, source]) => reservePoint(name, source, former.get(name) ?? name, before))];
}

function reservePoint(name: string, source: string, inForce: string, before: ReadonlyMap<string, string>): Point[] {
	const was = before.get(inForce);
	if (was === undefined) return [{ text: `Papildyti planą rezervu „${name}“ (finansavimo šaltinis – ${source}).` }];
	return [
		...(inForce === name ? [] : [wordedPoint(`Pakeisti rezervo „${inForce}“ pavadinimą`, 'jį', { quote: [name] })]),
		...(was === source ? [] : [{ text: `Pakeisti rezervo „${inForce}“ finansavimo šaltinį ir vietoj „${was}“ nustatyti „${source}“.` }]),
	];
}

/** Sources of a plan's reserves by their names. */
function reservesOf(plan: Plan): ReadonlyMap<string, string> {
	return new Map(plan.kind === 'activity-plan' ? plan.reserves.map(({ name, source }) => [name.lt, source]) : []);
}
