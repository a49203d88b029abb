import { afterAll, beforeAll, expect, it } from 'vitest';
import { diffFormats } from '../../src/diff/formats/index.ts';
import { compare } from '../../src/diff/index.ts';
import { type OpenBrowser, type OpenPage, openBrowser, stringsIn, violations } from '../browser.ts';
import { describeWith } from '../tools.ts';
import { edited, OLD, version } from './versions.ts';

const NEW = edited('2015: 120.0', '2015: 130.0', 'svp.yaml', edited('name: Verslo fondas', 'name: Verslo rėmimo fondas', 'svp.yaml', edited('name: Konsultavimas', 'name: Patarimai')));

/** The subjects and the changes that the page shows. */
const SHOWN = `[...document.querySelectorAll('.changes tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent.replace(/ +/g, ' '))`;

describeWith(['chromium'], 'the page of a comparison', () => {
	let browser: OpenBrowser;
	let open: OpenPage;
	beforeAll(async () => {
		browser = await openBrowser();
		const plain = (text: string): string => text;
		const paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, strikethrough: plain };
		const page = diffFormats.get('html')?.({ comparison: compare(version(OLD, 'senas'), version(NEW, 'naujas')), stages: [], weight: 'none', language: 'lt', version: '0.0.0', paint });
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
		expect(await stringsIn(open.page, `[document.querySelector('output').textContent]`)).toEqual(['1 / 3']);
	});
});
