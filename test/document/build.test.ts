import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock } from '../../src/document/nodes.ts';
import { activityPlan, linked, SAMPLE } from '../sample-workspace.ts';
import { blocksOf, documentOf, introduction, introductionOf, shown, withTexts, words } from './sample.ts';

describe('the title page', () => {
	const page = (options: Parameters<typeof documentOf>[1] = {}) => documentOf(SAMPLE, options).tree.sections[0]?.children[0];

	it('has the approval block, the title, the place and the year', () => {
		expect(page()).toEqual({
			type: 'titlePage',
			approval: ['PATVIRTINTA', 'Kauno miesto savivaldybės tarybos', '2015\u00a0m. balandžio 2\u00a0d.', 'sprendimu Nr.\u00a0T-127'],
			title: 'Strateginis veiklos planas',
			foot: 'Kaunas, 2015',
		});
	});

	it('says that a draft is one instead', () => {
		expect(page({ draft: true })).toMatchObject({ approval: ['PROJEKTAS'] });
		expect(page({ draft: true, language: 'en' })).toMatchObject({ approval: ['DRAFT'], title: 'Activity plan' });
	});

	it('has no approval block while nothing is approved', () => {
		const files = { ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace(/^approval:.*\nplace:.*\n/m, '') };
		expect(documentOf(files).tree.sections[0]?.children[0]).toMatchObject({ approval: [], foot: 'Kauno miesto savivaldybė, 2015' });
	});
});

describe('the date of a document', () => {
	it.each([
		['the approval', SAMPLE, undefined, '2015-04-02T00:00:00.000Z'],
		['the epoch that the environment states', SAMPLE, 1_700_000_000, '2023-11-14T22:13:20.000Z'],
		['the first year, failing both', { ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace(/^approval:.*\n/m, '') }, undefined, '2015-01-01T00:00:00.000Z'],
	])('is that of %s', (_, files, epoch, expected) => {
		expect(documentOf(files, epoch === undefined ? {} : { epoch }).tree.date.toISOString()).toBe(expected);
	});
});

it('has the running texts of its template, the nearest first, their fields filled', () => {
	const own = {
		'own/template.yaml': 'kind: template\nname: own\ntitle: x\nextends: base\npage: {foot: {lt: Projektas, en: Draft}}\n',
		'base/template.yaml': 'kind: template\nname: base\ntitle: x\nextends: svp\npage: {head: "{plan.title}, {from}–{to}", foot: x}\n',
	};
	const files = { ...SAMPLE, ...own, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('template: svp', 'template: own') };
	expect(documentOf(files).tree.running).toEqual({ head: 'Strateginis veiklos planas, 2015–2017', foot: 'Projektas' });
	expect(documentOf(SAMPLE).tree.running).toEqual({});
});

it('has as many cells in each row of a table as in its head', () => {
	const [table] = introduction('| A | B |\n| --- | --- |\n| vienas | 2 | 3[^a] |\n| du |\n\n[^a]: Pastaba.\n');
	const rows = table?.type === 'table' ? table.children.map(({ children }) => children.map((cell) => plainText(cell))) : [];
	expect(rows).toEqual([
		['A', 'B'],
		['vienas', '2'],
		['du', ''],
	]);
});

