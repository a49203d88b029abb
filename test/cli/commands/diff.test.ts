import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { describeWith } from '../../tools.ts';
import { emptyFolder, newWorkspace, PLAIN_ENV, plan, STACK } from '../program.ts';

const PROGRAMME = 'svp/programa-01.yaml';

describeWith(['git'], 'plan diff', () => {
	let root = '';
	beforeEach(() => {
		root = repository(newWorkspace());
	});

	it('compares a revision with the work tree, and leaves both as they are', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		const before = git(root, 'status', '--porcelain=v2', '--branch');
		const index = readFileSync(join(root, '.git/index'));
		const { status, stdout, stderr } = plan(['diff', 'HEAD'], { cwd: root });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('appropriation changed, SB, 2026: 110 → 130.5 (+20.5, +18.6');
		expect(readFileSync(join(root, '.git/index')).equals(index)).toBe(true);
		expect(git(root, 'status', '--porcelain=v2', '--branch')).toBe(before);
	});

	it('tells of new files of the work tree, but not of those that git ignores', () => {
		mkdirSync(join(root, 'img'));
		mkdirSync(join(root, 'gaminiai'));
		for (const path of ['img/naujas.png', 'gaminiai/svp.pdf', 'gaminiai/schema.png']) writeFileSync(join(root, path), 'x');
		writeFileSync(join(root, '.git/info/exclude'), 'gaminiai/\n');
		const { stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(stdout).toContain('img/naujas.png');
		expect(stdout).not.toContain('gaminiai');
	});

	it.each([
		[['A..B'], ['main~1..main']],
		[['A...B'], ['main~1...main']],
		[['two revisions'], ['main~1', 'main']],
		[['a series'], ['main~1..main~1..main']],
		[['REV:path'], ['main~1:svp', 'main:plan.yaml']],
	])('takes %s', (_what, args) => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const { status, stdout } = plan(['diff', ...args, '--exit-code'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('110 → 130.5');
		expect(plan(['diff', ...args, '--exit-code'], { cwd: join(root, 'svp') }).stdout).toBe(stdout);
	});

	it('compares two folders without git', () => {
		const other = emptyFolder();
		cpSync(root, join(other, 'ąžuolų planas'), { recursive: true, filter: (path) => !path.includes('.git') });
		cpSync(root, join(other, 'new'), { recursive: true, filter: (path) => !path.includes('.git') });
		edit(join(other, 'new'), '2026: 110.0', '2026: 130.5');
		const ended = plan(['diff', 'ąžuolų planas', 'new'], { cwd: other, env: { PATH: '' } });
		expect(ended.stdout).toContain('110 → 130.5');
		expect(plan(['diff', 'ąžuolų planas', 'ąžuolų planas', '--exit-code'], { cwd: other }).status).toBe(0);
	});

	it('reads a workspace below the root, with spaces and Lithuanian letters in names', () => {
		const outer = emptyFolder();
		const inner = join(outer, 'miesto planas/ąčęė');
		mkdirSync(join(inner, '..'), { recursive: true });
		cpSync(root, inner, { recursive: true, filter: (path) => !path.includes('.git') });
		repository(outer);
		git(outer, 'mv', `miesto planas/ąčęė/${PROGRAMME}`, 'miesto planas/ąčęė/svp/žalia programa.yaml');
		commit(outer);
		const { status, stdout } = plan(['diff', 'HEAD~1', '--weight', 'none'], { cwd: inner });
		expect(status).toBe(0);
		expect(stdout).toContain('moved to another file: svp/programa-01.yaml → svp/žalia programa.yaml');
		expect(stdout).toContain('Changes: 1 layout only');
		expect(plan(['diff', 'HEAD~1:miesto planas/ąčęė', 'HEAD:miesto planas/ąčęė', '--weight', 'none'], { cwd: outer }).stdout).toContain('Changes: 1 layout only');
	});

	it('works on a detached head', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		git(root, 'checkout', '-q', '--detach');
		expect(plan(['diff', 'HEAD~1..'], { cwd: root }).stdout).toContain('110 → 130.5');
	});

	it.each([
		[['mian'], 'Unknown revision mian', 'Did you mean main?'],
		[['main..mian'], 'Unknown revision mian', 'Did you mean main?'],
		[['HEAD~9'], 'Unknown revision HEAD~9', ''],
		[['HEAD:svp'], 'There is no plan in HEAD:svp', 'REV:PATH', true],
		[['HEAD:nėra'], 'There is no folder nėra in HEAD', ''],
		[['HEAD', 'HEAD..main'], 'HEAD..main is several revisions, and one is needed here', ''],
		[['.'], 'It is not said what to compare the folder . with', 'plan diff OLD NEW'],
		[['-x'], 'Unknown option -x', ''],
		[['--', '-x'], 'Unknown revision -x', 'There are: main'],
		[['plan.yaml'], 'plan.yaml is a file, neither a revision nor a folder', ''],
		[['HEAD', '--format', 'jsno'], 'Unknown format jsno', 'Did you mean json?'],
	] as const)('fails on %s', (args, sentence, help, isEmpty?: boolean) => {
		if (isEmpty) git(root, 'rm', '-q', '--cached', 'plan.yaml');
		if (isEmpty) commit(root, false);
		const { status, stdout, stderr } = plan(['diff', ...args], { cwd: root });
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toContain(sentence);
		expect(stderr).toContain(help);
		expect(stderr).not.toMatch(STACK);
	});

	it('compares revisions of a bare repository', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const folder = emptyFolder();
		git(folder, 'clone', '-q', '--bare', root, 'bare');
		expect(plan(['diff', 'main~1..main'], { cwd: join(folder, 'bare') })).toMatchObject({ status: 0, stdout: expect.stringContaining('110 → 130.5'), stderr: '' });
		expect(plan(['diff', 'main'], { cwd: join(folder, 'bare') })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('There is no plan in work tree') });
	});

	it('lists the revisions there are, and that there are more', () => {
		for (let index = 0; index < 10; index++) git(root, 'tag', `zyma-${index}`);
		expect(plan(['diff', 'nieko'], { cwd: root }).stderr).toContain('There are: main, zyma-0, zyma-1, zyma-2, zyma-3, zyma-4, zyma-5, zyma-6, zyma-7, zyma-8, …\n');
		git(root, 'checkout', '-q', '--detach');
		git(root, 'branch', '-D', 'main');
		for (let index = 0; index < 10; index++) git(root, 'tag', '-d', `zyma-${index}`);
		expect(plan(['diff', 'nieko'], { cwd: root })).toMatchObject({ status: 2, stderr: 'error: Unknown revision nieko\n' });
	});

	it('asks which revision is meant where a name is of several', () => {
		git(root, 'tag', 'abu');
		git(root, 'branch', 'abu');
		const { status, stdout, stderr } = plan(['diff', 'abu', '--lang', 'lt'], { cwd: root });
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toBe('klaida: „abu“ tinka kelioms versijoms\npatarimas: Kuri iš jų: refs/heads/abu, refs/tags/abu?\n');
		expect(plan(['diff', 'refs/tags/abu'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
	});

	it('tells a damaged repository from none', () => {
		writeFileSync(join(root, '.git/HEAD'), 'sugadinta\n');
		const { status, stdout, stderr } = plan(['diff', 'HEAD'], { cwd: root });
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain('git does not recognise the repository');
		expect(stderr).toContain('Its HEAD or config is damaged');
	});

	it('fails outside a repository and without git', () => {
		const outside = emptyFolder();
		const alone = plan(['diff', 'HEAD'], { cwd: outside });
		expect([alone.status, alone.stdout]).toEqual([2, '']);
		expect(alone.stderr).toContain('not in a git repository');
		const without = plan(['diff', 'HEAD'], { cwd: root, env: { PATH: '/nonexistent' } });
		expect([without.status, without.stdout]).toEqual([2, '']);
		expect(without.stderr).toContain('The program git was not found');
	});

	it('names the fetch to run in a shallow clone, and it helps', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		const first = git(root, 'rev-parse', 'HEAD~1').trim();
		git(root, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
		const folder = emptyFolder();
		git(folder, 'clone', '-q', '--depth=1', `file://${root}`, 'clone');
		const clone = join(folder, 'clone');
		for (const revision of [first, 'HEAD~1']) {
			const { status, stdout, stderr } = plan(['diff', revision], { cwd: clone });
			expect([status, stdout]).toEqual([2, '']);
			const command = /Get it with: (git fetch .*)/.exec(stderr)?.[1] ?? '';
			expect(command).toMatch(/^git fetch /);
			git(clone, ...command.split(' ').slice(1));
			expect(plan(['diff', revision], { cwd: clone }).stdout).toContain('110 → 130.5');
		}
	});

	it.each([
		['a branch of the remote', ['--single-branch'], 'amendment', ['origin/amendment', 'amendment']],
		['a branch that is only there, from a shallow clone', ['--depth=1'], 'amendment', ['amendment', 'origin/amendment']],
		['where two branches part', ['--depth=1', '--no-single-branch'], 'amendment', ['origin/main...origin/amendment']],
	])('names the fetch that brings %s, and it helps', (_what, options, branch, revisions) => {
		git(root, 'checkout', '-q', '-b', branch);
		edit(root, '2026: 110.0', '2026: 130.5');
		commit(root);
		git(root, 'checkout', '-q', 'main');
		edit(root, '2027: 120.0', '2027: 121');
		commit(root);
		for (const revision of revisions) {
			const clone = join(emptyFolder(), 'clone');
			git(root, 'clone', '-q', ...options, `file://${root}`, clone);
			const { status, stdout, stderr } = plan(['diff', revision], { cwd: clone });
			expect([status, stdout]).toEqual([2, '']);
			const command = /Get it with: (git fetch .*)/.exec(stderr)?.[1] ?? stderr;
			git(clone, ...command.split(' ').slice(1));
			expect(plan(['diff', revision], { cwd: clone }).stdout).toContain('130.5');
			if (!options.includes('--depth=1')) expect(git(clone, 'rev-parse', '--is-shallow-repository').trim()).toBe('false');
		}
	});

	it('says what could not be compared, and does not end well', () => {
		writeFileSync(join(root, PROGRAMME), 'kind: programme\n  code: [');
		const { status, stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('In the new version svp/programa-01.yaml could not be read and is not compared\n');
		expect(stdout).not.toContain('measure removed');
		expect(stdout).not.toMatch(/^No changes$/m);
		const json = JSON.parse(plan(['diff', 'HEAD', '--format', 'json'], { cwd: root }).stdout);
		expect(json.isComplete).toBe(false);
		expect(plan(['diff', 'HEAD', '--format', 'markdown'], { cwd: root }).stdout).toContain('not everything could be compared');
	});

	it.each([
		['2026: 110.0', '2026: 130.5', [], 0],
		['2026: 110.0', '2026: 130.5', ['--exit-code'], 1],
		['2026: 110.0', '2026: 130.5', ['--fail-on', 'major'], 1],
		['Smulkiojo ir', 'Smulkiojo bei', ['--fail-on', 'major'], 0],
		['Smulkiojo ir', 'Smulkiojo bei', ['--fail-on', 'minor'], 1],
		['kind:', '# pastaba\nkind:', ['--fail-on', 'minor'], 0],
		['kind:', '# pastaba\nkind:', ['--exit-code'], 1],
	])('%s → %s with %s ends with %i', (from, to, options, status) => {
		edit(root, from, to);
		expect(plan(['diff', 'HEAD', ...options], { cwd: root }).status).toBe(status);
	});

	it('takes nothing for added that a parser guesses after a fault of syntax', () => {
		edit(root, 'measures:', 'measures: [');
		const { status, stdout } = plan(['diff', 'HEAD'], { cwd: root });
		expect(status).toBe(1);
		expect(stdout).toContain('svp/programa-01.yaml could not be read');
		expect(stdout).not.toContain('added');
	});

	it('shows only what weighs as much as is asked', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		edit(root, 'Smulkiojo ir', 'Smulkiojo bei');
		const { stdout } = plan(['diff', 'HEAD', '--weight', 'major'], { cwd: root });
		expect(stdout).toContain('110 → 130.5');
		expect(stdout).not.toContain('name changed');
		expect(stdout).toContain('(1 not shown: --weight none shows all)');
	});

	it('writes json that its schema allows', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		edit(root, 'Smulkiojo ir', 'Smulkiojo bei');
		const schema = JSON.parse(plan(['schema', 'diff']).stdout);
		const validate = new Ajv.default({ strict: false }).compile(schema);
		for (const args of [['HEAD'], ['HEAD..HEAD'], ['HEAD..HEAD..HEAD']]) {
			validate(JSON.parse(plan(['diff', ...args, '--format', 'json'], { cwd: root }).stdout));
			expect(validate.errors).toBeNull();
		}
	});

	it('writes each format to its file', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		const { stdout } = plan(['diff', 'HEAD', '--lang', 'lt', '--format', 'pretty', '--format', 'markdown=out/k.md', '--format', 'json=out/d.json', '--format', 'html=out/d.html'], { cwd: root });
		expect(stdout).toContain('pakeisti asignavimai, SB, 2026 m.: 110 → 130,5');
		expect(readFileSync(join(root, 'out/k.md'), 'utf8')).toContain('Plano pakeitimai');
		expect(JSON.parse(readFileSync(join(root, 'out/d.json'), 'utf8')).summary.major).toBe(1);
		expect(readFileSync(join(root, 'out/d.html'), 'utf8')).toMatch(/^<!doctype html>/);
	});
});

