/** The title page and the contents. */
import type { FileChild, ParagraphChild } from 'docx';
import { FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionAlign, type IFrameOptions, type IParagraphOptions, Paragraph, Tab, TextRun, VerticalPositionAlign } from 'docx';
import { toString as plainText } from 'mdast-util-to-string';
import type { CaptionList, Contents, DocumentTree, Logo, PhrasingContent, Styles, TitlePage } from '../../document/nodes.ts';
import type { TitleRoom } from '../laidOut.ts';
import { points } from '../printedPage.ts';
import { LINE_HEIGHT } from '../text/fonts.ts';
import { fieldEnd, fieldStart, linkTo } from './fields.ts';
import { pictureRun } from './images.ts';
import type { Context } from './narrative.ts';
import { inline } from './narrative.ts';
import { revisedParagraph, revisionOf } from './revisions.ts';
import { type OutlineEntry, pageNumber, type RenderState } from './state.ts';
import type { PageGeometry } from './units.ts';
import { pixels, TWIPS_PER_POINT } from './units.ts';
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

/** What stands above the title in our own layout; above one with marks, which are not laid out there, by how many lines the approval block has. */
function roomAbove(node: TitlePage, page: PageGeometry, { laidOut, tree }: RenderState): Omit<TitleRoom, 'titleSize'> {
	const known = node.revised ? undefined : laidOut.titleRooms.get(node);
	const above = aboveTitle((node.revised?.approval ?? node.approval).length, page, tree.styles) / TWIPS_PER_POINT;
	return known ?? { above, logoHeight: node.logo ? points(node.logo.height) : 0 };
}

/** The picture above the title, which then stands where it would without. Its line is a little higher than it is. */
function logoParagraph({ path, alt, width, height }: Logo, { above, logoHeight }: Omit<TitleRoom, 'titleSize'>, { titleLogo: look }: Styles, context: Context): Paragraph {
	const image = context.images.get(path);
	const size = logoHeight * TWIPS_PER_POINT;
	const run = image ? pictureRun(image, pixels((size * width) / height), pixels(size), alt) : new TextRun({ text: alt, style: 'Emphasis' });
	return new Paragraph({ style: 'TitleLogo', spacing: { before: Math.round(Math.max(above - logoHeight - look.after, look.before) * TWIPS_PER_POINT) }, children: [run] });
}

/** Letters that surely fit on a line of the title and of the note. */
const TITLE_LINE = 40;
const NOTE_LINE = 80;
/** Lines below the title's: spaces, and the foot itself. */
const FOOT_LINES = 4;

/** The space above a foot that stands below the title without a frame, twips: it ends near the bottom of the page, and on it for certain. */
function aboveFoot({ title, note = '', revised = {} }: TitlePage, { textHeight }: PageGeometry, { title: look }: Styles): number {
	const letters = (plain: string, marked: readonly PhrasingContent[] | undefined): number => (marked ? plainText({ type: 'root', children: [...marked] }) : plain).length;
	const lines = Math.ceil(letters(title, revised.title) / TITLE_LINE) + Math.ceil(letters(note, revised.note) / NOTE_LINE) + FOOT_LINES;
	return Math.round(Math.max(0, textHeight * (1 - TITLE_TOP) - lines * look.size * LINE_HEIGHT * TWIPS_PER_POINT));
}

/** LibreOffice has no tracked changes within a frame: a foot that may go or come stands without. */
function footPlace(node: TitlePage, page: PageGeometry, { styles, revisions }: DocumentTree): Pick<IParagraphOptions, 'frame' | 'spacing'> {
	const isTracked = revisions?.kind === 'tracked' && (revisionOf(node) !== undefined || node.revised?.foot !== undefined);
	return isTracked ? { spacing: { before: aboveFoot(node, page, styles) } } : { frame: footFrame(page) };
}

/** Approval block, title, note and foot. */
export function titlePageBlocks(node: TitlePage, page: PageGeometry, context: Context, state: RenderState): FileChild[] {
	const { tree } = state;
	const { revised = {} } = node;
	const runs = (field: 'title' | 'foot'): ParagraphChild[] => (revised[field] ? inline(revised[field], context) : [new TextRun(node[field])]);
	const marks = node.isDraft ? 1 : 0;
	const room = roomAbove(node, page, state);
	return [
		...revisedLines('DraftMark', node.approval.slice(0, marks), revised.approval?.slice(0, marks), context),
		...revisedLines('ApprovalBlock', node.approval.slice(marks), revised.approval?.slice(marks), context),
		...(node.logo ? [logoParagraph(node.logo, room, tree.styles, context)] : []),
		new Paragraph({ style: 'Title', ...(node.logo ? {} : { spacing: { before: Math.round(room.above * TWIPS_PER_POINT) } }), children: runs('title') }),
		...revisedLines('TitleNote', node.note === undefined ? [] : [node.note], revised.note && [revised.note], context),
		new Paragraph({ style: 'TitleFoot', ...footPlace(node, page, tree), children: runs('foot') }),
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
	const number = page === undefined ? [] : [new TextRun({ children: [new Tab()] }), ...pageNumber(entry.anchor, name, new TextRun(String(page)), state)];
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
