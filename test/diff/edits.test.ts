import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/diff/kinds.ts';
import { findingText } from '../../src/diff/wording.ts';
import type { Files } from '../sample-workspace.ts';
import { EDITS, STREET_MONEY, STREET_PARTS } from './edits.ts';
import { compared, edited, OLD } from './versions.ts';

describe('legal acts of a programme', () => {
	const ACTS: readonly [string, string, string, string] = [
		'Lietuvos Respublikos vietos savivaldos įstatymas',
		'Lietuvos Respublikos investicijų įstatymas',
		'Lietuvos Respublikos bibliotekų įstatymas',
		'Vyriausybės 2014-12-15 nutarimas Nr. 1435',
	];
	const withActs = (acts: readonly (string | { readonly lt: string; readonly en: string })[]): Files =>
		edited('coordinator: "12"', `coordinator: "12"\npassport: {legalActs: ${JSON.stringify(acts)}}`);
	const told = (fresh: Parameters<typeof withActs>[0], old: Parameters<typeof withActs>[0] = ACTS): string[] =>
		compared(withActs(old), withActs(fresh))
			.findings.filter(({ weight }) => weight !== 'none')
			.map((finding) => findingText(finding).lt);
	const [first, second, third, last] = ACTS;

	it.each<[what: string, fresh: string[], findings: string[]]>([
		['one put in', [first, 'Lietuvos Respublikos muziejų įstatymas', second, third, last], ['pridėtas tekstas, 2-asis teisės aktas: Lietuvos Respublikos muziejų įstatymas']],
		['one taken out', [second, third, last], [`tekstas pašalintas, 1-asis teisės aktas: ${first}`]],
		[
			'one for another',
			[first, 'Lietuvos Respublikos muziejų įstatymas', third, last],
			[`tekstas pašalintas, 2-asis teisės aktas: ${second}`, 'pridėtas tekstas, 2-asis teisės aktas: Lietuvos Respublikos muziejų įstatymas'],
		],
		['one reworded', [first, 'LR investicijų įstatymas', third, last], [`pakeistas tekstas, 2-asis teisės aktas: ${second} → LR investicijų įstatymas`]],
		['one with the same number', [first, second, third, 'LRV 2014 m. metodika, Nr. 1435'], [`pakeistas tekstas, 4-asis teisės aktas: ${last} → LRV 2014 m. metodika, Nr. 1435`]],
		['one put in twice', [first, second, third, last, last], [`pridėtas tekstas, 5-asis teisės aktas: ${last}`]],
	])('are told by what they say: %s', (_what, fresh, findings) => expect(told(fresh)).toEqual(findings));

	it.each<[what: string, fresh: string[], findings: string[]]>([
		['alone', [last, first, second, third], ['pakeista eilės tvarka, teisės aktai']],
		[
			'with one put in',
			[second, first, 'Lietuvos Respublikos muziejų įstatymas', third, last],
			['pridėtas tekstas, 3-asis teisės aktas: Lietuvos Respublikos muziejų įstatymas', 'pakeista eilės tvarka, teisės aktai'],
		],
	])('in another order are told as that, and not as a changed file: %s', (_what, fresh, texts) => {
		const { findings } = compared(withActs(ACTS), withActs(fresh));
		expect(findings.map((finding) => findingText(finding).lt)).toEqual(texts);
		expect(findings.at(-1)).toMatchObject({ type: 'reordered', weight: 'none' });
		const translated = (acts: readonly string[]): Files => withActs(acts.map((lt) => ({ lt, en: `Act on ${lt}` })));
		expect(compared(translated(ACTS), translated([last, first, second, third])).findings.map(({ type }) => type)).toEqual(['reordered']);
	});

	it('have their translations with them', () => {
		const both = ACTS.map((lt, index) => ({ lt, en: `Act ${index + 1}` }));
		expect(told(both.slice(1), both)).toEqual([`tekstas pašalintas, 1-asis teisės aktas: ${first}`, 'tekstas pašalintas, 1-asis teisės aktas (angliškai): Act 1']);
		expect(told([{ lt: `${first}, 2014 m. redakcija`, en: 'Act 1 of 2014' }, ...both.slice(1)], both)).toEqual([
			`pakeistas tekstas, 1-asis teisės aktas: ${first} → ${first}, 2014 m. redakcija`,
			'pakeistas tekstas, 1-asis teisės aktas (angliškai): Act 1 → Act 1 of 2014',
		]);
	});
});

