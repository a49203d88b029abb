import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/document/build.ts';
import { activityPlan, type Files, linked, SAMPLE } from '../../sample-workspace.ts';
import { blocksOf, cellTexts, rowsOf } from '../sample.ts';

const svp = SAMPLE['svp.yaml'] ?? '';
const FILES: Files = {
	...SAMPLE,
	'svp.yaml': svp
		.replace('coordinator: "12"\n', 'coordinator: "12"\nfunction: "04"\n')
		.replace('            name: Gatvės\n            type: new\n', '            name: Gatvės\n            type: investment\n            manager: "10"\n            function: "06"\n'),
};

function rows(id: string, files: Files = FILES): string[] {
	const workspace = linked(files);
	const { tree, diagnostics } = buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: false });
	expect(diagnostics).toEqual([]);
	const found = tree && blocksOf(tree).find((block) => block.type === 'formTable' && block.id === id);
	return found?.type === 'formTable' ? rowsOf(found).map((row) => cellTexts(row).join(' | ')) : [];
}

describe('the budget annex', () => {
	it('shows managers in bold, then their programmes by state function, numbered, and the total with the reserves', () => {
		expect(rows('t-f8')).toEqual([
			' | Švietimo skyrius | 1 |  | 1_000,3 | 1_000,3 | 0,0 | 0,0',
			' | iš jų: |  |  |  |  |  | ',
			'01 | Ekonominės raidos programa | 2 | 06 | 1_000,3 | 1_000,3 |  | ',
			' | Ekonomikos skyrius | 3 |  | 220,0 | 160,0 | 12,5 | 60,0',
			' | iš jų: |  |  |  |  |  | ',
			'01 | Ekonominės raidos programa | 4 | 04 | 220,0 | 160,0 | 12,5 | 60,0',
			' | Direktoriaus rezervas | 5 |  | 200,0 | 200,0 |  | ',
			'Iš viso | 1_420,3 | 1_360,3 | 12,5 | 60,0',
		]);
	});

	it('has a table for each source', () => {
		expect(rows('t-f8-source')).toContain('Iš viso | 120,2 | 120,2 | 0,0 | 0,0');
		expect(rows('t-f8-source-3').at(-1)).toBe('Iš viso | 100,0 | 40,0 | 12,5 | 60,0');
	});
});

describe('the investment programme', () => {
	it('shows investments alone, by source', () => {
		expect(rows('t-f9')).toEqual([
			' | Švietimo skyrius | 1 | 1_000,3 | 0,2 | 1_000,1',
			' | iš jų: |  |  |  | ',
			'01 | Ekonominės raidos programa | 2 | 1_000,3 | 0,2 | 1_000,1',
			'Iš viso | 1_000,3 | 0,2 | 1_000,1',
		]);
	});

	it('is left out where there are none', () => {
		expect(rows('t-f9', SAMPLE)).toEqual([]);
	});
});
