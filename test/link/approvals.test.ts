import { describe, expect, it } from 'vitest';
import { type Approvals, approvablesOf, approvalsOf } from '../../src/link/approvals.ts';
import { changedAspects, isPlan, lastingReference } from '../../src/link/fingerprint.ts';
import { undecided } from '../../src/link/undecided.ts';
import { activityPlan, type Files, linked, SAMPLE } from '../sample-workspace.ts';

/** The decision that approves what is not approved yet, of the whole plan or of one element, as a file of the workspace. */
function decided(files: Files, number: string, date: string, only?: string): Files {
	const workspace = linked(files);
	const plan = activityPlan(workspace);
	const elements = approvablesOf(plan).filter((element) => only === undefined || lastingReference(element) === only);
	const { approves, repeals } = undecided(approvalsOf(workspace, plan), { elements: new Set(elements), isWhole: only === undefined });
	const said = (key: string, value: string | undefined): string => (value === undefined ? '' : `${key}: "${value}", `);
	const lines = approves.map(({ reference, was, under, fingerprint }) => `  - {element: "${reference}", ${said('was', was)}${said('under', under)}fingerprint: ${fingerprint}}`);
	const gone = repeals.map(({ element }) => `  - {element: "${element.text}"}`);
	const text = ['kind: decision', `id: ${number.toLowerCase()}`, `number: ${number}`, `date: ${date}`, 'plan: svp', `whole: ${only === undefined}`, 'approves:', ...lines, 'repeals:', ...gone].join(
		'\n',
	);
	return { ...files, [`decisions/${number}.yaml`]: `${text}\n` };
}

function edited(files: Files, ...edits: readonly (readonly [from: string, to: string])[]): Files {
	let text = files['svp.yaml'] ?? '';
	for (const [from, to] of edits) {
		expect(text).toContain(from);
		text = text.replace(from, to);
	}
	return { ...files, 'svp.yaml': text };
}

/** What the council has not approved: `element: aspects`, `+element`, `-element`. */
function open(files: Files): string[] {
	const workspace = linked(files);
	const { approved, missing, unapproved }: Approvals = approvalsOf(workspace, activityPlan(workspace));
	return [
		...approved.flatMap(({ element, fingerprint, entry, movedFrom }) => {
			const aspects = [...changedAspects(entry.fingerprint, fingerprint), ...(movedFrom === undefined ? [] : [`from ${movedFrom.lt}`])];
			return aspects.length === 0 ? [] : [`${lastingReference(element)}: ${aspects.join(' ')}`];
		}),
		...missing.map(({ element }) => `-${element.text}`),
		...unapproved.map(({ element }) => `+${lastingReference(element)}`),
	];
}

const APPROVED = decided(SAMPLE, 'T-1', '2015-01-15');
const STREETS = `          - code: "01"
            name: Gatvės
            type: new
            bodies: ["10", "12"]
            appropriations:
              - {source: SB(VB), 2015: 1000.1}
              - {source: SB, 2014: 5.0, 2015: 0.2}
`;

