/** Lists: markers, nesting, tasks. Lengths in points. */
import type { BlockContent, DefinitionContent, List } from 'mdast';
import { isLoose } from '../../document/nodes.ts';
import { BASELINE, LINE_HEIGHT, widthOf } from '../text/fonts.ts';
import { DEEPEST_LIST } from '../text/nesting.ts';
import type { LayoutContext } from './context.ts';
import { type Column, type Flow, indented, strip } from './flow.ts';
import type { Item } from './frames.ts';
import { shifted } from './move.ts';
import type { TextStyle } from './pieces.ts';
import type { Place } from './place.ts';
import { type Attributes, element, type StructureElement } from './structure.ts';
import { LIST_INDENT, spacingOf, textStyle } from './styles.ts';

const BULLETS = ['–', '•'] as const;
const AFTER_MARKER = 4;
const NUMBERED: Attributes = { owner: 'List', numbering: 'Decimal' };
const BULLETED: Attributes = { owner: 'List', numbering: 'Disc' };

function textMarker(text: string, style: TextStyle, label: StructureElement): Item[] {
	return [{ kind: 'text', x: 0, y: BASELINE * style.size, text: `${text} `, face: style.face, size: style.size, colour: style.colour, gap: 0, element: label }];
}

/** A box, ticked when the task is done. */
function taskMarker(isDone: boolean, { size }: TextStyle, label: StructureElement): Item[] {
	const side = size * 0.6;
	const x = 0.3;
	const y = BASELINE * size - side - 0.3;
	const box: Item = { kind: 'box', x, y, width: side, height: side, border: 0.6, element: label };
	if (!isDone) return [box];
	const at = (dx: number, dy: number): [number, number] => [x + side * dx, y + side * dy];
	const line = ([x1, y1]: [number, number], [x2, y2]: [number, number]): Item => ({ kind: 'rule', x1, y1, x2, y2, thickness: 1, element: label });
	return [box, line(at(0.18, 0.5), at(0.42, 0.78)), line(at(0.42, 0.78), at(0.84, 0.2))];
}

/** Puts the marker beside the first line of an item; a line of its own when the item begins with none. */
function marked(content: readonly Flow[], marker: readonly Item[], place: Place, indent: number): Flow[] {
	const [first, ...rest] = content;
	if (first?.kind !== 'strip') return [strip(place.column.x, place.style.size * LINE_HEIGHT, marker, { keep: first !== undefined }), ...content];
	const shift = first.x - place.column.x;
	if (!(Math.abs(shift - indent) < 0.01)) return [strip(place.column.x, place.style.size * LINE_HEIGHT, marker, { keep: true, before: first.before }), ...content];
	return [{ ...first, items: [...marker.map((item) => shifted(item, -shift, 0)), ...first.items] }, ...rest];
}

/** Lays out the blocks of an item; handed in, because blocks hold lists and lists hold blocks. */
type LayBlocks = (blocks: readonly (BlockContent | DefinitionContent)[], place: Place) => Flow[];

/** What is read for the box of a task. */
const TASK_STATES = { lt: ['neatlikta', 'atlikta'], en: ['not done', 'done'] } as const;

/** Lays out a list: the text of the outer one at the first-line indent of paragraphs, lists within it further in. */
export function listFlow(list: List, outside: Place, context: LayoutContext, layBlocks: LayBlocks, depth = 0): Flow[] {
	const { tree } = context;
	const start = list.start ?? 1;
	const look = isLoose(list) ? tree.styles.looseList : tree.styles.list;
	const body = textStyle(tree.styles.body);
	// In a quotation or a note the letters are those of what is around.
	const isInText = outside.style.face === body.face && outside.style.size === body.size;
	const style = isInText ? { ...outside.style, ...textStyle(look) } : outside.style;
	const place: Place = { ...outside, style, align: look.align, spacing: spacingOf(look) };
	const outer: Place = { ...place, column: indented(place.column, place.markers) };
	const lastLabel = `${start + list.children.length - 1}.`;
	const indent = list.ordered ? Math.max(LIST_INDENT, widthOf(lastLabel, style.face, style.size) + AFTER_MARKER) : LIST_INDENT;
	const column = { x: outer.column.x + indent, width: outer.column.width - indent };
	const tagged = element('L', place.parent, { attributes: list.ordered ? NUMBERED : BULLETED });
	return list.children.flatMap((item, index) => {
		const entry = element('LI', tagged);
		const isTask = item.checked != null;
		const state = TASK_STATES[tree.language][item.checked ? 1 : 0];
		const label = element('Lbl', entry, isTask ? { alt: state } : undefined);
		const inner: Place = { ...place, parent: element('LBody', entry), column, indent: 0, markers: 0 };
		const within = depth < DEEPEST_LIST ? nested(inner, outer.column, indent) : { ...inner, column: outer.column };
		const content = item.children.flatMap((child) => (child.type === 'list' ? listFlow(child, within, context, layBlocks, depth + 1) : layBlocks([child], inner)));
		const bullet = BULLETS[Math.min(depth, DEEPEST_LIST) % BULLETS.length] ?? '–';
		const marker = isTask ? taskMarker(item.checked === true, style, label) : textMarker(list.ordered ? `${start + index}.` : bullet, style, label);
		// A list that begins with a list has its marker on a line of its own.
		return marked(content, marker, outer, item.children[0]?.type === 'list' ? Number.NaN : indent);
	});
}

/** The place of a list within a list; no further in when it would become too narrow to read. */
function nested(inner: Place, outer: Column, indent: number): Place {
	return { ...inner, column: indented(outer, indent) };
}
