import { describe, expect, it } from 'vitest';
import { planMeasures } from '../src/document/forms/portions.ts';
import type { FormTable } from '../src/document/nodes.ts';
import { amountOf, needOf, sourcesOf } from '../src/model/totals.ts';
import { renderXlsx } from '../src/render/xlsx/index.ts';
import { checkCustomRules } from '../src/rules/custom/index.ts';
import { rules } from '../src/rules/index.ts';
import { runRules } from '../src/rules/run.ts';
import { compared } from './diff/versions.ts';
import { cellTexts, documentOf } from './document/sample.ts';
import { readWorkbook } from './render/xlsx/workbook.ts';
import { rule, told } from './rules/custom/sample.ts';
import { activityPlan, developmentPlan, element, type Files, linked, SAMPLE } from './sample-workspace.ts';

const CENTRE = `kind: measure
parent: svp:01.01.02
code: "02"
name: Verslo centras
type: investment
bodies: ["12"]
period: {from: 2015, to: 2016}
serves: ["spp:1.1.1.3"]
totals: {2015: 150.0}
indicators: [{name: Parengti projektai, unit: vnt., targets: {2015: 1, 2016: 1}}]
submeasures:
  - code: "01"
    name: Projektavimas
    appropriations: [{source: SB, 2015: 30.0, 2016: 10.0}]
  - code: "02"
    name: Rangos darbai
    bodies: ["10"]
    appropriations:
      - {source: SB, 2015: {assets: 20.0}}
      - {source: ES, 2015: {assets: 100.0}}
    indicators: [{name: Pastatyti metrai, unit: vnt., targets: {2015: 5, 2016: 0}}]
---
kind: submeasure
parent: svp:01.01.02.02
code: "03"
name: Viešinimas
financial: false
reason: Viešina skyrius
---
kind: measure
parent: spp:1.1.1
code: "3"
name: Verslo centras
bodies: ["12"]
period: {from: 2015, to: 2016}
indicators: [{name: Centrai, unit: vnt., targets: {2016: 1}}]
submeasures:
  - {code: "1", name: Projektavimas, funding: {SB: 40.0}}
  - {code: "2", name: Rangos darbai, funding: {SB: 20.0, ES: 100.0}}
`;

const FILES: Files = { ...SAMPLE, 'centras.yaml': CENTRE };
const workspace = linked(FILES);
const measure = element(workspace, 'measure', '01.01.02.02');

function changed(from: string, to: string): Files {
	if (!CENTRE.includes(from)) throw new Error(`There is no ${from}`);
	return { ...FILES, 'centras.yaml': CENTRE.replace(from, () => to) };
}

/** What rules find in the files that they don't in the whole ones. */
function news(files: Files): string[] {
	const found = (of: Files): string[] =>
		runRules(
			linked(of),
			rules.filter(({ id }) => id !== 'structure/missing-translation'),
		).map(({ rule: id, element: subject = '' }) => `${id} ${subject}`);
	const before = new Set(found(FILES));
	return found(files).filter((one) => !before.has(one));
}

describe('money', () => {
	it('of a measure is that of its sub-measures', () => {
		expect(amountOf(measure, 2015).toFixed()).toBe('150');
		expect(amountOf(measure, 2015, 'assets', 'ES').toFixed()).toBe('100');
		expect(sourcesOf(measure)).toEqual(['SB', 'ES']);
		expect(needOf(element(workspace, 'measure', '1.1.1.3')).toFixed()).toBe('160');
		const without = linked(SAMPLE);
		expect(
			amountOf(activityPlan(workspace), 2016)
				.minus(amountOf(activityPlan(without), 2016))
				.toFixed(),
		).toBe('10');
		expect(
			needOf(developmentPlan(workspace), 'ES')
				.minus(needOf(developmentPlan(without), 'ES'))
				.toFixed(),
		).toBe('100');
	});

	it('counts once while it stands at both levels', () => {
		const both = linked(changed('totals: {2015: 150.0}', 'appropriations: [{source: SB, 2015: 150.0}]'));
		expect(amountOf(element(both, 'measure', '01.01.02.02'), 2015).toFixed()).toBe('150');
		expect(planMeasures(activityPlan(both)).reduce((sum, one) => sum + Number(amountOf(one, 2015)), 200)).toBe(Number(amountOf(activityPlan(both), 2015)));
	});

	it('is the measure’s own where no sub-measure has any', () => {
		const own = changed('    appropriations: [{source: SB, 2015: 30.0, 2016: 10.0}]\n', '')
			['centras.yaml']?.replace(/ {4}appropriations:\n.*\n.*ES.*\n/, '')
			.replace('totals: {2015: 150.0}', 'appropriations: [{source: SB, 2015: 7.0}]');
		const plan = linked({ ...FILES, 'centras.yaml': own ?? '' });
		expect(amountOf(element(plan, 'measure', '01.01.02.02'), 2015).toFixed()).toBe('7');
		expect(
			runRules(plan, rules)
				.filter(({ element: subject }) => subject?.startsWith('svp:01.01.02.02.'))
				.map(({ rule: id }) => id),
		).not.toContain('funding/measure-funded');
	});
});

