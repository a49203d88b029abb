import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedNarrative, saysSame } from '../../src/merge/narrative.ts';
import { piecesOf } from '../../src/merge/pieces.ts';
import { type Edit, edited } from './cases.ts';

const MARKERS = { size: 7, ours: 'ours', theirs: 'theirs' };

const ORIGIN = `---
title: Analizė
---

# Gyventojai

Mieste gyvena 304 tūkst. žmonių. Jų mažėja. Daugiausia
išvyksta jaunų.

Seniūnijos skiriasi.

- Centras auga.
- Šilainiai mažėja.
- Eiguliai sensta.

| Metai | Gyventojai |
|---|---|
| 2013 | 307 |
| 2014 | 304 |

:::landscape

Plati dalis.

:::

1. Pirmas.
2. Antras.

Pabaiga.
`;

interface NarrativeCase {
	readonly what: string;
	readonly ours: readonly Edit[];
	readonly theirs: readonly Edit[];
	/** What comes out; without it that is all edits one after the other. */
	readonly conflict?: string;
	readonly has?: readonly string[];
	readonly lacks?: readonly string[];
}

const conflict = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

const CASES: readonly NarrativeCase[] = [
	{ what: 'neighbouring paragraphs', ours: [['Seniūnijos skiriasi.', 'Seniūnijos labai skiriasi.']], theirs: [['Jų mažėja.', 'Jų sparčiai mažėja.']] },
	{ what: 'neighbouring items', ours: [['Centras auga', 'Centras sparčiai auga']], theirs: [['Šilainiai mažėja', 'Šilainiai traukiasi']] },
	{ what: 'neighbouring rows', ours: [['| 2013 | 307 |', '| 2013 | 308 |']], theirs: [['| 2014 | 304 |', '| 2014 | 305 |']] },
	{ what: 'the head of a table and its first row', ours: [['| Metai |', '| Metais |']], theirs: [['| 2013 | 307 |', '| 2013 | 308 |']] },
	{ what: 'sentences of one paragraph, in one line', ours: [['Mieste gyvena 304', 'Mieste gyvena 305']], theirs: [['Jų mažėja.', 'Jų vis mažėja.']] },
	{
		what: 'one sentence differently: the one paragraph',
		ours: [['Seniūnijos skiriasi.', 'Seniūnijos labai skiriasi.']],
		theirs: [['Seniūnijos skiriasi.', 'Seniūnijos menkai skiriasi.']],
		conflict: conflict('Seniūnijos labai skiriasi.\n\n', 'Seniūnijos menkai skiriasi.\n\n'),
	},
	{
		what: 'lines broken anew, a word in them changed',
		ours: [['Daugiausia\nišvyksta jaunų.', 'Daugiausia išvyksta\njaunų.']],
		theirs: [['Jų mažėja', 'Jų daugėja']],
		has: ['Jų daugėja. Daugiausia\nišvyksta jaunų.'],
	},
	{
		what: 'a paragraph added before one that is changed',
		ours: [['Seniūnijos skiriasi.', 'Naujas.\n\nSeniūnijos skiriasi.']],
		theirs: [['Seniūnijos skiriasi.', 'Seniūnijos panašios.']],
		has: ['Naujas.\n\nSeniūnijos panašios.'],
	},
	{
		what: 'a paragraph added after one that is changed',
		ours: [['Seniūnijos skiriasi.', 'Seniūnijos skiriasi.\n\nNaujas.']],
		theirs: [['Seniūnijos skiriasi.', 'Seniūnijos panašios.']],
		has: ['Seniūnijos panašios.\n\nNaujas.'],
	},
	{ what: 'paragraphs added in one place', ours: [['Pabaiga.\n', 'Pabaiga.\n\nMūsų.\n']], theirs: [['Pabaiga.\n', 'Pabaiga.\n\nJų.\n']], conflict: conflict('Mūsų.\n', 'Jų.\n') },
	{ what: 'the same paragraph added by both', ours: [['Pabaiga.\n', 'Pabaiga.\n\nNaujas.\n']], theirs: [['Pabaiga.\n', 'Pabaiga.\n\nNaujas.\n']], has: ['Pabaiga.\n\nNaujas.\n'] },
	{
		what: 'a paragraph taken out, and changed',
		ours: [['Seniūnijos skiriasi.\n\n', '']],
		theirs: [['Seniūnijos skiriasi.', 'Seniūnijos panašios.']],
		conflict: conflict('', 'Seniūnijos panašios.\n\n'),
	},
	{ what: 'a paragraph taken out, its neighbour changed', ours: [['Seniūnijos skiriasi.\n\n', '']], theirs: [['Jų mažėja.', 'Jų daugėja.']], lacks: ['Seniūnijos'], has: ['Jų daugėja.'] },
	{
		what: 'a paragraph moved, and changed',
		ours: [
			['Seniūnijos skiriasi.\n\n', ''],
			['Pabaiga.\n', 'Pabaiga.\n\nSeniūnijos skiriasi.\n'],
		],
		theirs: [['Seniūnijos skiriasi.', 'Seniūnijos panašios.']],
		has: ['Pabaiga.\n\nSeniūnijos panašios.\n'],
		lacks: ['Seniūnijos skiriasi'],
	},
	{
		what: 'the last paragraph moved, and one added after it',
		ours: [
			['\nPabaiga.\n', ''],
			['Seniūnijos skiriasi.\n\n', 'Pabaiga.\n\nSeniūnijos skiriasi.\n\n'],
		],
		theirs: [['Pabaiga.\n', 'Pabaiga.\n\nPriedas.\n']],
		has: ['Pabaiga.\n\nSeniūnijos skiriasi.\n\n', '2. Antras.\n\nPriedas.\n'],
	},
	{
		what: 'a paragraph moved to two places',
		ours: [
			['Seniūnijos skiriasi.\n\n', ''],
			['Pabaiga.\n', 'Pabaiga.\n\nSeniūnijos skiriasi.\n'],
		],
		theirs: [
			['Seniūnijos skiriasi.\n\n', ''],
			['1. Pirmas.', 'Seniūnijos skiriasi.\n\n1. Pirmas.'],
		],
		has: ['<<<<<<<'],
	},
	{
		what: 'items renumbered, one of them changed',
		ours: [['1. Pirmas.\n2. Antras.', '1. Nulinis.\n2. Pirmas.\n3. Antras.']],
		theirs: [['Antras.', 'Antrasis.']],
		has: ['1. Nulinis.\n2. Pirmas.\n3. Antrasis.'],
	},
	{ what: 'the head of a file, and its first heading', ours: [['title: Analizė', 'title: Apžvalga']], theirs: [['# Gyventojai', '# Gyventojų raida']] },
	{ what: 'a paragraph put into a part, its neighbour changed', ours: [['Plati dalis.', 'Plati dalis.\n\nDar viena.']], theirs: [['Seniūnijos skiriasi.', 'Seniūnijos panašios.']] },
	{
		what: 'a text rewritten as a whole, and a word in it',
		ours: [['Seniūnijos skiriasi.', 'Visai kitas tekstas apie ką nors.']],
		theirs: [['skiriasi', 'panašios']],
		conflict: conflict('Visai kitas tekstas apie ką nors.\n\n', 'Seniūnijos panašios.\n\n'),
	},
];

