/**
 * Marks of what was inserted and deleted. While a document is rendered they are elements of ours around runs, blocks and rows; the
 * finished package has them painted: as bold and struck text, or as tracked changes.
 */
import type { FileChild, ParagraphChild } from 'docx';
import { Paragraph, XmlComponent } from 'docx';
import type { PhrasingContent, Revision, RevisionData, RevisionView } from '../../document/nodes.ts';
import { escapeXml } from '../xml.ts';
import { BlockElement, Element } from './xml.ts';

const NAMES = { insertion: 'plan:ins', deletion: 'plan:del' } as const;

/** The mark of a node, whoever made it. */
export const revisionOf = (node: { readonly data?: RevisionData | undefined }): Revision | undefined => node.data?.revision;

/** Runs under a mark. */
export function revisedRuns(revision: Revision | undefined, runs: readonly ParagraphChild[]): ParagraphChild[] {
	return revision === undefined
		? [...runs]
		: [
				new Element(
					NAMES[revision],
					{},
					runs.filter((run) => run instanceof XmlComponent),
				),
			];
}

/** Blocks under a mark: their paragraphs, rows and runs. */
export function revisedBlocks(revision: Revision | undefined, blocks: readonly FileChild[]): FileChild[] {
	return revision === undefined ? [...blocks] : [new BlockElement(NAMES[revision], {}, blocks)];
}

/** A paragraph of a text that may have been changed; it goes or comes with its text, when all of that does. */
export function revisedParagraph(style: string, text: readonly PhrasingContent[], render: (text: readonly PhrasingContent[]) => ParagraphChild[]): FileChild {
	const [first, ...others] = text.map((node) => ('data' in node ? node.data?.revision : undefined));
	if (first === undefined || others.some((revision) => revision !== first)) return new Paragraph({ style, children: render(text) });
	const unmarked = text.map((node) => ({ ...node, data: {} }));
	return new BlockElement(NAMES[first], {}, [new Paragraph({ style, children: render(unmarked) })]);
}

/** XML under a mark. */
export const revisedXml = (revision: Revision | undefined, xml: string): string => (revision === undefined ? xml : `<${NAMES[revision]}>${xml}</${NAMES[revision]}>`);

/** The words that a document has once its changes are accepted. */
export function accepted(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	return nodes.flatMap((node): PhrasingContent[] => {
		if ('data' in node && node.data?.revision === 'deletion') return [];
		return 'children' in node ? [{ ...node, children: accepted(node.children) }] : [node];
	});
}

const RUN = /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs;
const RUNS = /(?:<w:r>.*?<\/w:r>)+/gs;
/** Elements of w:rPr up to those that follow what is added here, in the order of the schema. */
const RUN_ORDER = ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'noProof', 'color', 'spacing', 'kern', 'sz', 'szCs', 'highlight', 'u'];
/** Whether the letters of a paragraph style are bold, so that bold would not show. */
type IsBold = (style: string) => boolean;

/** Writes the marks of one kind into the XML under it. */
interface Painter {
	runs(xml: string, style: string): string;
	/** For w:rPr of a paragraph's mark. */
	readonly paragraph: () => string;
	/** For w:trPr. */
	readonly row: () => string;
	/** A drawing, whose own texts go and come with it. */
	drawing(xml: string): string;
}

/**
 * Paints the marks of a part.
 * @param nextId a number that no bookmark or change of the document has
 */
export function paintRevisions(xml: string, view: RevisionView, nextId: () => number, isBold: IsBold): string {
	const painters = { ins: painterOf('ins', view, nextId, isBold), del: painterOf('del', view, nextId, isBold) };
	return xml.replace(/<plan:(ins|del)>(.*?)<\/plan:\1>/gs, (_, kind: 'ins' | 'del', content: string, offset: number) => painted(content, painters[kind], styleBefore(xml, offset)));
}

/** For the paragraph that ends a section: only tracked changes have its going or coming. */
export function paintedBreak(revision: Revision, view: RevisionView, nextId: () => number): string {
	return view.kind === 'tracked' ? painterOf(revision === 'insertion' ? 'ins' : 'del', view, nextId, () => false).paragraph() : '';
}

function painterOf(kind: 'ins' | 'del', view: RevisionView, nextId: () => number, isBold: IsBold): Painter {
	return view.kind === 'official' ? official(kind, isBold) : tracked(kind, view.author, view.date, nextId);
}

