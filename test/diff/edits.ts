import type { Files } from '../sample-workspace.ts';
import { edited, OLD } from './versions.ts';

/** An edit of the sample, and the findings it gives. */
export type Edit = readonly [what: string, files: Files, findings: readonly string[]];

const FUND = '{source: SB, 2014: 110.0, 2015: 120.0, 2016: 125.0, 2017: 130.0}';
const NEW_MEASURE =
	'          - {code: "03", name: Visai nauja priemonė, bodies: ["10"], appropriations: [{source: SB, 2015: 7.5}], indicators: [{name: Naujas rodiklis, unit: vnt., targets: {2015: 4}}]}\n';
const TASK_TWO = '      - code: "02"\n        name: Gerinti aplinką';
const INTRO = 'tekstai/ivadas.md';
/** As `plan diff --format markdown=FILE` writes them. */
const PRINTED_NOWHERE = '# Pakeitimai\n\n## Pinigai\n\n| Metai | Buvo | Yra |\n|---|---|---|\n| 2015 | 120 | 130 |\n';
const text = (file: string): string => OLD[file] ?? '';
const streets = text('svp.yaml').slice(text('svp.yaml').indexOf(TASK_TWO));
const withoutStreets = text('svp.yaml').replace(streets, '');
/** Both levels have the same money. */
export const STREET_MONEY = '            appropriations:\n              - {source: SB(VB), 2015: 1000.1}\n              - {source: SB, 2014: 5.0, 2015: 0.2}\n';
export const STREET_PARTS =
	'            submeasures:\n              - {code: "001", name: Danga, appropriations: [{source: SB(VB), 2015: 600.1}]}\n              - {code: "002", name: Projektas, appropriations: [{source: SB(VB), 2015: 400}, {source: SB, 2014: 5.0, 2015: 0.2}]}\n';
const consulting = / {10}- \{code: "02", name: Konsultavimas.*\n/.exec(text('svp.yaml'))?.[0] ?? '';

/** The sample's plan with another id, wherever it is named. */
export function withPlanId(plan: 'spp' | 'svp', id: string, files: Files = OLD): Files {
	const name = new RegExp(`(id: |parent: |"|\\[|, )${plan}(?=[\\n:,\\]])`, 'g');
	return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(name, `$1${id}`)]));
}