describe('narrative', () => {
	const line = (text: string, options?: Parameters<typeof documentOf>[1]): string => words(introduction(text, options)[0]);

	it.each([
		['Iš viso :value[total.2015] tūkst. Eur.', 'Iš viso 1_420,3 tūkst. Eur.'],
		[':value[01.count.measures] priemonės', '3 priemonės'],
		['Žr. :ref[01.01].', 'Žr. 01.01 „Gerinti sąlygas verslui“.'],
		['Žr. :ref[spp:1.1.1] ir :ref[lietuva-2030].', 'Žr. 1.1.1 „Remti smulkųjį verslą“ ir „„Lietuva 2030““.'],
		[':value[totl.2015] ir :ref[99]', ':value[totl.2015] ir :ref[99]'],
		['Nuo 10:30 iki 12:45, pvz.:taip, santykiu 1:2.', 'Nuo 10:30 iki 12:45, pvz.:taip, santykiu 1:2.'],
		['Būsena <!-- pastaba sau --> gera', 'Būsena  gera'],
		['Kauno [svetainė][s] ir [plane](../spp.md#tikslai)\n\n[s]: https://example.org', 'Kauno svetainė ir plane'],
	])('%j reads', (text, expected) => {
		expect(line(text)).toBe(expected);
	});

	it('speaks English in the English edition', () => {
		expect(line('Total: :value[total.2015], see :ref[01].', { language: 'en' })).toBe('Total: 1,420.3, see 01 “Economic development programme”.');
	});

	it('keeps links to addresses and unlinks what leads to source files', () => {
		const urls: string[] = [];
		for (const block of introduction('[a](https://example.org) [b](kitas.md) [c](mailto:a@example.org) <https://example.com>\n')) {
			visit({ type: 'root', children: block.type === 'paragraph' ? [block] : [] }, 'link', ({ url }) => {
				urls.push(url);
			});
		}
		expect(urls).toEqual(['https://example.org', 'mailto:a@example.org', 'https://example.com']);
	});

	it('puts its headings below the chapter', () => {
		const headings = introduction('# Pirma\n\nA\n\n## Antra\n\nB\n\n###### Gili\n\nC\n').flatMap((block) => (block.type === 'heading' ? [[block.depth, words(block)]] : []));
		expect(headings).toEqual([
			[2, 'Pirma'],
			[3, 'Antra'],
			[6, 'Gili'],
		]);
	});

	it('keeps every block of Markdown', () => {
		const text = '> citata\n\n1. vienas\n2. du\n\n- [x] padaryta\n\n```yaml\nkind: plan\n```\n\n---\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n<div>html</div>\n';
		expect(introduction(text).map(({ type }) => type)).toEqual(['blockquote', 'list', 'list', 'code', 'thematicBreak', 'table', 'paragraph']);
	});

	it('drops front matter and remarks', () => {
		expect(introduction('---\nautorius: skyrius\n---\n\n<!-- pastaba -->\n\nTekstas\n').map(words)).toEqual(['Tekstas']);
	});

	it('is found beside the plan, whatever way its path is written', () => {
		const files = { ...withTexts({ introduction: './text/../text/ivadas.md' }), 'text/ivadas.md': 'Rasta\n' };
		expect(introductionOf(documentOf(files).tree).map(words)).toEqual(['Rasta']);
	});

	it('is in the language of the edition, or in Lithuanian where there is no other', () => {
		const files = { ...withTexts({ introduction: '{lt: a.md, en: b.md}', situation: 'c.md' }), 'a.md': 'Lietuviškai\n', 'b.md': 'In English\n', 'c.md': 'Tik lietuviškai\n' };
		const said = (language: 'lt' | 'en') =>
			blocksOf(documentOf(files, { language }).tree)
				.filter(({ type }) => type === 'paragraph')
				.map(words);
		expect(said('lt')).toEqual(expect.arrayContaining(['Lietuviškai', 'Tik lietuviškai']));
		expect(said('en')).toEqual(expect.arrayContaining(['In English', 'Tik lietuviškai']));
	});
});

