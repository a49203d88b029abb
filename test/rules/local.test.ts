import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { localRules } from '../../src/rules/local.ts';
import { rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import { loadTree } from '../../src/workspace.ts';

const kaunas = join(import.meta.dirname, '../../plans/kaunas');
const paths = readdirSync(kaunas, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
const files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(kaunas, path))]));
const parser = rememberingParser();

async function found(changed: ReadonlyMap<string, string>): Promise<string[]> {
	const given = new Map([...files, ...[...changed].map(([path, text]): [string, Buffer] => [path, Buffer.from(text)])]);
	const { diagnostics } = await loadTree(givenTree(kaunas, given), { parser });
	return diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule, place }) => `${rule} ${place?.file.path}`);
}

describe('while a file cannot be read', () => {
	it.each([...localRules])('%s is a rule', (id) => {
		expect(rules.map((rule) => rule.id)).toContain(id);
	});

	// The example has no faults, so whatever a rule said would follow from the file that is missing.
	it.each([...files.keys()].filter((path) => path.endsWith('.yaml')))('nothing is said that follows from %s', async (path) => {
		const text = `${files.get(path)?.toString('utf8')}\n\tnot: yaml\n`;
		expect(await found(new Map([[path, text]]))).toEqual([`source/tab-indent ${path}`]);
	});

	it('faults of one place elsewhere are told all the same', async () => {
		const broken = `${files.get('svp/programa-01.yaml')?.toString('utf8')}\n\tnot: yaml\n`;
		const negative = files.get('svp/programa-02-01-svietimas.yaml')?.toString('utf8').replace('{source: SB, 2015: 410.0', '{source: SB, 2015: -410.0') ?? '';
		expect(
			await found(
				new Map([
					['svp/programa-01.yaml', broken],
					['svp/programa-02-01-svietimas.yaml', negative],
				]),
			),
		).toEqual(['source/tab-indent svp/programa-01.yaml', 'funding/negative-amount svp/programa-02-01-svietimas.yaml']);
	});

	it('so is a code that a register which could be read doesn’t have', async () => {
		const edited = (path: string, from: string, to: string): [string, string] => [path, files.get(path)?.toString('utf8').replace(from, to) ?? ''];
		const unknown = edited('svp/programa-01-01-verslas.yaml', 'source: SB, 2014: 144.8', 'source: SBB, 2014: 144.8');
		const broken = (path: string): [string, string] => [path, `${files.get(path)?.toString('utf8')}\n\tnot: yaml\n`];
		expect(await found(new Map([unknown, broken('spp/prioritetas-1.yaml')]))).toEqual(['source/tab-indent spp/prioritetas-1.yaml', 'links/unknown-source svp/programa-01-01-verslas.yaml']);
		expect(await found(new Map([unknown, broken('registers/sources.yaml')]))).toEqual(['source/tab-indent registers/sources.yaml']);
		const unmarked = edited('registers/wards.yaml', 'kind: wards', 'knd: wards');
		expect(await found(new Map([unknown, unmarked]))).toEqual(['schema/missing-kind registers/wards.yaml']);
	});

	it('what an open quote has swallowed is not judged', async () => {
		const path = 'svp/programa-01-01-verslas.yaml';
		const open = files.get(path)?.toString('utf8').replace('lt: Sukurti', "lt: 'Sukurti") ?? '';
		expect(await found(new Map([[path, open]]))).toEqual([`source/yaml ${path}`]);
	});

	it('so are what a text names in vain, and an id given twice', async () => {
		const edited = (path: string, from: string, to: string): [string, string] => [path, files.get(path)?.toString('utf8').replace(from, to) ?? ''];
		expect(
			await found(
				new Map([
					['svp/programa-01.yaml', `${files.get('svp/programa-01.yaml')?.toString('utf8')}\n\tnot: yaml\n`],
					edited('spp/prioritetas-1.yaml', 'id: spp-verslo-inkubatorius', 'id: spp-verslo-fondas'),
					edited('svp/text/bukle.md', '::table{src=../data/biudzeto-pajamos.csv', '[Portalas](https:/osp.stat.gov.lt)\n\n::table{src=../data/pajamos.csv'),
				]),
			),
		).toEqual(['structure/duplicate-id spp/prioritetas-1.yaml', 'source/tab-indent svp/programa-01.yaml', 'narrative/link-address svp/text/bukle.md', 'narrative/missing-data svp/text/bukle.md']);
	});
});
