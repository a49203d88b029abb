import { createRequire } from 'node:module';
import type { FootnoteDefinition, Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { document, markdown, portrait } from '../pdf/sample.ts';
import { elements, htmlOf, mainOf, parsed, parseErrors, textOf } from './hast-tree.ts';

interface Example {
	readonly markdown: string;
	readonly html: string;
	readonly section: string;
	readonly number: number;
}

const spec: { readonly tests: readonly Example[] } = createRequire(import.meta.url)('commonmark-spec');
const tabs = (text: string): string => text.replaceAll('→', '\t');
const EXAMPLES = spec.tests.map((example) => ({ ...example, markdown: tabs(example.markdown), html: tabs(example.html) }));

/** Text without the spaces that HTML puts between blocks, and without what no reader sees. */
const words = (text: string): string => text.replace(/[\s\u200b]+/g, '');

/** Tags of a text, in its order. */
function htmlNodes(children: Root['children'], notes: readonly FootnoteDefinition[]): string[] {
	const found: Html[] = [];
	visit({ type: 'root', children: [...children, ...notes] }, 'html', (node) => {
		found.push(node);
	});
	return found.map(({ value }) => value);
}

/** A page's elements in order, but for its frames and what depends on addresses; headings stand one level lower than in the examples. */
const shape = (html: string): string[] =>
	elements(parsed(html))
		.map(({ tagName }) => (/^h\d$/.test(tagName) ? 'h' : tagName))
		.filter((name) => !['html', 'head', 'body', 'span', 'a', 'img'].includes(name));

describe('the examples of CommonMark', () => {
	it('are all of them', () => {
		expect(EXAMPLES.length).toBe(652);
	});

	it.each(EXAMPLES.map((example): [string, Example] => [`${example.section} ${example.number}`, example]))('%s', (_, example) => {
		const { blocks, notes } = markdown(example.markdown);
		const html = htmlOf(document([portrait(...blocks)], notes));
		expect(parseErrors(html)).toEqual([]);
		const main = mainOf(html);
		const tags = htmlNodes(
			blocks.filter((block): block is Extract<typeof block, Root['children'][number]> => block.type !== 'formTable'),
			notes,
		);
		const said = words(textOf(parsed(main)));
		if (tags.length > 0) {
			// Tags are printed as they are written, but for comments and line breaks.
			for (const tag of tags.filter((value) => !value.startsWith('<!--') && !/^<br\s*\/?>$/i.test(value))) expect(said).toContain(words(tag));
			return;
		}
		// A picture that isn't a file gives way to its alternative text.
		const alternatives = example.html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1');
		expect(said).toBe(words(textOf(parsed(alternatives))));
		expect(shape(main)).toEqual(shape(example.html));
	});
});
