/** The document tree as an Office Open XML text document. */
import type { FileChild, ISectionOptions } from 'docx';
import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import type { DocumentBlock, DocumentTree, Revision, Section } from '../../document/nodes.ts';
import type { LaidOut } from '../laidOut.ts';
import { CUSTOM_PROPERTIES, customPropertiesXml } from '../madeFrom.ts';
import { corePropertiesXml } from '../officeProperties.ts';
import { fittedTables } from '../text/fittedTables.ts';
import { blockBuilders, headingParagraph } from './blocks.ts';
import { drawnBlocks, figureBlocks, formTableBlocks } from './captions.ts';
import { captionListBlocks, contentsBlocks, titlePageBlocks } from './front.ts';
import { loadImages } from './images.ts';
import type { Context } from './narrative.ts';
import { at, blocks, inline, remarkContext, rendered } from './narrative.ts';
import { finishPackage, type Replacements } from './package.ts';
import { statementStyle, styleFace } from './paragraphStyles.ts';
import { settingsXml } from './parts.ts';
import { phrasingBuilders } from './phrasing.ts';
import { paintedBreak, paintRevisions, revisedBlocks, revisionOf } from './revisions.ts';
import type { RenderState } from './state.ts';
import { initialState } from './state.ts';
import { stylesXml } from './styles.ts';
import type { PageGeometry } from './units.ts';
import { pageGeometry } from './units.ts';
import { Element } from './xml.ts';

function renderBlock(block: DocumentBlock, first: boolean, page: PageGeometry, context: Context, state: RenderState): FileChild[] {
	const revised = (content: readonly FileChild[]): FileChild[] => revisedBlocks(revisionOf(block), content);
	switch (block.type) {
		case 'titlePage':
			return revised(titlePageBlocks(block, page, context, state));
		case 'contents':
			return revised(contentsBlocks(block, state));
		case 'captionList':
			return revised(captionListBlocks(block, state));
		case 'formTable':
			return revised(formTableBlocks(block, page, context, state));
		case 'figure':
			return revised(figureBlocks(block, page, context, state));
		case 'chart':
		case 'treeDrawing':
			return revised(drawnBlocks(block, page, context, state));
		case 'heading':
			return revised([headingParagraph(block, context, state, !first)]);
		case 'statement': {
			const place = { style: statementStyle(block.look) };
			return revised([new Paragraph({ ...place, children: inline(block.children, at(context, place)) })]);
		}
		default:
			return blocks(rendered([block], context));
	}
}

/** Sections with the title page parted from what follows it, since that begins a page of its own; the break belongs to the versions that have both. */
function partTitlePages(section: Section, isTracked: boolean): Section[] {
	const [first, ...rest] = section.children;
	if (first?.type !== 'titlePage' || rest.length === 0) return [section];
	const has = (other: Revision): boolean => revisionOf(first) !== other && rest.some((block) => revisionOf(block) !== other);
	const [isOld, isNew] = [has('insertion'), has('deletion')];
	// A break that neither version has could be neither accepted nor rejected.
	if (isTracked && !isOld && !isNew) return [section];
	const { type, orientation } = section;
	return [
		{ type, orientation, children: [first], ...(isOld === isNew ? {} : { data: { revision: isNew ? 'insertion' : 'deletion' } }) },
		// Where one goes, the next may be the one that comes in its place.
		...partTitlePages({ ...section, children: rest }, isTracked),
	];
}

/** Pages are numbered, and have running texts, from the second on; later sections take over what the first one has. */
function margins({ running = {} }: DocumentTree, context: Context): Pick<ISectionOptions, 'headers' | 'footers'> {
	const text = (style: string, plain: string | undefined, revised: readonly PhrasingContent[] | undefined): Paragraph[] => {
		if (revised) return [new Paragraph({ style, children: inline(revised, at(context, { style })) })];
		return plain === undefined ? [] : [new Paragraph({ style, children: [new TextRun(plain)] })];
	};
	const number = new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
	const foot = text('Footer', running.foot, running.revised?.foot);
	return {
		headers: { default: new Header({ children: [number, ...text('RunningHead', running.head, running.revised?.head)] }), first: new Header({ children: [new Paragraph({ style: 'Header' })] }) },
		...(foot.length === 0 ? {} : { footers: { default: new Footer({ children: foot }), first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) } }),
	};
}

