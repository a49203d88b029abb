import { describe, expect, it } from 'vitest';
import { parseNarrative } from '../../../src/source/markdown.ts';
import { activityPlan, linked, SAMPLE } from '../../sample-workspace.ts';
import { DOCUMENT, type Files, FORM, faults, SHORT_FORM, SOUND, TEMPLATE } from './broken.ts';

describe('a template that', () => {
	it.each([
		['extends what does not exist', { 'template.yaml': `${TEMPLATE}extends: spv\n` }, ['template.yaml:5:10 “spv” unknown-template: There is no template `spv` | Did you mean `spp` or `svp`?']],
		[
			'extends one that extends it',
			{ 'template.yaml': `${TEMPLATE}extends: b\n`, 'document.md': 'x\n', 'b/template.yaml': 'kind: template\nname: b\ntitle: x\nextends: kaunas\n' },
			['b/template.yaml:4:10 “kaunas” circle: Templates extend one another in a circle: kaunas → b → kaunas'],
		],
		[
			'is named as the program’s that it extends',
			{ 'template.yaml': 'kind: template\nname: svp\ntitle: x\nextends: svp\n', 'k/template.yaml': 'kind: template\nname: kaunas\ntitle: x\nextends: svp\n' },
			[],
		],
		[
			'names an unknown field in a running head',
			{ ...SOUND, 'template.yaml': `${TEMPLATE}page: {head: "{plan.titel}", foot: {lt: "{yaer1}"}}\n` },
			[
				'template.yaml:5:21 “titel” unknown-field: `plan` is an activity plan: it has no field `titel` | Did you mean `title`?',
				'template.yaml:5:43 “yaer1” unknown-field: There is no field `yaer1` | Did you mean `year1`?',
			],
		],
		[
			'has neither a text nor says what it is for',
			{ 'template.yaml': 'kind: template\nname: kaunas\ntitle: x\n' },
			[
				'template.yaml:1:1 “kind: template” incomplete: The template does not say which document it is for: the key `for` is missing | There are: activity-plan, development-plan, report, decision',
				'template.yaml:1:1 “kind: template” incomplete: The template has no text: there is no t/document.md',
			],
		],
		['has an English text alone', { 'template.yaml': TEMPLATE, 'document.en.md': 'x\n' }, ['template.yaml:1:1 “kind: template” incomplete: The template has no text: there is no t/document.md']],
		[
			'leaves no room for its text',
			{ ...SOUND, 'template.yaml': `${TEMPLATE}page: {margins: {left: 90, right: 90}}\n` },
			['template.yaml:5:17 “{left: 90, right: 90}” unknown-value: The margins leave 30 × 257 mm for the text | At least 60 × 60 mm are needed'],
		],
		['has no text but the one it extends', { 'template.yaml': 'kind: template\nname: kaunas\ntitle: x\nextends: svp\n' }, []],
		[
			'is a report’s',
			{
				'template.yaml': TEMPLATE.replace('activity-plan', 'report'),
				'document.md': '::form{name=own}\n',
				'forms/own.yaml': FORM.replace('money: {year: 1}', 'result: spent').replace('{line.fullCode}', '{line.status} {reportYear}'),
			},
			[],
		],
		[
			'is a decision’s',
			{ 'template.yaml': TEMPLATE.replace('activity-plan', 'decision'), 'document.md': ':field[issuer.text]\n\n::insert{name=points}\n\n::insert{name=point}\n' },
			['document.md:5:15 “point” unknown-value: There is no insert `point` | Did you mean `points`?'],
		],
	])('%s', (_, files, expected) => {
		expect(faults(files)).toEqual(expected);
	});
});

