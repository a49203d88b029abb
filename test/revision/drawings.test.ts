import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Chart, DocumentBlock, DocumentTree, PhrasingContent, TreeBox, TreeDrawing } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { mergedDocument, officialDocument } from '../../src/revision/index.ts';
import { chart } from '../render/chart/sample.ts';
import { child, descendants, part, textOf } from '../render/docx/xml-tree.ts';
import { document, portrait } from '../render/pdf/sample.ts';

const official = (old: DocumentBlock, fresh: DocumentBlock, changedOnly = false): DocumentTree =>
	officialDocument(mergedDocument(document([portrait(old)]), document([portrait(fresh)]), { digest: (path) => path, view: 'official' }), { notices: [], changedOnly });

const drawnIn = ({ sections }: DocumentTree): DocumentBlock[] => sections.flatMap(({ children }) => children.filter(({ type }) => type === 'treeDrawing' || type === 'chart'));

const said = (nodes: readonly PhrasingContent[] = []): string =>
	nodes.map((node) => ({ deletion: `[-${plainText(node)}-]`, insertion: `{+${plainText(node)}+}`, none: plainText(node) })[('data' in node ? node.data?.revision : undefined) ?? 'none']).join('');

/** Runs of the document's shapes and paragraphs, as they look. */
async function looks(tree: DocumentTree): Promise<string> {
	const body = part(await renderDocx(tree, NOT_LAID_OUT), 'word/document.xml');
	return descendants(body, 'w:r')
		.filter((run) => child(run, 'w:t'))
		.map((run) => {
			const text = textOf(run);
			return child(run, 'w:rPr', 'w:strike') ? `[-${text}-]` : child(run, 'w:rPr', 'w:b') ? `{+${text}+}` : text;
		})
		.join('');
}

describe('a changed tree in the comparison version', () => {
	const box = (label: string, text: string, ...children: TreeBox[]): TreeBox => ({ label, text, children });
	const tree = (...roots: TreeBox[]): TreeDrawing => ({ type: 'treeDrawing', id: 'f-medis', levels: ['Tikslai', 'Uždaviniai'], roots, alt: 'Medis' });
	const tasks = [box('1.1', 'Remti smulkųjį verslą'), box('1.2', 'Pritraukti investicijas')];
	const other = box('2', 'Saugi ir darni susisiekimo sistema', box('2.1', 'Tiesti gatves'));
	const old = tree(box('1', 'Miestas palankus verslui', ...tasks), other);

	it.each<[what: string, fresh: TreeDrawing, marks: string[]]>([
		['a name', tree(box('1', 'Miestas palankus investicijoms', ...tasks), other), ['1 Miestas palankus [-verslui-] {+investicijoms+}']],
		['a whole name', tree(box('1', 'Auganti ekonomika', ...tasks), other), ['1 [-Miestas palankus verslui-] {+Auganti ekonomika+}']],
		['a code', tree(box('1', 'Miestas palankus verslui', ...tasks), { ...other, label: '3' }), ['[-2-] {+3+} Saugi ir darni susisiekimo sistema']],
		['a box more', tree(box('1', 'Miestas palankus verslui', ...tasks, box('1.3', 'Statyti parką')), other), ['{+1.3 Statyti parką+}']],
		['a box less', tree(box('1', 'Miestas palankus verslui', ...tasks)), ['[-2 Saugi ir darni susisiekimo sistema-]', '[-2.1 Tiesti gatves-]']],
	])('is drawn once, with the marks in its boxes: %s', async (_what, fresh, marks) => {
		const merged = official(old, fresh);
		const drawn = drawnIn(merged);
		expect(drawn).toHaveLength(1);
		const boxes = (all: readonly TreeBox[]): TreeBox[] => all.flatMap((one) => [one, ...boxes(one.children)]);
		const [only] = drawn;
		expect(only?.type === 'treeDrawing' ? boxes(only.roots).flatMap(({ revised }) => (revised ? [said(revised)] : [])) : []).toEqual(marks);
		const printed = await looks(merged);
		for (const mark of marks.flatMap((one) => one.match(/\[-.*?-\]|\{\+.*?\+\}/g) ?? [])) expect(printed).toContain(mark);
	});

	it('shows the changed boxes and those they hang on, where only changes are asked for', () => {
		const [only] = drawnIn(official(old, tree(box('1', 'Miestas palankus verslui', box('1.1', 'Remti smulkųjį ir vidutinį verslą'), ...tasks.slice(1)), other), true));
		const shape = (boxes: readonly TreeBox[]): unknown[] => boxes.map(({ label, children }) => [label, ...shape(children)]);
		expect(only?.type === 'treeDrawing' && shape(only.roots)).toEqual([['1', ['1.1'], ['…']], ['…']]);
	});

	it('goes and comes whole when its levels are others', () => {
		expect(drawnIn(official(old, { ...old, levels: ['Programa', 'Tikslai'] })).map(({ data }) => data?.revision)).toEqual(['deletion', 'insertion']);
	});
});

describe('a changed chart in the comparison version', () => {
	const bars = (categories: string[], ...series: [name: string, ...values: number[]][]): Chart => ({
		...chart('bar', { categories, series: series.map(([name, ...values]) => ({ name, values })) }),
		id: 'f-svečiai',
	});
	const old = bars(['2013', '2014'], ['Svečiai', 210, 226]);

	it.each<[what: string, old: Chart, fresh: Chart, figures: string]>([
		['a figure', old, bars(['2013', '2014'], ['Svečiai', 210, 231]), '2014 – [-226,0-] {+231,0+}'],
		['a category more', old, bars(['2013', '2014', '2015'], ['Svečiai', 210, 226, 240]), '{+2015 – 240,0+}'],
		['a category less', old, bars(['2014'], ['Svečiai', 226]), '[-2013 – 210,0-]'],
		[
			'figures of two series',
			bars(['2013'], ['Svečiai', 210], ['Užsieniečiai', 131]),
			bars(['2013'], ['Svečiai', 211], ['Užsieniečiai', 132]),
			'2013, Svečiai – [-210,0-] {+211,0+}; 2013, Užsieniečiai – [-131,0-] {+132,0+}',
		],
	])('is drawn once, its changed figures listed below: %s', async (_what, before, fresh, figures) => {
		const merged = official(before, fresh);
		const [only, ...others] = drawnIn(merged);
		expect(others).toEqual([]);
		expect(only?.type === 'chart' ? said(only.revised?.figures) : '').toBe(figures);
		expect(await looks(merged)).toContain(`Pakeista: ${figures}`);
	});

	it.each<[what: string, fresh: Chart]>([
		['another kind', { ...old, kind: 'line' }],
		['another unit', { ...old, unit: 'tūkst.' }],
		['the same in another order', bars(['2014', '2013'], ['Svečiai', 226, 210])],
		[
			'more figures than anybody would read',
			bars(
				Array.from({ length: 60 }, (_, index) => `${1950 + index}`),
				['Svečiai', ...Array.from({ length: 60 }, (_, index) => index)],
			),
		],
	])('goes and comes whole when it is another chart: %s', (_what, fresh) => {
		expect(drawnIn(official(old, fresh)).map(({ data }) => data?.revision)).toEqual(['deletion', 'insertion']);
	});
});
