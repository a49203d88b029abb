import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadWorkspace } from '../../../src/workspace.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/report');

it.each(['spent-missing', 'spent-source'])('a misspelt source of the plan is one finding (%s)', async (name) => {
	const root = join(fixtures, name, 'good');
	const path = join(root, 'svp.yaml');
	const text = readFileSync(path, 'utf8').replace('source: SB(VB)', 'source: SBX');
	expect(text).toContain('SBX');
	const { diagnostics } = await loadWorkspace(root, { overlay: [{ path, bytes: new TextEncoder().encode(text) }], today: '2017-01-02' });
	expect(diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual(['links/unknown-source']);
});
