/** What one rendering keeps: the bookmarks, lists, footnotes and prepared tables met so far. */
import type { ParagraphChild, TextRun } from 'docx';
import type { FootnoteDefinition, Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type DocumentTree, type Drawn, type FormTable, isDrawn, type Revision } from '../../document/nodes.ts';
import type { LaidOut } from '../laidOut.ts';
import type { Pieces } from '../zip.ts';
import { type NumberedLabel, numberedLabel, Sequences } from './captionLabel.ts';
import { Bookmarks, fieldAround } from './fields.ts';
import { Lists } from './numbering.ts';
import { accepted, revisionOf } from './revisions.ts';

/** A line of the contents. */
export interface OutlineEntry {
	readonly level: number;
	readonly text: string;
	readonly anchor: string;
	readonly revision: Revision | undefined;
}

/** The part of a chart, and its workbook. */
export interface ChartParts {
	readonly xml: string;
	readonly workbook: Uint8Array;
}

/** A table whose XML waits for what `docx` makes of its rich cells. */
export interface WrittenTable {
	/** Of the paragraphs in its cells. */
	readonly styles: ReadonlySet<string>;
	readonly filled: (richCells: readonly string[]) => Pieces;
}

export interface RenderState {
	readonly tree: DocumentTree;
	/** The document as our own layout has it. */
	readonly laidOut: LaidOut;
	readonly bookmarks: Bookmarks;
	/** Anchors of what went or came between two versions: once that is decided, a field would lead to what is not there. */
	readonly undecided: ReadonlySet<string>;
	/** Labels of captions by anchor, of those whose bookmark holds the number alone. */
	readonly labels: ReadonlyMap<string, NumberedLabel>;
	readonly sequences: Sequences;
	readonly lists: Lists;
	readonly outline: readonly OutlineEntry[];
	/** The anchor of every heading: its own, or one made up for the contents. */
	readonly headingAnchors: ReadonlyMap<Heading, string>;
	/** Footnotes in the order of their first reference; a footnote's number is its place here, from 1. */
	readonly footnotes: FootnoteDefinition[];
	readonly tables: WrittenTable[];
	/** Prepared runs of drawings, and the parts of native charts, both in order. */
	readonly drawings: string[];
	readonly charts: ChartParts[];
	/** What became of the break at the end of each section as it is rendered. */
	readonly breaks: (Revision | undefined)[];
}

function headings(tree: DocumentTree): Map<Heading, string> {
	const anchors = new Map<Heading, string>();
	for (const section of tree.sections) {
		for (const block of section.children) {
			if (block.type === 'heading') anchors.set(block, block.data?.id ?? `heading-${anchors.size + 1}`);
		}
	}
	return anchors;
}

/** A heading on one line: label and title. */
function headingText(heading: Heading): string {
	const title = plainText(accepted(heading.children)).trim();
	return heading.data?.label === undefined ? title : `${heading.data.label}. ${title}`;
}

type Captioned = FormTable | Drawn;

const captioned = ({ sections }: DocumentTree): Captioned[] => sections.flatMap(({ children }) => children.filter((block): block is Captioned => block.type === 'formTable' || isDrawn(block)));

/** Labels with a number; not those that changed between two versions, since they have two, nor of what went or came. */
function captionLabels(blocks: readonly Captioned[]): Map<string, NumberedLabel> {
	const labels = new Map<string, NumberedLabel>();
	for (const block of blocks) {
		if (!block.caption || block.caption.revised?.label || revisionOf(block)) continue;
		const label = numberedLabel(block.caption.label);
		if (label) labels.set(block.id, label);
	}
	return labels;
}

/** The state before rendering: every anchor known, nothing numbered. */
export function initialState(tree: DocumentTree, laidOut: LaidOut): RenderState {
	const bookmarks = new Bookmarks();
	const headingAnchors = headings(tree);
	for (const anchor of headingAnchors.values()) bookmarks.add(anchor);
	const blocks = captioned(tree);
	for (const { id } of blocks) bookmarks.add(id);
	const outline = [...headingAnchors].map(([heading, anchor]) => ({ level: heading.depth, text: headingText(heading), anchor, revision: revisionOf(heading) }));
	const undecided = new Set([...outline.flatMap(({ anchor, revision }) => (revision ? [anchor] : [])), ...blocks.flatMap((block) => (revisionOf(block) ? [block.id] : []))]);
	const lists = new Lists();
	return {
		tree,
		laidOut,
		bookmarks,
		undecided,
		labels: captionLabels(blocks),
		sequences: new Sequences(),
		lists,
		outline,
		headingAnchors,
		footnotes: [],
		tables: [],
		drawings: [],
		charts: [],
		breaks: [],
	};
}

/** The number of an anchor's page: a field, but what is undecided has the run alone. */
export const pageNumber = (anchor: string, bookmark: string, run: TextRun, { undecided }: RenderState): ParagraphChild[] =>
	undecided.has(anchor) ? [run] : fieldAround(`PAGEREF ${bookmark} \\h`, run);
