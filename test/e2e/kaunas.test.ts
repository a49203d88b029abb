import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { laidOut } from '../../src/render/pdf/index.ts';
import { loadWorkspace } from '../../src/workspace.ts';
import { fieldFaults, namedPages } from '../render/docx/fields.ts';
import { directFormatting, unknownStyles } from '../render/docx/formatting.ts';
import { fullPages } from '../render/docx/fullPages.ts';
import { partsOf } from '../render/docx/xml-tree.ts';
import { activityPlan, developmentPlan, measuresOf } from '../sample-workspace.ts';
import { describeWith } from '../tools.ts';
import { bookmarkPages, checkPdf, cleanUp, convert, pdfBookmarks, pdfFonts, pdfPages, plan, root, temporaryFolder, textFile } from './extract.ts';
import { allOfHtml, blocksNotIn, blocksOfHtml, difference, drawnTexts, lettersOfPage, linesBesideDrawings, linesNotIn, linesOfPdf, saidByDocx, saidByHtml } from './said.ts';
import { measureLines, missingInOrder, missingNames, names, narrativeWords, programmeLines, type Said, squeezed, summaryLines } from './words.ts';

const PLANS = ['spp-2022', 'svp-2015-2017'] as const;
/** With the report on a year of one of them. */
const DOCUMENTS = [...PLANS, 'ataskaita-2015'] as const;
const EDITIONS = (['lt', 'en'] as const).flatMap((language) => DOCUMENTS.map((name) => [name, language] as const));
/** Not of the example. */
const FULL = 'full-pages';
const kaunas = join(root, 'plans/kaunas');

let folder = '';
/** Of the English edition. */
let english = '';
let workspace: LinkedWorkspace;
beforeAll(async () => {
	folder = temporaryFolder();
	const built = await plan(['build', kaunas, '--to', 'docx,pdf,html', '--out', folder], { env: { TZ: 'Europe/Vilnius', LANG: 'lt_LT.UTF-8' } });
	expect(built, built.stderr).toMatchObject({ status: 0 });
	english = temporaryFolder();
	expect(await plan(['build', kaunas, '--language', 'en', '--to', 'docx,pdf,html', '--out', english])).toMatchObject({ status: 0 });
	const { workspace: loaded } = await loadWorkspace(kaunas);
	if (!loaded) throw new Error('The example is not a workspace');
	workspace = loaded;
}, 300_000);
afterAll(cleanUp);

const document = (name: string, extension: 'docx' | 'html' | 'pdf', language: 'lt' | 'en' = 'lt'): string => join(language === 'lt' ? folder : english, `${name}.${extension}`);

describe('plan check', () => {
	it('has nothing to say of the example', async () => {
		expect(await plan(['check', kaunas, '--max-warnings', '0'])).toMatchObject({ status: 0 });
		expect((await loadWorkspace(kaunas)).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
	});
});

describe('plan build', () => {
	it('writes the documents of both plans and of the report, and nothing else', () => {
		expect(readdirSync(folder).sort()).toEqual(DOCUMENTS.flatMap((name) => [`${name}.docx`, `${name}.html`, `${name}.pdf`]).sort());
	});

	it('gives the same bytes in another time zone, language, folder and year', async () => {
		const other = temporaryFolder();
		const built = await plan(['build', kaunas, '--to', 'html,pdf,docx', '--out', other], { cwd: other, env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', HOME: other } });
		expect(built.status, built.stderr).toBe(0);
		for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file)).equals(readFileSync(join(other, file))), file).toBe(true);
	});

	it('is about plans of a believable size', () => {
		expect(measuresOf(activityPlan(workspace)).length).toBeGreaterThanOrEqual(150);
		expect(measuresOf(developmentPlan(workspace)).length).toBeGreaterThanOrEqual(60);
	});
});

/** What every format of the documents must say, in order, and each for itself. */
function expected(name: (typeof PLANS)[number]): { readonly inOrder: readonly (readonly Said[])[]; readonly names: readonly Said[]; readonly words: readonly Said[] } {
	const svp = activityPlan(workspace);
	const spp = developmentPlan(workspace);
	const of = name === svp.id ? svp : spp;
	return {
		inOrder: name === svp.id ? [...summaryLines(svp), programmeLines(svp)] : [measureLines(spp, workspace)],
		names: names(workspace, of),
		words: narrativeWords(workspace, of),
	};
}