describe('a decision', () => {
	it('approves everything in the plan', () => {
		expect(open(SAMPLE)).toHaveLength(approvablesOf(activityPlan(linked(SAMPLE))).length);
		expect(open(APPROVED)).toEqual([]);
	});

	it.each<readonly [string, readonly (readonly [string, string])[]]>([
		['a new code', [['code: "02"\n        name: Gerinti aplinką', 'code: "05"\n        name: Gerinti aplinką']]],
		[
			'codes that change places',
			[
				['code: "01"\n        name: Teikti paramą', 'code: "02"\n        name: Teikti paramą'],
				['code: "02"\n        name: Gerinti aplinką', 'code: "01"\n        name: Gerinti aplinką'],
			],
		],
		[
			'another order of sources',
			[['{source: SB(VB), 2015: 1000.1}\n              - {source: SB, 2014: 5.0, 2015: 0.2}', '{source: SB, 2014: 5.0, 2015: 0.2}\n              - {source: SB(VB), 2015: 1000.1}']],
		],
		['zeros after the comma', [['2015: 1000.1', '2015: 1000.10']]],
		['layout and comments', [['name: Gatvės', '# nauja eilutė\n\n            name:   "Gatvės"']]],
		['a translation', [['name: Gatvės', 'name: {lt: Gatvės, en: Streets}']]],
		['an id', [['name: Gatvės', 'id: gatves\n            name: Gatvės']]],
		['a note on the title page', [['place: Kaunas', 'place: Kaunas\nnote: Duomenys pavyzdiniai']]],
		['an id of what others belong to', [['code: "02"\n        name: Gerinti aplinką', 'code: "02"\n        id: aplinka\n        name: Gerinti aplinką']]],
		['another order of bodies', [['["10", "12"]', '["12", "10"]']]],
	])('outlives %s', (_what, edits) => {
		expect(open(edited(APPROVED, ...edits))).toEqual([]);
	});

	it.each<readonly [string, string, string, readonly string[]]>([
		['an amount', '2015: 1000.1', '2015: 1000.2', ['svp:01.01.02.01: figures']],
		['a target', '2015: 20,', '2015: 21,', ['verslo-fondas: figures']],
		['a class', 'wages: 12.5', 'wages: 13.5', ['verslo-fondas: figures']],
		['a source', 'source: SB(VB)', 'source: ES', ['svp:01.01.02.01: figures']],
		['a body', '["10", "12"]', '["10"]', ['svp:01.01.02.01: terms']],
		['a name', 'name: Gatvės', 'name: Gatvių tvarkymas', ['svp:01.01.02.01: wording']],
		['the name of what has an id', 'name: Verslo fondas', 'name: Verslo rėmimo fondas', ['verslo-fondas: wording']],
		['the name of an indicator', 'name: Renginiai', 'name: Seminarai', ['svp:01.01.01.02: wording figures terms']],
		['what it serves', 'serves: ["spp:1.1.1"]', 'serves: ["spp:1.1.1.2"]', ['svp:01.01.01: place']],
		['the mission', 'mission: Tarnauti', 'mission: Padėti', ['svp: wording']],
		['the reserve', '2015: 200.0', '2015: 250.0', ['svp: figures']],
		['an element that goes', STREETS, '', ['-svp:01.01.02.01']],
		['an element that comes', STREETS, `${STREETS}          - {code: "02", name: Aikštės}\n`, ['+svp:01.01.02.02']],
		['an element in place of another', STREETS, '          - {code: "07", name: Aikštės}\n', ['-svp:01.01.02.01', '+svp:01.01.02.07']],
	])('is silent on a change of %s', (_what, from, to, expected) => {
		expect(open(edited(APPROVED, [from, to]))).toEqual(expected);
	});

	it('tells a measure that went to another task, with an id or without', () => {
		const fund = SAMPLE['svp.yaml']?.match(/ {10}- code: "01"\n {12}id: verslo-fondas[\s\S]*?(?= {10}- \{code: "02")/)?.[0] ?? '';
		expect(open(edited(APPROVED, [STREETS, ''], ['        measures:\n', `        measures:\n${STREETS.replace('"01"', '"03"')}`]))).toEqual(['svp:01.01.01.03: from Gerinti aplinką']);
		expect(open(edited(APPROVED, [fund, ''], [STREETS, `${STREETS}${fund.replace('"01"', '"02"')}`]))).toEqual(['verslo-fondas: from Teikti paramą']);
	});

	it('tells a measure that went to another task as both were renumbered', () => {
		const swapped = edited(APPROVED, ['code: "01"\n        name: Teikti', 'code: "02"\n        name: Teikti'], ['code: "02"\n        name: Gerinti', 'code: "01"\n        name: Gerinti']);
		expect(open(edited(swapped, [STREETS, ''], ['        measures:\n', `        measures:\n${STREETS.replace('"01"', '"03"')}`]))).toEqual(['svp:01.01.02.03: from Gerinti aplinką']);
	});

	it('knows a task with a new name and code by its measures', () => {
		expect(open(edited(APPROVED, ['code: "02"\n        name: Gerinti aplinką', 'code: "05"\n        name: Tvarkyti miestą']))).toEqual(['svp:01.01.05: wording']);
		const another = '      - {code: "02", name: Plėsti parkus, measures: [{code: "01", name: Parkai}]}\n      - code: "05"\n        name: Tvarkyti miestą';
		expect(open(edited(APPROVED, ['      - code: "02"\n        name: Gerinti aplinką', another]))).toEqual(['svp:01.01.05: wording', '+svp:01.01.02', '+svp:01.01.02.01']);
	});

	it('keeps measures of one name apart', () => {
		const twin = STREETS.replace('"01"', '"02"').replace('1000.1', '700.0');
		const two = decided(edited(SAMPLE, [STREETS, `${STREETS}${twin}`]), 'T-1', '2015-01-15');
		expect(open(edited(two, ['2015: 1000.1', '2015: 900.0'], ['2015: 700.0', '2015: 600.0']))).toEqual(['svp:01.01.02.01: figures', 'svp:01.01.02.02: figures']);
	});

	it('finds a measure that was renumbered and changed by its name', () => {
		expect(open(edited(APPROVED, ['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės'], ['2015: 1000.1', '2015: 900.0']))).toEqual(['svp:01.01.02.03: figures']);
	});
});

describe('a later decision', () => {
	const renumbered = edited(APPROVED, ['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės'], ['2015: 1000.1', '2015: 900.0']);
	const amended = decided(renumbered, 'T-2', '2015-10-15');

	it('says only what is new, under the name of the day', () => {
		expect(amended['decisions/T-2.yaml']).toMatch(/approves:\n {2}- \{element: "svp:01.01.02.03", was: "svp:01.01.02.01", under: "svp:01.01.02", fingerprint: \S+\}\nrepeals:\n$/);
		expect(open(amended)).toEqual([]);
	});

	it('goes before an earlier one, whichever file comes first', () => {
		const { 'decisions/T-1.yaml': first = '', 'decisions/T-2.yaml': second = '', ...rest } = amended;
		expect(open({ ...rest, 'a.yaml': second, 'b.yaml': first })).toEqual([]);
	});

	it('approves a move, which a later renumbering does not void', () => {
		const moved = decided(edited(APPROVED, [STREETS, ''], ['        measures:\n', `        measures:\n${STREETS.replace('"01"', '"03"')}`]), 'T-2', '2015-10-15');
		expect(open(moved)).toEqual([]);
		const swapped = edited(moved, ['code: "01"\n        name: Teikti', 'code: "02"\n        name: Teikti'], ['code: "02"\n        name: Gerinti', 'code: "01"\n        name: Gerinti']);
		expect(open(swapped)).toEqual([]);
		const changed = edited(swapped, ['2015: 1000.1', '2015: 900.0']);
		expect(open(changed)).toEqual(['svp:01.01.02.03: figures']);
		expect(open(decided(changed, 'T-3', '2015-11-15', 'svp:01.01.02.03'))).toEqual([]);
	});

	it('on one of two that changed codes leaves the other approved', () => {
		const parks = STREETS.replace('"01"', '"02"').replace('Gatvės', 'Parkai').replace('1000.1', '700.0');
		const two = decided(edited(SAMPLE, [STREETS, `${STREETS}${parks}`]), 'T-1', '2015-01-15');
		const swapped = edited(two, ['"01"\n            name: Gatvės', '"02"\n            name: Gatvės'], ['"02"\n            name: Parkai', '"01"\n            name: Parkai'], ['1000.1', '900.0']);
		expect(open(swapped)).toEqual(['svp:01.01.02.02: figures']);
		const amended = decided(swapped, 'T-2', '2015-10-15', 'svp:01.01.02.02');
		expect(amended['decisions/T-2.yaml']?.match(/element: .*?, was: "[^"]*"/g)).toEqual(['element: "svp:01.01.02.02", was: "svp:01.01.02.01"', 'element: "svp:01.01.02.01", was: "svp:01.01.02.02"']);
		expect(open(amended)).toEqual([]);
		expect(open(edited(amended, ['700.0', '600.0']))).toEqual(['svp:01.01.02.01: figures']);
	});

	it('repeals what is gone', () => {
		const without = edited(APPROVED, [STREETS, '']);
		expect(open(decided(without, 'T-2', '2015-10-15'))).toEqual([]);
	});

	it('does not approve what came after it', () => {
		expect(open(edited(amended, ['2015: 900.0', '2015: 1000.1']))).toEqual(['svp:01.01.02.03: figures']);
	});
});

describe('undecided', () => {
	it('is what of the chosen is not approved', () => {
		const workspace = linked(edited(APPROVED, ['2015: 1000.1', '2015: 900.0'], ['name: Verslo fondas', 'name: Fondas']));
		const plan = activityPlan(workspace);
		const chosen = approvablesOf(plan).filter((element) => !isPlan(element) && element.id === 'verslo-fondas');
		expect(undecided(approvalsOf(workspace, plan), { elements: new Set(chosen), isWhole: false }).approves.map(({ reference }) => reference)).toEqual(['verslo-fondas']);
	});

	it('comes to an end where a decision puts two elements within one another', () => {
		const entry = (name: string, under: string): string => `  - {element: "${name}", under: "${under}", fingerprint: 0123456789abcdef0123456789abcdef}`;
		const round = ['kind: decision', 'id: t-1', 'number: T-1', 'date: 2015-01-15', 'plan: svp', 'approves:', entry('viena', 'kita'), entry('kita', 'viena')].join('\n');
		const workspace = linked({ ...SAMPLE, 'decisions/T-1.yaml': `${round}\n` });
		const approvals = approvalsOf(workspace, activityPlan(workspace));
		expect(approvals.missing.map(({ element }) => element.text)).toEqual(['viena', 'kita']);
		expect(undecided(approvals, { elements: new Set(), gone: new Set(['trečia']), isWhole: false }).repeals).toEqual([]);
		expect(undecided(approvals, { elements: new Set(), gone: new Set(['kita']), isWhole: false }).repeals).toHaveLength(2);
	});
});
