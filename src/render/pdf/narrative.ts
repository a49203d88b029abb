/** Blocks of running text. Lengths in points. */

import type { BlockContent, Blockquote, Code, DefinitionContent, Heading, Paragraph } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { keptOf } from '../../document/keptParagraph.ts';
import type { Look } from '../../document/nodes.ts';
import { CODE_FILL, CODE_PADDING } from '../../document/shades.ts';
import { points } from '../printedPage.ts';
import { NO_BREAK_SPACE } from '../text/breaks.ts';
import { markersAt } from '../text/nesting.ts';
import type { LayoutContext } from './context.ts';
import { type Flow, indented, paragraphStrips, type Strip, strip } from './flow.ts';
import { setLines } from './lines.ts';
import { listFlow } from './lists.ts';
import { markdownTableFlow } from './markdownTable.ts';
import { type Piece, piecesOf, plainPieces } from './pieces.ts';
import type { Place } from './place.ts';
import { element, headingRole } from './structure.ts';
import { LIST_INDENT, spacingOf, styledStrips, textStyle } from './styles.ts';

function paragraph(node: Paragraph, place: Place, context: LayoutContext): Strip[] {
	const { column, indent, spacing, align } = place;
	const style = { ...place.style, element: element('P', place.parent) };
	const onlyPicture = node.children.length === 1 && node.children[0]?.type === 'image';
	const lines = setLines(piecesOf(node.children, style, context), {
		width: column.width,
		indent: onlyPicture ? 0 : indent,
		align,
		language: context.tree.language,
		hyphenate: align === 'justify',
		wordBreaks: context.wordBreaks,
	});
	const { withNext, isWhole } = keptOf(node);
	return paragraphStrips(lines, { column, spacing, keep: withNext, whole: isWhole });
}

function headingLook(depth: number, { tree: { styles } }: LayoutContext): Look {
	const looks = [styles.heading1, styles.heading2, styles.heading3, styles.heading4, styles.heading5, styles.heading6];
	return looks[depth - 1] ?? styles.heading6;
}

/** The title of a heading as the outline shows it: with its label, in its own letters. */
export function outlineTitle(node: Heading): string {
	const title = plainText(node).trim();
	return node.data?.label ? `${node.data.label}. ${title}` : title;
}

function heading(node: Heading, place: Place, context: LayoutContext): Flow[] {
	const { column } = place;
	const isChapter = place.parent === context.outline.current;
	if (isChapter) context.outline.open(node.depth);
	const parent = isChapter ? context.outline.current : place.parent;
	const level = isChapter ? context.outline.level : context.outline.level + 1;
	const look = headingLook(node.depth, context);
	const style = { ...textStyle(look), element: element(headingRole(level), parent) };
	const title = piecesOf(node.children, style, context);
	const label: Piece[] = node.data?.label ? [...plainPieces(node.data.label, style), { kind: 'break' }] : [];
	const id = context.headingIds.get(node);
	const marks = id === undefined ? [] : [{ id, heading: { title: outlineTitle(node), depth: node.depth } }];
	const strips = styledStrips([...label, ...title], look, { column, context, marks });
	return node.data?.startsPage ? [{ kind: 'pageBreak' }, ...strips] : strips;
}

/** Lines on a grey ground. Spaces are kept; the text's face has no fixed widths. */
function code(node: Code, place: Place, context: LayoutContext): Strip[] {
	const { column } = place;
	const look = context.tree.styles.code;
	const style = { ...textStyle(look), element: element('Code', element('P', place.parent)) };
	const setting = { width: column.width - 2 * CODE_PADDING, align: 'left', language: context.tree.language, hyphenate: false } as const;
	const pieces = node.value.split(/\r?\n/).flatMap((text, index): Piece[] => {
		const spaced =
			text
				.replaceAll('\t', '    ')
				.replace(/^ +/, (spaces) => NO_BREAK_SPACE.repeat(spaces.length))
				.replaceAll(/ {2,}/g, (spaces) => `${NO_BREAK_SPACE.repeat(spaces.length - 1)} `) || NO_BREAK_SPACE;
		return [...(index > 0 ? [{ kind: 'break' } as const] : []), ...plainPieces(spaced, style)];
	});
	const lines = setLines(pieces, setting);
	const { x } = column;
	return paragraphStrips(lines, { column: { ...column, x: x + CODE_PADDING }, spacing: spacingOf(look) }).map((line) => ({
		...line,
		items: [{ kind: 'box', x: -CODE_PADDING, y: 0, width: column.width, height: line.height + 0.2, fill: CODE_FILL }, ...line.items],
	}));
}

function quote(node: Blockquote, place: Place, context: LayoutContext): Flow[] {
	const look = context.tree.styles.quote;
	const indent = points(look.firstLine);
	return blockFlow(
		node.children,
		{
			...place,
			parent: element('BlockQuote', place.parent),
			column: indented(place.column, points(look.indent)),
			style: place.isInNote ? { ...textStyle(look), size: place.style.size } : textStyle(look),
			align: look.align,
			indent,
			markers: markersAt(indent, LIST_INDENT),
			spacing: spacingOf(look),
		},
		context,
	);
}

function rule({ column }: Place, { tree }: LayoutContext): Strip[] {
	return [strip(column.x, 1, [{ kind: 'rule', x1: 0, y1: 0.5, x2: column.width, y2: 0.5, thickness: 0.5, colour: tree.styles.rule.color }], spacingOf(tree.styles.rule))];
}

function block(node: BlockContent | DefinitionContent, place: Place, context: LayoutContext): Flow[] {
	switch (node.type) {
		case 'paragraph':
			return paragraph(node, place, context);
		case 'heading':
			return heading(node, place, context);
		case 'list':
			return listFlow(node, place, context, (children, inner) => blockFlow(children, inner, context));
		case 'blockquote':
			return quote(node, place, context);
		case 'code':
			return code(node, place, context);
		case 'thematicBreak':
			return rule(place, context);
		case 'table':
			return markdownTableFlow(node, place, context);
		case 'html':
			return node.value.startsWith('<!--') ? [] : paragraph({ type: 'paragraph', children: [{ type: 'text', value: node.value }] }, place, context);
		default:
			return [];
	}
}

/** Lays out Markdown blocks one below the other. */
export function blockFlow(nodes: readonly (BlockContent | DefinitionContent)[], place: Place, context: LayoutContext): Flow[] {
	return nodes.flatMap((node) => block(node, place, context));
}
