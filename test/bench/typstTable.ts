/** The same table through Typst: its text with our widths, spans, heads and face, compiled to a tagged PDF by Typst's library. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as plainText } from 'mdast-util-to-string';
import type { FormCell, FormRow, FormTable } from '../../src/document/nodes.ts';
import { fontData } from '../../src/render/text/fonts.ts';

const SHADES = ['white', 'luma(95%)', 'luma(90%)', 'luma(83%)'] as const;

/** A cell as a call; texts are string literals, so that nothing in them is markup. */
function cellText({ children, colSpan = 1, rowSpan = 1, bold, rotated, kind, align }: FormCell, shade: FormRow['shade']): string {
	const literal = JSON.stringify(plainText({ type: 'root', children: [...children] }));
	const weighed = bold ? `strong(${literal})` : literal;
	const turned = rotated ? `rotate(-90deg, reflow: true, ${weighed})` : weighed;
	const side = align ?? (kind === 'number' ? 'right' : kind === 'code' ? 'center' : 'left');
	return `table.cell(colspan: ${colSpan}, rowspan: ${rowSpan}, align: ${side}, fill: ${SHADES[shade ?? 0]}, [#${turned}])`;
}

const rowTexts = (rows: readonly FormRow[]): string => rows.flatMap(({ cells, shade }) => cells.map((cell) => cellText(cell, shade))).join(',\n');

/** The whole text: a landscape page, the caption, the table with a repeated head. */
function typstText({ columns, head, groups, fontSize, caption }: FormTable): string {
	const widths = columns.map(({ width }) => `${width}fr`).join(', ');
	const title = JSON.stringify(caption ? `${caption.label}. ${plainText({ type: 'root', children: [...caption.children] })}` : '');
	return `#set document(title: ${title})
#set page(paper: "a4", flipped: true, margin: 20mm, numbering: "1")
#set text(font: "Tinos", size: ${fontSize}pt, lang: "lt", hyphenate: true)
#set table(inset: 2pt, stroke: 0.5pt)
#strong(${title})
#table(columns: (${widths}),
table.header(${rowTexts(head)}),
${rowTexts(groups.flatMap(({ rows }) => rows))})
`;
}

/**
 * Makes Typst's text of a table; what is given compiles it and tells how many bytes the PDF has: PDF/A-2a, tagged as ours. That throws with what Typst says of
 * a text that it can't compile.
 */
export function typstCompiler(table: FormTable): () => number {
	const mainFileContent = typstText(table);
	return () => {
		const compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontBlobs: [fontData('regular'), fontData('bold')] }] });
		return compiler.pdf({ mainFileContent }, { pdfStandard: 'a-2a', creationTimestamp: 0 }).length;
	};
}