describe('rules', () => {
	it.each<[what: string, from: string, to: string, findings: readonly string[]]>([
		['money at both levels', 'totals: {2015: 150.0}', 'appropriations: [{source: SB, 2015: 150.0, 2016: 0}]', ['funding/money-at-both-levels svp:01.01.02.02']],
		[
			'a need at both levels',
			'period: {from: 2015, to: 2016}\nindicators: [{name: Centrai',
			'period: {from: 2015, to: 2016}\nfunding: {SB: 160.0}\nindicators: [{name: Centrai',
			['funding/money-at-both-levels spp:1.1.1.3'],
		],
		['a total that its sub-measures don’t come to', 'totals: {2015: 150.0}', 'totals: {2015: 150.1}', ['funding/stated-total svp:01.01.02.02/totals/2015']],
		[
			'no money of one',
			'    appropriations: [{source: SB, 2015: 30.0, 2016: 10.0}]\n',
			'',
			['funding/development-plan-need spp:1.1.1.3/funding/svp', 'funding/measure-funded svp:01.01.02.02.01', 'funding/stated-total svp:01.01.02.02/totals/2015'],
		],
		[
			'money of one without need of any',
			'reason: Viešina skyrius',
			'reason: Viešina skyrius\nappropriations: [{source: SB, 2015: 1.0, 2016: 0}]',
			['funding/development-plan-need spp:1.1.1.3/funding/svp', 'funding/non-financial-amounts svp:01.01.02.02.03', 'funding/stated-total svp:01.01.02.02/totals/2015'],
		],
		['no reason', 'reason: Viešina skyrius\n', '', ['funding/measure-funded svp:01.01.02.02.03']],
		['a source nobody knows', '{source: SB, 2015: 30.0', '{source: SX, 2015: 30.0', ['links/unknown-source svp:01.01.02.02.01/SX']],
		['a body nobody knows', 'bodies: ["10"]\n    appr', 'bodies: ["99"]\n    appr', ['links/unknown-body svp:01.01.02.02.02/bodies/99']],
		['a period beyond the measure’s', 'name: Projektavimas\n    appr', 'name: Projektavimas\n    period: {from: 2014, to: 2016}\n    appr', ['time/period-in-plan svp:01.01.02.02.01/period']],
		['a code of another pattern', 'code: "03"', 'code: "3"', ['structure/code-pattern svp:01.01.02.02.3']],
		['a code twice', 'code: "03"', 'code: "02"', ['structure/duplicate-code svp:01.01.02.02.02']],
		['a year left out', '2015: 30.0, 2016: 10.0', '2015: 30.0', ['funding/development-plan-need spp:1.1.1.3/funding/svp', 'funding/gap-year svp:01.01.02.02.01/appropriations']],
		[
			'money after the measure',
			'2016: 10.0',
			'2017: 10.0',
			['funding/outside-period svp:01.01.02.02.01/SB/2017', 'funding/gap-year svp:01.01.02.02.01/appropriations', 'time/served-period svp:01.01.02.02/serves/spp:1.1.1.3'],
		],
		[
			'an output criterion after the measure',
			'targets: {2015: 5, 2016: 0}',
			'aggregation: sum, targets: {2015: 5, 2016: 0, 2017: 1}',
			['indicators/target-direction svp:P-01-01-02-02-02-01/targets/2016', 'indicators/target-outside-period svp:P-01-01-02-02-02-01/targets/2017'],
		],
	])('tell of %s', (_what, from, to, findings) => {
		expect(news(changed(from, to)).sort()).toEqual([...findings].sort());
	});

	it('are content with bodies and criteria at either level', () => {
		expect(news(changed('bodies: ["12"]\nperiod: {from: 2015, to: 2016}\nserves', 'period: {from: 2015, to: 2016}\nserves'))).toEqual([
			'links/measure-body svp:01.01.02.02.01',
			'links/measure-body svp:01.01.02.02.03',
		]);
		expect(news(changed('indicators: [{name: Parengti projektai, unit: vnt., targets: {2015: 1, 2016: 1}}]\n', ''))).toEqual([]);
	});

	it('of a workspace’s own see both levels', () => {
		const ofRule = (target: string, check: string): string[] =>
			checkCustomRules(
				linked({ ...FILES, 'rules.yaml': rule({ target, check, examples: `    examples:\n      good: [{${target}: {code: "01", name: A}}]\n      bad: [{${target}: {code: "02", name: A}}]\n` }) }),
				{ judges: true },
			)
				.map(told)
				.filter((one) => !one.includes('example'));
		expect(ofRule('submeasure', "submeasure.measure.fullCode == '01.01.02.02' && submeasure.total(2015) < 100.0").map((one) => one.split(' ')[1])).toEqual(['‹Projektavimas›', '‹Rangos', '‹Rangos']);
		expect(ofRule('measure', "measure.fullCode != '01.01.02.02' || (measure.total(2015) == 150.0 && size(measure.appropriations) == 3 && size(measure.submeasures) == 3)")).toEqual([]);
	});
});

