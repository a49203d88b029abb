import { type CollectionLayout, isOpenLine, type Layout, type Member, meaning, type ScalarLayout, shifted, written, writtenMember } from '../source/layout.ts';
import { joinedFlow } from './flow.ts';
import { mergedLines } from './lines.ts';
import { emptied, type Moves } from './moves.ts';
import { mergedOrder } from './order.ts';
import { field, nameOf, type Triple, triplesOf } from './pairing.ts';
import { extentsOf, type Segment } from './segments.ts';
import type { Versions } from './versions.ts';
import { mergedWording } from './wording.ts';

/** Columns of the block that a value stands in, in each version and in what is written. */
interface Columns {
	readonly origin: number;
	readonly ours: number;
	readonly theirs: number;
	readonly out: number;
}

/** Elements that are to be marked as a whole. */
export type Forced = ReadonlySet<object>;

const TOP: Columns = { origin: 0, ours: 0, theirs: 0, out: 0 };

/** What is to be done otherwise than member by member. */
interface Setting {
	readonly forced: Forced;
	readonly moves: Moves;
}

/** Merges the documents of a file element by element. Undefined when an element that one side moved has no place in what comes out. */
export function mergedLayouts(moves: Moves, culprits: Forced): Segment[] | undefined {
	const merged = mergedValue({ ...moves.layouts, isNew: false }, TOP, false, { moves, forced: new Set([...moves.disputed, ...culprits]) });
	const placed = new Set(extentsOf(merged).map(({ of }) => of));
	return [...moves.moved.keys()].every((member) => placed.has(member) || placed.has(moves.moved.get(member)?.ours.member ?? member)) ? merged : undefined;
}

/** `isNew`: both sides added what this is the value of; an origin without a value is another thing. */
interface Values extends Versions<Layout | undefined> {
	readonly isNew: boolean;
}

function mergedValue({ origin, ours, theirs, isNew }: Values, columns: Columns, isInline: boolean, setting: Setting): Segment[] {
	const [before, left, right] = [origin?.text ?? '', ours?.text ?? '', theirs?.text ?? ''];
	const take = (side: 'ours' | 'theirs', layout: Layout | undefined): string => (layout ? written(layout, columns.out - columns[side], isInline) : '');
	const isOpened = setting.forced.size + setting.moves.moved.size > 0 && (left !== right || left !== before) && ours?.kind !== 'scalar' && theirs?.kind !== 'scalar';
	if (!isOpened || !ours || !theirs) {
		if (left === right || (!isNew && right === before)) return [take('ours', ours)];
		if (!isNew && left === before) return [take('theirs', theirs)];
	}
	const conflict: Segment = { ours: take('ours', ours), theirs: take('theirs', theirs) };
	if (!ours || !theirs) return [conflict];
	if (ours.kind === 'scalar' || theirs.kind === 'scalar') return ours.kind === 'scalar' && theirs.kind === 'scalar' ? mergedScalar(origin, ours, theirs) : [conflict];
	if (ours.kind !== theirs.kind) return [conflict];
	const common = origin?.kind === ours.kind ? origin : undefined;
	return mergedCollection({ origin: common, ours, theirs }, columns, isInline, setting) ?? [conflict];
}

function mergedScalar(origin: Layout | undefined, ours: ScalarLayout, theirs: ScalarLayout): Segment[] {
	const before = origin?.kind === 'scalar' ? origin : undefined;
	const chosen = sayingMore(before, ours, theirs);
	// A text in lines has its line break in it, so it goes with what follows it.
	if (chosen && (ours.isLiteral || theirs.isLiteral)) return [chosen.text];
	const inLines = [before, ours, theirs].every((one) => one?.body.startsWith('|') && one.isLiteral);
	if (before && inLines) return mergedLines(before.body, ours.body, theirs.body);
	const wording = chosen ? [chosen.body] : ((before && mergedWording({ origin: before.body, ours: ours.body, theirs: theirs.body })) ?? mergedText(before?.body, ours.body, theirs.body));
	return [...wording, ...mergedEnd(before?.end, ours.end, theirs.end)];
}

