/** The title page, the contents and statements. Lengths in points. */
import type { Heading } from 'mdast';
import type { CaptionList, Contents, Statement, StatementLook, TitlePage } from '../../document/nodes.ts';
import { bolder, type Face, widthOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, paragraphStrips, type Spacing, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import { setLines } from './lines.ts';
import { shifted } from './move.ts';
import { outlineTitle } from './narrative.ts';
import { type Link, type Piece, piecesOf, plainPieces, type TextStyle } from './pieces.ts';
import type { Line } from './setLine.ts';
import { element, type StructureElement } from './structure.ts';
import { bodyStyle, CONTENTS_INDENT, SPACING, STATEMENT_INDENT } from './styles.ts';

const APPROVAL_LEFT = 0.6;
/** Where the title begins, as a share of the text's height. */
const TITLE_TOP = 0.38;

function stacked(lines: readonly Line[], x: number, top: number): Item[] {
	let y = top;
	return lines.flatMap((line) => {
		const items = line.items.map((item) => shifted(item, x, y));
		y += line.height;
		return items;
	});
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((height, line) => height + line.height, 0);

/** A page by itself: approval block at the right, title in the middle, foot at the bottom. */
export function titlePageFlow(node: TitlePage, geometry: PageGeometry, context: LayoutContext): Flow[] {
	const style = bodyStyle(context.tree);
	const { textWidth, textHeight } = geometry;
	const left = textWidth * APPROVAL_LEFT;
	const part = element('Part', context.root);
	const set = (text: string, own: Partial<TextStyle>, width: number, align: 'left' | 'center'): Line[] =>
		setLines(plainPieces(text, { ...style, ...own, element: element('P', part) }, context), { width, align, language: context.tree.language, hyphenate: false });
	const approval = node.approval.flatMap((text) => set(text, {}, textWidth - left, 'left'));
	const title = set(node.title.toUpperCase(), { face: 'bold', size: style.size + 4 }, textWidth, 'center');
	const note = set(node.note ?? '', { face: 'italic' }, textWidth, 'center');
	const foot = set(node.foot, {}, textWidth, 'center');
	const titleTop = Math.max(textHeight * TITLE_TOP, heightOf(approval) + 2 * style.size);
	const items = [...stacked(approval, left, 0), ...stacked(title, 0, titleTop), ...stacked(note, 0, titleTop + heightOf(title) + 1.5 * style.size), ...stacked(foot, 0, textHeight - heightOf(foot))];
	return [{ kind: 'page', items }];
}

/** Room for page numbers at the right, and between them and the titles. */
const NUMBER_ROOM = 26;
const BEFORE_DOTS = 3;
/** Space above the title of a list that follows the contents. */
const BEFORE_LIST = 28;

/** Dots up to the number, on a grid of their own so that they stand below one another. */
function dots(from: number, to: number, y: number, size: number): Item[] {
	const dot = widthOf('.', 'regular', size);
	const count = Math.floor((to - from - BEFORE_DOTS) / dot);
	return count < 2 ? [] : [{ kind: 'text', x: to - count * dot, y, text: '.'.repeat(count), face: 'regular', size, gap: 0 }];
}

/** A line of the contents or of a list, in its element. */
interface Entry {
	readonly text: string;
	/** What the link says where it leads. */
	readonly title: string;
	readonly target: string;
	/** 1 for the outermost. */
	readonly depth: number;
	readonly element: StructureElement;
}

/** What is read of an entry, its link, in the element of the entry. */
function entryPieces({ text, title, target, element: entry }: Entry, context: LayoutContext): readonly [pieces: Piece[], link: Link] {
	const tagged = element('Link', element('Reference', entry));
	const link = { target: `#${target}`, description: title, element: tagged };
	return [plainPieces(text, { ...bodyStyle(context.tree), element: tagged, link }, context), link];
}

function entryStrips(entry: Entry, space: number, column: Column, context: LayoutContext): Strip[] {
	const { size } = bodyStyle(context.tree);
	const indent = CONTENTS_INDENT * (entry.depth - 1);
	const [pieces, link] = entryPieces(entry, context);
	const lines = setLines(pieces, { width: column.width - indent - NUMBER_ROOM, align: 'left', language: context.tree.language, hyphenate: false });
	const inner = { x: column.x + indent, width: column.width - indent };
	const strips = paragraphStrips(lines, { column: inner, spacing: { before: space, after: 1 }, whole: true });
	return strips.map((strip, index) => {
		if (index !== strips.length - 1) return strip;
		const line = lines[index];
		const y = strip.items.find((item) => item.kind === 'text')?.y ?? size;
		const leader = dots(line?.width ?? 0, inner.width - NUMBER_ROOM + 6, y, size);
		const number: Item = { kind: 'pageNumber', target: entry.target, right: inner.width, y, face: 'regular', size, element: link.element };
		const area: Item = { kind: 'link', x: inner.width - NUMBER_ROOM, y: 0, width: NUMBER_ROOM, height: strip.height, ...link };
		return { ...strip, items: [...strip.items, ...leader, number, area] };
	});
}

/** Entries of headings in order, each in the entry of the heading above it. */
function contentsEntries(headings: readonly Heading[], contents: StructureElement): (readonly [Heading, StructureElement])[] {
	const open: { readonly depth: number; readonly list: StructureElement; readonly entry: StructureElement }[] = [];
	return headings.map((heading) => {
		while ((open.at(-1)?.depth ?? 0) > heading.depth) open.pop();
		const sibling = open.at(-1)?.depth === heading.depth ? open.pop() : undefined;
		const above = open.at(-1)?.entry;
		const list = sibling?.list ?? (above ? element('TOC', above) : contents);
		const entry = element('TOCI', list);
		open.push({ depth: heading.depth, list, entry });
		return [heading, entry];
	});
}

/** The title above a list of entries, the caption of its element. */
function listTitle(title: string, before: number, list: StructureElement, column: Column, context: LayoutContext): Strip[] {
	const style = bodyStyle(context.tree);
	const pieces = plainPieces(title.toUpperCase(), { ...style, face: bolder(style.face), element: element('Caption', list) }, context);
	const lines = setLines(pieces, { width: column.width, align: 'center', language: context.tree.language, hyphenate: false });
	return paragraphStrips(lines, { column, spacing: { before, after: 12 }, keep: true, whole: true });
}

/** The contents with dot leaders; page numbers are filled in when painted. */
export function contentsFlow(node: Contents, column: Column, context: LayoutContext): Flow[] {
	const contents = element('TOC', context.outline.current);
	const headings = [...context.headingIds.keys()].filter((heading) => heading.depth <= node.depth);
	const entries = contentsEntries(headings, contents).flatMap(([heading, entry]) => {
		const title = outlineTitle(heading);
		const { depth } = heading;
		const line = { text: depth === 1 ? title.toUpperCase() : title, title, target: context.headingIds.get(heading) ?? '', depth, element: entry };
		return entryStrips(line, depth === 1 ? 3 : 0, column, context);
	});
	return [...listTitle(node.title, 0, contents, column, context), ...entries];
}

/** A list of tables or pictures, set as the contents are. */
export function captionListFlow(node: CaptionList, column: Column, context: LayoutContext): Flow[] {
	const list = element('TOC', context.outline.current);
	const entries = node.entries.flatMap(({ target, text }) => entryStrips({ text, title: text, target, depth: 1, element: element('TOCI', list) }, 1, column, context));
	return [...listTitle(node.title, BEFORE_LIST, list, column, context), ...entries];
}

interface Look {
	readonly face: Face;
	readonly align: 'left' | 'center' | 'right';
	readonly indent: number;
	readonly spacing: Spacing;
}

const LOOKS: Readonly<Record<StatementLook, Look>> = {
	statement: { face: 'boldItalic', align: 'center', indent: STATEMENT_INDENT, spacing: SPACING.statement },
	mark: { face: 'regular', align: 'right', indent: 0, spacing: SPACING.actMark },
	issuer: { face: 'bold', align: 'center', indent: 0, spacing: SPACING.actIssuer },
	title: { face: 'bold', align: 'center', indent: 0, spacing: SPACING.actTitle },
	line: { face: 'regular', align: 'center', indent: 0, spacing: SPACING.actLine },
	signature: { face: 'regular', align: 'left', indent: 0, spacing: SPACING.actSignature },
};

/** A statement or a line of an act, on one page. */
export function statementFlow(node: Statement, column: Column, context: LayoutContext): Flow[] {
	const { face, align, indent, spacing } = LOOKS[node.look ?? 'statement'];
	const pieces: Piece[] = piecesOf(node.children, { ...bodyStyle(context.tree), face, element: element('P', context.outline.current) }, context);
	const inner = { x: column.x + indent, width: column.width - 2 * indent };
	const lines = setLines(pieces, { width: inner.width, align, language: context.tree.language, hyphenate: false });
	return paragraphStrips(lines, { column: inner, spacing, whole: true });
}
