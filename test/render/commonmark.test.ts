/** Every example of CommonMark and GFM on paper: all of them in one document, each between marks of its own. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { buildPdf, type PdfDocument } from '../../src/render/pdf/index.ts';
import { describeWith } from '../tools.ts';
import { COMMONMARK, GFM, parsedExample, words } from './commonmark.ts';
import { elements, part, type XmlElement } from './docx/xml-tree.ts';
import { document, portrait } from './pdf/sample.ts';

const EXAMPLES = [...COMMONMARK, ...GFM].map((example) => ({ ...example, ...parsedExample(example) }));

/** Letters that no example has. */
const mark = (index: number): string => `Ž${index}Š`;
const MARKS = /Ž(\d+)Š/;

function allExamples(): DocumentTree {
	const blocks = EXAMPLES.flatMap(({ blocks: own }, index): DocumentBlock[] => [{ type: 'paragraph', children: [{ type: 'text', value: mark(index) }] }, ...own]);
	return document([portrait(...blocks, { type: 'paragraph', children: [{ type: 'text', value: mark(EXAMPLES.length) }] })]);
}

/** Letters that the fonts of the PDF lack. */
const MISSING = /[∲≧ആಫ]/g;

/** What is said between one mark and the next, by example. */
function parted(text: string): string[] {
	const pieces = words(text).split(MARKS);
	const said: string[] = [];
	for (let at = 1; at < pieces.length; at += 2) said[Number(pieces[at])] = pieces[at + 1] ?? '';
	return said;
}

/** What else than the expected letters a text says, as far as it says these in their order; undefined where it doesn't. */
function besides(text: string, expected: string): string | undefined {
	let rest = '';
	let from = 0;
	for (const letter of expected) {
		const at = text.indexOf(letter, from);
		if (at < 0) return undefined;
		rest += text.slice(from, at);
		from = at + letter.length;
	}
	return rest + text.slice(from);
}

/** Examples whose text is not as it should be. */
const wrong = (said: readonly string[], isSaid: (text: string, expected: string) => boolean, says: (text: string, part: string) => boolean): string[] =>
	EXAMPLES.flatMap(({ name, said: expected, tags }, index) => {
		const text = said[index] ?? '';
		const isRight = expected === undefined ? tags.every((tag) => says(text, words(tag))) : isSaid(text, expected);
		return isRight ? [] : [`${name}: ${text} instead of ${expected ?? tags.join(' ')}`];
	});

const wordText = (element: XmlElement): string =>
	element.name === 'w:t'
		? element.children.join('')
		: elements(element)
				.map(wordText)
				.join(element.name === 'w:p' ? '' : '\n');

describe('the examples of CommonMark and GFM', () => {
	it('say all their words in Word', async () => {
		const body = part(await renderDocx(allExamples(), NOT_LAID_OUT), 'word/document.xml');
		expect(
			wrong(
				parted(wordText(body)),
				(text, expected) => text === expected,
				(text, tag) => text.includes(tag),
			),
		).toEqual([]);
	});
});

describeWith(['pdftotext'], 'the examples of CommonMark and GFM', () => {
	let bytes: Uint8Array;
	let problems: PdfDocument['problems'];
	beforeAll(async () => {
		({ bytes, problems } = await buildPdf(allExamples()));
	});

	it('say all their words in a PDF', () => {
		const pages = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\f');
		const text = pages.map((page, index) => (index === 0 ? page : page.replace(/^\d+\n/, ''))).join('\n');
		// Labels of items and hyphens where a line ends are the only letters beside; headings are set in capitals.
		const extra = (said: string, expected: string): string | undefined => besides(said.toLowerCase(), expected.replace(MISSING, '\ufffd').toLowerCase());
		expect(
			wrong(
				parted(text),
				(said, expected) => /^[–•☐☑\d.-]*$/.test(extra(said, expected) ?? '?'),
				(said, tag) => extra(said, tag) !== undefined,
			),
		).toEqual([]);
	});

	it('that cannot be shown are told', () => {
		const pictures = problems.flatMap((problem) => (problem.kind === 'picture' ? [problem.path] : []));
		expect(pictures).toEqual(expect.arrayContaining(['moon.jpg', '/url', 'train.jpg']));
		expect(problems).toHaveLength(pictures.length);
	});
});
