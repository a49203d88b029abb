import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { buildPdf } from '../../../src/render/pdf/index.ts';
import { matrixOf, segmentsOf, times, unitBox } from '../../../src/render/svg/geometry.ts';
import { isSvg, openSvg, prepareSvg } from '../../../src/render/svg/open.ts';
import { emptyFolder } from '../../cli/program.ts';
import { document, portrait } from '../pdf/sample.ts';

const svg = (content: string, attributes = 'viewBox="0 0 200 100" width="200"'): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);

const GRADIENT = '<linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>';
const RECT = '<rect width="50" height="30" fill="url(#g)"/>';

beforeAll(() => prepareSvg(['a.svg']));

describe('an SVG picture', () => {
	it.each([
		['a declaration and a remark first', '<?xml version="1.0"?>\n<!-- drawn -->\n<svg/>', true],
		['a page', '<html><svg/></html>', false],
	])('is known by its beginning: %s', (_, text, expected) => {
		expect(isSvg(Buffer.from(text))).toBe(expected);
	});

	it.each([
		['viewBox="0 0 200 100" width="800"', 800, 400],
		['viewBox="0 0 200 100"', 200, 100],
		['viewBox="0 0 200 100" width="50" height="40"', 50, 40],
	])('has its size: %s', (attributes, width, height) => {
		expect(openSvg(svg('<rect width="9" height="9"/>', attributes))).toMatchObject({ width, height });
	});

	it('comes out as paths alone, without scripts and without what lies elsewhere', () => {
		const { markup } = openSvg(
			svg('<script>alert(1)</script><rect onclick="alert(2)" width="9" height="9"/><text y="20">Žemė</text><image href="https://savivaldybe.example/a.png" width="9" height="9"/>'),
		);
		expect(markup).not.toMatch(/script|onclick|alert|<image|<text|example/);
		expect(markup.match(/<path/g)?.length).toBe(2);
	});

	it('is no picture when it is cut off', () => {
		expect(() => openSvg(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect'))).toThrow();
	});
});

describe('geometry', () => {
	it('takes curves of the second degree for curves of the third', () => {
		expect(segmentsOf('M 0 0 Q 3 3 6 0 Z')).toEqual([{ to: 'M', points: [0, 0] }, { to: 'C', points: [2, 2, 4, 2, 6, 0] }, { to: 'Z' }]);
	});
	it('finds the box of a curve, not of its handles', () => {
		expect(unitBox(segmentsOf('M 0 0 C 0 4 10 4 10 0 Z'))).toEqual([10, 0, 0, 3, 0, 0]);
	});
	it('multiplies matrices from the right', () => {
		expect(times(matrixOf('matrix(2 0 0 2 5 5)'), matrixOf('matrix(1 0 0 1 10 0)'))).toEqual([2, 0, 0, 2, 25, 5]);
	});
});

/** The document with one picture as a figure. */
function withPicture(file: Buffer): ReturnType<typeof document> {
	const path = join(emptyFolder(), 'a.svg');
	writeFileSync(path, file);
	return document([portrait({ type: 'figure', id: 't-a', path, alt: 'Schema', width: 200, height: 100 })]);
}

describe('in documents', () => {
	it.each([
		['paths, gradients, clips and groups that let through', `<defs>${GRADIENT}<clipPath id="c"><circle cx="9" cy="9" r="9"/></clipPath></defs><g clip-path="url(#c)" opacity=".5">${RECT}</g>`, false],
		['what paths can not say', `<defs>${GRADIENT}<mask id="m">${RECT}</mask></defs><g mask="url(#m)">${RECT}</g>`, true],
	])('PDF draws %s; as a raster: %j', async (_, content, isRaster) => {
		const { bytes, problems } = await buildPdf(withPicture(svg(content)));
		const text = Buffer.from(bytes).toString('latin1');
		expect(problems).toEqual([]);
		expect(text.includes('/Subtype /Image')).toBe(isRaster);
		expect(text.includes('/Subtype /Form')).toBe(!isRaster);
	});

	it('PDF says which are damaged, and prints the alternative text', async () => {
		const { problems } = await buildPdf(withPicture(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect')));
		expect(problems).toMatchObject([{ kind: 'picture', fault: 'damaged' }]);
	});

	it('DOCX holds the cleaned drawing, and a raster for readers that know none', async () => {
		const parts = unzipSync(await renderDocx(withPicture(svg('<script>alert(1)</script><rect width="50" height="30"/>')), NOT_LAID_OUT));
		const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
		expect(media.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['png', 'svg']);
		const drawing = Buffer.from(parts[media.find((name) => name.endsWith('svg')) ?? ''] ?? []).toString();
		expect(drawing).toContain('<path');
		expect(drawing).not.toContain('alert');
	});
});
