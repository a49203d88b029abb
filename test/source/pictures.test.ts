import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_PICTURE_BYTES, pictureFault, pictureFaults } from '../../src/source/pictures.ts';

const folder = join(import.meta.dirname, '../fixtures/narrative/image-damaged');
const picture = (path: string): Buffer => readFileSync(join(folder, path));
const PNG = picture('good/tekstai/pav/pusiau.png');
const SVG = Buffer.from('<?xml version="1.0"?>\n<!-- <a> -->\n<svg xmlns="http://www.w3.org/2000/svg" aria-label="a > b"><style><![CDATA[a<b]]></style><g><rect width="5"/></g></svg>');
const JPEG = picture('good/tekstai/pav/nuotrauka.jpg');

/** The picture with a number of two bytes in another place. */
function rewritten(bytes: Buffer, at: number, value: number): Buffer {
	const copy = Buffer.from(bytes);
	copy.writeUInt16BE(value, at);
	return copy;
}

/** Where the height stands in the frame of the JPEG: after the marks, the length and the bits. */
const HEIGHT = 7;

describe('pictureFault', () => {
	it.each([
		['a PNG', PNG],
		['a JPEG', JPEG],
		['an SVG', SVG],
		['a JPEG with something behind it', Buffer.concat([JPEG, Buffer.from('\n')])],
		['a JPEG with filling before a mark', Buffer.concat([JPEG.subarray(0, 2), Buffer.from([0xff]), JPEG.subarray(2)])],
	])('is none of %s', (_what, bytes) => {
		expect(pictureFault(bytes)).toBeUndefined();
	});

	it.each([
		['nothing', Buffer.alloc(0), 'unknown'],
		['a text', Buffer.from('ne paveikslas'), 'unknown'],
		['an SVG with a tag that is not closed', Buffer.from('<svg><g><rect/></svg>'), 'damaged'],
		['inks', picture('bad/tekstai/pav/spauda.jpg'), 'inks'],
		['a JPEG without height', rewritten(JPEG, HEIGHT, 0), 'damaged'],
		['more bytes than a document can hold', Buffer.alloc(MOST_PICTURE_BYTES + 1), 'too-many-bytes'],
		['a mere line', rewritten(rewritten(JPEG, HEIGHT, 4000), HEIGHT + 2, 1), 'line'],
		['more pixels than a page can show', rewritten(rewritten(JPEG, HEIGHT, 50_000), HEIGHT + 2, 50_000), 'too-many-pixels'],
	])('tells of %s', (_what, bytes, kind) => {
		expect(pictureFault(bytes)?.kind).toBe(kind);
	});

	it.each([
		['PNG', PNG],
		['JPEG', JPEG],
		['SVG', SVG],
	])('tells of a %s wherever it is cut short', (_what, bytes) => {
		for (let length = 0; length < bytes.length; length++) expect(pictureFault(bytes.subarray(0, length)), String(length)).toBeDefined();
	});

	it('tells of every bit of a PNG that is wrong', () => {
		for (let bit = 0; bit < PNG.length * 8; bit++) {
			const copy = Buffer.from(PNG);
			copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
			expect(pictureFault(copy), `bit ${bit}`).toBeDefined();
		}
	});
});

it('reads a picture once, and says nothing of one that is not there', () => {
	const asked: string[] = [];
	const fault = pictureFaults((path) => {
		asked.push(path);
		return path === 'a.png' ? Buffer.from('x') : undefined;
	});
	expect([fault('a.png'), fault('a.png'), fault('b.png')]).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }, undefined]);
	expect(asked).toEqual(['a.png', 'b.png']);
});
