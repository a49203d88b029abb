/** Words that a full stop shortens: what follows them with a capital letter («tūkst. Eur», «A. Smetona») goes on with their sentence. */
const SHORTENED = '(?<!(?<![\\p{L}\\p{N}])(?:tūkst|mln|mlrd|[Nn]r|[Žž]r|pvz|pav|lent|str|[Pp]rof|[Dd]r|[Šš]v|\\p{Lu})\\.)';
/** A small letter or a figure begins no sentence. */
const BOUNDARY = new RegExp(`(?<=[.!?…][)”“"]?)${SHORTENED}(?=\\s+[\\p{Lu}„“"(*_:])`, 'u');

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
