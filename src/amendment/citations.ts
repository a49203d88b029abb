/** How a decision names places of a text: «II skyriaus „Situacijos analizė“ 3 pastraipos 2 punktą». */
import type { Chapter, LineKind, TextLine } from './lines.ts';

interface PartWords {
	readonly genitive: string;
	readonly accusative: string;
	readonly instrumental: string;
}

const CHAPTER: PartWords = { genitive: 'skyriaus', accusative: 'skyrių', instrumental: 'skyriumi' };
const SECTION: PartWords = { genitive: 'skirsnio', accusative: 'skirsnį', instrumental: 'skirsniu' };

const FEMININE = { it: 'ją', repealed: 'netekusia', another: 'nauja' } as const;
const MASCULINE = { it: 'jį', repealed: 'netekusiu', another: 'nauju' } as const;

/** Paragraphs and items, with the words that agree with them. */
export const LINES: Readonly<Record<LineKind, PartWords & (typeof FEMININE | typeof MASCULINE)>> = {
	paragraph: { genitive: 'pastraipos', accusative: 'pastraipą', instrumental: 'pastraipa', ...FEMININE },
	point: { genitive: 'punkto', accusative: 'punktą', instrumental: 'punktu', ...MASCULINE },
	subpoint: { genitive: 'papunkčio', accusative: 'papunktį', instrumental: 'papunkčiu', ...MASCULINE },
	item: { genitive: 'įtraukos', accusative: 'įtrauką', instrumental: 'įtrauka', ...FEMININE },
};

export function wordsOf({ above }: Chapter): PartWords {
	return above ? SECTION : CHAPTER;
}

/** «II skyriaus „Situacijos analizė“ skirsnio „Ekonomika“» */
export function cited(chapter: Chapter, form: 'genitive' | 'accusative'): string {
	const around = chapter.above ? `${cited(chapter.above, 'genitive')} ` : '';
	return around + citedAlone(chapter, form);
}

/** The same of a section without the chapter that it is in. */
export function citedAlone(chapter: Chapter, form: 'genitive' | 'accusative'): string {
	return `${chapter.number === undefined ? '' : `${chapter.number}\u00a0`}${wordsOf(chapter)[form]} „${chapter.title}“`;
}

/** «II skyriaus „Situacijos analizė“ 3 pastraipos 2 įtrauką»; of what stands before any chapter «plano 1 pastraipą». */
export function citedLine({ is, chapter, above, number }: TextLine, form: 'genitive' | 'accusative'): string {
	const around = above ? citedLine(above, 'genitive') : chapter ? cited(chapter, 'genitive') : 'plano';
	return `${around} ${number}\u00a0${LINES[is][form]}`;
}
