/** The browser that pages are tried in. What runs in a page is given as text, since it knows the page and not the tests. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';

export interface OpenPage {
	readonly page: Page;
	/** Every address the page asked for, its own first. */
	readonly asked: readonly string[];
}

export interface OpenBrowser {
	/** A tab with a page from a file; sizes in pixels. */
	open(html: Uint8Array, size?: { readonly width: number; readonly height: number }): Promise<OpenPage>;
	/** Ends the browser and removes what it left. */
	close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
	const folder = mkdtempSync(join(tmpdir(), 'plan-browser-'));
	const browser = await puppeteer.launch({
		executablePath: spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim(),
		userDataDir: join(folder, 'profile'),
		timeout: 120_000,
		protocolTimeout: 600_000,
		// A container's root can't use the sandbox; the pages are our own and come from files.
		args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
	});
	const open = async (html: Uint8Array, size = { width: 1280, height: 800 }): Promise<OpenPage> => {
		const page = await browser.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.setViewport(size);
		const file = join(folder, 'page.html');
		writeFileSync(file, html);
		await page.goto(pathToFileURL(file).href, { timeout: 120_000 });
		return { page, asked };
	};
	const close = async (): Promise<void> => {
		await browser.close();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	return { open, close };
}

/** Strings that an expression gives in a page. */
export async function stringsIn(page: Page, expression: string): Promise<string[]> {
	const found: unknown = await page.evaluate(expression);
	if (!Array.isArray(found)) throw new Error(`No list: ${expression}`);
	return found.map(String);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page: the rule, the element, the reason. Measuring contrast takes most of the time, and colours are the same on every screen. */
export async function violations(page: Page, options: { readonly contrast: boolean } = { contrast: true }): Promise<string[]> {
	await page.evaluate(AXE);
	const run = `axe.run(document, { runOnly: ${JSON.stringify(STANDARDS)}, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: ${options.contrast} } } })`;
	return stringsIn(page, `${run}.then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`);
}
