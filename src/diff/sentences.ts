/** Words that a full stop shortens within a sentence: what follows them with a capital letter («tūkst. Eur», «A. Smetona») goes on with it. */
export const SHORTENED = 'tūkst|mln|mlrd|[Nn]r|[Žž]r|pvz|pav|lent|str|[Pp]rof|[Dd]r|[Šš]v|\\p{Lu}';
/** Those that also end sentences. */
export const SHORTENED_AT_END = 'm|mėn|d|val|min|proc|vnt|kt|pan|t|y|g|al|pr|p|sav';
/** A small letter or a figure begins no sentence. */
const BOUNDARY = new RegExp(`(?<=[.!?…][)”“"]?)(?<!(?<![\\p{L}\\p{N}])(?:${SHORTENED})\\.)(?=\\s+[\\p{Lu}„“"(*_:])`, 'u');

/** A text's sentences, each with the space before it; together they are the text. */
export function sentencesIn(text: string): string[] {
	return text.split(BOUNDARY);
}

/** A text's sentences alone. */
export function sentencesOf(text: string): string[] {
	return sentencesIn(text)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}
