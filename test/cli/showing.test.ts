import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownFile } from '../../src/cli/showing.ts';
import { emptyFolder } from './program.ts';

const PROGRAMME = readFileSync(join(import.meta.dirname, '../../plans/kaunas/svp/programa-03-01-teritorijos.yaml'), 'utf8');

function shown(text: string): { readonly show: (name: string) => Promise<string>; readonly kept: () => string[] } {
	const folder = emptyFolder();
	const show = async (name: string): Promise<string> => {
		const path = join(folder, name);
		writeFileSync(path, text);
		return Buffer.from(await shownFile(path, { XDG_CACHE_HOME: folder })).toString();
	};
	const kept = (): string[] =>
		existsSync(join(folder, 'plan')) ? readdirSync(join(folder, 'plan'), { recursive: true, encoding: 'utf8' }).flatMap((name) => (name.endsWith('.shown') ? [join(folder, 'plan', name)] : [])) : [];
	return { show, kept };
}

describe('what git shows of a file is kept', () => {
	it('and the same the next time', async () => {
		const { show, kept } = shown(PROGRAMME);
		const first = await show('a.yaml');
		expect(first).toContain('        targets.2015: 6\n');
		expect(kept()).toHaveLength(1);
		writeFileSync(kept()[0] ?? '', 'kept\0');
		expect(await show('b.yaml')).toBe('kept');
	});

	it.each([
		['cut off', (text: string) => text.slice(0, 900)],
		['empty', () => ''],
	])('and made anew when it is %s', async (_what, damaged) => {
		const { show, kept } = shown(PROGRAMME);
		const first = await show('a.yaml');
		writeFileSync(kept()[0] ?? '', damaged(readFileSync(kept()[0] ?? '', 'utf8')));
		expect(await show('a.yaml')).toBe(first);
	});

	it.each([
		['text of a narrative is none of a plan file', 'md', PROGRAMME, 1],
		['what cannot be read', 'yaml', `${PROGRAMME}\n  : [`, 0],
		['short text', 'yaml', 'kind: programme\ncode: "01"\nname: A\n', 0],
	])('by how it is read: %s', async (_what, extension, text, count) => {
		const { show, kept } = shown(text);
		const first = await show(`a.${extension}`);
		expect([await show(`a.${extension}`), kept().length]).toEqual([first, count]);
	});
});
