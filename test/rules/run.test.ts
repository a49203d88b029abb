import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LinkedWorkspace } from '../../src/link/types.ts';
import { wages } from '../../src/rules/funding/wages.ts';
import { runRules } from '../../src/rules/run.ts';
import type { Rule } from '../../src/rules/types.ts';
import { loadWorkspace } from '../../src/workspace.ts';

async function fixture(path: string): Promise<LinkedWorkspace> {
	const { workspace } = await loadWorkspace(join(import.meta.dirname, '../fixtures', path));
	if (!workspace) throw new Error(`no workspace in ${path}`);
	return workspace;
}

const workspace = await fixture('funding/wages/bad');

function withSetting(setting: 'error' | 'warning' | 'info' | 'off'): LinkedWorkspace {
	return { ...workspace, ruleSettings: { preset: 'recommended', rules: new Map([[wages.id, { level: setting, options: new Map() }]]), overrides: [] } };
}

/** A rule that reports the given offsets of the given files. */
function reporting(id: Rule['id'], ...found: readonly (readonly [file: string, start: number])[]): Rule {
	return {
		...wages,
		id,
		visit: ({ report }) => ({
			end() {
				for (const [path, start] of found) report({ message: { lt: '', en: '' }, place: { file: { path, text: '' }, range: { start, end: start } } });
			},
		}),
	};
}

describe('runRules', () => {
	it.each(['error', 'warning', 'info'] as const)('takes the severity %s from the settings', (severity) => {
		expect(runRules(withSetting(severity), [wages]).map((one) => one.severity)).toEqual([severity]);
	});

	it('skips a rule that is off', () => {
		expect(runRules(withSetting('off'), [wages])).toEqual([]);
	});

	it.each([
		[
			'before the walk',
			() => {
				throw new Error('division by zero');
			},
		],
		[
			'on the way',
			() => ({
				measure() {
					throw new Error('division by zero');
				},
			}),
		],
	] as const)('reports a rule that throws %s and runs the others', (_when, visit) => {
		const failing: Rule = { ...wages, id: 'funding/failing', visit };
		const found = runRules(workspace, [failing, wages]);
		expect(found.map((one) => one.rule)).toEqual(['tool/rule-failed', 'funding/wages']);
		expect(found[0]?.message.en).toContain('division by zero');
	});

	it('keeps what a failing rule found before it failed', () => {
		const failing: Rule = {
			...wages,
			visit: (context) => ({
				...wages.visit(context),
				end() {
					throw new Error('late');
				},
			}),
		};
		expect(runRules(workspace, [failing]).map((one) => one.rule)).toEqual(['tool/rule-failed', 'funding/wages']);
	});

	it('sorts by file, offset and rule', () => {
		const found = runRules(workspace, [reporting('time/b', ['b.yaml', 1], ['a.yaml', 9]), reporting('time/a', ['a.yaml', 9], ['a.yaml', 2])]);
		expect(found.map(({ rule, place }) => `${place?.file.path}:${place?.range.start} ${rule}`)).toEqual(['a.yaml:2 time/a', 'a.yaml:9 time/a', 'a.yaml:9 time/b', 'b.yaml:1 time/b']);
	});
});

describe('messages', () => {
	it('say the figures in the number format of each language', () => {
		const [found] = runRules(workspace, [wages]);
		expect(found?.message).toEqual({
			lt: 'Priemonė 01.01.01.01 „Parama verslui“, SB, 2015 m.: darbo užmokestis (52,5) viršija išlaidas (40)',
			en: 'Measure 01.01.01.01 “Parama verslui”, SB, 2015: wages (52.5) exceed expenditure (40)',
		});
		expect(found?.element).toBe('svp:01.01.01.01/SB/2015');
	});

	it('suggest the nearest name', async () => {
		const { diagnostics } = await loadWorkspace(join(import.meta.dirname, '../fixtures/links/unknown-source/bad'));
		expect(diagnostics.map(({ help }) => help?.en)).toEqual(['Did you mean `SB(VB)`?', 'Its sources: SB and SB(VB)']);
	});

	it('point at the first of two', async () => {
		const { diagnostics } = await loadWorkspace(join(import.meta.dirname, '../fixtures/structure/duplicate-id/bad'));
		expect(diagnostics[0]?.related?.[0]?.message.en).toBe('first defined here');
	});
});
