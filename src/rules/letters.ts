/** Latin letters with all their marks, and those of the Greek and Cyrillic alphabets. */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯΆΈ-ΊΌΎ-ΡΣ-ϵЀ-ҁҊ-ԯḀ-ỿ';

/**
 * The expression with `\p{L}` meaning the letters that plans are written in. All letters of Unicode are hundreds of ranges, which take
 * milliseconds to compile for each expression: more than everything else in the check of a small plan.
 */
export function ofLetters({ source, flags }: RegExp): RegExp {
	const plain = source.replaceAll(/\[(?:\\.|[^\]\\])*\]|\\p\{L\}/g, (part) => (part.startsWith('[') ? part.replaceAll('\\p{L}', LETTERS) : `[${LETTERS}]`));
	return new RegExp(plain, flags);
}

/** Whether a text is all in capitals: two words of them at least, since one may be an abbreviation. */
export function isInCapitals(text: string): boolean {
	return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{4,}/gu) ?? []).length >= 2;
}
