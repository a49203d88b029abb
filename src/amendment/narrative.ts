import type { DocumentTree } from '../document/nodes.ts';
import type { Step } from '../revision/align.ts';
import { exactly } from '../revision/traits.ts';
import { alignedLines } from './alignment.ts';
import { cited, citedAlone, citedLine, LINES, wordsOf } from './citations.ts';
import { type Chapter, type DocumentLine, type HeadingLine, type LineKind, linesOf, type TextLine } from './lines.ts';
import { comparisonPoint, type Point, wordedPoint } from './point.ts';

/** With more changes than this in one chapter, its new wording is that of the comparison version. */
const MOST_CHANGES = 12;

/** What a decision has to say for the running text of the old document to become that of the new: paragraphs that change, come, go and move, headings, and which sorts of what the text shows changed. */
export function narrativePoints(old: DocumentTree, fresh: DocumentTree): Point[] {
	const olds = linesOf(old);
	const { steps, moved } = alignedLines(olds, linesOf(fresh));
	const inForce = placedIn(steps, olds);
	const rearranged = moved.map(({ old: was, new: is }): Change => ({ kind: 'rearranged', old: was, new: inForce.heading(is) }));
	const changes = withMoves([...rearranged, ...steps.flatMap((step) => changeOf(step.new ? { ...step, new: inForce.line(step.new) } : step))]);
	return [...byChapter(changes).flatMap(chapterPoints), ...otherPoints(old, fresh)];
}

/** New lines placed in what is in force. */
interface InForce {
	line(line: DocumentLine): DocumentLine;
	heading(line: HeadingLine): HeadingLine;
}

/** Whatever the points rename or renumber, a decision cites the text that it amends. */
function placedIn(steps: readonly Step<DocumentLine>[], olds: readonly DocumentLine[]): InForce {
	const chapters = new Map<Chapter, Chapter>();
	const lines = new Map<TextLine, TextLine>();
	for (const { old, new: fresh } of steps) {
		if (old?.kind === 'heading' && fresh?.kind === 'heading') chapters.set(fresh.chapter, old.chapter);
		if (old?.kind === 'line' && fresh?.kind === 'line') lines.set(fresh, old);
	}
	const chapterOf = (chapter: Chapter): Chapter => chapters.get(chapter) ?? { ...chapter, ...(chapter.above ? { above: chapterOf(chapter.above) } : {}) };
	const lineOf = (line: TextLine): TextLine => ({ ...line, chapter: line.chapter && chapterOf(line.chapter), ...(line.above ? { above: lines.get(line.above) ?? lineOf(line.above) } : {}) });
	const isTaken = ({ is, chapter, above, number }: TextLine): boolean =>
		olds.some((one) => one.kind === 'line' && one.is === is && one.chapter === chapter && one.above === above && one.number === number);
	const placed = (line: TextLine): TextLine => {
		const inPlace = lineOf(line);
		return isTaken(inPlace) ? { ...inPlace, isAnother: true } : inPlace;
	};
	const heading = (line: HeadingLine): HeadingLine => ({
		...line,
		chapter: { ...line.chapter, ...(line.chapter.above ? { above: chapterOf(line.chapter.above) } : {}) },
		...(line.previous ? { previous: chapterOf(line.previous) } : {}),
		...(line.next ? { next: chapterOf(line.next) } : {}),
	});
	return { line: (line) => (line.kind === 'heading' ? heading(line) : placed(line)), heading };
}

type Change =
	| { readonly kind: 'changed'; readonly old: DocumentLine; readonly new: DocumentLine }
	| { readonly kind: 'moved'; readonly old: TextLine; readonly new: TextLine }
	| { readonly kind: 'rearranged'; readonly old: HeadingLine; readonly new: HeadingLine }
	| { readonly kind: 'removed'; readonly old: DocumentLine }
	| { readonly kind: 'added'; readonly new: DocumentLine };

