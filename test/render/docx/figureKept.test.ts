import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figure } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { NOT_LAID_OUT } from '../../../src/render/laidOut.ts';
import { prepareSvg } from '../../../src/render/svg/open.ts';
import { document, portrait } from '../pdf/sample.ts';
import { child, descendants, part, val } from './xml-tree.ts';

let folder = '';
let path = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'plan-figure-'));
	path = join(folder, 'schema.svg');
	writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><path d="M0 0h200v40z" fill="#123"/></svg>');
	await prepareSvg([path]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = [{ type: 'text', value: 'Žodžiai' }] as const;

it.each<[string, Partial<Figure>, string | undefined]>([
	['a caption', { caption: { label: '1 pav.', children: WORDS } }, undefined],
	['a source', { sourceNote: WORDS }, undefined],
	['nothing', {}, 'false'],
])('a picture with %s below it stays with that alone', async (_, rest, keepNext) => {
	const bytes = await renderDocx(document([portrait({ type: 'figure', id: 'f', path, alt: 'Schema', width: 200, height: 40, ...rest })]), NOT_LAID_OUT);
	const [figure] = descendants(part(bytes, 'word/document.xml'), 'w:p').filter((one) => val(one, 'w:pPr', 'w:pStyle') === 'Figure');
	const own = figure && child(figure, 'w:pPr', 'w:keepNext');
	// The style says that it stays with the next.
	expect(own?.attributes['w:val']).toBe(keepNext);
	expect(own === undefined).toBe(keepNext === undefined);
});
