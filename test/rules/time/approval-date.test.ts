import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/workspace.ts';

const good = join(import.meta.dirname, '../../fixtures/time/approval-date/good');

it.each([
	['2015-04-01', ['Plan “Bandomasis veiklos planas”: approved on 2015-04-02, but today is 2015-04-01']],
	['2015-04-02', []],
	[undefined, []],
])('on %s tells of an approval to come', async (today, expected) => {
	const { diagnostics } = await loadWorkspace(good, today === undefined ? {} : { today });
	expect(diagnostics.map(({ message }) => message.en)).toEqual(expected);
});