function painted(content: string, painter: Painter, around: string): string {
	// What stands in the boxes of a drawing is within a run: it is set aside.
	const drawings: string[] = [];
	const text = content.replace(/<w:drawing>.*?<\/w:drawing>/gs, (drawing) => `<plan:drawn n="${drawings.push(painter.drawing(drawing)) - 1}"/>`);
	const whole = paintedText(text, painter, around);
	return whole.replace(/<plan:drawn n="(\d+)"\/>/g, (_, place: string) => drawings[Number(place)] ?? '');
}

function paintedText(content: string, painter: Painter, around: string): string {
	const runs = painter.runs(content, around);
	const paragraphs = runs.replace(/<w:p(?:\/>|>(?:<w:pPr>(.*?)<\/w:pPr>)?)/gs, (opening: string, properties: string | undefined) => {
		const mark = painter.paragraph();
		const [before = '', section = ''] = (properties ?? '').split(/(?=<w:sectPr)/);
		return `<w:p><w:pPr>${before}<w:rPr>${mark}</w:rPr>${section}</w:pPr>${opening === '<w:p/>' ? '</w:p>' : ''}`;
	});
	return paragraphs.replace(/<w:tr>(?:<w:trPr>(.*?)<\/w:trPr>)?/gs, (opening: string, properties: string | undefined) => {
		const mark = painter.row();
		return mark === '' ? opening : `<w:tr><w:trPr>${properties ?? ''}${mark}</w:trPr>`;
	});
}

/** The style of the paragraph that a place is in. */
function styleBefore(xml: string, offset: number): string {
	const start = xml.lastIndexOf('<w:pStyle w:val="', offset);
	return start < 0 ? '' : xml.slice(start + 17, xml.indexOf('"', start + 17));
}

const asItIs = (xml: string): string => xml;

/** The boxes of a drawing are as large as their letters need: what went is struck there as well, what came is not bold. */
function official(kind: 'ins' | 'del', isBold: IsBold): Painter {
	const struck = (xml: string, style: string): string => formatted(xml, style, () => ['<w:strike/>']);
	return kind === 'ins'
		? { runs: (xml, style) => formatted(xml, style, (properties, own) => boldFormat(properties, isBold(own))), paragraph: () => '<w:b/><w:bCs/>', row: () => '', drawing: asItIs }
		: { runs: struck, paragraph: () => '<w:strike/>', row: () => '', drawing: (xml) => struck(xml, '') };
}

/** Bold; where everything is bold, underlined as well. */
function boldFormat(properties: string, isBold: boolean): string[] {
	return isBold || /<w:b\/>|w:val="Strong/.test(properties) ? ['<w:b/>', '<w:bCs/>', '<w:u w:val="single"/>'] : ['<w:b/>', '<w:bCs/>'];
}

function formatted(xml: string, around: string, format: (properties: string, style: string) => string[]): string {
	return xml.replace(RUN, (_, properties: string | undefined, content: string, offset: number) => {
		const own = properties?.match(/<w:\w+[^>]*\/>/g) ?? [];
		const added = format(properties ?? '', styleBefore(xml, offset) || around);
		const kept = own.filter((one) => !added.some((other) => nameOf(other) === nameOf(one)));
		const ordered = [...kept, ...added].sort((a, b) => placeOf(a) - placeOf(b));
		return `<w:r><w:rPr>${ordered.join('')}</w:rPr>${content}</w:r>`;
	});
}

const nameOf = (element: string): string => /^<w:(\w+)/.exec(element)?.[1] ?? '';

function placeOf(element: string): number {
	const place = RUN_ORDER.indexOf(nameOf(element));
	return place < 0 ? RUN_ORDER.length : place;
}

function tracked(kind: 'ins' | 'del', author: string, date: Date, nextId: () => number): Painter {
	const attributes = (): string => ` w:id="${nextId()}" w:author="${escapeXml(author)}" w:date="${date.toISOString().replace(/\.\d+Z$/, 'Z')}"`;
	const mark = (): string => `<w:${kind}${attributes()}/>`;
	const words = (runs: string): string => (kind === 'ins' ? runs : runs.replace(/<(\/?)w:t(?=[ />])/g, '<$1w:delText').replace(/<(\/?)w:instrText(?=[ />])/g, '<$1w:delInstrText'));
	return { runs: (xml) => xml.replace(RUNS, (runs) => `<w:${kind}${attributes()}>${words(runs)}</w:${kind}>`), paragraph: mark, row: mark, drawing: asItIs };
}
