import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentTree, FormTable, Section } from '../../src/document/nodes.ts';
import { mergedDocument, officialDocument } from '../../src/revision/index.ts';
import { cell, document, group, landscape, markdown, portrait, row } from '../render/pdf/sample.ts';

const table = (text: string, ...more: string[]): FormTable => ({
	type: 'formTable',
	id: `t-${text}`,
	columns: [{ width: 1 }, { width: 1 }],
	head: [row([cell('Pavadinimas'), cell('Suma')])],
	groups: [text, ...more].map((one) => group(row([cell(one), cell('', { kind: 'number' })]))),
	fontSize: 8,
});
const text = (...lines: string[]): DocumentBlock[] => markdown(lines.join('\n\n')).blocks;

/** The excerpt of a document in which what is marked with * changed. */
function excerptOf(...sections: Section[]): DocumentTree {
	const version = (mark: string): DocumentTree => document(JSON.parse(JSON.stringify(sections).replaceAll('*', mark)));
	return officialDocument(mergedDocument(version('senas'), version('naujas'), { digest: (path) => path, view: 'official' }), { notices: [], changedOnly: true });
}

const said = (block: DocumentBlock): string => {
	if (block.type === 'formTable')
		return `[${block.groups.map(({ rows }) => rows.map(({ cells }) => cells.map(({ children }) => plainText({ type: 'root', children: [...children] })).join('')).join('')).join('; ')}]`;
	return `${block.type === 'heading' ? '# ' : ''}${plainText(block)}`;
};
/** Without the heading and the title. */
const shown = ({ sections }: DocumentTree): string[] =>
	sections.flatMap(({ orientation, children }) => [orientation, ...children.map(said)]).filter((line) => !/^(Lyginamasis|Kauno miesto)/.test(line));

const band = (name: string, shade: 1 | 2): FormTable['groups'][number] => group(row([cell(name, { colSpan: 2 })], { shade }));
const total = (name: string, sum: string, shade: 1 | 2): FormTable['groups'][number] => group(row([cell(name), cell(sum, { kind: 'number' })], { shade }));

describe('the changed parts', () => {
	it('of a table of a text are its head and its changed rows', () => {
		const { sections } = excerptOf(portrait(...text('| Rodiklis | Suma |\n|---|---|\n| a | 1 |\n| b | 2 |\n| c | * |\n| d | 4 |\n| e | * |')));
		const rows = sections.flatMap(({ children }) => children.flatMap((block) => (block.type === 'table' ? block.children : [])));
		expect(rows.map(({ children }) => children.map((cell) => plainText(cell)).join(' | '))).toEqual(['Rodiklis | Suma', '… | ', 'c | senas naujas', '… | ', 'e | senas naujas']);
	});

	it('have above a total the bands that it is of', () => {
		const banded: FormTable = { ...table('a'), groups: [band('Tikslas', 2), band('Uždavinys', 1), ...table('tas pats').groups, total('Uždaviniui', '1', 1), total('Tikslui', '*', 2)] };
		expect(shown(excerptOf(portrait(banded)))).toEqual(['portrait', '[…; Tikslas; Tiksluisenas naujas]']);
	});

	it.each<[string, Section[], string[]]>([
		[
			'stand under their headings, and a sign for what is left out',
			[portrait(...text('# A', 'tas pats', '## B', 'tekstas *', '## C', 'tas pats', '# D', 'kitas *'))],
			['portrait', '…', '# A', '# B', 'tekstas senas naujas', '…', '# D', 'kitas senas naujas'],
		],
		['of pages on which nothing changed leave none', [portrait(...text('a *')), landscape(table('b')), portrait(...text('c *'))], ['portrait', 'a senas naujas', '…', 'c senas naujas']],
		[
			'share the pages of the broad tables that they stand beside',
			[portrait(...text('# A', 'a *', '## B'), table('b *')), landscape(...text('## C'), table('c *')), portrait(...text('## D'), table('d *'), ...text('## E', 'e *'))],
			['portrait', '# A', 'a senas naujas', 'landscape', '# B', '[b senas naujas]', '# C', '[c senas naujas]', '# D', '[d senas naujas]', 'portrait', '# E', 'e senas naujas'],
		],
		['are upright where only the text of a broad part changed', [portrait(...text('a *')), landscape(...text('b *'), table('c'))], ['portrait', 'a senas naujas', 'b senas naujas']],
		['stay upright beside text', [portrait(...text('a *'), table('b *'), ...text('c *'))], ['portrait', 'a senas naujas', '[b senas naujas]', 'c senas naujas']],
		['that are broad alone have the heading of the whole', [landscape(table('a *', 'tas pats'))], ['landscape', '[a senas naujas; …]']],
	])('%s', (_what, sections, expected) => {
		expect(shown(excerptOf(...sections))).toEqual(expected);
	});
});
