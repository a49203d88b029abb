import { describe, expect, test } from 'vitest';
import type { DocumentBlock, DocumentTree, FormTable } from '../../src/document/nodes.ts';
import { createSink, numbered } from '../../src/document/sink.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { layoutDocument } from '../../src/render/pdf/index.ts';
import { points } from '../../src/render/printedPage.ts';
import { child, descendants, elements, part, textOf, val } from './docx/xml-tree.ts';
import { cell, document, group, markdown, row } from './pdf/sample.ts';

const CLOSING = 'Sprendimas skundžiamas.';
const POINT = 'Pakeisti punktą.';
const QUOTE = `Nauja redakcija. ${'Žodis ir dar žodis. '.repeat(40)}Pabaiga.`;

const table = (rows: number): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: [{ width: 1 }, { width: 4 }],
	head: [row([cell('Nr.'), cell('Turinys')])],
	groups: Array.from({ length: rows }, (_, index) => group(row([cell(String(index)), cell('Priemonės eilutė')]))),
	fontSize: 10,
});

/** A decision that ends with blocks, its closing sentence, as many empty lines, and the signature, after a number of lines. */
function decision(lines: number, ends: readonly DocumentBlock[], emptyLines = 0): DocumentTree {
	const sink = createSink();
	sink.push(...markdown('Eilutė.\n\n'.repeat(lines)).blocks, ...ends, ...markdown(`${CLOSING}\n\n${'&nbsp;\n\n'.repeat(emptyLines)}`).blocks);
	sink.push({ type: 'statement', look: 'signature', children: [{ type: 'text', value: 'Meras' }] });
	return document(numbered(sink, 'lt'));
}

const ENDS = [
	['a point', markdown(POINT).blocks, 'Pakeisti', 0],
	['a point, above an empty line', markdown(POINT).blocks, 'Pakeisti', 1],
	['a long new wording', markdown(`Pakeisti taip:\n\n${QUOTE}`).blocks, 'Pabaiga', 0],
	['a short table', [table(4)], 'Priemonės', 0],
	['a table of several pages', [table(90)], 'Priemonės', 0],
] as const;

test.each(ENDS)('a signature and the closing words have the end of the text above them on their page: %s', (_what, ends, word, emptyLines) => {
	for (let lines = 0; lines < 60; lines++) {
		const { pages } = layoutDocument(decision(lines, ends, emptyLines));
		const last = pages.at(-1)?.frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))) ?? [];
		expect([lines, last.some((text) => text.includes(word)), last.some((text) => text.includes('Meras'))]).toEqual([lines, true, true]);
	}
});

test.each(ENDS)('word processors are told so: %s', async (_what, ends, _word, emptyLines) => {
	const body = child(part(await renderDocx(decision(3, ends, emptyLines), NOT_LAID_OUT), 'word/document.xml'), 'w:body');
	const paragraphs = (body ? descendants(body, 'w:p') : []).map((one) => ({ text: textOf(one), style: val(one, 'w:pPr', 'w:pStyle'), isKept: child(one, 'w:pPr', 'w:keepNext') !== undefined }));
	const isEnd = ({ text }: { readonly text: string }): boolean => /^(Pakeisti|Nauja|Priemonės)/.test(text);
	const fromEnd = paragraphs.slice(paragraphs.findLastIndex(isEnd));
	expect(fromEnd.map(({ isKept }) => isKept)).toEqual([...fromEnd.slice(1).map(() => true), false]);
	expect(fromEnd.at(-1)).toMatchObject({ text: 'Meras', style: 'ActSignature' });
});

test('a long paragraph above the closing words may be parted', async () => {
	const body = child(part(await renderDocx(decision(3, markdown(QUOTE).blocks), NOT_LAID_OUT), 'word/document.xml'), 'w:body');
	const long = body && elements(body, 'w:p').find((one) => textOf(one).startsWith('Nauja'));
	expect([child(long, 'w:pPr', 'w:keepNext') !== undefined, child(long, 'w:pPr', 'w:keepLines') !== undefined]).toEqual([true, false]);
});

describe('the mark of an annex', () => {
	const LINES = ['Kauno miesto savivaldybės tarybos', '2015 m. ______________ d. sprendimo Nr. ________', 'priedas'];
	const annexed = (): DocumentTree => {
		const sink = createSink();
		sink.push(...markdown('Sprendimas.').blocks);
		sink.turn('landscape');
		sink.push({ type: 'statement', look: 'annex', children: LINES.flatMap((value, index) => [...(index === 0 ? [] : [{ type: 'break' } as const]), { type: 'text', value } as const]) });
		return document(numbered(sink, 'lt'));
	};

	test('is a line each in the right third of the printed page', () => {
		const [, page] = layoutDocument(annexed()).pages;
		const left = points(20 + 0.6 * 257);
		const starts = (page?.frames ?? []).filter(({ x }) => Math.round(x) === Math.round(left)).map(({ items: [first] }) => (first?.kind === 'text' ? first.text.trim() : ''));
		expect(starts.map((word, index) => word !== '' && LINES[index]?.startsWith(word))).toEqual(LINES.map(() => true));
	});

	test('and of that of a word processor', async () => {
		const xml = await renderDocx(annexed(), NOT_LAID_OUT);
		const mark = descendants(part(xml, 'word/document.xml'), 'w:p').find((one) => textOf(one).startsWith('Kauno'));
		expect([val(mark, 'w:pPr', 'w:pStyle'), mark && descendants(mark, 'w:br').length]).toEqual(['ActAnnex', 2]);
		const style = descendants(part(xml, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'ActAnnex');
		expect(child(style, 'w:pPr', 'w:ind')?.attributes).toMatchObject({ 'w:left': '8742' });
	});
});