function renderSection(section: Section, isFirst: boolean, context: Context, state: RenderState): ISectionOptions {
	const page = pageGeometry(state.tree.page, section.orientation);
	const portrait = pageGeometry(state.tree.page, 'portrait');
	const { top, right, bottom, left, header, footer } = page;
	const inSection: Context = { ...context, width: page.textWidth };
	state.breaks.push(revisionOf(section));
	return {
		properties: {
			type: SectionType.NEXT_PAGE,
			...(isFirst ? { titlePage: true } : {}),
			page: {
				// `docx` turns the sides of a landscape page itself.
				size: { width: portrait.width, height: portrait.height, orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
				margin: { top, right, bottom, left, header, footer, gutter: 0 },
			},
		},
		...(isFirst ? margins(state.tree, inSection) : {}),
		children: section.children.flatMap((block, index) => renderBlock(block, index === 0, page, inSection, state)),
	};
}

/** A block of a note: `docx` takes nothing but paragraphs there, so what is none stands in one, from which the finished package frees it. */
const inNote = (block: FileChild): Paragraph => (block instanceof Paragraph ? block : new Paragraph({ children: [new Element('plan:block', {}, [block])] }));

/** Footnotes by number. A footnote may name further ones, which join the list while it is gone through. */
function renderFootnotes(context: Context, state: RenderState): Record<string, { children: Paragraph[] }> {
	const notes: Record<string, { children: Paragraph[] }> = {};
	for (let number = 1; number <= state.footnotes.length; number++) {
		const definition = state.footnotes[number - 1];
		const place = { style: 'FootnoteText' };
		const content = blocks(rendered(definition?.children ?? [], at(context, place)));
		// The mark has a line of its own above a table.
		const opening = definition?.children[0]?.type === 'table' ? [new Paragraph(place)] : [];
		const paragraphs = [...opening, ...content.map(inNote)];
		// `docx` puts the mark before it.
		paragraphs[0]?.addRunToFront(new TextRun(' '));
		notes[number] = { children: paragraphs };
	}
	return notes;
}

/** How the marks of a document of two versions are painted; nothing for another. */
function revisions({ tree, breaks, bookmarks }: RenderState): Pick<Replacements, 'revisions'> {
	const view = tree.revisions;
	if (!view) return {};
	const nextId = (): number => bookmarks.nextNumber();
	return {
		revisions: {
			paint: (xml) => paintRevisions(xml, view, nextId, (style) => styleFace(style, tree.styles).bold),
			breaks: breaks.map((revision) => (revision === undefined ? '' : paintedBreak(revision, view, nextId))),
		},
	};
}

/** The document with letters of the title that leave room for all on its page: their size is the style's. */
function withFittedTitle(tree: DocumentTree, { titleRooms }: LaidOut): DocumentTree {
	const { title } = tree.styles;
	const size = Math.min(title.size, ...[...titleRooms.values()].map(({ titleSize }) => titleSize));
	return size === title.size ? tree : { ...tree, styles: { ...tree.styles, title: { ...title, size } } };
}

/**
 * Renders a document tree.
 * @param asked the document
 * @param laidOut its pages, lines and rows in our own layout: numbers for the contents, and what makes it come out alike elsewhere
 * @returns the bytes of the .docx; the same for the same tree
 */
export async function renderDocx(asked: DocumentTree, laidOut: LaidOut): Promise<Uint8Array> {
	const tree = withFittedTitle(fittedTables(asked), laidOut);
	const state = initialState(tree, laidOut);
	const context = await remarkContext(tree, await loadImages(tree), { ...blockBuilders(state), ...phrasingBuilders(state) });
	const isTracked = tree.revisions?.kind === 'tracked';
	const sections = tree.sections.flatMap((section) => partTitlePages(section, isTracked)).map((section, index) => renderSection(section, index === 0, context, state));
	const footnotes = renderFootnotes({ ...context, part: 'note', width: pageGeometry(tree.page, 'portrait').textWidth }, state);
	const document = new Document({ sections, footnotes, numbering: { config: [] } });
	const packed = new Uint8Array(await Packer.toArrayBuffer(document));
	const parts = new Map([
		['word/settings.xml', settingsXml(tree)],
		['docProps/core.xml', corePropertiesXml(tree)],
		[CUSTOM_PROPERTIES, customPropertiesXml(tree.madeFrom ?? new Map())],
	]);
	const styleParts = (used: ReadonlySet<string>): ReadonlyMap<string, string> =>
		new Map([
			['word/styles.xml', stylesXml(tree, used)],
			['word/numbering.xml', state.lists.numberingXml(used, tree.styles)],
		]);
	return finishPackage(packed, { parts, styleParts, tables: state.tables, drawings: state.drawings, charts: state.charts, ...revisions(state) });
}