/** The side that says something new; where none does, the one that writes it anew. Undefined when both say something new. */
function sayingMore(origin: ScalarLayout | undefined, ours: ScalarLayout, theirs: ScalarLayout): ScalarLayout | undefined {
	if (ours.said === theirs.said) return origin?.body === ours.body ? theirs : ours;
	if (ours.said === origin?.said) return theirs;
	return theirs.said === origin?.said ? ours : undefined;
}

function mergedText(origin: string | undefined, ours: string, theirs: string): Segment[] {
	if (ours === theirs || theirs === origin) return [ours];
	return ours === origin ? [theirs] : [{ ours, theirs }];
}

/** A remark at the end of a line; how far away it stands matters only when nothing else has changed. */
function mergedEnd(origin: string | undefined, ours: string, theirs: string): Segment[] {
	if (origin !== undefined && ours !== origin && theirs !== origin) {
		if (theirs.trim() === origin.trim()) return [ours];
		if (ours.trim() === origin.trim()) return [theirs];
	}
	return mergedText(origin, ours, theirs);
}

/** Undefined when the members can't be put in one list: the whole is then in conflict. */
function mergedCollection(given: Versions<CollectionLayout>, outer: Columns, isInline: boolean, setting: Setting): Segment[] | undefined {
	const versions = inOneStyle(given, outer);
	const { origin, ours, theirs } = versions;
	if (isReplacedTwice(versions)) return undefined;
	const columns = columnsOf(versions, outer);
	const nameOf = (one: Triple): string | undefined => {
		const member = one.ours ?? one.theirs;
		return member?.key ?? (member && field(member, 'code'));
	};
	const triples = triplesOf(origin, ours, theirs).filter((one) => one.ours || one.theirs);
	const kept = triples.filter((one) => !isRemoved(one, versions));
	const order = mergedOrder(kept, { origin: origin?.members ?? [], ours: ours.members, theirs: theirs.members }, nameOf);
	if (!order && ours.kind === 'list') return undefined;
	const members = order ?? kept;
	if (members.length === 0 && ours.members.length + theirs.members.length > 0) return undefined;
	const close = mergedText(origin?.close, shifted(ours.close, columns.out - columns.ours, true), shifted(theirs.close, columns.out - columns.theirs, true));
	if (ours.style === 'flow') return joinedFlow({ ours, theirs, close, members: members.map((one) => ({ one, segments: mergedMember(one, versions, columns, false, setting) })) });
	const parts = members.map((one, index): Segment => {
		const segments = [...documentStart(one, ours.style, index), ...mergedMember(one, versions, columns, isInline && index === 0, setting)];
		const of = one.ours ?? one.theirs;
		return ours.kind === 'list' && of ? { of, segments } : { of: {}, segments };
	});
	return [...parts, ...close];
}

/** A document that was the first of its file needs a mark before it when it comes to be another. */
function documentStart({ ours, theirs }: Triple, style: CollectionLayout['style'], index: number): string[] {
	const member = ours ?? theirs;
	return style !== 'stream' || index === 0 || !member || /^---/m.test(member.before + member.intro) ? [] : ['---\n'];
}

/** Columns of the members; the side that indents anew has its way. */
function columnsOf({ origin, ours, theirs }: Versions<CollectionLayout>, outer: Columns): Columns {
	const [before, left, right] = [origin && origin.column - outer.origin, ours.column - outer.ours, theirs.column - outer.theirs];
	return { origin: origin?.column ?? ours.column, ours: ours.column, theirs: theirs.column, out: outer.out + (left === before ? right : left) };
}

