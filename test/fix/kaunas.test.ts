import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixWorkspace } from '../../src/fix-workspace.ts';
import { loadWorkspace } from '../../src/workspace.ts';

const ROOT = join(import.meta.dirname, '../../plans/kaunas');

/** What a text loses when it goes through an old editor; in the YAML a straight quote at the beginning of a text would be its syntax. */
function worn(path: string, text: string): string {
	const dashes = text.replaceAll(/^.*$/gm, (line) => (path.endsWith('.yaml') && line.includes('#') ? line : line.replaceAll(/(?<=\d)–(?=\d)/g, '-')));
	if (!path.endsWith('.md')) return dashes.replaceAll(/(?<=^ *name: )(\p{Lu}.*\p{Ll})$/gmu, '$1.');
	return (
		dashes
			.replaceAll(/[„“](?=[^\n]*“)|“/g, '"')
			.replaceAll(/(?<=\p{L}) – (?=\p{L})/gu, ' - ')
			// A chart names columns of its table as they are written there.
			.replaceAll(/^.*$/gm, (line) => (line.startsWith('::') ? line : line.replaceAll(/(?<=\p{L}), (?=\p{L})/gu, ' , ')))
	);
}

it('mends the worn texts of a real plan to the letter', { timeout: 300_000 }, async () => {
	const { workspace } = await loadWorkspace(ROOT, { rules: [] });
	// Examples of the workspace's own rules are no texts of a plan.
	const files = [...new Set([...(workspace?.documents ?? []), ...(workspace?.narratives.values() ?? [])].map(({ file }) => file))].filter(
		({ path }) => !path.includes('.en.') && path !== 'taisykles.yaml',
	);
	const before = new Map(files.map(({ path, text }) => [path, worn(path, text)]));
	expect([...before].filter(([path, text]) => files.find((file) => file.path === path)?.text !== text).length).toBeGreaterThan(20);
	const { loaded, changes, refused } = await fixWorkspace((texts) => {
		const overlay = [...new Map([...before, ...texts])].map(([path, text]) => ({ path: join(ROOT, path), bytes: new TextEncoder().encode(text) }));
		return loadWorkspace(ROOT, { overlay });
	});
	expect(refused).toEqual([]);
	expect(loaded.diagnostics.filter(({ severity, suppressed }) => severity !== 'info' && !suppressed).map(({ rule, message }) => `${rule}: ${message.en}`)).toEqual([]);
	const after = new Map([...before, ...changes.map(({ path, after: text }) => [path, text] as const)]);
	for (const { path, text } of files) expect(after.get(path), path).toBe(text);
});
