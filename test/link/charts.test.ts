import { describe, expect, it } from 'vitest';
import { readChart } from '../../src/link/charts/read.ts';
import { parseCsvFile } from '../../src/source/csv.ts';
import { activityPlan, linked, SAMPLE } from '../sample-workspace.ts';

const workspace = linked(SAMPLE);
const { document: table } = parseCsvFile({ path: 'a.csv', text: '{lt: Metai, en: Year};{lt: Vyrai, en: Men};Moterys\n{lt: Pernai, en: Last year};1;2\n2015;3;4\n' });

function figures(language: 'lt' | 'en', attributes: Record<string, string>) {
	return readChart({ type: 'bar', src: 'a.csv', ...attributes }, { plan: activityPlan(workspace), registers: workspace.registers, language, table });
}

describe('a chart of a table in both languages', () => {
	it.each<['lt' | 'en', Record<string, string>, object]>([
		['lt', {}, { categoryTitle: 'Metai', categories: ['Pernai', '2015'], series: [{ name: 'Vyrai' }, { name: 'Moterys' }] }],
		['en', {}, { categoryTitle: 'Year', categories: ['Last year', '2015'], series: [{ name: 'Men' }, { name: 'Moterys' }] }],
		['en', { y: 'Men' }, { series: [{ name: 'Men' }] }],
		['en', { y: 'Vyrai; Moterys' }, { series: [{ name: 'Men' }, { name: 'Moterys' }] }],
		['lt', { y: 'Men' }, { series: [{ name: 'Vyrai' }] }],
		['en', { rows: 'Last year' }, { categories: ['Men', 'Moterys'], series: [{ name: 'Last year' }] }],
	])('in %s with %o', (language, attributes, expected) => {
		expect(figures(language, attributes)).toMatchObject({ faults: [], figures: expected });
	});
});
