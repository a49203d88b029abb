/** The contents, lists of captions and statements. Lengths in points. */
import type { Heading } from 'mdast';
import type { CaptionList, Contents, Look, Statement, StatementLook, StyleName, Styles } from '../../document/nodes.ts';
import { widthOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, paragraphStrips, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import { setLines } from './lines.ts';
import { outlineTitle } from './narrative.ts';
import { type Link, type Piece, piecesOf, plainPieces } from './pieces.ts';
import { element, type StructureElement } from './structure.ts';
import { indentedColumn, lettersOf, spacingOf, styledStrips, textStyle } from './styles.ts';
import { partsByLine } from './wordBreaks.ts';

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
	annex: 'actAnnex',
	signature: 'actSignature',
} as const satisfies Record<StatementLook, StyleName>;

/** A statement or a line of an act, on one page. */
export function statementFlow(node: Statement, column: Column, context: LayoutContext): Flow[] {
	const look = context.tree.styles[STATEMENT_STYLES[node.look ?? 'statement']];
	const pieces = piecesOf(node.children, { ...textStyle(look), element: element('P', context.outline.current) }, context);
	return styledStrips(pieces, look, { column, context });
}
