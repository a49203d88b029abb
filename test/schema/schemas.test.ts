import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkShape, kinds } from '../../src/schema/index.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'schemas');

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schemaAt(name: string): Node {
	const schema: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
	if (!isNode(schema)) throw new Error(name);
	return schema;
}

function member(value: unknown, ...path: readonly string[]): Node {
	const found = path.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), value);
	if (!isNode(found)) throw new Error(`nothing at ${path.join('/')}`);
	return found;
}

// The schema of reports (output) is no document's.
const files = ['definitions', 'rule-settings', ...kinds].map((name) => `${name}.schema.json`);
const schemas = new Map(files.map((file) => [file, schemaAt(file)]));

/** Every schema in a file with its place: the root, definitions, properties, items. */
function nodesOf(node: Node, at: string): [string, Node][] {
	const nested = ['properties', 'patternProperties', '$defs'].flatMap((key) =>
		isNode(node[key]) ? Object.entries(node[key]).flatMap(([name, child]) => (isNode(child) ? nodesOf(child, `${at}/${key}/${name}`) : [])) : [],
	);
	const single = ['items', 'additionalProperties'].flatMap((key) => (isNode(node[key]) ? nodesOf(node[key], `${at}/${key}`) : []));
	return [[at, node], ...nested, ...single];
}

const nodes = [...schemas].flatMap(([file, schema]) => nodesOf(schema, file));

function yamlFiles(path: string): string[] {
	return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => join(path, name))
		.sort();
}

function faultsIn(text: string, path: string): string[] {
	return parseYamlFile({ path, text }).documents.flatMap((document) => checkShape(document).map(({ element, message }) => `${element}: ${message.en}`));
}

describe('schemas', () => {
	it('are valid JSON Schemas of 2020-12, and every reference leads somewhere', () => {
		const ajv = new Ajv2020({ allowUnionTypes: true });
		ajv.addVocabulary(['patternErrorMessage', 'enumDescriptions']);
		for (const [file, schema] of schemas) ajv.addSchema(schema, file);
		for (const file of files) expect(() => ajv.getSchema(file)).not.toThrow();
	});

	it('have one for every kind in docs/format.md', () => {
		const [table = ''] = /^\| kind \|[\s\S]*?\n\n/m.exec(readFileSync(join(root, 'docs/format.md'), 'utf8')) ?? [];
		const named = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind));
		expect(named.length).toBeGreaterThanOrEqual(13);
		expect(kinds).toEqual(expect.arrayContaining(named));
	});

	// A bare reference takes both from what it refers to; an editor reads them there.
	it.each(nodes.filter(([, node]) => node.$ref === undefined))('%s says what it is in both languages', (_at, { title, description }) => {
		for (const text of [title, description]) expect(text).toMatch(/^\S.* \/ \S.*$/s);
	});

	it.each(nodes.filter(([, { pattern }]) => pattern !== undefined && pattern !== '\\S'))('%s says what its pattern expects', (_at, { patternErrorMessage }) => {
		expect(patternErrorMessage).toMatch(/ \/ /);
	});

	it.each(nodes.filter(([, { properties }]) => properties !== undefined))('%s refuses keys it does not know', (_at, { additionalProperties }) => {
		expect(additionalProperties === false || isNode(additionalProperties)).toBe(true);
	});

	it.each(['priority', 'programme', 'goal', 'task', 'measure', 'submeasure'])('%s has the same keys in a file of its own as nested', (kind) => {
		const alone = member(schemas.get(`${kind}.schema.json`), 'properties');
		const nested = member(schemas.get('definitions.schema.json'), '$defs', kind, 'properties');
		expect(Object.keys(alone)).toEqual(['kind', 'parent', ...Object.keys(nested)]);
		for (const key of Object.keys(nested)) expect(member(alone, key).$ref).toBe(`definitions.schema.json#/$defs/${kind}/properties/${key}`);
	});
});

describe('documents that fit', () => {
	const examples = [...readFileSync(join(root, 'docs/format.md'), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

	it('has examples to check', () => {
		expect(examples.length).toBeGreaterThanOrEqual(5);
	});

	it.each(examples.map((text) => [text.split('\n').find((line) => line.startsWith('kind:')) ?? '', text]))('docs/format.md, %s', (_kind, text) => {
		// «…» stands for anything; a bare one in a list of indicators for an indicator.
		expect(faultsIn(text.replace('indicators: […]', 'indicators: []'), 'docs/format.md')).toEqual([]);
	});

	it.each([...yamlFiles('plans'), ...yamlFiles('templates')])('%s', (path) => {
		expect(faultsIn(readFileSync(join(root, path), 'utf8'), path)).toEqual([]);
	});

	it.each(yamlFiles('plans'))('%s names the schema of its kind for editors', (path) => {
		const text = readFileSync(join(root, path), 'utf8');
		const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(text) ?? [];
		const [, kind] = /^kind: (\S+)/m.exec(text) ?? [];
		expect(resolve(root, dirname(path), schema)).toBe(join(folder, `${kind}.schema.json`));
		expect(files).toContain(basename(schema));
	});
});
