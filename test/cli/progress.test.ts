import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/cli/progress.ts';

/** What is said to a terminal while steps begin at the given times, in milliseconds. */
function said(times: readonly number[], { isWatched = true, verbose = false } = {}): string {
	let now = 0;
	const parts: string[] = [];
	const cli = { isWatched, verbose, text: ({ en }: { readonly en: string }) => en, say: (more: string) => void parts.push(more) };
	const progress = progressOf(cli, () => now);
	for (const [index, time] of times.entries()) {
		now = time;
		progress.step({ lt: `${index}`, en: `step ${index}` });
	}
	now = (times.at(-1) ?? 0) + 10;
	progress.done();
	return parts.join('');
}

describe('progress', () => {
	it.each([
		['nothing for work that is done within a second', [0, 400, 999], {}, ''],
		['the step, once a second has passed, and takes it away', [0, 1000], {}, 'step 1 …\r\u001b[2K'],
		['each later step in the place of the one before', [0, 1500, 2500], {}, 'step 1 …\r\u001b[2Kstep 2 …\r\u001b[2K'],
		['nothing when nobody watches', [0, 1500, 2500], { isWatched: false }, ''],
		['timings when asked, also to a file', [0, 1500], { isWatched: false, verbose: true }, '1500 ms  step 0\n10 ms  step 1\n'],
	])('shows %s', (_, times, settings, expected) => {
		expect(said(times, settings)).toBe(expected);
	});
});