/** What is in brackets on one side only is taken out of them, for the other side may have what brackets can't hold. */
function inOneStyle({ origin, ours, theirs }: Versions<CollectionLayout>, outer: Columns): Versions<CollectionLayout> {
	if (ours.style === theirs.style && ours.style !== 'block') return { origin: origin?.style === ours.style ? origin : undefined, ours, theirs };
	const inner = ours.style === 'block' ? ours.column - outer.ours : theirs.column - outer.theirs;
	return {
		origin: origin && asBlock(origin, outer.origin + inner),
		ours: asBlock(ours, outer.ours + inner),
		theirs: asBlock(theirs, outer.theirs + inner),
	};
}

function asBlock(collection: CollectionLayout, column: number): CollectionLayout {
	if (collection.style === 'block') return collection;
	const { kind } = collection;
	const members = collection.members.map(({ key, intro, value }): Member => {
		const line = value ? ended(value) : undefined;
		return { ...(key === undefined ? {} : { key }), before: '', intro: kind === 'list' ? `- ${intro}` : intro, ...(line ? { value: line } : {}) };
	});
	const bare: CollectionLayout = { kind, style: 'block', column, open: '', members, close: '', text: '' };
	return { ...bare, text: written(bare) };
}

/** With a line break after it. */
function ended(value: Layout): Layout {
	if (value.kind === 'scalar') return { ...value, end: '\n', text: `${value.body}\n` };
	const close = `${value.close.trimEnd()}\n`;
	return { ...value, close, text: `${value.text.trimEnd()}\n` };
}

/** Both sides put other words in the place of some: which belong together nobody can tell. */
function isReplacedTwice({ origin, ours, theirs }: Versions<CollectionLayout>): boolean {
	if (ours.kind !== 'list' || ![...ours.members, ...theirs.members].every(({ value }) => value?.kind === 'scalar')) return false;
	const words = (layout: CollectionLayout | undefined): string[] => (layout?.members ?? []).map(({ value }) => meaning(value));
	const [before, left, right] = [words(origin), words(ours), words(theirs)];
	const added = [left, right].map((side) => side.filter((word) => !before.includes(word)));
	const isTaken = before.some((word) => !left.includes(word) || !right.includes(word));
	return isTaken && added.every(({ length }) => length > 0) && added[0]?.join() !== added[1]?.join();
}

/** Gone from one side, and left by the other as it was. */
function isRemoved({ origin, ours, theirs }: Triple, layouts: Versions<CollectionLayout>): boolean {
	if (!origin || (ours && theirs)) return false;
	const bare = (layout: CollectionLayout | undefined, member: Member | undefined): string => (layout && member ? writtenMember(layout, member).replace(/[\s,]+/g, '') : '');
	return bare(layouts.origin, origin) === (ours ? bare(layouts.ours, ours) : bare(layouts.theirs, theirs));
}

/** An element that one side moved is merged in its new place, each version written as where it stands. */
function mergedMember(one: Triple, layouts: Versions<CollectionLayout>, columns: Columns, isInline: boolean, setting: Setting): Segment[] {
	const move = setting.moves.moved.get(one.ours ?? one) ?? setting.moves.moved.get(one.theirs ?? one);
	if (!move) return memberInPlace(one, layouts, columns, isInline, setting);
	const { origin, ours, theirs } = move;
	const own: Columns = { ...columns, origin: origin.list.column, ours: ours.list.column, theirs: theirs.list.column };
	return memberInPlace({ origin: origin.member, ours: ours.member, theirs: theirs.member }, { origin: origin.list, ours: ours.list, theirs: theirs.list }, own, isInline, setting);
}

