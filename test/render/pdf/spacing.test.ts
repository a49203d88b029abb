import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../src/render/pdf/index.ts';
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

	it('is seen to be spaced badly where no word can be broken', () => {
		const { widest, longestRiver } = spacingOf(layoutDocument(document([portrait(...markdown('7'.repeat(33).concat(' ').repeat(13)).blocks)])));
		expect(widest?.stretch).toBeGreaterThan(10);
		expect(longestRiver).toBeGreaterThan(4);
	});
});
