/**
 * A text as Markdown that shows it as it is, on one line: nothing in it becomes markup, a mention of a user or of an issue.
 * What stands between backticks stays code.
 */
export function markdownText(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.split(/(`[^`]+`)/)
		.map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
		.join('');
}

/** Code; a bar would end a table's cell even there. */
function code(part: string): string {
	return part.replaceAll('|', '\\|');
}

function escaped(part: string): string {
	return part
		.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
		.replaceAll('&', '&amp;')
		.replaceAll('@', '&#64;')
		.replaceAll(/#(?=\d)/g, '&#35;')
		.replaceAll(/:(?=\/\/)/g, '&#58;');
}
