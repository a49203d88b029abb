import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import type { DocumentContext } from '../../../src/document/context.ts';
import { formDefinition } from '../../../src/document/forms/definition.ts';
import { fillForm } from '../../../src/document/forms/engine.ts';
import type { Subject } from '../../../src/document/forms/subjects.ts';
import type { FormCell, FormRow } from '../../../src/document/nodes.ts';
import { cursor } from '../../../src/model/read.ts';
import type { Plan } from '../../../src/model/types.ts';
import { parseYamlFile } from '../../../src/source/yaml.ts';
import { activityPlan, developmentPlan, element, linked, SAMPLE } from '../../sample-workspace.ts';
import { cellTexts, shown } from '../sample.ts';

const workspace = linked(SAMPLE);
const svp = activityPlan(workspace);

function fill(yaml: string, options: { readonly plan?: Plan; readonly subject?: Subject; readonly language?: 'lt' | 'en' } = {}) {
	const { plan = svp, subject = plan, language = 'lt' } = options;
	const [document] = parseYamlFile({ path: 'form.yaml', text: yaml }).documents;
	if (!document) throw new Error('no form');
	const diagnostics: Diagnostic[] = [];
	const context: DocumentContext = { workspace, plan, publication: plan, language, report: (diagnostic) => diagnostics.push(diagnostic) };
	const form = fillForm(context, formDefinition('form', cursor(document)), subject, new Map([['plan', plan]]));
	const rows = form.groups.flatMap((group) => group.rows);
	return { form, rows, texts: rows.map(cellTexts), head: form.head.map(cellTexts), diagnostics };
}

/** Each row's cells as `columns×rows` after their text where they cover more than one place. */
const spans = (rows: readonly FormRow[]): string[][] =>
	rows.map((row) =>
		cellTexts(row).map((text, index) => {
			const { colSpan = 1, rowSpan = 1 }: Partial<FormCell> = row.cells[index] ?? {};
			return colSpan * rowSpan === 1 ? text : `${text} ${colSpan}×${rowSpan}`;
		}),
	);

/** How many places of a row's grid are covered, counting spans from above. */
function coverage(rows: readonly FormRow[], columns: number): number[][] {
	const grid = rows.map(() => Array.from({ length: columns }, () => 0));
	for (const [index, row] of rows.entries()) {
		let column = 0;
		for (const { colSpan = 1, rowSpan = 1 } of row.cells) {
			while ((grid[index]?.[column] ?? 1) > 0 && column < columns) column++;
			for (let down = 0; down < rowSpan; down++) {
				for (let right = 0; right < colSpan; right++) {
					const line = grid[index + down];
					if (line) line[column + right] = (line[column + right] ?? 0) + 1;
				}
			}
			column += colSpan;
		}
	}
	return grid;
}

const MONEY = 'columns:\n  - {id: name, head: A}\n  - {head: B, money: {year: 1}}\nrows:\n';

describe('the head', () => {
	it('is a tree laid out in rows, with the years of the plan', () => {
		const { head, form } = fill(`columns:
  - {id: code, head: Kodas, rotated: true}
  - {head: "{previousYear} m.", money: {year: previous}}
  - head: "{year1} metų"
    columns:
      - {head: Iš viso, money: {year: 1}}
      - head: Išlaidoms
        columns:
          - {head: Iš viso, money: {year: 1, class: expenditure}}
          - {head: "iš jų {year3}", money: {year: 3, class: wages}}
rows: []
`);
		expect(head).toEqual([
			['Kodas', '2014 m.', '2015 metų'],
			['Iš viso', 'Išlaidoms'],
			['Iš viso', 'iš jų 2017'],
		]);
		expect(spans(form.head)).toEqual([
			['Kodas 1×3', '2014 m. 1×3', '2015 metų 3×1'],
			['Iš viso 1×2', 'Išlaidoms 2×1'],
			['Iš viso', 'iš jų 2017'],
		]);
		expect(form.head[0]?.cells[0]).toMatchObject({ rotated: true, bold: true, align: 'center' });
		expect(form.columns).toHaveLength(5);
		expect(coverage(form.head, 5).flat()).toEqual(Array.from({ length: 15 }, () => 1));
	});

	it('stands upright where it is too long to be read sideways', () => {
		const turned = (letters: number): boolean => fill(`columns: [{id: a, head: ${'a'.repeat(letters)}, rotated: true}]\nrows: []\n`).form.head[0]?.cells[0]?.rotated === true;
		expect([turned(100), turned(101)]).toEqual([true, false]);
	});

	it('is left out on request', () => {
		expect(fill('head: false\ncolumns: [{id: a, head: A}]\nrows: [{cells: {a: B}}]\n').head).toEqual([]);
	});

	it('repeats a column for every year that has a target', () => {
		const { head, texts } = fill(`columns: [{id: name, head: A}, {id: t, each: target-years}]
rows: [{each: strategicGoals, as: goal, rows: [{each: indicators, as: i, rows: [{cells: {name: "{i.name}"}}]}]}]
`);
		expect(head).toEqual([['A', '2015', '2016', '2017']]);
		expect(texts).toEqual([['Įmonių skaičius', '', '', '900']]);
	});
});

