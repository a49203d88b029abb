import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { everyNode } from '../every-node.ts';
import { document, landscape, markdown, portrait, summaryTable } from '../sample.ts';
import { type Dictionary, isDictionary, type PdfJson, type PdfObject, Reader, readPdf, type Value } from './file.ts';
import { faultsOf, RULES } from './rules.ts';

let folder = '';
let sound: PdfJson;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-pdf-'));
	sound = readPdf(await renderPdf(everyNode(folder)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a PDF file is PDF/UA-1 and PDF/A-2a', () => {
	test('with every node', () => expect(faultsOf(sound)).toEqual([]));

	test('in English', async () => expect(faultsOf(readPdf(await renderPdf(everyNode(folder, 'en'))))).toEqual([]));

	test('with a table over many pages', async () => expect(faultsOf(readPdf(await renderPdf(document([landscape(summaryTable(60, 3))]))))).toEqual([]));

	test('without anything', async () => expect(faultsOf(readPdf(await renderPdf(document([portrait()]))))).toEqual([]));

	test.each([
		[
			'notes in notes, twice, in headings, tables and lists',
			`# Antraštė[^a]\n\n- punktas[^b]\n\n| a[^c] | b |\n|---|---|\n| c[^a] | d[^d] |\n\n[^a]: pirma[^b]\n[^b]: antra\n\n    - sąrašas\n[^c]: | a | b |\n    |---|---|\n    | c | d |\n[^d]: ${'ilga pastaba '.repeat(900)}`,
		],
		['headings out of order', '### trečias\n\n# pirmas\n\n#### ketvirtas\n\n## antras\n\n> # citatoje\n\n- # sąraše'],
		['links to nowhere and everywhere', '[a](#niekur) [b](kitas.md) [c](https://example.org/ą?b=č d) <mailto:a@b.lt> [*d* **e**](https://example.org/x) ![](#x)'],
		['empty things', '-\n- \n\n1.\n\n>\n\n```\n```\n\n| |\n|-|\n\n#\n\n***\n\n- [ ]\n- [x] a'],
		['nested lists and quotes', `${Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- lygis ${depth}`).join('\n')}\n\n${'> '.repeat(30)}giliai`],
	])('with %s', async (_, text) => {
		const { blocks, notes } = markdown(text);
		expect(faultsOf(readPdf(await renderPdf(document([portrait(...blocks)], notes))))).toEqual([]);
	});
});

const objectsWhere = (file: PdfJson, isWanted: (dictionary: Dictionary) => boolean): PdfObject[] => [...file.objects.values()].filter(({ value }) => isDictionary(value) && isWanted(value));

/** Changes an entry of the first object that is wanted. */
function change(file: PdfJson, isWanted: (dictionary: Dictionary) => boolean, entries: { readonly [key: string]: Value | undefined }): void {
	const [object] = objectsWhere(file, isWanted);
	if (!object || !isDictionary(object.value)) throw new Error('There is nothing to break');
	for (const [key, value] of Object.entries(entries)) {
		if (value === undefined) delete object.value[key];
		else object.value[key] = value;
	}
}

const has =
	(key: string, value: Value) =>
	(dictionary: Dictionary): boolean =>
		dictionary[key] === value;
const catalogue = has('/Type', '/Catalog');

/** Replaces words in the first stream that has them. */
function rewrite(file: PdfJson, from: string, to: string): void {
	for (const [name, { value, data }] of file.objects) {
		const text = data?.toString('latin1');
		if (!text?.includes(from)) continue;
		file.objects.set(name, { value, data: Buffer.from(text.replace(from, to), 'latin1') });
		return;
	}
	throw new Error('There is nothing to break');
}

/** A link to a place of this name. */
const leadsTo =
	(file: PdfJson, name: string) =>
	(dictionary: Dictionary): boolean =>
		dictionary['/Subtype'] === '/Link' && new Reader(file).text(dictionary['/Dest']) === name;

/** What runs through the pages is marked as other decoration. */
function withoutRunning(file: PdfJson): void {
	for (const [name, { value, data }] of file.objects) {
		if (data) file.objects.set(name, { value, data: Buffer.from(data.toString('latin1').replaceAll('/Type/Pagination', '/Type/Layout'), 'latin1') });
	}
}

/** One way of breaking each rule. */
const BREAKS: Readonly<Record<string, (file: PdfJson) => void>> = {
	'the file is marked as tagged': (file) => change(file, catalogue, { '/MarkInfo': undefined }),
	'the language is told': (file) => change(file, catalogue, { '/Lang': undefined }),
	'the title is shown': (file) => change(file, has('/DisplayDocTitle', true), { '/DisplayDocTitle': false }),
	'XMP says PDF/UA-1 and PDF/A-2a, and describes the first': (file) => rewrite(file, '<pdfaProperty:name>part<', '<pdfaProperty:name>x<'),
	'XMP describes the properties that PDF/A does not know': (file) => rewrite(file, '<pdfaProperty:name>part<', '<pdfaProperty:name>x<'),
	'XMP says what the information dictionary says': (file) => rewrite(file, '<xmp:CreateDate>2015', '<xmp:CreateDate>2016'),
	'colours are those of a profile': (file) => change(file, catalogue, { '/OutputIntents': [] }),
	'nothing is hidden, run or attached': (file) => change(file, catalogue, { '/OpenAction': {} }),
	'every stretch of a page is content or artifact': (file) => rewrite(file, '/Artifact<</Type/Layout>>BDC', '/Other BMC'),
	'inks and transparency are not used': (file) => change(file, has('/Subtype', '/Image'), { '/ColorSpace': '/DeviceCMYK' }),
	'every mark belongs to one element and its parent is told': (file) => rewrite(file, '/P<</MCID 1>>BDC', '/P<</MCID 999>>BDC'),
	'fonts are embedded with letters and widths for all codes': (file) => rewrite(file, ' Tm <', ' Tm <0000'),
	'one document is the root, and elements know their parents': (file) => change(file, has('/S', '/TBody'), { '/P': '1 0 R' }),
	'elements stand where they may': (file) => change(file, has('/S', '/LBody'), { '/S': '/P' }),
	'elements hold something to read': (file) => change(file, has('/S', '/P'), { '/K': undefined }),
	'headings skip no level': (file) => change(file, has('/S', '/H1'), { '/S': '/H3' }),
	'lists tell how they are numbered': (file) => change(file, has('/S', '/L'), { '/A': undefined }),
	'tables are regular and all their cells have heads': (file) => change(file, has('/S', '/TD'), { '/A': { '/O': '/Table', '/ColSpan': 2 } }),
	'captions begin what they are of': (file) => {
		const table = objectsWhere(
			file,
			({ '/S': role, '/K': kids }) => role === '/Table' && new Reader(file).name(new Reader(file).dictionary(Array.isArray(kids) ? kids[0] : null)['/S']) === 'Caption',
		)[0];
		if (table && isDictionary(table.value) && Array.isArray(table.value['/K'])) table.value['/K'].reverse();
	},
	'identifiers are unique and listed': (file) => change(file, has('/S', '/Note'), { '/ID': undefined }),
	'figures have words and bounds': (file) => change(file, has('/S', '/Figure'), { '/Alt': undefined }),
	'links are elements that lead somewhere': (file) => change(file, has('/Subtype', '/Link'), { '/Contents': undefined }),
	'pages have their numbers as labels and an order of links': (file) => change(file, catalogue, { '/PageLabels': undefined }),
	'places that links lead to are on pages': (file) =>
		change(file, ({ '/Names': names, '/Limits': limits }) => limits !== undefined && Array.isArray(names) && Array.isArray(names[1]), { '/Names': ['u:s1', [null, '/XYZ', 0, 9999, 0]] }),
	'headings have bookmarks': (file) => change(file, (dictionary) => '/Title' in dictionary && '/Dest' in dictionary, { '/Title': 'u:Kita antraštė' }),
	'entries of the contents are links and tell their pages': (file) => change(file, leadsTo(file, 's1'), { '/Dest': 'u:t-f2' }),
	'notes have numbers, are linked and begin on the page of their mark': (file) => change(file, leadsTo(file, 'note-2'), { '/Dest': 'u:s1' }),
	'what stands below is read later': (file) => {
		for (const part of objectsWhere(file, has('/S', '/Part'))) if (isDictionary(part.value) && Array.isArray(part.value['/K'])) part.value['/K'].reverse();
	},
	'numbers of pages are decoration': withoutRunning,
	'heads of tables are repeated as decoration': withoutRunning,
	'no line of a paragraph stands alone': (file) => {
		const [, page = ''] = new Reader(file).pages();
		change(file, ({ '/S': role, '/K': kids, '/Pg': own }) => role === '/P' && typeof kids === 'number' && own !== page, { '/K': [{ '/Type': '/MCR', '/Pg': page, '/MCID': 0 }, 0] });
	},
	'headings and captions stay with what follows': (file) => {
		const part = objectsWhere(file, has('/S', '/Part')).at(-2);
		if (part && isDictionary(part.value) && Array.isArray(part.value['/K'])) part.value['/K'].splice(1);
	},
	'bookmarks lead to headings': (file) => change(file, (dictionary) => '/Title' in dictionary && '/Dest' in dictionary, { '/Dest': 'u:niekur' }),
};

/** What is asked of an official PDF file, and the rules that prove it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
	'PDF/UA-1 and PDF/A-2a in one file, both XMP parts with the extension schema': [
		'XMP says PDF/UA-1 and PDF/A-2a, and describes the first',
		'XMP describes the properties that PDF/A does not know',
		'XMP says what the information dictionary says',
		'nothing is hidden, run or attached',
	],
	'output intent': ['colours are those of a profile', 'inks and transparency are not used'],
	'tagged in reading order': [
		'the file is marked as tagged',
		'one document is the root, and elements know their parents',
		'every mark belongs to one element and its parent is told',
		'elements stand where they may',
		'elements hold something to read',
		'what stands below is read later',
	],
	headings: ['headings skip no level'],
	lists: ['lists tell how they are numbered'],
	'tables with TH, scope and header ids': ['tables are regular and all their cells have heads', 'captions begin what they are of', 'identifiers are unique and listed'],
	'figures with Alt': ['figures have words and bounds'],
	links: ['links are elements that lead somewhere', 'places that links lead to are on pages'],
	'notes at the foot of their page': ['notes have numbers, are linked and begin on the page of their mark'],
	contents: ['entries of the contents are links and tell their pages'],
	'artifacts for running heads and repeated header rows': ['every stretch of a page is content or artifact', 'numbers of pages are decoration', 'heads of tables are repeated as decoration'],
	'language, title shown': ['the language is told', 'the title is shown'],
	'embedded subset fonts with ToUnicode': ['fonts are embedded with letters and widths for all codes'],
	'bookmarks and page labels': ['bookmarks lead to headings', 'headings have bookmarks', 'pages have their numbers as labels and an order of links'],
	'no widows or orphans, headings with their text': ['no line of a paragraph stands alone', 'headings and captions stay with what follows'],
};

describe('the checker', () => {
	test('has a place in what is asked for each rule', () => expect(Object.values(ASKED).flat().sort()).toEqual(Object.keys(RULES).sort()));

	test.each(Object.keys(RULES))('finds when not: %s', (name) => {
		const broken: PdfJson = structuredClone(sound);
		// Buffers come out of a clone as plain bytes.
		for (const [reference, { value, data }] of broken.objects) if (data) broken.objects.set(reference, { value, data: Buffer.from(data) });
		const breaks = BREAKS[name];
		expect(breaks).toBeDefined();
		breaks?.(broken);
		expect(faultsOf(broken).filter((fault) => fault.startsWith(`${name}: `))).not.toEqual([]);
	});
});
