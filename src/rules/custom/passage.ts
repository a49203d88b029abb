import type { Bilingual } from '../../diagnostic.ts';
import { scalarOffsets } from '../../source/scalar-offsets.ts';
import type { OffsetRange, Place, SourceDocument, YamlPath } from '../../source/types.ts';

/** A text of a YAML file, any part of which can be pointed at. */
export interface Passage {
	readonly text: string;
	/** The place of a part of the text in the file; of all of it when no part is given. */
	place(part?: OffsetRange): Place;
}

/** Something to say of a part of a passage. */
export interface Remark {
	readonly message: Bilingual;
	readonly help?: Bilingual | undefined;
	readonly place: Place;
}

/** The text at a path, or undefined when there is none. */
export function passageAt(document: SourceDocument, path: YamlPath, text: unknown): Passage | undefined {
	if (typeof text !== 'string') return undefined;
	const whole = (): Place => document.place(path);
	return {
		text,
		place: (part) => {
			const { file, range } = whole();
			// Of a block, what stands in it: not the mark before.
			const isBlock = /^[|>]/.test(file.text.slice(range.start, range.start + 1));
			if (part === undefined && !isBlock) return { file, range };
			const offsets = scalarOffsets(file.text.slice(range.start, range.end), text.trimEnd());
			const start = offsets?.[Math.min(part?.start ?? 0, offsets.length - 1)];
			const end = offsets?.[Math.min(part?.end ?? Number.POSITIVE_INFINITY, offsets.length - 1)];
			if (start === undefined || end === undefined) return whole();
			// Where the text ends too early there is nothing left to underline: then its last character is.
			const from = end > start ? start : Math.max(0, Math.min(start, range.end - range.start - 1));
			return { file, range: { start: range.start + from, end: range.start + Math.max(end, from + 1) } };
		},
	};
}

/** A part of a passage as one of its own. */
export function partOf(passage: Passage, start: number, end: number): Passage {
	return {
		text: passage.text.slice(start, end),
		place: (part) => passage.place(part ? { start: start + part.start, end: start + part.end } : { start, end }),
	};
}
