/** The title page, the contents and statements. Lengths in points. */
import type { Heading } from 'mdast';
import type { Contents, Statement, TitlePage } from '../../document/nodes.ts';
import { bolder, widthOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, paragraphStrips, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import { setLines } from './lines.ts';
import { outlineTitle } from './narrative.ts';
import { type Piece, piecesOf, plainPieces } from './pieces.ts';
import type { Line } from './setLine.ts';
import { bodyStyle, CONTENTS_INDENT, SPACING, STATEMENT_INDENT } from './styles.ts';

const APPROVAL_LEFT = 0.6;
/** Where the title begins, as a share of the text's height. */
const TITLE_TOP = 0.38;

function stacked(lines: readonly Line[], x: number, top: number): Item[] {
	let y = top;
	return lines.flatMap((line) => {
		const items = line.items.map((item): Item => (item.kind === 'text' ? { ...item, x: item.x + x, y: item.y + y } : item));
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
	const common = { language: context.tree.language, hyphenate: false } as const;
	const centred = (text: string, face: 'regular' | 'bold' | 'italic', size: number): Line[] => setLines(plainPieces(text, { face, size }), { width: textWidth, align: 'center', ...common });
	const approval = node.approval.flatMap((text) => setLines(plainPieces(text, style), { width: textWidth - left, align: 'left', ...common }));
	const title = centred(node.title.toUpperCase(), 'bold', style.size + 4);
	const note = centred(node.note ?? '', 'italic', style.size);
	const foot = centred(node.foot, 'regular', style.size);
	const titleTop = Math.max(textHeight * TITLE_TOP, heightOf(approval) + 2 * style.size);
	const items = [...stacked(approval, left, 0), ...stacked(title, 0, titleTop), ...stacked(note, 0, titleTop + heightOf(title) + 1.5 * style.size), ...stacked(foot, 0, textHeight - heightOf(foot))];
	return [{ kind: 'page', items }];
}

/** Room for page numbers at the right, and between them and the titles. */
const NUMBER_ROOM = 26;
const BEFORE_DOTS = 3;

/** Dots up to the number, on a grid of their own so that they stand below one another. */
function dots(from: number, to: number, y: number, size: number): Item[] {
	const dot = widthOf('.', 'regular', size);
	const count = Math.floor((to - from - BEFORE_DOTS) / dot);
	return count < 2 ? [] : [{ kind: 'text', x: to - count * dot, y, text: '.'.repeat(count), face: 'regular', size, gap: 0 }];
}

function entryStrips(heading: Heading, column: Column, context: LayoutContext): Strip[] {
	const style = bodyStyle(context.tree);
	const target = context.headingIds.get(heading) ?? '';
	const title = outlineTitle(heading);
	const indent = CONTENTS_INDENT * (heading.depth - 1);
	const lines = setLines(plainPieces(heading.depth === 1 ? title.toUpperCase() : title, { ...style, link: `#${target}` }), {
		width: column.width - indent - NUMBER_ROOM,
		align: 'left',
		language: context.tree.language,
		hyphenate: false,
	});
	const inner = { x: column.x + indent, width: column.width - indent };
	const spacing = { before: heading.depth === 1 ? 3 : 0, after: 1 };
	const strips = paragraphStrips(lines, { column: inner, spacing, whole: true });
	return strips.map((strip, index) => {
		if (index !== strips.length - 1) return strip;
		const line = lines[index];
		const y = strip.items.find((item) => item.kind === 'text')?.y ?? style.size;
		const leader = dots(line?.width ?? 0, inner.width - NUMBER_ROOM + 6, y, style.size);
		const number: Item = { kind: 'pageNumber', target, right: inner.width, y, face: 'regular', size: style.size };
		const link: Item = { kind: 'link', x: inner.width - NUMBER_ROOM, y: 0, width: NUMBER_ROOM, height: strip.height, target: `#${target}` };
		return { ...strip, items: [...strip.items, ...leader, number, link] };
	});
}

/** The contents with dot leaders; page numbers are filled in when painted. */
export function contentsFlow(node: Contents, column: Column, context: LayoutContext): Flow[] {
	const style = bodyStyle(context.tree);
	const title = setLines(plainPieces(node.title.toUpperCase(), { ...style, face: bolder(style.face) }), {
		width: column.width,
		align: 'center',
		language: context.tree.language,
		hyphenate: false,
	});
	const headings = [...context.headingIds.keys()].filter((heading) => heading.depth <= node.depth);
	return [...paragraphStrips(title, { column, spacing: { before: 0, after: 12 }, keep: true, whole: true }), ...headings.flatMap((heading) => entryStrips(heading, column, context))];
}

/** A statement in the middle of the measure, bold italic, on one page. */
export function statementFlow(node: Statement, column: Column, context: LayoutContext): Flow[] {
	const pieces: Piece[] = piecesOf(node.children, { ...bodyStyle(context.tree), face: 'boldItalic' }, context);
	const inner = { x: column.x + STATEMENT_INDENT, width: column.width - 2 * STATEMENT_INDENT };
	const lines = setLines(pieces, { width: inner.width, align: 'center', language: context.tree.language, hyphenate: false });
	return paragraphStrips(lines, { column: inner, spacing: SPACING.statement, whole: true });
}
