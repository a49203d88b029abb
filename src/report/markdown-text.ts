/**
 * A text as Markdown that shows it as it is, on one line: nothing in it becomes markup, or a mention of a user or an issue.
 * What stands between backticks stays code, and an address becomes a link as it does anywhere.
 */
export function markdownText(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.split(/(`[^`]+`)/)
		.map((part, index) => (index % 2 === 1 ? part : escaped(part)))
		.join('');
}

function escaped(part: string): string {
	return part
		.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&')
		.replaceAll('&', '&amp;')
		.replaceAll('@', '&#64;')
		.replaceAll(/#(?=\d)/g, '&#35;');
}
