import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineColumn, lineText, spanOf } from '../../src/source/position.ts';

describe('lineColumn', () => {
	it.each([
		['abc', 0, 1, 1],
		['abc', 3, 1, 4],
		['a\nb', 2, 2, 1],
		['a\r\nb', 3, 2, 1],
		['a\rb', 2, 2, 1],
		['ąž\nė', 4, 2, 2],
		['😀x', 2, 1, 3],
		['\ufeffabc', 1, 1, 1],
		['\ufeffabc', 0, 1, 1],
		['', 0, 1, 1],
		['a\n', 2, 2, 1],
		['abc', 99, 1, 4],
	])('%j at %i is %i:%i', (text, offset, line, column) => {
		expect(lineColumn(text, offset)).toEqual({ line, column });
	});

	it('counts as splitting does', () => {
		const texts = fc.array(fc.constantFrom('a', 'ž', '\n', '\r\n', '\t', '😀')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, fc.nat(), (text, seed) => {
				const offset = seed % (text.length + 1);
				// A place between the halves of a line break is nobody's.
				fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
				const lines = text.slice(0, offset).split(/\r\n|\n/);
				expect(lineColumn(text, offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
			}),
		);
	});
});

describe('places', () => {
	const file = { path: 'a.yaml', text: 'x: 1\r\n\tname: žodis\n' };

	it('span lines', () => {
		expect(spanOf({ file, range: { start: 3, end: 11 } })).toEqual({ start: { line: 1, column: 4 }, end: { line: 2, column: 6 } });
	});

	it('give the text of a line without its break', () => {
		expect([1, 2, 3, 4].map((line) => lineText(file, line))).toEqual(['x: 1', '\tname: žodis', '', '']);
	});
});