/** Every kind of edit that a comparison tells apart. */
export const EDITS: readonly Edit[] = [
	['an amount rises', edited('2015: 120.0', '2015: 130.0'), ['appropriation-changed']],
	['an amount by a cent', edited('2015: 0.2', '2015: 0.21'), ['appropriation-changed']],
	['two years of a line', edited(FUND, '{source: SB, 2014: 110.0, 2015: 121.0, 2016: 126.0, 2017: 130.0}'), ['appropriation-changed', 'appropriation-changed']],
	['an amount is written with another zero', edited('2015: 120.0', '2015: 120.00'), ['layout']],
	['a year more', edited('{source: SB(VB), 2015: 1000.1}', '{source: SB(VB), 2015: 1000.1, 2016: 3.0}'), ['appropriation-added']],
	['a year less', edited(', 2017: 130.0}', '}'), ['appropriation-removed']],
	['a source more', edited(FUND, `${FUND}\n              - {source: SB(VB), 2015: 1.0}`), ['appropriation-added']],
	['a source less', edited('              - {source: SB(VB), 2015: 1000.1}\n', ''), ['appropriation-removed']],
	['another source', edited('{source: SB(VB), 2015: 1000.1}', '{source: ES, 2015: 1000.1}'), ['appropriation-removed', 'appropriation-added']],
	['wages within the same amount', edited('wages: 12.5', 'wages: 13.5'), ['split-changed']],
	['assets instead of expenditure', edited('{expenditure: 40.0, wages: 12.5, assets: 60.0}', '{expenditure: 60.0, wages: 12.5, assets: 40.0}'), ['split-changed']],
	['a funding need', edited('ES: 6800.0', 'ES: 6900.0', 'spp.yaml'), ['appropriation-changed']],
	['a funding need more', edited('{SB: 0.1}', '{SB: 0.1, ES: 5}', 'spp.yaml'), ['appropriation-added']],
	['a reserve', edited('amounts: {2014: 200.0', 'amounts: {2014: 201.0'), ['appropriation-changed']],
	[
		'money given to sub-measures',
		edited(STREET_MONEY, STREET_PARTS),
		[
			'bearer-changed',
			'submeasure-added',
			'submeasure-added',
			'appropriation-removed',
			'appropriation-removed',
			'appropriation-removed',
			'appropriation-added',
			'appropriation-added',
			'appropriation-added',
			'appropriation-added',
		],
	],
	['a target', edited('targets: {2015: 20,', 'targets: {2015: 21,'), ['target-changed']],
	['a target more', edited('{2015: 4}', '{2015: 4, 2016: 5}'), ['target-added']],
	['a target less', edited('{2015: 1200, 2016: 1300, 2017: 1400}', '{2015: 1200, 2016: 1300}'), ['target-removed']],
	['a baseline', edited('value: 8.5', 'value: 8.6'), ['baseline-changed']],
	['no baseline', edited('baseline: {year: 2014, value: 8.5}, ', ''), ['baseline-removed', 'type-changed']],
	['a unit', edited('Įmonių skaičius, unit: vnt.', 'Įmonių skaičius, unit: proc.'), ['unit-changed']],
	['a direction', edited('name: Paramos atvejai,', 'name: Paramos atvejai, direction: down,'), ['direction-changed']],
	['an indicator more', edited('- {name: Mokymai,', '- {name: Visai kitas dalykas, unit: vnt., targets: {2015: 70}}\n              - {name: Mokymai,'), ['indicator-added']],
	['an indicator less', edited('              - {name: Mokymai, unit: vnt., targets: {2015: 1, 2016: 1, 2017: 1}}\n', ''), ['indicator-removed']],
	['an indicator of another name', edited('name: Paramos atvejai', 'name: Paramos atvejų skaičius'), ['name-changed']],
	[
		'indicators in another order',
		edited(
			/ {14}- \{name: Paramos.*\n/.exec(text('svp.yaml'))?.[0] ?? '?',
			'',
			'svp.yaml',
			edited('              - {name: Mokymai', `${/ {14}- \{name: Paramos.*\n/.exec(text('svp.yaml'))?.[0] ?? '?'}              - {name: Mokymai`),
		),
		['reordered'],
	],
	['a body', edited('bodies: ["12"]\n            wards', 'bodies: ["10"]\n            wards'), ['body-changed']],
	['a body more', edited('bodies: ["12"]\n            wards', 'bodies: ["10", "12"]\n            wards'), ['body-changed']],
	['another body first', edited('bodies: ["10", "12"]', 'bodies: ["12", "10"]'), ['first-body-changed']],
	['a manager', edited('managers: ["12"]', 'managers: ["10"]'), ['manager-changed']],
	['a coordinator', edited('coordinator: "12"', 'coordinator: "10"'), ['coordinator-changed']],
	['a ward less', edited('            wards: ["01"]\n', ''), ['ward-changed']],
	['what a measure serves', edited('serves: ["spp:1.1.1.1"]', 'serves: ["spp:1.1.1.2"]'), ['serves-changed']],
	['a period', edited('period: {from: 2015, to: 2020}', 'period: {from: 2015, to: 2021}', 'spp.yaml'), ['period-changed']],
	['a type of measure', edited('type: new', 'type: investment'), ['type-changed']],
	['a measure becomes financial', edited('financial: false, reason: Darbą atlieka skyrius, ', ''), ['financial-changed', 'text-removed']],
	['a reason', edited('reason: Darbą atlieka skyrius', 'reason: Darbą atlieka ekonomikos skyrius'), ['text-changed']],
	['a name', edited('name: Verslo fondas', 'name: Verslo paramos fondas'), ['name-changed']],
	['a name altogether', edited('name: Verslo fondas', 'name: Parama pradedantiesiems'), ['name-changed']],
	['a name of what has no id', edited('name: Gatvės', 'name: Keliai'), ['name-changed']],
	['a name in English', edited('en: Economic development programme', 'en: Economic programme'), ['name-changed']],
	['an English name more', edited('name: Verslo fondas', 'name: {lt: Verslo fondas, en: Business fund}'), ['name-changed']],
	['a name written as a mapping', edited('name: Verslo fondas', 'name: {lt: Verslo fondas}'), ['layout']],
	['a description more', edited('name: Verslo fondas', 'name: Verslo fondas\n            description: Parama verslui'), ['text-added']],
	['a mission', edited('mission: Tarnauti gyventojams', 'mission: Tarnauti miestui'), ['text-changed']],
	['a vision', edited('darnus miestas', 'žalias miestas', 'spp.yaml'), ['text-changed']],
	['a title', edited('lt: Strateginis veiklos planas', 'lt: Veiklos planas'), ['name-changed']],
	['the years of a plan', edited('years: {from: 2015, to: 2017}', 'years: {from: 2015, to: 2018}'), ['years-changed']],
	['a note', edited('place: Kaunas', 'place: Kaunas\nnote: Reikšmės pavyzdinės'), ['text-added']],
	['a place', edited('place: Kaunas', 'place: Vilnius'), ['text-changed']],
	['decimals of money', edited('template: svp', 'template: svp\nmoneyDecimals: 2'), ['type-changed']],
	['strengths', edited('vision: Kaunas', 'swot: {strengths: [Stiprūs universitetai]}\nvision: Kaunas', 'spp.yaml'), ['text-added']],
	[
		'a reserve from another source',
		edited('name: Direktoriaus rezervas, source: SB', 'name: Direktoriaus rezervas, source: ES'),
		Array.from({ length: 4 }, () => ['appropriation-removed', 'appropriation-added']).flat(),
	],
	[
		'a reserve of another name',
		edited('name: Direktoriaus rezervas', 'name: Mero fondas'),
		['reserve-removed', 'reserve-added', ...Array.from({ length: 4 }, () => ['appropriation-removed', 'appropriation-added']).flat()],
	],
	['the name of a reserve in English', edited('name: Direktoriaus rezervas', 'name: {lt: Direktoriaus rezervas, en: Reserve}'), ['name-changed']],
	['an approval', edited('number: T-127', 'number: T-128'), ['approval-changed']],
	['a measure more', edited(consulting, consulting + NEW_MEASURE), ['measure-added', 'appropriation-added', 'indicator-added']],
	['a measure less', edited(consulting, ''), ['measure-removed', 'indicator-removed']],
	['a measure under another task', { ...OLD, 'svp.yaml': text('svp.yaml').replace(consulting, '') + consulting }, ['measure-moved']],
	['a measure renumbered', edited('{code: "02", name: Konsultavimas', '{code: "05", name: Konsultavimas'), ['renumbered']],
	['a task renumbered, its measures with it', edited(TASK_TWO, TASK_TWO.replace('"02"', '"03"')), ['renumbered']],
	['a task less', { ...OLD, 'svp.yaml': withoutStreets }, ['task-removed', 'measure-removed', 'appropriation-removed', 'appropriation-removed', 'appropriation-removed']],
	['a goal renamed', edited('name: Gerinti sąlygas verslui', 'name: Gerinti verslo sąlygas'), ['name-changed']],
	['a programme renumbered', edited('parent: svp\ncode: "01"', 'parent: svp\ncode: "02"'), ['renumbered']],
	['another id of a plan, wherever it is named', withPlanId('spp', 'spp-2022'), ['renumbered', 'layout', 'layout']],
	['a strategic goal', edited('name: Stipri ekonomika', 'name: Stipri miesto ekonomika'), ['name-changed']],
	['an id more', edited('            name: Gatvės', '            id: gatves\n            name: Gatvės'), ['id-changed']],
	['another id', edited('id: verslo-fondas', 'id: fondas'), ['id-changed']],
	[
		'a task in a file of its own',
		{ ...OLD, 'svp.yaml': withoutStreets, 'gatves.yaml': `kind: task\nparent: "svp:01.01"\n${streets.replace(/^ {6}- /, '').replace(/^ {8}/gm, '')}` },
		['moved-to-file'],
	],
	['a comment', edited('mission:', '# apie misiją\nmission:'), ['layout']],
	['an empty line and quotes', edited('name: Gatvės', 'name: "Gatvės"\n'), ['layout']],
	['keys in another order', edited('kind: activity-plan\nid: svp', 'id: svp\nkind: activity-plan'), ['layout']],
	[
		'a register entry more',
		edited('  - {code: "12", name: Ekonomikos skyrius}', '  - {code: "12", name: Ekonomikos skyrius}\n  - {code: "13", name: Sporto skyrius}', 'registers.yaml'),
		['register-entry-added'],
	],
	['a register entry less', edited('  - {code: "10", name: {lt: Švietimo skyrius, en: Education Division}}\n', '', 'registers.yaml'), ['register-entry-removed']],
	['a register entry renamed', edited('Aleksoto seniūnija', 'Aleksoto seniūnijos', 'registers.yaml'), ['register-entry-changed']],
	['a source renamed', edited('name: Valstybės dotacijos', 'name: Valstybės biudžeto dotacijos', 'registers.yaml'), ['register-entry-changed']],
	['decimals of a unit', edited('decimals: 1, percent', 'decimals: 2, percent', 'registers.yaml'), ['register-entry-changed']],
	['the act of a document', edited('id: lietuva-2030, name', 'id: lietuva-2030, act: Seimo nutarimas, name', 'registers.yaml'), ['register-entry-changed']],
	['the name of the municipality', edited('lt: Kauno miesto savivaldybė,', 'lt: Kauno savivaldybė,', 'plan.yaml'), ['setting-changed']],
	['a source leaves the budget', edited('inBudget: true', 'inBudget: false', 'registers.yaml'), ['register-entry-changed', 'register-entry-changed', 'register-entry-changed']],
	['a setting', edited('languages: [lt, en]', 'languages: [lt]', 'plan.yaml'), ['setting-changed']],
	['a setting more', edited('languages: [lt, en]', 'languages: [lt, en]\nrules: {narrative/table-total: off}', 'plan.yaml'), ['setting-changed']],
	[
		'a template of its own',
		{ ...OLD, 'sablonai/svp/template.yaml': 'kind: template\nname: kitas\nfor: activity-plan\n', 'sablonai/svp/document.md': '# Antraštė\n\n::form{name=f1}\n' },
		['file-added', 'file-added', 'setting-changed', 'setting-changed', 'setting-changed', 'paragraph-added', 'paragraph-added'],
	],
	['the unit of money', edited('lt: tūkst. Eur', 'lt: Eur', 'plan.yaml'), ['setting-changed']],
	['a sentence', edited('Jį tvirtina taryba.', 'Jį tvirtina miesto taryba.', INTRO), ['sentence-changed']],
	['a sentence more', edited('Jį tvirtina taryba.', 'Jį tvirtina taryba. Tai daroma kasmet.', INTRO), ['sentence-added']],
	['a sentence less', edited(' Įgyvendina administracija.', '', INTRO), ['sentence-removed']],
	['a paragraph more', edited('- pirmas', 'Trečia visai kita mintis.\n\n- pirmas', INTRO), ['paragraph-added']],
	['a paragraph less', edited('Antra pastraipa apie miesto ekonomiką ir verslą.\n\n', '', INTRO), ['paragraph-removed']],
	[
		'a paragraph moved',
		{ ...OLD, [INTRO]: `${text(INTRO).replace('Antra pastraipa apie miesto ekonomiką ir verslą.\n\n', '')}\nAntra pastraipa apie miesto ekonomiką ir verslą.\n` },
		['paragraph-moved'],
	],
	['a paragraph rewrapped', edited('Antra pastraipa apie', 'Antra pastraipa\napie', INTRO), ['layout']],
	['a text that no plan prints more', { ...OLD, 'ž/d.md': PRINTED_NOWHERE }, ['file-added']],
	['a text renamed', { ...Object.fromEntries(Object.entries(OLD).filter(([path]) => path !== 'tekstai/pabaiga.md')), 'tekstai/isvados.md': text('tekstai/pabaiga.md') }, ['moved-to-file']],
	['another picture', edited('<svg/>', '<svg></svg>', 'img/schema.svg'), ['file-changed']],
	['a picture more', { ...OLD, 'img/kita.svg': '<svg/>' }, ['file-added']],
];
