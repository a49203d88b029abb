import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSourceFile } from '../../src/source/read.ts';

let root = '';
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'plan-read-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function read(bytes: Uint8Array | string) {
	writeFileSync(join(root, 'plan.yaml'), bytes);
	return readSourceFile(root, 'plan.yaml');
}

describe('a file', () => {
	it.each(['name: Žiežmarių „kėdė“ – 100 €\n', 'a: 1\r\nb: 2\r\n', '\ufeffkind: unit\n', '', 'be eilutės galo'])('keeps its text: %j', (text) => {
		expect(read(text)).toEqual({ file: { path: 'plan.yaml', text }, diagnostics: [] });
	});
});

describe('bytes that are not UTF-8', () => {
	it.each<[string, number[], string, number]>([
		['Windows-1257 letters', [...Buffer.from('name: '), 0xf0, 0xe8, 0x0a], '0xF0', 6],
		['a letter cut off at the end', [...Buffer.from('name: Kaun'), 0xc5], '0xC5', 10],
		['the first byte', [0xff, 0x61, 0x6b, 0x0a], '0xFF', 0],
		['after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xe0], '0xE0', 2],
		['after a replacement mark of its own', [...Buffer.from('a \ufffd b '), 0xe0, 0x62], '0xE0', 6],
		['after letters of two bytes', [...Buffer.from('žžž '), 0x80], '0x80', 4],
	])('are told with their place: %s', (_, bytes, byte, start) => {
		const { file, diagnostics } = read(Uint8Array.from(bytes));
		expect(file).toBeUndefined();
		expect(diagnostics.map(({ rule, place, message }) => [rule, place?.range, message.en, message.lt])).toEqual([
			['source/encoding', { start, end: start + 1 }, `The file is not UTF-8: invalid byte ${byte}`, `Failo koduotė – ne UTF-8: netinkamas baitas ${byte}`],
		]);
	});
});

describe('letters of two bytes', () => {
	it.each([
		['with a mark at the beginning', '\ufeff'],
		['without it', ''],
	])('are told as UTF-16 %s', (_what, mark) => {
		const { file, diagnostics } = read(Buffer.from(`${mark}kind: units\n`, 'utf16le'));
		expect([file, diagnostics.map(({ rule, message }) => [rule, message.en])]).toEqual([undefined, [['source/encoding', 'The file is not UTF-8: UTF-16']]]);
	});
});

describe('a line of more than a million characters', () => {
	it('is refused where it begins', () => {
		const text = `a: 1\nb: "${'x'.repeat(1_000_001)}"\n`;
		expect(read(text).diagnostics.map(({ rule, place }) => [rule, place?.range.start])).toEqual([['source/too-large', 5]]);
	});

	it('is no such thing in many lines', () => {
		expect(read('# x\n'.repeat(300_000)).diagnostics).toEqual([]);
	});
});

describe("git's conflict markers", () => {
	it.each([
		['<<<<<<< HEAD', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n'],
		['>>>>>>> 1a2b3c4', 'a: 1\n>>>>>>> 1a2b3c4\n'],
		['||||||| base', 'a: 1\n||||||| base\n'],
		['<<<<<<< HEAD', 'a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n'],
	])('are underlined: %s', (marker, text) => {
		const { diagnostics } = read(text);
		expect(diagnostics.map(({ rule, place }) => [rule, place && text.slice(place.range.start, place.range.end)])).toEqual([['source/conflict-marker', marker]]);
	});

	it.each(['# =======\n', 'heading\n=======\n', 'note: "<<<<<<< is how git marks a conflict"\n', 'a: <<<<<<<< 8\n'])('are not seen in %j', (text) => {
		expect(read(text).diagnostics).toEqual([]);
	});
});

describe('what is no readable file', () => {
	it('is told: a folder', () => {
		mkdirSync(join(root, 'folder.yaml'));
		expect(readSourceFile(root, 'folder.yaml').diagnostics.map(({ rule }) => rule)).toEqual(['source/unreadable']);
	});

	it('is told: a file that has gone', () => {
		expect(readSourceFile(root, 'gone.yaml').diagnostics.map(({ rule, place }) => [rule, place?.file.path])).toEqual([['source/unreadable', 'gone.yaml']]);
	});

	it('is told: a file that is too large', () => {
		const { file, diagnostics } = read(new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20));
		expect(file).toBeUndefined();
		expect(diagnostics.map(({ rule }) => rule)).toEqual(['source/too-large']);
	});
});
