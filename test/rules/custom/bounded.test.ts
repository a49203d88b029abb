import { describe, expect, it } from 'vitest';
import { endsWithin } from '../../../src/rules/custom/bounded.ts';
import { environmentFor } from '../../../src/rules/custom/cel.ts';
import { checkCustomRules } from '../../../src/rules/custom/index.ts';
import { LIMITS } from '../../../src/rules/custom/judge.ts';
import { rule, told, withRules } from './sample.ts';

/** A condition that would go on for years: lists within lists. */
const ENDLESS = `${Array.from({ length: 12 }, (_, depth) => `[1, 2, 3, 4, 5, 6, 7, 8, 9].all(x${depth}, `).join('')}true${')'.repeat(12)}`;

describe('endsWithin', () => {
	it('does what ends in time', () => {
		let done = 0;
		expect(endsWithin(1000, () => void done++)).toBe(true);
		expect(done).toBe(1);
	});

	it.each([
		[
			'a loop',
			() => {
				for (;;);
			},
		],
		['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(50)}!`)],
		['a comprehension', () => environmentFor('measure').evaluate(ENDLESS)],
		['growing lists', () => environmentFor('measure').evaluate(ENDLESS.replaceAll('.all(', '.map('))],
	])('stops %s', (_what, task) => {
		const begun = performance.now();
		expect(endsWithin(100, () => void task())).toBe(false);
		expect(performance.now() - begun).toBeLessThan(5000);
		expect(endsWithin(1000, () => undefined)).toBe(true);
	});

	it('throws what is thrown', () => {
		expect(() =>
			endsWithin(1000, () => {
				throw new RangeError('mine');
			}),
		).toThrow(RangeError);
	});
});

describe('the time of custom rules', () => {
	const limits = { ...LIMITS, subject: 100 };

	it('is over for one that does not end, and the others go on', () => {
		const [, other = ''] = rule({ check: 'size(measure.bodies) > 1', examples: '' }).split('entries:\n');
		const rules = rule({ check: `measure.code == "09" || ${ENDLESS}`, examples: '' }) + other.replace('custom/one', 'custom/two');
		const found = checkCustomRules(withRules(rules), { limits }).map(told);
		expect(found[0]).toMatch(/^custom\/timeout ‹measure\.code == "09".*› The condition takes longer than 0\.1 s: Measure 1\.1\.1\.1/);
		expect(found.slice(1).map((one) => one.split(' ')[0])).toEqual(Array(4).fill('custom/two'));
	});

	it('is told once when an example shows it already', () => {
		const found = checkCustomRules(withRules(rule({ check: `size(measure.bodies) > 0 && ${ENDLESS}` })), { limits });
		expect(found.map(told)).toEqual([expect.stringMatching(/^custom\/timeout .* 0\.1 s are not enough for one example/s)]);
		expect(found[0]?.related?.[0]?.message.en).toBe('this example');
	});

	it.each([
		['a rule', { ...LIMITS, rule: 0 }],
		['all rules', { ...LIMITS, run: 0 }],
	])('is limited for %s', (_what, given) => {
		expect(checkCustomRules(withRules(rule({ check: 'size(measure.bodies) > 0' })), { limits: given }).map(told)).toEqual([
			expect.stringMatching(/^custom\/timeout ‹size\(measure\.bodies\) > 0› The rule's time is over; 0 of 5 are checked/),
		]);
	});
});
