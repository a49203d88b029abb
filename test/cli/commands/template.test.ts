import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, plan } from '../program.ts';

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new workspace, there until the tests of this file end. */
function workspace(): string {
	const cwd = mkdtempSync(join(tmpdir(), 'plan-template-'));
	folders.push(cwd);
	expect(plan(['init', '.'], { cwd }).status).toBe(0);
	return cwd;
}

const edit = (path: string, from: string, to: string): void => {
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(
		path,
		text.replaceAll(from, () => to),
	);
};

describe('plan template copy', () => {
	let cwd = '';
	beforeAll(() => {
		cwd = workspace();
		expect(plan(['template', 'copy', 'svp'], { cwd })).toEqual({
			status: 0,
			stderr: '',
			stdout: 'Copied the template svp into templates/svp (19 files).\nPlans with template: svp are made with it from now on\n',
		});
	});

	it.each([
		['templates/svp/template.yaml', '../../.plan/schemas/template.schema.json'],
		['templates/svp/forms/f2.yaml', '../../../.plan/schemas/form.schema.json'],
		['templates/svp/forms/bodies.yaml', '../../../.plan/schemas/form.schema.json'],
	])('points editors from %s to the schema', (file, schema) => {
		expect(readFileSync(join(cwd, file), 'utf8').split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
		expect(existsSync(join(cwd, file, '..', schema))).toBe(true);
	});

	it('makes a copy that prints the same document', () => {
		expect(plan(['check'], { cwd }).stdout).toMatch(/^No problems found/);
		const pristine = workspace();
		const build = (folder: string) => {
			expect(plan(['build', '--plan', 'svp-2026-2028', '--to', 'html'], { cwd: folder }).status).toBe(0);
			return readFileSync(join(folder, 'build/svp-2026-2028.html'), 'utf8').replace(/<meta name="[^"]*" content="[^"]*">/g, '');
		};
		expect(build(cwd)).toBe(build(pristine));
	});

	it('is listed as the workspace’s, and takes the place of the program’s', () => {
		const listed: readonly { readonly name: string; readonly from: string; readonly folder?: string }[] = JSON.parse(plan(['template', 'list', '--json'], { cwd }).stdout);
		expect(listed.filter(({ name }) => name === 'svp')).toMatchObject([
			{ from: 'workspace', folder: 'templates/svp', for: 'activity-plan', title: { lt: 'Strateginis veiklos planas', en: 'Strategic activity plan' } },
		]);
		expect(listed.filter(({ name }) => name === 'spp')).toMatchObject([{ from: 'program' }]);
	});

	it.each([
		['over what is there', ['svp'], 'templates/svp exists already: nothing was copied\nhelp: Name another: plan template copy NAME DIR'],
		['what does not exist', ['spv'], 'Unknown template spv\nhelp: Did you mean `spp` or `svp`?'],
		['out of the workspace', ['svp', '../kitur'], '../kitur is not inside the workspace: no plan would see it\nhelp: Name a folder in the workspace'],
		['where no plan looks', ['svp', 'build/svp2'], 'The folder build/svp2 is no part of the plan\nhelp: Name another folder'],
		['under a name that is none', ['svp', 'templates/Kauno planas'], "Kauno planas can't be the name of a template\nhelp: Small Latin letters, digits and hyphens"],
		['under a name that is taken', ['spp', 'kitur/svp'], 'The workspace has a template svp already: templates/svp\nhelp: Name a folder with another name'],
	])('does not copy %s', (_, args, message) => {
		expect(plan(['template', 'copy', ...args], { cwd })).toEqual({ status: 2, stdout: '', stderr: `error: ${message}\n` });
	});

	it('needs a workspace', () => {
		expect(plan(['template', 'copy', 'svp'], { cwd: emptyFolder() }).status).toBe(2);
	});
});

describe('a copy under another name', () => {
	it.each(['kaunas', 'templates/kaunas'])('is used by a plan that names it: %s', (name) => {
		const cwd = workspace();
		expect(plan(['template', 'copy', 'svp', 'templates/kaunas'], { cwd }).stdout).toContain('Name it in the plan: template: kaunas');
		edit(join(cwd, 'templates/kaunas/document.md'), '# Misija, strateginiai prioritetai ir tikslai', '# Kuo gyvena miestas');
		edit(join(cwd, 'svp/plan.yaml'), 'template: svp', `template: ${name}`);
		expect(plan(['check'], { cwd }).stdout).toMatch(/^No problems found/);
		expect(plan(['build', '--plan', 'svp-2026-2028', '--to', 'html'], { cwd }).status).toBe(0);
		expect(readFileSync(join(cwd, 'build/svp-2026-2028.html'), 'utf8')).toContain('Kuo gyvena miestas');
	});
});

describe('a template that extends another', () => {
	it('changes one form and one setting only', () => {
		const cwd = workspace();
		mkdirSync(join(cwd, 'mano/forms'), { recursive: true });
		writeFileSync(join(cwd, 'mano/template.yaml'), 'kind: template\nname: svp\ntitle: Mano\nextends: svp\npage:\n  margins: {left: 25}\n');
		writeFileSync(join(cwd, 'mano/forms/f4.yaml'), 'kind: form\ncaption: Kitokia forma\ncolumns: [{id: name, head: Pavadinimas, width: 100}]\nrows: [{cells: {name: "{plan.title}"}}]\n');
		expect(plan(['check'], { cwd }).stdout).toMatch(/^No problems found/);
		expect(plan(['build', '--plan', 'svp-2026-2028', '--to', 'html'], { cwd }).status).toBe(0);
		const html = readFileSync(join(cwd, 'build/svp-2026-2028.html'), 'utf8');
		expect(html).toContain('Kitokia forma');
		expect(html).toMatch(/margin:20mm 10mm 20mm 25mm/);
	});
});

describe('a broken template', () => {
	let cwd = '';
	const places = (text: string): string[] => [...text.matchAll(/^(?:error|warning)\[(.*?)\].*\n +--> (.*)$/gm)].map(([, rule, place]) => `${place} ${rule}`).sort();
	const EXPECTED = [
		'templates/svp/document.md:63:13 template/unknown-form',
		'templates/svp/document.md:87:19 narrative/missing-glyph',
		'templates/svp/document.md:87:8 template/unresolved-mention',
		'templates/svp/forms/f2.yaml:57:37 template/unknown-field',
		'templates/svp/forms/f6.yaml:4:7 narrative/missing-glyph',
		'templates/svp/template.yaml:13:15 schema/unknown-key',
		'templates/svp/template.yaml:8:13 schema/wrong-type',
		'templates/svp/template.yaml:9:3 schema/unknown-key',
	];

	beforeAll(() => {
		cwd = workspace();
		plan(['template', 'copy', 'svp'], { cwd });
		edit(join(cwd, 'templates/svp/forms/f2.yaml'), '{measure.name}', '{measure.nmae}');
		edit(join(cwd, 'templates/svp/template.yaml'), 'fontSize: 12', 'fontSize: big');
		edit(join(cwd, 'templates/svp/template.yaml'), 'indent: 15', 'indnet: 15');
		edit(join(cwd, 'templates/svp/template.yaml'), 'top: 20, bottom: 20}\n', 'top: 20, bottom: 20}\n\nstyles:\n  tableText: {size: 7}\n');
		edit(join(cwd, 'templates/svp/document.md'), '::form{name=f4}', '::form{name=f44}');
		edit(join(cwd, 'templates/svp/document.md'), '# Priedai', '# Priedai\n\n:value[totl.2026] 北');
		edit(join(cwd, 'templates/svp/forms/f6.yaml'), 'sheet:', 'note: 北\nsheet:');
	});

	it.each(['check', 'build', 'template check', 'template check svp', 'template check templates/svp/forms'])('is told of with every place by plan %s', (words) => {
		const { status, stdout } = plan(words.split(' '), { cwd });
		expect(places(stdout)).toEqual(EXPECTED);
		expect(status).toBe(1);
	});

	it('is let be while no plan uses it', () => {
		edit(join(cwd, 'templates/svp/template.yaml'), 'name: svp', 'name: kitas');
		expect(places(plan(['check'], { cwd }).stdout)).toEqual(EXPECTED.filter((line) => !line.includes('template/')));
		edit(join(cwd, 'templates/svp/template.yaml'), 'name: kitas', 'name: svp');
	});
});

it('takes pictures and tables that lie beside the template, before those of the workspace’s folder', () => {
	const cwd = workspace();
	plan(['template', 'copy', 'svp'], { cwd });
	const svg = (colour: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><path d="M0 0L80 0L80 60Z" fill="${colour}"/></svg>`;
	writeFileSync(join(cwd, 'templates/svp/herbas.svg'), svg('#a00'));
	writeFileSync(join(cwd, 'herbas.svg'), svg('#00a'));
	writeFileSync(join(cwd, 'templates/svp/a.csv'), 'Metai,Sk\n2015,3\n');
	writeFileSync(join(cwd, 'b.csv'), 'Metai,Nr\n2015,4\n');
	edit(join(cwd, 'templates/svp/document.md'), '# Priedai', '# Priedai\n\n![Herbas](herbas.svg)\n\n::table{src=a.csv caption="A"}\n\n::table{src=b.csv caption="B"}');
	// Which of two is meant, the other tells by not being used.
	expect(plan(['check'], { cwd }).stdout).toMatch(/^note\[narrative\/unused-file\]: No text shows `herbas\.svg`\n/);
	expect(plan(['build', '--plan', 'svp-2026-2028', '--to', 'html'], { cwd }).status).toBe(0);
	const html = readFileSync(join(cwd, 'build/svp-2026-2028.html'), 'utf8');
	for (const shown of [Buffer.from(svg('#a00')).toString('base64'), '>Sk<', '>Nr<']) expect(html).toContain(shown);
	expect(plan(['template', 'copy', 'svp', 'templates/kitas'], { cwd }).stdout).toContain('(21 files)');
	expect(readFileSync(join(cwd, 'templates/kitas/herbas.svg'), 'utf8')).toBe(svg('#a00'));
	writeFileSync(join(cwd, 'templates/svp/herbas.svg'), 'x');
	expect(plan(['template', 'check', 'svp'], { cwd }).stdout).toContain('error[narrative/image-damaged]');
});

describe('templates that lie in no workspace', () => {
	const cwd = mkdtempSync(join(tmpdir(), 'plan-template-'));
	folders.push(cwd);
	mkdirSync(join(cwd, 'svp'));
	mkdirSync(join(cwd, 'kaunas'));
	writeFileSync(join(cwd, 'svp/template.yaml'), 'kind: template\nname: svp\ntitle: Mano\nextends: kaunas\npage: {foot: "{yaer1}"}\n');
	writeFileSync(join(cwd, 'kaunas/template.yaml'), 'kind: template\nname: kaunas\ntitle: Kauno\nfor: activity-plan\n');
	// What only a plan could have is no fault.
	writeFileSync(join(cwd, 'kaunas/document.md'), '# Įvadas\n\n:ref[01.01] :see[f2-01]\n\n::narrative{slot=priedai}\n\n![Herbas](data/herbas.png)\n');

	it.each(['svp', './svp', 'svp/template.yaml', join(cwd, 'svp')])('are checked by their place: %s', (path) => {
		const { status, stdout } = plan(['template', 'check', path, '--format', 'github'], { cwd });
		expect([...stdout.matchAll(/^::error file=(.*?),line=(\d+).*title=(.*?)::/gm)].map((found) => found.slice(1))).toEqual([['svp/template.yaml', '5', 'template/unknown-field']]);
		expect(status).toBe(1);
	});

	it('are an error of usage where there are none', () => {
		expect(plan(['template', 'check'], { cwd: emptyFolder() })).toMatchObject({ status: 2, stdout: '' });
	});
});

describe('templates that are used amiss', () => {
	it.each([
		['a template for another document', 'template: spp', /svp\/plan\.yaml:\d+:11/, 'template/other-document'],
		['a template that does not exist', 'template: spv', /svp\/plan\.yaml:\d+:11/, 'structure/unknown-template'],
	])('%s', (_, line, place, rule) => {
		const cwd = workspace();
		edit(join(cwd, 'svp/plan.yaml'), 'template: svp', line);
		const { status, stdout } = plan(['check'], { cwd });
		expect(stdout).toContain(`error[${rule}]`);
		expect(stdout).toMatch(place);
		expect(status).toBe(1);
	});

	it('text that mentions what the plan has not', () => {
		const cwd = workspace();
		plan(['template', 'copy', 'svp'], { cwd });
		edit(join(cwd, 'templates/svp/document.md'), '# Priedai', '# Priedai\n\n:ref[01.01], :ref[01.0l], :see[f4], :see[f2-07], :see[f55]');
		for (const words of [['check'], ['template', 'check']]) {
			const { stdout } = plan(words, { cwd });
			expect([...stdout.matchAll(/^error\[template\/unresolved-mention\]: (.*)$/gm)].map(([, message]) => message)).toEqual([
				'Nothing is called `01.0l` in the plan svp-2026-2028',
				'There is no captioned table or picture `f2-07` in the document svp-2026-2028',
				'There is no captioned table or picture `f55` in the document svp-2026-2028',
			]);
		}
	});

	it('text of a draft decision that mentions what none of the plans has', () => {
		const cwd = workspace();
		expect(plan(['template', 'copy', 'amendment', 'templates/kitas'], { cwd }).stdout).toContain('Draft decisions are made with the template named amendment');
		expect(plan(['template', 'copy', 'amendment'], { cwd })).toMatchObject({ status: 0, stdout: expect.stringContaining('Draft decisions are made with it from now on') });
		expect(plan(['check'], { cwd }).status).toBe(0);
		edit(join(cwd, 'templates/amendment/document.md'), 'Šis sprendimas', 'Skiriama :value[total.2049], iš viso :value[total.2026]. Šis sprendimas');
		// No document of a plan is wrong by it.
		for (const { words, status, level } of [
			{ words: ['check'], status: 0, level: 'warning' },
			{ words: ['template', 'check'], status: 1, level: 'error' },
		]) {
			const ran = plan(words, { cwd });
			expect(ran.status).toBe(status);
			expect(ran.stdout.match(/^(?:error|warning)\[.*/gm)).toEqual([
				expect.stringMatching(new RegExp(`^${level}\\[template/unresolved-mention\\]: There is no value \`total\\.2049\` in the plan.* svp-2026-2028`)),
			]);
		}
	});

	it('a form that can’t be read, and nothing of what is in it', () => {
		const cwd = workspace();
		plan(['template', 'copy', 'svp'], { cwd });
		edit(join(cwd, 'templates/svp/forms/f2.yaml'), '  - {id', '  - {{id');
		for (const words of [['check'], ['template', 'check']]) {
			const { stdout } = plan(words, { cwd });
			expect(stdout.match(/^(?:error|warning|note)\[[^\]]*/gm)).toEqual(['error[source/yaml']);
		}
	});

	it('a place for a text that the template of one language lacks', () => {
		const cwd = workspace();
		edit(join(cwd, 'svp/plan.yaml'), 'mission:', 'narrative: {introduction: {lt: ../spp/text/ivadas.md, en: ../spp/text/introduction.md}}\nmission:');
		plan(['template', 'copy', 'svp'], { cwd });
		expect(plan(['check'], { cwd }).stdout).not.toContain('unknown-slot');
		edit(join(cwd, 'templates/svp/document.md'), '::narrative{slot=introduction}', '::narrative{slot=ivadas}');
		const { status, stdout } = plan(['check'], { cwd });
		expect(status).toBe(1);
		expect(stdout).toContain('error[narrative/unknown-slot]: The template’s text `templates/svp/document.md` has no place `introduction`: the document of that edition would lack the text\n');
	});

	it('an empty file, by whose place the program’s would be taken', () => {
		const cwd = workspace();
		mkdirSync(join(cwd, 'templates/svp'), { recursive: true });
		writeFileSync(join(cwd, 'templates/svp/template.yaml'), '# svp\n');
		for (const words of [['check'], ['template', 'check']]) {
			const { status, stdout } = plan(words, { cwd });
			expect(stdout).toMatch(/^error\[template\/incomplete\]: The file is empty: a template has a kind and a name\n +--> templates\/svp\/template.yaml:1:1\n/);
			expect(status).toBe(1);
		}
	});

	it('two with one name', () => {
		const cwd = workspace();
		for (const folder of ['a', 'b']) {
			mkdirSync(join(cwd, folder));
			writeFileSync(join(cwd, folder, 'template.yaml'), 'kind: template\nname: mano\ntitle: Mano\nextends: svp\n');
		}
		expect(plan(['check'], { cwd }).stdout).toMatch(/error\[template\/duplicate-name\].*\n +--> b\/template\.yaml:2:7/);
	});
});

it('lists the templates', () => {
	const { status, stdout } = plan(['template', 'list'], { cwd: emptyFolder() });
	expect(status).toBe(0);
	expect(stdout).toBe(
		[
			'name       title                       from',
			'amendment  Decision amending a plan    program',
			'report     Implementation report       program',
			'spp        Strategic development plan  program',
			'svp        Strategic activity plan     program',
			'',
		].join('\n'),
	);
});
