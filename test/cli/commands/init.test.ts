import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, newWorkspace, plan } from '../program.ts';

/** Every file below a folder. */
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));

describe('plan init', () => {
	it('makes a plan that checks without a warning and builds at once', () => {
		const cwd = emptyFolder();
		const made = plan(['init', 'naujas planas'], { cwd });
		expect(made).toMatchObject({ status: 0, stderr: '' });
		expect(made.stdout).toContain("cd 'naujas planas'");
		const folder = join(cwd, 'naujas planas');
		expect(plan(['check', '--fail-on', 'warning'], { cwd: folder })).toMatchObject({ status: 0, stdout: expect.stringMatching(/^No problems found/) });
		expect(plan(['build', '--to', 'docx'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
	});

	it('keeps what is built out of git', () => {
		expect(readFileSync(join(newWorkspace(), '.gitignore'), 'utf8')).toMatch(/^build\/$/m);
	});

	it('points every YAML file to a schema that is there', () => {
		const folder = newWorkspace();
		const files = filesIn(folder).filter((file) => file.endsWith('.yaml'));
		expect(files.length).toBeGreaterThan(5);
		for (const file of files) {
			const [, path = ''] = /^# yaml-language-server: \$schema=(.+)$/m.exec(readFileSync(file, 'utf8').split('\n')[0] ?? '') ?? [];
			expect(existsSync(join(dirname(file), path)), `${file}: ${path}`).toBe(true);
		}
	});

	it('brings the schemas that the schemas refer to', () => {
		const folder = join(newWorkspace(), '.plan/schemas');
		const referred = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/"\$ref": "([^#"]+)/g)].map(([, path = '']) => path));
		expect(referred.length).toBeGreaterThan(0);
		for (const path of referred) expect(existsSync(join(folder, path))).toBe(true);
	});

	it('takes an empty name, as of a variable that is not set, for no folder', () => {
		const cwd = emptyFolder();
		expect(plan(['init', ''], { cwd })).toEqual({ status: 2, stdout: '', stderr: 'error: The name of the folder is empty\nhelp: For this folder: plan init\n' });
		expect(readdirSync(cwd)).toEqual([]);
	});

	it('overwrites nothing', () => {
		const cwd = emptyFolder();
		writeFileSync(join(cwd, 'README.md'), 'mine');
		expect(plan(['init'], { cwd })).toEqual({ status: 2, stdout: '', stderr: 'error: README.md exists already: nothing was made\nhelp: Name another folder: plan init DIR\n' });
		expect(readdirSync(cwd)).toEqual(['README.md']);
		expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe('mine');
	});

	it('makes no plan in a plan, nor in its folders', () => {
		const cwd = newWorkspace();
		expect(plan(['init'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('There is a plan in . already') });
		expect(plan(['init', 'kitas'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('kitas is inside another plan (.)') });
		expect(existsSync(join(cwd, 'kitas'))).toBe(false);
	});

	it('goes beside what has other names', () => {
		const cwd = emptyFolder();
		mkdirSync(join(cwd, '.git'));
		writeFileSync(join(cwd, 'LICENSE'), '');
		expect(plan(['init'], { cwd }).status).toBe(0);
	});

	it('says when a file stands in the way of the folder', () => {
		const cwd = emptyFolder();
		writeFileSync(join(cwd, 'taken'), '');
		expect(plan(['init', 'taken/planas'], { cwd })).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining("Can't make a plan in taken/planas") });
	});
});
