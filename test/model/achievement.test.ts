import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { percentAchieved, statusOf } from '../../src/model/achievement.ts';
import type { Direction } from '../../src/model/types.ts';

describe('the share of a target that was achieved', () => {
	it.each<[Direction, string, string, string]>([
		['up', '20', '20', '100'],
		['up', '20', '17', '85'],
		['up', '20', '25', '125'],
		['up', '20', '0', '0'],
		['up', '0', '0', '100'],
		['up', '0', '3', '100'],
		['up', '-5', '-4', '125'],
		['up', '-4', '-5', '80'],
		['up', '4', '-5', '0'],
		['down', '20', '25', '80'],
		['down', '20', '16', '125'],
		['down', '20', '0', '100'],
		['down', '0', '3', '0'],
		['down', '-4', '-5', '125'],
		['down', '-5', '-4', '80'],
		['keep', '20', '20', '100'],
		['keep', '20', '16', '80'],
		['keep', '20', '25', '80'],
		['keep', '0', '1', '0'],
	])('%s: of %s reached %s is %s %%', (direction, target, actual, percent) => {
		expect(percentAchieved({ direction }, new Big(target), new Big(actual)).toFixed()).toBe(percent);
	});

	it('is exact at the thresholds', () => {
		const thresholds = { done: 100, partly: 50 };
		const status = (actual: string): string => statusOf(percentAchieved({ direction: 'up' }, new Big('3'), new Big(actual)), thresholds);
		expect(['3', '2.9999', '1.5', '1.4999'].map(status)).toEqual(['done', 'partly', 'partly', 'not-done']);
	});
});
