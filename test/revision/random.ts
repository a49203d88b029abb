/** Documents of every kind of block, small and alike enough that two of them have much in common. */
import fc from 'fast-check';
import type { DocumentBlock, DocumentTree, FormRowGroup, FormTable } from '../../src/document/nodes.ts';
import { cell, document, group, landscape, markdown, portrait, row } from '../render/pdf/sample.ts';

const word = fc.constantFrom('miesto', 'gatvė', 'planas', '**svarbu**', '*ypač*', '2015', '1\u00a0200,5', '[svetainė](https://a.example)', 'lėšos,', '(taryba)', '`kodas`');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const item = fc.tuple(fc.constantFrom('- ', '1. '), fc.array(sentence, { minLength: 1, maxLength: 4 })).map(([sign, items]) => items.map((text) => sign + text).join('\n'));
const table = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })).map(([columns, rows]) => {
	const line = (cells: readonly string[]): string => `| ${cells.slice(0, columns).join(' | ')} |`;
	return [line(['Rodiklis', 'Reikšmė']), line(['---', '---']), ...rows.map(line)].join('\n');
});
const block = fc.oneof(
	{ arbitrary: sentence, weight: 5 },
	{ arbitrary: sentence.map((text) => `## ${text}`), weight: 1 },
	{ arbitrary: item, weight: 2 },
	{ arbitrary: table, weight: 1 },
	{ arbitrary: sentence.map((text) => `> ${text}`), weight: 1 },
	{ arbitrary: fc.constantFrom('---', '```\nkodas\n```'), weight: 1 },
);
const NOTES = ['[^a]: Pastaba apie miesto planą.', '[^a]: Pastaba apie kitą miesto planą.', '[^a]: Visai kas kita.'];

/** A measure: its name beside lines of money with a total, and indicators that go on beside them. */
const measure = fc.tuple(
	fc.constantFrom('Gatvės', 'Mokyklos', 'Parkai ir aikštės', 'Tiltai'),
	fc.array(fc.constantFrom('SB', 'ES', 'VB'), { minLength: 1, maxLength: 3 }),
	fc.integer({ min: 1, max: 3 }),
	fc.integer({ min: 1, max: 3 }),
);

function blockOf([name, sources, amount, indicators]: readonly [string, readonly string[], number, number]): FormRowGroup {
	const height = Math.max(sources.length, indicators);
	const span = (index: number, count: number): { readonly rowSpan?: number } => (index === count - 1 && height > count ? { rowSpan: height - count + 1 } : {});
	return group(
		...Array.from({ length: height }, (_, index) =>
			row([
				...(index === 0 ? [cell(name, height > 1 ? { rowSpan: height } : {})] : []),
				...(index < sources.length ? [cell(sources[index] ?? '', span(index, sources.length)), cell(`${amount + index},0`, { kind: 'number', ...span(index, sources.length) })] : []),
				...(index < indicators ? [cell(`Rodiklis ${index + amount}`, span(index, indicators))] : []),
			]),
		),
	);
}

const form = fc.tuple(fc.constantFrom('2015', '2015', '2016'), fc.array(measure, { minLength: 1, maxLength: 4 }), fc.constantFrom('Priemonės', 'Priemonių planas')).map(
	([year, measures, caption]): FormTable => ({
		type: 'formTable',
		id: 't-f',
		caption: { label: `${measures.length} lentelė`, children: [{ type: 'text', value: caption }] },
		columns: [{ width: 4 }, { width: 1 }, { width: 1 }, { width: 3 }],
		head: [row([cell('Pavadinimas'), cell('Šaltinis'), cell(`${year} m.`), cell('Rodiklis')])],
		groups: [group(row([cell(`Uždavinys ${measures.length}`, { colSpan: 4, bold: true })], { shade: 1, keepWithNext: true })), ...measures.map(blockOf)],
		fontSize: 8,
		...(measures.length > 2 ? { unitNote: [{ type: 'text', value: 'tūkst. Eur' }] } : {}),
		...(measures.length > 1 ? { sourceNote: [{ type: 'text', value: `Šaltinis: ${year} m. duomenys` }] } : {}),
	}),
);

interface Parts {
	readonly title: string;
	readonly approval: readonly string[];
	readonly texts: readonly string[];
	readonly more: readonly string[];
	readonly forms: readonly FormTable[];
	readonly note: string;
	/** Sentences with the marks of notes, each once at most. */
	readonly noted: readonly string[];
}

function documentOf({ title, approval, texts, more, forms, note, noted }: Parts): DocumentTree {
	const { blocks, notes } = markdown(['Pradžia.', ...noted, ...texts, note, '[^b]: Trumpa.'].join('\n\n'));
	// The page a document ends with is not a change that can be tracked.
	const rest = markdown([...more, 'Pabaiga.', note, '[^b]: Trumpa.'].join('\n\n'));
	const front: DocumentBlock = { type: 'titlePage', approval, title, foot: 'Kaunas' };
	const pages = forms.length > 0 ? [landscape(...forms.map((one, index) => ({ ...one, id: `t-f${index}` })))] : [];
	const sections = pages.length > 0 ? [portrait(front, ...blocks), ...pages, portrait(...rest.blocks)] : [portrait(front, ...blocks, ...rest.blocks)];
	return document(sections, notes);
}

export const randomDocument: fc.Arbitrary<DocumentTree> = fc
	.record({
		title: fc.constantFrom('2015–2017 metų planas', '2016–2018 metų planas'),
		approval: fc.constantFrom(['PROJEKTAS'], ['PATVIRTINTA', 'Tarybos sprendimu Nr. 1'], ['PATVIRTINTA', 'Tarybos sprendimu Nr. 2']),
		texts: fc.array(block, { maxLength: 6 }),
		more: fc.array(block, { maxLength: 3 }),
		forms: fc.array(form, { maxLength: 2 }),
		note: fc.constantFrom(...NOTES),
		noted: fc.shuffledSubarray(['Miesto planas[^a].', 'Gatvės ir lėšos[^b], taryba.']),
	})
	.map(documentOf);
