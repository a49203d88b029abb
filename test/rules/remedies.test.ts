import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree } from '../../src/workspace.ts';
import { readPlan } from '../mutations/plan.ts';

const plan = readPlan(join(import.meta.dirname, '../../plans/kaunas'));
const parser = rememberingParser();

const BUSINESS = 'svp/programa-01-01-verslas.yaml';
const SITUATION = 'spp/text/bukle.md';

it.each<readonly [what: string, file: string, right: RegExp, wrong: string, expected: string]>([
	['a unit by its sign', BUSINESS, /unit: .+/, 'unit: "%"', 'links/unknown-unit: In the register that is `proc.`'],
	['a unit by its name', BUSINESS, /unit: .+/, 'unit: procentai', 'links/unknown-unit: In the register that is `proc.`'],
	['a body far from all', BUSINESS, /bodies: \["17"\]/, 'bodies: ["Statybos skyrius"]', 'links/unknown-body: If it is a new one, add it to the register'],
	['a code without its plan', BUSINESS, /serves: \[spp-verslo-fondas\]/, 'serves: ["1.1.1.1"]', 'links/unresolved-reference: Write it with the name of its plan: `spp-2022:1.1.1.1`'],
	['a body in quotes of a text', BUSINESS, /bodies: \["17"\]/, 'bodies: [„17“]', 'links/unknown-body: Did you mean `17`?'],
	['a code of the register in quotes of a text', 'registers/bodies.yaml', /code: "17"/, 'code: „17“', 'links/unknown-body: Did you mean `17`?'],
	['a code of the register without quotes', 'registers/bodies.yaml', /code: "17"/, 'code: 017', 'schema/wrong-type: Put it in quotes: `code: "017"`'],
	['a unit of the register misspelt', 'registers/units.yaml', /code: vnt\./, 'code: vnt', 'links/unknown-unit: Did you mean `vnt.`?'],
	['a list from Word', SITUATION, /^(# .*)$/m, '$1\n\nTrys:\n• pirma;\n• antra.', 'narrative/printed-mark: Write `- pirma;`, and leave a line empty above the list'],
	['a name misspelt in a text', SITUATION, /^(# .*)$/m, '$1\n\nŽr. :ref[spp-verslo-fonds].', 'narrative/unresolved-ref: Did you mean `spp-verslo-fondas`?'],
	['a space before a bracket', SITUATION, /^(# .*)$/m, '$1\n\nIš viso :value [total.2015].', 'narrative/unresolved-value: It is written `:value[01.total.2015]`, without a space before the bracket'],
	['a note without its colon', SITUATION, /^(# .*)$/m, '$1\n\nTekstas[^x].\n\n[^x] Apklausa.', 'narrative/footnote-undefined: If this is the note itself, write a colon: [^x]: …'],
	['a note by another mark', SITUATION, /^(# .*)$/m, '$1\n\nTekstas[^y].\n\n[^x]: Apklausa.', 'narrative/footnote-undefined: Did you mean [^x]? Nothing refers to it'],
	['a pair of tags', SITUATION, /^(# .*)$/m, '$1\n\nGyventojų <b>mažėja</b>.', 'narrative/raw-html: Write `**words**`, without tags'],
	['an end of a tag that nothing began', SITUATION, /^(# .*)$/m, '$1\n\nGyventojų mažėja</b>.', 'narrative/raw-html: Delete the tag, and its other half `</…>` if it has one'],
	['a tag that Markdown has nothing for', SITUATION, /^(# .*)$/m, '$1\n\nGyventojų <u>mažėja</u>.', 'narrative/raw-html: Delete the tag, and its other half `</…>` if it has one'],
	['a list of plans', 'plan.yaml', /plans: \[spp-2022,/, 'plans: [spp-2202,', 'links/unknown-plan: Did you mean `spp-2022`?'],
])('%s is told once, with what to write', async (_, file, right, wrong, expected) => {
	const text = new TextDecoder().decode(plan.files.get(file));
	expect(text).toMatch(right);
	const files = new Map(plan.files).set(file, new TextEncoder().encode(text.replace(right, wrong)));
	const { diagnostics } = await loadTree(givenTree('/plan', files), { parser });
	const told = diagnostics.filter(({ suppressed, rule }) => !suppressed && rule !== 'indicators/percent-range');
	expect(told.map(({ rule, help }) => `${rule}: ${help?.en}`)).toEqual([expected]);
});
