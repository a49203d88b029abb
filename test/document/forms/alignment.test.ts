import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/document/build.ts';
import type { FormTable } from '../../../src/document/nodes.ts';
import { type Files, linked, SAMPLE } from '../../sample-workspace.ts';
import { blocksOf, cellTexts, rowsOf } from '../sample.ts';

function forms(plan: 'spp' | 'svp', name: string, files: Files = {}): FormTable[] {
	const workspace = linked({ ...SAMPLE, ...files });
	const found = workspace.plans.find(({ id }) => id === plan);
	const tree = found && buildDocument(workspace, found, { language: 'lt', draft: false }).tree;
	return tree ? blocksOf(tree).flatMap((block) => (block.type === 'formTable' && new RegExp(`^t-${name}(-\\d+)?$`).test(block.id) ? [block] : [])) : [];
}

const text = (table: FormTable | undefined): string[] => (table ? [...table.head, ...rowsOf(table)] : []).map((row) => cellTexts(row).join(' | '));

describe('the alignment matrix', () => {
	it('marks what a task serves itself, and what a goal serves through its tasks', () => {
		const files = { 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('    serves: ["spp:1.1"]\n', '') };
		expect(text(forms('svp', 'alignment')[0])).toEqual([
			'Kodas | Tikslas ar uždavinys | 1 Ekonomika | Sąsajų',
			'1.1',
			'01.01 | Gerinti sąlygas verslui | ● | 1',
			'01.01.01 | Teikti paramą | ● | 1',
			'01.01.02 | Gerinti aplinką |  | ',
		]);
		expect(text(forms('svp', 'alignment', files)[0])).toContain('01.01 | Gerinti sąlygas verslui | ○ | 1');
	});

	it('tells the gaps both ways', () => {
		const files = { 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replaceAll(/ +serves: \["spp:1\.1(\.1)*"\]\n/g, '') };
		expect(text(forms('svp', 'alignment', files)[0]).slice(2)).toEqual(['01.01 | Gerinti sąlygas verslui |  | 0', '01.01.01 | Teikti paramą |  | 0', '01.01.02 | Gerinti aplinką |  | 0']);
		expect(text(forms('svp', 'alignment-goals', files)[0])).toContain('1.1 | Skatinti verslą | –');
		expect(text(forms('svp', 'alignment-goals')[0])).toContain('1.1 | Skatinti verslą | 01.01');
	});

	it('sets a development plan against the documents above it', () => {
		const files = { 'spp.yaml': (SAMPLE['spp.yaml'] ?? '').replace('name: Skatinti verslą\n', 'name: Skatinti verslą\n    serves: ["lietuva-2030:1"]\n') };
		expect(text(forms('spp', 'alignment', files)[0])[2]).toBe('1.1 | Skatinti verslą | ● | 1');
	});

	it('is left out where no document above has goals', () => {
		const files = Object.fromEntries(
			Object.entries(SAMPLE).map(([path, content]) => [path, content.replace(/, goals: \[\{code: "1", name: Sumani visuomenė\}\]/, '').replaceAll('lietuva-2030:1', 'lietuva-2030')]),
		);
		expect(forms('spp', 'alignment')).toHaveLength(1);
		expect(forms('spp', 'alignment', files)).toEqual([]);
	});

	it('goes into as many tables as the page has room for, whole documents where it can', () => {
		const goals = (count: number): string => Array.from({ length: count }, (_, index) => `{code: "${index + 1}", name: Tikslas}`).join(', ');
		const upstream = ['a', 'b', 'c'].map((id) => `  - {id: ${id}, name: Dokumentas ${id}, goals: [${goals(id === 'c' ? 45 : 9)}]}`).join('\n');
		const tables = forms('spp', 'alignment', { 'dar.yaml': `kind: upstream\nentries:\n${upstream}\n` });
		expect(tables.map(({ columns }) => columns.length - 3)).toEqual([19, 15, 15, 15]);
		expect(tables.map(({ caption }) => caption?.children)).toContainEqual([{ type: 'text', value: 'Tikslų ir uždavinių sąsajos su kitų dokumentų tikslais, 2\u00a0dalis iš\u00a04' }]);
		expect(new Set(tables.map(({ id }) => id)).size).toBe(4);
	});
});
