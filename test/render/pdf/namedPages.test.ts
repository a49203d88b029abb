import { describe, expect, test } from 'vitest';
import type { DocumentBlock, FormTable } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/render/pdf/layout.ts';
import { namedTargets, settledPages } from '../../../src/render/pdf/namedPages.ts';
import { cell, document, group, landscape, portrait, row } from './sample.ts';

const table: FormTable = {
	type: 'formTable',
	id: 't-a',
	caption: { label: '1 lentelė', children: [{ type: 'text', value: 'A' }] },
	columns: [{ width: 1 }],
	head: [],
	groups: [group(row([cell('a')]))],
	fontSize: 8,
};
const see = (beforePage?: string, target = 't-a'): DocumentBlock => ({
	type: 'paragraph',
	children: [{ type: 'crossReference', target, ...(beforePage === undefined ? {} : { beforePage }), children: [{ type: 'text', value: '1 lentelę' }] }],
});
const texts = (...blocks: readonly DocumentBlock[]): string =>
	layoutDocument(document([portrait(...blocks), landscape(), landscape(table)]))
		.pages.slice(0, 1)
		.flatMap(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))))
		.join(' ');

describe('a reference to a page', () => {
	test('names the page that its target comes to stand on', () => {
		const { anchors } = layoutDocument(document([portrait(see(', p.\u00a0')), landscape(), landscape(table)]));
		expect(texts(see(', p.\u00a0'))).toMatch(new RegExp(`1 lentelę, p.\u00a0${anchors.get('t-a')}$`));
	});

	test.each([
		['that is not asked for', see()],
		['of what is not there', see(', p.\u00a0', 't-z')],
	])('is left out: one %s', (_, reference) => expect(texts(reference)).toMatch(/1 lentelę$/));
});

describe('pages that text names', () => {
	test('are those of notes too', () => {
		const tree = document(
			[portrait(see())],
			[{ type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [{ type: 'crossReference', target: 'b', beforePage: ' ', children: [] }] }] }],
		);
		expect([...namedTargets(tree)]).toEqual(['b']);
	});

	test('are asked for until they stay', () => {
		const seen: (number | undefined)[] = [];
		const settled = settledPages(new Set(['a']), (named) => {
			seen.push(named.get('a'));
			return new Map([['a', named.has('a') ? 10 : 9]]);
		});
		expect([...settled]).toEqual([['a', 10]]);
		expect(seen).toEqual([undefined, 9, 10]);
	});

	test('that never stay are not asked for for ever', () => {
		let layouts = 0;
		settledPages(new Set(['a']), (named) => {
			layouts++;
			return new Map([['a', named.get('a') === 9 ? 10 : 9]]);
		});
		expect(layouts).toBeLessThan(10);
	});

	test('need no layout when none is named', () => expect(settledPages(new Set(), () => expect.unreachable()).size).toBe(0));
});
