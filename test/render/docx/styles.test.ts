import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../../src/document/nodes.ts';
import { stylesFor } from '../../../src/document/styles.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { everyNode } from '../pdf/every-node.ts';
import { document, markdown, portrait } from '../pdf/sample.ts';
import { directFormatting, unknownStyles } from './formatting.ts';
import { child, elements, parseXml, part, val, type XmlElement } from './xml-tree.ts';

let folder = '';
let tree: DocumentTree;
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-styles-'));
	tree = everyNode(folder);
	bytes = await renderDocx(tree, NOT_LAID_OUT);
});
afterAll(() => rmSync(folder, { recursive: true }));

const styleOf = (docx: Uint8Array, id: string): XmlElement | undefined => elements(part(docx, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);

const BODIES = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml'] as const;

describe('a document', () => {
	it.each(BODIES)('has all its looks in styles: %s', (name) => {
		// The two paragraphs that part the text from its notes are Word's own.
		expect(directFormatting(part(bytes, name)).filter((fault) => !(name === 'word/footnotes.xml' && /^undefined|without a style/.test(fault)))).toEqual([]);
		expect(unknownStyles(part(bytes, name), part(bytes, 'word/styles.xml'))).toEqual([]);
	});

	it('has no style that is based on one that is missing', () => {
		const styles = elements(part(bytes, 'word/styles.xml'), 'w:style');
		const ids = new Set(styles.map(({ attributes }) => attributes['w:styleId']));
		expect(styles.flatMap((style) => ['w:basedOn', 'w:next'].flatMap((name) => val(style, name) ?? [])).filter((id) => !ids.has(id))).toEqual([]);
		expect(ids.size).toBe(styles.length);
	});

	it('has its lists in numbering that is linked to their styles', async () => {
		const text = markdown('- a\n  - b\n    1. c\n- [x] d\n');
		const docx = await renderDocx(document([portrait(...text.blocks)]), NOT_LAID_OUT);
		const levels = elements(part(docx, 'word/numbering.xml'), 'w:abstractNum').flatMap((list) => elements(list, 'w:lvl').flatMap((level) => val(level, 'w:pStyle') ?? []));
		expect(levels).toEqual(['ListBullet', 'ListBullet2', 'ListNumber', 'ListNumber3', 'ListTaskDone']);
		for (const id of levels) expect(val(styleOf(docx, id), 'w:pPr', 'w:numPr', 'w:numId'), id).toBeDefined();
	});

	it('has the cells of every size based on the same styles', () => {
		expect(['TableText7', 'TableNumber7', 'TableNumberTotal7', 'TableNumberTotal'].map((id) => val(styleOf(bytes, id), 'w:basedOn'))).toEqual([
			'TableText',
			'TableNumber',
			'TableNumberTotal',
			'TableNumber',
		]);
		expect(val(styleOf(bytes, 'TableNumber'), 'w:pPr', 'w:jc')).toBe('right');
		expect(child(styleOf(bytes, 'TableNumberTotal'), 'w:rPr', 'w:b')).toBeDefined();
	});
});

describe('a template’s styles', () => {
	it('are those of the document', async () => {
		const overrides = new Map([
			['heading2', { size: 14, bold: false, align: 'left', before: 20, after: 4, keepWithNext: false } as const],
			['captionLabel', { bold: false, italic: true }],
			['tableNumber', { align: 'center' } as const],
		]);
		const own = { ...tree, styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257, overrides }) };
		const docx = await renderDocx(own, NOT_LAID_OUT);
		const heading = styleOf(docx, 'Heading2');
		expect(child(heading, 'w:pPr', 'w:spacing')?.attributes).toEqual({ 'w:before': '400', 'w:after': '80' });
		expect([val(heading, 'w:pPr', 'w:jc'), val(heading, 'w:rPr', 'w:sz'), child(heading, 'w:rPr', 'w:b'), child(heading, 'w:pPr', 'w:keepNext')]).toEqual(['left', '28', undefined, undefined]);
		expect(elements(child(styleOf(docx, 'CaptionLabel'), 'w:rPr') ?? parseXml('<a/>')).map(({ name }) => name)).toEqual(['w:i', 'w:iCs']);
		expect(val(styleOf(docx, 'TableNumber'), 'w:pPr', 'w:jc')).toBe('center');
	});

	it('give a label no weight that all of its caption has', async () => {
		const own = { ...tree, styles: stylesFor({ fontSize: 12, indent: 15, textWidth: 170, broadWidth: 257, overrides: new Map([['caption', { bold: true }]]) }) };
		const docx = await renderDocx(own, NOT_LAID_OUT);
		const captions = elements(child(part(docx, 'word/document.xml'), 'w:body') ?? parseXml('<a/>'), 'w:p').filter((paragraph) => val(paragraph, 'w:pPr', 'w:pStyle') === 'Caption');
		expect(captions.length).toBeGreaterThan(1);
		expect(captions.flatMap((caption) => elements(caption, 'w:r').flatMap((run) => val(run, 'w:rPr', 'w:rStyle') ?? []))).not.toContain('CaptionLabel');
	});
});
