const NONE: readonly RegExpExecArray[] = [];

/** All matches of a global expression. Most texts have none, and String.matchAll makes a copy of the expression for each of them. */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
	expression.lastIndex = 0;
	if (!expression.test(text)) return NONE;
	expression.lastIndex = 0;
	return [...text.matchAll(expression)];
}
