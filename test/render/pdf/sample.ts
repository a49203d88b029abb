/** Document trees for the tests: one with every node, and form tables of a wanted size. */
import type { FootnoteDefinition, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { DocumentBlock, DocumentTree, FormCell, FormRow, FormRowGroup, FormTable, Section } from '../../../src/document/nodes.ts';
import { stylesFor } from '../../../src/document/styles.ts';

const isBlock = (node: RootContent): node is Extract<RootContent, DocumentBlock> =>
	['paragraph', 'heading', 'list', 'blockquote', 'code', 'thematicBreak', 'table', 'html', 'definition'].includes(node.type);

const isNote = (node: RootContent): node is FootnoteDefinition => node.type === 'footnoteDefinition';

/** Blocks and footnotes of a Markdown text. */
export function markdown(text: string): { readonly blocks: DocumentBlock[]; readonly notes: FootnoteDefinition[] } {
	const { children } = unified().use(remarkParse).use(remarkGfm).parse(text);
	return { blocks: children.filter(isBlock), notes: children.filter(isNote) };
}

/** A tree of sections with a plan's usual page. */
export function document(sections: readonly Section[], notes: readonly FootnoteDefinition[] = [], language: 'lt' | 'en' = 'lt'): DocumentTree {
	return {
		type: 'document',
		language,
		title: 'Kauno miesto savivaldybės 2015–2017 metų strateginis veiklos planas',
		author: 'Kauno miesto savivaldybė',
		subject: 'Strateginis veiklos planas',
		date: new Date('2015-04-02T00:00:00Z'),
		page: { width: 210, height: 297, margins: { left: 30, right: 10, top: 20, bottom: 20 }, fontSize: 12, indent: 15 },
		styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257 }),
		sections,
		footnotes: new Map(notes.map((note) => [note.identifier, note])),
	};
}

export const portrait = (...children: DocumentBlock[]): Section => ({ type: 'section', orientation: 'portrait', children });
export const landscape = (...children: DocumentBlock[]): Section => ({ type: 'section', orientation: 'landscape', children });

export function cell(text: string, rest: Partial<FormCell> = {}): FormCell {
	return { type: 'formCell', kind: 'text', children: [{ type: 'text', value: text }], ...rest };
}

export const row = (cells: readonly FormCell[], rest: Partial<FormRow> = {}): FormRow => ({ type: 'formRow', cells, ...rest });
export const group = (...rows: FormRow[]): FormRowGroup => ({ type: 'formRowGroup', rows });

const MONEY = ['242 891,5', '1 234,5', '16 777,7', '0,0', '200,0', '98 765,4'] as const;
const money = (seed: number): FormCell => cell(MONEY[seed % MONEY.length] ?? '', { kind: 'number' });

const NAMES = [
	'Sudaryti palankias sąlygas verslui ir skatinti verslumą',
	'Bendrojo ugdymo mokyklų tinklo pertvarkymas ir infrastruktūros modernizavimas, įskaitant energinio efektyvumo didinimą',
	'Viešųjų erdvių sutvarkymas',
] as const;

function measure(index: number, sources: number): FormRowGroup {
	const spanned = { rowSpan: sources + 1 };
	const code = String(index).padStart(2, '0');
	const lines = Array.from({ length: sources + 1 }, (_, line) => {
		const isTotal = line === sources;
		const start =
			line > 0
				? []
				: [
						cell('01', { kind: 'code', rotated: true, ...spanned }),
						cell('02', { kind: 'code', rotated: true, ...spanned }),
						cell(code, { kind: 'code', rotated: true, ...spanned }),
						cell(`${NAMES[index % NAMES.length] ?? ''} Nr. ${index}`, spanned),
						cell('T', { kind: 'code', rotated: true, ...spanned }),
						cell('188710823', { kind: 'code', rotated: true, ...spanned }),
					];
		const source = cell(isTotal ? 'Iš viso' : (['SB', 'SB(VB)', 'ES', 'KPPP'][line % 4] ?? ''), { kind: 'code', bold: isTotal });
		const amounts = Array.from({ length: 7 }, (_, column) => ({ ...money(index + line + column), bold: isTotal }));
		const criteria =
			line > 0
				? []
				: [cell('Suremontuotų ugdymo įstaigų skaičius', spanned), cell('vnt.', { kind: 'code', ...spanned }), ...['12', '14', '16'].map((value) => cell(value, { kind: 'number', ...spanned }))];
		return row([...start, source, ...amounts, ...criteria]);
	});
	return group(...lines);
}

