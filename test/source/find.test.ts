import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesAndLinks, workspaceRoot } from '../../src/source/find.ts';

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'plan-find-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(...paths: string[]): void {
	for (const path of paths) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), '');
	}
}

describe('filesAndLinks', () => {
	it('lists files below the root in a fixed order, with / in their paths', () => {
		write('plan.yaml', 'svp/b.yaml', 'svp/a.yaml', 'svp/text/ivadas.md', 'Ž.md', 'a.md', 'svp.yaml');
		expect(filesAndLinks(root).files).toEqual(['a.md', 'plan.yaml', 'svp/a.yaml', 'svp/b.yaml', 'svp/text/ivadas.md', 'svp.yaml', 'Ž.md']);
	});

	it.each(['.git/config.yaml', '.hidden.yaml', 'node_modules/x/plan.yaml', 'svp/node_modules/x.yaml', 'build/svp.json', 'dist/x.yaml'])('leaves out %s', (path) => {
		write('plan.yaml', path);
		expect(filesAndLinks(root).files).toEqual(['plan.yaml']);
	});

	it('keeps a file that is only named like a folder of builds', () => {
		write('build.yaml', 'svp/dist');
		expect(filesAndLinks(root).files).toEqual(['build.yaml', 'svp/dist']);
	});

	it('does not follow links, so that it ends in a circle and stays in the workspace', () => {
		write('plan.yaml', 'svp/a.yaml');
		symlinkSync(root, join(root, 'svp/circle'));
		symlinkSync('/etc/hostname', join(root, 'outside.yaml'));
		symlinkSync('/etc', join(root, 'build'));
		expect(filesAndLinks(root)).toEqual({
			files: ['plan.yaml', 'svp/a.yaml'],
			links: new Map([
				['outside.yaml', '/etc/hostname'],
				['svp/circle', root],
			]),
		});
	});
});

describe('workspaceRoot', () => {
	const any = () => true;

	it.each(['.', 'svp', 'svp/text', 'svp/text/ivadas.md', 'svp/absent/deeper.yaml'])('is found from %s', (path) => {
		write('plan.yaml', 'svp/text/ivadas.md');
		expect(workspaceRoot(join(root, path), any)).toBe(root);
	});

	it('is the nearest one', () => {
		write('plan.yaml', 'inner/plan.yaml');
		expect(workspaceRoot(join(root, 'inner'), any)).toBe(join(root, 'inner'));
	});

	it("passes over a plan's own plan.yaml", () => {
		write('plan.yaml', 'svp/plan.yaml');
		expect(workspaceRoot(join(root, 'svp'), (file) => file !== join(root, 'svp/plan.yaml'))).toBe(root);
	});

	it('is nothing where no folder above has one', () => {
		expect(workspaceRoot(root, any)).toBeUndefined();
	});
});