function memberInPlace(one: Triple, layouts: Versions<CollectionLayout>, columns: Columns, isInline: boolean, setting: Setting): Segment[] {
	const left = withEmptiedList(one);
	if (left) return memberInPlace(left, layouts, columns, isInline, setting);
	const { origin, ours, theirs } = one;
	const isFlow = layouts.ours.style === 'flow';
	const whole = (side: 'ours' | 'theirs'): string => {
		const member = one[side];
		return member ? writtenMember(layouts[side], isFlow ? { ...member, before: '' } : member, columns.out - columns[side], isInline) : '';
	};
	if ([ours, theirs].some((member) => member && setting.forced.has(member)) || (origin && !(ours && theirs))) return [{ ours: whole('ours'), theirs: whole('theirs') }];
	if (!ours || !theirs) {
		const side = ours ? 'ours' : 'theirs';
		const opened = asShared(one, side, layouts, columns, setting.moves);
		return opened ? memberInPlace(opened.one, opened.layouts, opened.columns, isInline, setting) : [whole(side)];
	}
	const intro = mergedIntro(origin, ours, theirs);
	const isBelow = typeof intro === 'string' && !isOpenLine(intro);
	const indent = isFlow || isInline || layouts.ours.style === 'stream' ? '' : ' '.repeat(columns.out);
	const value = mergedValue({ origin: origin?.value, ours: ours.value, theirs: theirs.value, isNew: origin === undefined }, columns, !isBelow, setting);
	return [...(isFlow ? [] : mergedRemarks(origin?.before, ours.before, theirs.before, columns)), indent, intro, ...value];
}

/** A list that one side took out with its key, since nothing was left in it, while the other only added elements to it: as if the key had stayed, with nothing in it. */
function withEmptiedList({ origin, ours, theirs }: Triple): Triple | undefined {
	const [before, other] = [origin?.value, (ours ?? theirs)?.value];
	if (!origin || (ours && theirs) || before?.kind !== 'list' || other?.kind !== 'list') return undefined;
	const isKept = (member: Member): boolean => nameOf(member) !== undefined && other.members.some(({ value }) => meaning(value) === meaning(member.value));
	if (before.members.length === other.members.length || !before.members.every(isKept)) return undefined;
	const twin: Member = { ...origin, value: emptied(before) };
	return ours ? { origin, ours, theirs: twin } : { origin, ours: twin, ...(theirs ? { theirs } : {}) };
}

/** What one side added with an element in it that it moved there: as if the other had added it too, with nothing in it. */
function asShared(
	one: Triple,
	side: 'ours' | 'theirs',
	layouts: Versions<CollectionLayout>,
	columns: Columns,
	moves: Moves,
): { one: Triple; layouts: Versions<CollectionLayout>; columns: Columns } | undefined {
	const member = one[side];
	if (!member?.value || member.value.kind === 'scalar' || !moves.around.has(member)) return undefined;
	const twin: Member = { ...member, value: emptied(member.value) };
	const [own, column] = [layouts[side], columns[side]];
	return {
		one: side === 'ours' ? { ours: member, theirs: twin } : { ours: twin, theirs: member },
		layouts: { ours: own, theirs: own },
		columns: { ...columns, ours: column, theirs: column },
	};
}

function mergedIntro(origin: Member | undefined, ours: Member, theirs: Member): Segment {
	const isBlock = ({ value }: Member): boolean => value !== undefined && value.kind !== 'scalar' && value.style === 'block';
	if (isBlock(ours) !== isBlock(theirs)) return isBlock(ours) ? ours.intro : theirs.intro;
	if (ours.intro === theirs.intro || theirs.intro === origin?.intro) return ours.intro;
	if (ours.intro === origin?.intro || ours.intro.trim() === theirs.intro.trim()) return ours.intro === origin?.intro ? theirs.intro : ours.intro;
	return { ours: ours.intro, theirs: theirs.intro };
}

/** Remarks that both sides added are both kept: they contradict nobody. */
function mergedRemarks(origin: string | undefined, ours: string, theirs: string, columns: Columns): Segment[] {
	const [before, left, right] = [shifted(origin ?? '', columns.out - columns.origin, true), shifted(ours, columns.out - columns.ours, true), shifted(theirs, columns.out - columns.theirs, true)];
	if (before.trim() === '' && left.trim() !== '' && right.trim() !== '' && left !== right) return [left + right.replace(/^\n+/, '')];
	return mergedLines(before, left, right);
}