describeWith(['git'], 'the comparison version', () => {
	let root = '';
	beforeEach(() => {
		root = repository(newWorkspace());
	});
	/** The document's paragraphs, what was struck through between `-` and what is bold between `+`; other formatting is the document's own. */
	const made = (...options: readonly string[]): { readonly status: number | null; readonly lines: readonly string[]; readonly xml: string } => {
		const { status, stderr } = plan(['diff', 'HEAD', '--lang', 'lt', '--format', 'docx=out/l.docx', ...options], { cwd: root });
		expect(stderr).toBe('');
		const xml = strFromU8(unzipSync(readFileSync(join(root, 'out/l.docx')))['word/document.xml'] ?? new Uint8Array());
		const lines = xml.split('</w:p>').map((paragraph) => paragraph.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '').replace(/<[^>]*>/g, ''));
		return { status, lines: lines.filter((line) => line.trim() !== ''), xml };
	};

	it.each(['comparison', 'tracked'])('says that there are no changes (%s)', (template) => {
		expect(made('--template', template)).toMatchObject({ status: 0, lines: ['Lyginamasis projekto variantas', expect.stringMatching(/plėtros planas.*; .*veiklos planas/), 'Pakeitimų nėra.'] });
		expect(made('--template', template, '--plan', 'spp-2030').lines[1]).not.toContain(';');
	});

	it('takes a file that cannot be read as it was, and says so', () => {
		edit(root, 'kind:', 'kind: [');
		expect(made()).toMatchObject({
			status: 1,
			lines: ['Lyginamasis projekto variantas', expect.any(String), 'Pakeitimų nerasta, bet palyginta ne viskas.', `Naujojoje versijoje faile „${PROGRAMME}“ yra klaidų: jo pakeitimai nerodomi.`],
		});
		const text = readFileSync(join(root, 'spp/plan.yaml'), 'utf8');
		writeFileSync(join(root, 'spp/plan.yaml'), text.replace('vision:', 'vision: # pastaba'));
		writeFileSync(join(root, 'spp/text/ivadas.md'), '# Įvadas\n\nTekstas parašytas iš naujo.\n');
		const { status, xml, lines } = made('--plan', 'spp-2030', '--changed-only');
		expect(status).toBe(1);
		expect(lines.join('|')).toContain('Tekstas parašytas iš naujo.');
		expect(xml).toContain('<w:strike');
		commit(root);
		writeFileSync(join(root, PROGRAMME), readFileSync(join(root, PROGRAMME), 'utf8').replace('kind: [', 'kind:').replace('2026: 110.0', '2026: 130.5'));
		expect(made('--plan', 'svp-2026-2028').lines).toContain(`Senojoje versijoje faile „${PROGRAMME}“ yra klaidų: jo pakeitimai nerodomi.`);
	});

	it('shows a plan that came as new and one that went as struck through, whole', () => {
		const plans = readFileSync(join(root, 'plan.yaml'), 'utf8');
		const without = plans.replace(/(plans:\s*\[[^\]]*?),\s*svp-2026-2028\s*\]/, '$1]').replace(/\n\s*- svp-2026-2028(?=\n)/, '');
		expect(without).not.toBe(plans);
		const svp = (to: 'in' | 'out'): void => {
			writeFileSync(join(root, 'plan.yaml'), to === 'in' ? plans : without);
			if (to === 'in') git(root, 'checkout', '-q', 'HEAD~1', '--', 'svp');
			else git(root, 'rm', '-rq', 'svp');
		};
		svp('out');
		const gone = made('--plan', 'svp-2026-2028');
		expect(gone.xml.match(/<w:strike/g)?.length).toBeGreaterThan(50);
		commit(root);
		svp('in');
		const come = made('--plan', 'svp-2026-2028');
		expect(come.xml).not.toContain('<w:strike');
		expect(come.lines.join('|')).toContain('Smulkiojo ir vidutinio verslo projektų dalinis finansavimas');
	});

	it('shows a measure that moved as struck through there and new here', () => {
		const text = readFileSync(join(root, PROGRAMME), 'utf8');
		writeFileSync(join(root, PROGRAMME), text.replaceAll('Smulkiojo ir vidutinio verslo projektų dalinis finansavimas', 'ŽYMĖ'));
		commit(root);
		const marked = readFileSync(join(root, PROGRAMME), 'utf8');
		const [before = '', rest = ''] = marked.split(/(?<=measures:\n)/, 2);
		expect([before.length > 0, rest.includes('ŽYMĖ')]).toEqual([true, true]);
		const measure = /^ {10}- code: "01"\n(?: {12}.*\n)*/m.exec(marked)?.[0] ?? '';
		expect(measure).toContain('ŽYMĖ');
		const last = marked.lastIndexOf('measures:\n') + 'measures:\n'.length;
		const moved = `${marked.slice(0, last)}${measure.replace('"01"', '"77"')}${marked.slice(last)}`.replace(measure, '');
		writeFileSync(join(root, PROGRAMME), moved.replace(/measures:\n(?= {6}- )/, 'measures: []\n'));
		expect(plan(['diff', 'HEAD'], { cwd: root }).stdout).toContain('measure moved');
		expect(made('--changed-only', '--plan', 'svp-2026-2028').lines.filter((line) => line.includes('ŽYMĖ')).length).toBeGreaterThanOrEqual(2);
	});
});

