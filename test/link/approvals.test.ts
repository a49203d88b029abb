import { describe, expect, it } from 'vitest';
import { type Approvals, approvablesOf, approvalsOf, undecided } from '../../src/link/approvals.ts';
import { changedAspects, isPlan, lastingReference } from '../../src/link/fingerprint.ts';
import { activityPlan, type Files, linked, SAMPLE } from '../sample-workspace.ts';

/** The decision that approves what is not approved yet, as a file of the workspace. */
function decided(files: Files, number: string, date: string): Files {
	const workspace = linked(files);
	const plan = activityPlan(workspace);
	const { approves, repeals } = undecided(approvalsOf(workspace, plan), { elements: new Set(approvablesOf(plan)), isWhole: true });
	const lines = approves.map(({ reference, was, fingerprint }) => `  - {element: "${reference}", ${was === undefined ? '' : `was: "${was}", `}fingerprint: ${fingerprint}}`);
	const gone = repeals.map(({ element }) => `  - {element: "${element.text}"}`);
	const text = ['kind: decision', `id: ${number.toLowerCase()}`, `number: ${number}`, `date: ${date}`, 'plan: svp', 'whole: true', 'approves:', ...lines, 'repeals:', ...gone].join('\n');
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
		...approved.flatMap(({ element, fingerprint, entry }) => {
			const aspects = changedAspects(entry.fingerprint, fingerprint);
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

	it('finds a measure that was renumbered and changed by its name', () => {
		expect(open(edited(APPROVED, ['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės'], ['2015: 1000.1', '2015: 900.0']))).toEqual(['svp:01.01.02.03: figures']);
	});
});

describe('a later decision', () => {
	const renumbered = edited(APPROVED, ['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės'], ['2015: 1000.1', '2015: 900.0']);
	const amended = decided(renumbered, 'T-2', '2015-10-15');

	it('says only what is new, under the name of the day', () => {
		expect(amended['decisions/T-2.yaml']).toMatch(/approves:\n {2}- \{element: "svp:01.01.02.03", was: "svp:01.01.02.01", fingerprint: \S+\}\nrepeals:\n$/);
		expect(open(amended)).toEqual([]);
	});

	it('goes before an earlier one, whichever file comes first', () => {
		const { 'decisions/T-1.yaml': first = '', 'decisions/T-2.yaml': second = '', ...rest } = amended;
		expect(open({ ...rest, 'a.yaml': second, 'b.yaml': first })).toEqual([]);
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
});
