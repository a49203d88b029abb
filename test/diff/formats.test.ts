import { describe, expect, it } from 'vitest';
import { diffFormats } from '../../src/diff/formats/index.ts';
import { compare, stagesOf } from '../../src/diff/index.ts';
import type { DiffInput } from '../../src/diff/wording.ts';
import { shown } from '../document/sample.ts';
import { type Files, SAMPLE } from '../sample-workspace.ts';
import { withPlanId } from './edits.ts';
import { edited, OLD, version } from './versions.ts';

const plain = (text: string): string => text;
const paint: DiffInput['paint'] = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain, strikethrough: plain };

function said(format: string, files: readonly Files[], rest: Partial<DiffInput> = {}): string {
	const versions = files.map((one, index) => version(one, `v${index + 1}`));
	const [old, fresh] = [versions[0], versions.at(-1)];
	if (!old || !fresh) throw new Error('No versions');
	const steps = versions.slice(1).map((one, index) => compare(versions[index] ?? one, one));
	const stages = versions.length > 2 ? stagesOf(versions, steps) : [];
	return diffFormats.get(format)?.({ comparison: compare(old, fresh), stages, weight: 'minor', language: 'en', version: '0.0.0', paint, ...rest }) ?? '';
}

const RISEN = edited('2015: 120.0', '2015: 130.0');

it.each(['pretty', 'markdown'])('keeps the name of a file on one line, whatever is in it: %s', (format) => {
	const text = said(format, [OLD, { ...OLD, 'tekstai/nau\njas.csv': 'a,b\n' }]);
	expect(text).toMatch(/nau.+jas\.csv/);
	expect(text).not.toMatch(/^jas/m);
});

it('calls measures by their codes under the title of their plan', () => {
	const moved = edited('{source: SB, 2014: 5.0, 2015: 0.2}', '{source: SB, 2014: 5.0, 2015: 10.2}', 'svp.yaml', edited('2015: 120.0', '2015: 110.0'));
	for (const format of ['pretty', 'markdown', 'html']) expect(said(format, [OLD, moved]), format).toMatch(/10\.0 moved from 01\.01\.01\.01 to 01\.01\.02\.01\b/);
});

it('calls a plan that has another id by neither in its money, and says what changed of it', () => {
	const money = '            appropriations:\n              - {source: SB(VB), 2015: 1000.1}\n              - {source: SB, 2014: 5.0, 2015: 0.2}\n';
	const streets = `          - code: "01"\n            name: Gatvės\n            type: new\n            bodies: ["10", "12"]\n${money}`;
	const renamed = withPlanId('svp', 'svp-15', edited(streets, '', 'svp.yaml', RISEN));
	const text = shown(said('pretty', [OLD, renamed], { language: 'lt' }));
	expect(text).toContain('2015: 01.01.02.01 −1_000,3; 01.01.01.01 +10,0\n');
	expect(text).toContain('pakeistas plano id: svp → svp-15');
	expect(text).not.toContain('pakeistas kodas');
});

it('tells files by their names, whatever became of what is in them', () => {
	const data = (name: string, rows: string): Files => ({ [`tekstai/${name}.csv`]: `Metai;Suma\n${rows}` });
	const [was, is] = [
		{ ...data('a', '2014;1\n2015;2\n'), ...data('b', '2014;1\n2015;2\n2016;3\n') },
		{ ...data('a', '2014;1\n2015;7\n'), ...data('b', '2015;2\n2016;3\n2014;1\n') },
	];
	const text = said('pretty', [{ ...OLD, ...was }, edited('Jį tvirtina taryba.', 'Jį tvirtina savivaldybės taryba.', 'tekstai/ivadas.md', { ...OLD, ...is })]);
	expect(text.match(/^tekstai\S+$/gm)).toEqual(['tekstai/a.csv', 'tekstai/b.csv', 'tekstai/ivadas.md']);
});

it('names what is gone where it was, and a reserve once', () => {
	const gone = (SAMPLE['svp.yaml'] ?? '').split('\n').find((line) => line.includes('Konsultavimas')) ?? '';
	const text = said('pretty', [
		OLD,
		[[`${gone}\n`, ''], ['amounts: {2014: 200.0', 'amounts: {2014: 201.0'] as const].reduce((files, [from = '', to = '']) => edited(from, to, 'svp.yaml', files), RISEN),
	]);
	expect(text.match(/^s[pv]p:.*$/gm)).toEqual(['svp:01.01.01.01  Verslo fondas', 'svp:01.01.01.02  Konsultavimas', 'svp:P-01-01-01-02-01  Renginiai', 'svp:Direktoriaus rezervas']);
});

