import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Edit } from '../../src/diagnostic.ts';
import { type AppliedFixes, applyFixes, type FixOptions } from '../../src/fix/apply.ts';
import type { SourceFile } from '../../src/source/types.ts';

type Change = readonly [start: number, end: number, text: string];

function finding(file: SourceFile, changes: readonly Change[], more: Partial<Diagnostic> = {}, safe = true): Diagnostic {
	const edits = changes.map(([start, end, text]): Edit => ({ place: { file, range: { start, end } }, text }));
	return { rule: 'structure/name-spaces', severity: 'warning', message: { lt: '', en: '' }, fix: { title: { lt: '', en: '' }, safe, edits }, ...more };
}

function fileOf(text: string): SourceFile {
	return { path: 'svp.yaml', text };
}

/** The text of the only file after the fixes. */
function after(text: string, findings: (file: SourceFile) => readonly Diagnostic[], options?: FixOptions): string {
	const file = fileOf(text);
	return applyFixes([file], findings(file), options).changes[0]?.after ?? text;
}

const counts = ({ applied, postponed }: AppliedFixes): readonly number[] => [applied.length, postponed.length];

describe('applyFixes', () => {
	it.each<[string, readonly Change[], string]>([
		['replaces', [[0, 2, 'AB']], 'ABcdef'],
		['deletes', [[1, 4, '']], 'aef'],
		['inserts', [[3, 3, '-']], 'abc-def'],
		[
			'inserts at the beginning and the end',
			[
				[0, 0, '<'],
				[6, 6, '>'],
			],
			'<abcdef>',
		],
		[
			'does several edits in any order',
			[
				[4, 5, 'E'],
				[0, 1, 'A'],
			],
			'AbcdEf',
		],
		[
			'does edits that touch',
			[
				[0, 2, 'X'],
				[2, 4, 'Y'],
			],
			'XYef',
		],
	])('%s', (_what, changes, expected) => {
		expect(after('abcdef', (file) => [finding(file, changes)])).toBe(expected);
	});

	it.each<[string, readonly Change[], readonly Change[]]>([
		['overlap', [[0, 3, 'x']], [[2, 5, 'y']]],
		['lie in one another', [[0, 6, 'x']], [[2, 3, 'y']]],
		['lie around one another', [[2, 3, 'x']], [[0, 6, 'y']]],
		['replace the same', [[1, 2, 'x']], [[1, 2, 'x']]],
		['insert in one place', [[3, 3, 'x']], [[3, 3, 'y']]],
		['insert where a replacement begins', [[3, 3, 'x']], [[3, 5, 'y']]],
		['insert where a replacement ends', [[1, 3, 'x']], [[3, 3, 'y']]],
		[
			'overlap in one edit of two',
			[[0, 1, 'x']],
			[
				[4, 5, 'y'],
				[0, 1, 'z'],
			],
		],
	])('does the first of two fixes that %s, and postpones the other whole', (_what, first, second) => {
		const file = fileOf('abcdef');
		const both = applyFixes([file], [finding(file, first), finding(file, second)]);
		expect(counts(both)).toEqual([1, 1]);
		expect(both.changes).toEqual(applyFixes([file], [finding(file, first)]).changes);
	});

	it('leaves unsafe fixes until asked', () => {
		const findings = (file: SourceFile): Diagnostic[] => [finding(file, [[0, 1, 'X']], {}, false)];
		expect(after('abc', findings)).toBe('abc');
		expect(after('abc', findings, { unsafe: true })).toBe('Xbc');
	});

	it('leaves what is suppressed', () => {
		expect(after('abc', (file) => [finding(file, [[0, 1, 'X']], { suppressed: { by: 'comment', reason: 'taip reikia' } })])).toBe('abc');
	});

	it('leaves a text that is not the one the finding is about, and places outside it', () => {
		const file = fileOf('abc');
		expect(applyFixes([fileOf('abcd')], [finding(file, [[0, 1, 'X']])]).changes).toEqual([]);
		expect(applyFixes([], [finding(file, [[0, 1, 'X']])]).changes).toEqual([]);
		expect(applyFixes([file], [finding(file, [[2, 9, 'X']])]).changes).toEqual([]);
	});

	it('tells no change when the text stays the same', () => {
		const file = fileOf('abc');
		expect(applyFixes([file], [finding(file, [[0, 1, 'a']])]).changes).toEqual([]);
	});

	it.each([
		['\r\n', 'a\r\nb\r\n', 'a\r\nx\r\ny\r\nb\r\n'],
		['\n', 'a\nb\n', 'a\nx\ny\nb\n'],
	])('writes line breaks as the file does: %j', (_kind, text, expected) => {
		const at = text.indexOf('b');
		expect(after(text, (file) => [finding(file, [[at, at, 'x\ny\n']])])).toBe(expected);
	});

	it('gives the changes in the order of paths', () => {
		const files = ['b.yaml', 'a.yaml'].map((path) => ({ path, text: 'x' }));
		const { changes } = applyFixes(
			files,
			files.map((file) => finding(file, [[0, 1, 'y']])),
		);
		expect(changes).toEqual([
			{ path: 'a.yaml', before: 'x', after: 'y' },
			{ path: 'b.yaml', before: 'x', after: 'y' },
		]);
	});

	it('keeps every character outside the edits, whatever the edits', () => {
		const edit = fc.tuple(fc.nat(60), fc.nat(8), fc.string({ maxLength: 6 }));
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (text, fixes) => {
				const file = fileOf(text);
				const findings = fixes.map((changes) => finding(file, disjoint(changes, text.length)));
				const { changes, applied } = applyFixes([file], findings);
				const edits = applied.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.place.range.start - b.place.range.start || a.place.range.end - b.place.range.end);
				// The same, the plain way: from the last edit to the first.
				const expected = edits.reduceRight((rest, { place, text: replacement }) => rest.slice(0, place.range.start) + replacement + rest.slice(place.range.end), text);
				expect(changes[0]?.after ?? text).toBe(expected);
				for (const [index, { place }] of edits.entries()) expect(place.range.start).toBeGreaterThanOrEqual(edits[index - 1]?.place.range.end ?? 0);
			}),
		);
	});
});

/** Edits of one fix may not overlap. */
function disjoint(changes: readonly (readonly [start: number, length: number, text: string])[], length: number): Change[] {
	let from = 0;
	return [...changes]
		.sort((a, b) => a[0] - b[0])
		.flatMap(([start, size, text]): Change[] => {
			const at = Math.max(start, from);
			if (at >= length) return [];
			const end = Math.min(length, at + size + 1);
			from = end + 1;
			return [[at, end, text.replaceAll(/\r?\n/g, ' ')]];
		});
}
