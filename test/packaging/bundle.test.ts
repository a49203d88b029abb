import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
/** What package.json lists in `files`, put where there is no node_modules on the way up. */
const installed = mkdtempSync(join(tmpdir(), 'plan-installed-'));

beforeAll(() => {
	for (const part of ['package.json', 'bin', 'dist', 'schemas', 'templates']) cpSync(join(root, part), join(installed, part), { recursive: true });
});
afterAll(() => rmSync(installed, { recursive: true }));

function plan(...args: string[]): string {
	return execFileSync(process.execPath, [join(installed, 'bin/plan'), ...args], { cwd: installed, encoding: 'utf8', stdio: 'pipe' });
}

describe('the bundle', () => {
	// Run `npm run build` first; `npm test` does.
	it('imports nothing but its own files and Node', () => {
		const known = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
		const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
		const foreign = scripts.flatMap((name) =>
			[...readFileSync(join(dist, name), 'utf8').matchAll(/(?:^|[;}\n])(?:import|export)(?:[\w*{}\s,$]+from)?\s*["']([^"'\n]+)["']/g)]
				.map(([, specifier = '']) => specifier)
				.filter((specifier) => !known.has(specifier) && !(specifier.startsWith('./') && existsSync(join(dist, specifier))))
				.map((specifier) => `${name}: ${specifier}`),
		);
		expect(scripts.length).toBeGreaterThan(1);
		expect(foreign).toEqual([]);
	});

	it('compiles no schema when it runs', () => {
		const texts = readdirSync(dist)
			.filter((name) => name.endsWith('.js'))
			.map((name) => readFileSync(join(dist, name), 'utf8'));
		expect(texts.filter((text) => text.includes('schema is invalid'))).toEqual([]);
	});

	it('says its version', () => {
		const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
		expect(plan('--version')).toBe(`plan ${Object(manifest).version}\n`);
	});

	it('checks and builds a plan from its own files alone', () => {
		const workspace = join(installed, 'workspace');
		plan('init', workspace);
		expect(plan('check', workspace, '--lang', 'en')).toMatch(/^No problems found/);
		plan('build', workspace, '--to', 'docx,pdf,html', '--out', join(installed, 'out'));
		const built = readdirSync(join(installed, 'out'));
		expect(built.some((name) => name.endsWith('.docx'))).toBe(true);
		expect(built.some((name) => name.endsWith('.pdf'))).toBe(true);
		expect(built.some((name) => name.endsWith('.html'))).toBe(true);
	});

	it('goes with the licences of what is in it', () => {
		const text = readFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
		for (const name of ['commander', 'yaml', 'unified', 'docx', 'pdfkit', 'remark-docx', 'big.js']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
		expect(readFileSync(join(dist, 'fonts/LICENSE.txt'), 'utf8')).toContain('SIL Open Font License');
	});
});
