import type { Pair } from './types.ts';

/** The plans that have another id now: the new one by the old. */
export type NewPlanIds = ReadonlyMap<string, string>;

export function newPlanIds(pairs: readonly Pair[]): NewPlanIds {
	return new Map(pairs.filter(({ old, new: fresh }) => fresh.kind === 'plan' && old.plan !== fresh.plan).map(({ old, new: fresh }) => [old.plan, fresh.plan]));
}

/** References, one or several with commas between, as they are after plans got other ids. */
export function withNewIds(text: string, ids: NewPlanIds): string {
	if (ids.size === 0) return text;
	return text
		.split(', ')
		.map((one) => {
			const [plan = '', ...rest] = one.split(':');
			return [ids.get(plan) ?? plan, ...rest].join(':');
		})
		.join(', ');
}

/** What a document says, with every reference as it is after plans got other ids. */
export function dataWithNewIds(value: unknown, ids: NewPlanIds): unknown {
	if (ids.size === 0) return value;
	if (typeof value === 'string') return withNewIds(value, ids);
	if (Array.isArray(value)) return value.map((item) => dataWithNewIds(item, ids));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]): [string, unknown] => [key, dataWithNewIds(item, ids)]));
}
