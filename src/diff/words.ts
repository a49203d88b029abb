import { diffArrays } from 'diff';
import { SHORTENED, SHORTENED_AT_END } from './sentences.ts';
import type { Words } from './types.ts';

/** A word, a space, a sign; in documents also what is no text. */
export interface Token {
	/** The same for tokens that look the same. */
	readonly key: string;
	readonly isBlank: boolean;
}

/** What stayed (as the new version has it), or what went and what came in its place. */
export type Run<T extends Token> = { readonly kept: readonly T[] } | Change<T>;

interface Change<T extends Token> {
	readonly old: readonly T[];
	readonly new: readonly T[];
}

/** What reads as one and changes as one, the first that fits: figures with their groups of digits («1 250,5»), words with the full stop that shortens them («m.»), words («2015–2017», «ir/ar»), spaces, signs. */
const PARTS = [
	'\\p{N}{1,3}(?:[ \\u00a0\\u202f]\\p{N}{3})+(?:,\\p{N}+)?(?!\\p{N})',
	'\\p{N}+(?:[.,\\u00a0\\u202f]\\p{N}+)+',
	`(?:${SHORTENED}|${SHORTENED_AT_END})\\.`,
	'[\\p{L}\\p{M}\\p{N}]+(?:[-–./][\\p{L}\\p{M}\\p{N}]+)*',
	'\\s+',
	'[^\\s\\p{L}\\p{M}\\p{N}]',
];
const TOKENS = new RegExp(PARTS.join('|'), 'gu');

/** With less than this share of words in common, a text that is replaced whole reads better. */
const LEAST_KEPT = 0.3;

/** A text's words, spaces and signs; together they are the text. */
export function tokensOf(text: string): string[] {
	return text.match(TOKENS) ?? [];
}

export function isBlank(text: string): boolean {
	return text.trim() === '';
}

/** The words of two texts: what both have, what only one. */
export function wordsBetween(old: string, fresh: string): Words[] {
	const tokens = (text: string): Token[] => tokensOf(text).map((key) => ({ key, isBlank: isBlank(key) }));
	const words = (op: Words['op'], run: readonly Token[]): Words[] => (run.length === 0 ? [] : [{ op, text: run.map(({ key }) => key).join('') }]);
	return runsBetween(tokens(old), tokens(fresh)).flatMap((run) => ('kept' in run ? words('same', run.kept) : [...words('removed', run.old), ...words('added', run.new)]));
}

/** The tokens of two texts as a reader would mark them: phrases rather than words one by one, and no more than what changed. */
export function runsBetween<T extends Token>(old: readonly T[], fresh: readonly T[]): Run<T>[] {
	const runs = joined(runsOf(old, fresh));
	const kept = runs.reduce((sum, run) => sum + ('kept' in run ? countWords(run.kept) : 0), 0);
	return 2 * kept < LEAST_KEPT * (countWords(old) + countWords(fresh)) ? [{ old, new: fresh }] : runs;
}

const countWords = (tokens: readonly Token[]): number => tokens.filter((token) => !token.isBlank).length;

function runsOf<T extends Token>(old: readonly T[], fresh: readonly T[]): Run<T>[] {
	const runs: Run<T>[] = [];
	let [i, j] = [0, 0];
	let change: Change<T> = { old: [], new: [] };
	const close = (): void => {
		if (change.old.length + change.new.length > 0) runs.push(change);
		change = { old: [], new: [] };
	};
	const keys = (tokens: readonly T[]): string[] => tokens.map(({ key }) => key);
	for (const { added, removed, count } of diffArrays(keys(old), keys(fresh))) {
		if (removed) change = { ...change, old: old.slice(i, i + count) };
		else if (added) change = { ...change, new: fresh.slice(j, j + count) };
		else {
			close();
			runs.push({ kept: fresh.slice(j, j + count) });
		}
		if (!added) i += count;
		if (!removed) j += count;
	}
	close();
	return runs;
}

/** Changes with only a space between them as one, where they read as one phrase. */
function joined<T extends Token>(runs: readonly Run<T>[]): Run<T>[] {
	const result: Run<T>[] = [];
	for (const run of runs) {
		const [before, space] = result.slice(-2);
		const isNear = before && space && !('kept' in before) && 'kept' in space && !('kept' in run) && space.kept.every((token) => token.isBlank);
		const phrase = isNear && (isReplacement(before) ? replacedPhrase(before, space.kept, run) : samePhrase(before, space.kept, run));
		if (phrase) result.splice(-2, 2, ...phrase);
		else if (space && 'kept' in space && 'kept' in run) result.splice(-1, 1, { kept: [...space.kept, ...run.kept] });
		else result.push(run);
	}
	return result;
}

function isReplacement<T extends Token>(change: Change<T>): boolean {
	return change.old.length > 0 && change.new.length > 0;
}

/** Words that were replaced, with what went or came after them; a space that both end with stays. */
function replacedPhrase<T extends Token>(before: Change<T>, space: readonly T[], next: Change<T>): Run<T>[] {
	const whole = { old: [...before.old, ...space, ...next.old], new: [...before.new, ...space, ...next.new] };
	const [a, b] = [whole.old.at(-1), whole.new.at(-1)];
	if (!a?.isBlank || !b || a.key !== b.key) return [whole];
	return [{ old: whole.old.slice(0, -1), new: whole.new.slice(0, -1) }, { kept: [b] }];
}

/** «,» and «investicijoms » that came on both sides of a space are «, investicijoms» before it; so with what went. */
function samePhrase<T extends Token>(before: Change<T>, space: readonly T[], next: Change<T>): Run<T>[] | undefined {
	const isCome = before.old.length === 0 && next.old.length === 0;
	const isGone = before.new.length === 0 && next.new.length === 0;
	if (!isCome && !isGone) return undefined;
	const side = isCome ? 'new' : 'old';
	const [only] = space;
	const last = next[side].at(-1);
	if (!only || space.length > 1 || last?.key !== only.key) return undefined;
	const phrase = [...before[side], ...space, ...next[side].slice(0, -1)];
	// What stays is the new version's.
	return [{ old: isGone ? phrase : [], new: isCome ? phrase : [] }, { kept: [isCome ? last : only] }];
}
