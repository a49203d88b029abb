import { afterAll, beforeAll, expect, it } from 'vitest';
import { diffFormats } from '../../src/diff/formats/index.ts';
import { compare, stagesOf } from '../../src/diff/index.ts';
import { type OpenBrowser, type OpenPage, openBrowser, stringsIn, violations } from '../browser.ts';
import type { Files } from '../sample-workspace.ts';
import { describeWith } from '../tools.ts';
import { edited, OLD, version } from './versions.ts';

const NEW = edited('2015: 120.0', '2015: 130.0', 'svp.yaml', edited('name: Verslo fondas', 'name: Verslo rėmimo fondas', 'svp.yaml', edited('name: Konsultavimas', 'name: Patarimai')));

/** The subjects and the changes that the page shows. */
const SHOWN = `[...document.querySelectorAll('.changes tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent.replace(/ +/g, ' '))`;

const COUNT = `[document.querySelector('output').textContent]`;

const paint = { bold: String, dim: String, red: String, green: String, yellow: String, strikethrough: String };

function pageOf(old: Files, fresh: Files): string {
	return diffFormats.get('html')?.({ comparison: compare(version(old, 'senas'), version(fresh, 'naujas')), stages: [], weight: 'none', language: 'lt', version: '0.0.0', paint }) ?? '';
}

const page = pageOf(OLD, NEW);

describeWith(['chromium'], 'the page of a comparison', () => {
	let browser: OpenBrowser;
	let open: OpenPage;
	beforeAll(async () => {
		browser = await openBrowser();
		open = await browser.open(new TextEncoder().encode(page));
	});
	afterAll(() => browser.close());

	it('is accessible and asks for nothing', async () => {
		expect(await violations(open.page)).toEqual([]);
		expect(open.asked).toHaveLength(1);
	});

	it('says once what its changes are about', async () => {
		expect(await stringsIn(open.page, SHOWN)).toEqual([
			'svp:01.01.01.01 Verslo rėmimo fondas',
			'pakeisti asignavimai, SB, 2015 m.',
			'pakeistas pavadinimas',
			'svp:01.01.01.02 Patarimai',
			'pakeistas pavadinimas',
		]);
	});

	it('shows what the filters ask for, and no subject without a change', async () => {
		await open.page.click('input[value="minor"]');
		expect(await stringsIn(open.page, SHOWN)).toEqual(['svp:01.01.01.01 Verslo rėmimo fondas', 'pakeisti asignavimai, SB, 2015 m.']);
		await open.page.click('input[value="minor"]');
		await open.page.type('input[type="search"]', 'patarimai');
		expect(await stringsIn(open.page, SHOWN)).toEqual(['svp:01.01.01.02 Patarimai', 'pakeistas pavadinimas']);
		expect(await stringsIn(open.page, COUNT)).toEqual(['rodoma 1 iš 3']);
	});

	it('shows the same again when it is opened by its address, and finds words without their marks', async () => {
		await open.page.reload();
		expect(await stringsIn(open.page, COUNT)).toEqual(['rodoma 1 iš 3']);
		await open.page.evaluate(`location.hash = new URLSearchParams([['weight', 'major'], ['weight', 'minor'], ['type', 'name-changed'], ['text', 'remimo']])`);
		await open.page.waitForFunction(`document.querySelector('select').value === 'name-changed'`);
		expect(await stringsIn(open.page, SHOWN)).toEqual(['svp:01.01.01.01 Verslo rėmimo fondas', 'pakeistas pavadinimas']);
	});

	it('puts the figures of every stage of a series below each other', async () => {
		const versions = [version(OLD, 'a'), version(OLD, 'b'), version(OLD, 'c'), version(NEW, 'd')];
		const comparison = compare(version(OLD, 'a'), version(NEW, 'd'));
		const stages = stagesOf(versions, [compare(version(OLD, 'a'), version(OLD, 'b')), compare(version(OLD, 'b'), version(OLD, 'c')), compare(version(OLD, 'c'), version(NEW, 'd'))]);
		const series = await browser.open(new TextEncoder().encode(diffFormats.get('html')?.({ comparison, stages, weight: 'none', language: 'lt', version: '0.0.0', paint })));
		const aligned = `[...document.querySelector('.money tbody tr').cells].slice(1).map((cell) => getComputedStyle(cell).textAlign)`;
		expect(await stringsIn(series.page, aligned)).toEqual(['right', 'right', 'right', 'right']);
	});

	it('shows old and new side by side on a phone too', async () => {
		const phone = await browser.open(new TextEncoder().encode(page), { width: 390, height: 800 });
		const [, old, fresh] = await stringsIn(phone.page, `[...document.querySelectorAll('.changes thead th')].map((cell) => cell.offsetWidth)`);
		expect(old).toBe(fresh);
		const beyond = `(() => { const { scrollWidth, clientWidth } = document.querySelector('.changes').parentElement; return [scrollWidth - clientWidth]; })()`;
		expect(await stringsIn(phone.page, beyond)).toEqual(['0']);
	});

	it('puts the heads of figures above them', async () => {
		const aligned = `[...document.querySelector('.money thead tr').cells].map((cell) => getComputedStyle(cell).textAlign)`;
		expect(await stringsIn(open.page, aligned)).toEqual(['left', 'right', 'right', 'right', 'right', 'left']);
	});

	it('opens on paper what is closed on the screen', async () => {
		const isOpen = `[...document.querySelectorAll('details')].map((one) => String(one.open))`;
		const before = await stringsIn(open.page, isOpen);
		expect(new Set(before)).toEqual(new Set(['true', 'false']));
		expect(await stringsIn(open.page, `(() => { dispatchEvent(new Event('beforeprint')); const open = ${isOpen}; dispatchEvent(new Event('afterprint')); return open; })()`)).not.toContain('false');
		expect(await stringsIn(open.page, isOpen)).toEqual(before);
	});

	it('shows everything, and no filters, where no script runs', async () => {
		await open.page.setJavaScriptEnabled(false);
		await open.page.goto(open.page.url().replace(/#.*/, ''));
		expect(await stringsIn(open.page, SHOWN)).toHaveLength(5);
		expect(await stringsIn(open.page, `[String(document.querySelector('form').checkVisibility())]`)).toEqual(['false']);
		await open.page.setJavaScriptEnabled(true);
	});

	it('offers cells and items apart from sentences', async () => {
		const row = 'Metai;Suma\n2015;';
		const [old, fresh] = [{ ...OLD, 'duomenys.csv': `${row}1\n` }, edited('Jį tvirtina taryba.', 'Jį tvirtina savivaldybės taryba.', 'tekstai/ivadas.md', { ...OLD, 'duomenys.csv': `${row}2\n` })];
		const texts = await browser.open(new TextEncoder().encode(pageOf(old, fresh)));
		const offered = await stringsIn(texts.page, `[...document.querySelectorAll('select[name=type] option')].map((option) => option.textContent)`);
		expect(offered).toEqual(['visi', 'pakeistas lentelės langelis (1)', 'pakeistas sakinys (1)']);
		await texts.page.select('select[name=type]', 'sentence-changed');
		expect(await stringsIn(texts.page, COUNT)).toEqual(['rodoma 1 iš 2']);
	});
});
