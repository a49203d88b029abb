/** Which offsets of a YAML or Markdown text a comment speaks of. */

/** Where the next line with something but a comment on it begins. */
export function nextLine(text: string, at: number, comment: '#' | '<!--'): number {
	for (let start = lineEnd(text, at); start < text.length; start = lineEnd(text, start)) {
		const line = text.slice(start, lineEnd(text, start)).trim();
		if (line !== '' && !line.startsWith(comment)) return start;
	}
	return text.length;
}

/** Where the line at an offset ends, its break included. */
export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length + 1 : end + 1;
}

/** Where the block that begins with a line ends: with the next line that is not indented deeper, or in a text with the next empty line. */
export function blockEnd(text: string, from: number): number {
	const first = text.slice(from, lineEnd(text, from));
	const isText = !/^\s*(- |[\w"'-]+[^:\n]*:(\s|$))/.test(first);
	const depth = indent(first);
	for (let start = lineEnd(text, from); start < text.length; start = lineEnd(text, start)) {
		const line = text.slice(start, lineEnd(text, start));
		const isEmpty = line.trim() === '';
		if (isText ? isEmpty : !isEmpty && indent(line) <= depth) return start;
	}
	return text.length + 1;
}

function indent(line: string): number {
	return line.length - line.trimStart().length;
}
