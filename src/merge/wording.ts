import { sentencesIn } from '../diff/sentences.ts';
import { mergedUnits } from './lines.ts';
import type { Segment } from './segments.ts';
import type { AllVersions } from './versions.ts';

/** A text as it is written in YAML, taken apart. */
interface Written {
	/** The line of `|` or `>` with the spaces below it, or the quote; of an unquoted text nothing. */
	readonly head: string;
	/** Sentences with what stands before each, the first one too. Empty lines part texts as well. */
	readonly sentences: readonly string[];
	/** Line breaks and the quote at the end are not the last sentence's, which another may follow. */
	readonly tail: string;
}

/**
 * Merges a text of several sentences in which line breaks have no meaning: those that one side alone changed are taken. Undefined when both sides changed the same or
 * neighbouring sentences differently, and where the versions are not written alike, so that their sentences can't stand in one text.
 */
export function mergedWording(given: AllVersions<string>): Segment[] | undefined {
	const [origin, ours, theirs] = [writtenText(given.origin), writtenText(given.ours), writtenText(given.theirs)];
	const indents = new Set([given.origin, given.ours, given.theirs].flatMap((text) => text.match(/(?<=\n)[ \t]*(?=\S)/g) ?? []));
	if (ours.head !== origin.head || theirs.head !== origin.head || indents.size > 1) return undefined;
	if (ours.tail !== origin.tail && theirs.tail !== origin.tail && ours.tail !== theirs.tail) return undefined;
	const sentences = mergedUnits({ origin: origin.sentences, ours: ours.sentences, theirs: theirs.sentences }, keyOf);
	if (!sentences.every((run) => typeof run === 'string')) return undefined;
	const text = sentences.join('').trimStart();
	const isRepeated = [...countOf(sentencesOf(text))].some(([key, times]) => [origin, ours, theirs].every((one) => (countOf(one.sentences).get(key) ?? 0) < times));
	// Both sides put the same in two places.
	if (isRepeated || text === '') return undefined;
	return [origin.head + text + (ours.tail === origin.tail ? theirs.tail : ours.tail)];
}

function writtenText(text: string): Written {
	const head = /^>[^\n]*\n\s*|^["']|/.exec(text)?.[0] ?? '';
	const close = /^["']$/.test(head) && text.endsWith(head) ? head.length : 0;
	const body = text.slice(head.length, text.length - close).trimEnd();
	return { head, sentences: sentencesOf(body), tail: text.slice(head.length + body.length) };
}

function sentencesOf(body: string): string[] {
	return ` ${body}`.split(/(?=\r?\n[ \t]*\r?\n)/).flatMap(sentencesIn);
}

/** What a sentence says, with the empty lines before it, which are a break of the text; a line that is merely broken is none. */
function keyOf(sentence: string): string {
	const breaks = /^\s*/.exec(sentence)?.[0].match(/\n/g)?.length ?? 0;
	return (breaks > 1 ? '\n'.repeat(breaks) : '') + sentence.replace(/\s+/g, ' ').trim();
}

function countOf(sentences: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const key of sentences.map((sentence) => keyOf(sentence).trim())) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
