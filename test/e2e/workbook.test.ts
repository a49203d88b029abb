import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { placeOf, readWorkbook } from '../render/xlsx/workbook.ts';
import { describeWith } from '../tools.ts';
import { cleanUp, plan, root, sheetsAsCsv, temporaryFolder } from './extract.ts';

afterAll(cleanUp);

/** The workbook without the results of its formulas, so that a spreadsheet has to compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(bytes)).map(([path, data]): [string, Uint8Array] => {
		if (!path.startsWith('xl/worksheets/')) return [path, data];
		return [path, strToU8(strFromU8(data).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))];
	});
	return zipSync(Object.fromEntries(parts));
}

describeWith(['localc'], 'workbooks in LibreOffice', () => {
	describe('the example', () => {
		it('shows every text and number, and its formulas come out as written', async () => {
			const folder = temporaryFolder();
			expect(await plan(['build', join(root, 'plans/kaunas'), '--plan', 'svp-2015-2017', '--to', 'xlsx', '--out', folder])).toMatchObject({ status: 0 });
			const bytes = readFileSync(join(folder, 'svp-2015-2017.xlsx'));
			const bare = join(folder, 'bare.xlsx');
			writeFileSync(bare, withoutResults(bytes));
			const csv = await sheetsAsCsv(bare);
			const { sheets } = readWorkbook(bytes);
			expect([...csv.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
			let formulas = 0;
			for (const { name, cells } of sheets) {
				const rows: string[][] = parse(csv.get(name) ?? '', { relax_column_count: true });
				for (const [address, { value, isText, formula }] of cells) {
					const { column, row } = placeOf(address);
					const shown = rows[row - 1]?.[column];
					if (isText) expect(shown?.trim(), `${name} ${address}`).toBe(value.trim());
					else expect(Number(shown), `${name} ${address} ${formula}`).toBeCloseTo(Number(value), 6);
					if (formula !== undefined) formulas++;
				}
			}
			expect(formulas).toBeGreaterThan(1000);
		}, 240_000);
	});
});
