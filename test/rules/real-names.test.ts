import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lonelyHyphens } from '../../src/rules/dashes.ts';
import { foreignQuotes } from '../../src/rules/quotes.ts';
import { loadWorkspace } from '../../src/workspace.ts';

const said = (text: string) => ({ text, language: 'lt' as const, before: '', after: '' });

// Names as registers of municipalities have them.
it.each([
	['Vaikų lopšelio - darželio statyba', 0],
	['Mokyklos - darželio priestatas', 0],
	['Atnaujinkime būstą - atnaujinkime miestą', 1],
	['Ugdymo - sporto mokymo įstaigos', 1],
])('%s has %i hyphens for a dash', (text, count) => {
	expect([...lonelyHyphens(said(text))]).toHaveLength(count);
});

it.each([
	['Projekto „ Mūsų namai“ įgyvendinimas', []],
	['Projekto “Mūsų namai” įgyvendinimas', ['„', '“']],
	['Projekto „Mūsų namai„ įgyvendinimas', ['“']],
])('%s has wrong marks', (text, expected) => {
	expect([...foreignQuotes(said(text))].map(({ right }) => right)).toEqual(expected);
});

it('a space after an opening quotation mark is a stray one', async () => {
	const path = join(import.meta.dirname, '../fixtures/structure/name-full-stop/good/svp.yaml');
	const text = readFileSync(path, 'utf8').replace('name: Parama smulkiajam verslui, žemės ūkiui ir kt.', 'name: Projektas „ Mūsų namai“');
	const { diagnostics } = await loadWorkspace(dirname(path), { overlay: [{ path, bytes: new TextEncoder().encode(text) }] });
	expect(diagnostics.map(({ rule }) => rule)).toEqual(['narrative/mark-space']);
});
