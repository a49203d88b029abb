import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/document/nodes.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { layoutDocument } from '../../../src/render/pdf/layout.ts';
import { chart } from '../chart/sample.ts';
import { document, markdown, portrait } from './sample.ts';

const LINE = chart('line', { categories: ['2013', '2014'], series: [{ name: 'Gyventojai', values: [306.9, 304.1] }], unit: 'tūkst.' });

const items = (...blocks: readonly DocumentBlock[]) => layoutDocument(document([portrait(...blocks)])).pages.flatMap(({ frames }) => frames.flatMap((frame) => frame.items));

/** All compressed streams of a file that hold text. */
function streams(bytes: Uint8Array): string {
	const file = Buffer.from(bytes);
	const found: string[] = [];
	for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
		try {
			found.push(inflateSync(file.subarray(at + 7), { finishFlush: 2 }).toString('latin1'));
		} catch {
			// Not a compressed one.
		}
	}
	return found.join('\n');
}

describe('a chart in the PDF', () => {
	it('is one figure with its alternative text, its caption beside it', () => {
		const drawing = items(LINE).find((item) => item.kind === 'drawing');
		expect(drawing?.element).toMatchObject({ role: 'Figure', alt: 'Gyventojų mažėja', parent: { role: 'Div' } });
		const caption = items(LINE).filter((item) => item.kind === 'text' && item.element?.role === 'Caption');
		expect(caption.length).toBeGreaterThan(0);
	});

	it('is drawn as vectors: paths and letters, no picture', async () => {
		const content = streams(await renderPdf(document([portrait(LINE)])));
		expect(content).toMatch(/\/Figure<<\/MCID \d+>>BDC\nq\n1 0 0 1 /);
		expect(content).toMatch(/0\.07 0\.19 0\.35 RG 1\.5 w \[\] 0 d [\d.]+ [\d.]+ m [\d.]+ [\d.]+ l S/);
		expect(content).not.toContain(' Do');
	});

	const leaf = (index: number) => ({ label: `1.${index}`, text: 'Didinti paslaugų kokybę ir prieinamumą visame mieste', children: [] });
	const tree = (leaves: number): DocumentBlock => {
		const root = { label: '1', text: 'Visuomenė', children: Array.from({ length: leaves }, (_, index) => leaf(index)) };
		return { type: 'treeDrawing', id: 't', levels: ['Programa', 'Tikslas'], roots: [root], alt: 'Medis', caption: { label: '1 pav.', children: [{ type: 'text', value: 'Medis' }] } };
	};

	it('parts a tree that is higher than a page, and says so', () => {
		const drawings = items(tree(60)).filter((item) => item.kind === 'drawing');
		expect(drawings.length).toBeGreaterThan(1);
		expect(drawings.map(({ element }) => element?.alt)).toEqual(['Medis', ...drawings.slice(1).map(() => 'Tęsinys')]);
	});

	it.each([
		['fits on its page with its caption', 0, 20, [1]],
		['fills the page where it begins', 20, 30, [1, 1]],
		['begins on a new page where little of one is left', 38, 20, [0, 1]],
	])('a tree %s', (_what, paragraphs, leaves, expected) => {
		const { pages } = layoutDocument(document([portrait(...markdown('Eilutė.\n\n'.repeat(paragraphs)).blocks, tree(leaves))]));
		expect(pages.map(({ frames }) => frames.flatMap((frame) => frame.items).filter((item) => item.kind === 'drawing').length)).toEqual(expected);
	});
});
