import { describe, expect, it } from 'vitest';
import type { CrossReference, DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { partFileName, partNames, partOf } from '../../src/document/part.ts';
import { buildPdf } from '../../src/render/pdf/index.ts';
import { readPdf } from '../render/pdf/conformance/file.ts';
import { faultsOf } from '../render/pdf/conformance/rules.ts';
import { SAMPLE } from '../sample-workspace.ts';
import { blocksOf, documentOf, words } from './sample.ts';

/** Trees are made anew, since a part takes its blocks from the whole. */
const sample = (): DocumentTree => documentOf(SAMPLE).tree;

function part(name: string, tree = sample()): DocumentTree {
	const found = partOf(tree, name);
	if (!found) throw new Error(`There is no part ${name}`);
	return found;
}

/** Kinds of blocks, with the words of headings and the ids of tables. */
const outline = (tree: DocumentTree): string[] => blocksOf(tree).map((block) => (block.type === 'heading' ? words(block) : block.type === 'formTable' ? block.id : block.type));

describe('a part of a document', () => {
	it('of a programme is all that is about it, under a title page of its own', () => {
		const { title, sections } = part('01');
		expect(title).toBe('01 programa. Ekonominės raidos programa – Strateginis veiklos planas');
		expect(outline(part('01'))).toEqual([
			'titlePage',
			'01 programa. Ekonominės raidos programa',
			'Programos aprašymas',
			't-f1-01',
			expect.stringContaining('suvestinė'),
			't-f2-01',
			'Lėšų poreikis ir finansavimo šaltiniai',
			't-f3-01',
		]);
		expect(sections[0]?.children[0]).toMatchObject({ title: '01 programa. Ekonominės raidos programa', note: expect.stringContaining('Strateginis veiklos planas') });
		expect(sections.map(({ orientation }) => orientation)).toContain('landscape');
	});

	it.each([
		['f4', ['titlePage', 'Asignavimai pagal programas', 't-f4']],
		['f2', ['titlePage', expect.stringContaining('suvestinė'), 't-f2-01']],
		['f2-01', ['titlePage', expect.stringContaining('suvestinė'), 't-f2-01']],
		['bodies', ['titlePage', 'Vykdytojų kodai', 't-bodies']],
	])('of a form is its table below its heading: %s', (name, expected) => {
		expect(outline(part(name))).toEqual(expected);
	});

	it.each([
		['Priedai', ['Priedai', 't-bodies', 't-sources']],
		['PRIEDAI', ['Priedai']],
		['Vykdytojų kodai', ['Vykdytojų kodai', 't-bodies']],
		['vykdytoju-kodai', ['Vykdytojų kodai', 't-bodies']],
		['II', ['Programos', 't-f1-01', 't-f2-01']],
		['Programos aprašymas', ['Programos aprašymas', 't-f1-01']],
	])('of a heading is what stands under it: %s', (name, expected) => {
		const found = outline(part(name));
		expect(found.slice(0, 2)).toEqual(['titlePage', expected[0]]);
		expect(found).toEqual(expect.arrayContaining(expected));
		expect(found).not.toContain('t-f4');
	});

	it.each([
		['02', '02'],
		['f2-01', 'f2-01'],
		['Vykdytojų kodai', 'vykdytoju-kodai'],
		['Priedai', 'priedai'],
		['SSGG: „stiprybės“ (1)', 'ssgg-stiprybes-1'],
		['../../etc/x', 'etc-x'],
	])('has a name for files: %s', (name, expected) => expect(partFileName(name)).toBe(expected));

	it('keeps the numbers of the whole', () => {
		const label = (tree: DocumentTree): unknown => blocksOf(tree).flatMap((block) => (block.type === 'formTable' && block.id === 't-f4' ? [block.caption?.label] : []));
		expect(label(part('f4'))).toEqual(label(sample()));
	});

	it.each(['02', 'f', 'f9', '', '1'])('is not there by the name %j', (name) => {
		expect(partOf(sample(), name)).toBeUndefined();
	});

	it('is found by the names that are told', () => {
		const names = partNames(sample());
		expect(names).toEqual(expect.arrayContaining(['01', 'f1', 'f1-01', 'f4', 'bodies', 'strategic-goals', 'Priedai']));
		for (const name of names) expect(partOf(sample(), name)).toBeDefined();
	});

	it('names what is left out without leading there', () => {
		const reference = (target: string, text: string): CrossReference => ({ type: 'crossReference', target, children: [{ type: 'text', value: text }] });
		const paragraph: DocumentBlock = { type: 'paragraph', children: [{ type: 'text', value: 'Žr. ' }, reference('t-kita', '1 lentelę'), reference('t-dar', '2 lentelę'), reference('s1', 'čia')] };
		const heading = (id: string, about?: string): DocumentBlock => ({ type: 'heading', depth: 1, children: [{ type: 'text', value: id }], data: { id, ...(about === undefined ? {} : { about }) } });
		const tree: DocumentTree = { ...sample(), sections: [{ type: 'section', orientation: 'portrait', children: [heading('s1', '7'), paragraph, heading('s2')] }] };
		expect(blocksOf(part('7', tree))[1]).toMatchObject({ children: [{ value: 'Žr. ' }, { value: '1 lentelę' }, { value: '2 lentelę' }, { type: 'crossReference', target: 's1' }] });
	});

	it.each(['01', 'f4', 'Priedai'])('is a sound PDF: %s', async (name) => {
		expect(faultsOf(readPdf((await buildPdf(part(name))).bytes))).toEqual([]);
	});
});
