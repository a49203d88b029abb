/** The title page, the contents and statements. Lengths in points. */
import type { Heading } from 'mdast';
import type { Alignment, CaptionList, Contents, Logo, Look, Statement, StatementLook, StyleName, Styles, TitlePage } from '../../document/nodes.ts';
import type { TitleRoom } from '../laidOut.ts';
import { points } from '../printedPage.ts';
import { widthOf } from '../text/fonts.ts';
import { figureElement } from './captions.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, paragraphStrips, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import { setLines } from './lines.ts';
import { shifted } from './move.ts';
import { outlineTitle } from './narrative.ts';
import { type Link, type Piece, piecesOf, plainPieces } from './pieces.ts';
import type { Line } from './setLine.ts';
import { element, type StructureElement } from './structure.ts';
import { indentedColumn, lettersOf, spacingOf, styledStrips, textStyle } from './styles.ts';
import { partsByLine } from './wordBreaks.ts';

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

/** Share of its height that the picture keeps where a long title leaves little room. */
const LEAST_LOGO = 0.5;

/** The title stands where it is wanted or, when what is below has no room there, as much higher as the picture allows, which gets smaller. */
function titleRoom({ from, to, wanted }: { readonly from: number; readonly to: number; readonly wanted: number }, logo: Logo | undefined, { titleLogo, body }: Styles): TitleRoom {
	const height = logo ? points(logo.height) : 0;
	const gaps = logo ? titleLogo.before + titleLogo.after : 0;
	const usual = Math.max(wanted - from, logo ? gaps + height : 2 * body.size);
	const above = Math.max(logo ? gaps + height * LEAST_LOGO : body.size, Math.min(usual, to - from));
	return { above, logoHeight: Math.min(height, above - gaps) };
}

/** The picture above the title, so high; its alternative text where it can't be shown. */
function logoItems({ path, alt, ...size }: Logo, shownHeight: number, textWidth: number, part: StructureElement, context: LayoutContext): Item[] {
	const { titleLogo: look } = context.tree.styles;
	if (typeof context.picture(path) === 'string') {
		return stacked(setLines(plainPieces(alt, { ...textStyle(look), element: element('P', part) }), { width: textWidth, align: look.align, language: context.tree.language, hyphenate: false }), 0, 0);
	}
	const width = (points(size.width) * shownHeight) / points(size.height);
	const column = indentedColumn({ x: 0, width: textWidth }, look);
	const x = column.x + (column.width - width) * LOGO_PLACE[look.align];
	return [{ kind: 'picture', x, y: 0, width, height: shownHeight, path, ...figureElement(alt, part) }];
}

/** Share of the room beside it that is at the left of the picture. */
const LOGO_PLACE = { left: 0, justify: 0, center: 0.5, right: 1 } as const satisfies Record<Alignment, number>;

/** A page by itself: approval block at the right, title in the middle, foot at the bottom. */
export function titlePageFlow(node: TitlePage, geometry: PageGeometry, context: LayoutContext): Flow[] {
	const { textWidth, textHeight } = geometry;
	const { styles, language } = context.tree;
	const part = element('Part', context.root);
	const set = (text: string, look: Look): readonly [lines: Line[], x: number] => {
		const column = indentedColumn({ x: 0, width: textWidth }, look);
		const pieces = lettersOf(plainPieces(text, { ...textStyle(look), element: element('P', part) }), look);
		return [setLines(pieces, { width: column.width, align: look.align, language, hyphenate: false }), column.x];
	};
	const approval = node.approval.map((text, index) => set(text, node.isDraft && index === 0 ? styles.draftMark : styles.approval));
	const [title] = set(node.title, styles.title);
	const [note] = set(node.note ?? '', styles.titleNote);
	const [foot] = set(node.foot, styles.titleFoot);
	const items: Item[] = [];
	let y = 0;
	for (const [lines, x] of approval) {
		items.push(...stacked(lines, x, y));
		y += heightOf(lines);
	}
	const belowTitle = heightOf(title) + (note.length > 0 ? styles.titleNote.before + heightOf(note) : 0) + styles.body.size + heightOf(foot);
	const room = titleRoom({ from: y, to: textHeight - belowTitle, wanted: textHeight * TITLE_TOP }, node.logo, styles);
	context.titleRooms.set(node, room);
	const titleTop = y + room.above;
	if (node.logo) {
		const logo = logoItems(node.logo, room.logoHeight, textWidth, part, context);
		items.push(...logo.map((item) => shifted(item, 0, titleTop - styles.titleLogo.after - room.logoHeight)));
	}
	items.push(...stacked(title, 0, titleTop), ...stacked(note, 0, titleTop + heightOf(title) + styles.titleNote.before), ...stacked(foot, 0, textHeight - heightOf(foot)));
	return [{ kind: 'page', items }];
}

