/**
 * Builders of narrative blocks. remark-docx's own put no styles on paragraphs, number every paragraph of an item, know no
 * first number and no header rows; so all but its dispatch is replaced here.
 */

import type { IParagraphOptions, ParagraphChild } from 'docx';
import { Paragraph, Tab, TextRun } from 'docx';
import type { Blockquote, Code, Heading, List, ListItem, PhrasingContent } from 'mdast';
import { type Kept, keptOf } from '../../document/keptParagraph.ts';
import { isLoose, type RevisionData, type Styles } from '../../document/nodes.ts';
import { DEEPEST_LIST, LEAST_COLUMN, NOTE_LIST_INDENT } from '../text/nesting.ts';
import { printable } from '../xml.ts';
import { markdownTable } from './markdownTable.ts';
import type { Context, Place } from './narrative.ts';
import { at, blocks, inline, isBlock, partOf, rendered } from './narrative.ts';
import { HANGING, isListStyle, type ListPart, listIndent, listStyle } from './numbering.ts';
import { codeIndent, indentAround, indentOf, QUOTE_STYLES } from './paragraphStyles.ts';
import type { Builders, DocxContent } from './remarkTypes.ts';
import { revisedBlocks, revisedRuns, revisionOf } from './revisions.ts';
import type { RenderState } from './state.ts';
import { TWIPS_PER_POINT, twips } from './units.ts';

const BODY: Place = { style: 'Normal' };
const DEEPEST_HEADING = 6;
/** The list that a numbered item is of, as the finished package knows it. */
const LIST = 'list';

/** Paragraph options that follow from a place. */
function placed(place: Place): IParagraphOptions {
	if (place.number) return { style: place.style, indent: { left: place.indent ?? 0, hanging: HANGING } };
	const shifted = place.listShift ? { indent: { left: place.indent ?? 0, hanging: HANGING } } : {};
	if (place.marker) {
		const { list, level } = place.marker;
		return { style: place.style, ...shifted, ...(list === undefined ? {} : { numbering: { reference: LIST, instance: list, level, custom: true } }) };
	}
	// The style of a list has its place already.
	return place.indent === undefined || (isListStyle(place.style) && !place.listShift) ? { style: place.style } : { style: place.style, indent: { left: place.indent, firstLine: 0 } };
}

function paragraph(nodes: readonly PhrasingContent[], context: Context, kept?: Kept): Paragraph {
	const place = context.place ?? BODY;
	const number = place.number ? [...inline(place.number, context), new TextRun({ children: [new Tab()] })] : [];
	return new Paragraph({ ...placed(place), ...(kept?.withNext ? { keepNext: true } : {}), ...(kept?.isWhole ? { keepLines: true } : {}), children: [...number, ...inline(nodes, context)] });
}

/** A chapter's label on its line; where it went or came, so did the line. */
function headingLabel({ data }: Heading, context: Context): ParagraphChild[] {
	if (!data?.revisedLabel) return data?.label === undefined ? [] : [new TextRun(data.label), new TextRun({ break: 1 })];
	const revisions = data.revisedLabel.map((node) => revisionOf('data' in node ? node : {}));
	return [...inline(data.revisedLabel, context), ...revisedRuns(revisions.length === 1 ? revisions[0] : undefined, [new TextRun({ break: 1 })])];
}

/** A heading, its label on a line of its own above the title. `opensPage` is false where a page begins anyway. */
export function headingParagraph(node: Heading, context: Context, state: RenderState, opensPage: boolean): Paragraph {
	const anchor = state.headingAnchors.get(node);
	const name = anchor === undefined ? undefined : state.bookmarks.name(anchor);
	const label = headingLabel(node, context);
	const children = [...label, ...inline(node.children, context)];
	return new Paragraph({
		style: `Heading${Math.min(node.depth, DEEPEST_HEADING)}`,
		...(opensPage && node.data?.startsPage ? { pageBreakBefore: true } : {}),
		children: name === undefined ? children : state.bookmarks.around(name, children),
	});
}

/** Tabs have no stops in the PDF. */
const CODE_TAB = ' '.repeat(4);

function code(node: Code, context: Context, styles: Styles): Paragraph {
	const lines = node.value.split(/\r?\n/).map((line, i) => new TextRun({ text: printable(line.replaceAll('\t', CODE_TAB)), ...(i > 0 ? { break: 1 } : {}) }));
	const indent = indentAround(context, styles);
	return new Paragraph({ style: 'Code', ...(indent === undefined ? {} : { indent: { left: codeIndent(indent), firstLine: 0 } }), children: lines });
}

