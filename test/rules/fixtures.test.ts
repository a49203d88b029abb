import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { rules } from '../../src/rules/index.ts';
import { spanOf } from '../../src/source/position.ts';
import { loadWorkspace } from '../../src/workspace.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
/** Nothing is too late or too early by accident of the day the tests run. */
const TODAY = '2026-06-30';
const CATEGORIES = ['source', 'schema', 'structure', 'links', 'funding', 'indicators', 'time', 'narrative', 'report', 'approval', 'custom'];
const withFixtures = CATEGORIES.flatMap((category) => (existsSync(join(fixtures, category)) ? readdirSync(join(fixtures, category)).map((name) => `${category}/${name}`) : []));

/** Where a finding is, as expected.json states it. */
function located({ rule, place }: Diagnostic): object {
	if (!place) return { rule };
	const { start, end } = spanOf(place);
	return { rule, file: place.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

describe('fixtures', () => {
	it.each(rules.map(({ id }) => id))('%s has a bad and a good workspace', (id) => {
		expect(existsSync(join(fixtures, id, 'bad/expected.json'))).toBe(true);
		expect(existsSync(join(fixtures, id, 'good'))).toBe(true);
	});

	it.each(withFixtures)('%s finds what is marked and nothing else', async (id) => {
		const expected: unknown = JSON.parse(readFileSync(join(fixtures, id, 'bad/expected.json'), 'utf8'));
		expect(expected).not.toEqual([]);
		expect((await loadWorkspace(join(fixtures, id, 'bad'), { today: TODAY })).diagnostics.map(located)).toEqual(expected);
	});

	it.each(withFixtures)('%s is content with the good workspace', async (id) => {
		expect((await loadWorkspace(join(fixtures, id, 'good'), { today: TODAY })).diagnostics.map((one) => `${one.rule}: ${one.message.en}`)).toEqual([]);
	});
});
