import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { ChangedText } from '../../src/fix/apply.ts';
import { unifiedDiff } from '../../src/fix/unified-diff.ts';
import { describeWith } from '../tools.ts';

const lines = (...names: readonly string[]): string => names.map((name) => `name: ${name}\n`).join('');
const many = Array.from({ length: 20 }, (_, index) => `eilutė ${index}`);

const CASES: readonly (readonly [string, readonly ChangedText[]])[] = [
	['one line', [{ path: 'a.yaml', before: lines('A', 'B', 'C'), after: lines('A', 'X', 'C') }]],
	[
		'several places and files',
		[
			{ path: 'svp/b.yaml', before: lines(...many), after: lines('pirma', ...many.slice(1, -1), 'paskutinė') },
			{ path: 'a.md', before: 'a\n', after: '' },
		],
	],
	['no line break at the end', [{ path: 'a.yaml', before: 'name: A\nname: B', after: 'name: A\nname: C' }]],
	['a line break added at the end', [{ path: 'a.yaml', before: 'name: A', after: 'name: A\n' }]],
	['carriage returns', [{ path: 'a.yaml', before: 'name: A\r\nname: B\r\n', after: 'name: A\r\nname: C\r\n' }]],
	['a byte order mark', [{ path: 'a.yaml', before: '\ufeffname: A\n', after: '\ufeffname: B\n' }]],
	['a space in the name', [{ path: 'mano planas/a b.yaml', before: 'name: A\n', after: 'name: B\n' }]],
];

describeWith(['git'], 'a diff', () => {
	it.each(CASES)('of %s is applied by git', (_what, changes) => {
		const folder = mkdtempSync(join(tmpdir(), 'plan-diff-'));
		try {
			for (const { path, before } of changes) {
				mkdirSync(dirname(join(folder, path)), { recursive: true });
				writeFileSync(join(folder, path), before);
			}
			const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: unifiedDiff(changes), encoding: 'utf8' });
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
			for (const { path, after } of changes) expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it('of nothing is empty', () => {
		expect(unifiedDiff([])).toBe('');
	});
});
