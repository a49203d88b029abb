import { expect, test } from 'vitest';
import type { Section } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { layoutDocument } from '../../src/render/pdf/index.ts';
import { mergedDocument } from '../../src/revision/index.ts';
import { descendants, part } from './docx/xml-tree.ts';
import { document, landscape, markdown, portrait } from './pdf/sample.ts';

const text = (words: string, turned: typeof portrait = portrait): Section => turned(...markdown(words).blocks);
const apart = (section: Section): Section => ({ ...section, startsPage: true });

const PAGES = document([text('Pirmas.'), apart(text('Antras.')), text('Trečias.', landscape), apart(text('Ketvirtas.', landscape))]);

test('a page that the text asks for begins in the PDF', () => {
	expect(layoutDocument(PAGES).pages).toHaveLength(4);
});

test('a page that the text asks for is a section of the Word document', async () => {
	const sections = descendants(part(await renderDocx(PAGES, NOT_LAID_OUT), 'word/document.xml'), 'w:sectPr');
	expect(sections).toHaveLength(4);
});

test('a page that the text asks for begins on paper of the HTML page, and a chapter begins no second', () => {
	const html = new TextDecoder().decode(renderHtml(PAGES));
	expect(html).toContain('<p>Pirmas.</p>\n<div class="page"></div>\n<p>Antras.</p>');
	expect(html.match(/class="landscape( page)?"/g)).toEqual(['class="landscape"', 'class="landscape page"']);
	const chapter: Section = { ...portrait({ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Skyrius' }], data: { startsPage: true } }), startsPage: true };
	expect(new TextDecoder().decode(renderHtml(document([text('Pirmas.'), chapter])))).not.toContain('<div class="page">');
});

const together = document([portrait(...markdown('Pirmas.\n\nAntras.').blocks)]);
const parted = document([text('Pirmas.'), apart(text('Antras.'))]);

test.each([
	['came', together, parted, ['insertion', undefined]],
	['went', parted, together, ['deletion', undefined]],
	['stayed', parted, parted, [undefined, undefined]],
])('a page break that %s is so in the comparison version', (_, old, fresh, breaks) => {
	const { sections } = mergedDocument(old, fresh, { digest: (path) => path, view: 'tracked' });
	expect(sections.map(({ data }) => data?.revision)).toEqual(breaks);
});
