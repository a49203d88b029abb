import { beforeAll, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { mergedDocument } from '../../src/revision/index.ts';
import { EDITS } from '../diff/edits.ts';
import { OLD } from '../diff/versions.ts';
import { document, markdown, portrait } from '../render/pdf/sample.ts';
import { describeWith } from '../tools.ts';
import { decided, type Task } from './libreoffice.ts';
import { documentsOf } from './plans.ts';
import { linesOf } from './resolved.ts';

type Pair = readonly [what: string, old: DocumentTree, fresh: DocumentTree];

const REVISIONS = { kind: 'tracked', author: 'Rasa Žemaitė', date: new Date('2016-03-01T08:00:00Z') } as const;

const NOTES = `Miesto planas[^a], gatvės[^b].

| Rodiklis | 2015 |
|---|---|
| Gatvės | 1 |
| Parkai | 2 |
| Tiltai | 3 |

- pirmas
- antras
  1. įdėtas
- trečias

[^a]: Tarybos sprendimas.

[^b]: Gyventojų surašymas.
`;
const OTHER_NOTES = `Miesto planas[^b], aikštės ir gatvės[^c].

| Rodiklis | 2015 |
|---|---|
| Parkai | 2 |
| Gatvės | 1,5 |
| Tiltai | 3 |

- antras
  1. įdėtas
  2. kitas
- trečias

[^b]: Gyventojų surašymas 2011 metais.

[^c]: Visai nauja pastaba.
`;

/** Each word in brackets goes with the first answer and stays with the other, each in braces comes or not; rows alike. */
const SINGLE = `Miestas {sparčiai }auga.

Gatvės tvarkomos kasmet{ pavasarį}.

Parkai yra [seni ir ]gražūs.

Tiltai remontuojami[ ir saugomi].

| Rodiklis | 2015 |
|---|---|
[| Gatvės | 1 |
]| Parkai | 2 |
{| Tiltai | 3 |
}
Pabaiga.
`;
/** Of the changes in their order; a row is a change of each of its cells. */
const ANSWERS: readonly ('accept' | 'reject')[] = ['accept', 'reject', 'accept', 'reject', 'accept', 'accept', 'reject', 'reject'];
const OPPOSITE = ANSWERS.map((answer) => (answer === 'accept' ? 'reject' : 'accept'));

/** The text that answers to the changes in their order leave. */
function answered(answers: readonly ('accept' | 'reject')[]): DocumentTree {
	const left = [...answers];
	const resolved = SINGLE.replace(/\{([^}]*)\}|\[([^\]]*)\]/g, (_, come: string | undefined, gone: string = '') => {
		const isRow = (come ?? gone).startsWith('|');
		const [answer] = left.splice(0, isRow ? 2 : 1);
		return (answer === 'accept') === (come !== undefined) ? (come ?? gone) : '';
	});
	return text(resolved);
}

const text = (source: string): DocumentTree => document([portrait(...markdown(source).blocks)], markdown(source).notes);

/** What LibreOffice can decide: it tracks neither charts nor the turns of the paper. */
function pairs(): Pair[] {
	const [, old] = documentsOf(OLD);
	const edited = ['a measure more', 'a measure under another task', 'an indicator more', 'a task less'].map((what): Pair => {
		const [, files] = EDITS.find(([name]) => name === what) ?? [];
		const [, fresh] = files ? documentsOf(files) : [];
		if (!old || !fresh) throw new Error(`no document with ${what}`);
		return [what, old, fresh];
	});
	return [...edited, ['notes, rows and items', text(NOTES), text(OTHER_NOTES)]];
}

/** Without the contents, which LibreOffice doesn't mark, and the empty paragraph that it leaves where a caption went with its table. */
const shown = (bytes: Uint8Array): string[] => linesOf(bytes).filter((line) => !/^(TOC|Contents|Tableoffigures)|^\w+( \d)?:$/.test(line));

describeWith(['soffice'], 'LibreOffice', () => {
	let outcomes: { readonly what: string; readonly accepted: readonly [string[], string[]]; readonly rejected: readonly [string[], string[]] }[] = [];
	beforeAll(async () => {
		const tasks: Task[] = [];
		const places = new Map<DocumentTree, number>();
		const kept = async (tree: DocumentTree): Promise<number> => {
			const place = places.get(tree) ?? tasks.push({ bytes: await renderDocx(tree, NOT_LAID_OUT), decision: 'keep' }) - 1;
			places.set(tree, place);
			return place;
		};
		const asked: { readonly what: string; readonly accepted: [number, number]; readonly rejected: [number, number] }[] = [];
		for (const [what, old, fresh] of pairs()) {
			const merged = { ...mergedDocument(old, fresh, { digest: (path) => path, view: 'tracked' }), revisions: REVISIONS };
			const bytes = await renderDocx(merged, NOT_LAID_OUT);
			const place = tasks.push({ bytes, decision: 'accept' }, { bytes, decision: 'reject' });
			asked.push({ what, accepted: [place - 2, await kept(fresh)], rejected: [place - 1, await kept(old)] });
		}
		const lines = (await decided(tasks)).map(shown);
		const both = ([one, other]: readonly [number, number]): [string[], string[]] => [lines[one] ?? [], lines[other] ?? []];
		outcomes = asked.map(({ what, accepted, rejected }) => ({ what, accepted: both(accepted), rejected: both(rejected) }));
	}, 300_000);

	it('has the new document when it accepts all changes', () => {
		expect(outcomes).not.toEqual([]);
		for (const { what, accepted } of outcomes) expect.soft(accepted[0], what).toEqual(accepted[1]);
	});

	it('has the one wording or the other at each place when it decides on changes one by one', async () => {
		const all = (answer: 'accept' | 'reject'): DocumentTree => answered(ANSWERS.map(() => answer));
		const merged = { ...mergedDocument(all('reject'), all('accept'), { digest: (path) => path, view: 'tracked' }), revisions: REVISIONS };
		const bytes = await renderDocx(merged, NOT_LAID_OUT);
		const choices = [ANSWERS, OPPOSITE];
		const kept = await Promise.all(choices.map(async (answers): Promise<Task> => ({ bytes: await renderDocx(answered(answers), NOT_LAID_OUT), decision: 'keep' })));
		const saved = await decided([...choices.map((decision): Task => ({ bytes, decision })), ...kept]);
		const lines = saved.map((one) => linesOf(one));
		expect(lines.slice(0, 2)).toEqual(lines.slice(2));
		expect(lines[0]).toEqual(expect.arrayContaining(['Normal: Miestas sparčiai auga.', 'Normal: Tiltai remontuojami ir saugomi.']));
		// Nothing is left to decide.
		expect(saved.slice(0, 2).map((one) => linesOf(one, 'reject'))).toEqual(lines.slice(0, 2));
	}, 120_000);

	it('has the old document when it rejects them', () => {
		expect(outcomes).not.toEqual([]);
		for (const { what, rejected } of outcomes) expect.soft(rejected[0], what).toEqual(rejected[1]);
	});
});
