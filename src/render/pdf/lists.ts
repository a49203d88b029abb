/** Lists: markers, nesting, tasks. Lengths in points. */
import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import { BASELINE, LINE_HEIGHT, widthOf } from '../text/fonts.ts';
import { type Flow, NO_SPACE, strip } from './flow.ts';
import type { Item } from './frames.ts';
import type { TextStyle } from './pieces.ts';
import type { Place } from './place.ts';
import { LIST_INDENT, SPACING } from './styles.ts';

const BULLETS = ['–', '•'] as const;
const AFTER_MARKER = 4;

function textMarker(text: string, style: TextStyle): Item[] {
	return [{ kind: 'text', x: 0, y: BASELINE * style.size, text, face: style.face, size: style.size, gap: 0 }];
}

/** A box, ticked when the task is done. */
function taskMarker(isDone: boolean, { size }: TextStyle): Item[] {
	const side = size * 0.6;
	const x = 0.3;
	const y = BASELINE * size - side - 0.3;
	const box: Item = { kind: 'box', x, y, width: side, height: side, border: 0.6 };
	if (!isDone) return [box];
	const at = (dx: number, dy: number): [number, number] => [x + side * dx, y + side * dy];
	const line = ([x1, y1]: [number, number], [x2, y2]: [number, number]): Item => ({ kind: 'rule', x1, y1, x2, y2, thickness: 1 });
	return [box, line(at(0.18, 0.5), at(0.42, 0.78)), line(at(0.42, 0.78), at(0.84, 0.2))];
}

/** Puts the marker beside the first line of an item; a line of its own when the item begins with none. */
function marked(content: readonly Flow[], marker: readonly Item[], place: Place, indent: number): Flow[] {
	const [first, ...rest] = content;
	if (first?.kind !== 'strip') return [strip(place.column.x, place.style.size * LINE_HEIGHT, marker, { keep: first !== undefined }), ...content];
	const shift = first.x - place.column.x;
	if (shift !== indent) return [strip(place.column.x, place.style.size * LINE_HEIGHT, marker, { keep: true, before: first.before }), ...content];
	return [{ ...first, items: [...marker.map((item) => movedLeft(item, shift)), ...first.items] }, ...rest];
}

function movedLeft(item: Item, by: number): Item {
	switch (item.kind) {
		case 'rule':
			return { ...item, x1: item.x1 - by, x2: item.x2 - by };
		case 'pageNumber':
			return { ...item, right: item.right - by };
		default:
			return { ...item, x: item.x - by };
	}
}

/** Lays out the blocks of an item; handed in, because blocks hold lists and lists hold blocks. */
type LayBlocks = (blocks: readonly (BlockContent | DefinitionContent)[], place: Place) => Flow[];

/** Lays out a list: the text of the outer one at the first-line indent of paragraphs, lists within it further in. */
export function listFlow(list: List, place: Place, layBlocks: LayBlocks, depth = 0): Flow[] {
	const start = list.start ?? 1;
	const { style } = place;
	const shift = Math.max(place.indent - LIST_INDENT, 0);
	const column = { x: place.column.x + shift, width: place.column.width - shift };
	const outer: Place = { ...place, column };
	const lastLabel = `${start + list.children.length - 1}.`;
	const indent = list.ordered ? Math.max(LIST_INDENT, widthOf(lastLabel, style.face, style.size) + AFTER_MARKER) : LIST_INDENT;
	const spacing = list.spread || list.children.some((item) => item.spread) ? SPACING.looseItem : NO_SPACE;
	const inner: Place = { ...place, column: { x: column.x + indent, width: column.width - indent }, indent: 0, spacing };
	const marker = (item: ListItem, index: number): Item[] => {
		if (item.checked != null) return taskMarker(item.checked, style);
		return textMarker(list.ordered ? `${start + index}.` : (BULLETS[depth % BULLETS.length] ?? '–'), style);
	};
	return list.children.flatMap((item, index) => {
		const content = item.children.flatMap((child) => (child.type === 'list' ? listFlow(child, inner, layBlocks, depth + 1) : layBlocks([child], inner)));
		return marked(content, marker(item, index), outer, indent);
	});
}
