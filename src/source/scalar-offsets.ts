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
	for (const letter of text) {
		const length = lengthAt(written, at, letter, style);
		if (length === undefined) return undefined;
		for (let part = 0; part < letter.length; part++) offsets.push(at);
		at += length;
	}
	return [...offsets, at];
}

/** How much of the source is one character of the text. */
function lengthAt(written: string, at: number, letter: string, style: string): number | undefined {
	if (style === '"' && written.charAt(at) === '\\') return escapeLength(written, at, letter);
	if (style === "'" && letter === "'") return written.startsWith("''", at) ? 2 : undefined;
	if (letter === ' ' || letter === '\n') {
		// Where a line of a folded text ends there is a line break and the next line's indentation instead of a space.
		const fold = /^[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/.exec(written.slice(at));
		if (fold) return fold[0].length;
	}
	return written.startsWith(letter, at) ? letter.length : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', _: '\u00a0', ' ': ' ' };

function escapeLength(written: string, at: number, letter: string): number | undefined {
	const code = /^\\(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(written.slice(at, at + 6));
	if (code) return String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16)) === letter ? code[0].length : undefined;
	return ESCAPES[written.charAt(at + 1)] === letter ? 2 : undefined;
}
