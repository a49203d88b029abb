import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, newWorkspace, plan, STACK } from '../program.ts';

const NAMES = ['spp-2030.docx', 'spp-2030.pdf', 'svp-2026-2028.docx', 'svp-2026-2028.pdf'];

/** Changes a file of the workspace. */
function edit(cwd: string, path: string, change: (text: string) => string): void {
	const file = join(cwd, path);
	const before = readFileSync(file, 'utf8');
	const after = change(before);
	if (after === before) throw new Error(`Nothing to change in ${path}`);
	writeFileSync(file, after);
}

const unknownSource = (text: string): string => text.replace('source: ES', 'source: EX');

describe('plan build', () => {
	it('makes every document of every plan in ./build and says what it made', () => {
		const cwd = newWorkspace();
		const { status, stdout, stderr } = plan(['build'], { cwd });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(readdirSync(join(cwd, 'build')).sort()).toEqual(NAMES);
		expect(stdout).toMatch(/^build\/spp-2030\.docx \d+\u00a0kB, build\/spp-2030\.pdf \d+\u00a0kB, build\/svp-2026-2028\.docx \d+\u00a0kB, build\/svp-2026-2028\.pdf \d+\u00a0kB \(\d+\.\d\u00a0s\)\n$/);
		expect(readFileSync(join(cwd, 'build/spp-2030.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
		expect(readFileSync(join(cwd, 'build/spp-2030.docx')).subarray(0, 2).toString()).toBe('PK');
	});

	it('makes only what is asked for, where it is asked for, from outside the workspace', () => {
		const workspace = newWorkspace();
		const cwd = emptyFolder();
		const { status, stdout } = plan(['build', workspace, '--plan', 'svp-2026-2028', '--to', 'docx', '--out', 'a/b', '--lang', 'lt'], { cwd });
		expect(status).toBe(0);
		expect(stdout).toMatch(/^a\/b\/svp-2026-2028\.docx \d+\u00a0kB \(\d+,\d\u00a0s\)\n$/);
		expect(readdirSync(join(cwd, 'a/b'))).toEqual(['svp-2026-2028.docx']);
		expect(existsSync(join(cwd, 'build'))).toBe(false);
	});

	it('gives the same bytes twice, and other dates with SOURCE_DATE_EPOCH', () => {
		const cwd = newWorkspace();
		const built = (folder: string, env: Readonly<Record<string, string>>): Buffer[] => {
			expect(plan(['build', '--out', folder, '--plan', 'spp-2030'], { cwd, env }).status).toBe(0);
			return ['spp-2030.docx', 'spp-2030.pdf'].map((name) => readFileSync(join(cwd, folder, name)));
		};
		const first = built('build/a', { TZ: 'Europe/Vilnius' });
		expect(built('build/b', { TZ: 'America/New_York' })).toEqual(first);
		const [docx, pdf] = built('build/c', { SOURCE_DATE_EPOCH: '1700000000' });
		expect(docx).not.toEqual(first[0]);
		expect(pdf?.toString('latin1')).toContain('20231114');
	});

	it('marks drafts', () => {
		const cwd = newWorkspace();
		expect(plan(['build', '--plan', 'spp-2030', '--to', 'docx'], { cwd }).status).toBe(0);
		const adopted = readFileSync(join(cwd, 'build/spp-2030.docx'));
		expect(plan(['build', '--plan', 'spp-2030', '--to', 'docx', '--draft'], { cwd }).status).toBe(0);
		expect(readFileSync(join(cwd, 'build/spp-2030.docx'))).not.toEqual(adopted);
	});

	it('says nothing of translation when all is translated', () => {
		const cwd = newWorkspace();
		expect(plan(['build', '--language', 'en', '--to', 'docx'], { cwd })).toMatchObject({ status: 0, stderr: '' });
	});

	it('--language en names what has no translation', () => {
		const cwd = newWorkspace();
		edit(cwd, 'svp/programa-01.yaml', (text) => text.replace('{lt: Atnaujintų gatvių ilgis, en: Length of streets renovated}', '>\n                  Atnaujintų gatvių\n                  ilgis\n'));
		const { status, stderr } = plan(['build', '--language', 'en', '--to', 'docx'], { cwd });
		expect(status).toBe(0);
		expect(stderr).toMatch(/^Not translated \(1\), Lithuanian in the document:\n {2}svp\/programa-01\.yaml:\d+:\d+ Atnaujintų gatvių ilgis\nThere are warnings \(2\): see plan check\n$/);
	});
});

describe('plan build of a plan with errors', () => {
	it('shows them as check does and leaves earlier documents alone', () => {
		const cwd = newWorkspace();
		mkdirSync(join(cwd, 'build'));
		for (const name of NAMES) writeFileSync(join(cwd, 'build', name), 'earlier');
		edit(cwd, 'svp/programa-01.yaml', unknownSource);
		const { status, stdout, stderr } = plan(['build'], { cwd });
		expect(status).toBe(1);
		const withoutTime = (text: string): string => text.replace(/\d+ ms/, '');
		expect(withoutTime(stdout)).toBe(withoutTime(plan(['check'], { cwd }).stdout));
		expect(stdout).toContain('error[links/unknown-source]');
		expect(stderr).toContain('Nothing was built');
		expect(readdirSync(join(cwd, 'build')).sort()).toEqual(NAMES);
		for (const name of NAMES) expect(readFileSync(join(cwd, 'build', name), 'utf8')).toBe('earlier');
	});

	it('--no-check builds all the same, as a draft, and says so', () => {
		const cwd = newWorkspace();
		expect(plan(['build', '--draft', '--plan', 'spp-2030', '--to', 'docx', '--out', 'build/draft'], { cwd }).status).toBe(0);
		edit(cwd, 'svp/programa-01.yaml', unknownSource);
		const { status, stderr } = plan(['build', '--no-check', '--plan', 'spp-2030', '--to', 'docx'], { cwd });
		expect(status).toBe(0);
		expect(stderr).toContain('The plan has errors (1): the documents are marked as drafts');
		expect(readFileSync(join(cwd, 'build/spp-2030.docx'))).toEqual(readFileSync(join(cwd, 'build/draft/spp-2030.docx')));
	});

	it('names pictures that can not be shown', () => {
		const cwd = newWorkspace();
		edit(cwd, 'spp/text/ivadas.md', (text) => `${text}\n![paveikslas](nera.png)\n`);
		const { stderr } = plan(['build', '--no-check', '--plan', 'spp-2030', '--to', 'pdf'], { cwd });
		expect(stderr).toMatch(/drafts\n {2}spp\/text\/ivadas\.md:\d+:1 .*nera\.png/);
	});

	it("refuses a plan whose template doesn't exist, with the place", () => {
		const cwd = newWorkspace();
		edit(cwd, 'spp/plan.yaml', (text) => text.replace('template: spp', 'template: sspp'));
		const { status, stdout } = plan(['build'], { cwd });
		expect(status).toBe(1);
		expect(stdout).toMatch(/spp\/plan\.yaml:\d+:\d+/);
		expect(existsSync(join(cwd, 'build'))).toBe(false);
	});

	it.each([
		['an empty workspace', 1, (cwd: string) => writeFileSync(join(cwd, 'plan.yaml'), '')],
		['no workspace', 2, () => undefined],
	])('%s', (_, status, prepare) => {
		const cwd = emptyFolder();
		prepare(cwd);
		const ended = plan(['build'], { cwd });
		expect(ended.status).toBe(status);
		expect(existsSync(join(cwd, 'build'))).toBe(false);
		expect(ended.stderr).not.toMatch(STACK);
	});
});

describe('plan build: where nothing can be written', () => {
	it.each(['taken', 'taken/below'])('a file stands in the way of %s', (out) => {
		const cwd = newWorkspace();
		writeFileSync(join(cwd, 'taken'), 'mine');
		const { status, stdout, stderr } = plan(['build', '--out', out], { cwd });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toBe(`error: Can't write to the folder ${out}: a part of the path is a file, not a folder\n`);
		expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('mine');
	});

	it('a document is open as a folder: the others are not replaced, nothing is left', () => {
		const cwd = newWorkspace();
		mkdirSync(join(cwd, 'build/svp-2026-2028.pdf'), { recursive: true });
		writeFileSync(join(cwd, 'build/spp-2030.docx'), 'earlier');
		const { status, stderr } = plan(['build'], { cwd });
		expect(status).toBe(2);
		expect(stderr).toContain("Can't write build/svp-2026-2028.pdf: it is a folder, not a file");
		expect(readdirSync(join(cwd, 'build')).sort()).toEqual(['spp-2030.docx', 'svp-2026-2028.pdf']);
		expect(readFileSync(join(cwd, 'build/spp-2030.docx'), 'utf8')).toBe('earlier');
	});

	it('a folder without rights', () => {
		const cwd = newWorkspace();
		chmodSync(cwd, 0o755);
		mkdirSync(join(cwd, 'build'));
		chmodSync(join(cwd, 'build'), 0o555);
		// The administrator may write everywhere, so then somebody else tries.
		const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
		expect(plan(['build'], { cwd, ...uid })).toEqual({ status: 2, stdout: '', stderr: "error: Can't write to the folder build: permission denied\n" });
		expect(readdirSync(join(cwd, 'build'))).toEqual([]);
	});
});

describe('plan build: wrong usage', () => {
	it.each([
		[['--plan', 'spp-2031'], 'Unknown plan spp-2031', 'Did you mean `spp-2030`?'],
		[['--plan', 'biudzetas'], 'Unknown plan biudzetas', 'There are: spp-2030, svp-2026-2028'],
		[['--to', 'docx,pfd'], 'Unknown format pfd', 'Did you mean `pdf`?'],
		[['--language', 'de'], 'Unknown document language de', 'There are: lt, en'],
		[['--oout', 'x'], 'Unknown option --oout', 'Did you mean `--out`?'],
	])('%j', (args, sentence, help) => {
		const cwd = newWorkspace();
		const { status, stdout, stderr } = plan(['build', ...args], { cwd });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toBe(`error: ${sentence}\nhelp: ${help}\n`);
		expect(existsSync(join(cwd, 'build'))).toBe(false);
	});

	it.each(['soon', '-1', '1.5', '999999999999'])('SOURCE_DATE_EPOCH=%s', (epoch) => {
		const { status, stderr } = plan(['build'], { cwd: newWorkspace(), env: { SOURCE_DATE_EPOCH: epoch } });
		expect(status).toBe(2);
		expect(stderr).toContain('SOURCE_DATE_EPOCH is seconds since 1970');
	});

	it('puts no picture into a document that a link leads out of the folder to', () => {
		const cwd = newWorkspace();
		edit(cwd, 'spp/text/ivadas.md', (text) => `${text}\n![Rombas](rombas.svg)\n`);
		const other = join(emptyFolder(), 'rombas.svg');
		writeFileSync(other, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 4l4 4 4-4-4-4z"/></svg>');
		const pictures = (): number => {
			plan(['build', '--no-check', '--plan', 'spp-2030', '--to', 'html'], { cwd });
			return readFileSync(join(cwd, 'build/spp-2030.html'), 'utf8').match(/<img /g)?.length ?? 0;
		};
		symlinkSync(other, join(cwd, 'spp/text/rombas.svg'));
		expect(pictures()).toBe(0);
		rmSync(join(cwd, 'spp/text/rombas.svg'));
		copyFileSync(other, join(cwd, 'spp/text/rombas.svg'));
		expect(pictures()).toBe(1);
	});

	it('a plan id that leads out of the folder, which only --no-check lets through', () => {
		const cwd = newWorkspace();
		edit(cwd, 'spp/plan.yaml', (text) => text.replace('id: spp-2030', 'id: ../spp'));
		expect(plan(['build', '--no-check'], { cwd }).status).toBe(2);
		expect(existsSync(join(cwd, 'spp.pdf'))).toBe(false);
	});
});