describe('rows', () => {
	it('repeat for every part, a band covers the table, and a total stays with what it sums up', () => {
		const { rows, texts } = fill(`${MONEY}  - each: programmes
    as: p
    rows:
      - {band: "{p.code} programa. {p.name}", shade: 3}
      - {each: goals, as: g, rows: [{each: tasks, as: t, rows: [{cells: {name: "{p.code}/{g.code}/{t.code} {t.name}"}}]}]}
  - {total: Iš viso, shade: 1}
`);
		expect(texts).toEqual([['01 programa. Ekonominės raidos programa'], ['01/01/01 Teikti paramą', '220,0'], ['01/01/02 Gerinti aplinką', '1_000,3'], ['Iš viso', '1_420,3']]);
		expect(rows.map(({ shade, keepWithNext }) => [shade, keepWithNext])).toEqual([
			[3, true],
			[0, undefined],
			[0, true],
			[1, undefined],
		]);
		expect(rows[0]?.cells[0]).toMatchObject({ colSpan: 2, bold: true });
	});

	it('in bold, and a total before its parts, stay with what they head; with nothing below they don’t', () => {
		const { rows } = fill(`${MONEY}  - each: programmes
    as: p
    rows:
      - {bold: true, cells: {name: "{p.name}"}}
      - {optional: true, figures: false, cells: {id: "", name: ""}}
      - {each: goals, as: g, rows: [{bold: true, cells: {name: "{g.name}"}}]}
  - {total: Iš viso}
  - {cells: {name: iš jų}}
`);
		expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, true, undefined]);
		expect(fill(`${MONEY}  - {bold: true, cells: {name: a}}\n`).rows.map(({ keepWithNext }) => keepWithNext)).toEqual([undefined]);
	});

	it('name any subject around them', () => {
		const text = `${MONEY}  - {each: programmes, as: p, rows: [{each: goals, as: g, rows: [{each: p.goals, as: h, rows: [{cells: {name: "{g.fullCode} {h.fullCode} {plan.title}"}}]}]}]}\n`;
		expect(fill(text).texts).toEqual([['01.01 01.01 Strateginis veiklos planas', '1_220,3']]);
	});

	it('of one class show its money', () => {
		expect(fill(`${MONEY}  - {class: wages, cells: {name: du}}\n  - {class: assets, bold: true, cells: {name: turtas}}\n`).texts).toEqual([
			['du', '12,5'],
			['turtas', '60,0'],
		]);
	});

	it('are bold where the form says so', () => {
		const { rows } = fill(`${MONEY}  - {cells: {name: a}}\n  - {bold: true, cells: {name: b}}\n`);
		expect(rows.map(({ cells }) => cells.map(({ bold = false }) => bold))).toEqual([
			[false, false],
			[true, true],
		]);
	});

	it('that are optional vanish when they have nothing to say', () => {
		expect(fill(`${MONEY}  - {optional: true, class: wages, cells: {name: yra}}\n`).texts).toHaveLength(1);
		const future = MONEY.replace('year: 1', 'year: 2030');
		expect(fill(`${future}  - {optional: true, cells: {name: nėra}}\n  - {cells: {name: lieka}}\n`).texts).toEqual([['lieka', '']]);
	});

	it('print no zero but in totals', () => {
		const future = MONEY.replace('year: 1', 'year: 2030');
		expect(fill(`${future}  - {cells: {name: a}}\n  - {bold: true, cells: {name: b}}\n  - {total: c}\n`).texts).toEqual([
			['a', ''],
			['b', '0,0'],
			['c', '0,0'],
		]);
	});
});

