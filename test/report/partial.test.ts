import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import { markdown } from '../../src/report/markdown.ts';
import { PARTIAL } from '../../src/report/partial.ts';
import { pretty } from '../../src/report/pretty.ts';
import { sarif } from '../../src/report/sarif.ts';
import type { Format } from '../../src/report/types.ts';
import { found, input } from './sample.ts';

describe('a check that could not look at everything', () => {
	it.each<[string, Format]>([
		['pretty', pretty],
		['markdown', markdown],
		['sarif', sarif],
	])('says so in %s', (_name, format) => {
		expect(format(input([found('links/unresolved-parent', 'SB')], { isWhole: false, language: 'lt' }))).toContain(PARTIAL.lt);
		expect(format(input([found('links/unresolved-parent', 'SB')], { language: 'lt' }))).not.toContain(PARTIAL.lt);
	});

	it('is not complete in json', () => {
		expect(JSON.parse(json(input([], { isWhole: false }))).summary.complete).toBe(false);
	});
});