/** Of what a list is part, and how much further in it stands than lists of that part do, twips. */
function listPart(context: Context, styles: Styles): { readonly part: ListPart; readonly shift: number; readonly isQuoted: boolean } {
	const { place } = context;
	const part = partOf(context);
	const opensQuoted = place?.style === QUOTE_STYLES[part];
	const isQuoted = opensQuoted || place?.isQuoted === true;
	if (!isQuoted) return { part, shift: 0, isQuoted };
	const quotation = place?.indent ?? indentOf(styles.quote);
	const shift = !opensQuoted ? (place?.listShift ?? 0) : quotation - (part === 'note' ? twips(NOTE_LIST_INDENT) : indentOf(styles.quote));
	return { part: part === 'note' ? part : 'quote', shift, isQuoted };
}

function list(node: List, context: Context, state: RenderState): DocxContent[] {
	const { styles } = state.tree;
	const { part, shift, isQuoted } = listPart(context, styles);
	const level = context.place?.listLevel === undefined ? 0 : context.place.listLevel + 1;
	const list = node.ordered ? { list: state.lists.begin(part, node.start ?? 1) } : {};
	const isLooseList = isLoose(node);
	return node.children.flatMap((item) => {
		const kind = item.checked != null ? (item.checked ? 'done' : 'open') : node.ordered ? 'number' : 'bullet';
		const indent = listIndent(part, level, styles) + shift;
		const marker = { ...(kind === 'number' ? list : {}), level: Math.min(level, DEEPEST_LIST) };
		const number = item.data?.marker;
		const style = listStyle(part, number ? 'continue' : kind, level, isLooseList);
		const place = { style, marker, listLevel: level, isQuoted, listShift: shift, ...(number ? { number } : {}), ...(number || shift > 0 ? { indent } : {}) };
		const next = { style: listStyle(part, 'continue', level, isLooseList), listLevel: level, isQuoted, listShift: shift, indent };
		return revised(item, listItem(item, context, place, next));
	});
}

/** What a block gave, under the block's mark. */
const revised = (node: { readonly data?: RevisionData | undefined }, content: readonly DocxContent[]): DocxContent[] =>
	revisionOf(node) === undefined ? [...content] : revisedBlocks(revisionOf(node), blocks(content)).filter(isBlock);

/** The first paragraph carries the marker; what follows stands under its text. */
function listItem(node: ListItem, context: Context, opens: Place, follows: Place): DocxContent[] {
	const { listLevel: _, ...first } = opens;
	const [head, ...rest] = node.children;
	const isOpening = head?.type === 'paragraph';
	const opening = isOpening ? context.render([head], at(context, opens)) : [paragraph([], at(context, first))];
	return [...opening, ...rendered(isOpening ? rest : node.children, at(context, follows))];
}

/** In a list or in another quotation a quotation stands further in than its style says. */
function quoted(context: Context, { tree }: RenderState): Place {
	const style = QUOTE_STYLES[partOf(context)];
	const own = indentOf(tree.styles.quote);
	const around = indentAround(context, tree.styles);
	if (around === undefined) return { style };
	const isWideEnough = context.width - around - own >= LEAST_COLUMN * TWIPS_PER_POINT;
	return { style, indent: isWideEnough ? around + own : around };
}

/** Block builders for one rendering. */
export function blockBuilders(state: RenderState): Builders {
	const quote = (node: Blockquote, context: Context): DocxContent[] => rendered(node.children, at(context, quoted(context, state)));
	return {
		paragraph: (node, context: Context) => revised(node, [paragraph(node.children, context, keptOf(node))]),
		heading: (node, context: Context) => revised(node, [headingParagraph(node, context, state, false)]),
		blockquote: (node, context: Context) => revised(node, quote(node, context)),
		code: (node, context: Context) => revised(node, [code(node, context, state.tree.styles)]),
		thematicBreak: (node) => revised(node, [new Paragraph({ style: 'Rule' })]),
		list: (node, context: Context) => revised(node, list(node, context, state)),
		table: (node, context: Context) => revised(node, markdownTable(node, context, state)),
		footnoteDefinition: () => [],
		definition: () => [],
	};
}
