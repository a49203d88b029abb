import { align, type Step } from '../revision/align.ts';
import { traitsOf } from '../revision/traits.ts';
import { type Chapter, type DocumentLine, type HeadingLine, partOf } from './lines.ts';

/** A chapter or a section that stands elsewhere, with what is under it. */
export interface MovedChapter {
	readonly old: HeadingLine;
	readonly new: HeadingLine;
}

export interface AlignedLines {
	readonly steps: readonly Step<DocumentLine>[];
	readonly moved: readonly MovedChapter[];
}

interface MovedPart extends MovedChapter {
	readonly olds: readonly DocumentLine[];
	readonly news: readonly DocumentLine[];
}

/** Which lines of two documents belong together; what moved as a chapter is aligned by itself. */
export function alignedLines(olds: readonly DocumentLine[], news: readonly DocumentLine[]): AlignedLines {
	const moved: MovedPart[] = [];
	for (const one of movedChapters(olds, news)) {
		const isWithin = moved.some((other) => other.olds.includes(one.old) || other.news.includes(one.new));
		if (!isWithin) moved.push({ ...one, olds: partOf(olds, one.old), news: partOf(news, one.new) });
	}
	const [gone, come] = [new Set(moved.flatMap((one) => one.olds)), new Set(moved.flatMap((one) => one.news))];
	const rest = aligned(
		olds.filter((line) => !gone.has(line)),
		news.filter((line) => !come.has(line)),
	);
	return { steps: [...rest, ...moved.flatMap((one) => aligned(one.olds, one.news))], moved };
}

function aligned<T extends DocumentLine>(olds: readonly T[], news: readonly T[]): Step<T>[] {
	return align(olds, news, (line) => (line.kind === 'heading' ? traitsOf(`heading ${line.depth}`, line.text, line.text) : traitsOf('line', `${line.is} ${line.text}`, line.text)));
}

/** Chapters among the others, then the sections of each: by their headings alone, since whatever stands under a heading moves with it. */
function movedChapters(olds: readonly DocumentLine[], news: readonly DocumentLine[]): MovedChapter[] {
	const [was, is] = [olds.filter(isHeading), news.filter(isHeading)];
	const ofPlan = pairsWithin(was, is, [[undefined, undefined]]);
	const movedOnes = movedAmong(was.filter(isChapter), is.filter(isChapter), ofPlan);
	const chapters = [...ofPlan, ...movedOnes].map((one) => [one.old.chapter, one.new.chapter] as const);
	const isSection = (line: HeadingLine): boolean => !isChapter(line);
	return [...movedOnes, ...movedAmong(was.filter(isSection), is.filter(isSection), pairsWithin(was, is, chapters))];
}

const isHeading = (line: DocumentLine): line is HeadingLine => line.kind === 'heading';
const isChapter = ({ chapter }: HeadingLine): boolean => chapter.above === undefined;

/** Headings that stayed in their order below the same one. */
function pairsWithin(olds: readonly HeadingLine[], news: readonly HeadingLine[], above: readonly (readonly [Chapter | undefined, Chapter | undefined])[]): MovedChapter[] {
	return above.flatMap(([was, is]) =>
		aligned(
			olds.filter(({ chapter }) => chapter.above === was),
			news.filter(({ chapter }) => chapter.above === is),
		).flatMap((step) => (step.old && step.new ? { old: step.old, new: step.new } : [])),
	);
}

/** Headings that went from one place and came to another to the letter, and no others like them. */
function movedAmong(olds: readonly HeadingLine[], news: readonly HeadingLine[], stayed: readonly MovedChapter[]): MovedChapter[] {
	const [gone, come] = [olds.filter((line) => !stayed.some((one) => one.old === line)), news.filter((line) => !stayed.some((one) => one.new === line))];
	const like = (lines: readonly HeadingLine[], { depth, text }: HeadingLine): HeadingLine[] => lines.filter((line) => line.depth === depth && line.text === text);
	return gone.flatMap((old) => {
		const [fresh, ...more] = like(come, old);
		return fresh && more.length === 0 && like(gone, old).length === 1 ? [{ old, new: fresh }] : [];
	});
}
