import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import { buildPdf } from '../../src/render/pdf/index.ts';
import { loadWorkspace } from '../../src/workspace.ts';
import { readPdf } from '../render/pdf/conformance/file.ts';
import { faultsOf } from '../render/pdf/conformance/rules.ts';
import { root } from './extract.ts';

let workspace: LinkedWorkspace;
beforeAll(async () => {
	const loaded = await loadWorkspace(join(root, 'plans/kaunas'));
	if (!loaded.workspace) throw new Error('The example is not a workspace');
	workspace = loaded.workspace;
});

describe.each(['lt', 'en'] as const)('the PDF of the example in %s', (language) => {
	it.each([0, 1])('keeps PDF/UA-1 and PDF/A-2a: plan %i', async (index) => {
		const plan = workspace.plans[index];
		const tree = plan && buildDocument(workspace, plan, { language, draft: false }).tree;
		if (!tree) throw new Error('The example has no such plan');
		const { bytes, problems } = await buildPdf(tree);
		expect(problems).toEqual([]);
		expect(faultsOf(readPdf(bytes))).toEqual([]);
	});
});
