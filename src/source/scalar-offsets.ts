/**
 * Where each character of a YAML scalar's text stands in the scalar as it is written: offsets from the beginning of `written`, one more for the end.
 * Undefined when it is written in a way that can't be followed (a rare escape).
 */
export function scalarOffsets(written: string, text: string): number[] | undefined {
	const style = written.charAt(0);
	const header = style === '|' || style === '>' ? /^[|>][^\n]*\n[ \t]*/.exec(written)?.[0].length : undefined;
	const isQuoted = style === '"' || style === "'";
	let at = header ?? (isQuoted ? 1 : 0);
	const offsets: number[] = [];
	for (let index = 0; index < text.length; ) {
		const [letters, length] = foldAt(written, at, text, index) ?? letterAt(written, at, text, index, style);
		if (length === undefined) return undefined;
		for (let part = 0; part < letters; part++) offsets.push(at);
		index += letters;
		at += length;
	}
	return [...offsets, at];
}

/** Characters of the text and of the source that go together. */
type Step = readonly [letters: number, length: number | undefined];

/** Where a line of the source ends there is a line break and the next line's indentation for the spaces and line breaks of the text; at the very end nothing may be left of them. */
function foldAt(written: string, at: number, text: string, index: number): Step | undefined {
	const letter = text.charAt(index);
	if (letter !== ' ' && letter !== '\n') return undefined;
	const fold = at === written.length ? '' : found(FOLD, written, at);
	const blanks = found(BLANKS, text, index) ?? '';
	return fold === undefined ? undefined : [blanks.length, fold.length];
}

const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
const BLANKS = /[ \n]+/y;

/** What a sticky expression matches right there. */
function found(expression: RegExp, text: string, at: number): string | undefined {
	expression.lastIndex = at;
	return expression.exec(text)?.[0];
}

function letterAt(written: string, at: number, text: string, index: number, style: string): Step {
	const letter = String.fromCodePoint(text.codePointAt(index) ?? 0);
	if (style === '"' && written.charAt(at) === '\\') return [letter.length, escapeLength(written, at, letter)];
	if (style === "'" && letter === "'") return [1, written.startsWith("''", at) ? 2 : undefined];
	return [letter.length, written.startsWith(letter, at) ? letter.length : undefined];
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', _: '\u00a0', ' ': ' ' };

function escapeLength(written: string, at: number, letter: string): number | undefined {
	const code = /^\\(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(written.slice(at, at + 6));
	if (code) return String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16)) === letter ? code[0].length : undefined;
	return ESCAPES[written.charAt(at + 1)] === letter ? 2 : undefined;
}
