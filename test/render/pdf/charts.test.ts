import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/document/nodes.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { layoutDocument } from '../../../src/render/pdf/layout.ts';
import { chart } from '../chart/sample.ts';
import { document, portrait } from './sample.ts';

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

	it('parts a tree that is higher than a page, and says so', () => {
		const leaf = (index: number) => ({ label: `1.${index}`, text: 'Didinti paslaugų kokybę ir prieinamumą visame mieste', children: [] });
		const root = { label: '1', text: 'Visuomenė', children: Array.from({ length: 60 }, (_, index) => leaf(index)) };
		const drawings = items({ type: 'treeDrawing', id: 't', levels: ['Programa', 'Tikslas'], roots: [root], alt: 'Medis' }).filter((item) => item.kind === 'drawing');
		expect(drawings.length).toBeGreaterThan(1);
		expect(drawings.map(({ element }) => element?.alt)).toEqual(['Medis', ...drawings.slice(1).map(() => 'Tęsinys')]);
	});
});
