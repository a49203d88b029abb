import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mergedFile } from '../../src/merge/file.ts';

const MARKERS = { size: 7, ours: 'ours', theirs: 'theirs' };

/** How a text of sentences is written in YAML, lines broken after so many words. */
const STYLES: Readonly<Record<string, (sentences: readonly string[], words: number) => string>> = {
	folded: (sentences, words) => `>-\n${lines(sentences, words)}`,
	'folded, with its line break': (sentences, words) => `>\n${lines(sentences, words)}`,
	plain: (sentences, words) => lines(sentences, words).trim(),
	'in quotes': (sentences, words) => `"${lines(sentences, words).trim()}"`,
	'in one line': (sentences) => sentences.join(' '),
};

function lines(sentences: readonly string[], words: number): string {
	const all = sentences.join(' ').split(' ');
	return Array.from({ length: Math.ceil(all.length / words) }, (_, line) => `    ${all.slice(line * words, (line + 1) * words).join(' ')}\n`).join('');
}

const file = (text: string): string => `kind: goal\ndescription: ${text.trimEnd()}\nfunction: "04"\n`;

function merged(origin: string, ours: string, theirs: string): { readonly text: string; readonly isClean: boolean } {
	const found = mergedFile({ origin: file(origin), ours: file(ours), theirs: file(theirs) }, () => [], MARKERS);
	if (found.kind !== 'merged') throw new Error(found.kind);
	return found;
}

/** The sentences of the merged text, however its lines are broken; undefined in conflict. */
function said(origin: string, ours: string, theirs: string): string | undefined {
	const { text, isClean } = merged(origin, ours, theirs);
	if (!isClean) return undefined;
	const { description, function: after } = parse(text);
	expect(after).toBe('04');
	return String(description).trim();
}

const A = 'Miestas auga ir keičiasi.';
const B = 'Gatvės tvarkomos kasmet.';
const C = 'Parkai atviri visiems gyventojams.';
const D = 'Mokyklos atnaujinamos iš eilės.';
const [A1, B1, C1, D1, E] = ['Miestas auga.', 'Gatvės tvarkomos du kartus per metus.', 'Parkai atviri visiems.', 'Mokyklos atnaujinamos.', 'Vaikų daugėja.'];

describe.each(Object.entries(STYLES))('a text of sentences, %s', (_style, written) => {
	const of = (...sentences: readonly string[]): string => written(sentences, 4);

	it.each([
		['sentences apart', [A1, B, C, D], [A, B, C1, D], [A1, B, C1, D]],
		['the first and the last', [A1, B, C, D], [A, B, C, D1], [A1, B, C, D1]],
		['one more at the end', [A1, B, C, D], [A, B, C, D, E], [A1, B, C, D, E]],
		['one more at the beginning', [E, A, B, C, D], [A, B, C1, D], [E, A, B, C1, D]],
		['one less', [B, C, D], [A, B, C1, D], [B, C1, D]],
		['one less at the end', [A, B, C], [A1, B, C, D], [A1, B, C]],
		['the same and another', [A1, B, C, D], [A1, B, C, D1], [A1, B, C, D1]],
	])('takes both: %s', (_what, ours, theirs, both) => {
		expect(said(of(A, B, C, D), of(...ours), of(...theirs))).toBe(both.join(' '));
		expect(said(of(A, B, C, D), of(...theirs), of(...ours))).toBe(both.join(' '));
	});

	it.each([
		['one sentence', [A1, B, C, D], [E, B, C, D]],
		['neighbours', [A1, B, C, D], [A, B1, C, D]],
		['what the other took out', [A, B1, C, D], [A, C, D]],
		['two more in one place', [A, B, C, D, E], [A, B, C, D, 'Senjorų daugėja.']],
		['one more in two places', [E, A, B, C, D], [A, B, C, D, E]],
		['what the other put elsewhere', [B, C, D, A], [A1, B, C, D]],
	])('marks a conflict: %s', (_what, ours, theirs) => {
		const { text, isClean } = merged(of(A, B, C, D), of(...ours), of(...theirs));
		expect(isClean).toBe(false);
		const sides = (side: 1 | 2): string => text.replace(/<{7}.*\n([\s\S]*?)={7}\n([\s\S]*?)>{7}.*\n/g, (_marks, one: string, other: string) => (side === 1 ? one : other));
		expect([1, 2].map((side) => String(parse(sides(side === 1 ? 1 : 2)).description).trim())).toEqual([ours.join(' '), theirs.join(' ')]);
	});
});

it('keeps paragraphs apart', () => {
	const text = (...parts: readonly string[]): string => `>-\n${parts.map((part) => `    ${part}\n`).join('\n')}`;
	expect(said(text(`${A} ${B}`, `${C} ${D}`), text(`${A1} ${B}`, `${C} ${D}`), text(`${A} ${B}`, `${C} ${D1}`))).toBe(`${A1} ${B}\n${C} ${D1}`);
	expect(said(text(`${A} ${B}`, `${C} ${D}`), text(`${A} ${B} ${C}`, D), text(`${A1} ${B}`, `${C} ${D}`))).toBe(`${A1} ${B} ${C}\n${D}`);
});

it('drops and repeats no sentence of either side', () => {
	const sentences = [A, B, C, D, 'Upės krantai sutvarkyti.', 'Tiltai remontuojami.'];
	const edits = fc.array(fc.record({ at: fc.nat({ max: sentences.length }), kind: fc.constantFrom('change', 'add', 'remove'), word: fc.constantFrom('Vienas.', 'Du.', 'Trys.') }), { maxLength: 3 });
	const edited = (changes: readonly { readonly at: number; readonly kind: string; readonly word: string }[]): string[] =>
		[...sentences, ''].flatMap((sentence, index) => {
			const own = changes.find(({ at }) => at === index);
			if (!own || sentence === '') return own?.kind === 'add' ? [own.word] : sentence === '' ? [] : [sentence];
			return own.kind === 'add' ? [own.word, sentence] : own.kind === 'remove' ? [] : [own.word];
		});
	fc.assert(
		fc.property(edits, edits, fc.constantFrom(...Object.keys(STYLES)), fc.integer({ min: 2, max: 6 }), (left, right, style, words) => {
			const [ours, theirs] = [edited(left), edited(right)];
			fc.pre(ours.length > 0 && theirs.length > 0);
			const written = STYLES[style];
			const found = written && said(written(sentences, 4), written(ours, words), written(theirs, 4));
			if (found === undefined) return;
			const result = found.split(/(?<=\.) /);
			// What a side added is there, and what a side took out is not.
			for (const side of [ours, theirs]) for (const one of side) if (!sentences.includes(one)) expect(result).toContain(one);
			for (const one of sentences) expect(result.filter((other) => other === one)).toHaveLength(ours.includes(one) && theirs.includes(one) ? 1 : 0);
		}),
		{ numRuns: 300 },
	);
});
