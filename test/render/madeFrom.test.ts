import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src/document/nodes.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { NOT_LAID_OUT } from '../../src/render/laidOut.ts';
import { readMadeFrom } from '../../src/render/madeFrom.ts';
import { buildPdf } from '../../src/render/pdf/index.ts';
import { renderXlsx } from '../../src/render/xlsx/index.ts';
import { documentOf } from '../document/sample.ts';
import { SAMPLE } from '../sample-workspace.ts';
import { readPdf } from './pdf/conformance/file.ts';
import { faultsOf } from './pdf/conformance/rules.ts';

const facts = new Map([
	['commit', 'uncommitted'],
	['template', 'svp 0123456789ab'],
	['document', `<&"'> „ąž“`],
]);
const tree: DocumentTree = { ...documentOf(SAMPLE).tree, madeFrom: facts };

const RENDERERS: readonly (readonly [string, (tree: DocumentTree) => Uint8Array | Promise<Uint8Array>])[] = [
	['docx', (of) => renderDocx(of, NOT_LAID_OUT)],
	['pdf', async (of) => (await buildPdf(of)).bytes],
	['html', renderHtml],
	['xlsx', renderXlsx],
];

describe.each(RENDERERS)('a file of %s', (_, render) => {
	it('says what it was made from', async () => {
		expect(readMadeFrom(await render(tree))).toEqual(facts);
	});

	it('says nothing where nothing is known', async () => {
		expect(readMadeFrom(await render({ ...tree, madeFrom: new Map() }))).toBeUndefined();
	});
});

describe('what a file was made from', () => {
	it.each([
		['no bytes', ''],
		['a text', 'kas nors'],
		['JSON of others', '{"madeFrom": ["a"]}'],
		['JSON that ends too soon', '{"madeFrom": {'],
		['a broken package', 'PK\u0003\u0004 ...'],
		['a PDF of others', '%PDF-1.7\n%%EOF'],
	])('is not known of %s', (_, text) => {
		expect(readMadeFrom(new TextEncoder().encode(text))).toBeUndefined();
	});

	it('is described in the PDF as PDF/A asks', async () => {
		const { bytes } = await buildPdf(tree);
		expect(faultsOf(readPdf(bytes))).toEqual([]);
		const broken = Buffer.from(bytes).toString('latin1').replace('<pdfaProperty:name>commit<', '<pdfaProperty:name>commix<');
		expect(faultsOf(readPdf(Buffer.from(broken, 'latin1'))).join()).toContain('no description of plan:commit');
	});
});