function changeOf(step: Step<DocumentLine>): Change[] {
	if (!step.new) return [{ kind: 'removed', old: step.old }];
	if (!step.old) return [{ kind: 'added', new: step.new }];
	return step.isSame ? [] : [{ kind: 'changed', old: step.old, new: step.new }];
}

/** What went from one place and came to another to the letter was moved. */
function withMoves(changes: readonly Change[]): Change[] {
	const waiting = new Map<string, TextLine[]>();
	for (const change of changes) if (change.kind === 'added' && change.new.kind === 'line') waiting.set(change.new.text, [...(waiting.get(change.new.text) ?? []), change.new]);
	const moved = new Map<TextLine, TextLine>();
	for (const change of changes) {
		const other = change.kind === 'removed' && change.old.kind === 'line' ? waiting.get(change.old.text)?.shift() : undefined;
		if (other && change.kind === 'removed' && change.old.kind === 'line') moved.set(change.old, other);
	}
	const arrived = new Set<DocumentLine>(moved.values());
	return changes.flatMap((change): Change[] => {
		if (change.kind === 'added') return arrived.has(change.new) ? [] : [change];
		const other = change.kind === 'removed' && change.old.kind === 'line' ? moved.get(change.old) : undefined;
		return other && change.kind === 'removed' && change.old.kind === 'line' ? [{ kind: 'moved', old: change.old, new: other }] : [change];
	});
}

/** Changes of one chapter together, in the order of the document. */
function byChapter(changes: readonly Change[]): readonly (readonly Change[])[] {
	const groups = new Map<string, Change[]>();
	for (const change of changes) {
		const line = change.kind === 'added' ? change.new : change.old;
		const key = line.chapter ? cited(line.chapter, 'genitive') : '';
		groups.set(key, [...(groups.get(key) ?? []), change]);
	}
	return [...groups.values()];
}

function chapterPoints(changes: readonly Change[]): Point[] {
	const [first] = changes;
	if (!first) return [];
	if (first.kind === 'rearranged') return [rearrangedPoint(first.old, first.new), ...chapterPoints(changes.slice(1))];
	const line = first.kind === 'added' ? first.new : first.old;
	if (line.kind === 'heading' && changes.length > 1) {
		if (changes.every(({ kind }) => kind === 'removed')) return [changePoint(first)];
		if (changes.every(({ kind }) => kind === 'added')) return [newChapter(line, changes)];
	}
	if (changes.length <= MOST_CHANGES) return changes.map(changePoint);
	return [comparisonPoint(line.chapter ? `Pakeisti ${cited(line.chapter, 'accusative')} ir jį išdėstyti` : 'Pakeisti plano tekstą')];
}

function newChapter(heading: HeadingLine, changes: readonly Change[]): Point {
	const wording = changes.flatMap((change) => (change.kind === 'added' && change.new.kind === 'line' ? [`${BULLETS[change.new.is](change.new)}${change.new.text}`] : []));
	const head = addedChapter(heading);
	return wording.length > MOST_CHANGES ? comparisonPoint(head) : { text: `${head} taip:`, quote: wording };
}

/** What stands before a line of a new chapter. */
const BULLETS: Readonly<Record<LineKind, (line: TextLine) => string>> = { paragraph: () => '', point: ({ number }) => `${number}. `, subpoint: ({ number }) => `${number}. `, item: () => '– ' };

/** «Papildyti II skyrių „…“ skirsniu „…“, jį įterpti prieš skirsnį „…“ ir išdėstyti»; what comes last needs no place. */
function addedChapter({ chapter, text, next }: HeadingLine): string {
	const what = `Papildyti ${chapter.above ? cited(chapter.above, 'accusative') : 'planą'} ${wordsOf(chapter).instrumental} „${text}“`;
	return next ? `${what}, jį įterpti prieš ${citedAlone(next, 'accusative')} ir išdėstyti` : `${what} ir jį išdėstyti`;
}

