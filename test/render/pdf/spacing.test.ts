import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { CrossReference } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { laidOut, layoutDocument } from '../../../src/render/pdf/index.ts';
import { descendants, part } from '../docx/xml-tree.ts';
import { document, markdown, portrait } from './sample.ts';
import { spacingOf } from './spacing.ts';

describe('justified text', () => {
	it('of the example is spaced evenly, without rivers', () => {
		const folder = join(import.meta.dirname, '../../../plans/kaunas/spp/text');
		const texts = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.endsWith('.en.md'));
		const { blocks } = markdown(texts.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll(/^:.*$|:\w+(?=\[)/gm, '')).join('\n\n'));
		const { lines, within, widest, longestRiver } = spacingOf(layoutDocument(document([portrait(...blocks)])));
		expect(lines).toBeGreaterThan(200);
		expect(within[1.5]).toBeGreaterThan(0.8);
		expect(within[2]).toBeGreaterThan(0.97);
		expect(widest?.stretch, widest?.text).toBeLessThan(2.5);
		expect(longestRiver).toBeLessThan(3);
	});

	it('gives up a no-break space before a unit rather than widening all others, in the Word document too', async () => {
		const amounts = 'Vandentiekio tinklams atnaujinti skiriama 1\u00a0234\u00a0567,8\u00a0tūkst.\u00a0Eur valstybės ir 7\u00a0654\u00a0321,9\u00a0tūkst.\u00a0Eur savivaldybės biudžeto lėšų. ';
		const tree = document([portrait(...markdown(amounts.repeat(12).trim()).blocks)]);
		const { lines, widest } = spacingOf(layoutDocument(tree));
		expect(lines).toBeGreaterThan(12);
		expect(widest?.stretch, widest?.text).toBeLessThan(3);
		const body = part(await renderDocx(tree, await laidOut(tree)), 'word/document.xml');
		const text = descendants(body, 'w:t')
			.map(({ children }) => children.join(''))
			.join('');
		expect(text).toMatch(/\d[ ]tūkst\.\u00a0Eur|tūkst\.[ ]Eur/);
		expect(text).toMatch(/\d\u00a0tūkst\.\u00a0Eur/);
		expect(text).not.toMatch(/\d[ ]\d/);
	});

	it.each(['10\u00a0lentelė', 'Table\u00a010'])('never parts the number of a reference from its word: %s', (label) => {
		const see: CrossReference = { type: 'crossReference', target: 't-a', children: [{ type: 'text', value: label }] };
		const sentence = (digits: number): PhrasingContent[] => [{ type: 'text', value: `${'7'.repeat(digits)} (` }, see, { type: 'text', value: ') ' }];
		const { pages } = layoutDocument(document([portrait({ type: 'paragraph', children: Array.from({ length: 40 }, (_, index) => sentence(index + 1)).flat() })]));
		const lines = pages.flatMap(({ frames }) => frames.map(({ items }) => items.map((item) => (item.kind === 'text' ? item.text : '')).join('')));
		expect(lines.join(' ').split(label)).toHaveLength(41);
	});

	it('is seen to be spaced badly where no word can be broken', () => {
		const { widest, longestRiver } = spacingOf(layoutDocument(document([portrait(...markdown('7'.repeat(33).concat(' ').repeat(13)).blocks)])));
		expect(widest?.stretch).toBeGreaterThan(10);
		expect(longestRiver).toBeGreaterThan(4);
	});
});