describe('figures', () => {
	it.each([
		['money: {year: previous}', '115,0'],
		['money: {year: 2017}', '150,0'],
		['money: {year: 2017}, decimals: 0', '150'],
		['money: {year: 1, class: expenditure}', '1_160,3'],
		// 1220.3 / 1420.3
		['share: {year: 1}', '85,9'],
		['share: {year: 1}, decimals: 2', '85,92'],
		// (1220.3 − 115) / 115
		['change: {year: 1}', '961,1'],
		['change: {year: 2014}', ''],
		['need: {}', ''],
		['target: {year: 1}', ''],
	])('%s of a programme is %j', (content, expected) => {
		const yaml = `columns: [{id: name, head: A}, {head: B, ${content}}]\nrows: [{cells: {name: x}}]\n`;
		expect(fill(yaml, { subject: element(workspace, 'programme', '01') }).texts).toEqual([['x', expected]]);
	});

	it('of need are those of the development plan', () => {
		const yaml = 'columns: [{id: name, head: A}, {head: B, need: {}}]\nrows: [{each: needs, as: line, rows: [{cells: {name: "{line.source} {line.sourceName}"}}]}, {total: Iš viso}]\n';
		expect(fill(yaml, { plan: developmentPlan(workspace) }).texts).toEqual([
			['SB Savivaldybės biudžeto lėšos', '1_200,6'],
			['ES Europos Sąjungos lėšos', '6_800,0'],
			['Iš viso', '8_000,6'],
		]);
	});

	it('of an indicator line up in their decimals', () => {
		const yaml =
			'columns: [{id: name, head: A}, {id: base, head: B}, {head: C, target: {year: 1}}, {head: D, target: {year: 2}}]\nrows: [{each: indicators, as: i, rows: [{cells: {name: "{i.fullCode}", base: "{i.baseline}"}}]}]\n';
		expect(fill(yaml, { subject: element(workspace, 'goal', '01.01') }).texts).toEqual([['R-01-01-01', '8,5 (2014)', '9,0', '9,5']]);
	});
});

describe('sources and bodies', () => {
	const yaml = (list: string, as: string, inner = '') => `${MONEY}  - {each: ${list}, as: ${as}, rows: [{cells: {name: "{${as}.code} {${as}.name}"}}${inner}]}\n  - {total: Iš viso}\n`;

	it('give the same total', () => {
		const bySource = fill(yaml('sourceGroups', 'g', ', {each: parts, as: part, rows: [{cells: {name: "{g.number}.{part.number} {part.code}"}}]}'));
		expect(bySource.texts).toEqual([
			['SAV Savivaldybės lėšos', '1_320,3'],
			['1.1 SB', '320,2'],
			['1.2 SB(VB)', '1_000,1'],
			['KITI Kiti šaltiniai', '100,0'],
			['2.1 ES', '100,0'],
			['Iš viso', '1_420,3'],
		]);
	});

	it("count a measure's money at its first body", () => {
		expect(fill(yaml('bodies', 'b')).texts).toEqual([
			['10 Švietimo skyrius', '1_000,3'],
			['12 Ekonomikos skyrius', '220,0'],
			['Iš viso', '1_420,3'],
		]);
	});
});

const BLOCK = `columns:
  - {id: code, head: Kodas, rotated: true}
  - {id: name, head: Priemonė}
  - {id: source, head: Šaltinis}
  - {head: "2015", money: {year: 1}}
  - {id: indicator, head: Kriterijus}
  - {head: Reikšmė, target: {year: 1}}
rows:
  - block:
      cells: {code: "{measure.code}", name: "{measure.name}"}
      lines: appropriations
      line: {source: "{line.source}"}
      total: {source: Iš viso}
      beside: indicators
      besideCells: {indicator: "{beside.name}"}
`;

