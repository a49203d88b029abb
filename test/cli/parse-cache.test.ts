import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepingParser } from '../../src/cli/parse-cache.ts';
import { plainParser } from '../../src/source/sources.ts';
import { folderTree } from '../../src/source/tree.ts';
import type { SourceDocument, SourceFile, YamlPath } from '../../src/source/types.ts';
import { emptyFolder, plan } from './program.ts';

const kaunas = join(import.meta.dirname, '../../plans/kaunas');
const long = (text: string): SourceFile => ({ path: 'a.yaml', text: `# ${'ilgas '.repeat(100)}\n${text}` });

/** A folder for the cache, and what makes parsers that use it: each as a new run would. */
function cache(): { readonly folder: string; readonly parser: () => ReturnType<typeof keepingParser>; readonly kept: () => string[] } {
	const folder = emptyFolder();
	const kept = (): string[] => (existsSync(join(folder, 'plan')) ? readdirSync(join(folder, 'plan'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json')) : []);
	return { folder, parser: () => keepingParser({ env: { XDG_CACHE_HOME: folder }, cached: true }), kept };
}

function pathsOf(data: unknown, path: YamlPath = []): YamlPath[] {
	if (typeof data !== 'object' || data === null) return [path];
	const isList = Array.isArray(data);
	return [path, [...path, isList ? 99 : 'nera'], ...Object.entries(data).flatMap(([key, value]) => pathsOf(value, [...path, isList ? Number(key) : key]))];
}

function said(document: SourceDocument): unknown[] {
	return pathsOf(document.data).map((path) => [path, (['key', 'value', 'pair'] as const).map((part) => document.place(path, part).range), document.scalarText(path)]);
}

describe('what is kept of a file', () => {
	const { paths, read } = folderTree(kaunas);
	const files = paths.filter((path) => /\.(ya?ml|md)$/.test(path)).flatMap((path) => read(path).file ?? []);

	it('says the same, of every value of the example', () => {
		const { parser, kept } = cache();
		for (const turn of ['written', 'read']) {
			for (const file of files) {
				if (file.path.endsWith('.md')) expect(parser().narrative(file), `${turn} ${file.path}`).toEqual(plainParser.narrative(file));
				else {
					const [found, expected] = [parser().yaml(file), plainParser.yaml(file)];
					expect(found.documents.map(({ data }) => data)).toEqual(expected.documents.map(({ data }) => data));
					expect(found.documents.map(said), `${turn} ${file.path}`).toEqual(expected.documents.map(said));
				}
			}
		}
		expect(kept().length).toBeGreaterThan(30);
	});

	it('is of its text, whatever its path', () => {
		const { parser, kept } = cache();
		const file = long('a: 1.50\n');
		parser().yaml(file);
		const [document] = parser().yaml({ ...file, path: 'kitas.yaml' }).documents;
		expect([document?.file.path, document?.scalarText(['a']), kept().length]).toEqual(['kitas.yaml', '1.50', 1]);
		expect(parser().yaml(long('a: 1.60\n')).documents[0]?.scalarText(['a'])).toBe('1.60');
		expect(kept().length).toBe(2);
	});

	it.each([
		['a fault of syntax', 'a: [1\n'],
		['aliases', 'a: &x [1]\nb: *x\n'],
		['a number so large that JSON has not', `a: ${'9'.repeat(400)}\n`],
		['a short text', undefined],
	])('is nothing for %s', (_what, text) => {
		const { parser, kept } = cache();
		const file = text === undefined ? { path: 'a.yaml', text: 'a: 1\n' } : long(text);
		const first = parser().yaml(file);
		expect(
			parser()
				.yaml(file)
				.documents.map(({ data }) => data),
		).toEqual(first.documents.map(({ data }) => data));
		expect(
			parser()
				.yaml(file)
				.diagnostics.map(({ rule }) => rule),
		).toEqual(plainParser.yaml(file).diagnostics.map(({ rule }) => rule));
		expect(kept()).toEqual([]);
	});

	it.each([
		['cut off', (text: string) => text.slice(0, text.length / 2)],
		['empty', () => ''],
		['something else', () => '{"contents":[1]}'],
		['null', () => 'null'],
	])('is made anew when it is %s', (_what, damaged) => {
		const { folder, parser, kept } = cache();
		const file = long('a: {b: 1.50}\n');
		parser().yaml(file);
		const path = join(folder, 'plan', kept()[0] ?? '');
		const whole = readFileSync(path, 'utf8');
		writeFileSync(path, damaged(whole));
		expect(parser().yaml(file).documents[0]?.scalarText(['a', 'b'])).toBe('1.50');
		expect(readFileSync(path, 'utf8')).toBe(whole);
	});

	it('goes when it was written long ago', () => {
		const { folder, parser, kept } = cache();
		parser().yaml(long('a: 1\n'));
		const [old = ''] = kept();
		const monthAgo = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
		for (const path of [old, 'tidied']) utimesSync(join(folder, 'plan', path), monthAgo, monthAgo);
		parser().yaml(long('a: 2\n'));
		expect(kept()).toHaveLength(1);
		expect(kept()).not.toContain(old);
	});
});

it('a cache that cannot be written, or is not wanted, is done without', () => {
	const folder = emptyFolder();
	writeFileSync(join(folder, 'plan'), 'a file, not a folder');
	expect(plan(['check', kaunas], { env: { XDG_CACHE_HOME: folder } })).toMatchObject({ status: 0, stderr: '' });
	mkdirSync(join(folder, 'empty'));
	expect(plan(['check', kaunas, '--no-cache'], { env: { XDG_CACHE_HOME: join(folder, 'empty') } })).toMatchObject({ status: 0 });
	expect(readdirSync(join(folder, 'empty'))).toEqual([]);
});

it('findings of a run with a cache are those of one without', () => {
	const bad = join(import.meta.dirname, '../fixtures/funding/negative-amount/bad');
	const env = { XDG_CACHE_HOME: emptyFolder() };
	const told = (...more: string[]): string => plan(['check', bad, '--format', 'json', ...more], { env }).stdout.replace(/"ms": ?\d+/, '');
	const plainly = told('--no-cache');
	expect([told(), told()]).toEqual([plainly, plainly]);
	expect(plainly).toContain('funding/negative-amount');
});
