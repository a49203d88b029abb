import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TEMPLATE_DIRECTIVES } from '../../src/document/check/directives.ts';
import { checkTemplate } from '../../src/document/check/index.ts';
import { SUBJECT_TYPES } from '../../src/document/check/subjectTypes.ts';
import { checkShape } from '../../src/schema/index.ts';
import { parseNarrative } from '../../src/source/markdown.ts';
import { templateLibrary } from '../../src/source/templates.ts';
import { parseYamlFile } from '../../src/source/yaml.ts';

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
