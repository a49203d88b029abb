/** The lines of footnotes. Lengths in points. */

import { BASELINE, widthOf } from '../text/fonts.ts';
import type { LayoutContext } from './context.ts';
import { NO_SPACE, type Strip } from './flow.ts';
import type { Item } from './frames.ts';
import { blockFlow } from './narrative.ts';
import { superscript } from './pieces.ts';
import type { Place } from './place.ts';
import { smallStyle } from './styles.ts';

const AFTER_MARK = 2;

/** A function that gives a footnote's lines for a width; each note is set once a width. Tables in footnotes are left out. */
export function noteSetter(context: LayoutContext): (identifier: string, width: number) => Strip[] {
	const style = smallStyle(context.tree);
	const cache = new Map<string, Strip[]>();
	const set = (identifier: string, width: number): Strip[] => {
		const definition = context.footnote(identifier);
		const number = String(context.noteNumber(identifier) ?? '');
		if (!definition) return [];
		const mark = superscript(style);
		const indent = widthOf(number, mark.face, mark.size) + AFTER_MARK;
		const place: Place = { column: { x: 0, width }, style, indent, spacing: NO_SPACE };
		const strips = blockFlow(definition.children, place, context).filter((flow) => flow.kind === 'strip');
		const [first, ...rest] = strips;
		if (!first) return [];
		const item: Item = { kind: 'text', x: 0, y: BASELINE * style.size - (mark.rise ?? 0), text: number, face: mark.face, size: mark.size, gap: 0 };
		return [{ ...first, items: [item, ...first.items] }, ...rest];
	};
	return (identifier, width) => {
		const key = `${width} ${identifier}`;
		const known = cache.get(key);
		if (known) return known;
		const strips = set(identifier, width);
		cache.set(key, strips);
		return strips;
	};
}
