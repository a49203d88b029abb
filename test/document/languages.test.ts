import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { renderPdf } from '../../src/render/pdf/index.ts';
import { descendants, part } from '../render/docx/xml-tree.ts';
import { htmlOf } from '../render/html/hast-tree.ts';
import { readPdf } from '../render/pdf/conformance/file.ts';
import { faultsOf } from '../render/pdf/conformance/rules.ts';
import { shownIn, subjectOf } from '../render/pdf/conformance/subject.ts';
import { SAMPLE } from '../sample-workspace.ts';
import { blocksOf, cellTexts, documentOf, rowsOf, withTexts } from './sample.ts';

const TEXT = `Sumanioji specializacija (angl. :lang[Smart *Specialisation*]{code=en}) ir :lang[miestas]{code=lt}.

:::lang{code=en}
# Summary

The plan of :lang[Neufahrwasser]{code=de} has:

- three priorities

| Year | Sum |
|---|---|
| 2015 | 1 |

::table{src=sums.csv caption="Sums of years" unit="pieces" source="Statistics"}

::chart{type=bar src=sums.csv id=bars caption="Sums drawn" source="Drawn from"}

::tree{id=goals caption="Tree of goals" source="The plan"}

![Emblem](emblem.svg "The emblem")
:::
`;

const FOREIGN = [
	['en-GB', 'Smart Specialisation'],
	['en-GB', 'Summary'],
	['en-GB', 'The plan of Neufahrwasser has:'],
	['de-DE', 'Neufahrwasser'],
	['en-GB', 'three priorities'],
	['en-GB', 'Year'],
	['en-GB', 'Sum'],
	['en-GB', '2015'],
	['en-GB', '1'],
	['en-GB', 'Sums of years'],
	['en-GB', 'pieces'],
	['en-GB', 'Year'],
	['en-GB', 'Sum'],
	['en-GB', '2015'],
	['en-GB', '2016'],
	['en-GB', 'Statistics'],
	['en-GB', 'Sums drawn'],
	['en-GB', 'Drawn from'],
	['en-GB', 'Tree of goals'],
	['en-GB', 'The plan'],
	['en-GB', 'The emblem'],
];

describe('words in another language', () => {
	let tree: DocumentTree;
	beforeAll(() => {
		const root = mkdtempSync(join(tmpdir(), 'plan-languages-'));
		mkdirSync(join(root, 'text'));
		writeFileSync(join(root, 'text/emblem.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>');
		const files = { 'text/ivadas.md': TEXT, 'text/sums.csv': 'Year,Sum\n2015,1\n2016,2\n' };
		tree = documentOf(withTexts({ introduction: 'text/ivadas.md' }, files), { root }).tree;
		return () => rmSync(root, { recursive: true });
	});

	it('are all those of a text that is not translated, names and figures of the plan among them', () => {
		const texts = withTexts({ introduction: 'text/ivadas.md' }, { 'text/ivadas.md': 'Apžvalga :value[total.2015] :ref[01].\n\n- punktas\n' });
		expect(htmlOf(documentOf(texts, { language: 'en' }).tree)).toContain('<p><span lang="lt-LT">Apžvalga 1\u00a0420,3 01 „Ekonominės raidos programa“.</span></p>');
		expect(htmlOf(documentOf(texts).tree)).not.toContain('lang="lt-LT"');
	});

	it('have it in the PDF', async () => {
		const file = readPdf(await renderPdf(tree));
		expect(faultsOf(file)).toEqual([]);
		const subject = subjectOf(file);
		const said = subject.elements.flatMap((element) => {
			const language = subject.reader.text(element.dictionary['/Lang']);
			return language === undefined ? [] : [[language, shownIn(subject, element).replace(/^SUMMARY$/, 'Summary')]];
		});
		expect(said).toEqual(FOREIGN);
	});

	it('have it in the HTML', () => {
		const html = htmlOf(tree);
		expect(html).toContain('angl. <span lang="en-GB">Smart <em>Specialisation</em></span>) ir miestas.');
		expect(html).toContain('<span lang="en-GB">The plan of <span lang="de-DE">Neufahrwasser</span> has:</span>');
		expect(html).toContain('<p class="source">Šaltinis: <span lang="en-GB">Statistics</span></p>');
		expect(html).toContain('<span class="unit"><span lang="en-GB">pieces</span></span>');
		expect(html.match(/ lang="en-GB"/g)).toHaveLength(20);
	});

	it('have it in the DOCX', async () => {
		const body = part(await renderDocx(tree, NOT_LAID_OUT), 'word/document.xml');
		const said = descendants(body, 'w:r').flatMap((run) => {
			const language = descendants(run, 'w:lang')[0]?.attributes['w:val'];
			const words = descendants(run, 'w:t').flatMap(({ children }) => children);
			return language === undefined ? [] : [`${language} ${words.join('')}`];
		});
		expect(said).toEqual([
			'en-GB Smart ',
			'en-GB Specialisation',
			'en-GB Summary',
			'en-GB The plan of ',
			'de-DE Neufahrwasser',
			'en-GB  has:',
			'en-GB three priorities',
			'en-GB Year',
			'en-GB Sum',
			'en-GB 2015',
			'en-GB 1',
			'en-GB Sums of years',
			'en-GB pieces',
			'en-GB Year',
			'en-GB Sum',
			'en-GB 2015',
			'en-GB 2016',
			'en-GB Statistics',
			'en-GB Sums drawn',
			'en-GB Drawn from',
			'en-GB Tree of goals',
			'en-GB The plan',
			'en-GB The emblem',
		]);
	});
});

describe('the English edition', () => {
	it('has the names of units, whose codes are Lithuanian abbreviations', () => {
		const files = Object.fromEntries(Object.entries(SAMPLE).map(([path, text]) => [path, text.replace('{code: vnt., name: vienetai}', '{code: vnt., name: {lt: vienetai, en: units}}')]));
		const units = (language: 'lt' | 'en'): Set<string> => {
			const cells = blocksOf(documentOf(files, { language }).tree).flatMap((block) => (block.type === 'formTable' ? rowsOf(block).flatMap(cellTexts) : []));
			return new Set(cells.filter((text) => text === 'vnt.' || text === 'units'));
		};
		expect([...units('lt')]).toEqual(['vnt.']);
		expect([...units('en')]).toEqual(['units']);
	});
});
