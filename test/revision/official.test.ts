import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTree, PhrasingContent, TitlePage } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { mergedDocument, officialDocument } from '../../src/revision/index.ts';
import { descendants, part, textOf } from '../render/docx/xml-tree.ts';
import { document, markdown, portrait } from '../render/pdf/sample.ts';

const PAGE: TitlePage = { type: 'titlePage', approval: ['PATVIRTINTA', 'sprendimu'], title: 'Planas', foot: 'Kaunas, 2015' };
const WHOLE: DocumentTree = document([portrait(PAGE, { type: 'contents', title: 'Turinys', depth: 2 }, ...markdown('# Įvadas\n\nTekstas').blocks)]);
const NOTHING: DocumentTree = { ...WHOLE, sections: [] };

const comparison = (old: DocumentTree, fresh: DocumentTree): DocumentTree =>
	officialDocument(mergedDocument(old, fresh, { digest: (path) => path, view: 'official' }), { notices: [], changedOnly: false });

const said = (nodes: readonly PhrasingContent[] = []): string => nodes.map((node) => `${'data' in node ? (node.data?.revision ?? '') : ''}:${plainText(node)}`).join('|');
const titlePage = ({ sections }: DocumentTree): DocumentBlock | undefined => sections[0]?.children[0];

describe('the comparison of a plan that one version alone has', () => {
	it.each([
		['went', 'deletion', WHOLE, NOTHING],
		['came', 'insertion', NOTHING, WHOLE],
	])('opens with its own title page when it %s, the heading on it unmarked', (_what, mark, old, fresh) => {
		const page = titlePage(comparison(old, fresh));
		if (page?.type !== 'titlePage') throw new Error(`The document opens with ${page?.type}`);
		expect(page.data?.revision).toBeUndefined();
		expect(page.revised?.approval?.map(said)).toEqual([':Lyginamasis projekto variantas', '', `${mark}:PATVIRTINTA`, `${mark}:sprendimu`]);
		expect([said(page.revised?.title), said(page.revised?.foot)]).toEqual([`${mark}:Planas`, `${mark}:Kaunas, 2015`]);
	});

	it.each([
		['went', WHOLE, NOTHING],
		['came', NOTHING, WHOLE],
	])('has the entries of its contents when it %s', async (_what, old, fresh) => {
		const body = part(await renderDocx(comparison(old, fresh), NOT_LAID_OUT), 'word/document.xml');
		expect(
			descendants(body, 'w:p')
				.map(textOf)
				.filter((line) => line.includes('Įvadas')),
		).toHaveLength(2);
		// A title page has a section of its own, so that its foot stands alone at the bottom.
		expect(descendants(body, 'w:sectPr')).toHaveLength(2);
	});
});