describe('documents', () => {
	const { tree } = documentOf(FILES);
	const form = (id: string): FormTable => {
		const found = tree.sections.flatMap(({ children }) => children).find((block) => block.type === 'formTable' && block.id === id);
		if (found?.type !== 'formTable') throw new Error(`There is no form ${id}`);
		return found;
	};
	const rowsOf = (table: FormTable): string[] => table.groups.flatMap(({ rows }) => rows.map((row) => cellTexts(row).filter(Boolean).join(' | ')));

	it('show them below their measure, with its sum', () => {
		const rows = rowsOf(form('t-f2-01'));
		const at = rows.findIndex((row) => row.includes('Verslo centras'));
		expect(rows.slice(at, at + 7)).toEqual([
			'01 | 02 | 02 | Verslo centras | I | 12 | Iš viso | 150,0 | 30,0 | 120,0 | 10,0 | Parengti projektai | vnt. | 1 | 1',
			'01 | 02 | 02 | 01 | Projektavimas | SB | 30,0 | 30,0 | 10,0',
			'Iš viso | 30,0 | 30,0 | 10,0',
			'01 | 02 | 02 | 02 | Rangos darbai | 10 | SB | 20,0 | 20,0 | Pastatyti metrai | vnt. | 5 | 0',
			'ES | 100,0 | 100,0',
			'Iš viso | 120,0 | 120,0',
			'01 | 02 | 02 | 03 | Viešinimas',
		]);
		expect(form('t-f2-01').head.flatMap(cellTexts)).toContain('Papriemonės kodas');
	});

	it('have no column for them where there are none', () => {
		const { tree: plain } = documentOf(SAMPLE);
		const heads = plain.sections.flatMap(({ children }) => children.flatMap((block) => (block.type === 'formTable' ? block.head.flatMap(cellTexts) : [])));
		expect(heads).not.toContain('Papriemonės kodas');
	});

	it('count each amount under the body that has it', () => {
		expect(rowsOf(form('t-f5')).join('\n')).toMatch(/10 \| Švietimo skyrius.*\| 1 ?\S*120,3/);
	});

	it('add them up in the workbook', () => {
		const sheet = readWorkbook(renderXlsx(tree)).sheets.find(({ name }) => name === 'F2 01');
		const formulas = [...(sheet?.cells.values() ?? [])].flatMap(({ value, formula }) => (formula === undefined ? [] : [`${value} ${formula.replace(/\d+/g, '#')}`]));
		expect(formulas).toContain('150 SUBTOTAL(#,J#:J#)');
	});
});

describe('comparison', () => {
	it.each<[what: string, from: string, to: string, findings: readonly string[]]>([
		['an amount', '2015: 30.0', '2015: 31.0', ['appropriation-changed']],
		['one less', CENTRE.slice(CENTRE.indexOf('---\nkind: submeasure'), CENTRE.indexOf('---\nkind: measure\nparent: spp')), '', ['submeasure-removed']],
		['another measure', 'parent: svp:01.01.02.02', 'parent: svp:01.01.01.02', ['submeasure-moved']],
		['a name', 'name: Viešinimas', 'name: Viešinimas ir reklama', ['name-changed']],
	])('tells of %s', (_what, from, to, findings) => {
		expect(compared(FILES, changed(from, to)).findings.map(({ type }) => type)).toEqual(findings);
	});

	it('counts their money under the body of their measure', () => {
		const money = compared(FILES, changed('bodies: ["12"]\nperiod: {from: 2015, to: 2016}\nserves', 'bodies: ["10"]\nperiod: {from: 2015, to: 2016}\nserves')).money.find(({ plan }) => plan === 'svp');
		const moved = money?.rows.filter(({ by, column }) => by === 'body' && column === '2015').map(({ key, old, new: now }) => `${key} ${now.minus(old).toFixed()}`);
		expect(moved?.filter((one) => !one.endsWith(' 0')).sort()).toEqual(['10 30', '12 -30']);
	});
});