describe.each([...diffFormats.keys()])('%s', (format) => {
	it('tells the amounts and where they are', () => {
		expect(said(format, [OLD, RISEN])).toMatch(/svp\.yaml/);
		expect(said(format, [OLD, RISEN])).toMatch(/130/);
	});

	it('does not call a series without changes what has come back to where it was', () => {
		const text = said(format, [OLD, RISEN, OLD]);
		expect(text).not.toMatch(/No changes/i);
		expect(text).toMatch(format === 'json' ? /"major": 1/ : /changes in between/);
	});

	it('counts the changes that led to each stage of a series', () => {
		const text = said(format, [OLD, RISEN, OLD]);
		if (format === 'json') expect(JSON.parse(text).stages.map(({ changes }: { changes: { major: number } | null }) => changes?.major)).toEqual([undefined, 1, 1]);
		else expect(text).toMatch(format === 'markdown' ? /\| changes \| {2}\| 1 \| 1 \|/ : format === 'html' ? /changes<\/th><td><\/td><td>1<\/td><td>1<\/td>/ : /^changes +1 +1$/m);
	});

	it('marks the stage of a series whose version has errors', () => {
		const versions = [version(OLD, 'one'), version(RISEN, 'two', ['svp.yaml']), version(OLD, 'three')];
		const [old, middle, fresh] = versions;
		if (!old || !middle || !fresh) throw new Error('No versions');
		const stages = stagesOf(versions, [compare(old, middle), compare(middle, fresh)]);
		const text = said(format, [OLD, OLD], { stages });
		if (format === 'json') expect(JSON.parse(text).stages.map(({ damaged }: { damaged: string[] }) => damaged)).toEqual([[], ['svp.yaml'], []]);
		else {
			expect(text).toMatch(format === 'markdown' ? /\| one \| two \\?\* \| three \|/ : format === 'html' ? /<th scope="col">two \*<\/th>/ : / one {2,}two \* {2,}three/);
			expect(text).toContain('two has errors (svp.yaml)');
		}
	});

	it('says that sums of a version with errors may not be all', () => {
		const comparison = compare(version(OLD, 'old'), version(RISEN, 'new', ['svp.yaml']));
		const text = said(format, [OLD, RISEN], { comparison });
		if (format === 'json') expect(JSON.parse(text).money.plans).toMatchObject([{ isProven: false }, { isProven: false }]);
		else expect(text).toContain('what could not be read counts as unchanged');
	});

	it('says the path of a text once, above what changed in it', () => {
		const text = said(format, [OLD, edited('Jį tvirtina taryba.', 'Jį tvirtina miesto taryba.', 'tekstai/ivadas.md')]);
		if (format === 'json') expect(JSON.parse(text).findings).toMatchObject([{ message: { en: expect.stringMatching(/^sentence changed, tekstai\/ivadas\.md: /) } }]);
		else expect(text).not.toMatch(/sentence changed, tekstai/);
		expect(text).toContain('tekstai/ivadas.md');
	});

	it('keeps what a name holds from becoming markup', () => {
		const text = said(format, [OLD, edited('name: Verslo fondas', 'name: "<img src=x> @vardas"')]);
		if (format === 'markdown' || format === 'html') expect(text).not.toContain('<img');
		expect(text).toContain('img src=x');
	});
});

describe('html', () => {
	it('names what came or went in the language of the reader', () => {
		const without = edited('  - {code: "10", name: {lt: Švietimo skyrius, en: Education Division}}\n', '', 'registers.yaml');
		expect(said('html', [OLD, without])).toContain('<td>Education Division<br>');
		expect(said('html', [OLD, without], { language: 'lt' })).toContain('<td>Švietimo skyrius<br>');
	});
});

