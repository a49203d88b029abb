import type { Edit } from '../../diagnostic.ts';
import type { Origin } from '../../model/types.ts';
import type { OffsetRange, Place, SourceFile } from '../../source/types.ts';

/** An item of a YAML list, as it is written: its lines with the comments that go with it, without the last line break. */
export interface ItemLines {
	readonly range: OffsetRange;
	readonly text: string;
}

/**
 * The items of one list with their lines. Undefined when items can't change places: they stand in different lists or documents,
 * or are written so that their lines can't be told apart.
 */
export function itemLines(items: readonly { readonly origin: Origin }[]): ItemLines[] | undefined {
	const [first] = items;
	if (!first || !items.every(({ origin }) => isBeside(origin, first.origin))) return undefined;
	const { file } = first.origin.document;
	const places = items.map(({ origin }) => origin.document.place(origin.path));
	const dashes = places.map(dashOf);
	const found = dashes.every((dash) => dash === undefined) ? flowItems(places) : dashes.map((dash, index) => blockItem(file, dash, places[index], places[index - 1]));
	return found.every((range) => range !== undefined) ? found.map((range) => ({ range, text: file.text.slice(range.start, range.end) })) : undefined;
}

/** Edits that put the items in another order: `order[i]` is what comes in the i-th place. */
export function reordered(file: SourceFile, items: readonly ItemLines[], order: readonly ItemLines[]): Edit[] {
	return items.flatMap(({ range, text }, index) => {
		const next = order[index];
		return next && next.text !== text ? [{ place: { file, range }, text: next.text }] : [];
	});
}

function isBeside(one: Origin, other: Origin): boolean {
	return one.document === other.document && one.path.length === other.path.length && typeof one.path.at(-1) === 'number' && one.path.slice(0, -1).every((step, index) => step === other.path[index]);
}

/** Where the dash of a block item stands on its line. */
function dashOf({ file, range }: Place): number | undefined {
	const lineStart = file.text.lastIndexOf('\n', range.start - 1) + 1;
	const match = /^[ \t]*(-)[ \t]+(?:[&!]\S+[ \t]+)*$/.exec(file.text.slice(lineStart, range.start));
	return match ? lineStart + match[0].indexOf('-') : undefined;
}

/** `[{…}, {…}]`: the items themselves; comments between them belong to nobody in particular. */
function flowItems(places: readonly Place[]): (OffsetRange | undefined)[] {
	const [first, last] = [places[0], places.at(-1)];
	if (!first || !last || first.file.text.slice(first.range.start, last.range.end).includes('#')) return [undefined];
	return places.map(({ range }) => range);
}

/** From the comments right above an item to the end of its last line, and the deeper comments under it. */
function blockItem({ text }: SourceFile, dash: number | undefined, place: Place | undefined, previous: Place | undefined): OffsetRange | undefined {
	if (dash === undefined || !place) return undefined;
	const lineStart = text.lastIndexOf('\n', dash) + 1;
	const indent = dash - lineStart;
	const floor = previous ? ownEnd(text, previous.range.end, indent) : 0;
	let start = lineStart;
	for (;;) {
		const above = text.lastIndexOf('\n', start - 2) + 1;
		if (start === 0 || above < floor || !/^[ \t]*#/.test(text.slice(above, start))) break;
		start = above;
	}
	return { start, end: ownEnd(text, place.range.end, indent) };
}

/** The end of an item's last line, or of the comments under it that are indented deeper than its dash. */
function ownEnd(text: string, from: number, indent: number): number {
	let end = lineEnd(text, from);
	for (;;) {
		const comment = /^\r?\n([ \t]*)#[^\r\n]*/.exec(text.slice(end));
		if (!comment || (comment[1] ?? '').length <= indent) return end;
		end += comment[0].length;
	}
}

function lineEnd(text: string, from: number): number {
	const found = text.slice(from).search(/\r?\n/);
	return found < 0 ? text.length : from + found;
}
