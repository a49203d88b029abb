/** Blocks of two versions as one sequence with marks. */

import type { List, ListItem, Paragraph } from 'mdast';
import { type DocumentBlock, type FormTable, type Heading, isDrawn, isLoose, type Revision, type TitlePage } from '../document/nodes.ts';
import { align } from './align.ts';
import { mergedDrawing } from './drawings.ts';
import { changed, mergedCaption, texts } from './fields.ts';
import { mergedForm } from './forms.ts';
import { mergedTable } from './textTables.ts';
import { allText, exactly, type Merging, traitsOf } from './traits.ts';
import { markedWhole, mergedWords, replaced } from './words.ts';

/** Merges the blocks of a chapter, an item or a note. What moved is told as deleted here and inserted there. */
export function mergedBlocks<Block extends DocumentBlock>(old: readonly Block[], fresh: readonly Block[], merging: Merging): Block[];
export function mergedBlocks(old: readonly DocumentBlock[], fresh: readonly DocumentBlock[], merging: Merging): DocumentBlock[] {
	return align(old, fresh, (block) => traitsOf(kindOf(block, merging), exactly(block, merging.digest), allText(block))).flatMap((step): DocumentBlock[] => {
		if (!step.new) return [marked(step.old, 'deletion')];
		if (!step.old) return [marked(step.new, 'insertion')];
		return step.isSame ? [step.new] : pair(step.old, step.new, merging);
	});
}

/** A block with the mark of a version that the other does not have. */
export function marked<Block extends DocumentBlock>(block: Block, revision: Revision): Block {
	return { ...block, data: { ...block.data, revision } };
}

/** Blocks of different kinds never become one another. */
export function kindOf(block: DocumentBlock, { view }: Merging): string {
	if (block.type === 'heading') return `heading ${block.depth}`;
	// A word processor numbers a list by itself and knows no other first number, nor another style of its items, before a change.
	if (block.type === 'list' && view === 'tracked') return `${isLoose(block) ? 'loose ' : ''}list ${block.ordered ? (block.start ?? 1) : '-'}`;
	if (block.type === 'list') return `list ${block.ordered ? 'numbered' : '-'}`;
	return block.type === 'captionList' ? `list of ${block.of}` : block.type;
}

/** One block of two versions: its text word by word, where that can be done. */
export function pair(old: DocumentBlock, fresh: DocumentBlock, merging: Merging): DocumentBlock[] {
	return [merged(old, fresh, merging) ?? [marked(old, 'deletion'), marked(fresh, 'insertion')]].flat();
}

function merged(old: DocumentBlock, fresh: DocumentBlock, merging: Merging): DocumentBlock | undefined {
	if (old.type === 'paragraph' && fresh.type === 'paragraph') return { ...fresh, children: mergedWords(old.children, fresh.children, merging) };
	if (old.type === 'heading' && fresh.type === 'heading') return heading(old, fresh, merging);
	if (old.type === 'statement' && fresh.type === 'statement') return { ...fresh, children: mergedWords(old.children, fresh.children, merging) };
	if (old.type === 'blockquote' && fresh.type === 'blockquote') return { ...fresh, children: mergedBlocks(old.children, fresh.children, merging) };
	if (old.type === 'list' && fresh.type === 'list') return list(old, fresh, merging);
	if (old.type === 'table' && fresh.type === 'table') return mergedTable(old, fresh, merging);
	if (old.type === 'formTable' && fresh.type === 'formTable') return formTable(old, fresh, merging);
	if (isDrawn(old) && isDrawn(fresh)) return mergedDrawing(old, fresh, merging);
	if (old.type === 'titlePage' && fresh.type === 'titlePage') return titlePage(old, fresh, merging);
	// The contents and lists of captions follow from the rest, and are not marked.
	if (old.type === 'captionList' && fresh.type === 'captionList') return fresh;
	return old.type === 'contents' && fresh.type === 'contents' ? fresh : undefined;
}

function heading(old: Heading, fresh: Heading, merging: Merging): Heading {
	const [before, after] = [old.data?.label, fresh.data?.label];
	const data = before === after ? fresh.data : { ...fresh.data, revisedLabel: replaced(texts(before), texts(after), merging) };
	return { ...fresh, ...(data ? { data } : {}), children: mergedWords(old.children, fresh.children, merging) };
}

