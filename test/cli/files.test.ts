import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertWritableFolder, replaceFiles } from '../../src/cli/files.ts';
import { emptyFolder } from './program.ts';

describe('replaceFiles', () => {
	it('makes folders, replaces files, leaves nothing else', () => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'a'), 'old');
		replaceFiles([
			{ path: join(folder, 'a'), bytes: 'new' },
			{ path: join(folder, 'b/c/d'), bytes: Uint8Array.of(1, 2) },
		]);
		expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
		expect([...readFileSync(join(folder, 'b/c/d'))]).toEqual([1, 2]);
		expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
		expect(readdirSync(join(folder, 'b/c'))).toEqual(['d']);
	});

	it('leaves everything as it was when one of them fails', () => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'a'), 'old');
		mkdirSync(join(folder, 'z'));
		const files = [
			{ path: join(folder, 'a'), bytes: 'new' },
			{ path: join(folder, 'new/b'), bytes: 'new' },
			{ path: join(folder, 'z'), bytes: 'a folder stands here' },
		];
		expect(() => replaceFiles(files)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
		expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
		expect(readdirSync(folder).sort()).toEqual(['a', 'z']);
	});

	it.runIf(existsSync('/proc/self'))('gives up where the system makes no folders', () => {
		expect(() => replaceFiles([{ path: '/proc/none/a', bytes: 'x' }])).toThrow(expect.objectContaining({ code: 'ENOENT' }));
	});

	it('writes to a device and does not replace it', () => {
		replaceFiles([{ path: '/dev/null', bytes: 'gone' }]);
		expect(existsSync('/dev/null')).toBe(true);
		expect(() => readFileSync('/dev/null', 'utf8')).not.toThrow();
		expect(readFileSync('/dev/null', 'utf8')).toBe('');
	});

	it('puts a file in the place of a link, whose target stays', () => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'target'), 'target');
		symlinkSync('target', join(folder, 'link'));
		replaceFiles([{ path: join(folder, 'link'), bytes: 'new' }]);
		expect(readFileSync(join(folder, 'link'), 'utf8')).toBe('new');
		expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('target');
	});

	it('lets go of Ctrl-C afterwards', () => {
		const before = process.listenerCount('SIGINT');
		replaceFiles([]);
		expect(process.listenerCount('SIGINT')).toBe(before);
	});
});

describe('assertWritableFolder', () => {
	it('takes a folder that is not there yet, and makes nothing', () => {
		const folder = emptyFolder();
		assertWritableFolder(join(folder, 'a/b/c'));
		expect(readdirSync(folder)).toEqual([]);
	});

	it.each(['file', 'file/below'])('refuses %s', (path) => {
		const folder = emptyFolder();
		writeFileSync(join(folder, 'file'), '');
		expect(() => assertWritableFolder(join(folder, path))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
	});
});
