import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../src/source/markdown.ts';

const TEXT = `---
autorius: skyrius
---

# Įvadas

Iš viso :value[total.2015] tūkst. Eur[^1], žr. ~~seną~~ :see[gyventojai].

| a | b |
|---|---|
| 1 | 2 |

- [x] atlikta

::table{src=data/gyventojai.csv}

:::landscape
Tekstas
:::

[^1]: Išnaša.
`;

describe('a narrative', () => {
	const { tree } = parseNarrative({ path: 'ivadas.md', text: TEXT });

	it('has the nodes of CommonMark, GFM, footnotes, directives and front matter', () => {
		const types = new Set<string>();
		visit(tree, (node) => {
			types.add(node.type);
		});
		for (const type of ['yaml', 'heading', 'textDirective', 'leafDirective', 'containerDirective', 'footnoteReference', 'footnoteDefinition', 'delete', 'table', 'listItem'])
			expect(types).toContain(type);
	});

	it('knows the place of every node', () => {
		visit(tree, (node) => {
			if (node.type === 'crossReference' || node.type === 'foreign') return;
			expect(node.position?.start.offset, node.type).toBeTypeOf('number');
			expect(node.position?.end.offset, node.type).toBeTypeOf('number');
		});
		visit(tree, 'textDirective', ({ name, position }) => {
			expect(TEXT.slice(position?.start.offset, position?.end.offset)).toMatch(new RegExp(`^:${name}\\[.*\\]$`));
		});
	});
});

describe('places after a byte order mark', () => {
	it('count it', () => {
		const text = '\ufeffĮvadas „A“.\n\n# Antraštė\n';
		const places = parseNarrative({ path: 'a.md', text }).tree.children.flatMap((node) => ('position' in node ? [text.slice(node.position?.start.offset, node.position?.end.offset)] : []));
		expect(places).toEqual(['Įvadas „A“.', '# Antraštė']);
	});
});

describe('braces after a picture', () => {
	/** The nodes of a paragraph, each as «type, what it holds, how it is written». */
	const nodesOf = (text: string): readonly (readonly unknown[])[] => {
		const { tree } = parseNarrative({ path: 'a.md', text });
		const [paragraph] = tree.children;
		return paragraph?.type === 'paragraph'
			? paragraph.children.map((node) => [
					node.type,
					node.type === 'image' ? Object.entries(node.data?.attributes ?? {}) : node.type === 'text' ? node.value : '',
					'position' in node ? text.slice(node.position?.start.offset, node.position?.end.offset) : '',
				])
			: [];
	};

	it.each([
		['![H](a.png){width=30mm}', [['image', [['width', '30mm']], '![H](a.png){width=30mm}']]],
		[
			'A ![H](a.png "T"){ width="30mm" big } b',
			[
				['text', 'A ', 'A '],
				[
					'image',
					[
						['width', '30mm'],
						['big', ''],
					],
					'![H](a.png "T"){ width="30mm" big }',
				],
				['text', ' b', ' b'],
			],
		],
		[
			'![H](a.png) {width=30mm}',
			[
				['image', [], '![H](a.png)'],
				['text', ' {width=30mm}', ' {width=30mm}'],
			],
		],
		[
			'![H](a.png){du, trys}',
			[
				['image', [], '![H](a.png)'],
				['text', '{du, trys}', '{du, trys}'],
			],
		],
	])('are its attributes: %s', (text, expected) => {
		expect(nodesOf(text)).toEqual(expected);
	});
});
