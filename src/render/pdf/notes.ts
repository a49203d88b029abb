/** The lines of footnotes. Lengths in points. */

import { points } from '../printedPage.ts';
import { BASELINE, widthOf } from '../text/fonts.ts';
import { NOTE_LIST_INDENT } from '../text/nesting.ts';
import { type LayoutContext, noteAnchor } from './context.ts';
import { type Flow, NO_SPACE, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import { gridStrips } from './gridFrames.ts';
import { blockFlow } from './narrative.ts';
import { superscript } from './pieces.ts';
import type { Place } from './place.ts';
import { element, type StructureElement } from './structure.ts';
import { textStyle } from './styles.ts';

const AFTER_MARK = 2;

/** Slices of a page; tables by row, for at the foot of a page nothing is repeated. */
function stripsOf(flows: readonly Flow[]): Strip[] {
	return flows.flatMap((flow) => {
		if (flow.kind === 'strip') return [flow];
		return flow.kind === 'table' ? gridStrips(flow) : [];
	});
}

/** The lines of a note set to a width: its number, then its blocks. */
function noteLines(identifier: string, width: number, note: StructureElement, context: LayoutContext): Strip[] {
	const look = context.tree.styles.footnote;
	const style = textStyle(look);
	const definition = context.footnote(identifier);
	const number = context.noteNumber(identifier);
	if (!definition || number === undefined) return [];
	const mark = superscript(style);
	const indent = widthOf(String(number), mark.face, mark.size) + AFTER_MARK;
	const label = element('Lbl', note);
	const place: Place = { parent: note, column: { x: 0, width }, style, align: look.align, indent, spacing: NO_SPACE, markers: points(NOTE_LIST_INDENT), isInNote: true };
	const [first, ...rest] = stripsOf(blockFlow(definition.children, place, context));
	if (!first) return [];
	const item: Item = { kind: 'text', x: -first.x, y: BASELINE * style.size - (mark.rise ?? 0), text: `${number} `, face: mark.face, size: mark.size, colour: mark.colour, gap: 0, element: label };
	const strips = [{ ...first, items: [item, ...first.items], marks: [{ id: noteAnchor(number) }] }, ...rest];
	return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, ends: note } : strip));
}

/** A function that gives a footnote's lines for a width; each note is set once a width. */
export function noteSetter(context: LayoutContext): (identifier: string, width: number) => Strip[] {
	const cache = new Map<string, Strip[]>();
	return (identifier, width) => {
		const key = `${width} ${identifier}`;
		const known = cache.get(key);
		if (known) return known;
		const strips = noteLines(identifier, width, context.noteElement(identifier), context);
		cache.set(key, strips);
		return strips;
	};
}
