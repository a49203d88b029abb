/** Code is set in the face of the text on one ground, with its spaces, in every format. */
import { expect, it } from 'vitest';
import { CODE_FILL, CODE_PADDING } from '../../src/document/shades.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { layoutDocument } from '../../src/render/pdf/index.ts';
import { child, descendants, part, textOf, val } from './docx/xml-tree.ts';
import { document, markdown, portrait } from './pdf/sample.ts';

const tree = document([portrait(...markdown('Eilutėje `ąčęėįšųūž` žodis.\n\n```\na:   b\n\tĄČĘĖĮŠŲŪŽ\n```').blocks)]);

it('in the PDF', () => {
	const items = layoutDocument(tree).pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items));
	const grounds = items.flatMap((item) => (item.kind === 'box' ? [item.fill] : []));
	expect(new Set(grounds)).toEqual(new Set([CODE_FILL]));
	// The words in the line, and the two lines of the block.
	expect(grounds.length).toBe(3);
	const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
	expect(new Set(texts.map(({ face }) => face))).toEqual(new Set(['regular']));
	const lines = texts.map(({ text }) => text.replaceAll('\u00a0', ' '));
	expect(lines).toEqual(expect.arrayContaining(['ąčęėįšųūž', 'a:   b ', '    ĄČĘĖĮŠŲŪŽ']));
});

it('is never hyphenated in the PDF', () => {
	const texts = (word: string): string[] => {
		const { pages } = layoutDocument(document([portrait(...markdown(`${'žodžiai '.repeat(11)}${word} ir.`).blocks)]));
		return pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : []))));
	};
	expect(texts('nebendradarbiaujantiems').some((text) => text.endsWith('-'))).toBe(true);
	expect(texts('`nebendradarbiaujantiems`')).toContain('nebendradarbiaujantiems');
});

it('in the Word document', async () => {
	const bytes = await renderDocx(tree, NOT_LAID_OUT);
	const styles = descendants(part(bytes, 'word/styles.xml'), 'w:style');
	const style = (id: string) => styles.find(({ attributes }) => attributes['w:styleId'] === id);
	for (const [id, properties] of [
		['Code', 'w:pPr'],
		['CodeText', 'w:rPr'],
	] as const) {
		expect(child(child(style(id), properties), 'w:shd')?.attributes['w:fill'], id).toBe(CODE_FILL.slice(1).toUpperCase());
		expect(descendants(style(id) ?? { name: '', attributes: {}, children: [] }, 'w:rFonts'), id).toEqual([]);
	}
	expect(child(child(style('Code'), 'w:pPr'), 'w:ind')?.attributes).toMatchObject({ 'w:left': String(CODE_PADDING * 20), 'w:right': String(CODE_PADDING * 20) });
	const block = descendants(part(bytes, 'word/document.xml'), 'w:p').find((one) => val(child(one, 'w:pPr'), 'w:pStyle') === 'Code');
	expect(block && textOf(block)).toBe('a:   b\n    ĄČĘĖĮŠŲŪŽ');
});

it('on the page', () => {
	const html = new TextDecoder().decode(renderHtml(tree));
	expect(html).toContain(`pre,code{font-family:inherit;font-size:inherit;background:${CODE_FILL}}`);
	expect(html).not.toMatch(/Courier|monospace/);
});