/** Room at the right of an entry, where only dots, three at least, and the page number stand. */
const NUMBER_ROOM = 34;
/** Between titles and dots, and from these to the end of the numbers. */
const BEFORE_DOTS = 3;
const AFTER_DOTS = 20;

/** Dots up to the number, on a grid of their own so that they stand below one another. */
function dots(from: number, to: number, y: number, { size, color }: Look): Item[] {
	const dot = widthOf('.', 'regular', size);
	const count = Math.floor((to - from - BEFORE_DOTS) / dot);
	return count < 2 ? [] : [{ kind: 'text', x: to - count * dot, y, text: '.'.repeat(count), face: 'regular', size, colour: color, gap: 0 }];
}

/** A line of the contents or of a list, in its element. */
interface Entry {
	readonly text: string;
	/** What the link says where it leads. */
	readonly title: string;
	readonly target: string;
	readonly look: Look;
	readonly element: StructureElement;
}

/** What is read of an entry, its link, in the element of the entry. */
function entryPieces({ text, title, target, look, element: entry }: Entry): readonly [pieces: Piece[], link: Link] {
	const tagged = element('Link', element('Reference', entry));
	const link = { target: `#${target}`, description: title, element: tagged };
	return [plainPieces(text, { ...textStyle(look), element: tagged, link }), link];
}

function entryStrips(entry: Entry, column: Column, context: LayoutContext): Strip[] {
	const { look } = entry;
	const { face, size } = textStyle(look);
	const inner = indentedColumn(column, look);
	const right = inner.width;
	const [pieces, link] = entryPieces(entry);
	const lines = setLines(lettersOf(pieces, look), { width: right - NUMBER_ROOM, align: 'left', language: context.tree.language, hyphenate: false });
	if (lines.length > 1) context.entryLines.set(entry.text, partsByLine(entry.text, lines));
	const strips = paragraphStrips(lines, { column: inner, spacing: spacingOf(look), keep: look.keepWithNext, whole: look.keepTogether });
	return strips.map((strip, index) => {
		if (index !== strips.length - 1) return strip;
		const line = lines[index];
		const y = strip.items.find((item) => item.kind === 'text')?.y ?? size;
		const leader = dots(line?.width ?? 0, right - AFTER_DOTS, y, look);
		const number: Item = { kind: 'pageNumber', target: entry.target, right, y, face, size, colour: look.color, element: link.element };
		const area: Item = { kind: 'link', x: right - NUMBER_ROOM, y: 0, width: NUMBER_ROOM, height: strip.height, ...link };
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
function listTitle(title: string, look: Look, list: StructureElement, column: Column, context: LayoutContext): Strip[] {
	const pieces = plainPieces(title, { ...textStyle(look), element: element('Caption', list) });
	return styledStrips(pieces, look, { column, context });
}

function contentsLook(depth: number, styles: Styles): Look {
	const looks = [styles.contents1, styles.contents2, styles.contents3, styles.contents4, styles.contents5, styles.contents6];
	return looks[depth - 1] ?? styles.contents6;
}

/** The contents with dot leaders; page numbers are filled in when painted. */
export function contentsFlow(node: Contents, column: Column, context: LayoutContext): Flow[] {
	const contents = element('TOC', context.outline.current);
	const headings = [...context.headingIds.keys()].filter((heading) => heading.depth <= node.depth);
	const entries = contentsEntries(headings, contents).flatMap(([heading, entry]) => {
		const title = outlineTitle(heading);
		const { depth } = heading;
		const line = { text: title, title, target: context.headingIds.get(heading) ?? '', look: contentsLook(depth, context.tree.styles), element: entry };
		return entryStrips(line, column, context);
	});
	return [...listTitle(node.title, context.tree.styles.contentsTitle, contents, column, context), ...entries];
}

/** A list of tables or pictures, set as the contents are. */
export function captionListFlow(node: CaptionList, column: Column, context: LayoutContext): Flow[] {
	const list = element('TOC', context.outline.current);
	const entries = node.entries.flatMap(({ target, text }) => entryStrips({ text, title: text, target, look: context.tree.styles.listEntry, element: element('TOCI', list) }, column, context));
	return [...listTitle(node.title, context.tree.styles.listTitle, list, column, context), ...entries];
}

const STATEMENT_STYLES = {
	statement: 'statement',
	mark: 'actMark',
	issuer: 'actIssuer',
	title: 'actTitle',
	line: 'actLine',
	signature: 'actSignature',
} as const satisfies Record<StatementLook, StyleName>;

/** A statement or a line of an act, on one page. */
export function statementFlow(node: Statement, column: Column, context: LayoutContext): Flow[] {
	const look = context.tree.styles[STATEMENT_STYLES[node.look ?? 'statement']];
	const pieces = piecesOf(node.children, { ...textStyle(look), element: element('P', context.outline.current) }, context);
	return styledStrips(pieces, look, { column, context });
}
