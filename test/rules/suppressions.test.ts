import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { applySuppressions } from '../../src/rules/suppressions.ts';
import type { SourceFile } from '../../src/source/types.ts';

const RULES = { known: ['funding/jump', 'structure/order', 'narrative/quotes'], isOn: (rule: string) => rule !== 'structure/order', today: '2016-05-01' };

/** Findings of a rule at every `@` of a text, and what becomes of them: `+` counts, `-` is set aside; then the rules of new problems. */
function outcome(text: string, rule = 'funding/jump', path = 'svp.yaml'): string {
	const file: SourceFile = { path, text };
	const found = [...text.matchAll(/@/g)].map(({ index }): Diagnostic => ({ rule, severity: 'error', message: { lt: '', en: '' }, place: { file, range: { start: index, end: index + 1 } } }));
	const all = applySuppressions(found, [file], RULES);
	return [
		all
			.slice(0, found.length)
			.map(({ suppressed }) => (suppressed ? '-' : '+'))
			.join(''),
		...all.slice(found.length).map((one) => one.rule.replace('suppressions/', '')),
	].join(' ');
}

describe('suppressions', () => {
	it.each([
		['the next line only', '# plan-ignore funding/jump: a loan ends\na: @\nb: @\n', '-+'],
		['the next line with something on it', '# plan-ignore funding/jump: a loan ends\n\n# another word\na: @\n', '-'],
		['its own line when it stands behind something', 'a: @  # plan-ignore funding/jump: a loan ends\nb: @\n', '-+'],
		['a block by indentation', '# plan-ignore-block funding/jump: a loan ends\n- a: @\n  b: @\n- c: @\n', '--+'],
		['a mapping with its children', 'x:\n  # plan-ignore-block funding/jump: a loan ends\n  a: @\n    b: @\n\n    c: @\n  d: @\n', '---+'],
		['the whole file, above it too', 'a: @\n# plan-ignore-file funding/jump: a loan ends\nb: @\n', '--'],
		['several rules, but not those that find nothing', '# plan-ignore funding/jump, narrative/quotes: a loan ends\na: @\n', '- unused'],
		['no other rule', '# plan-ignore narrative/quotes: a quotation\na: @\n', '+ unused'],
		['no rule that is off', '# plan-ignore structure/order: as adopted\na: 1\n', ''],
		['until a day to come', '# plan-ignore funding/jump until 2016-05-01: a loan ends\na: @\n', '-'],
		['not after its day', '# plan-ignore funding/jump until 2016-04-30: a loan ends\na: @\n', '+ expired'],
		['nothing until a day in other words', '# plan-ignore funding/jump iki 2016-05-01: paskola\na: @\n', '+ incomplete'],
		['nothing until a day that no calendar has', '# plan-ignore funding/jump until 2016-06-31: a loan ends\na: @\n', '+ incomplete'],
		['nothing until what is no day', '# plan-ignore funding/jump until 2017: a loan ends\na: @\n', '+ incomplete'],
		['nothing until nothing', '# plan-ignore funding/jump until: a loan ends\na: @\n', '+ incomplete'],
		['nothing of another extent', '# plan-ignore-line funding/jump: a loan ends\na: @\n', '+ incomplete'],
		['nothing without a reason', '# plan-ignore funding/jump\na: @\n', '+ incomplete'],
		['nothing without a rule', '# plan-ignore: a loan ends\na: @\n', '+ incomplete'],
		['nothing for a misspelt rule', '# plan-ignore funding/jmp: a loan ends\na: @\n', '+ unknown-rule'],
		['nothing inside a word', 'a: x# plan-ignore funding/jump: no comment\nb: @\n', '+'],
	])('speak of %s', (_what, text, expected) => {
		expect(outcome(text)).toBe(expected);
	});

	it.each([
		['the next line', '<!-- plan-ignore narrative/quotes: a quotation -->\n@\n@\n', '-+'],
		['a heading', '<!-- plan-ignore narrative/quotes: a quotation -->\n\n# @\n', '-'],
		['a paragraph', '<!-- plan-ignore-block narrative/quotes: a quotation -->\nA @\nB @\n\nC @\n', '--+'],
		['the file', '@\n\n<!-- plan-ignore-file narrative/quotes: a quotation -->\n', '-'],
		['nothing as a YAML comment', '# plan-ignore narrative/quotes: a heading\n@\n', '+'],
	])('in Markdown speak of %s', (_what, text, expected) => {
		expect(outcome(text, 'narrative/quotes', 'text/ivadas.md')).toBe(expected);
	});

	it('keep the reason', () => {
		const file: SourceFile = { path: 'a.yaml', text: '# plan-ignore funding/jump: council decision: T-55\na: 1\n' };
		const found: Diagnostic = { rule: 'funding/jump', severity: 'error', message: { lt: '', en: '' }, place: { file, range: { start: file.text.indexOf('a: 1'), end: file.text.length } } };
		expect(applySuppressions([found], [file], RULES)[0]?.suppressed).toEqual({ by: 'comment', reason: 'council decision: T-55' });
	});

	it('point at the rule that is misspelt and name the near one', () => {
		const file: SourceFile = { path: 'a.yaml', text: '# plan-ignore funding/jmp: why\na: 1\n' };
		const [problem] = applySuppressions([], [file], RULES);
		expect(problem?.place?.range).toEqual({ start: 14, end: 25 });
		expect(problem?.help?.en).toBe('Did you mean `funding/jump`?');
	});
});
