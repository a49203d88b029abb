/** The examples of CommonMark and of GitHub's additions to it, and what they say. */
import { createRequire } from 'node:module';
import type { FootnoteDefinition, Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentBlock } from '../../src/document/nodes.ts';
import { parsed, textOf } from './html/hast-tree.ts';
import { markdown } from './pdf/sample.ts';

interface SpecExample {
	readonly markdown: string;
	readonly html: string;
	readonly section: string;
	readonly number: number;
}

export interface Example extends SpecExample {
	readonly name: string;
}

const spec: { readonly tests: readonly SpecExample[] } = createRequire(import.meta.url)('commonmark-spec');
const tabs = (text: string): string => text.replaceAll('→', '\t');

/** All examples of CommonMark 0.31. */
export const COMMONMARK: readonly Example[] = spec.tests.map((example) => ({ ...example, markdown: tabs(example.markdown), html: tabs(example.html), name: `${example.section} ${example.number}` }));

const table = (...rows: readonly (readonly string[])[]): string => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

/** GitHub Flavored Markdown 0.29: tables (4.10), tasks (5.3), strike-through (6.5) and addresses (6.9), by the numbers of its examples. */
export const GFM: readonly Example[] = (
	[
		['Tables', 198, '| foo | bar |\n| --- | --- |\n| baz | bim |', table(['foo', 'bar'], ['baz', 'bim'])],
		['Tables', 199, '| abc | defghi |\n:-: | -----------:\nbar | baz', table(['abc', 'defghi'], ['bar', 'baz'])],
		['Tables', 200, '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |', table(['f|oo'], ['b | az'], ['b | im'])],
		['Tables', 201, '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar', `${table(['abc', 'def'], ['bar', 'baz'])}<p>bar</p>`],
		['Tables', 202, '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar', `${table(['abc', 'def'], ['bar', 'baz'], ['bar', ''])}<p>bar</p>`],
		['Tables', 203, '| abc | def |\n| --- |\n| bar |', '<p>| abc | def |\n| --- |\n| bar |</p>'],
		// GitHub leaves the cell without a head out; here no word is lost.
		['Tables', 204, '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |', table(['abc', 'def'], ['bar', ''], ['bar', 'baz', 'boo'])],
		['Tables', 205, '| abc | def |\n| --- | --- |', table(['abc', 'def'])],
		['Tasks', 279, '- [ ] foo\n- [x] bar', '<p>foo</p><p>bar</p>'],
		['Tasks', 280, '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim', '<p>foo</p><p>bar</p><p>baz</p><p>bim</p>'],
		['Strike-through', 491, '~~Hi~~ Hello, ~there~ world!', '<p>Hi Hello, there world!</p>'],
		['Strike-through', 492, 'This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
		['Addresses', 621, 'www.commonmark.org', '<p>www.commonmark.org</p>'],
		[
			'Addresses',
			624,
			'www.google.com/search?q=Markup+(business)\n\n(www.google.com/search?q=Markup+(business))',
			'<p>www.google.com/search?q=Markup+(business)</p><p>(www.google.com/search?q=Markup+(business))</p>',
		],
		['Addresses', 629, 'foo@bar.baz', '<p>foo@bar.baz</p>'],
	] as const
).map(([section, number, text, html]) => ({ section, number, markdown: text, html, name: `${section} ${number}` }));

/** Text without the spaces that stand between blocks, and without what no reader sees. */
export const words = (text: string): string => text.replace(/[\s\u200b\u00ad]+/g, '');

interface Parsed {
	readonly blocks: readonly DocumentBlock[];
	readonly notes: readonly FootnoteDefinition[];
	/** Tags that are printed as they are written: not comments and line breaks. */
	readonly tags: readonly string[];
	/** What a reader reads; undefined where tags would mean something to a browser. A picture that isn't a file gives way to its alternative text. */
	readonly said: string | undefined;
}

export function parsedExample({ markdown: text, html }: Example): Parsed {
	const { blocks, notes } = markdown(text);
	const found: Html[] = [];
	const children = blocks.filter((block): block is Extract<typeof block, Root['children'][number]> => block.type !== 'formTable');
	visit({ type: 'root', children: [...children, ...notes] }, 'html', (node) => {
		found.push(node);
	});
	const tags = found.map(({ value }) => value).filter((value) => !value.startsWith('<!--') && !/^<br\s*\/?>$/i.test(value));
	return { blocks, notes, tags, said: found.length > 0 ? undefined : words(textOf(parsed(html.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')))) };
}
