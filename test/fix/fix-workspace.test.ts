import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type ChangedText, type FixOptions, usableFix } from '../../src/fix/apply.ts';
import { type FixedWorkspace, fixWorkspace } from '../../src/fix-workspace.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/types.ts';
import { type LoadedWorkspace, loadWorkspace } from '../../src/workspace.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const bad = (id: string): string => join(fixtures, id, 'bad');
const withFixtures = catalogue.filter(({ id }) => existsSync(join(bad(id), 'expected.json')));
const fixable = withFixtures.filter(({ fixable: how }) => how !== undefined).map(({ id, fixable: how }) => [id, { unsafe: how === 'unsafe' }] as const);

type Texts = ReadonlyMap<string, string>;

function load(root: string, texts: Texts, rules?: readonly Rule[]): Promise<LoadedWorkspace> {
	const overlay = [...texts].map(([path, text]) => ({ path: join(root, path), bytes: new TextEncoder().encode(text) }));
	return loadWorkspace(root, { overlay, ...(rules ? { rules } : {}) });
}

/** Fixes a workspace some of whose files have other texts than on the disk. */
function fixed(root: string, own: Texts, options?: FixOptions, rules?: readonly Rule[]): Promise<FixedWorkspace> {
	return fixWorkspace((texts) => load(root, new Map([...own, ...texts]), rules), options);
}

async function textsOf(root: string): Promise<Map<string, string>> {
	const { workspace } = await loadWorkspace(root, { rules: [] });
	const files = [...(workspace?.documents ?? []), ...(workspace?.narratives.values() ?? [])].map(({ file }) => file);
	return new Map(files.map(({ path, text }) => [path, text]));
}

const told = ({ diagnostics }: LoadedWorkspace): string[] => diagnostics.map(({ rule, message }) => `${rule}: ${message.en}`);
const afterTexts = (changes: readonly ChangedText[]): Texts => new Map(changes.map(({ path, after }) => [path, after]));
const errors = (diagnostics: readonly Diagnostic[]): number => diagnostics.filter(({ severity }) => severity === 'error').length;

describe('fixes of rules', () => {
	it.each(withFixtures.map((info) => [info.id, info] as const))('%s is said to be fixable just as it is', async (id, info) => {
		const fixes = (await loadWorkspace(bad(id))).diagnostics.flatMap(({ rule, fix }) => (rule === id && fix ? [fix.safe ? 'safe' : 'unsafe'] : []));
		expect([...new Set(fixes)]).toEqual(info.fixable === undefined ? [] : [info.fixable]);
	});

	it.each(fixable)('%s: what can be fixed is gone, and nothing else comes', async (id, options) => {
		const left = (await loadWorkspace(bad(id))).diagnostics.filter((one) => !usableFix(one, options.unsafe));
		const { loaded, changes, fixed: count, refused } = await fixed(bad(id), new Map(), options);
		expect(refused).toEqual([]);
		expect(count).toBeGreaterThan(0);
		expect(changes).not.toEqual([]);
		expect(loaded.diagnostics.map(({ rule }) => rule)).toEqual(left.map(({ rule }) => rule));
	});

	it.each(fixable)('%s: fixing twice changes nothing more', async (id, options) => {
		const { changes } = await fixed(bad(id), new Map(), options);
		expect((await fixed(bad(id), afterTexts(changes), options)).changes).toEqual([]);
	});

	it.each(fixable)('%s: a file with carriage returns and a byte order mark keeps them', async (id, options) => {
		const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
		const plain = await fixed(bad(id), new Map(), options);
		const own = new Map([...(await textsOf(bad(id)))].map(([path, text]) => [path, windows(text)]));
		const { changes } = await fixed(bad(id), own, options);
		expect(changes.map(({ path, after }) => [path, after])).toEqual(plain.changes.map(({ path, after }) => [path, windows(after)]));
	});

	it.each(fixable)('%s: comments stay wherever they are', async (id, options) => {
		const texts = await textsOf(bad(id));
		const path = [...texts.keys()].find((one) => one.endsWith('.yaml') && !one.includes('plan.yaml')) ?? 'plan.yaml';
		const lines = (texts.get(path) ?? '').split('\n');
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(lines.length - 1), { minLength: 1, maxLength: 5 }), async (places) => {
				const marks = [...new Set(places)];
				const commented = lines.flatMap((line, index) => (marks.includes(index) ? [`${/^ */.exec(line)?.[0]}# pastaba ${index}`, line] : [line])).join('\n');
				const { loaded, changes } = await fixed(bad(id), new Map([[path, commented]]), options);
				expect(loaded.diagnostics.filter((one) => usableFix(one, options.unsafe))).toEqual([]);
				const after = changes.find((one) => one.path === path)?.after ?? commented;
				for (const mark of marks) expect(after.split(`# pastaba ${mark}\n`).length).toBe(2);
				expect(after.split('\n').length).toBe(commented.split('\n').length);
			}),
			{ numRuns: 4 },
		);
	});
});

