import { describe, expect, it } from 'vitest';
import { github } from '../../src/report/github.ts';
import { everything, found, input, svp, table } from './sample.ts';

interface Command {
	readonly command: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly message: string;
}

const unescaped = (text: string, pairs: readonly (readonly [string, string])[]): string => pairs.reduce((so, [code, character]) => so.replaceAll(code, character), text);
const DATA = [
	['%0D', '\r'],
	['%0A', '\n'],
] as const;
const PROPERTY = [...DATA, ['%3A', ':'], ['%2C', ',']] as const;
const PERCENT = [['%25', '%']] as const;

/** Reads workflow commands as GitHub's runner does: properties up to the second `::`, `%25` last. Other lines are the log's. */
function read(output: string): { readonly commands: readonly Command[]; readonly log: readonly string[] } {
	const lines = output.split('\n');
	const commands = lines.flatMap((line): Command[] => {
		const [, command, properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
		if (command === undefined) return [];
		const pairs = properties.split(',').map((pair): [string, string] => {
			const at = pair.indexOf('=');
			return [pair.slice(0, at), unescaped(pair.slice(at + 1), [...PROPERTY, ...PERCENT])];
		});
		return [{ command, properties: Object.fromEntries(pairs), message: unescaped(message, [...DATA, ...PERCENT]) }];
	});
	return { commands, log: lines.filter((line) => !line.startsWith('::')) };
}

describe('github', () => {
	it('is a command a finding, the gravest first, without what is set aside', () => {
		const { commands, log } = read(github(everything));
		expect(commands.map(({ command, properties: { title } }) => [command, title])).toEqual([
			['error', 'tool/rule-failed'],
			['error', 'funding/wages'],
			['error', 'links/a'],
			['warning', 'structure/name-quotes'],
			['notice', 'narrative/alt'],
		]);
		expect(log).toEqual(['plan 0.1.0, rules 0.1.0, registers 5f0c2a9e77d1', '']);
	});

	it('places findings in the repository, with columns only within a line', () => {
		const { commands } = read(github(everything));
		const file = 'planai/Ąžuolo planas/svp.yaml';
		expect(commands.map(({ properties: { title: _title, ...place } }) => place)).toEqual([
			{},
			{ file, line: '3', endLine: '3', col: '10', endColumn: '12' },
			{ file, line: '4', endLine: '6' },
			{ file, line: '2', endLine: '2', col: '7', endColumn: '15' },
			{ file, line: '4', endLine: '4', col: '1', endColumn: '5' },
		]);
		expect(commands[1]?.message).toBe(`Found SB\n${file}:1: see here\nDid you mean \`SB(VB)\`?\nsource | plan | budget\nSB | 10 | 12`);
	});

	it('escapes what a command would be cut at', () => {
		const message = '100 % of a: b, c\r\n::error::x %0A %25';
		const place = { file: { ...svp, path: 'a,b:c=d%.yaml' }, range: { start: 0, end: 2 } };
		const output = github(input([found('a/b', 'SB', { message: { lt: message, en: message }, place, table })], { repositoryFolder: 'x, y/' }));
		const { commands } = read(output);
		expect(commands).toEqual([
			{ command: 'error', properties: { file: 'x, y/a,b:c=d%.yaml', line: '1', endLine: '1', col: '1', endColumn: '3', title: 'a/b' }, message: expect.stringContaining(`${message}\nsource | plan`) },
		]);
		expect(output.split('\n')).toHaveLength(3);
	});

	it('says only who judged when there is nothing', () => {
		expect(github(input([]))).toBe('plan 0.1.0, rules 0.1.0\n');
	});

	it('gives everything, and tells what GitHub does not show', () => {
		const many = [...Array.from({ length: 11 }, () => found('a/b', 'SB')), ...Array.from({ length: 21 }, () => found('a/c', 'SB', { severity: 'warning' })), found('a/d', 'SB', { severity: 'info' })];
		const { commands, log } = read(github(input(many)));
		expect(commands).toHaveLength(33);
		expect(log).toEqual([
			'Found: 11 errors, 21 warnings. GitHub shows 10 annotations of each level; all findings are in this log. By rule:',
			'  21 × a/c',
			'  11 × a/b',
			'  1 × a/d',
			'plan 0.1.0, rules 0.1.0',
			'',
		]);
		expect(github(input(many, { language: 'lt' }))).toContain('Rasta: 11 klaidų, 21 įspėjimas.');
		expect(github(input(many.slice(1, 21)))).not.toContain('GitHub shows');
	});
});
