import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATE_DIRECTIVES } from '../../src/document/check/directives.ts';
import { checkTemplate } from '../../src/document/check/index.ts';
import { SUBJECT_TYPES } from '../../src/document/check/subjectTypes.ts';
import { checkShape } from '../../src/schema/index.ts';
import { parseNarrative } from '../../src/source/markdown.ts';
import { templateLibrary } from '../../src/source/templates.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';
import { plan } from '../cli/program.ts';
import { partsOf } from '../render/docx/xml-tree.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text);

it('tells every field and list', () => {
	const names = (all: readonly string[]): string => all.map((name) => `\`${name}\``).join(', ');
	for (const [kind, { fields, lists, reported }] of Object.entries(SUBJECT_TYPES)) {
		const row = `| ${kind} | ${names([...fields, ...reported.fields])} | ${names([...Object.keys(lists), ...Object.keys(reported.lists)])} |`;
		expect(guide.split('\n')).toContain(row);
	}
});

it('tells every directive', () => {
	for (const known of Object.values(TEMPLATE_DIRECTIVES)) for (const name of known.keys()) if (name !== 'insert') expect(guide).toMatch(new RegExp(`:${name}[\\[{\`]`));
});

it('shows a page and a form that are sound', () => {
	const page = blocks.find((block) => block.startsWith('page:')) ?? '';
	const form = blocks.find((block) => block.startsWith('kind: form')) ?? '';
	const sources = [
		{ path: 'template.yaml', text: `kind: template\nname: x\ntitle: x\nfor: activity-plan\n${page}` },
		{ path: 'forms/own.yaml', text: form },
	];
	const documents = sources.flatMap((file) => parseYamlFile(file).documents);
	const document = parseNarrative({ path: 'document.md', text: ':::each{list=programmes as=programme}\n::form{name=own of=programme}\n:::\n' });
	const parts = templateLibrary({ documents, narratives: new Map([['document.md', document]]) }).get('x');
	expect(parts && checkTemplate(parts, [])).toEqual([]);
	expect(documents.flatMap((one) => checkShape(one))).toEqual([]);
});

describe('the template in colours', () => {
	let cwd = '';
	const template = blocks.find((block) => block.includes('tableShade3')) ?? '';
	const write = (text: string): void => writeFileSync(join(cwd, 'templates/svp/template.yaml'), text);
	beforeAll(() => {
		cwd = mkdtempSync(join(tmpdir(), 'plan-colours-'));
		expect(plan(['init', '.'], { cwd }).status).toBe(0);
		mkdirSync(join(cwd, 'templates/svp'), { recursive: true });
		write(template);
	});
	afterAll(() => rmSync(cwd, { recursive: true }));

	it('is sound, and prints a plan in them in every format', () => {
		expect(plan(['template', 'check'], { cwd }).stdout).toMatch(/^No problems found/);
		expect(plan(['build', '--plan', 'svp-2026-2028', '--to', 'docx,pdf,html,xlsx', '--out', 'build'], { cwd }).status).toBe(0);
		const built = (extension: string): Buffer => readFileSync(join(cwd, `build/svp-2026-2028.${extension}`));
		expect(built('html').toString()).toContain('thead th,.md thead th{background:#1b4f72;color:#ffffff}');
		expect(JSON.stringify(partsOf(built('docx')).get('word/styles.xml'))).toContain('"w:fill":"1B4F72"');
		expect(JSON.stringify(partsOf(built('xlsx')).get('xl/styles.xml'))).toContain('"rgb":"FF1B4F72"');
		expect(built('pdf').length).toBeGreaterThan(10_000);
	});

	it('is told of a colour as the guide says', () => {
		write(template.replace('#21618c', '#2e86c1'));
		const { status, stdout } = plan(['template', 'check'], { cwd });
		expect(status).toBe(1);
		const shown = /```\n(error\[template\/contrast\].*?)```/s.exec(guide)?.[1] ?? '-';
		expect(stdout).toContain(shown);
	});
});