it('knows the years of the plans that are printed with it, and the files that are there', () => {
	const files = {
		...SOUND,
		'document.md': `${DOCUMENT}\n![Herbas](herbas.png)\n\n::table{src=a.csv caption="A"}\n`,
		'forms/own.yaml': FORM.replace('{year1}', '{year4}').replace('{year: 1}', '{year: 2019}'),
	};
	expect(faults(files)).toEqual([]);
	expect(faults(files, { years: [{ from: 2015, to: 2017 }], assets: new Set(['herbai.png']) })).toEqual([
		'forms/own.yaml:2:12 “year4” unknown-field: The plan has no year 4 | There are: 1 to 3, `previous`',
		'forms/own.yaml:6:44 “2019” empty-column: The plan has no year 2019: the column would stay empty | There are: 1 to 3, `previous`',
		'document.md:7:11 “herbas.png” missing-file: There is no file `herbas.png`, neither in the template’s folder nor in the workspace’s | Did you mean `herbai.png`?',
		'document.md:9:13 “a.csv” missing-file: There is no file `a.csv`, neither in the template’s folder nor in the workspace’s | There are: herbai.png',
	]);
});

it('knows where its links lead', () => {
	const narratives = new Map([['svp/text/bukle.md', parseNarrative({ path: 'svp/text/bukle.md', text: '# Būklė\n\n## Gyventojų skaičius\n' })]]);
	const links = (text: string): string[] => faults({ ...SOUND, 'document.md': `${DOCUMENT}\n${text}\n` }, { assets: new Set(['t/priedas.csv']), narratives });
	expect(links('[a](#įvadas) [b](svp/text/bukle.md#gyventojų-skaičius) [c](priedas.csv) [d](https://lt.lt/#a) [e](svp/plan.yaml) [f](svp/text/) [g][h]\n\n[h]: #įvadas')).toEqual([]);
	expect(links('[a](#ivadas)')).toEqual([
		'document.md:7:1 “[a](#ivadas)” unresolved-mention: The link leads to the heading `#ivadas`, which the template’s text does not have | Did you mean `#įvadas`?',
	]);
	expect(links('[a][b]\n\n[b]: #pabaiga')).toEqual([
		'document.md:9:1 “[b]: #pabaiga” unresolved-mention: The link leads to the heading `#pabaiga`, which the template’s text does not have | There are: #įvadas',
	]);
	expect(links('[a](svp/text/bukle.md#amžius)')).toEqual([
		'document.md:7:1 “[a](svp/text/bukle.md#amžius)” unresolved-mention: The link leads to the heading `#amžius`, which `svp/text/bukle.md` does not have | There are: #būklė, #gyventojų-skaičius',
	]);
	expect(links('[a](svp/text/bukl.md#būklė)')).toEqual([
		'document.md:7:5 “svp/text/bukl.md” missing-file: There is no file `svp/text/bukl.md`, neither in the template’s folder nor in the workspace’s | Did you mean `svp/text/bukle.md`?',
	]);
	expect(links('[a](#amžius)\n\n##Amžius')).toEqual([expect.stringContaining('printed-mark')]);
});

it('knows all that can be pointed to where it prints no text of a plan', () => {
	const document = '# Lentelės\n\n![x](a/Herbas.png "Herbas")\n\n::table{src=a.csv caption="A"}\n\n::form{name=own}\n\n:::each{list=programmes as=p}\n\n::form{name=f2 of=p}\n\n:::\n\nŽr. ';
	const seen = (name: string): string[] => faults({ ...SOUND, 'document.md': `${document}:see[${name}].\n`, 'forms/f2.yaml': SHORT_FORM });
	for (const name of ['Herbas', 'a', 'own', 'f2-07']) expect(seen(name)).toEqual([]);
	expect(seen('herbs')).toEqual(['document.md:15:10 “herbs” unresolved-mention: There is no captioned table or picture `herbs` | Did you mean `Herbas`?']);
	expect(seen('f2')).toEqual([
		'document.md:15:10 “f2” unresolved-mention: There is no captioned table or picture `f2` | There are several tables of the form `f2`: a code follows its name, such as f2-01',
	]);
});

