/** What links call the headings of a text. */
import type { Heading, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { NarrativeFile } from './types.ts';

/**
 * The name of each heading that begins a part of the document, as readers of Markdown make it of the heading's words: small letters, hyphens for spaces (no-break
 * ones too, which fixes put in), no punctuation. Of several that are alike the second ends with `-1`.
 */
export function headingNames(tree: Root): ReadonlyMap<Heading, string> {
	const names = new Map<Heading, string>();
	const taken = new Set<string>();
	for (const heading of headingsIn(tree)) {
		const own = headingName(plainText(heading, { includeImageAlt: false }));
		let name = own;
		for (let n = 1; taken.has(name); n++) name = `${own}-${n}`;
		taken.add(name);
		if (own !== '') names.set(heading, name);
	}
	return names;
}

/** The name that links have for a heading of these words. */
export const headingName = (words: string): string =>
	words
		.trim()
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\-\s]/gu, '')
		.replaceAll(/\s/g, '-');

/** Headings within notes, quotations and lists begin nothing. */
function headingsIn(node: Nodes): Heading[] {
	if (node.type === 'heading') return [node];
	return node.type === 'root' || node.type === 'containerDirective' ? node.children.flatMap(headingsIn) : [];
}

/** Whether a line was to be the heading: that it is none (`##Amžius`, or within a block of code without an end) is told there. */
export function isMeantAsHeading(name: string, { file }: NarrativeFile): boolean {
	return file.text.split('\n').some((line) => /^\s*(?:#|\*\*|__)/.test(line) && headingName(line.replace(/^\s*#+/, '')) === name);
}

/** What the address of a link within the workspace names: a heading, of the text itself where there is no path. Undefined for other addresses. */
export function headingOf(url: string): { readonly path: string; readonly name: string } | undefined {
	const [, path, name] = /^(?!(?:[a-z][a-z\d+.-]*:|\/\/|www\.))([^#]*)#(.+)$/is.exec(url) ?? [];
	return path === undefined || name === undefined ? undefined : { path, name: decoded(name) };
}

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
