import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTree } from '../../../src/document/nodes.ts';
import { cell, document, group, landscape, portrait, row } from '../pdf/sample.ts';
import { elements, htmlOf, parsed, parseErrors, textOf } from './hast-tree.ts';

/** A document that says one text everywhere a text may stand. */
function saying(text: string): DocumentTree {
	const children: PhrasingContent[] = [{ type: 'text', value: text }];
	const caption = { label: text, children };
	const narrative: DocumentBlock[] = [
		{ type: 'heading', depth: 1, children, data: { id: text, label: text, startsPage: true } },
		{
			type: 'paragraph',
			children: [
				{ type: 'html', value: text },
				{ type: 'inlineCode', value: text },
				{ type: 'image', url: 'https://example.org/a.png', alt: text },
			],
		},
		{ type: 'paragraph', children: [{ type: 'link', url: text, title: text, children }] },
		{ type: 'paragraph', children: [{ type: 'link', url: `https://example.org/${text}`, title: text, children }] },
		{ type: 'paragraph', children: [{ type: 'crossReference', target: text, children }] },
		{ type: 'html', value: text },
		{ type: 'code', lang: text, meta: text, value: text },
		{ type: 'list', children: [{ type: 'listItem', checked: true, children: [{ type: 'paragraph', children }] }] },
		{ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
		{ type: 'statement', children },
	];
	const rich = cell(text, { children: [...children, { type: 'strong', children }] });
	const table: DocumentBlock = {
		type: 'formTable',
		id: text,
		caption,
		unitNote: [{ type: 'text', value: text }],
		sourceNote: [{ type: 'text', value: text }],
		columns: [{ width: 1 }, { width: 1 }],
		head: [row([cell(text), cell(text, { rotated: true })])],
		groups: [group(row([cell(text, { bold: true }), rich]))],
		fontSize: 8,
	};
	const front: DocumentBlock[] = [
		{ type: 'titlePage', approval: [text], title: text, note: text, foot: text },
		{ type: 'contents', title: text, depth: 3 },
	];
	return { ...document([portrait(...front, ...narrative), landscape(table)]), title: text, author: text, subject: `${text} ` };
}

const ALLOWED = new Set(
	'html head meta title style body a header div p h1 h2 h3 nav ol li main span code pre ul table thead tbody colgroup col caption tr th td br strong b i em sup section figure figcaption img'.split(
		' ',
	),
);

const ATTACKS = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onmouseover='alert(1)",
	'</title></style></main><script>alert(1)</script>',
	'<!-- <svg onload=alert(1)>',
	'<br onclick=alert(1)>',
	'javascript:alert(1)',
	' java\u0000script:alert(1)',
	'&lt;script&gt; &#60;script&#62; &amp;',
	'<?php ?><![CDATA[<b>]]>',
	'\u2028</script>\u0000\u0008\ufffe',
];

/** What a page must be whatever it says. */
function expectHarmless(text: string): void {
	const html = htmlOf(saying(text));
	expect(parseErrors(html).filter((error) => !error.startsWith('noncharacter'))).toEqual([]);
	const tree = parsed(html);
	for (const { tagName, properties } of elements(tree)) {
		expect(ALLOWED).toContain(tagName);
		expect(Object.keys(properties).filter((name) => /^on|^srcdoc$|^action$/i.test(name))).toEqual([]);
		if (tagName === 'a') expect(String(properties.href)).toMatch(/^(#|https:\/\/example\.org\/|https?:|mailto:)/i);
	}
	expect(elements(tree, 'style', 'h1', 'main').map(({ tagName }) => tagName)).toEqual(['style', 'h1', 'main']);
}

describe('texts that look like HTML', () => {
	it.each(ATTACKS)('are printed as they are written: %j', (text) => {
		expectHarmless(text);
	});

	it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt; &#60;'])('say what they say, everywhere: %j', (text) => {
		const html = htmlOf(saying(text));
		const words = textOf(parsed(html).children.find((node) => node.type === 'element') ?? parsed(html));
		// Title, approval, title, note, foot; contents and its entry (twice); heading (twice), HTML, code, alternative text, …
		expect(words.split(text).length - 1).toBeGreaterThanOrEqual(28);
	});

	it('never become elements', () => {
		const piece = fc.constantFrom(...ATTACKS, '<', '>', '"', "'", '&', '-->', '<!--', '</', '/>', '=', ' ', 'a', 'ą', '1–2', '&#x3C', '\n');
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 6 }), (pieces) => expectHarmless(pieces.join(''))),
			{ numRuns: 60 },
		);
	});
});
