import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { describeWith } from '../../tools.ts';
import { everyNode } from '../pdf/every-node.ts';
import { edges } from './edges.ts';
import { fieldFaults } from './fields.ts';
import { child, descendants, elements, parseXml, partsOf, val, type XmlElement } from './xml-tree.ts';

let folder = '';
const documents = new Map<string, Uint8Array>();
const parsed = new Map<string, ReadonlyMap<string, XmlElement>>();
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-docx-'));
	documents.set('every node', await renderDocx(everyNode(folder), { ...NOT_LAID_OUT, anchors: new Map([['s1', 3]]) }));
	documents.set('edges', await renderDocx(edges(), NOT_LAID_OUT));
	for (const [name, bytes] of documents) parsed.set(name, partsOf(bytes));
});
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (name: string): Uint8Array => documents.get(name) ?? new Uint8Array();

/** Every element of a part, the part's own first. */
const all = (element: XmlElement): XmlElement[] => [element, ...elements(element).flatMap(all)];

const NAMES = ['every node', 'edges'];

describe.each(NAMES)('the package of %s', (name) => {
	const parts = (): ReadonlyMap<string, XmlElement> => parsed.get(name) ?? new Map();
	const one = (path: string): XmlElement => {
		const found = parts().get(path);
		if (!found) throw new Error(`no ${path}`);
		return found;
	};
	const body = () => one('word/document.xml');

	it('says the type of every part', () => {
		const types = one('[Content_Types].xml');
		const extensions = elements(types, 'Default').map(({ attributes }) => attributes.Extension);
		const overrides = elements(types, 'Override').map(({ attributes }) => attributes.PartName);
		const paths = Object.keys(unzipSync(bytesOf(name)));
		expect(paths[0]).toBe('[Content_Types].xml');
		for (const path of paths.filter((path) => path !== '[Content_Types].xml')) {
			expect(overrides.includes(`/${path}`) || extensions.includes(path.slice(path.lastIndexOf('.') + 1)), path).toBe(true);
		}
		expect(overrides.filter((path) => !paths.includes(path?.slice(1) ?? ''))).toEqual([]);
	});

	it('has the target of every relationship, and a relationship for every use', () => {
		const paths = new Set(Object.keys(unzipSync(bytesOf(name))));
		for (const [path, relationships] of parts()) {
			if (!path.endsWith('.rels')) continue;
			const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
			const ids = elements(relationships).map(({ attributes }) => attributes.Id);
			expect(new Set(ids).size, path).toBe(ids.length);
			for (const { attributes } of elements(relationships)) {
				if (attributes.TargetMode === 'External') continue;
				const target = attributes.Target ?? '';
				expect(paths, `${path}: ${target}`).toContain(target.startsWith('/') ? target.slice(1) : join(dirname(owner), target));
			}
			const used = parts().get(owner);
			if (!used) continue;
			for (const { attributes } of all(used)) {
				for (const attribute of ['r:id', 'r:embed', 'r:link']) if (attributes[attribute] !== undefined) expect(ids, `${owner} ${attribute}`).toContain(attributes[attribute]);
			}
		}
	});

	it('numbers what must be told apart', () => {
		const unique = (values: readonly (string | undefined)[]): void => expect(new Set(values).size, values.join(' ')).toBe(values.length);
		const starts = descendants(body(), 'w:bookmarkStart');
		unique(starts.map(({ attributes }) => attributes['w:id']));
		unique(starts.map(({ attributes }) => attributes['w:name']?.toLowerCase()));
		for (const { attributes } of starts) expect(attributes['w:name']).toMatch(/^[A-Za-z_]\w{0,39}$/);
		expect(descendants(body(), 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual(expect.arrayContaining(starts.map(({ attributes }) => attributes['w:id'])));
		unique(descendants(body(), 'wp:docPr').map(({ attributes }) => attributes.id));
		unique(descendants(body(), 'w:footnoteReference').map(({ attributes }) => attributes['w:id']));
		unique(elements(one('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']));
	});

	it('defines every style, list, note and anchor that it uses', () => {
		const styles = elements(one('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
		const numbers = elements(one('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']);
		const notes = elements(one('word/footnotes.xml'), 'w:footnote').map(({ attributes }) => attributes['w:id']);
		const texts = [...parts()].filter(([path]) => /^word\/(document|footnotes|header\d+)\.xml$/.test(path)).flatMap(([, root]) => all(root));
		const values = (element: string): (string | undefined)[] => texts.filter(({ name }) => name === element).map(({ attributes }) => attributes['w:val']);
		for (const element of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) for (const style of values(element)) expect(styles, element).toContain(style);
		for (const style of one('word/styles.xml').children) {
			if (typeof style === 'string') continue;
			for (const link of ['w:basedOn', 'w:next']) if (child(style, link)) expect(styles).toContain(val(style, link));
		}
		for (const number of values('w:numId')) expect(numbers).toContain(number);
		for (const { attributes } of descendants(body(), 'w:footnoteReference')) expect(notes).toContain(attributes['w:id']);
	});

	it('has fields that lead somewhere and show what stands there', () => {
		expect(fieldFaults(parts())).toEqual([]);
	});

	it('fills every place of every table, and ends every cell with a paragraph', () => {
		const tables = descendants(body(), 'w:tbl');
		expect(tables.length).toBeGreaterThan(1);
		for (const table of tables) {
			const widths = elements(child(table, 'w:tblGrid') ?? table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
			expect(widths.every((width) => width > 0)).toBe(true);
			let above: (string | undefined)[] = [];
			for (const line of elements(table, 'w:tr')) {
				const places: (string | undefined)[] = [];
				for (const one of elements(line, 'w:tc')) {
					expect(elements(one).at(-1)?.name).toBe('w:p');
					const properties = child(one, 'w:tcPr');
					const span = Number(val(properties, 'w:gridSpan') ?? 1);
					const start = places.length;
					expect(Number(child(properties, 'w:tcW')?.attributes['w:w'])).toBe(widths.slice(start, start + span).reduce((sum, width) => sum + width, 0));
					const merge = child(properties, 'w:vMerge');
					const isContinued = merge !== undefined && merge.attributes['w:val'] !== 'restart';
					if (isContinued) expect(above[start], 'a cell goes on from one above of the same width').toBe(`${start}+${span}`);
					for (let i = 0; i < span; i++) places.push(merge ? `${start}+${span}` : undefined);
				}
				expect(places).toHaveLength(widths.length);
				above = places;
			}
		}
	});

	it('marks header rows only at the head of a table', () => {
		for (const table of descendants(body(), 'w:tbl')) {
			const heads = elements(table, 'w:tr').map((line) => child(line, 'w:trPr', 'w:tblHeader') !== undefined);
			expect(heads.lastIndexOf(true)).toBe(heads.filter(Boolean).length - 1);
		}
	});
});

describeWith(['xmllint'], 'xmllint', () => {
	it.each(NAMES)('finds every part of %s well formed', (name) => {
		const target = join(folder, name.replace(' ', '-'));
		const paths: string[] = [];
		for (const [path, data] of Object.entries(unzipSync(bytesOf(name)))) {
			if (!/\.(xml|rels)$/.test(path)) continue;
			mkdirSync(dirname(join(target, path)), { recursive: true });
			writeFileSync(join(target, path), data);
			paths.push(path);
		}
		expect(paths.length).toBeGreaterThan(8);
		expect(execFileSync('xmllint', ['--noout', '--nonet', ...paths], { cwd: target, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })).toBe('');
	});

	it('agrees with the reader of these tests', () => {
		expect(() => parseXml('<a><b/></a>')).not.toThrow();
		writeFileSync(join(folder, 'bad.xml'), '<a><b></a>');
		expect(() => execFileSync('xmllint', ['--noout', join(folder, 'bad.xml')], { stdio: 'pipe' })).toThrow(/mismatch/);
	});
});
