import { expect, test } from 'vitest';
import type { DocumentBlock, FormTable } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/render/pdf/index.ts';
import { cell, document, group, markdown, portrait, row } from './sample.ts';

/** Lines of letters. */
function linesOf(block: DocumentBlock): string[] {
	const { pages } = layoutDocument(document([portrait(block)], [], 'lt'));
	return pages.flatMap(({ frames }) => frames.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' && /\p{L}/u.test(item.text) ? [item.text.trim()] : []))));
}

/** Two columns of which the first is narrow. */
const form = (head: string, text: string, width: number): FormTable => ({
	type: 'formTable',
	id: 't',
	columns: [{ width }, { width: 482 - width }],
	head: [row([cell(head), cell('1')])],
	// The second column wants as much as it can have.
	groups: [group(row([cell(text), cell('9 '.repeat(400))]))],
	fontSize: 10,
});

test('a word of a head is broken only where it has no room on a line of its own', () => {
	expect(linesOf(form('Metais patvirtinta', 'a', 60))).toEqual(['Metais', 'patvirtinta', 'a']);
	expect(linesOf(form('Nebeprisikiškiakopūsteliaujantiesiems skirta', 'a', 60)).filter((line) => line.endsWith('-')).length).toBeGreaterThan(0);
});

test('a word in the body is broken where that takes fewer lines', () => {
	const width = 90;
	expect(linesOf(form('a', 'Socialinės paramos skyrius', width))).toEqual(['a', 'Socialinės paramos', 'skyrius']);
	expect(linesOf(form('a', 'Savivaldybės administracijos reikalai', width)).filter((line) => line.endsWith('-')).length).toBeGreaterThan(0);
});

test('so it is in a table written in Markdown', () => {
	const [table] = markdown(`| Skyriaus pavadinimas | Kita |\n|---|---|\n| Socialinės paramos skyrius | ${'žodis '.repeat(80)} |`).blocks;
	if (!table) throw new Error('no table');
	expect(linesOf(table).filter((line) => line.endsWith('-'))).toEqual([]);
});