const ROOT = bad('structure/name-spaces');
const SVP = readFileSync(join(ROOT, 'svp.yaml'), 'utf8');

/** A rule that reports one place of svp.yaml, while it says what it says, with a fix. */
function rewriting(id: Rule['id'], from: string, to: string, severity: Rule['severity'] = 'warning', safe = true): Rule {
	return {
		id,
		severity,
		title: { lt: '', en: '' },
		description: { lt: '', en: '' },
		bad: '',
		good: '',
		visit: ({ workspace, report }) => ({
			end() {
				const file = workspace.documents.find((document) => document.file.path === 'svp.yaml')?.file;
				const start = file?.text.indexOf(from) ?? -1;
				if (!file || start < 0) return;
				const place = { file, range: { start, end: start + from.length } };
				report({ message: { lt: from, en: from }, place, fix: { title: { lt: '', en: '' }, safe, edits: [{ place, text: to }] } });
			},
		}),
	};
}

describe('fixWorkspace', () => {
	const own = new Map([['svp.yaml', SVP.replace('Tarnauti gyventojams', 'vienas')]]);
	const mission = (result: FixedWorkspace): string | undefined => /^mission: (.*)$/m.exec(result.changes[0]?.after ?? '')?.[1];

	it('fixes again what a fix makes visible', async () => {
		const result = await fixed(ROOT, own, {}, [rewriting('time/a', 'mission: vienas', 'mission: du'), rewriting('time/b', 'mission: du', 'mission: trys')]);
		expect(mission(result)).toBe('trys');
		expect(result.fixed).toBe(2);
		expect(told(result.loaded)).toEqual([]);
	});

	it('stops after ten rounds when fixes go round in a circle', async () => {
		let loads = 0;
		const rules = [rewriting('time/a', 'mission: vienas', 'mission: du'), rewriting('time/b', 'mission: du', 'mission: vienas')];
		const result = await fixWorkspace(async (texts) => {
			loads++;
			return load(ROOT, new Map([...own, ...texts]), rules);
		});
		expect(loads).toBe(11);
		expect(result.changes).toEqual([]);
	});

	it('takes back what adds an error, and does the rest', async () => {
		const rules = [rewriting('time/a', 'mission: vienas', 'mission: du'), rewriting('time/b', 'title: ', 'tittle: '), rewriting('time/c', 'moneyDecimals: 1', 'moneyDecimals: 2')];
		const result = await fixed(ROOT, own, {}, rules);
		expect(mission(result)).toBe('du');
		expect(result.changes[0]?.after).toContain('moneyDecimals: 2');
		expect(result.changes[0]?.after).toContain('\ntitle: ');
		expect(result.refused.map(({ rule }) => rule)).toEqual(['time/b']);
		expect(told(result.loaded)).toEqual(['time/b: title: ']);
	});

	it('takes back what breaks the syntax', async () => {
		const result = await fixed(ROOT, own, {}, [rewriting('time/a', 'mission: vienas', 'mission: [')]);
		expect(result.changes).toEqual([]);
		expect(result.refused.map(({ rule }) => rule)).toEqual(['time/a']);
	});

	it('takes back what only moves an error from rule to rule', async () => {
		const rules = [rewriting('time/a', 'mission: vienas', 'mission: du', 'error'), rewriting('time/b', 'mission: du', 'mission: trys', 'error', false)];
		const result = await fixed(ROOT, own, {}, rules);
		expect(result.changes).toEqual([]);
		expect(told(result.loaded)).toEqual(['time/a: mission: vienas']);
	});

	it('keeps a fix of shape that uncovers errors which were there', async () => {
		const broken = SVP.replace('mission: Tarnauti', 'misssion: Tarnauti').replace('bodies: ["12"]', 'bodies: ["99"]');
		const result = await fixed(ROOT, new Map([['svp.yaml', broken]]));
		expect(result.changes[0]?.after).toContain('\nmission: Tarnauti');
		expect(errors(result.loaded.diagnostics)).toBe(1);
		expect(told(result.loaded).join('\n')).toContain('links/unknown-body');
	});

	it('does nothing without a workspace', async () => {
		expect(await fixWorkspace(async () => loadWorkspace('/'))).toMatchObject({ changes: [], fixed: 0, refused: [] });
	});
});
