import { describe, expect, it } from 'vitest';
import { catalogue, categoryOf } from '../../src/rules/catalogue.ts';

const known = new Set<string>(catalogue.map(({ id }) => id));
const ofPlans = catalogue.filter((rule) => ['structure', 'links', 'funding', 'indicators', 'time', 'narrative', 'report', 'approval'].includes(categoryOf(rule)));

describe('mirrors', () => {
	it.each(ofPlans.map((rule) => [rule.id, rule] as const))('%s has the rule for the opposite fault, or says why there is none', (id, { mirror }) => {
		expect(mirror).toBeDefined();
		if (typeof mirror !== 'string') return;
		expect(mirror).not.toBe(id);
		expect(known).toContain(mirror);
	});

	it.each(catalogue.filter(({ mirror }) => typeof mirror === 'object').map((rule) => [rule.id, rule.mirror] as const))('%s names only rules that exist', (_id, mirror) => {
		const named = typeof mirror === 'object' ? [mirror.lt, mirror.en].flatMap((text) => text.match(/\b[a-z]+\/[a-z-]+\b/g) ?? []) : [];
		expect(named.filter((id) => !known.has(id))).toEqual([]);
	});
});