/** `alsoRead`: where texts may stand that a reader leaves out, such as notes. */
function expectWords(name: (typeof PLANS)[number], text: string, alsoRead = ''): void {
	const { inOrder, names: wanted, words } = expected(name);
	for (const lines of inOrder) {
		expect(lines.length).toBeGreaterThan(3);
		expect(missingInOrder(text, lines)).toEqual([]);
	}
	expect(missingNames(text, wanted)).toEqual([]);
	expect(words.length).toBeGreaterThan(50);
	expect(words.filter((one) => !text.includes(one.text) && !alsoRead.includes(one.text)).map(({ what, text: said }) => `${what}: ${said}`)).toEqual([]);
	expect(text).not.toMatch(/undefined|\[object|nan,|:ref\[|:value\[|:see\[|\{year\d|\[nėra:/);
}

const withoutNumbers = (pages: readonly string[]): string => pages.map((page) => page.replace(/^\s*\d+\s/, '')).join('\n');

/** What stands in the body alone: a paragraph that goes on overleaf is not parted by the notes under its first part. */
const withoutNotes = (pages: readonly string[]): string => withoutNumbers(pages.map((page) => page.replace(/\n\d{1,2}\n[\s\S]*$/, '\n')));

/** Each page's text begins with its number, but for the title page. */
function expectPageNumbers(pages: readonly string[]): void {
	const [title = '', ...others] = pages;
	expect(title.trim()).toMatch(/^(PATVIRTINTA|PROJEKTAS)/);
	expect(others.map((page) => page.trim().split(/\s/)[0])).toEqual(others.map((_, index) => String(index + 2)));
}

describeWith(['pdftotext', 'pdffonts', 'qpdf'], 'the PDF', () => {
	it.each(PLANS)('of %s says what the model says', async (name) => {
		const pages = await pdfPages(document(name, 'pdf'));
		expectWords(name, squeezed(withoutNumbers(pages)), squeezed(withoutNotes(pages)));
	});

	it.each(PLANS)('of %s numbers its pages from the second on', async (name) => {
		expectPageNumbers(await pdfPages(document(name, 'pdf')));
	});

	it.each(DOCUMENTS)('of %s holds its fonts', async (name) => {
		const fonts = await pdfFonts(document(name, 'pdf'));
		expect(fonts.length).toBeGreaterThanOrEqual(2);
		// name, type, encoding, emb, sub, uni, object
		for (const font of fonts) expect(font).toMatch(/Tinos.* yes yes yes +\d+ +\d+$/);
	});

	it.each(PLANS)('of %s has bookmarks for its chapters and parts', async (name) => {
		const titles = await pdfBookmarks(document(name, 'pdf'));
		expect(titles.filter((title) => title.startsWith('I SKYRIUS'))).toHaveLength(1);
		const parts = name === 'svp-2015-2017' ? activityPlan(workspace).programmes.map((programme) => `${programme.code} programa. ${programme.name.lt}`) : [];
		expect(titles.map(squeezed)).toEqual(expect.arrayContaining(parts.map(squeezed)));
		expect(titles.length).toBeGreaterThan(8);
	});

	it.each(DOCUMENTS)('of %s is a sound file', async (name) => {
		await expect(checkPdf(document(name, 'pdf'))).resolves.toBeUndefined();
	});
});

describe('the DOCX', () => {
	it.each(DOCUMENTS)('of %s has fields that lead somewhere and show what stands there', (name) => {
		const parts = partsOf(readFileSync(document(name, 'docx')));
		expect(fieldFaults(parts)).toEqual([]);
	});

	it.each(DOCUMENTS)('of %s has all its looks in styles', (name) => {
		const parts = partsOf(readFileSync(document(name, 'docx')));
		const [body, styles] = [parts.get('word/document.xml'), parts.get('word/styles.xml')];
		if (!body || !styles) throw new Error('no body');
		expect(directFormatting(body)).toEqual([]);
		expect(unknownStyles(body, styles)).toEqual([]);
	});
});

describe('the HTML', () => {
	it.each(PLANS)('of %s says what the model says', (name) => {
		const { text, notes } = saidByHtml(textFile(document(name, 'html')));
		expectWords(name, text, notes.join(''));
	});

	it.each(EDITIONS)('of %s in %s says the same as the DOCX, letter for letter', (name, language) => {
		const [html, docx] = [saidByHtml(textFile(document(name, 'html', language))), saidByDocx(readFileSync(document(name, 'docx', language)))];
		expect(html.text.length).toBeGreaterThan(50_000);
		expect(difference(html.text, docx.text)).toBe('');
		// The report has no footnotes.
		expect(html.notes.length > 0).toBe(name !== 'ataskaita-2015');
		expect(html.notes).toEqual(docx.notes);
	});
});

describeWith(['pdftotext'], 'the HTML', () => {
	it.each(EDITIONS)('of %s in %s says every line of the PDF, and the PDF every block of it', async (name, language) => {
		const html = textFile(document(name, 'html', language));
		const lines = linesOfPdf(await pdfPages(document(name, 'pdf', language)));
		expect(lines.length).toBeGreaterThan(1000);
		expect(linesNotIn(allOfHtml(html), linesBesideDrawings(drawnTexts(html), lines))).toEqual([]);
		expect(blocksNotIn(lines, blocksOfHtml(html))).toEqual([]);
	});
});

describeWith(['soffice', 'pdftotext', 'pdfinfo'], 'the DOCX', () => {
	let texts = new Map<string, string>();
	let prints = new Map<string, string>();
	const full = fullPages();
	const printedFile = (name: string, language: 'lt' | 'en'): string => document(language === 'en' ? `en-${name}` : name, 'docx', language);
	beforeAll(async () => {
		const files = DOCUMENTS.map((name) => document(name, 'docx'));
		texts = await convert(files, 'txt');
		await writeFile(document(FULL, 'docx'), await renderDocx(full, await laidOut(full)));
		// Both editions have the same names, and LibreOffice puts what it prints into one folder.
		for (const name of DOCUMENTS) await copyFile(document(name, 'docx', 'en'), printedFile(name, 'en'));
		prints = await convert([...files, document(FULL, 'docx'), ...DOCUMENTS.map((name) => printedFile(name, 'en'))], 'pdf');
	}, 400_000);

	it.each(PLANS)('of %s says what the model says', async (name) => {
		// LibreOffice leaves notes out of plain text, but prints them.
		const printed = await pdfPages(prints.get(document(name, 'docx')) ?? '');
		expectWords(name, squeezed(textFile(texts.get(document(name, 'docx')) ?? '')), squeezed(withoutNumbers(printed)));
	});

	it.each(PLANS)('of %s, opened and printed, numbers its pages from the second on', async (name) => {
		const pages = await pdfPages(prints.get(document(name, 'docx')) ?? '');
		expectPageNumbers(pages);
	});

	it.each(EDITIONS)('of %s in %s, opened and printed, has as many pages as the PDF', async (name, language) => {
		const printed = prints.get(printedFile(name, language)) ?? '';
		expect(await pdfPages(printed)).toHaveLength((await pdfPages(document(name, 'pdf', language))).length);
	});

	// Figures of charts are the word processor's own.
	it.each(EDITIONS)('of %s in %s, opened and printed, says on each page what the PDF says there', async (name, language) => {
		const [printed, pages] = [await pdfPages(prints.get(printedFile(name, language)) ?? ''), await pdfPages(document(name, 'pdf', language))];
		const isDrawn = (page: string): boolean => /\d pav\.|Figure \d/.test(page);
		expect(pages.filter((page) => !isDrawn(page)).length).toBeGreaterThan(30);
		expect(pages.flatMap((page, index) => (isDrawn(page) || lettersOfPage(page) === lettersOfPage(printed[index] ?? '') ? [] : [`page ${index + 1}`]))).toEqual([]);
	});

	it('has no empty page where a table fills one to its end', async () => {
		const pages = await pdfPages(prints.get(document(FULL, 'docx')) ?? '');
		expect(pages).toHaveLength(full.sections.length);
		for (const page of pages) expect(page).toContain('Eilutė');
	});

	// Without a tolerance: a difference is a cause that is not known yet.
	it.each(EDITIONS)('of %s in %s names in its contents, lists and references the pages on which things stand when it is opened', async (name, language) => {
		const file = printedFile(name, language);
		const named = namedPages(partsOf(readFileSync(file)));
		const pages = await bookmarkPages(prints.get(file) ?? '');
		expect(named.length).toBeGreaterThan(20);
		const printed = (await pdfPages(prints.get(file) ?? '')).flatMap((page) => page.split('\n')).filter((line) => line.includes('....'));
		expect(printed.filter((line) => !/\.{4,} *\d+$/.test(line))).toEqual([]);
		expect(printed.length).toBeGreaterThan(20);
		expect(named.flatMap(({ target, page }) => (pages.get(target) === page ? [] : [`${target}: named ${page}, stands on ${pages.get(target)}`]))).toEqual([]);
	});
});
