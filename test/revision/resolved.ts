/** What is left of a document's tracked changes when all of them are accepted or rejected (ECMA-376, part 1, 17.13.5). */
import { child, descendants, elements, partsOf, textOf, val, type XmlElement } from '../render/docx/xml-tree.ts';

export type Decision = 'accept' | 'reject';

const DROPPED: Readonly<Record<Decision, string>> = { accept: 'w:del', reject: 'w:ins' };
const KEPT: Readonly<Record<Decision, string>> = { accept: 'w:ins', reject: 'w:del' };

/** An element without the changes in it; what they leave of it, when they are around it. */
function resolved(element: XmlElement, decision: Decision): XmlElement[] {
	if (element.name === DROPPED[decision]) return [];
	if (element.name === KEPT[decision] && elements(element).length > 0) return elements(element).flatMap((one) => resolved(one, decision));
	if (element.name === 'w:tr' && child(element, 'w:trPr', DROPPED[decision])) return [];
	const name = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' }[element.name] ?? element.name;
	const children = joined(element.children, decision);
	if (element.name === 'w:tbl' && !children.some((one) => typeof one !== 'string' && one.name === 'w:tr')) return [];
	return [{ ...element, name, children }];
}

/** Children, those of a paragraph whose mark is gone joined with the next paragraph's. */
function joined(children: XmlElement['children'], decision: Decision): (XmlElement | string)[] {
	const result: (XmlElement | string)[] = [];
	let waiting: XmlElement[] = [];
	for (const one of children) {
		if (typeof one === 'string') result.push(one);
		else if (one.name === 'w:p' && child(one, 'w:pPr', 'w:rPr', DROPPED[decision])) waiting.push(...content(one, decision));
		else if (one.name === 'w:p') {
			const properties = elements(one, 'w:pPr');
			result.push({ ...one, children: [...properties, ...waiting, ...content(one, decision)] });
			waiting = [];
		} else {
			if (waiting.some((run) => textOf(run) !== '')) throw new Error(`Text is left before <${one.name}>: ${waiting.map(textOf).join('')}`);
			result.push(...resolved(one, decision));
			if (one.name === 'w:tbl') waiting = [];
		}
	}
	if (waiting.some((run) => textOf(run) !== '')) throw new Error(`Text is left at an end: ${waiting.map(textOf).join('')}`);
	return result;
}

const content = (paragraph: XmlElement, decision: Decision): XmlElement[] =>
	elements(paragraph)
		.filter(({ name }) => name !== 'w:pPr')
		.flatMap((one) => resolved(one, decision));

/** Every block of a document, its notes after it, as lines: styles and words of paragraphs, cells of rows with what they span. */
export function linesOf(bytes: Uint8Array, decision: Decision = 'accept'): string[] {
	const parts = partsOf(bytes);
	const body = child(parts.get('word/document.xml'), 'w:body');
	const notes = parts.get('word/footnotes.xml');
	if (!body) throw new Error('no document');
	const [document] = resolved(body, decision);
	if (!document) throw new Error('nothing is left');
	const named = descendants(document, 'w:footnoteReference').map(({ attributes }) => attributes['w:id']);
	const noteLines = named.flatMap((id) => {
		const note = (notes ? elements(notes, 'w:footnote') : []).find(({ attributes }) => attributes['w:id'] === id);
		return note
			? resolved(note, decision)
					.flatMap((one) => blockLines(one))
					.filter((line) => line !== 'FootnoteText:')
			: [];
	});
	return [...blockLines(document), '--- notes', ...noteLines];
}

function blockLines(container: XmlElement): string[] {
	return elements(container).flatMap((node) => {
		if (node.name === 'w:p') return paragraphLine(node);
		if (node.name === 'w:tbl') return rowLines(elements(node, 'w:tr'));
		// The contents follow from the headings and are not marked.
		return node.name === 'w:sectPr' ? [sectionLine(node)] : [];
	});
}

function paragraphLine(node: XmlElement): string[] {
	const properties = child(node, 'w:pPr');
	const style = val(properties, 'w:pStyle') ?? '';
	if (/^(TOC|TableofFigures)/.test(style)) return [];
	const level = val(properties, 'w:numPr', 'w:ilvl');
	const section = child(properties, 'w:sectPr');
	return [
		`${style}${level === undefined ? '' : ` ${level}`}:${descendants(node, 'w:drawing')
			.map(() => ' <picture>')
			.join('')} ${textOf(node)}`.trimEnd(),
		...(section ? [sectionLine(section)] : []),
	];
}

const sectionLine = (section: XmlElement): string => `--- ${child(section, 'w:pgSz')?.attributes['w:orient'] ?? 'portrait'}`;

function rowLines(rows: readonly XmlElement[]): string[] {
	const merges = rows.map((row) => columnsOf(row).map(({ merge }) => merge));
	return rows.map((row, index) => {
		const cells = columnsOf(row).map(({ cell, span, merge }, at) => {
			const goesDown = merge === 'restart' && merges[index + 1]?.[at] === 'continue';
			const text = elements(cell, 'w:p').flatMap(paragraphLine).join(' / ');
			return `${text}${span > 1 ? ` [${span}]` : ''}${goesDown ? ' ↓' : ''}${merge === 'continue' ? ' ↑' : ''}`;
		});
		return `| ${cells.join(' | ')}${child(row, 'w:trPr', 'w:tblHeader') ? ' (head)' : ''}`;
	});
}

interface Placed {
	readonly cell: XmlElement;
	readonly span: number;
	readonly merge: 'restart' | 'continue' | undefined;
}

function columnsOf(row: XmlElement): Placed[] {
	return elements(row, 'w:tc').map((cell) => {
		const merge = child(cell, 'w:tcPr', 'w:vMerge');
		return { cell, span: Number(val(cell, 'w:tcPr', 'w:gridSpan') ?? 1), merge: merge ? (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue') : undefined };
	});
}
