import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { pretty } from '../../src/report/pretty.ts';
import { found, input, svp, table } from './sample.ts';

/** The output without the summary line. */
function body(text: string): string {
	return text.split('\n\n').slice(0, -1).join('\n\n');
}

describe('pretty', () => {
	it('shows the place, the line, what is related, the help and the page', () => {
		const related = [{ place: { file: svp, range: { start: 4, end: 7 } }, message: { lt: 'čia', en: 'first defined here' } }];
		const finding = found('funding/wages', 'SB', { related, help: { lt: 'taip', en: 'write it so' } });
		expect(body(pretty(input([finding])))).toBe(
			[
				'error[funding/wages]: Found SB',
				' --> svp.yaml:3:10',
				'  |',
				'3 |     source: SB',
				'  |             ^^',
				' ::: svp.yaml:1:5',
				'  |',
				'1 | id: svp',
				'  |     ^^^ first defined here',
				'  = help: write it so',
				'  = more: plan explain funding/wages',
			].join('\n'),
		);
	});

	it('shows figures that disagree as an aligned table', () => {
		const wide = {
			...table,
			rows: [
				...table.rows,
				[
					{ lt: 'SB(VB)', en: 'SB(VB)' },
					{ lt: '1\u00a0234,5', en: '1,234.5' },
					{ lt: '−7,0', en: '−7.0' },
				],
			],
		};
		expect(body(pretty(input([found('a/b', 'SB', { table: wide })], { language: 'lt' })))).toContain(
			[
				'  |             ^^',
				'  |',
				'  | šaltinis   planas  biudžetas',
				'  | ────────────────────────────',
				'  | SB             10         12',
				'  | SB(VB)    1\u00a0234,5       −7,0',
				'  = plačiau: plan explain a/b',
			].join('\n'),
		);
	});

	it('marks letters with diacritics column for column', () => {
		expect(pretty(input([found('a/b', '"Ąžuolo"')]))).toContain('2 | name: "Ąžuolo"\n  |       ^^^^^^^^\n');
	});

	it('marks combining and wide characters as wide as they are', () => {
		const file = { path: 'a.md', text: 'a\u0328: 漢字 x' };
		expect(pretty(input([found('a/b', '漢字', {}, file)]))).toContain('  |    ^^^^\n');
	});

	it('shows the first line of a range of several', () => {
		expect(pretty(input([found('a/b', '[\n  1,\n]')]))).toContain('4 | long: [\n  |       ^\n');
	});

	it('cuts long lines around the range', () => {
		const file = { path: 'a.md', text: `${'x'.repeat(500)}HERE${'y'.repeat(500)}` };
		const lines = pretty(input([found('a/b', 'HERE', {}, file)])).split('\n');
		const [, , , text = '', marks = ''] = lines;
		expect(text.length).toBeLessThan(130);
		expect(text.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
	});

	it('cuts a range that is wider than the window', () => {
		const file = { path: 'a.md', text: 'z'.repeat(1000) };
		const lines = pretty(input([found('a/b', 'z'.repeat(1000), {}, file)]))
			.split('\n')
			.slice(1);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(130);
	});

	it('shows no line of an empty file, and no place where there is none', () => {
		const empty = { path: 'plan.yaml', text: '' };
		expect(body(pretty(input([found('source/empty-workspace', '', {}, empty)])))).toBe('error[source/empty-workspace]: Found \n --> plan.yaml:1:1\n  = more: plan explain source/empty-workspace');
		const { place: _place, ...placeless } = found('a/b', 'id');
		expect(body(pretty(input([placeless])))).toBe('error[a/b]: Found id\n  = more: plan explain a/b');
	});

	it.each([
		['lt', 0, 'Klaidų nerasta (patikrinti 3 failai, 12 ms)'],
		['en', 0, 'No problems found (3 files checked, 12 ms)'],
		['lt', 2, '2 klaidos (patikrinti 3 failai, 12 ms)'],
		['lt', 10, '10 klaidų (patikrinti 3 failai, 12 ms)'],
		['en', 1, '1 error (3 files checked, 12 ms)'],
	] as const)('in %s sums %i up as «%s»', (language, count, text) => {
		const output = pretty(
			input(
				Array.from({ length: count }, () => found('a/b', 'SB')),
				{ language },
			),
		);
		expect(output.trimEnd().split('\n').at(-2)).toBe(text);
	});

	it('folds what is beyond the limit by rule, warnings first', () => {
		const warnings = Array.from({ length: 3 }, () => found('b/warning', 'id', { severity: 'warning' }));
		const errors = [found('a/one', 'svp'), found('a/two', 'SB')];
		const output = pretty(input([...warnings, ...errors], { maxProblems: 3 }));
		expect(output).toContain('error[a/one]');
		expect(output).toContain('error[a/two]');
		expect(output.match(/warning\[b\/warning\]/g)).toHaveLength(1);
		expect(output).toContain('Shown by rule (--verbose shows all):\n   1 of 1  error    a/one\n   1 of 1  error    a/two\n   1 of 3  warning  b/warning\n\n2 errors, 3 warnings');
	});

	it('shows a hundred unless told otherwise', () => {
		const many = Array.from({ length: 101 }, (_one, index) => found(`a/rule-${index}`, 'SB'));
		const output = pretty(input(many, { language: 'lt' }));
		expect(output.match(/klaida\[a\//g)).toHaveLength(100);
		expect(output).toContain('Kiek radinių parodyta (visus rodo --verbose):\n   1 iš 1  klaida  a/rule-0\n');
		expect(output).toContain('\n   0 iš 1  klaida  a/rule-100\n\n101 klaida');
		expect(pretty(input(many, { verbose: true })).match(/error\[a\//g)).toHaveLength(101);
	});

	it('is coloured when asked to be', () => {
		expect(pretty(input([found('a/b', 'SB')], { colour: true }))).toContain('\u001b[31m');
		expect(pretty(input([found('a/b', 'SB')]))).not.toContain('\u001b');
	});

	it('never lets control characters of a file through', () => {
		const file = { path: 'a.md', text: 'x \u001b[31mred' };
		expect(pretty(input([found('a/b', 'red', {}, file)]))).not.toContain('\u001b');
	});
});

describe('pretty: findings that are alike', () => {
	const lines = { path: 'long.yaml', text: Array.from({ length: 40 }, (_one, index) => `line-${index + 1};\n`).join('') };
	const alike = (count: number, rule = 'a/b'): Diagnostic[] => Array.from({ length: count }, (_one, index) => found(rule, `line-${index + 1};`, {}, lines));

	it('are folded into one line after the fifth of a rule in a file', () => {
		const output = pretty(input(alike(8)));
		expect(output.match(/error\[a\/b\]/g)).toHaveLength(5);
		expect(output).toContain('Found line-5;\n --> long.yaml:5:1\n');
		expect(output).toContain('  = more: plan explain a/b\n  = 3 more like this on lines 6, 7, 8: --verbose shows all\n\n8 errors');
		expect(output).not.toContain('Found line-6;');
		expect(output).not.toContain('Shown by rule');
	});

	it('are not folded by other rules and files, nor up to the fifth', () => {
		const elsewhere = alike(5).map((one) => ({ ...one, place: { file: { ...lines, path: 'other.yaml' }, range: { start: 0, end: 4 } } }));
		const output = pretty(input([...alike(5), ...alike(5, 'a/c'), ...elsewhere]));
		expect(output.match(/^error\[/gm)).toHaveLength(15);
		expect(output).not.toContain('more like this');
	});

	it.each([
		['lt', 6, 'dar 1 panašus radinys eilutėje 6'],
		['lt', 7, 'dar 2 panašūs radiniai eilutėse 6, 7'],
		['lt', 15, 'dar 10 panašių radinių eilutėse 6, 7, 8, 9, 10, 11, 12, 13, 14, 15:'],
		['en', 6, '1 more like this on line 6:'],
		['en', 16, '11 more like this on lines 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 …:'],
	] as const)('are counted: %s, %i: %s', (language, count, text) => {
		expect(pretty(input(alike(count), { language }))).toContain(`  = ${text}`);
	});

	it('are shown when a number or all of them are asked for', () => {
		expect(pretty(input(alike(8), { verbose: true })).match(/error\[a\/b\]/g)).toHaveLength(8);
		const six = pretty(input(alike(8), { maxProblems: 6 }));
		expect(six.match(/error\[a\/b\]/g)).toHaveLength(6);
		expect(six).toContain('Shown by rule (--verbose shows all):\n   6 of 8  error  a/b\n');
	});

	it('are counted among the rest when the limit leaves out the one that would count them', () => {
		const rules = Array.from({ length: 98 }, (_one, index) => found(`x/rule-${index}`, 'line-1;', {}, lines));
		const output = pretty(input([...rules, ...alike(8)]));
		expect(output.match(/error\[a\/b\]/g)).toHaveLength(2);
		expect(output).toContain('Shown by rule (--verbose shows all):\n   2 of 8  error  a/b\n   1 of 1  error  x/rule-0\n');
	});

	it('in many files are shown twenty times, and leave room for every other rule', () => {
		const flood = Array.from({ length: 30 }, (_file, file) =>
			alike(7, 'a/flood').map((one) => ({ ...one, place: { file: { ...lines, path: `${file + 10}.yaml` }, range: { start: 0, end: 4 } } })),
		).flat();
		const rare = found('z/rare', 'line-9;', {}, { ...lines, path: 'z.yaml' });
		const output = pretty(input([...flood, rare]));
		expect(output.match(/error\[a\/flood\]/g)).toHaveLength(20);
		expect(output).toContain('error[z/rare]');
		expect(output).toContain('Shown by rule (--verbose shows all):\n  20 of 210  error  a/flood\n   1 of   1  error  z/rare\n');
		expect(pretty(input([...flood, rare], { maxProblems: 2 }))).toContain('error[z/rare]');
	});

	it('without a place are folded too', () => {
		const placeless = alike(7).map(({ place: _place, ...one }) => one);
		expect(pretty(input(placeless))).toContain('  = 2 more like this: --verbose shows all');
	});
});

describe('pretty: what is set aside', () => {
	const aside = found('a/b', 'SB', { suppressed: { by: 'comment', reason: 'agreed' } });

	it('is not shown and not counted, but said', () => {
		expect(pretty(input([aside, found('a/c', 'svp')]))).toMatch(/^error\[a\/c\][\s\S]*\n\n1 error \(1 set aside, 3 files checked, 12 ms\)\n/);
		expect(pretty(input([aside], { language: 'lt' }))).toBe('Klaidų nerasta (nutildyta 1, patikrinti 3 failai, 12 ms)\nplan 0.1.0, taisyklės 0.1.0\n');
	});
});

describe('pretty: who judged', () => {
	it('is the last line', () => {
		expect(pretty(input([], { ruleset: '0.1.0+3', registers: '5f0c2a' }))).toBe('No problems found (3 files checked, 12 ms)\nplan 0.1.0, rules 0.1.0+3, registers 5f0c2a\n');
	});
});