it('tells once of a form of a part of the plan that no text asks for', () => {
	const form = 'kind: form\ncaption: "{programme.code} lėšos"\ncolumns: [{id: name, head: x, width: 9}]\nrows: [{each: goals, as: goal, rows: [{cells: {name: "{goal.nmae}"}}]}]\n';
	expect(faults({ ...SOUND, 'forms/pinigai.yaml': form })).toEqual([
		'forms/pinigai.yaml:2:12 “programme” unknown-field: Nothing here is called `programme`: no text of the template asks for the form `pinigai`, so it is taken for one of the whole plan | Write `::form{name=pinigai of=programme}` in document.md',
	]);
	const asked = `${DOCUMENT}\n:::each{list=programmes as=programme}\n\n::form{name=pinigai of=programme}\n\n:::\n`;
	expect(faults({ ...SOUND, 'document.md': asked, 'forms/pinigai.yaml': form })).toEqual([expect.stringContaining('it has no field `nmae` | Did you mean `name`?')]);
});

describe('a template that plans are printed with', () => {
	const workspace = linked(SAMPLE);
	const plan = activityPlan(workspace);
	const printed = { workspace, plan, publication: plan, captions: () => new Set(['own', 'gyventojai']) };
	it.each([
		[':ref[01.01.01] :ref[verslo-fondas] :value[01.total.2015] :see[gyventojai]', []],
		[':ref[01.01.0l]', ['document.md:7:6 “01.01.0l” unresolved-mention: Nothing is called `01.01.0l` in the plan svp | Did you mean `01.01.01`?']],
		[
			':value[01.total.2030]',
			[
				'document.md:7:8 “01.total.2030” unresolved-mention: There is no value `01.total.2030` in the plan svp | Write `code.total.year` (or expenditure, wages, assets) or `code.count.measures`; without a code it is of the whole plan',
			],
		],
		[':see[gyventoja]', ['document.md:7:6 “gyventoja” unresolved-mention: There is no captioned table or picture `gyventoja` in the document svp | Did you mean `gyventojai`?']],
	])('mentions what they have: %s', (text, expected) => {
		expect(faults({ ...SOUND, 'document.md': `${DOCUMENT}\n${text}\n` }, { printed: [printed] })).toEqual(expected);
	});

	it('is told of each that lacks something, once', () => {
		const other = { ...printed, publication: { ...plan, id: 'kitas' }, captions: () => undefined };
		const third = { ...printed, publication: { ...plan, id: 'trecias' } };
		expect(faults({ ...SOUND, 'document.md': `${DOCUMENT}\n:ref[9.9] :see[x9]\n` }, { printed: [printed, other, third] })).toEqual([
			'document.md:7:6 “9.9” unresolved-mention: Nothing is called `9.9` in the plan svp',
			'document.md:7:16 “x9” unresolved-mention: There is no captioned table or picture `x9` in the documents svp, trecias',
		]);
	});
});

it.each([
	['beside the document', '![x](pav/herbas.png)', 't/pav/herbas.png'],
	['from the workspace’s folder', '::table{src=duomenys/a.csv}', 'duomenys/a.csv'],
	['in its own letters', '![x][h]\n\n[h]: herbas%20%C5%BE.png', 't/herbas ž.png'],
])('finds a file %s', (_, text, path) => {
	const files = { ...SOUND, 'document.md': `${DOCUMENT}\n${text}\n` };
	expect(faults(files, { assets: new Set([path]) })).toEqual([]);
	expect(faults(files, { assets: new Set(['x']) }).join()).toContain('missing-file');
});

it('tells everything at once, each fault once', () => {
	const form = FORM.replace('{goal.name}', '{goal.nmae}').replace('lines: measures', 'lines: mesures').replace('{year1}', '{yaer1}');
	const twice = `${DOCUMENT}\n::form{name=own}\n\n::narative{slot=a}\n`;
	expect(faults({ ...SOUND, 'document.md': twice, 'forms/own.yaml': form }).map((fault) => fault.split('“')[0])).toEqual([
		'forms/own.yaml:2:12 ',
		'forms/own.yaml:17:36 ',
		'forms/own.yaml:18:22 ',
		'document.md:9:3 ',
	]);
});

