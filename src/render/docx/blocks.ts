/**
 * Builders of narrative blocks. remark-docx's own put no styles on paragraphs, number every paragraph of an item, know no
 * first number and no header rows; so all but its dispatch is replaced here.
 */
import type { IParagraphOptions } from 'docx';
import { Paragraph, TextRun } from 'docx';
import type { Code, Heading, List, ListItem } from 'mdast';
import { printable } from '../xml.ts';
import { markdownTable } from './markdownTable.ts';
import type { Context, Place } from './narrative.ts';
import { at, inline } from './narrative.ts';
import { DEEPEST_LIST, Lists, listIndent } from './numbering.ts';
import type { Builders, DocxContent } from './remarkTypes.ts';
import type { RenderState } from './state.ts';
import { twips } from './units.ts';

const BODY: Place = { style: 'Normal' };
const DEEPEST_HEADING = 6;

/** Paragraph options that follow from a place. */
function placed(place: Place): IParagraphOptions {
	if (place.marker) {
		const { reference, instance, level } = place.marker;
		return { style: place.style, numbering: { reference, instance, level, custom: true } };
	}
	return place.indent === undefined ? { style: place.style } : { style: place.style, indent: { left: place.indent, firstLine: 0 } };
}

/** A heading, its label on a line of its own above the title. `opensPage` is false where a page begins anyway. */
export function headingParagraph(node: Heading, context: Context, state: RenderState, opensPage: boolean): Paragraph {
	const anchor = state.headingAnchors.get(node);
	const name = anchor === undefined ? undefined : state.bookmarks.name(anchor);
	const label = node.data?.label === undefined ? [] : [new TextRun(node.data.label), new TextRun({ break: 1 })];
	const children = [...label, ...inline(node.children, context)];
	return new Paragraph({
		style: `Heading${Math.min(node.depth, DEEPEST_HEADING)}`,
		...(opensPage && node.data?.startsPage ? { pageBreakBefore: true } : {}),
		children: name === undefined ? children : state.bookmarks.around(name, children),
	});
}

function code(node: Code, context: Context): Paragraph {
	const lines = node.value.split(/\r?\n/).map((line, i) => new TextRun({ text: printable(line), ...(i > 0 ? { break: 1 } : {}) }));
	const indent = context.place?.indent;
	return new Paragraph({ style: 'Code', ...(indent === undefined ? {} : { indent: { left: indent, firstLine: 0 } }), children: lines });
}

function list(node: List, context: Context, state: RenderState): DocxContent[] {
	const level = context.place?.listLevel === undefined ? 0 : context.place.listLevel + 1;
	const instance = node.ordered ? state.lists.ordered(node.start ?? 1) : Lists.bulleted();
	return node.children.flatMap((item) => {
		const marker = item.checked == null ? instance : Lists.task(item.checked);
		const style = node.ordered ? 'ListNumber' : 'ListBullet';
		return listItem(item, at(context, { style, marker: { ...marker, level: Math.min(level, DEEPEST_LIST) }, listLevel: level }), state);
	});
}

/** The first paragraph carries the marker; what follows stands under its text. */
function listItem(node: ListItem, context: Context, state: RenderState): DocxContent[] {
	const { listLevel = 0, ...first } = context.place ?? BODY;
	const indent = listIndent(listLevel, state.lists.base);
	const [head, ...rest] = node.children;
	const opening = head?.type === 'paragraph' ? [head] : [];
	const others = head?.type === 'paragraph' ? rest : node.children;
	return [...(opening.length > 0 ? context.render(opening, context) : [new Paragraph(placed(first))]), ...context.render(others, at(context, { style: 'ListContinue', listLevel, indent }))];
}

/** Block builders for one rendering. */
export function blockBuilders(state: RenderState): Builders {
	return {
		paragraph: (node, context: Context) => new Paragraph({ ...placed(context.place ?? BODY), children: inline(node.children, context) }),
		heading: (node, context: Context) => headingParagraph(node, context, state, false),
		blockquote: (node, context: Context) => context.render(node.children, at(context, { ...context.place, style: 'Quote', indent: (context.place?.indent ?? 0) + twips(15) })),
		code: (node, context: Context) => code(node, context),
		thematicBreak: () => new Paragraph({ style: 'Rule' }),
		list: (node, context: Context) => list(node, context, state),
		table: (node, context: Context) => markdownTable(node, context, state),
		footnoteDefinition: () => [],
		definition: () => [],
	};
}
