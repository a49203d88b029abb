/** The title page and the contents. */
import type { FileChild, ParagraphChild } from 'docx';
import { FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionAlign, type IFrameOptions, Paragraph, Tab, TextRun, VerticalPositionAlign } from 'docx';
import type { CaptionList, Contents, DocumentTree, PhrasingContent, Styles, TitlePage } from '../../document/nodes.ts';
import { LINE_HEIGHT } from '../text/fonts.ts';
import { field, fieldEnd, fieldStart, linkTo } from './fields.ts';
import type { Context } from './narrative.ts';
import { inline } from './narrative.ts';
import { revisedParagraph, revisionOf } from './revisions.ts';
import type { OutlineEntry, RenderState } from './state.ts';
import type { PageGeometry } from './units.ts';
import { TWIPS_PER_POINT } from './units.ts';
import { BlockElement, Element } from './xml.ts';

const lines = (style: string, texts: readonly string[]): Paragraph[] => texts.map((text) => new Paragraph({ style, children: [new TextRun(text)] }));

/** Lines as they are, or with their marks where they changed. */
function revisedLines(style: string, texts: readonly string[], revised: readonly (readonly PhrasingContent[])[] | undefined, context: Context): FileChild[] {
	return revised ? revised.map((text) => revisedParagraph(style, text, (nodes) => inline(nodes, context))) : lines(style, texts);
}

/** Share of the text's height at which the title stands. */
const TITLE_TOP = 0.38;

/** The foot's frame: it stands at the bottom of the text, whatever the lines above come to. */
const footFrame = ({ textWidth }: PageGeometry): IFrameOptions => ({
	type: 'alignment',
	width: textWidth,
	height: 0,
	rule: HeightRule.AUTO,
	wrap: FrameWrap.NOT_BESIDE,
	anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
	alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
});

/** The space between the approval block and the title, twips. No style knows how many lines the block has. */
function aboveTitle(lines: number, { textHeight }: PageGeometry, { approval }: Styles): number {
	const line = approval.size * LINE_HEIGHT * TWIPS_PER_POINT;
	return Math.round(Math.max(textHeight * TITLE_TOP - lines * line, 2 * line));
}

/** Approval block, title, note and foot. */
export function titlePageBlocks(node: TitlePage, page: PageGeometry, context: Context, { styles }: DocumentTree): FileChild[] {
	const { revised = {} } = node;
	const runs = (field: 'title' | 'foot'): ParagraphChild[] => (revised[field] ? inline(revised[field], context) : [new TextRun(node[field])]);
	const marks = node.isDraft ? 1 : 0;
	const before = aboveTitle((revised.approval ?? node.approval).length, page, styles);
	return [
		...revisedLines('DraftMark', node.approval.slice(0, marks), revised.approval?.slice(0, marks), context),
		...revisedLines('ApprovalBlock', node.approval.slice(marks), revised.approval?.slice(marks), context),
		new Paragraph({ style: 'Title', spacing: { before }, children: runs('title') }),
		...revisedLines('TitleNote', node.note === undefined ? [] : [node.note], revised.note && [revised.note], context),
		new Paragraph({ style: 'TitleFoot', frame: footFrame(page), children: runs('foot') }),
	];
}

/**
 * The words of an entry, broken where our own lines are, short of the column of page numbers. An indent at the right would do so
 * as well, but LibreOffice then leaves the numbers out.
 */
function entryWords(text: string, { laidOut }: RenderState): ParagraphChild[] {
	const lines = laidOut.entryLines.get(text) ?? [text];
	return lines.flatMap((line, index) => [new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) })]);
}

function entryRuns(entry: Pick<OutlineEntry, 'text' | 'anchor'>, state: RenderState): ParagraphChild[] {
	const name = state.bookmarks.name(entry.anchor);
	const page = state.laidOut.anchors.get(entry.anchor);
	if (name === undefined) return entryWords(entry.text, state);
	const number = page === undefined ? [] : [new TextRun({ children: [new Tab()] }), ...field(`PAGEREF ${name} \\h`, String(page))];
	return [linkTo(name, [...entryWords(entry.text, state), ...number])];
}

/** Entries, each a paragraph of its style, as the result of the field that Word makes them with. */
function listField(instruction: string, entries: readonly Pick<OutlineEntry, 'text' | 'anchor'>[], styleOf: (index: number) => string, state: RenderState): Paragraph[] {
	const last = entries.length - 1;
	return entries.map(
		(entry, index) => new Paragraph({ style: styleOf(index), children: [...(index === 0 ? fieldStart(instruction) : []), ...entryRuns(entry, state), ...(index === last ? [fieldEnd()] : [])] }),
	);
}

/** The contents as Word makes them, already filled, so that nobody has to update a field to read them: with the new version's headings, or with the old one's when they went. */
export function contentsBlocks(node: Contents, state: RenderState): FileChild[] {
	const others = revisionOf(node) === 'deletion' ? 'insertion' : 'deletion';
	const entries = state.outline.filter(({ level, revision }) => level <= node.depth && revision !== others);
	const paragraphs = listField(`TOC \\o "1-${node.depth}" \\h \\z \\u`, entries, (index) => `TOC${Math.min(entries[index]?.level ?? 1, 6)}`, state);
	const gallery = new Element('w:docPartObj', {}, [new Element('w:docPartGallery', { 'w:val': 'Table of Contents' }), new Element('w:docPartUnique')]);
	const content = new Element('w:sdtContent', {}, [...lines('TOCHeading', [node.title]), ...paragraphs]);
	return [new BlockElement('w:sdt', {}, [new Element('w:sdtPr', {}, [gallery]), content])];
}

/** A list of tables or of pictures, set as the contents are: of all captions that are counted alike. */
export function captionListBlocks({ title, entries }: CaptionList, state: RenderState): FileChild[] {
	const heading = new Paragraph({ style: 'ListTitle', children: [new TextRun(title)] });
	const sequence = entries.map(({ target }) => state.labels.get(target)?.sequence).find((one) => one !== undefined);
	const all = entries.map(({ target, text }) => ({ text, anchor: target }));
	const style = 'TableofFigures';
	if (sequence === undefined) return [heading, ...all.map((entry) => new Paragraph({ style, children: entryRuns(entry, state) }))];
	return [heading, ...listField(`TOC \\h \\z \\c "${sequence}"`, all, () => style, state)];
}
