import validate from '@ooxml-tools/validate';
import { expect, it } from 'vitest';
import { renderXlsx } from '../../../src/render/xlsx/index.ts';
import { documentOf } from '../../document/sample.ts';
import { SAMPLE } from '../../sample-workspace.ts';

it("a workbook has no fault that Microsoft's Open XML SDK knows of", async () => {
	const { tree } = documentOf(SAMPLE);
	const bytes = renderXlsx({ ...tree, madeFrom: new Map([['commit', 'uncommitted']]) });
	const faults = await validate(bytes, 'xlsx', 'Microsoft365');
	expect(faults.map(({ description, path }) => `${path.partUri}${path.xpath}: ${description}`)).toEqual([]);
}, 60_000);