describeWith(['git'], 'the draft of a decision', () => {
	let root = '';
	beforeEach(() => {
		root = repository(newWorkspace());
	});
	const draft = ['--format', 'docx=out/sprendimas.docx', '--template', 'amendment'];

	it('has the points and is the same every time', () => {
		edit(root, '2026: 110.0', '2026: 130.5');
		expect(plan(['diff', 'HEAD', ...draft], { cwd: root })).toEqual({ status: 0, stdout: '', stderr: '' });
		const bytes = readFileSync(join(root, 'out/sprendimas.docx'));
		const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
		expect(text).toContain('Pakeisti 01.01.01.01 priemonę „Smulkiojo ir vidutinio verslo projektų dalinis finansavimas“ ir ją išdėstyti taip:');
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
		['of a kind that is not known', ['--format', 'docx=x.docx', '--template', 'amendmnt'], 'error: Unknown template amendmnt\nhelp: Did you mean amendment?\n'],
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

function git(cwd: string, ...args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', '-c', 'protocol.file.allow=always', ...args], {
		cwd,
		encoding: 'utf8',
		env: { ...PLAIN_ENV, GIT_CONFIG_GLOBAL: '/dev/null' },
	});
	if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
	return stdout;
}

function repository(folder: string): string {
	git(folder, 'init', '-q', '-b', 'main');
	return commit(folder);
}

function commit(folder: string, isAll = true): string {
	if (isAll) git(folder, 'add', '-A');
	git(folder, 'commit', '-q', '-m', 'plan: change');
	return folder;
}

function edit(folder: string, from: string, to: string): void {
	const path = join(folder, PROGRAMME);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`No ${from}`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
}