describe('edits', () => {
	it('are many', () => expect(EDITS.length).toBeGreaterThanOrEqual(60));

	it.each(EDITS)('%s', (_what, files, findings) => {
		const types = compared(OLD, files).findings.map(({ type }) => type);
		expect(types.sort()).toEqual([...findings].sort());
	});

	it.each(EDITS)('%s, the other way round', (_what, files, findings) => {
		const opposite = (type: string): string => type.replace(/-(added|removed)$/, (_, change) => (change === 'added' ? '-removed' : '-added'));
		const types = compared(files, OLD).findings.map(({ type }) => type);
		expect(types.sort()).toEqual(findings.map(opposite).sort());
	});

	it.each(EDITS)('%s: sums are proven', (_what, files) => {
		for (const { isProven } of compared(OLD, files).money) expect(isProven).toBe(true);
	});

	it.each(Object.keys(KINDS).filter((type) => type.endsWith('-added')))('%s has its removed', (type) => {
		expect(KINDS).toHaveProperty([type.replace(/-added$/, '-removed')]);
	});

	it('of a text that no plan prints are told as one, of its file', () => {
		const [before, after] = ['# Pakeitimai\n\nViena pastraipa.\n', '# Pakeitimai\n\nKita.\n\nTrečia.\n'].map((text): Files => ({ ...OLD, 'out/d.md': text }));
		expect(compared(before ?? {}, after ?? {}).findings).toMatchObject([{ type: 'file-changed', weight: 'minor', detail: { lt: 'out/d.md' } }]);
		const slotted = edited('pabaiga: tekstai/pabaiga.md', 'pabaiga: out/d.md', 'svp.yaml', after);
		// What is printed in one of the versions is told by its words.
		expect(compared(before ?? {}, slotted).findings.map(({ type }) => type)).toEqual(expect.arrayContaining(['paragraph-removed', 'paragraph-added']));
	});

	it('tell how an amount is split in the language of the reader', () => {
		const [finding] = compared(OLD, edited('wages: 12.5', 'wages: 13.5')).findings;
		expect(finding && findingText(finding)).toMatchObject({
			lt: expect.stringContaining('darbo užmokesčiui 12,5, turtui 60 → darbo užmokesčiui 13,5'),
			en: expect.stringContaining('wages 12.5, assets 60 → wages 13.5'),
		});
		expect(finding?.old?.value).toBe('wages 12.5, assets 60');
	});

	it.each<readonly [what: string, old: string, fresh: string, told: string[]]>([
		['is no news where all of it stays of one class', '{assets: 30}', '{assets: 45}', ['appropriation changed, SB(VB), 2015: 30 → 45 (+15, +50.0\u00a0%)']],
		['is told where all of it is of another class', '{expenditure: 30, wages: 30}', '{assets: 30}', ['split by economic class changed, SB(VB), 2015: all wages → all assets']],
		[
			'is told where a part is of another class',
			'{assets: 30}',
			'{expenditure: 5, assets: 30}',
			['appropriation changed, SB(VB), 2015: 30 → 35 (+5, +16.7\u00a0%)', 'split by economic class changed, SB(VB), 2015: all assets → assets 30'],
		],
		[
			'is told where an amount of nothing becomes assets',
			'{assets: 0}',
			'{assets: 30}',
			['appropriation changed, SB(VB), 2015: 0 → 30 (+30)', 'split by economic class changed, SB(VB), 2015: wages 0, assets 0 → all assets'],
		],
	])('how an amount is split %s', (_what, old, fresh, told) => {
		const streets = (amount: string): Files => edited('2015: 1000.1', `2015: ${amount}`);
		expect(compared(streets(old), streets(fresh)).findings.map((finding) => findingText(finding).en)).toEqual(told);
	});

	it.each([
		['type: continuing', 'type: investment', 'pakeista savybė, požymis: tęstinė → investicinė', 'property changed, type: continuing → investment'],
		['lt: Strateginis veiklos planas', 'lt: Veiklos planas', 'pakeistas pavadinimas: Strateginis veiklos planas → Veiklos planas', 'name changed: Strateginis veiklos planas → Veiklos planas'],
		['en: Activity plan', 'en: Activities', 'pakeistas pavadinimas, angliškai: Activity plan → Activities', 'name changed, English: Activity plan → Activities'],
		[
			'body: Kauno miesto',
			'body: Kauno',
			'pakeistas tekstas, tvirtinanti institucija: Kauno miesto savivaldybės tarybos → Kauno savivaldybės tarybos',
			'text changed, approving body: Kauno miesto savivaldybės tarybos → Kauno savivaldybės tarybos',
		],
		[
			'source: SB, 2014: 5.0',
			'source: SB, currency: LTL, 2014: 5.0',
			'pakeisti asignavimai, SB, 2014 m.: 5 → 1,4 (−3,6, −72,0\u00a0%)',
			'appropriation changed, SB, 2014: 5 → 1.4 (−3.6, −72.0\u00a0%)',
		],
		['name: Mokymai, unit: vnt.', 'name: Mokymai, direction: down, unit: vnt.', 'pakeista siekiama rodiklio kryptis: didėti → mažėti', 'direction changed: up → down'],
	])('say %s in the language of the reader, no word twice', (from, to, lt, en) => {
		const [finding] = compared(OLD, edited(from, to)).findings;
		expect(finding && findingText(finding)).toEqual({ lt, en });
	});

	it.each<readonly [what: string, files: Files, lt: string, en: string]>([
		['a member of a list', edited('vision: Kaunas', 'swot: {threats: [Karas]}\nvision: Kaunas', 'spp.yaml'), 'pridėtas tekstas, 1-oji grėsmė: Karas', 'text added, threat 1: Karas'],
		[
			'an entry of a register',
			edited('name: Valstybės dotacijos', 'name: Dotacijos', 'registers.yaml'),
			'pakeistas registro įrašas, pavadinimas: Valstybės dotacijos → Dotacijos',
			'register entry changed, name: Valstybės dotacijos → Dotacijos',
		],
		[
			'whether a unit is a share',
			edited('decimals: 1, percent: true', 'decimals: 1', 'registers.yaml'),
			'pakeistas registro įrašas, procentai: taip → ne',
			'register entry changed, per cent: yes → no',
		],
		[
			'an added sentence by itself',
			edited('Jį tvirtina taryba.', 'Jį tvirtina taryba. Kasmet.', 'tekstai/ivadas.md'),
			'pridėtas sakinys, tekstai/ivadas.md: Kasmet.',
			'sentence added, tekstai/ivadas.md: Kasmet.',
		],
		[
			'a removed sentence by itself',
			edited(' Įgyvendina administracija.', '', 'tekstai/ivadas.md'),
			'sakinys pašalintas, tekstai/ivadas.md: Įgyvendina administracija.',
			'sentence removed, tekstai/ivadas.md: Įgyvendina administracija.',
		],
	])('name %s', (_what, files, lt, en) => expect(compared(OLD, files).findings.map(findingText)).toContainEqual({ lt, en }));

	it('tell old and new values, the difference and where they are', () => {
		const [finding] = compared(OLD, edited('2015: 120.0', '2015: 150.0')).findings;
		expect(finding).toMatchObject({ weight: 'major', name: { lt: 'Verslo fondas' }, old: { ref: 'svp:01.01.01.01', spot: { file: 'svp.yaml' } } });
		expect([finding?.old?.value, finding?.new?.value, finding?.difference, finding?.percent].map(String)).toEqual(['120', '150', '30', '25']);
		const { file = '', line = 0, column = 0 } = finding?.new?.spot ?? {};
		expect(
			edited('2015: 120.0', '2015: 150.0')
				[file]?.split('\n')
				[line - 1]?.slice(column - 1),
		).toMatch(/^150\.0/);
	});

	it.each([
		['120.0', '120.1', '+0,1, +0,083\u00a0%', '+0.1, +0.083\u00a0%'],
		['120.0', '119.99', '−0,01, −0,0083\u00a0%', '−0.01, −0.0083\u00a0%'],
		['120.0', '120.12', '+0,12, +0,1\u00a0%', '+0.12, +0.1\u00a0%'],
		['120.0', '121.0', '+1, +0,8\u00a0%', '+1, +0.8\u00a0%'],
	])('tell small differences in percent with digits that show them: %s → %s', (from, to, lt, en) => {
		const [finding] = compared(OLD, edited(`2015: ${from}`, `2015: ${to}`)).findings;
		expect(finding && findingText(finding)).toEqual({ lt: expect.stringContaining(`(${lt})`), en: expect.stringContaining(`(${en})`) });
	});

	it('tell once that a measure gave its money to its sub-measures, and what came or went with it', () => {
		const told = (parts: string, old = OLD): string[] =>
			compared(old, edited(STREET_MONEY, parts))
				.findings.filter(({ isPart, type }) => !isPart && !type.startsWith('submeasure-'))
				.map((finding) => findingText(finding).lt);
		const given = 'pakeista, kam priskirtos priemonės lėšos: pati priemonė → papriemonės 001, 002';
		expect(told(STREET_PARTS)).toEqual([given]);
		expect(told(STREET_PARTS.replace('600.1', '650.1').replace(', 2015: 0.2', ''))).toEqual([
			given,
			'pakeisti asignavimai, SB(VB), 2015 m.: 1\u00a0000,1 → 1\u00a0050,1 (+50, +5,0\u00a0%)',
			'asignavimų atsisakyta, SB, 2015 m.: 0,2',
		]);
		// Where sub-measures were there before, what they got follows from it as well.
		const poor = edited(STREET_MONEY, `${STREET_MONEY}${STREET_PARTS.replace(/, appropriations: \[.*\]/g, '')}`);
		expect(told(STREET_PARTS, poor)).toEqual([given]);
	});

	it('keep their fingerprints when lines shift and codes change', () => {
		const prints = (old: Files, fresh: Files): string[] =>
			compared(old, fresh)
				.findings.filter(({ type }) => type === 'appropriation-changed')
				.map(({ fingerprint }) => fingerprint);
		const shifted = edited('kind: activity-plan', '# pastaba\n\nkind: activity-plan', 'svp.yaml', edited('code: "01"\nname: {lt: Eko', 'code: "07"\nname: {lt: Eko'));
		expect(prints(shifted, edited('2015: 120.0', '2015: 150.0', 'svp.yaml', shifted))).toEqual(prints(OLD, edited('2015: 120.0', '2015: 150.0')));
	});
});