describe('footnotes', () => {
	it('of different texts stay apart, and are prepared like any text', () => {
		const files = { ...withTexts({ introduction: 'a.md', situation: 'b.md' }), 'a.md': 'A[^1].\n\n[^1]: Pirma :value[total.2014].\n', 'b.md': 'B[^1].\n\n[^1]: Antra.\n' };
		const { tree } = documentOf(files);
		expect([...tree.footnotes].map(([identifier, note]) => [identifier, words(note)])).toEqual([
			['introduction-1', 'Pirma 315,0.'],
			['situation-1', 'Antra.'],
		]);
		expect(referencesIn(blocksOf(tree))).toEqual(['introduction-1', 'situation-1']);
	});

	it('are found wherever they are written', () => {
		const { tree } = documentOf({ ...withTexts({ introduction: 'a.md' }), 'a.md': '- A[^x]\n\n  [^x]: Sąraše.\n\n> B[^y]\n>\n> [^y]: Citatoje.\n' });
		expect([...tree.footnotes.values()].map(words)).toEqual(['Sąraše.', 'Citatoje.']);
		for (const identifier of referencesIn(blocksOf(tree))) expect(tree.footnotes.has(identifier), identifier).toBe(true);
	});

	it('are found for definitions of links too', () => {
		const [quote] = introduction('> [svetainė][s]\n>\n> [s]: https://example.org\n');
		expect(JSON.stringify(quote)).toContain('https://example.org');
	});
});

function referencesIn(blocks: readonly DocumentBlock[]): string[] {
	const found: string[] = [];
	for (const block of blocks) {
		if (block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'blockquote') continue;
		visit({ type: 'root', children: [block] }, 'footnoteReference', ({ identifier }) => {
			found.push(identifier);
		});
	}
	return found;
}

