import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { isDrawn } from '../../src/document/nodes.ts';
import { loadWorkspace } from '../../src/workspace.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/charts.md'), 'utf8');
const examples = [...guide.matchAll(/^```md\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

const DATA = {
	'gyventojai.csv': 'Metai,Gyventojai,Vyrai,Moterys\n2013,306.9,137.1,169.8\n2014,304.1,135.9,168.2\n',
	'rodikliai.csv': 'Rodiklis;2013;2014\nGimusieji;3 070;3 125\nMirusieji;3 905;3 810\n',
	'amzius.csv': 'Amžius,Vyrai,Moterys\n0–14,21.7,20.6\n15–64,97.5,107.8\n65 ir daugiau,18.2,38.3\n',
	'seniunijos.csv': 'Seniūnija,Gyventojai,Stulpelis,Eilutė\nŠilainiai,54.8,1,1\nEiguliai,44.6,2,1\nCentras,17.4,2,2\n',
};

const folder = mkdtempSync(join(tmpdir(), 'plan-charts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/charts.md', () => {
	it('has examples', () => expect(examples.length).toBeGreaterThan(5));

	it.each(examples)('%s', async (example) => {
		cpSync(join(root, 'test/fixtures/narrative/chart-word/good'), folder, { recursive: true });
		mkdirSync(join(folder, 'tekstai/data'), { recursive: true });
		for (const [name, text] of Object.entries(DATA)) writeFileSync(join(folder, 'tekstai/data', name), text);
		writeFileSync(join(folder, 'tekstai/ivadas.md'), example);
		const { workspace, diagnostics } = await loadWorkspace(folder);
		expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
		const [plan] = workspace?.plans ?? [];
		if (!workspace || !plan) throw new Error('no plan');
		const { tree } = buildDocument(workspace, plan, { language: 'lt', draft: false });
		const drawn = (tree?.sections ?? []).flatMap(({ children }) => children).filter(isDrawn);
		expect(drawn).toHaveLength([...example.matchAll(/^::(chart|tree)/gm)].length);
		for (const { alt } of drawn) expect(alt).toMatch(/\d/);
	});
});
