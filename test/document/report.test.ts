import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentTree, FormTable } from '../../src/document/nodes.ts';
import { publishedIn } from '../../src/model/published.ts';
import { type Files, linked, SAMPLE } from '../sample-workspace.ts';
import { blocksOf, cellTexts, rowsOf, words } from './sample.ts';

const REPORT = `kind: report
id: ataskaita
title: {lt: 2015 metų ataskaita, en: Report of 2015}
note: Pavyzdinė
narrative: {introduction: ataskaita.md}
plan: svp
year: 2015
measures:
  - {measure: "01.01.01.01", approved: {SB: 125.5}, spent: {SB: 120, ES: 60}, explanation: {lt: Vėlavo pirkimai, en: Procurement was late}}
indicators:
  - {indicator: P-01-01-01-01-01, actual: 17, explanation: Atsisakė}
  - {indicator: P-01-01-01-01-02, actual: 1200}
  - {indicator: P-01-01-01-01-03, actual: 6}
  - {indicator: P-01-01-01-01-04, actual: 1}
`;

function reportOf(files: Files = {}, options: { readonly language?: 'lt' | 'en'; readonly done?: number } = {}): DocumentTree {
	const { language = 'lt', done } = options;
	const workspace = linked({ ...SAMPLE, 'ataskaita.md': 'Apie metus.\n', 'ataskaita.yaml': REPORT, ...files });
	const report = publishedIn(workspace).find(({ kind }) => kind === 'report');
	if (!report) throw new Error('no report');
	const { tree, diagnostics } = buildDocument(workspace, report, { language, draft: false, ...(done === undefined ? {} : { thresholds: { done, partly: 50 } }) });
	expect(diagnostics).toEqual([]);
	if (!tree) throw new Error('no document');
	return tree;
}

function form(tree: DocumentTree, id: string): FormTable {
	const found = blocksOf(tree).find((block) => block.type === 'formTable' && block.id === id);
	if (found?.type !== 'formTable') throw new Error(`no form ${id}`);
	return found;
}

const rows = (tree: DocumentTree, id: string): string[] => rowsOf(form(tree, id)).map((row) => cellTexts(row).join(' | '));

describe('the document of an implementation report', () => {
	it('has its own title page and texts', () => {
		const tree = reportOf();
		expect(blocksOf(tree)[0]).toMatchObject({ type: 'titlePage', title: '2015 metų ataskaita', note: 'Pavyzdinė', foot: 'Kauno miesto savivaldybė, 2016' });
		expect(blocksOf(tree).map(words)).toContain('Apie metus.');
		expect(reportOf({}, { language: 'en' })).toMatchObject({ title: 'Report of 2015', language: 'en' });
	});

	it('lists measures with what was planned, approved and spent by source', () => {
		const [band, task, first, second, total] = rows(reportOf(), 't-r1-01');
		expect([band, task]).toEqual([expect.stringMatching(/^01\.01 tikslas\. /), expect.stringMatching(/^01\.01\.01 uždavinys\. /)]);
		expect(first).toMatch(/^01\.01\.01\.01 \| .* \| Iš dalies įvykdyta \| SB \| 120,0 \| 125,5 \| 120,0 \| 95,6 \| Vėlavo pirkimai$/);
		expect(second).toMatch(/^ES \| \d.* \| 60,0 \| /);
		expect(total).toMatch(/^Iš viso \| .* \| 180,0 \| /);
	});

	it('says what part of a target was reached, and judges by the thresholds', () => {
		expect(rows(reportOf(), 't-r2-01')).toContainEqual(expect.stringMatching(/^P-01-01-01-01-01 \| .* \| 20 \| 17 \| 85,0 \| Atsisakė$/));
		expect(rows(reportOf(), 't-unfinished')).toEqual([expect.stringMatching(/^01\.01\.01\.01 \| .* \| Iš dalies įvykdyta \| Vėlavo pirkimai$/)]);
		expect(blocksOf(reportOf({}, { done: 85 })).some((block) => block.type === 'formTable' && block.id === 't-unfinished')).toBe(false);
	});

	it('counts measures by status and adds up programmes', () => {
		const [programme = '', total = ''] = [rows(reportOf(), 't-results')[0], rows(reportOf(), 't-results').at(-1)];
		expect(programme).toMatch(/^01 \| [^|]+ \| \d+ \| 0 \| 1 \| 0 \| \d+ \| /);
		expect(total).toMatch(/^Iš viso \| \d+ \| 0 \| 1 \| 0 \| \d+ \| /);
	});

	it('is of all reports of the year together', () => {
		const other = 'kind: report\nplan: svp\nyear: 2015\nmeasures:\n  - {measure: "01.01.01.02", status: done, spent: {SB: 1}}\n';
		expect(rows(reportOf({ 'kita.yaml': other }), 't-results')[0]).toMatch(/^01 \| [^|]+ \| \d+ \| 1 \| 1 \| 0 \| /);
	});
});