/** «Perkelti II skyriaus „…“ skirsnį „…“ į III skyrių „…“ ir jį išdėstyti prieš skirsnį „…“.» */
function rearrangedPoint(old: HeadingLine, { chapter, previous, next }: HeadingLine): Point {
	const [from, to] = [old.chapter.above, chapter.above].map((above) => above && cited(above, 'accusative'));
	const place = next ? `prieš ${citedAlone(next, 'accusative')}` : previous ? `po ${citedAlone(previous, 'genitive')}` : undefined;
	return { text: `Perkelti ${cited(old.chapter, 'accusative')}${to === undefined || from === to ? '' : ` į ${to}`}${place ? ` ir jį išdėstyti ${place}` : ''}.` };
}

function changePoint(change: Change): Point {
	if (change.kind === 'moved') return movedPoint(change.old, change.new);
	if (change.kind === 'rearranged') return rearrangedPoint(change.old, change.new);
	const line = change.kind === 'added' ? change.new : change.old;
	if (line.kind === 'heading') return headingPoint(change, line);
	const { it, repealed } = LINES[line.is];
	if (change.kind === 'removed') return { text: `Pripažinti ${repealed} galios ${citedLine(line, 'accusative')}.` };
	if (change.kind === 'added') return wordedPoint(`Papildyti ${around(line)} ${asAnother(line)}`, it, { quote: [line.text] });
	return wordedPoint(`Pakeisti ${citedLine(line, 'accusative')}`, it, { quote: [change.new.text] });
}

/** «3 punktu»; «nauju 3 punktu» before one that has the number in force. */
function asAnother({ is, number, isAnother }: TextLine): string {
	const { instrumental, another } = LINES[is];
	return `${isAnother ? `${another} ` : ''}${number}\u00a0${instrumental}`;
}

/** What a new line comes into, in the accusative: the paragraph or the item that it belongs to, else its chapter. */
function around({ above, chapter }: TextLine): string {
	if (above) return citedLine(above, 'accusative');
	return chapter ? cited(chapter, 'accusative') : 'planą';
}

function headingPoint(change: Exclude<Change, { readonly kind: 'moved' | 'rearranged' }>, line: HeadingLine): Point {
	if (change.kind === 'removed') return { text: `Pripažinti netekusiu galios ${cited(line.chapter, 'accusative')}.` };
	// What stands below it is no text, or was there before.
	if (change.kind === 'added') return comparisonPoint(addedChapter(line));
	return wordedPoint(`Pakeisti ${cited(line.chapter, 'genitive')} pavadinimą`, 'jį', { quote: [change.new.text] });
}

function movedPoint(old: TextLine, fresh: TextLine): Point {
	const [from, to] = [around(old), around(fresh)];
	const { instrumental, it } = LINES[fresh.is];
	return { text: `Perkelti ${citedLine(old, 'accusative')}${from === to ? '' : ` į ${to}`} ir laikyti ${it} ${fresh.number}\u00a0${instrumental}.` };
}

/** Tables and notes that are written in the text are too large for points, and have no numbers. */
function otherPoints(old: DocumentTree, fresh: DocumentTree): Point[] {
	const tables = (tree: DocumentTree): string =>
		exactly(
			tree.sections.flatMap(({ children }) => children.filter(({ type }) => type === 'table')),
			(path) => path,
		);
	const notes = ({ footnotes }: DocumentTree): string =>
		exactly(
			[...footnotes.values()].map(({ children }) => children),
			(path) => path,
		);
	const what = [...(tables(old) === tables(fresh) ? [] : ['lenteles']), ...(notes(old) === notes(fresh) ? [] : ['išnašas'])];
	return what.length === 0 ? [] : [comparisonPoint(`Pakeisti plano teksto ${listed(what)}`)];
}

/** «1, 2 ir 3» */
export function listed(words: readonly string[]): string {
	return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' ir ');
}
