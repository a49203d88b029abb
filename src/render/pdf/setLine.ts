/** One line: its words put in their places. Lengths in points. */
import { CODE_FILL } from '../../document/shades.ts';
import { SOFT_HYPHEN } from '../text/breaks.ts';
import { BASELINE, LINE_HEIGHT } from '../text/fonts.ts';
import type { Item, TextItem } from './frames.ts';
import type { TextStyle } from './pieces.ts';
import type { Atom } from './words.ts';

/**
 * What a line ends with: the text, a forced break, a hyphen that was added, or before the next word a space, a no-break space that
 * was given up, or nothing.
 */
export type LineEnd = 'text' | 'break' | 'hyphen' | 'space' | 'no-break space' | 'none';

export interface RawLine {
	readonly atoms: readonly Atom[];
	/** Without spaces at the end. */
	readonly width: number;
	readonly end: LineEnd;
}

/** Items stand relative to the line's left end and top. */
export interface Line {
	readonly items: readonly Item[];
	readonly width: number;
	readonly height: number;
	/** Identifiers of the footnotes referred to in the line. */
	readonly notes: readonly string[];
}

interface Measure {
	readonly x: number;
	readonly width: number;
	readonly align: 'left' | 'center' | 'right' | 'justify';
	/** The least height of a line; what its letters leave is above them. */
	readonly pitch?: number | undefined;
}

const NO_NOTES: readonly string[] = [];
const STRIKE_HEIGHT = 0.27;
const STRIKE_THICKNESS = 0.05;
/** Between a picture in a line and the text below it. */
const BELOW_PICTURE = 2;

/** Height and baseline of a line by its largest text and picture. */
function extent(atoms: readonly Atom[], pitch = 0): { readonly height: number; readonly baseline: number } {
	let [above, below] = [0, 0];
	const reach = (size: number, rise: number): void => {
		above = Math.max(above, BASELINE * size + rise);
		below = Math.max(below, (LINE_HEIGHT - BASELINE) * size - rise);
	};
	for (const atom of atoms) {
		if (atom.kind !== 'word') continue;
		for (const part of atom.parts) {
			if (part.kind === 'text') {
				if (part.style.note === undefined) reach(part.style.size, part.style.rise ?? 0);
			} else [above, below] = [Math.max(above, part.height), Math.max(below, BELOW_PICTURE)];
		}
	}
	const height = Math.max(above + below, pitch);
	return { height, baseline: height - below };
}

/** A stretch of one style. */
interface Run {
	readonly style: TextStyle;
	readonly x: number;
	text: string;
	width: number;
}

function textItem({ style, x, text }: Run, y: number, gap: number, endsInSpace: boolean): TextItem {
	const printed = text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, '') : text;
	const { face, size, colour, element, introduces } = style;
	// A space that nobody sees parts the words for those who listen.
	return { kind: 'text', x, y, text: endsInSpace ? `${printed} ` : printed, face, size, colour, gap, element, introduces };
}

function runItems(run: Run, { baseline, height, gap, endsInSpace }: LineSetting): Item[] {
	const { style, x, width } = run;
	const y = baseline - (style.rise ?? 0);
	const item = textItem(run, y, gap, endsInSpace);
	const { shaded, strike, link } = style;
	if (!shaded && !strike && !link) return [item];
	const struck = y - STRIKE_HEIGHT * style.size;
	return [
		...(shaded ? [{ kind: 'box', x: x - 1, y: y - 0.8 * style.size, width: width + 2, height: 1.05 * style.size, fill: CODE_FILL } as const] : []),
		item,
		...(strike ? [{ kind: 'rule', x1: x, y1: struck, x2: x + width, y2: struck, thickness: STRIKE_THICKNESS * style.size, colour: style.colour } as const] : []),
		...(link ? [{ kind: 'link', x, y: 0, width, height, ...link } as const] : []),
	];
}

interface LineSetting {
	readonly baseline: number;
	readonly height: number;
	readonly gap: number;
	readonly endsInSpace: boolean;
}

function startAndGap(line: RawLine, { x, width, align }: Measure): readonly [x: number, gap: number] {
	const room = width - line.width;
	if (align === 'right') return [x + room, 0];
	if (align === 'center') return [x + room / 2, 0];
	if (align === 'left' || line.end === 'text' || line.end === 'break' || room <= 0) return [x, 0];
	let spaces = 0;
	for (const atom of line.atoms) if (atom.kind === 'space' && atom.width > 0) spaces++;
	return [x, spaces === 0 ? 0 : room / spaces];
}

/** A line of one style that stands by itself; `room` is what it leaves free. */
export function plainLine({ text, style, width }: Omit<Run, 'x'>, { x, room, align, pitch = 0 }: Pick<Measure, 'x' | 'align' | 'pitch'> & { readonly room: number }): Line {
	const start = x + (align === 'right' ? room : align === 'center' ? room / 2 : 0);
	const own = style.note === undefined ? LINE_HEIGHT * style.size : 0;
	const height = Math.max(own, pitch);
	const above = (style.note === undefined ? BASELINE * style.size + (style.rise ?? 0) : 0) + height - own;
	const items = runItems({ style, x: start, text, width }, { baseline: above, height, gap: 0, endsInSpace: false });
	return { items, width, height, notes: style.note === undefined ? NO_NOTES : [style.note] };
}

/** Sets the atoms of a line within a measure. */
export function setLine(line: RawLine, measure: Measure): Line {
	const { height, baseline } = extent(line.atoms, measure.pitch);
	const [start, gap] = startAndGap(line, measure);
	const items: Item[] = [];
	const notes: string[] = [];
	let run: Run | undefined;
	let x = start;
	const flush = (endsInSpace = false): void => {
		if (run) items.push(...runItems(run, { baseline, height, gap, endsInSpace }));
		run = undefined;
	};
	const addText = (text: string, style: TextStyle, width: number): void => {
		if (run?.style !== style) flush();
		run ??= { style, x, text: '', width: 0 };
		run.text += text;
		run.width += width;
		x += width;
	};
	for (const atom of line.atoms) {
		if (atom.kind === 'space') {
			if (atom.width > 0) addText(' ', atom.style, atom.width + gap);
		} else if (atom.kind === 'word') {
			for (const part of atom.parts) {
				if (part.kind === 'picture') {
					flush();
					items.push({ ...part, x, y: baseline - part.height });
					x += part.width;
				} else {
					addText(part.text, part.style, part.width);
					if (part.style.note !== undefined) notes.push(part.style.note);
				}
			}
		}
	}
	flush(line.end === 'break' || line.end === 'space' || line.end === 'no-break space');
	return { items, width: line.width, height, notes: notes.length > 0 ? notes : NO_NOTES };
}
