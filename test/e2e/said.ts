/** What each format of a document says, in the order in which it is read. What a format adds of its own is left out: links of a screen, numbers of pages. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { elements, part, type XmlElement } from '../render/docx/xml-tree.ts';
import { squeezed } from './words.ts';

/** Squeezed texts. */
export interface Told {
	readonly text: string;
	/** By number. */
	readonly notes: readonly string[];
}

const SCREEN_CLASSES: readonly unknown[] = ['skip', 'back', 'box'];

/** What only a page on screen has: links past the contents and back to the text, signs of tasks, the title over its notes. */
const isOfScreen = ({ tagName, properties }: Element): boolean =>
	tagName === 'head' || (Array.isArray(properties.className) && properties.className.some((name) => SCREEN_CLASSES.includes(name))) || (tagName === 'h2' && properties.id === '_notes');

function textOfPage(tree: Root | Element, leftOut: (element: Element) => boolean): string {
	let text = '';
	visit(tree, (node) => {
		if (node.type === 'element' && (isOfScreen(node) || leftOut(node))) return SKIP;
		if (node.type === 'text') text += node.value;
		return undefined;
	});
	return squeezed(text);
}

const isMark = ({ properties }: Element): boolean => properties.role === 'doc-noteref';
const isNotes = ({ properties }: Element): boolean => properties.role === 'doc-endnotes';

/** What is drawn, with its figures as a table: in Word its words are parts of their own, in a PDF they stand here and there. */
const isDrawn = ({ tagName, properties }: Element): boolean => tagName === 'svg' || (tagName === 'details' && properties.className === undefined);

/** A page's text and its notes. */
export function saidByHtml(html: string): Told {
	const tree = fromHtml(html);
	const notes: string[] = [];
	visit(tree, 'element', (node) => {
		if (node.tagName === 'li' && /^_n\d+$/.test(String(node.properties.id))) notes.push(textOfPage(node, isMark));
	});
	return { text: textOfPage(tree, (element) => isMark(element) || isNotes(element) || isDrawn(element)), notes };
}

/** All that a page says, with marks and notes. */
export const allOfHtml = (html: string): string => textOfPage(fromHtml(html), () => false);

const BLOCKS = /^(p|td|th|h\d|li|caption|pre)$/;

/** Paragraphs, cells, headings and items of a page that hold no others, with marks. */
export function blocksOfHtml(html: string): string[] {
	const blocks: string[] = [];
	visit(fromHtml(html), 'element', (node) => {
		if (isOfScreen(node) || isDrawn(node)) return SKIP;
		let isInnermost = true;
		visit({ type: 'root', children: node.children }, 'element', ({ tagName }) => {
			if (BLOCKS.test(tagName)) isInnermost = false;
		});
		const text = BLOCKS.test(node.tagName) && isInnermost ? textOfPage(node, () => false) : '';
		if (text !== '') blocks.push(text);
		return undefined;
	});
	return blocks;
}

/** Runs of a part in order, but for the numbers of pages and notes that fields show. */
function textOfPart(root: XmlElement): string {
	let text = '';
	/** Instructions of the fields that are open, the innermost last. */
	const fields: string[] = [];
	const walk = (element: XmlElement): void => {
		if (element.name === 'w:fldChar') {
			const kind = element.attributes['w:fldCharType'];
			if (kind === 'begin') fields.push('');
			else if (kind === 'end') fields.pop();
		} else if (element.name === 'w:instrText') fields.push(`${fields.pop() ?? ''}${element.children.join('')}`);
		else if (element.name === 'w:t' && !fields.some((field) => /^\s*(PAGEREF|NOTEREF)\b/.test(field))) text += element.children.join('');
		else if (element.name === 'w:noBreakHyphen') text += '-';
		else if (element.name !== 'w:drawing') for (const one of elements(element)) walk(one);
	};
	walk(root);
	return squeezed(text);
}

/** The text and the notes of a Word document. */
export function saidByDocx(bytes: Uint8Array): Told {
	const notes = elements(part(bytes, 'word/footnotes.xml'), 'w:footnote').filter(({ attributes }) => Number(attributes['w:id']) > 0);
	return { text: textOfPart(part(bytes, 'word/document.xml')), notes: notes.map(textOfPart) };
}

/** What only paper has: the mark of a table that goes on, dots before the number of a page. */
const GOES_ON = /^((\d+ )?lentelės tęsinys|Table (\d+ )?\(continued\))$/;
const LEADER = /\s*\.{2,}\s*\d+$/;

/** The letters of a page, in the order of the alphabet: hyphens and dots, which lines have at their ends, and marks of tables that go on are left out. */
export function lettersOfPage(page: string): string {
	const lines = page.split('\n').filter((line) => !GOES_ON.test(line.trim()));
	return [...lines.join('').replace(/[\s.\u00ad\u2010\u2011-]/g, '')].sort().join('');
}

/** A PDF's lines, without the numbers of its pages. */
export function linesOfPdf(pages: readonly string[]): string[] {
	return pages
		.flatMap((page, index) => page.split('\n').slice(index === 0 ? 0 : 1))
		.map((line) => line.replace(LEADER, '').trim())
		.filter((line) => line !== '' && !GOES_ON.test(line));
}

/** The label of an item or of a note, which a page leaves to its reader to number. */
const LABEL = /^(\d+\.?|[–•☑☐]) /;

/** The squeezed texts of a page's drawings. */
export function drawnTexts(html: string): ReadonlySet<string> {
	const texts = new Set<string>();
	visit(fromHtml(html), 'element', (node) => {
		if (node.tagName === 'text') texts.add(textOfPage(node, () => false));
	});
	return texts;
}

/** Lines that are more than texts of drawings side by side. */
export const linesBesideDrawings = (texts: ReadonlySet<string>, lines: readonly string[]): string[] => lines.filter((line) => !isMadeOf(squeezed(line), texts));

function isMadeOf(line: string, texts: ReadonlySet<string>): boolean {
	const reached = new Set([0]);
	for (let end = 1; end <= line.length; end++) if ([...reached].some((from) => texts.has(line.slice(from, end)))) reached.add(end);
	return reached.has(line.length);
}

/** Lines that a squeezed text does not say. */
export const linesNotIn = (text: string, lines: readonly string[]): string[] => lines.filter((line) => ![line, line.replace(LABEL, '')].some((one) => text.includes(squeezed(one))));

/** Squeezed blocks that lines don't say as often as they are given. */
export function blocksNotIn(lines: readonly string[], blocks: readonly string[]): string[] {
	const text = squeezed(lines.join(''));
	const wanted = new Map<string, number>();
	for (const block of blocks) wanted.set(block, (wanted.get(block) ?? 0) + 1);
	return [...wanted].filter(([block, times]) => text.split(block).length - 1 < times && !isBroken(text, block)).map(([block]) => block);
}

/** Shorter blocks are not looked for in two parts. */
const BREAKABLE = 60;

/** Whether a long text stands in two parts: a page ends between them, with its notes. */
function isBroken(text: string, block: string): boolean {
	for (let at = BREAKABLE / 2; at <= block.length - BREAKABLE / 2; at++) if (text.includes(block.slice(0, at)) && text.includes(block.slice(at))) return true;
	return false;
}

/** Where two texts part, with what stands around; empty when they are the same. */
export function difference(one: string, other: string): string {
	if (one === other) return '';
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	return [one, other].map((text) => `…${text.slice(Math.max(0, at - 60), at)}|${text.slice(at, at + 60)}…`).join('\n');
}
