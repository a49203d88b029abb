import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { cell, document, group, markdown, portrait, row } from '../pdf/sample.ts';
import { outlineOf } from './outline.ts';
import { child, descendants, elements, part, val, type XmlElement } from './xml-tree.ts';

async function bytesOf(text: string, language: 'lt' | 'en' = 'lt'): Promise<Uint8Array> {
	const { blocks, notes } = markdown(text);
	return renderDocx(document([portrait(...blocks)], notes, language), NOT_LAID_OUT);
}

function bodyOf(bytes: Uint8Array): XmlElement {
	const body = child(part(bytes, 'word/document.xml'), 'w:body');
	if (!body) throw new Error('no body');
	return body;
}

/** The outline of a Markdown text without its section. */
async function outline(text: string): Promise<string[]> {
	return outlineOf(bodyOf(await bytesOf(text))).filter((line) => !line.startsWith('---'));
}

describe('Markdown', () => {
	it.each<[string, string, string[]]>([
		['emphasis', '*a* **b** ***c*** _d_ ~~e~~', ['Normal: {Emphasis:a} {Strong:b} {StrongEmphasis:c} {Emphasis:d} {s:e}']],
		['code', '`a  b`', ['Normal: {CodeText:a  b}']],
		['a hard break', 'a\\\nb  \nc', ['Normal: a⏎b⏎c']],
		['a soft break', 'a\nb', ['Normal: a b']],
		['an entity and an escape', '&nbsp;&copy; \\*a\\*', ['Normal: _© *a*']],
		['a link', '[a **b**](https://example.org "t")', ['Normal: [a {b:b}]']],
		['an address', 'https://example.org ir www.example.org', ['Normal: [https://example.org] ir [www.example.org]']],
		['headings', '# A\n\n## B\n\n###### C', ['Heading1: #heading_1#A', 'Heading2: #heading_2#B', 'Heading6: #heading_3#C']],
		['a quotation', '> a\n>\n> > b', ['Quote: a', 'Quote: b']],
		['fenced and indented code', '```\na\n\n  b\n```\n\n    c', ['Code: a⏎⏎  b', 'Code: c']],
		['a rule', 'a\n\n---\n\nb', ['Normal: a', 'Rule:', 'Normal: b']],
		['lists in lists', '- a\n  1. b\n     - c\n- d', ['ListBullet: a', 'ListNumber2 (level 1): b', 'ListBullet3: c', 'ListBullet: d']],
		['an item of several blocks', '- a\n\n  b\n\n  > c\n\n  ```\n  d\n  ```', ['ListBulletLoose: a', 'ListContinueLoose: b', 'Quote: c', 'Code: d']],
		['an item that begins with no paragraph', '- > a', ['ListBullet:', 'Quote: a']],
		['an empty item', '- \n- a', ['ListBullet:', 'ListBullet: a']],
		[
			'lists in a quotation',
			'> - a\n>   1. b\n>\n>      c\n> - [x] d\n\n- e',
			['QuoteListBullet: a', 'QuoteListNumber2Loose (level 1): b', 'QuoteListContinue2Loose: c', 'QuoteListTaskDone: d', 'ListBullet: e'],
		],
		['tasks', '- [ ] a\n- [x] b', ['ListTaskOpen: a', 'ListTaskDone: b']],
		['HTML', '<!-- a -->\n\nc <!-- d --> <br> e', ['Normal: c  ⏎ e']],
		['notes', 'a[^1] b[^2] c[^1]\n\n[^1]: A\n[^2]: B', ['Normal: a#_Footnote1#^1 b#_Footnote2#^2 c«NOTEREF _Footnote1 \\f \\h:{FootnoteReference:1}»']],
		['characters that XML knows', '1 < 2 & "3"', ['Normal: 1 < 2 & "3"']],
	])('%s', async (_, text, expected) => {
		expect(await outline(text)).toEqual(expected);
	});

	it.each([
		['Pakeisti **taip:**', true],
		['Pakeisti.', false],
		[`${'Ilgai. '.repeat(80)}Taip:`, false],
	])('keeps what is announced with the sentence before it: %s', async (text, isKept) => {
		const [paragraph] = elements(bodyOf(await bytesOf(`${text}\n\n- a`)), 'w:p');
		const properties = child(paragraph, 'w:pPr');
		expect([child(properties, 'w:keepNext'), child(properties, 'w:keepLines')].map(Boolean)).toEqual([isKept, isKept]);
	});

	it('sets a table with its alignments and a head that repeats', async () => {
		expect(await outline('| a | b | c |\n|:--|:-:|--:|\n| *1* | 2<br>3 | [4](https://example.org) |')).toEqual([
			'TableStart:',
			'TABLE of 2 rows, 3 columns',
			'  ROW head, whole',
			'    TableHeadLeftTotal10: a',
			'    TableHeadTotal10: b',
			'    TableHeadRightTotal10: c',
			'  ROW whole',
			'    TableText10: {Emphasis:1}',
			'    TableTextCenter10: 2⏎3',
			'    TableTextRight10: [4]',
			'TableEnd:',
		]);
	});

	it('sets footnotes with their tables, lists and quotations in the letters of notes', async () => {
		const bytes = await bytesOf('a[^1] b[^2]\n\n[^1]: A\n\n    - b\n      1. c\n\n    > d\n\n[^2]:\n    | e | f |\n    |---|---|\n    | [g](https://example.org) | h |\n');
		const [one, other] = elements(part(bytes, 'word/footnotes.xml'), 'w:footnote')
			.slice(-2)
			.map((note) => outlineOf(note));
		expect(one).toEqual(['FootnoteText:  A', 'FootnoteListBullet: b', 'FootnoteListNumber2Loose (level 1): c', 'FootnoteQuote: d']);
		expect(other?.filter((line) => !line.startsWith(' '))).toEqual(['FootnoteText:', 'TABLE of 2 rows, 2 columns', 'FootnoteTableEnd:']);
		const styles = new Map(elements(part(bytes, 'word/styles.xml')).map((style) => [style.attributes['w:styleId'], style]));
		for (const name of ['FootnoteText', 'FootnoteListBullet', 'FootnoteListNumber2', 'FootnoteQuote']) expect(val(child(styles.get(name), 'w:rPr'), 'w:sz'), name).toBe('20');
	});

	it('sets lists of quotations within these, in their letters', async () => {
		const bytes = await bytesOf('> - a\n>\n> &nbsp;\n>\n> > - b');
		const styles = new Map(descendants(part(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
		const list = styles.get('QuoteListBullet');
		const indent = child(child(list, 'w:pPr'), 'w:ind')?.attributes;
		const quotation = Number(child(child(styles.get('Quote'), 'w:pPr'), 'w:ind')?.attributes['w:left']);
		expect(Number(indent?.['w:left']) - Number(indent?.['w:hanging'])).toBe(quotation);
		expect(child(child(list, 'w:rPr'), 'w:i')).toBeDefined();
		const [first, second] = descendants(part(bytes, 'word/document.xml'), 'w:p').filter((one) => val(child(one, 'w:pPr'), 'w:pStyle') === 'QuoteListBullet');
		expect(child(child(first, 'w:pPr'), 'w:ind')).toBeUndefined();
		expect(Number(child(child(second, 'w:pPr'), 'w:ind')?.attributes['w:left'])).toBe(Number(indent?.['w:left']) + quotation);
	});

	it('sets tables and code of quotations within these', async () => {
		const bytes = await bytesOf('> a\n>\n> | b |\n> |---|\n> | c |\n>\n> ```\n> \td\n> ```');
		const styles = new Map(descendants(part(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
		const quotation = child(child(styles.get('Quote'), 'w:pPr'), 'w:ind')?.attributes['w:left'];
		const [table] = descendants(bodyOf(bytes), 'w:tbl');
		expect(Number(child(child(table, 'w:tblPr'), 'w:tblInd')?.attributes['w:w'])).toBeGreaterThanOrEqual(Number(quotation));
		const code = descendants(bodyOf(bytes), 'w:p').find((one) => val(child(one, 'w:pPr'), 'w:pStyle') === 'Code');
		expect(child(child(code, 'w:pPr'), 'w:ind')?.attributes['w:left']).toBe(String(Number(quotation) + 80));
		expect(await outline('```\n\td\n```')).toEqual(['Code:     d']);
	});

	it('nests quotations no further than leaves a column to read', async () => {
		const deep = Array.from({ length: 40 }, (_, level) => `${'> '.repeat(level + 1)}a\n${'> '.repeat(level + 1)}`).join('\n');
		const indents = descendants(bodyOf(await bytesOf(deep)), 'w:p').flatMap((one) => Number(child(child(one, 'w:pPr'), 'w:ind')?.attributes['w:left'] ?? 0));
		// Text of 170 mm, 140 points of which stay.
		expect(Math.max(...indents)).toBeGreaterThan(4000);
		expect(Math.max(...indents)).toBeLessThanOrEqual(9638 - 2800);
	});

	it('leads links to their addresses', async () => {
		const bytes = await bytesOf('[a](https://example.org/?a=1&b=2) [b](mailto:a@example.org)');
		const targets = new Map(elements(part(bytes, 'word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]));
		expect(descendants(bodyOf(bytes), 'w:hyperlink').map(({ attributes }) => targets.get(attributes['r:id']))).toEqual(['https://example.org/?a=1&b=2', 'mailto:a@example.org']);
	});

	it('starts each list anew, from its own first number', async () => {
		const bytes = await bytesOf('1. a\n2. b\n\ntext\n\n1. c\n\ntext\n\n7. d\n8. e\n');
		const numbering = part(bytes, 'word/numbering.xml');
		const lists = descendants(bodyOf(bytes), 'w:p').flatMap((paragraph) => val(child(paragraph, 'w:pPr'), 'w:numPr', 'w:numId') ?? []);
		expect(lists.map((id) => lists.indexOf(id))).toEqual([0, 0, 2, 3, 3]);
		const startOf = (id: string | undefined): string | undefined => {
			const list = elements(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === id);
			const definition = elements(numbering, 'w:abstractNum').find(({ attributes }) => attributes['w:abstractNumId'] === val(list, 'w:abstractNumId'));
			const level = definition && elements(definition, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === '0');
			return val(list, 'w:lvlOverride', 'w:startOverride') ?? val(level, 'w:start');
		};
		expect([lists[0], lists[2], lists[3]].map(startOf)).toEqual(['1', '1', '7']);
	});

	it('marks what is done and what is not', async () => {
		const bytes = await bytesOf('- [ ] a\n- [x] b\n');
		const numbering = part(bytes, 'word/numbering.xml');
		const styles = new Map(elements(part(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
		const symbols = descendants(bodyOf(bytes), 'w:pStyle').map(({ attributes }) => {
			const style = styles.get(attributes['w:val']);
			const list = elements(numbering, 'w:num').find((one) => one.attributes['w:numId'] === val(style, 'w:pPr', 'w:numPr', 'w:numId'));
			const definition = elements(numbering, 'w:abstractNum').find((one) => one.attributes['w:abstractNumId'] === val(list, 'w:abstractNumId'));
			return val(definition, 'w:lvl', 'w:lvlText');
		});
		expect(symbols).toEqual(['☐', '☑']);
	});
});

describe('a form table', () => {
	it('keeps links and notes in its cells, and its other cells in plain text', async () => {
		const { notes } = markdown('x[^a]\n\n[^a]: Pastaba.');
		const rich = cell('', {
			children: [
				{ type: 'text', value: 'a ' },
				{ type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'b' }] },
				{ type: 'footnoteReference', identifier: 'a' },
			],
		});
		const table = { type: 'formTable', id: 't', columns: [{ width: 1 }, { width: 1 }], head: [], groups: [group(row([rich, cell('1 < 2\u00a0%', { kind: 'number' })]))], fontSize: 8 } as const;
		const body = bodyOf(await renderDocx(document([portrait(table)], notes), NOT_LAID_OUT));
		expect(outlineOf(body).slice(1, 5)).toEqual(['TABLE of 1 rows, 2 columns', '  ROW whole', '    TableText8: a [b]#_Footnote1#^1', '    TableNumber8: 1 < 2_%']);
	});

	it('says its language to who reads it', async () => {
		const language = async (of: 'lt' | 'en') => child(part(await bytesOf('a', of), 'word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val'];
		expect([await language('lt'), await language('en')]).toEqual(['lt-LT', 'en-GB']);
	});
});

describe('the bytes', () => {
	const TEXT = '# A\n\nb [c](https://example.org) d[^1]\n\n1. e\n\n[^1]: f\n';
	beforeEach(() => {
		vi.resetModules();
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		vi.useRealTimers();
	});

	/** Renders with modules loaded anew, as a new process would. */
	async function rendered(): Promise<Buffer> {
		const { renderDocx: render } = await import('../../../src/render/docx/index.ts');
		const { blocks, notes } = markdown(TEXT);
		return Buffer.from(await render(document([portrait(...blocks)], notes), { ...NOT_LAID_OUT, anchors: new Map([['heading-1', 1]]) }));
	}

	it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])('are the same in every time zone: %s', async (zone) => {
		const here = await rendered();
		vi.resetModules();
		vi.stubEnv('TZ', zone);
		expect(new Date(2015, 0, 1).toISOString()).toBe({ UTC: '2015-01-01T00:00:00.000Z', 'Pacific/Kiritimati': '2014-12-31T10:00:00.000Z', 'America/Los_Angeles': '2015-01-01T08:00:00.000Z' }[zone]);
		expect(here.equals(await rendered())).toBe(true);
	});

	it('are the same on another day', async () => {
		const today = await rendered();
		vi.resetModules();
		vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z'), toFake: ['Date'] });
		expect(today.equals(await rendered())).toBe(true);
	});

	it('differ when a letter does', async () => {
		const [one, other] = [await bytesOf('a'), await bytesOf('b')];
		expect(Buffer.compare(one, other)).not.toBe(0);
	});
});
