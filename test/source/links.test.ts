import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkFindings } from '../../src/source/links.ts';
import { givenTree } from '../../src/source/tree.ts';

const files = new Map(['plan.yaml', 'svp/plan.yaml', 'svp/text/ivadas.md'].map((path) => [path, new Uint8Array()]));

function told(path: string, target: string): string[] {
	return linkFindings(givenTree('/planas', files, new Map([[path, target]]))).map(({ rule, place, message, help }) => `${rule} ${place?.file.path}: ${message.en} | ${help?.en}`);
}

it.each([
	['a file of the workspace', 'spp/ivadas.md', '../svp/text/ivadas.md', '`svp/text/ivadas.md` is read where it is: delete the link, and write that path wherever the link is named'],
	['the same by its whole path', 'spp/ivadas.md', '/planas/svp/text/ivadas.md', '`svp/text/ivadas.md` is read where it is: delete the link, and write that path wherever the link is named'],
	['a folder of the workspace', 'spp/text', '../svp/text', 'What is in the folder `svp/text` is read there: delete the link'],
	['the workspace itself', 'svp/ratas', '..', 'What is in the folder `.` is read there: delete the link'],
	['what lies outside it', 'svp/programa-02.yaml', '../../kitas/programa-02.yaml', 'Put the file or folder itself in its place, or delete the link'],
	['nothing', 'pav/herbas.png', 'dingo.png', 'Put the file or folder itself in its place, or delete the link'],
])('a link to %s is told', (_what, path, target, help) => {
	expect(told(path, target)).toEqual([`source/link ${path}: A symbolic link to \`${target}\` is not followed | ${help}`]);
});

it.each(['.paslėpta.yaml', 'svp/.git', 'node_modules', 'svp/build', 'node_modules/x.yaml', 'sprendimas.docx', 'Planas.pdf', 'README.md'])(
	'a link that no plan is made of is left alone: %s',
	(path) => {
		expect(told(path, 'x')).toEqual([]);
	},
);

it('a link without an extension is told where it may be a folder of the plan, not where it leads to a file', () => {
	const outside = mkdtempSync(join(tmpdir(), 'plan-links-'));
	writeFileSync(join(outside, 'LICENSE'), '');
	expect(told('svp/LICENSE', '../plan.yaml')).toEqual([]);
	expect(told('LICENSE', join(outside, 'LICENSE'))).toEqual([]);
	expect(told('svp/text', outside)).toEqual([`source/link svp/text: A symbolic link to \`${outside}\` is not followed | Put the file or folder itself in its place, or delete the link`]);
	expect(told('ivadas.md', join(outside, 'LICENSE'))).toHaveLength(1);
	rmSync(outside, { recursive: true });
});
