import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { CrossReference, DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { partOf } from '../../src/document/part.ts';
import { blocksOf, documentOf, withTexts, words } from './sample.ts';

const ENVIRONMENT = '# Gyventojai\n\nŽr. [kitą skyrių](#ekonominė-aplinka) ir [antrą](aplinka.md#ekonominė-aplinka).\n\n# Ekonominė aplinka\n\nAuga[^a].\n\n[^a]: Žr. [gyventojus](#gyventojai).\n';
const INDICATORS = '# Ekonominė aplinka\n\nRodikliai. [Niekur](#nera), [failas](rodikliai.md), [citata](#citata).\n\n> # Citata\n';

function treeOf(environment: string): DocumentTree {
	return documentOf({ ...withTexts({ introduction: 'text/ivadas.md', situation: 'text/aplinka.md' }), 'text/ivadas.md': environment, 'text/aplinka.md': INDICATORS }).tree;
}

/** The words of the links within a document and the words of the headings they lead to. */
function linksOf(tree: DocumentTree): (readonly [string, string | undefined])[] {
	const anchors = new Map(blocksOf(tree).flatMap((block) => (block.type === 'heading' && block.data?.id !== undefined ? [[block.data.id, block] as const] : [])));
	const found: CrossReference[] = [];
	JSON.stringify([blocksOf(tree), [...tree.footnotes.values()]], (_, value: unknown) => {
		if (isReference(value)) found.push(value);
		return value;
	});
	return found.map(({ target, children }) => [words({ type: 'paragraph', children: [...children] }), anchors.has(target) ? words(anchors.get(target)) : undefined]);
}

const isReference = (value: unknown): value is CrossReference => typeof value === 'object' && value !== null && 'type' in value && value.type === 'crossReference';

describe('links to headings', () => {
	it('lead to those of their own text or the named one, within the document', () => {
		const tree = treeOf(ENVIRONMENT);
		expect(linksOf(tree)).toEqual([
			['kitą skyrių', 'Ekonominė aplinka'],
			['antrą', 'Ekonominė aplinka'],
			['Niekur', undefined],
			['citata', undefined],
			['gyventojus', 'Gyventojai'],
		]);
		const ids = blocksOf(tree).flatMap((block): DocumentBlock['type'][] | string[] => (block.type === 'heading' && block.data?.id?.startsWith('h-') ? [block.data.id] : []));
		expect(ids).toEqual(['h-gyventojai', 'h-ekonominė-aplinka', 'h-ekonominė-aplinka-2']);
	});

	it('have the same anchors whatever stands before their headings', () => {
		const anchors = (tree: DocumentTree): string[] =>
			blocksOf(tree).flatMap((block) => (block.type === 'paragraph' ? block.children.flatMap((child) => (child.type === 'crossReference' ? [child.target] : [])) : []));
		expect(anchors(treeOf(`# Nauja\n\nPradžia.\n\n${ENVIRONMENT}`)).slice(0, 1)).toEqual(anchors(treeOf(ENVIRONMENT)).slice(0, 1));
	});

	it('are words in a part of the document without the heading', () => {
		const part = partOf(treeOf(ENVIRONMENT), 'Gyventojai');
		expect(part && linksOf(part)).toEqual([['gyventojus', 'Gyventojai']]);
		expect(part && blocksOf(part).map(words)).toContain('Žr. kitą skyrių ir antrą.');
	});
});

describe('a link', () => {
	/** The nodes of a paragraph, links as `[words](where)`. */
	const shown = (nodes: readonly PhrasingContent[]): string =>
		nodes
			.map((node): string => {
				if (node.type === 'footnoteReference') return '^';
				if (!('children' in node)) return 'value' in node ? node.value : '';
				const inner = shown(node.children);
				return node.type === 'link' ? `[${inner}](${node.url})` : node.type === 'crossReference' ? `[${inner}](${node.target})` : `*${inner}*`;
			})
			.join('');
	const printed = (text: string): string[] =>
		blocksOf(treeOf(`# Būklė\n\n${text}\n\n::table{src=data/gyventojai.csv caption="A"}\n\n[^1]: Pastaba.\n\n[n]: https://n.lt\n`)).flatMap((block) =>
			block.type === 'paragraph' ? [shown(block.children)] : [],
		);

	it.each([
		['[kaip rodo **:see[gyventojai]**](#būklė)', '[kaip rodo *1\u00a0lentelė*](h-būklė)'],
		['[:see[gyventojai]{case=accusative}][n]', '[1\u00a0lentelę](https://n.lt)'],
		[':lang[[žr. :see[gyventojai]](https://a.lt)]{code=en}', '*[žr. 1\u00a0lentelė](https://a.lt)*'],
		['[žr.[^1]](#būklė).', '[žr.](h-būklė)^.'],
		['**[^1]** :see[gyventojai]', '*^* [1\u00a0lentelė](t-gyventojai)'],
	])('has no other within it: %s', (text, expected) => {
		expect(printed(text)).toContain(expected);
	});
});
