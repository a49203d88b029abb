import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_COVERAGE } from '../src/font-coverage.ts';
import { isPrinted, missingRuns, printable } from '../src/printed-letters.ts';
import { type Face, openFont } from '../src/render/text/fonts.ts';

const LAST = 0x10ffff;

/** The code points that a face of the fonts has letters for, as ranges. Control codes and what is no character are no letters. */
function coverageOf(face: Face): [from: number, to: number][] {
	const ranges: [from: number, to: number][] = [];
	for (const codePoint of [...openFont(face).characterSet].sort((a, b) => a - b)) {
		if (codePoint < 0x20 || (codePoint & 0xfffe) === 0xfffe || codePoint > LAST) continue;
		const last = ranges.at(-1);
		if (last?.[1] === codePoint - 1) last[1] = codePoint;
		else ranges.push([codePoint, codePoint]);
	}
	return ranges;
}

const hex = (codePoint: number): string => `0x${codePoint.toString(16)}`;

const source = (ranges: readonly (readonly [number, number])[]): string =>
	`/** The code points that the documents' fonts have letters for, from and to; read from the fonts by their test, which says how to write them anew. */
export const FONT_COVERAGE: readonly (readonly [from: number, to: number])[] = [
${ranges.map(([from, to]) => `\t[${hex(from)}, ${hex(to)}],\n`).join('')}];
`;

describe('FONT_COVERAGE', () => {
	// `npx vitest run --config test/vitest.config.ts test/printed-letters.test.ts -u` reads other fonts anew.
	it('is what the fonts have', async () => {
		await expect(source(coverageOf('regular'))).toMatchFileSnapshot(join(import.meta.dirname, '../src/font-coverage.ts'));
	});

	it.each<Face>(['bold', 'italic', 'boldItalic'])('is the same in the %s face', (face) => {
		expect(coverageOf(face)).toEqual(FONT_COVERAGE);
	});
});

describe('isPrinted', () => {
	it('is true of what the fonts have alone', () => {
		const codes = Array.from({ length: 0x2200 }, (_, code) => code).filter((code) => code >= 0xa0 || (code >= 0x20 && code < 0x7f));
		const covered = (code: number): boolean => !/\p{Script=Hebrew}/u.test(String.fromCharCode(code)) && FONT_COVERAGE.some(([from, to]) => code >= from && code <= to);
		const isInvisible = (code: number): boolean => printable(String.fromCharCode(code)).length === 0;
		expect(codes.filter((code) => isPrinted(String.fromCharCode(code)) !== (covered(code) && !isInvisible(code)))).toEqual([]);
	});

	it.each([
		['Ąžuolas – „2015“ m.\u00a0€\n', true],
		['абв αβγ', true],
		['中', false],
		['שלום', false],
		['a\u200db', false],
		['🌳', false],
	])('%j: %j', (text, expected) => {
		expect(isPrinted(text)).toBe(expected);
	});
});

describe('printable', () => {
	it.each<[string, ReturnType<typeof printable>]>([
		['', [{ text: '' }]],
		['Gėlės', [{ text: 'Gėlės' }]],
		['Ge\u0307le\u0307s', [{ text: 'Gėlės' }]],
		['a\u2060b\u200d', [{ text: 'ab' }]],
		['✓ yra', [{ text: '√', replaced: '✓' }, { text: ' yra' }]],
		[
			'✓✔',
			[
				{ text: '√', replaced: '✓' },
				{ text: '√', replaced: '✔' },
			],
		],
		['㎡', [{ text: 'm2', replaced: '㎡' }]],
		['su 北京 ir', [{ text: 'su ' }, { text: '\ufffd\ufffd', replaced: '北京', isMissing: true }, { text: ' ir' }]],
		['👨\u200d👩 ', [{ text: '\ufffd\ufffd', replaced: '👨👩', isMissing: true }, { text: ' ' }]],
	])('%j', (text, parts) => {
		expect(printable(text)).toEqual(parts);
	});
});

describe('missingRuns', () => {
	it.each<[string, readonly string[]]>([
		['Gatvių apšvietimas ✓ ㎡ ☐', []],
		['su 北京 ir 上海', ['北京', '上海']],
		['(გამარჯობა, მსოფლიო!)', ['გამარჯობა, მსოფლიო']],
		['中2中', ['中', '中']],
		['👨\u200d👩\u200d👧\ufe0f.', ['👨\u200d👩\u200d👧\ufe0f']],
		['ა\u0301', ['ა\u0301']],
		['ir\n中\n文', ['中\n文']],
	])('%j', (text, runs) => {
		expect(missingRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(runs);
	});

	it('gathers the letters of a run without what is between', () => {
		expect(missingRuns('一, 二').map(({ letters }) => letters)).toEqual(['一二']);
	});
});
