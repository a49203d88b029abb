import { ofLetters } from './letters.ts';
import type { Prose } from './prose.ts';
import type { Correction } from './typography.ts';

/** Quotation marks of each language. */
export const QUOTES = { lt: { opening: '„', closing: '“' }, en: { opening: '“', closing: '”' } } as const;

type Quoting = Pick<Prose, 'text' | 'language' | 'before' | 'after'>;

/** A typewriter's quotes: pairs are told once. */
export function* straightQuotes({ text, language, before, after }: Quoting): Generator<Correction> {
	const { opening, closing } = QUOTES[language];
	for (const { 0: matched, index } of text.matchAll(/"[^"\n]*"|"/g)) {
		const end = index + matched.length;
		if (matched.length > 1) {
			const parts = [
				{ start: index, end: index + 1, right: opening },
				{ start: end - 1, end, right: closing },
			];
			yield { start: index, end, right: `${opening}${matched.slice(1, -1)}${closing}`, parts };
			continue;
		}
		const isOpening = opens(text.charAt(index - 1) || before, text.charAt(end) || after);
		// After a digit it may be inches.
		yield { start: index, end, ...(isOpening ? { right: opening } : /\d/.test(text.charAt(index - 1)) ? {} : { right: closing }) };
	}
}

const MARKS = ofLetters(/[„“”«»‟]|,,(?=\p{L})|(?<=[\p{L}\d.!?])''/gu);

/** Quotes of another language, of the wrong side, or put together from commas. */
export function* foreignQuotes({ text, language, before, after }: Quoting): Generator<Correction> {
	const { opening, closing } = QUOTES[language];
	for (const { 0: mark, index } of text.matchAll(MARKS)) {
		const end = index + mark.length;
		const right = mark === ',,' || opens(text.charAt(index - 1) || before, text.charAt(end) || after) ? opening : closing;
		// An opening mark with a space after it is a stray space, not another mark.
		if (mark !== right && !(mark === opening && /^\s?$/.test(text.charAt(index - 1) || before))) yield { start: index, end, right };
	}
}

/** A mark opens when a space, a bracket or nothing stands before it and a word behind. */
function opens(before: string, after: string): boolean {
	return /^[\s([{/–—„“*_~|>-]?$/.test(before) && /^[^\s)\]},.;:!?]$/.test(after);
}
