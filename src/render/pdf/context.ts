/** What the layout of every block needs to know of the document. */
import type { Definition, FootnoteDefinition, Heading, Text } from 'mdast';
import { type DocumentTree, type FormRow, isDrawn, type Section, type TitlePage, type TreeDrawing } from '../../document/nodes.ts';
import type { TreeHeights } from '../chart/tree.ts';
import type { TitleRoom } from '../laidOut.ts';
import type { Problem } from './frames.ts';
import { pageGeometry } from './geometry.ts';
import type { PictureFault } from './pictures/picture.ts';
import { readPicture, shownSize } from './pictures/read.ts';
import { createOutline, element, holderOfNote, type Outline, type StructureElement } from './structure.ts';

/** Width and height in pixels, as shown. */
type PictureSize = readonly [width: number, height: number];

export interface LayoutContext {
	readonly tree: DocumentTree;
	readonly definitions: ReadonlyMap<string, Definition>;
	/** Anchors of headings; those without one of their own get one. */
	readonly headingIds: ReadonlyMap<Heading, string>;
	/** Height of the text on the lower of the pages, in points: nothing that can't be parted may be higher. */
	readonly textHeight: number;
	/** Pages that running text names, by anchor. */
	readonly namedPages: ReadonlyMap<string, number>;
	/** The root of the logical structure. */
	readonly root: StructureElement;
	/** Chapters and sections of the logical structure. */
	readonly outline: Outline;
	readonly problems: Problem[];
	/** What other programs are told of the layout. */
	readonly wordBreaks: Map<Text, readonly number[]>;
	readonly entryLines: Map<string, readonly string[]>;
	readonly rowHeights: Map<FormRow, number>;
	readonly treeHeights: Map<TreeDrawing, TreeHeights>;
	readonly titleRooms: Map<TitlePage, TitleRoom>;
	/** Whether a link can lead there: an address, or an anchor of this document. */
	isReachable(target: string): boolean;
	/** Number of a footnote, given out in the order in which they are asked for; undefined when there is no such note. */
	noteNumber(identifier: string): number | undefined;
	footnote(identifier: string): FootnoteDefinition | undefined;
	/** The element of a footnote; it belongs where the note is first referred to from. */
	noteElement(identifier: string, from?: StructureElement): StructureElement;
	/** An identifier for an element, new each time. */
	nextId(): string;
	/** Size of a picture; a fault, which is noted once, when it can't be shown. */
	picture(path: string): PictureSize | PictureFault;
}

/** The anchor of a footnote. */
export const noteAnchor = (number: number): string => `note-${number}`;

function headingIds(sections: readonly Section[]): Map<Heading, string> {
	const ids = new Map<Heading, string>();
	for (const section of sections) {
		for (const block of section.children) if (block.type === 'heading') ids.set(block, block.data?.id ?? `heading-${ids.size + 1}`);
	}
	return ids;
}

function definitionsOf(sections: readonly Section[]): Map<string, Definition> {
	const found = new Map<string, Definition>();
	for (const section of sections) {
		for (const block of section.children) if (block.type === 'definition' && !found.has(block.identifier)) found.set(block.identifier, block);
	}
	return found;
}

function anchorsOf(sections: readonly Section[], headings: Iterable<string>): Set<string> {
	const anchors = new Set(headings);
	for (const section of sections) for (const block of section.children) if (isDrawn(block) || block.type === 'formTable') anchors.add(block.id);
	return anchors;
}

type Notes = Pick<LayoutContext, 'noteNumber' | 'footnote' | 'noteElement'>;

function notesOf({ footnotes }: DocumentTree, root: StructureElement): Notes {
	const numbers = new Map<string, number>();
	const elements = new Map<string, StructureElement>();
	const noteNumber = (identifier: string): number | undefined => {
		if (!footnotes.has(identifier)) return undefined;
		const number = numbers.get(identifier) ?? numbers.size + 1;
		numbers.set(identifier, number);
		return number;
	};
	return {
		noteNumber,
		footnote: (identifier) => footnotes.get(identifier),
		noteElement: (identifier, from = root) => {
			const note = elements.get(identifier) ?? element('Note', holderOfNote(from), { id: `note${String(noteNumber(identifier) ?? 0).padStart(5, '0')}` });
			elements.set(identifier, note);
			return note;
		},
	};
}

function pictureReader(problems: Problem[]): LayoutContext['picture'] {
	const known = new Map<string, PictureSize | PictureFault>();
	return (path) => {
		const seen = known.get(path);
		if (seen !== undefined) return seen;
		const picture = readPicture(path);
		const found = typeof picture === 'string' ? picture : shownSize(picture);
		if (typeof found === 'string') problems.push({ kind: 'picture', path, fault: found });
		known.set(path, found);
		return found;
	};
}

/** Context of a layout of a whole tree. */
export function layoutContext(tree: DocumentTree, namedPages: ReadonlyMap<string, number>): LayoutContext {
	const ids = headingIds(tree.sections);
	const anchors = anchorsOf(tree.sections, ids.values());
	const root = element('Document', undefined);
	const problems: Problem[] = [];
	let lastId = 0;
	return {
		tree,
		definitions: definitionsOf(tree.sections),
		headingIds: ids,
		textHeight: Math.min(...(['portrait', 'landscape'] as const).map((orientation) => pageGeometry(tree.page, orientation).textHeight)),
		namedPages,
		root,
		outline: createOutline(root),
		problems,
		wordBreaks: new Map(),
		entryLines: new Map(),
		rowHeights: new Map(),
		treeHeights: new Map(),
		titleRooms: new Map(),
		isReachable: (target) => (target.startsWith('#') ? anchors.has(target.slice(1)) : /^(https?:\/\/|mailto:)./i.test(target)),
		...notesOf(tree, root),
		nextId: () => `th${String(++lastId).padStart(6, '0')}`,
		picture: pictureReader(problems),
	};
}
