import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, categoryOf } from '../../../src/rules/catalogue.ts';
import { givenTree } from '../../../src/source/tree.ts';
import { loadTree } from '../../../src/workspace.ts';
import { type Files, SAMPLE } from '../../sample-workspace.ts';

const picture = (fixture: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../fixtures/narrative', fixture));
const PNG = picture('image-size/good/tekstai/pav/planas.png');
const PICTURES = new Map<string, Uint8Array>([
	['pav/gyventojai.png', PNG],
	['pav/herbas.png', PNG],
	['pav/planas-4000x3000.png', PNG],
	['pav/planas-40000x30000.png', picture('image-size/bad/tekstai/pav/planas.png')],
	['pav/nebaigtas-siusti.png', PNG.subarray(0, PNG.length / 2)],
]);
const CHAPTERS = ['text/ivadas', 'tekstai/ivadas', 'tekstai/bukle', 'tekstai/prioritetai', 'tekstai/programos', 'tekstai/stebesena'];
const FILES: Files = {
	...SAMPLE,
	...Object.fromEntries(CHAPTERS.map((name) => [`${name}.md`, 'Gyventojų mažėja.\n'])),
	'data/gyventojai.csv': 'Metai,Gyventojai,2014\n2013,306.1,5\n2014,304.1,6\n',
	'priedai/sarasas.csv': 'Metai,Gyventojai\n2014,304.1\n',
};
const INTRODUCTION = 'narrative: {introduction: pavyzdys.md}\n';
/** Of the files that some examples name, the others are not used. */
const UNUSED = new Set([...PICTURES.keys(), ...CHAPTERS.map((name) => `${name}.md`), 'priedai/sarasas.csv'].filter((path) => path !== 'tekstai/bukle.md'));
/** What is told of a plan, not of the text that the example shows. */
const OF_THE_PLAN = new Set(['narrative/required-chapter', 'narrative/source-missing', 'narrative/unmentioned-table', 'narrative/unused-file', 'narrative/unused-text']);

/** The files of a workspace that an example stands in: it is a part of a plan's YAML, a file that its first line names, or a text. */
function workspaceOf(example: string): Files {
	const plan = (part: string): Files => ({ 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('template: svp\n', part) });
	const [, named, row = ''] = /^# (\w+\/\S+\.\w+)(?:: (.*))?/.exec(example) ?? [];
	const text = example.replace(/^# \w+\/\S+\.\w+.*\n/, '');
	if (named?.endsWith('.svg')) return { ...plan(`template: svp\n${INTRODUCTION}`), [named]: text, 'pavyzdys.md': `![Miesto schema](${named} "Schema")\n` };
	if (/^(template|narrative):/m.test(text)) return plan(text.startsWith('template:') ? text : `template: svp\n${text}`);
	return { ...plan(`template: svp\n${INTRODUCTION}`), 'pavyzdys.md': text, ...(row === '' ? {} : { [named ?? '']: `Metai,Gyventojai\n2013,306.1\n${row}\n` }) };
}

async function told(example: string): Promise<string[]> {
	const files = Object.entries({ ...FILES, ...workspaceOf(example) }).map(([path, text]) => [path, Buffer.from(text)] as const);
	const { diagnostics } = await loadTree(givenTree('/workspace', new Map<string, Uint8Array>([...files, ...PICTURES])));
	return diagnostics.filter(({ rule, place }) => rule.startsWith('narrative/') && !UNUSED.has(place?.file.path ?? '')).map(({ rule }) => rule);
}

describe('the examples that plan explain shows', () => {
	it.each(catalogue.filter((rule) => categoryOf(rule) === 'narrative').map((rule) => [rule.id, rule] as const))('%s finds the wrong one, and the right one is right', async (id, { bad, good }) => {
		expect(await told(bad)).toContain(id);
		expect((await told(good)).filter((rule) => rule === id || !OF_THE_PLAN.has(rule))).toEqual([]);
	});
});
