import { describe, expect, it } from 'vitest';
import { pretty } from '../../src/report/pretty.ts';
import { found, input, svp } from './sample.ts';

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
				'  = rule: docs/rules/funding-wages.md',
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
		expect(body(pretty(input([found('source/empty-workspace', '', {}, empty)])))).toBe('error[source/empty-workspace]: Found \n --> plan.yaml:1:1\n  = rule: docs/rules/source-empty-workspace.md');
		const { place: _place, ...placeless } = found('a/b', 'id');
		expect(body(pretty(input([placeless])))).toBe('error[a/b]: Found id\n  = rule: docs/rules/a-b.md');
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
		expect(output.trimEnd().split('\n').at(-1)).toBe(text);
	});

	it('folds what is beyond the limit by rule, warnings first', () => {
		const warnings = Array.from({ length: 3 }, () => found('b/warning', 'id', { severity: 'warning' }));
		const errors = [found('a/one', 'svp'), found('a/two', 'SB')];
		const output = pretty(input([...warnings, ...errors], { maxProblems: 3 }));
		expect(output).toContain('error[a/one]');
		expect(output).toContain('error[a/two]');
		expect(output.match(/warning\[b\/warning\]/g)).toHaveLength(1);
		expect(output).toContain('… and 2 more:\n  2 × b/warning\n\n2 errors, 3 warnings');
	});

	it('shows a hundred unless told otherwise', () => {
		const output = pretty(
			input(
				Array.from({ length: 101 }, () => found('a/b', 'SB')),
				{ language: 'lt' },
			),
		);
		expect(output.match(/klaida\[a\/b\]/g)).toHaveLength(100);
		expect(output).toContain('… ir dar 1:\n  1 × a/b');
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