describe('pretty', () => {
	it('counts what it does not show', () => {
		expect(said('pretty', [OLD, edited('mission:', '# pastaba\nmission:')])).toContain('Changes: 1 layout only (1 not shown: --weight none shows all)');
		expect(said('pretty', [OLD, edited('mission:', '# pastaba\nmission:')], { weight: 'none' })).toContain('only the layout of the file changed');
	});

	it('says whether a setting came or went', () => {
		const more = edited('languages: [lt, en]', 'languages: [lt, en]\nrules: {narrative/table-total: off}', 'plan.yaml');
		expect(said('pretty', [OLD, more])).toContain('setting changed, workspace: rules.narrative/table-total: – → off');
		expect(said('pretty', [more, OLD])).toContain('setting changed, workspace: rules.narrative/table-total: off → –');
	});

	it('tells a template that came by its files', () => {
		const text = said('pretty', [OLD, { ...OLD, 'sablonai/svp/template.yaml': 'kind: template\nname: kitas\nfor: activity-plan\n', 'sablonai/svp/document.md': '# Antraštė\n' }]);
		expect(text).toMatch(/\nsablonai\/svp\/document\.md\n {2}\+ file added .*\n\nsablonai\/svp\/template\.yaml\n {2}\+ file added .*\n\nChanges: 6 minor \(4 of them/);
	});

	it('tells what changed in a text in the order in which it is read', () => {
		const files = edited(
			'Jį tvirtina taryba.',
			'Jį tvirtina miesto taryba.',
			'tekstai/ivadas.md',
			edited('- antras punktas', '- antrasis punktas', 'tekstai/ivadas.md', edited('- pirmas punktas\n', '', 'tekstai/ivadas.md')),
		);
		const lines = [...said('pretty', [OLD, files]).matchAll(/ivadas\.md:(\d+)$/gm)].map(([, line]) => Number(line));
		expect(lines).toEqual([3, 7, 7]);
	});

	it('counts apart what is within an element that came', () => {
		const more = edited(
			'          - code: "01"\n            name: Gatvės',
			'          - {code: "07", name: Aikštės, bodies: ["10"], appropriations: [{source: SB, 2016: 12.0, 2017: 3.0}]}\n          - code: "01"\n            name: Gatvės',
		);
		expect(said('pretty', [OLD, more])).toContain('Changes: 3 major (2 of them part of others)');
		expect(said('pretty', [OLD, more], { language: 'lt' })).toContain('(iš jų kitų pakeitimų dalių – 2)');
	});

	it('tells neighbouring words that were replaced together', () => {
		expect(said('pretty', [OLD, edited('name: Gerinti sąlygas verslui', 'name: Gerinti aplinką pramonei')])).toContain('Gerinti [-sąlygas verslui-]{+aplinką pramonei+}');
	});

	it('calls what codes and references stand for by its name', () => {
		const other = edited('bodies: ["12"]\n            wards', 'bodies: ["10", "12"]\n            wards', 'svp.yaml', edited('serves: ["spp:1.1.1.1"]', 'serves: ["spp:1.1.1.2"]'));
		const text = said('pretty', [OLD, other], { language: 'lt' });
		expect(text).toMatch(/pakeisti vykdytojai: 12 · \p{L}.* → 10 · \p{L}.*; 12 · \p{L}/u);
		expect(text).toMatch(/: spp:1\.1\.1\.1 · \p{L}.* → spp:1\.1\.1\.2 · \p{L}/u);
	});

	it('calls one of a list by itself and several together', () => {
		const bodies = (codes: string) => said('pretty', [OLD, edited('bodies: ["12"]\n            wards', `bodies: ${codes}\n            wards`)], { language: 'lt' });
		expect(bodies('["10"]')).toContain('pakeistas vykdytojas: 12');
		expect(bodies('["12", "10"]')).toContain('pakeisti vykdytojai: 12');
	});

	it('calls what a development plan needs no appropriations', () => {
		const needs = (funding: string) =>
			(['pretty', 'markdown', 'html', 'json'] as const).map((format) => said(format, [OLD, edited('funding: {ES: 6800.0', `funding: {${funding}`, 'spp.yaml')], { language: 'lt' }));
		for (const [funding, title] of [
			['ES: 7000.0', 'pakeistas lėšų poreikis, ES'],
			['ES: 6800.0, KT: 1.0', 'nustatytas lėšų poreikis, KT'],
		] as const) {
			for (const text of needs(funding)) {
				expect(text).toContain(title);
				expect(text).not.toMatch(/asignavim|Pagal programas/);
			}
		}
	});

	it('tells of money that its measure gave to sub-measures of its own only what came or went', () => {
		const own = '            appropriations:\n              - {source: SB(VB), 2015: 1000.1}\n              - {source: SB, 2014: 5.0, 2015: 0.2}\n';
		const parts =
			'            submeasures:\n              - {code: "001", name: Danga, appropriations: [{source: SB(VB), 2015: 600.1}]}\n              - {code: "002", name: Projektas, appropriations: [{source: SB(VB), 2015: 399.9}, {source: SB, 2014: 5.0, 2015: 0.2}]}\n';
		const text = said('pretty', [OLD, edited(own, parts)]);
		expect(text).toContain('Caused by\n  2015: 01.01.02.01 −0.1\nBalance\n  2015: added 0.0, taken 0.1: 0.1 more taken\n');
		expect(text).not.toContain('Transfers');
		const between = said('pretty', [edited(own, parts), edited(own, parts.replace('600.1', '599.1').replace('399.9', '400.9'))]);
		expect(between).toContain('2015, SB(VB): 1.0 moved from 01.01.02.01.001 to 01.01.02.01.002');
	});

	it('tells all of an element in one place, what it had under an earlier code too', () => {
		const text = said('pretty', [
			OLD,
			edited('          - code: "01"\n            name: Gatvės', '          - code: "07"\n            name: Gatvės', 'svp.yaml', edited('              - {source: SB(VB), 2015: 1000.1}\n', '')),
		]);
		expect(text).toMatch(/\nsvp:01\.01\.02\.07 {2}Gatvės\n {2}- appropriation removed, SB\(VB\), 2015: 1,000\.1 .*\n {2}~ renumbered/);
		expect(text).not.toContain('svp:01.01.02.01  ');
	});

	it('tells the money of a measure as its first body’s, as the summary by body has it', () => {
		expect(said('pretty', [OLD, edited('2015: 0.2}', '2015: 0.3}')], { language: 'lt' })).toMatch(/ {2}10 · \p{L}[^;]*· 2015 /u);
		const text = shown(said('pretty', [OLD, edited('bodies: ["10", "12"]', 'bodies: ["12", "10"]')], { language: 'lt' }));
		expect(text).toMatch(/ {2}10 · .* 2015 .*−/);
		expect(text).toMatch(/ {2}12 · .* 2015 .*\+/);
	});

	it('tells a measure from another that gets its code and its money', () => {
		const other = edited('name: Gatvės', 'name: Skaitmeninės paslaugos verslui', 'svp.yaml', edited('type: new', 'type: investment', 'svp.yaml', edited('bodies: ["10", "12"]', 'bodies: ["13"]')));
		const text = said('pretty', [OLD, other], { language: 'lt' });
		expect(text).toContain('iš 01.01.02.01 „Gatvės“ į 01.01.02.01 „Skaitmeninės paslaugos verslui“');
		expect(shown(text)).toContain('2015: 01.01.02.01 „Gatvės“ −1_000,3; 01.01.02.01 „Skaitmeninės paslaugos verslui“ +1_000,3');
	});

	it('tells transfers and that both sides are equal', () => {
		const moved = edited('2015: 120.0', '2015: 119.9', 'svp.yaml', edited('2015: 0.2}', '2015: 0.3}'));
		const text = said('pretty', [OLD, moved]);
		expect(text).toContain('2015, SB: 0.1 moved from 01.01.01.01 to 01.01.02.01');
		expect(text).toContain('2015: added 0.1, taken 0.1: equal');
		expect(said('pretty', [OLD, moved], { language: 'lt' })).toContain('2015, SB: perkelta 0,1 iš 01.01.01.01 į 01.01.02.01');
	});
});

describe('markdown', () => {
	it('fits into a comment, however much changed, and says what is left out', () => {
		const measures = Array.from(
			{ length: 1500 },
			(_, index) => `          - {code: "${index + 10}", name: Priemonė numeris ${index}, bodies: ["10"], appropriations: [{source: SB, 2015: ${index}.5}]}\n`,
		).join('');
		const text = said('markdown', [OLD, { ...OLD, 'svp.yaml': (OLD['svp.yaml'] ?? '') + measures }]);
		expect(text.length).toBeLessThanOrEqual(65_536);
		expect(text.length).toBeGreaterThan(50_000);
		const shownSubjects = text.match(/^#### /gm)?.length ?? 0;
		expect(text).toMatch(
			new RegExp(`^_This is not all\\. The comment has no room for: elements with changes – ${(1500 - shownSubjects).toLocaleString('en')}\\. The whole comparison is told by: \`plan diff\`_$`, 'm'),
		);
		expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
	});
});