it('checks a form that only a plan’s text asks for', () => {
	expect(faults({ ...SOUND, 'document.md': 'x\n', 'forms/own.yaml': FORM.replace('{goal.name}', '{goal.nmae}') })).toHaveLength(1);
});

describe('a name that is written wrong where it is given', () => {
	const rows = (text: string): Files => ({ ...SOUND, 'forms/own.yaml': text });

	it('is told once, there, when several places mention the right one', () => {
		expect(faults(rows(FORM.replace('as: programme', 'as: programe')))).toEqual([
			'forms/own.yaml:10:9 “programe” unknown-field: Nothing here mentions `programe`, and nothing is called `programme`, which is mentioned | Did you mean `programme`?',
		]);
		expect(
			faults({ ...SOUND, 'forms/own.yaml': SHORT_FORM, 'document.md': '# P\n\n:::each{list=programmes as=programe}\n\n## :field[programme.name]\n\n::form{name=own of=programe}\n\n:::\n' }),
		).toEqual(['document.md:5:11 “programme” unknown-field: Nothing here is called `programme` | Did you mean `programe`?']);
		expect(faults({ ...SOUND, 'document.md': '# P\n\n:::each{list=programmes as=programe}\n\n## :field[programme.code] :field[programme.name]\n\n:::\n' })).toEqual([
			'document.md:3:28 “programe” unknown-field: Nothing here mentions `programe`, and nothing is called `programme`, which is mentioned | Did you mean `programme`?',
		]);
	});

	it('is told of the list that it is near, not of those within', () => {
		const nested = FORM.replace('as: programme', 'as: programe').replace('cells: {name: "{goal.name}"}', 'cells: {name: "{goal.name} {programme.code}"}');
		expect(faults(rows(nested))).toHaveLength(1);
	});

	it('is told of a column when several rows have cells for the right one', () => {
		const form = FORM.replace('{id: name, head', '{id: nmae, head');
		expect(faults(rows(form))).toEqual(['forms/own.yaml:4:10 “nmae” empty-column: No row has a cell for the column `nmae` | Cells fill `name`, which is not there: did you mean `id: name`?']);
	});
});

describe('the template of a decision', () => {
	const workspace = linked(SAMPLE);
	const printed = workspace.plans.map((plan) => ({ workspace, plan, publication: plan, isOfAny: true as const, captions: () => undefined }));
	const decision = (text: string): Files => ({
		...SOUND,
		'template.yaml': TEMPLATE.replace('activity-plan', 'decision'),
		'document.md': `:field[issuer.text]\n\n::insert{name=points}\n\n${text}\n`,
		'forms/own.yaml': SHORT_FORM.replace('{plan.title}', 'x'),
	});

	it.each(['::title-page', ':::title-page\n![Herbas](herbas.svg)\n:::'])('has no title page: %s', (text) => {
		const help = 'Write its head in lines, such as `::line[SPRENDIMAS]{look=title}`';
		expect(faults(decision(text))).toEqual([`document.md:5:1 “${text.split('\n')[0]}” title-page: A council decision has no title page | ${help}`]);
	});

	it('mentions what a plan has that it may amend, and what it prints itself', () => {
		expect(faults(decision(':value[total.2015]'), { printed })).toEqual([]);
		expect(faults(decision(':value[totl.2015] :ref[99.99] :see[own]'), { printed })).toEqual([
			'document.md:5:8 “totl.2015” unresolved-mention: There is no value `totl.2015` | Did you mean `total.2015`?',
			`document.md:5:24 “99.99” unresolved-mention: Nothing is called \`99.99\` in the ${workspace.plans.length > 1 ? 'plans' : 'plan'} ${workspace.plans.map(({ id }) => id).join(', ')}`,
			'document.md:5:36 “own” unresolved-mention: There is no captioned table or picture `own`',
		]);
	});
});
