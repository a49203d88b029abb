import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../src/document/csv.ts';
import type { DocumentBlock, DocumentTree, PhrasingContent, TitlePage } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { mergedDocument, officialDocument } from '../../src/revision/index.ts';
import { parseCsvFile } from '../../src/source/csv.ts';
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

describe('a table of a text whose columns changed', () => {
	const inText = (...rows: string[][]): DocumentTree =>
		document([portrait(...markdown(rows.map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${'---|'.repeat(row.length)}` : ''}`).join('\n')).blocks)]);
	const inData = (...rows: string[][]): DocumentTree => {
		const parsed = parseCsvFile({ path: 'lentele.csv', text: rows.map((row) => `${row.join(';')}\n`).join('') }).document;
		const table = parsed && csvTable(parsed, 'lt');
		if (!table) throw new Error('No table');
		return document([portrait({ ...table, id: 't-lentele' })]);
	};
	const OLD = [
		['Rodiklis', '2013', '2014'],
		['Gyventojai', '300', '299'],
		['Įmonės', '10', '11'],
	];
	const rowsOf = ({ sections }: DocumentTree): string[][] =>
		sections.flatMap(({ children }) =>
			children.flatMap((block) => {
				if (block.type === 'table') return block.children.map((row) => row.children.map((cell) => `${said(cell.children)}${row.data?.revision ?? ''}`));
				return block.type === 'formTable'
					? [...block.head, ...block.groups.flatMap(({ rows }) => rows)].map((row) => row.cells.map((cell) => `${said(cell.children)}${row.data?.revision ?? ''}`))
					: [];
			}),
		);

	it.each<[what: string, fresh: string[][], rows: string[][]]>([
		[
			'one more',
			[
				['Rodiklis', '2013', '2014', '2015'],
				['Gyventojai', '300', '299', '298'],
				['Įmonės', '10', '11', '12'],
			],
			[
				[':Rodiklis', ':2013', ':2014', 'insertion:2015'],
				[':Gyventojai', ':300', ':299', 'insertion:298'],
				[':Įmonės', ':10', ':11', 'insertion:12'],
			],
		],
		[
			'one less, and a cell',
			[
				['Rodiklis', '2014'],
				['Gyventojai', '298'],
				['Įmonės', '11'],
			],
			[
				[':Rodiklis', 'deletion:2013', ':2014'],
				[':Gyventojai', 'deletion:300', 'deletion:299|: |insertion:298'],
				[':Įmonės', 'deletion:10', ':11'],
			],
		],
		[
			'a year later',
			[
				['Rodiklis', '2014', '2015'],
				['Gyventojai', '299', '298'],
				['Įmonės', '11', '12'],
			],
			[
				[':Rodiklis', 'deletion:2013', ':2014', 'insertion:2015'],
				[':Gyventojai', 'deletion:300', ':299', 'insertion:298'],
				[':Įmonės', 'deletion:10', ':11', 'insertion:12'],
			],
		],
		[
			'another title',
			[
				['Rodiklis', '2013', 'Planas'],
				['Gyventojai', '300', '299'],
				['Įmonės', '10', '11'],
			],
			[
				[':Rodiklis', ':2013', 'deletion:2014|: |insertion:Planas'],
				[':Gyventojai', ':300', ':299'],
				[':Įmonės', ':10', ':11'],
			],
		],
	])('has its columns struck and bold: %s', (_what, fresh, rows) => {
		for (const table of [inText, inData]) expect(rowsOf(comparison(table(...OLD), table(...fresh)))).toEqual(rows);
	});

	it.each([
		['in the text', inText],
		['of data', inData],
	])('keeps its rows %s', (_where, table) => {
		const [head = [], people = [], companies = []] = OLD;
		const merged = rowsOf(comparison(table(head, people, companies), table([...head, '2015'], [...people, '298'], ['Mokyklos', '40', '39', '38'])));
		expect(merged[2]?.join()).toMatch(/^:?Įmonės.*deletion/);
		expect(merged[3]?.join()).toMatch(/^:?Mokyklos.*insertion/);
	});

	it('goes and comes whole when it has hardly a column in common', () => {
		for (const table of [inText, inData]) {
			const blocks = comparison(table(...OLD), table(['Rodiklis', 'Planas', 'Faktas', 'Pastaba'], ['Gyventojai', '1', '2', '3'])).sections.flatMap(({ children }) => children);
			expect(blocks.filter(({ type }) => type === 'table' || type === 'formTable').map(({ data }) => data?.revision)).toEqual(['deletion', 'insertion']);
		}
	});
});