const head = (text: string, rest: Partial<FormCell> = {}): FormCell => cell(text, { align: 'center', ...rest });

const SUMMARY_HEAD: readonly FormRow[] = [
	row([
		...['Tikslo kodas', 'Uždavinio kodas', 'Priemonės kodas'].map((text) => head(text, { rotated: true, rowSpan: 4 })),
		head('Priemonės pavadinimas', { rowSpan: 4 }),
		...['Požymis', 'Vykdytojo kodas'].map((text) => head(text, { rotated: true, rowSpan: 4 })),
		head('Finansavimo šaltinis', { rowSpan: 4 }),
		head('2014 m. patvirtinti asignavimai', { rowSpan: 4 }),
		head('2015 metų asignavimų planas', { colSpan: 4 }),
		head('2016 m. lėšų projektas', { rowSpan: 4 }),
		head('2017 m. lėšų projektas', { rowSpan: 4 }),
		head('Produkto vertinimo kriterijus', { colSpan: 5 }),
	]),
	row([
		head('Iš viso', { rowSpan: 3 }),
		head('Išlaidoms', { colSpan: 2 }),
		head('Turtui įsigyti', { rowSpan: 3 }),
		head('Pavadinimas', { rowSpan: 3 }),
		head('Mato vnt.', { rowSpan: 3 }),
		head('Planuojama reikšmė', { colSpan: 3 }),
	]),
	row([head('Iš viso', { rowSpan: 2 }), head('iš jų darbo užmokesčiui', { rowSpan: 2 }), ...['2015', '2016', '2017'].map((year) => head(year, { rowSpan: 2 }))]),
	row([]),
];

/** The summary form with `measures` blocks of `sources` + 1 rows each, a task's band before every tenth. */
export function summaryTable(measures: number, sources: number): FormTable {
	const widths = [2.6, 2.6, 2.6, 19, 2.6, 3.4, 6.2, 7, 7, 7, 7, 6.4, 7, 7, 14, 4.4, 5, 5, 5];
	const band = (text: string, shade: 1 | 2 | 3): FormRowGroup => group(row([cell(text, { bold: true, colSpan: widths.length })], { shade, keepWithNext: true }));
	const groups: FormRowGroup[] = [band('01 programa. Ekonominės raidos skatinimo programa', 3)];
	for (let i = 0; i < measures; i++) {
		if (i % 30 === 0) groups.push(band(`01.0${i / 30 + 1} tikslas. Kaunas – palankiausias verslui miestas Lietuvoje`, 2));
		if (i % 10 === 0) groups.push(band(`01.01.${i / 10 + 1} uždavinys. Investicinio patrauklumo didinimas`, 1));
		groups.push(measure(i + 1, sources));
	}
	const total = Array.from({ length: 7 }, (_, index) => ({ ...money(index), bold: true }));
	groups.push(group(row([cell('Iš viso programai', { bold: true, colSpan: 7 }), ...total, cell('', { colSpan: 5 })], { shade: 3 })));
	return {
		type: 'formTable',
		id: 't-f2',
		caption: { label: '2 lentelė', children: [{ type: 'text', value: '01 programos „Ekonominės raidos skatinimo programa“ suvestinė' }] },
		unitNote: [{ type: 'text', value: 'tūkst. Eur' }],
		columns: widths.map((width) => ({ width })),
		head: SUMMARY_HEAD,
		groups,
		fontSize: 7,
		sourceNote: [{ type: 'text', value: 'Šaltinis: Kauno miesto savivaldybės administracija' }],
	};
}