function list(old: List, fresh: List, merging: Merging): List {
	const children = align(old.children, fresh.children, (item) => traitsOf('item', exactly(item, merging.digest), allText(item))).map((step): ListItem => {
		if (!step.new) return { ...step.old, data: { ...step.old.data, revision: 'deletion' } };
		if (!step.old) return { ...step.new, data: { ...step.new.data, revision: 'insertion' } };
		return step.isSame ? step.new : item(step.old, step.new, merging);
	});
	return { ...fresh, children: fresh.ordered && merging.view === 'official' ? withNumbers(children, old.start ?? 1, fresh.start ?? 1, merging) : children };
}

/** The items with the numbers they have in each version, where any has another; no reader counts two ways at once. */
function withNumbers(items: readonly ListItem[], oldStart: number, newStart: number, merging: Merging): ListItem[] {
	let [old, fresh] = [oldStart, newStart];
	const numbered = items.map((one) => {
		const revision = one.data?.revision;
		const before = revision === 'insertion' ? undefined : `${old++}.`;
		const after = revision === 'deletion' ? undefined : `${fresh++}.`;
		// An item that went or came as a whole has its number under its own mark.
		const marker = before === undefined || after === undefined || before === after ? texts(after ?? before) : replaced(texts(before), texts(after), merging);
		return { item: { ...one, data: { ...one.data, marker } }, isSame: before === after };
	});
	return numbered.every(({ isSame }) => isSame) ? [...items] : numbered.map(({ item: one }) => one);
}

/** The first paragraph holds the item's number, so it always stays the first. */
function item(old: ListItem, fresh: ListItem, merging: Merging): ListItem {
	const [before, ...restBefore] = old.children;
	const [after, ...restAfter] = fresh.children;
	if (before?.type !== 'paragraph' || after?.type !== 'paragraph') return { ...fresh, children: mergedBlocks(old.children, fresh.children, merging) };
	const first: Paragraph = { ...after, children: mergedWords(before.children, after.children, merging) };
	return { ...fresh, children: [first, ...mergedBlocks(restBefore, restAfter, merging)] };
}

function formTable(old: FormTable, fresh: FormTable, merging: Merging): FormTable | undefined {
	const form = mergedForm(old, fresh, merging);
	const caption = mergedCaption(old.caption, fresh.caption, merging);
	// Without a caption the unit note is what holds the table's anchor.
	const isAnchored = fresh.caption !== undefined || (old.unitNote === undefined) === (fresh.unitNote === undefined);
	if (!form || caption === 'other' || !isAnchored) return undefined;
	const revised = { ...changed('unitNote', old.unitNote, fresh.unitNote, merging), ...changed('sourceNote', old.sourceNote, fresh.sourceNote, merging) };
	return { ...fresh, ...form, ...(caption ? { caption } : {}), ...(Object.keys(revised).length > 0 ? { revised } : {}) };
}

/** In a picture nothing can be marked: undefined when another has to go or come. On paper the new one stands. */
function titlePage(old: TitlePage, fresh: TitlePage, merging: Merging): TitlePage | undefined {
	if (merging.view === 'tracked' && exactly(old.logo ?? {}, merging.digest) !== exactly(fresh.logo ?? {}, merging.digest)) return undefined;
	const isLineByLine = old.approval.length === fresh.approval.length;
	const approval = isLineByLine
		? fresh.approval.map((line, index) => mergedWords(texts(old.approval[index]), texts(line), merging))
		: [...old.approval.map((line) => markedWhole(texts(line), 'deletion')), ...fresh.approval.map((line) => markedWhole(texts(line), 'insertion'))];
	const plain = { ...changed('title', old.title, fresh.title, merging), ...changed('note', old.note, fresh.note, merging), ...changed('foot', old.foot, fresh.foot, merging) };
	const isApprovalSame = isLineByLine && old.approval.every((line, index) => line === fresh.approval[index]);
	const revised = { ...plain, ...(isApprovalSame ? {} : { approval }) };
	return Object.keys(revised).length > 0 ? { ...fresh, revised } : fresh;
}
