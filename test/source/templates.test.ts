import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../src/source/markdown.ts';
import { templateLibrary } from '../../src/source/templates.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

/** The library of a workspace with these files. */
function library(files: Readonly<Record<string, string>> = {}) {
	const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
	return templateLibrary({
		documents: sources.filter(({ path }) => path.endsWith('.yaml')).flatMap((file) => parseYamlFile(file).documents),
		narratives: new Map(sources.filter(({ path }) => path.endsWith('.md')).map((file) => [file.path, parseNarrative(file)])),
	});
}

const FORM = 'kind: form\ncolumns: [{id: name}]\nrows: [{cells: {name: x}}]\n';
const template = (name: string, more = ''): string => `kind: template\nname: ${name}\ntitle: Šablonas\n${more}`;

describe('the templates of the program', () => {
	const parts = library();

	it('tell the places for texts in the order of the document', () => {
		expect(parts.get('svp')?.slots).toEqual(['introduction', 'situation', 'priorities', 'programmes', 'monitoring']);
		expect(parts.get('spp')?.slots).toEqual(['introduction', 'method', 'alignment', 'previous-plan', 'situation', 'conclusions', 'strategy-logic', 'measures', 'indicators', 'monitoring']);
	});

	it('have their own forms and those of all templates', () => {
		expect(parts.get('svp')?.forms).toEqual(expect.arrayContaining(['f1', 'f2', 'f4', 'bodies', 'sources']));
		expect(parts.get('spp')?.forms).toEqual(expect.arrayContaining(['swot', 'measures', 'bodies', 'sources']));
		expect(parts.get('spp')?.forms).not.toContain('f2');
	});
});

describe("a workspace's own template", () => {
	it('goes before the one of the program with its name', () => {
		const svp = library({ 'templates/svp/template.yaml': template('svp'), 'templates/svp/document.md': '::narrative{slot=own}\n' }).get('svp');
		expect(svp?.chain.map(({ from, folder }) => `${from} ${folder}`)).toEqual(['workspace templates/svp']);
		expect(svp?.slots).toEqual(['own']);
		expect(svp?.forms).toEqual(['bodies', 'sources']);
	});

	it('is found by its name and by its folder', () => {
		const parts = library({ 'a/b/template.yaml': template('kaunas'), 'a/b/document.md': 'x\n' });
		expect(parts.get('kaunas')?.documents.lt?.file.text).toBe('x\n');
		expect(parts.get('a/b')?.documents.lt?.file.text).toBe('x\n');
	});

	it('takes from the one that it extends what it has not itself', () => {
		const svp = library({ 't/template.yaml': template('svp', 'extends: svp\n'), 't/forms/f2.yaml': FORM, 't/forms/own.yaml': FORM }).get('svp');
		expect(svp?.chain.map(({ from }) => from)).toEqual(['workspace', 'program']);
		expect(svp?.slots).toEqual(['introduction', 'situation', 'priorities', 'programmes', 'monitoring']);
		expect(svp?.formDocuments.get('f2')?.file.path).toBe('t/forms/f2.yaml');
		expect(svp?.formDocuments.get('f4')?.file.path).toBe('templates/svp/forms/f4.yaml');
		expect(svp?.forms).toContain('own');
	});

	it('that extends itself through another is cut where the circle closes', () => {
		const parts = library({ 'a/template.yaml': template('a', 'extends: b\n'), 'b/template.yaml': template('b', 'extends: a\n') });
		expect(parts.get('a')?.chain.map(({ name }) => name)).toEqual(['a', 'b']);
	});

	it.each([
		['its Lithuanian document where there is no English one', { 'a/document.md': 'lt\n' }, 'lt\n', 'lt\n'],
		['its English document where there is no Lithuanian one', { 'a/document.en.md': 'en\n' }, 'en\n', 'en\n'],
		['each of the two', { 'a/document.md': 'lt\n', 'a/document.en.md': 'en\n' }, 'lt\n', 'en\n'],
	])('prints %s', (_, documents, lt, en) => {
		const found = library({ 'a/template.yaml': template('a', 'extends: svp\n'), ...documents }).get('a');
		expect([found?.documents.lt?.file.text, found?.documents.en?.file.text]).toEqual([lt, en]);
	});

	it('has a version that changes with any of its files', () => {
		const files = { 'a/template.yaml': template('a'), 'a/document.md': 'x\n', 'a/forms/f.yaml': FORM };
		const version = (changed: Readonly<Record<string, string>> = {}) => library({ ...files, ...changed }).get('a')?.version;
		expect(version()).toMatch(/^[\da-f]{12}$/);
		expect(version()).toBe(version());
		const others = [version({ 'a/template.yaml': template('a', 'page: {indent: 3}\n') }), version({ 'a/document.md': 'y\n' }), version({ 'a/forms/f.yaml': `${FORM}unit: true\n` })];
		expect(new Set([version(), ...others]).size).toBe(4);
	});
});