describe('a block', () => {
	function block(code: string, yaml = BLOCK) {
		const measure = element(workspace, 'measure', code);
		const [document] = parseYamlFile({ path: 'form.yaml', text: yaml }).documents;
		if (!document) throw new Error('no form');
		const context: DocumentContext = { workspace, plan: svp, publication: svp, language: 'lt', report: () => {} };
		const form = fillForm(context, formDefinition('form', cursor(document)), measure, new Map([['measure', measure]]));
		expect(form.groups).toHaveLength(1);
		const rows = form.groups.flatMap((group) => group.rows);
		expect(coverage(rows, form.columns.length).flat(), 'every place is covered once').toEqual(Array.from({ length: rows.length * form.columns.length }, () => 1));
		return rows;
	}

	it('with more indicators than sources lets the last source reach down to the total', () => {
		expect(spans(block('01.01.01.01'))).toEqual([
			['01 1×4', 'Verslo fondas 1×4', 'SB', '120,0', 'Paramos atvejai', '20'],
			['ES 1×2', '100,0 1×2', 'Konsultacijos', '1_200'],
			['Sukurtos darbo vietos', '5'],
			['Iš viso', '220,0', 'Mokymai', '1'],
		]);
	});

	it('with more sources than indicators lets an empty place reach down', () => {
		expect(spans(block('01.01.02.01'))).toEqual([
			['01 1×3', 'Gatvės 1×3', 'SB(VB)', '1_000,1', ' 1×3', ' 1×3'],
			['SB', '0,2'],
			['Iš viso', '1_000,3'],
		]);
	});

	it('without money has one row for each indicator and no total', () => {
		expect(spans(block('01.01.01.02'))).toEqual([['02', 'Konsultavimas', '', '', 'Renginiai', '4']]);
	});

	it('prints the total in bold', () => {
		expect(
			block('01.01.02.01')
				.at(-1)
				?.cells.map(({ bold }) => bold),
		).toEqual([true, true]);
	});

	it('without lines shows the figures of its own subject', () => {
		const yaml = 'columns: [{id: name, head: A}, {head: B, money: {year: 1}}]\nrows: [{block: {cells: {name: "{measure.name}"}}}]\n';
		expect(spans(block('01.01.01.01', yaml))).toEqual([['Verslo fondas', '220,0']]);
	});
});

describe('texts', () => {
	it.each([
		['{plan.title} {from}–{to}', 'Strateginis veiklos planas 2015–2017', 'Activity plan 2015–2017'],
		['{previousYear} {year1} {year2} {year3}', '2014 2015 2016 2017', '2014 2015 2016 2017'],
		['{plan.approved}', '2015_m. balandžio 2_d.', '2 April 2015'],
		['{p.name}: {p.coordinator}', 'Ekonominės raidos programa: Ekonomikos skyrius', 'Economic development programme: Ekonomikos skyrius'],
		['{p.strategicGoals} {p.strategicGoalCodes} {p.priorities}', 'Stipri ekonomika 01 Ekonomika', 'Stipri ekonomika 01 Ekonomika'],
		['be lauko', 'be lauko', 'be lauko'],
	])('%j', (text, lithuanian, english) => {
		const yaml = `columns: [{id: a, head: A}]\nrows: [{each: programmes, as: p, rows: [{cells: {a: "${text}"}}]}]\n`;
		expect(fill(yaml).texts).toEqual([[lithuanian]]);
		expect(fill(yaml, { language: 'en' }).texts).toEqual([[english]]);
	});

	it('have captions and units', () => {
		const { form } = fill('caption: "{from}–{to} metų suvestinė"\nunit: true\nfontSize: 7\ncolumns: [{id: a, head: A}]\nrows: []\n');
		expect([shown(form.captionText ?? ''), plainText({ type: 'paragraph', children: [...(form.unitNote ?? [])] }), form.fontSize]).toEqual(['2015–2017 metų suvestinė', 'tūkst. Eur', 7]);
	});

	it.each([
		['an unknown field', 'rows: [{cells: {a: "{plan.pavadinimas}"}}]', 'Unknown field {plan.pavadinimas} in the template'],
		['an unknown name', 'rows: [{cells: {a: "{measure.name}"}}]', 'Unknown field {measure.name} in the template'],
		['an unknown word', 'rows: [{cells: {a: "{metai}"}}]', 'Unknown field {metai} in the template'],
		['a year beyond nine', 'rows: [{cells: {a: "{year12}"}}]', 'Unknown field {year12} in the template'],
		['an unknown list', 'rows: [{each: programos, as: p, rows: []}]', 'Unknown list programos in a form'],
		['a list of an unknown subject', 'rows: [{each: x.goals, as: p, rows: []}]', 'Unknown list x.goals in a form'],
		['an unknown list of a block', 'rows: [{block: {cells: {a: b}, lines: eilutes}}]', 'Unknown list eilutes in a form'],
	])('report %s', (_, rows, message) => {
		const { diagnostics } = fill(`columns: [{id: a, head: A}]\n${rows}\n`);
		expect(diagnostics.map((one) => [one.rule, one.severity, one.message.en])).toEqual([['template/invalid', 'error', message]]);
	});
});
