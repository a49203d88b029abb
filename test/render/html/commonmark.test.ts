import { describe, expect, it } from 'vitest';
import { COMMONMARK, type Example, GFM, parsedExample, words } from '../commonmark.ts';
import { document, portrait } from '../pdf/sample.ts';
import { elements, htmlOf, mainOf, parsed, parseErrors, textOf } from './hast-tree.ts';

/** A page's elements in order, but for its frames and what depends on addresses; headings stand one level lower than in the examples. */
const shape = (html: string): string[] =>
	elements(parsed(html))
		.map(({ tagName }) => (/^h\d$/.test(tagName) ? 'h' : tagName))
		.filter((name) => !['html', 'head', 'body', 'span', 'a', 'img'].includes(name));

/** The page of an example, and what it must say. */
function page(example: Example): { readonly main: string; readonly text: string } & Pick<ReturnType<typeof parsedExample>, 'tags' | 'said'> {
	const { blocks, notes, tags, said } = parsedExample(example);
	const html = htmlOf(document([portrait(...blocks)], notes));
	expect(parseErrors(html)).toEqual([]);
	const main = mainOf(html);
	return { main, text: words(textOf(parsed(main))), tags, said };
}

const named = (examples: readonly Example[]): [string, Example][] => examples.map((example) => [example.name, example]);

describe('the examples of CommonMark', () => {
	it('are all of them', () => {
		expect(COMMONMARK.length).toBe(652);
	});

	it.each(named(COMMONMARK))('%s', (_, example) => {
		const { main, text, tags, said } = page(example);
		for (const tag of tags) expect(text).toContain(words(tag));
		if (said === undefined) return;
		expect(text).toBe(said);
		expect(shape(main)).toEqual(shape(example.html));
	});
});

describe('the examples of GFM', () => {
	it.each(named(GFM))('%s', (_, example) => {
		const { text, said } = page(example);
		expect(text.replace(/[☐☑]/g, '')).toBe(said);
	});
});