describe('pictures and data', () => {
	let root = '';
	beforeAll(() => {
		root = mkdtempSync(join(tmpdir(), 'plan-document-'));
		mkdirSync(join(root, 'text'));
		writeFileSync(join(root, 'text/schema.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>');
		writeFileSync(join(root, 'text/100% planas.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>');
	});
	afterAll(() => rmSync(root, { recursive: true }));

	it('are captioned, numbered in order and referred to by number', () => {
		const text = `Žr. :see[gyventojai], :see[antra] ir :see[schema].

::table{src=data/gyventojai.csv caption="Gyventojų skaičius" source="Statistikos departamentas" unit="asmenys" id=gyventojai}

![Struktūra](schema.svg "Valdymo struktūra")

::table{src=data/gyventojai.csv caption="Dar kartą" id=antra}
`;
		const [line, first, picture, second] = introduction(text, { root });
		expect(words(line)).toBe('Žr. 1_lentelė, 2_lentelė ir 1_pav.');
		expect(first).toMatchObject({
			type: 'formTable',
			id: 't-gyventojai',
			caption: { label: '1 lentelė' },
			unitNote: [{ type: 'text', value: 'asmenys' }],
			sourceNote: [{ type: 'text', value: 'Šaltinis: Statistikos departamentas' }],
		});
		expect(picture).toMatchObject({ type: 'figure', path: join(root, 'text/schema.svg'), alt: 'Struktūra', width: 40, height: 20, caption: { label: '1 pav.' } });
		expect(second).toMatchObject({ id: 't-antra', caption: { label: '2 lentelė' } });
	});

	it.each([
		['lt', '', '1_lentelė, 1_pav.'],
		['lt', '{case=genitive}', '1_lentelės, 1_pav.'],
		['lt', '{case=dative}', '1_lentelei, 1_pav.'],
		['lt', '{case=accusative page}', '1_lentelę, 1_pav.'],
		['lt', '{case=instrumental}', '1_lentele, 1_pav.'],
		['lt', '{case=locative}', '1_lentelėje, 1_pav.'],
		['en', '{case=locative}', 'Table_1, Figure_1'],
	] as const)('are referred to in the case of the sentence: %s %s', (language, attributes, expected) => {
		const see = (name: string): string => `:see[${name}]${attributes}`;
		const text = `${see('gyventojai')}, ${see('schema')}\n\n::table{src=data/gyventojai.csv caption=A}\n\n![B](schema.svg "C")\n`;
		const [line] = introduction(text, { root, language });
		expect(words(line)).toBe(expected);
		const references = line?.type === 'paragraph' ? line.children.filter((child) => child.type === 'crossReference') : [];
		expect(references.map(({ beforePage }) => beforePage)).toEqual(attributes.includes('page') ? [', p.\u00a0', ', p.\u00a0'] : [undefined, undefined]);
	});

	it('are listed for a template that asks, and a list of nothing is none', () => {
		const { tree } = documentOf({ ...withTexts({ introduction: 'text/a.md' }), 'text/a.md': '::table{src=data/gyventojai.csv caption=*Gyventojai*}\n' }, { root });
		const lists = blocksOf(tree).filter((block) => block.type === 'captionList');
		expect(lists).toMatchObject([{ of: 'tables', title: 'Lentelių sąrašas', entries: expect.arrayContaining([{ target: 't-gyventojai', text: '1 lentelė. *Gyventojai*' }]) }]);
		const captions = blocksOf(tree).flatMap((block) => (block.type === 'formTable' && block.caption ? [block.id] : []));
		expect(lists[0]?.entries.map(({ target }) => target)).toEqual(captions);
	});

	it('are named in English in the English edition', () => {
		const [line, table] = introduction('See :see[gyventojai].\n\n::table{src=data/gyventojai.csv caption=Population source=Statistics}\n', { root, language: 'en' });
		expect(words(line)).toBe('See Table_1.');
		expect(table).toMatchObject({ sourceNote: [{ type: 'text', value: 'Source: Statistics' }] });
	});

	it('that stand twice have anchors of their own, and references lead to the first', () => {
		const [first, second, line] = introduction('::table{src=data/gyventojai.csv caption=A}\n\n::table{src=data/gyventojai.csv caption=B}\n\nŽr. :see[gyventojai].\n', { root });
		expect([first, second]).toMatchObject([{ id: 't-gyventojai' }, { id: 't-gyventojai-2' }]);
		expect(words(line)).toBe('Žr. 1_lentelė.');
	});

	it.each([
		['lt', '[nėra: schema]'],
		['en', '[missing: schema]'],
	] as const)('that could not be shown are named where they are referred to: %s', (language, expected) => {
		const [line] = introduction('Žr. :see[schema]{case=accusative}.\n\n![B](nera.svg "C")\n', { root, language });
		expect(words(line)).toBe(`Žr. ${expected}.`);
	});

	it('without a caption take no number', () => {
		const [plain, captioned] = introduction('::table{src=data/gyventojai.csv}\n\n::table{src=data/gyventojai.csv caption=A id=a}\n', { root });
		expect(plain).not.toHaveProperty('caption');
		expect(captioned).toMatchObject({ caption: { label: '1 lentelė' } });
	});

	it('may have any name', () => {
		expect(introduction('![a](<100%25 planas.svg> "b")\n', { root })[0]).toMatchObject({ type: 'figure', path: join(root, 'text/100% planas.svg') });
	});

	it.each(['![](nera.png "b")', '::table{src=data/nera.csv caption=a}', '::table{src=../../x.csv caption=a}'])('leave a mark where they can not be shown: %s', (text) => {
		const [block] = introduction(`${text}\n`, { root });
		expect(words(block)).toMatch(/^\[nėra: /);
	});

	it.each([
		['::chart{type=bar src=data/nera.csv}', '[nėra: data/nera.csv]', '[missing: data/nera.csv]'],
		['::chart{type=pie src=data/gyventojai.csv y=Nera}', '[nėra: data/gyventojai.csv]', '[missing: data/gyventojai.csv]'],
		['::chart{type=bars of=programmes by=year}', '[nėra: programmes]', '[missing: programmes]'],
		['::chart{type=bar}', '[nėra: diagrama]', '[missing: chart]'],
		['::tree{of=77}', '[nėra: 77]', '[missing: 77]'],
	])('that can not be drawn leave a mark where they were to stand: %s', (text, lt, en) => {
		const marks = (['lt', 'en'] as const).map((language) => introduction(`A.\n\n${text}\n\nB.\n`, { root, language }).map(words));
		expect(marks).toEqual([
			['A.', lt, 'B.'],
			['A.', en, 'B.'],
		]);
	});

	it.each(['nera.png', '../../../etc/x.png', '100%.png', 'https://example.org/a.png'])('leave their alternative text where they can not be shown: %s', (path) => {
		expect(words(introduction(`![Miesto herbas](${path} "b")\n`, { root })[0])).toBe('[paveikslas: Miesto herbas]');
	});

	it('inside a line that can not be shown leave their alternative text', () => {
		expect(words(introduction('Ženklas ![herbas](100%.png) čia.\n', { root })[0])).toBe('Ženklas herbas čia.');
	});
});

describe('chapters', () => {
	const chapters = (files = SAMPLE) =>
		blocksOf(documentOf(files).tree).flatMap((block) => (block.type === 'heading' && block.depth === 1 ? [`${block.data?.label ?? ''} ${words(block)}`.trim()] : []));

	it('are numbered with Roman numerals; those with nothing in them are left out', () => {
		expect(chapters()).toEqual(['I SKYRIUS Misija, strateginiai prioritetai ir tikslai', 'II SKYRIUS Programos', 'III SKYRIUS Asignavimų ir vertinimo kriterijų suvestinės', 'IV SKYRIUS Priedai']);
		expect(chapters({ ...withTexts({ introduction: 'a.md' }), 'a.md': 'Tekstas\n' })[0]).toBe('I SKYRIUS Įvadas');
	});

	it('have anchors that differ', () => {
		const ids = blocksOf(documentOf(SAMPLE).tree).flatMap((block) => (block.type === 'heading' ? [block.data?.id] : block.type === 'formTable' || block.type === 'figure' ? [block.id] : []));
		expect(ids.length).toBeGreaterThan(20);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe('pages', () => {
	/** What of a text stands on which pages. */
	const pagesOf = (text: string): string[] => {
		const { tree } = documentOf(withTexts({ introduction: 'text/a.md' }, { 'text/a.md': text }));
		const inText = new Set(introductionOf(tree));
		return tree.sections.flatMap(({ orientation, startsPage, children }) => {
			const own = children.filter((block) => inText.has(block));
			return own.length === 0 ? [] : [`${startsPage ? 'new ' : ''}${orientation}: ${own.map(words).join(' ')}`];
		});
	};

	it('turn for the wide forms and back', () => {
		const turns = documentOf(SAMPLE).tree.sections.map(({ orientation }) => orientation);
		expect(turns.filter((one, index) => one === turns[index - 1])).toEqual([]);
		expect(turns.filter((one) => one === 'landscape').length).toBeGreaterThanOrEqual(2);
	});

	it.each([
		['right before them', 'A.\n\n# B\n\n## C\n\n:::landscape\n\nD.\n\n:::\n\nE.\n', ['portrait: A.', 'landscape: B C D.', 'portrait: E.']],
		['at the end of them', ':::landscape\n\nA.\n\n# B\n\n:::\n\nC.\n', ['landscape: A.', 'portrait: B C.']],
		['alone between two', ':::landscape\n\nA.\n\n:::\n\n# B\n\n:::landscape\n\nC.\n\n:::\n\nD.\n', ['landscape: A. B C.', 'portrait: D.']],
		['before a page break', 'A.\n\n# B\n\n::page-break\n\n:::landscape\n\nC.\n\n:::\n', ['portrait: A.', 'new landscape: B C.']],
		['with nothing after it, which is none', 'A.\n\n:::landscape\n\nB.\n\n# C\n\n:::\n', ['portrait: A.', 'landscape: B.']],
	])('that turn take the heading of what stands on them: one %s', (_, text, expected) => {
		expect(pagesOf(text)).toEqual(expected);
	});

	const TABLE = '| a |\n|---|\n| 1 |';
	const LONG = `${'žodis '.repeat(80)}:`;
	it.each([
		['that announces their table goes with it', `A.\n\nB:\n\n:::landscape\n\n${TABLE}\n\n:::\n`, ['portrait: A.', 'landscape: B: a1']],
		['under a heading goes with both', `A.\n\n# B\n\nC.\n\n:::landscape\n\n## D\n\n${TABLE}\n\n:::\n`, ['portrait: A.', 'landscape: B C. D a1']],
		['of landscape ones themselves stays', `:::landscape\n\n# A\n\nB:\n\n:::\n\n${TABLE}\n`, ['landscape: A B:', 'portrait: a1']],
		['that announces what is no table stays', 'A.\n\nB:\n\n:::landscape\n\nC.\n\n:::\n', ['portrait: A. B:', 'landscape: C.']],
		['that announces nothing stays', `A.\n\nB.\n\n:::landscape\n\n${TABLE}\n\n:::\n`, ['portrait: A. B.', 'landscape: a1']],
		['that is long stays, with its heading', `# A\n\n${LONG}\n\n:::landscape\n\n${TABLE}\n\n:::\n`, [`portrait: A ${LONG}`, 'landscape: a1']],
		['before a page break stays', `# A\n\nB:\n\n::page-break\n\n${TABLE}\n`, ['portrait: A B:', 'new portrait: a1']],
	])('that turn: a paragraph before them %s', (_, text, expected) => {
		expect(pagesOf(text)).toEqual(expected);
	});

	it.each([
		['between paragraphs', 'A.\n\n::page-break\n\nB.\n', ['portrait: A.', 'new portrait: B.']],
		['between landscape parts', ':::landscape\n\nA.\n\n:::\n\n::page-break\n\n:::landscape\n\nB.\n\n:::\n', ['landscape: A.', 'new landscape: B.']],
		['twice between landscape parts, as once', ':::landscape\n\nA.\n\n::page-break\n\n:::\n\n::page-break\n\n::page-break\n\n:::landscape\n\nB.\n\n:::\n', ['landscape: A.', 'new landscape: B.']],
		['within one', ':::landscape\n\nA.\n\n::page-break\n\nB.\n\n:::\n', ['landscape: A.', 'new landscape: B.']],
		['twice, as once', 'A.\n\n::page-break\n\n::page-break\n\nB.\n', ['portrait: A.', 'new portrait: B.']],
		['below a heading, which goes with its text', 'A.\n\n# B\n\n::page-break\n\nC.\n', ['portrait: A.', 'new portrait: B C.']],
		['at the end', 'A.\n\n::page-break\n', ['portrait: A.']],
	])('begin where the text asks for one: %s', (_, text, expected) => {
		expect(pagesOf(text)).toEqual(expected);
	});
});

describe('what a template asks for and there is not', () => {
	it('is told: a template', () => {
		const workspace = linked({ ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('template: svp', 'template: spv') });
		const { tree, diagnostics } = buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: false });
		expect(tree).toBeUndefined();
		expect(diagnostics.map(({ rule, message, place }) => [rule, message.en, place?.file.text.slice(place.range.start, place.range.end)])).toEqual([
			['template/invalid', expect.stringMatching(/^There is no template spv \(there are: .*spp, svp\)$/), 'spv'],
		]);
	});

	it('is told: a form and a directive that a text names', () => {
		const { diagnostics } = documentOf({ ...withTexts({ introduction: 'a.md' }), 'a.md': '::form{name=f99}\n\n::lentele[x]\n\n:::remelis\nTekstas\n:::\n' });
		expect(diagnostics.map(({ rule, message }) => [rule, message.en])).toEqual([
			['template/invalid', 'Unknown form f99 in the template'],
			['template/invalid', 'Unknown directive ::lentele'],
			['template/invalid', 'Unknown directive :::remelis'],
		]);
	});
});

describe('both official templates', () => {
	it.each(['lt', 'en'] as const)('are filled without a fault: %s', (language) => {
		const workspace = linked(SAMPLE);
		for (const plan of workspace.plans) {
			const { tree, diagnostics } = buildDocument(workspace, plan, { language, draft: false });
			expect(diagnostics).toEqual([]);
			const text = tree ? shown(blocksOf(tree).map(words).join('\n')) : '';
			expect(text).not.toMatch(/[{}]|undefined|NaN|\[object/);
			expect(text.length).toBeGreaterThan(500);
		}
	});
});
