import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { newWorkspace, plan } from '../program.ts';
import { edit, git, repositoryIn } from '../repository.ts';

describeWith(['git'], 'the draft of a decision', () => {
	let root = '';
	beforeEach(() => {
		root = repositoryIn(newWorkspace());
	});
	const draft = ['--format', 'docx=out/sprendimas.docx', '--template', 'amendment'];

	it('has the points and is the same every time', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root })).toEqual({ status: 0, stdout: '', stderr: '' });
		const bytes = readFileSync(join(root, 'out/sprendimas.docx'));
		const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
		expect(text.replace(/<[^>]+>/g, '')).toMatch(
			/Pakeisti 01\.01\.01\.01 priemonę „Smulkiojo ir vidutinio verslo projektų dalinis finansavimas“ ir ją išdėstyti pagal priedo\s REF t_1_1 \\h 1\slentelę\./,
		);
		expect(text).toContain('(vieną milijoną aštuonis šimtus trisdešimt vieną tūkstantį)');
		plan(['diff', 'HEAD', ...draft], { cwd: root, env: { TZ: 'Asia/Tokyo', LC_ALL: 'lt_LT.UTF-8' } });
		expect(readFileSync(join(root, 'out/sprendimas.docx')).equals(bytes)).toBe(true);
	});

	it.each([
		['C.UTF-8', 'help: The decision refers to the comparison version that is attached to it: plan diff of the same versions makes it with --format docx=FILE.docx --plan'],
		['lt_LT.UTF-8', 'patarimas: Sprendimas nurodo pridedamą lyginamąjį variantą; jį parengia plan diff tarp tų pačių versijų su --format docx=FAILAS.docx --plan'],
	])('says how the comparison version is made that it refers to, for each plan, and nothing where it refers to none: %s', (language, said) => {
		const settings = join(root, 'plan.yaml');
		writeFileSync(settings, readFileSync(settings, 'utf8').replace('tūkst. Eur', 'tūkst. eurų'));
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root, env: { LC_ALL: language } })).toEqual({ status: 0, stdout: '', stderr: `${said} spp-2030\n${said} svp-2026-2028\n` });
		// A plan's own words are no reference.
		git(root, 'checkout', '-q', '.');
		edit(root, 'Smulkiojo ir vidutinio verslo projektų', 'Pagal pridedamą lyginamąjį variantą remtini');
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root, env: { LC_ALL: language } })).toEqual({ status: 0, stdout: '', stderr: '' });
	});

	it.each([
		['amendment', 'C.UTF-8', 'warning: In the new version (work tree) plan check finds 1 error: the document may have gaps\n'],
		['comparison', 'lt_LT.UTF-8', 'įspėjimas: Naujojoje versijoje („darbinis aplankas“) yra klaidų (1): jas rodo „plan check“, o dokumente gali būti spragų\n'],
	])('says that the new version has errors: %s', (template, language, said) => {
		const path = join(root, 'spp/text/ivadas.md');
		writeFileSync(path, `${readFileSync(path, 'utf8')}\nTekstas su :ref[nėra].\n`);
		const options = ['--format', 'docx=out/dokumentas.docx', '--template', template];
		expect(plan(['diff', 'HEAD', ...options], { cwd: root, env: { LC_ALL: language } })).toEqual({ status: 0, stdout: '', stderr: said });
		expect(existsSync(join(root, 'out/dokumentas.docx'))).toBe(true);
	});

	it('tells every fault of its template with its place', () => {
		plan(['template', 'copy', 'amendment'], { cwd: root });
		const path = join(root, 'templates/amendment/document.md');
		writeFileSync(path, readFileSync(path, 'utf8').replace('issuer.text', 'issuer.txt').replace('title.text', 'titel.text'));
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root })).toEqual({
			status: 2,
			stdout: '',
			stderr: [
				'error: templates/amendment/document.md:3:22 `issuer` is a text: it has no field `txt`. Did you mean `text`?',
				'templates/amendment/document.md:7:15 Nothing here is called `titel`. Did you mean `title`?\n',
			].join('\n'),
		});
		expect(existsSync(join(root, 'out/sprendimas.docx'))).toBe(false);
	});

	it.each([
		['without a file', ['--format', 'docx', '--template', 'amendment'], 'A document goes to a file'],
		['without a document', ['--template', 'amendment'], 'Add --format docx=FILE'],
		['of a kind that is not known', ['--format', 'docx=x.docx', '--template', 'amendmnt'], 'error: Unknown template amendmnt\nhelp: Did you mean `amendment`?\n'],
		['of a kind that is like none', ['--format', 'docx=x.docx', '--template', 'nera'], 'error: Unknown template nera\nhelp: There are: comparison, tracked, amendment\n'],
	])('is refused %s', (_what, args, said) => {
		expect(plan(['diff', 'HEAD', ...args], { cwd: root })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
	});

	it('is refused in Lithuanian of a kind that is not known', () => {
		const { stderr } = plan(['diff', 'HEAD', '--format', 'docx=x.docx', '--template', 'nera'], { cwd: root, env: { LC_ALL: 'lt_LT.UTF-8' } });
		expect(stderr).toBe('klaida: Nežinomas šablonas „nera“\npatarimas: Galima: comparison, tracked, amendment\n');
	});

	it('is not made of a version that could not be read in full', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		plan(['diff', 'HEAD', ...draft], { cwd: root });
		const before = readFileSync(join(root, 'out/sprendimas.docx'));
		edit(root, 'kind:', 'kind: [');
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root })).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringContaining('No decision is drafted: a version has errors (svp/programa-01.yaml)'),
		});
		expect(readFileSync(join(root, 'out/sprendimas.docx')).equals(before)).toBe(true);
	});
});