function merged(ours: string, theirs: string): { readonly text: string; readonly isClean: boolean } {
	const found = mergedNarrative({ origin: ORIGIN, ours, theirs }, MARKERS);
	if (found.kind !== 'merged') throw new Error(found.kind);
	return found;
}

describe('mergedNarrative', () => {
	it.each(CASES.map((one) => [one.what, one] as const))('%s', (_what, { ours, theirs, conflict, has, lacks = [] }) => {
		const { text, isClean } = merged(edited(ORIGIN, ours), edited(ORIGIN, theirs));
		if (!has && conflict === undefined && lacks.length === 0) expect(text).toBe(edited(edited(ORIGIN, ours), theirs));
		for (const part of has ?? []) expect(text).toContain(part);
		for (const part of lacks) expect(text).not.toContain(part);
		if (conflict !== undefined) expect(/^<{7}[\s\S]*^>{7}.*\n/m.exec(text)?.[0]).toBe(conflict);
		expect(isClean).toBe(conflict === undefined && !has?.includes('<<<<<<<'));
	});

	it('says the same whichever side is called ours', () => {
		for (const { what, ours, theirs } of CASES) {
			const [left, right] = [edited(ORIGIN, ours), edited(ORIGIN, theirs)];
			const [one, other] = [merged(left, right), merged(right, left)];
			expect(other.isClean, what).toBe(one.isClean);
			if (one.isClean) expect(saysSame(one.text, other.text), what).toBe(true);
		}
	});

	it('leaves one side as it is when the other changed nothing or the same', () => {
		for (const { ours } of CASES) {
			const text = edited(ORIGIN, ours);
			for (const [left, right] of [
				[text, ORIGIN],
				[ORIGIN, text],
				[text, text],
			] as const)
				expect(merged(left, right)).toEqual({ kind: 'merged', text, isClean: true });
		}
	});

	it('refuses a version with marks of an earlier conflict', () => {
		expect(mergedNarrative({ origin: ORIGIN, ours: conflict('A\n', 'B\n'), theirs: `${ORIGIN}X\n` }, MARKERS).kind).toBe('unreadable');
	});

	it('takes files that both added, and empty ones', () => {
		expect(mergedNarrative({ origin: '', ours: 'A.\n', theirs: 'B.\n' }, MARKERS)).toEqual({ kind: 'merged', text: conflict('A.\n', 'B.\n'), isClean: false });
		expect(mergedNarrative({ origin: 'A.\n', ours: '', theirs: 'A.\n\nB.' }, MARKERS)).toEqual({ kind: 'merged', text: 'B.\n', isClean: true });
	});

	it('parts a text so that its pieces are the whole, and keeps or marks every change', () => {
		const word = fc.constantFrom(
			'Miestas auga.',
			'- Vienas',
			'- Du',
			'| a | b |',
			'|---|---|',
			':::landscape',
			':::',
			'',
			'',
			'# Skyrius',
			'> Citata',
			'1. Punktas',
			'  tęsinys',
			'```',
			'[^1]: Pastaba.',
		);
		const text = fc.array(word, { maxLength: 14 }).map((lines) => `${lines.join('\n')}\n`);
		fc.assert(
			fc.property(text, text, text, (origin, left, right) => {
				expect(
					piecesOf(origin)
						.map(({ lead, body, tail }) => lead + body + tail)
						.join(''),
				).toBe(origin);
				const [ours, theirs] = [`${left}\nMūsų pastraipa.\n`, `Jų pastraipa.\n\n${right}`];
				const found = mergedNarrative({ origin, ours, theirs }, MARKERS);
				expect(found.kind).toBe('merged');
				if (found.kind === 'merged') for (const own of ['Mūsų pastraipa.', 'Jų pastraipa.']) expect(found.text).toContain(own);
			}),
			{ numRuns: 150, seed: 7 },
		);
	});
});
