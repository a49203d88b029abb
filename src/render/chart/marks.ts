/**
 * What a chart or a drawn tree is laid out to: lines, rectangles, paths and texts in a frame. PDF, HTML and Word paint the same.
 * Lengths in points; x runs right and y down from the frame's upper left corner.
 */
import type { Colour } from '../../document/nodes.ts';
import type { Face } from '../text/fonts.ts';

export type { Colour };

export interface Stroke {
	readonly colour: Colour;
	readonly thickness: number;
	/** Lengths of dashes and gaps in turn. */
	readonly dash?: readonly number[];
}

export interface LineMark {
	readonly kind: 'line';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly stroke: Stroke;
}

export interface RectMark {
	readonly kind: 'rect';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill?: Colour;
	readonly stroke?: Stroke;
}

export type PathCommand =
	| { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
	| { readonly to: 'curve'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly x: number; readonly y: number }
	| { readonly to: 'close' };

export interface PathMark {
	readonly kind: 'path';
	readonly commands: readonly PathCommand[];
	readonly fill?: Colour;
	readonly stroke?: Stroke;
}

/** A figure of a chart by its series and category. */
export interface FigurePlace {
	readonly series: number;
	readonly category: number;
	/** It stands below its point. */
	readonly isBelow?: boolean;
}

/** A text on its baseline `y`; `x` is its left edge, middle or right edge. */
export interface TextMark {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly colour: Colour;
	/** Of what it is the figure, when it is one. */
	readonly figure?: FigurePlace;
	/** What one of two versions had. */
	readonly isStruck?: boolean;
}

export type Mark = LineMark | RectMark | PathMark | TextMark;

export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
}

/** The same marks further right and down. */
export function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
	return marks.map((mark): Mark => {
		switch (mark.kind) {
			case 'line':
				return { ...mark, x1: mark.x1 + dx, y1: mark.y1 + dy, x2: mark.x2 + dx, y2: mark.y2 + dy };
			case 'path':
				return { ...mark, commands: mark.commands.map((command) => movedCommand(command, dx, dy)) };
			default:
				return { ...mark, x: mark.x + dx, y: mark.y + dy };
		}
	});
}

function movedCommand(command: PathCommand, dx: number, dy: number): PathCommand {
	if (command.to === 'close') return command;
	const end = { ...command, x: command.x + dx, y: command.y + dy };
	return end.to === 'curve' ? { ...end, x1: end.x1 + dx, y1: end.y1 + dy, x2: end.x2 + dx, y2: end.y2 + dy } : end;
}
