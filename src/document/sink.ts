import type { FootnoteDefinition, Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from '../diagnostic.ts';
import { isShort, keptOf } from './keptParagraph.ts';
import { type Caption, type CaptionEntry, type CaptionList, type DocumentBlock, type Drawn, type FormTable, isDrawn, type Section } from './nodes.ts';
import { romanNumeral } from './numbers.ts';
import { fillReferences, headingAnchors, unnestLinks } from './references.ts';

/** Gathers a document's blocks in order, by section; numbering comes after, when it is known what is left. */
export interface Sink {
	readonly footnotes: Map<string, FootnoteDefinition>;
	push(...blocks: DocumentBlock[]): void;
	/** @param name what links call it */
	pushHeading(heading: Heading, name: string | undefined): void;
	/** The names of headings, each of the first that has it. */
	readonly named: ReadonlyMap<string, Heading>;
	/** What follows stands on pages of this orientation. */
	turn(orientation: Section['orientation']): void;
	/** What follows begins a page. */
	breakPage(): void;
	readonly sections: readonly MutableSection[];
}

export interface MutableSection {
	readonly type: 'section';
	readonly orientation: Section['orientation'];
	readonly startsPage?: true;
	children: DocumentBlock[];
}

export function createSink(): Sink {
	const sections: MutableSection[] = [{ type: 'section', orientation: 'portrait', children: [] }];
	const named = new Map<string, Heading>();
	const current = (): MutableSection | undefined => sections.at(-1);
	/** Begins a section, in place of one in which nothing stands. */
	const begin = (orientation: Section['orientation'], isAsked: boolean): void => {
		const empty = current()?.children.length === 0 ? sections.pop() : undefined;
		const startsPage = isAsked || empty?.startsPage === true;
		if (startsPage || current()?.orientation !== orientation) sections.push({ type: 'section', orientation, ...(startsPage ? { startsPage } : {}), children: [] });
	};
	return {
		footnotes: new Map(),
		sections,
		named,
		pushHeading: (heading, name) => {
			current()?.children.push(heading);
			if (name !== undefined && !named.has(name)) named.set(name, heading);
		},
		push: (...blocks) => {
			const children = current()?.children ?? [];
			for (const block of blocks) {
				if (block.type === 'statement' && block.look === 'signature') keepEnd(children);
				children.push(block);
			}
		},
		turn: (orientation) => {
			if (current()?.orientation !== orientation) begin(orientation, false);
		},
		breakPage: () => begin(current()?.orientation ?? 'portrait', true),
	};
}

/** A signature never stands on a page alone, nor with closing words alone: so many paragraphs, or the end of a table, stay with it. */
const ABOVE_SIGNATURE = 2;

/** Makes the end of what stands so far stay on the page of what follows. */
function keepEnd(blocks: DocumentBlock[]): void {
	let left = ABOVE_SIGNATURE;
	for (let index = blocks.length - 1; left > 0; index--) {
		const block = blocks[index];
		if (block?.type === 'formTable') blocks[index] = withKeptEnd(block);
		if (block?.type !== 'paragraph') return;
		blocks[index] = { ...block, data: { ...block.data, staysWithNext: true } };
		// Empty lines are no words.
		if (plainText(block).trim() !== '') left--;
	}
}

function withKeptEnd(table: FormTable): FormTable {
	const last = table.groups.at(-1);
	if (!last) return table;
	const rows = last.rows.map((row, index) => (index === last.rows.length - 1 ? { ...row, keepWithNext: true } : row));
	return { ...table, groups: [...table.groups.slice(0, -1), { ...last, rows }] };
}

/** Numbers chapters, tables and pictures in the order they stand, drops headings with nothing under them, and fills the cross references. */
export function numbered(sink: Sink, language: Language): Section[] {
	const labels = new Map<string, string>();
	const all = sink.sections.flatMap((section) => section.children);
	const empty = emptyHeadings(all);
	const anchors = headingAnchors([...all, ...sink.footnotes.values()], sink.named);
	const count = { chapter: 0, heading: 0, table: 0, figure: 0, ids: new Map<string, number>(), anchors };
	const sections = sink.sections.map((section) => ({ ...section, children: section.children.filter((block) => !empty.has(block)).map((block) => numberBlock(block, count, labels, language)) }));
	for (const block of [...sections.flatMap(({ children }) => children), ...sink.footnotes.values()]) {
		fillReferences(block, labels, language);
		unnestLinks(block);
	}
	const blocks = sections.flatMap(({ children }) => children);
	return joined(sections.map((section) => ({ ...section, children: section.children.flatMap((block): DocumentBlock[] => (block.type === 'captionList' ? filledList(block, blocks) : [block])) })));
}

/** Sections with something in them; where one between two of the same orientation had nothing, they are one unless a page was asked for. */
function joined(sections: readonly Section[]): Section[] {
	const left: Section[] = [];
	for (const section of headed(sections)) {
		if (section.children.length === 0) continue;
		const last = left.at(-1);
		if (last?.orientation === section.orientation && !section.startsPage) left[left.length - 1] = { ...last, children: [...last.children, ...section.children] };
		else left.push(section);
	}
	return left;
}

/** Sections with what ended the one before and belongs to what they begin with. */
function headed(sections: readonly Section[]): Section[] {
	let leading: readonly DocumentBlock[] = [];
	return sections.map((section, index) => {
		const children = [...leading, ...section.children];
		const next = sections.slice(index + 1).find((later) => later.children.length > 0);
		const end = next ? leadingFrom(children, section.orientation === 'portrait' && isBroad(next)) : children.length;
		leading = children.slice(end);
		return { ...section, children: children.slice(0, end) };
	});
}

/**
 * From where on blocks at a section's end belong to the next: headings stand on the page of what they head. Before a broad table or picture so does a
 * sentence that announces it, and the one short paragraph between it and a heading.
 */
function leadingFrom(blocks: readonly DocumentBlock[], isBeforeBroad: boolean): number {
	const last = blocks.at(-1);
	const goes = isBeforeBroad && last?.type === 'paragraph' && (blocks.at(-2)?.type === 'heading' ? isShort(last) : keptOf(last).withNext);
	const end = goes ? blocks.length - 1 : blocks.length;
	return blocks.slice(0, end).findLastIndex(({ type }) => type !== 'heading') + 1;
}

/** Whether landscape pages begin with a table or a picture, under headings or not. */
function isBroad({ orientation, children }: Section): boolean {
	const opening = children.find(({ type }) => type !== 'heading');
	return orientation === 'landscape' && opening !== undefined && (opening.type === 'formTable' || opening.type === 'table' || isDrawn(opening));
}

/** A list with what it lists; none when there is nothing to list. */
function filledList(list: CaptionList, blocks: readonly DocumentBlock[]): CaptionList[] {
	const isListed = (block: DocumentBlock): block is FormTable | Drawn => (list.of === 'tables' ? block.type === 'formTable' : isDrawn(block));
	const entries = blocks.flatMap((block): CaptionEntry[] => (isListed(block) && block.caption ? [{ target: block.id, text: captionText(block.caption) }] : []));
	return entries.length > 0 ? [{ ...list, entries }] : [];
}

/** A caption on one line: «1 lentelė. Gyventojai». */
function captionText({ label, children }: Caption): string {
	return `${label.endsWith('.') ? label : `${label}.`} ${plainText({ type: 'root', children: [...children] })}`;
}

type Counters = { chapter: number; heading: number; table: number; figure: number; readonly ids: Map<string, number>; readonly anchors: ReadonlyMap<DocumentBlock, string> };

/** A table or picture that stands in a document twice gets an anchor of its own; references lead to the first. */
function ownId(id: string, { ids }: Counters): string {
	const times = (ids.get(id) ?? 0) + 1;
	ids.set(id, times);
	return times === 1 ? id : `${id}-${times}`;
}

/** Headings followed by a heading of their own or a higher level, or by nothing. */
function emptyHeadings(blocks: readonly DocumentBlock[]): Set<DocumentBlock> {
	const empty = new Set<DocumentBlock>();
	let next: DocumentBlock | undefined;
	for (const block of [...blocks].reverse()) {
		const followed = next !== undefined && !(next.type === 'heading' && block.type === 'heading' && next.depth <= block.depth);
		if (block.type === 'heading' && !followed) empty.add(block);
		else next = block;
	}
	return empty;
}

function numberBlock(block: DocumentBlock, count: Counters, labels: Map<string, string>, language: Language): DocumentBlock {
	switch (block.type) {
		case 'heading': {
			count.heading++;
			const id = count.anchors.get(block) ?? `s${count.heading}`;
			if (block.depth !== 1 || block.data?.label === '') return { ...block, data: { ...block.data, id } };
			count.chapter++;
			const roman = romanNumeral(count.chapter);
			return { ...block, data: { ...block.data, id, label: language === 'lt' ? `${roman} SKYRIUS` : `CHAPTER ${roman}` } };
		}
		case 'formTable': {
			const id = ownId(block.id, count);
			if (!block.caption) return { ...block, id };
			count.table++;
			const label = language === 'lt' ? `${count.table} lentelė` : `Table ${count.table}`;
			labels.set(id, label);
			return { ...block, id, caption: labelled(block.caption, label) };
		}
		case 'figure':
		case 'chart':
		case 'treeDrawing': {
			const id = ownId(block.id, count);
			if (!block.caption) return { ...block, id };
			count.figure++;
			const label = language === 'lt' ? `${count.figure} pav.` : `Figure ${count.figure}`;
			labels.set(id, label);
			return { ...block, id, caption: labelled(block.caption, label) };
		}
		default:
			return block;
	}
}

function labelled(caption: Caption, label: string): Caption {
	return { ...caption, label };
}
