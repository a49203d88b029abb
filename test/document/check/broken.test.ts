import { describe, expect, it } from 'vitest';
import { DOCUMENT, FORM, faults, SHORT_FORM, SOUND } from './broken.ts';

it('says nothing of a sound template', () => {
	expect(faults(SOUND)).toEqual([]);
});

/** A file of the sound template with a text replaced, and what is then wrong. */
const IN_FORM: readonly (readonly [from: string, to: string, expected: string])[] = [
	['{goal.name}', '{goal.nmae}', 'forms/own.yaml:17:36 “nmae” unknown-field: `goal` is a goal: it has no field `nmae` | Did you mean `name`?'],
	['{goal.name}', '{gaol.name}', 'forms/own.yaml:17:31 “gaol” unknown-field: Nothing here is called `gaol` | Did you mean `goal`?'],
	['{goal.name}', '{goal}', 'forms/own.yaml:17:31 “goal” unknown-field: There is no field `goal` | A field follows the name: {goal.name}'],
	['{goal.name}', '{goal. name}', 'forms/own.yaml:17:31 “goal. name” unknown-field: `{goal. name}` is no field | A field is written {name.field}, such as {measure.name}'],
	['{goal.name}', '{goal.name} {goal.nam}', 'forms/own.yaml:17:48 “nam” unknown-field: `goal` is a goal: it has no field `nam` | Did you mean `name`?'],
	[
		'"{goal.name}"',
		'{lt: "{goal.name}", en: "{goal.title}"}',
		'forms/own.yaml:17:60 “title” unknown-field: `goal` is a goal: it has no field `title` | There are: name, code, fullCode, description, serves, tasks, alignments, answeredBy',
	],
	[
		'{line.fullCode}',
		'{line.source}',
		'forms/own.yaml:19:35 “source” unknown-field: `line` is a measure: it has no field `source` | There are: name, code, fullCode, description, serves, type, bodies, bodyNames, period, wards',
	],
	['{line.fullCode}', '{beside.name}', 'forms/own.yaml:19:30 “beside” unknown-field: Nothing here is called `beside` | There are: plan, programme, goal, line'],
	[
		'{programme.name}',
		'{programme.vision}',
		'forms/own.yaml:12:45 “vision” unknown-field: `programme` is a programme: it has no field `vision` | There are: name, code, fullCode, description, serves, coordinator, coordinatorCode, type, grounds, result, links, legalActs, priorities, priorityCodes, strategicGoals, strategicGoalCodes',
	],
	['{year1} metų', '{yaer1} metų', 'forms/own.yaml:2:12 “yaer1” unknown-field: There is no field `yaer1` | Did you mean `year1`?'],
	['{year1} metų', '{reportYear} metų', 'forms/own.yaml:2:12 “reportYear” unknown-field: There is no field `reportYear` | There are: previousYear, from, to, year1, year2, year3'],
	['head: Pavadinimas', 'head: "{goal.name}"', 'forms/own.yaml:4:24 “goal” unknown-field: Nothing here is called `goal` | There are: plan'],
	['lines: measures', 'lines: mesures', 'forms/own.yaml:18:22 “mesures” unknown-list: There is no list `mesures` (of a goal) | Did you mean `measures`?'],
	['beside: indicators', 'beside: indicator', 'forms/own.yaml:20:23 “indicator” unknown-list: There is no list `indicator` (of a goal) | Did you mean `indicators`?'],
	[
		'each: goals',
		'each: tasks',
		'forms/own.yaml:13:15 “tasks” unknown-list: There is no list `tasks` (of a programme) | There are: managers, performers, goals, indicators, sourceGroups, alignedGroups, bodies, registeredBodies, registeredSources, registeredDocuments',
	],
	['each: goals', 'each: programme.gaols', 'forms/own.yaml:13:25 “gaols” unknown-list: There is no list `gaols` (of a programme) | Did you mean `goals`?'],
	['each: goals', 'each: progamme.goals', 'forms/own.yaml:13:15 “progamme” unknown-list: Nothing here is called `progamme` | Did you mean `programme`?'],
	[
		'each: programmes',
		'each: priorities',
		'forms/own.yaml:9:11 “priorities” unknown-list: There is no list `priorities` (of an activity plan) | There are: programmes, strategicGoals, reserves, managers, sources, investments, sourceGroups, alignedGroups, bodies, registeredBodies, registeredSources, registeredDocuments',
	],
	['cells: {name:', 'cells: {nmae:', 'forms/own.yaml:17:23 “nmae” unknown-column: The form has no column `nmae` | Did you mean `name`?'],
	['line: {code:', 'line: {kodas:', 'forms/own.yaml:19:22 “kodas” unknown-column: The form has no column `kodas` | There are: name, code'],
	['besideCells: {}', 'besideCells: {target: "{beside.name}"}', 'forms/own.yaml:21:29 “target” unknown-column: The form has no column `target` | There are: name, code'],
	['head: Kodas, ', '', 'forms/own.yaml:5:5 “{id: code, width: 10}” table-head: The column of the form has no head | State `head`; for a table without heads `head: false`'],
	[
		'head: Lėšos',
		'head: {lt: "", en: " "}',
		'forms/own.yaml:6:5 “{head: {lt: "", en: " "}, width: 10, money: {year: 1}}” table-head: The column of the form has no head | State `head`; for a table without heads `head: false`',
	],
	['width: 60}', 'width: 60, decimals: 2}', 'forms/own.yaml:4:46 “decimals” empty-column: The column has no figures that `decimals` could be of'],
	['money: {year: 1}', 'result: spent', 'forms/own.yaml:6:30 “result” empty-column: The column shows results, but the template is not a report’s'],
	['money: {year: 1}', 'money: {year: 7}', 'forms/own.yaml:6:44 “7” empty-column: The plan has no year 7: the column would stay empty | There are: 1 to 5, `previous`'],
	['money: {year: 1}', 'money: {year: report}', 'forms/own.yaml:6:44 “report” empty-column: There is no year of a report here: the template is not a report’s | There are: 1 to 5, `previous`'],
	['money: {year: 1}', 'money: {year: 1}, share: {year: 1}', 'forms/own.yaml:6:48 “share” empty-column: A column shows one thing: either `money` or `share`'],
	['{year1} metų', '{year9} metų', 'forms/own.yaml:2:12 “year9” unknown-field: The plan has no year 9 | There are: 1 to 5, `previous`'],
	['{goal.name}', '{goal.name', 'forms/own.yaml:17:30 “{goal.name” unknown-field: The brace `{` has no other | A field is written {name.field}, such as {measure.name}'],
	['line: {code: "{line.fullCode}"}', 'line: {}', 'forms/own.yaml:5:10 “code” empty-column: No row has a cell for the column `code`'],
	// A list without a name for its members is told by its shape alone.
	['        as: goal\n', '', ''],
	['as: goal', 'as: goal 1', ''],
	[
		'{id: code, ',
		'{',
		'forms/own.yaml:5:5 “{head: Kodas, width: 10}” empty-column: The column shows nothing: it has neither an `id` for rows to fill it by nor figures | Cells fill `code`, which is not there: did you mean `id: code`?',
	],
	[
		'{head: Lėšos, width: 10, money: {year: 1}}',
		'{columns: [{head: Lėšos, width: 10, money: {year: 1}}]}',
		'forms/own.yaml:6:6 “columns” table-head: The group of columns has no head: a cell of the table’s head would stay empty | State `head`, or write the columns without a group',
	],
	['  - {head: Lėšos, width: 10, money: {year: 1}}\n', '', 'forms/own.yaml:22:10 “total” empty-total: There is nothing to add up: the form has no column of sums'],
	['beside: indicators', 'beside: measures', 'forms/own.yaml:7:5 “{id: target, each: target-years, width: 10}” empty-column: The column shows `target`, which no row of the form has'],
];

describe('a form of a broken template', () => {
	it.each(IN_FORM)('%s → %s', (from, to, expected) => {
		expect(FORM).toContain(from);
		expect(faults({ ...SOUND, 'forms/own.yaml': FORM.replace(from, () => to) }).join('\n')).toBe(expected);
	});
});

const IN_DOCUMENT: readonly (readonly [added: string, expected: string])[] = [
	['::narative{slot=a}', 'document.md:7:3 “narative” unknown-directive: Unknown directive `::narative` | Did you mean `narrative`?'],
	[':::landscap\nx\n:::', 'document.md:7:4 “landscap” unknown-directive: Unknown directive `:::landscap` | Did you mean `landscape`?'],
	['Tekstas :feild[plan.title].', 'document.md:7:10 “feild” unknown-directive: Unknown directive `:feild` | Did you mean `field`?'],
	['::form{name=ovn}', 'document.md:7:13 “ovn” unknown-form: There is no form `ovn` | Did you mean `own`?'],
	['::form{name=own of=programme}', 'document.md:7:20 “programme” unknown-field: Nothing here is called `programme` | There are: plan'],
	['::form{of=plan}', 'document.md:7:1 “::form{of=plan}” missing-attribute: `::form` lacks the attribute `name`'],
	['::narrative{slto=a}', 'document.md:7:13 “slto” unknown-attribute: `::narrative` has no attribute `slto` | Did you mean `slot`?'],
	['::form{own}', 'document.md:7:8 “own” unknown-attribute: `::form` has no attribute `own` | Did you mean `name=own`?'],
	['::contents[Turinys]{depth=9}', "document.md:7:27 “9” unknown-value: `depth` can't be `9` | There are: 1, 2, 3, 4, 5, 6"],
	['::line[x]{look=isuer}', "document.md:7:16 “isuer” unknown-value: `look` can't be `isuer` | Did you mean `issuer`?"],
	['![Herbas](herbas.svg){width=3cm}', 'document.md:7:29 “3cm” unknown-value: A picture can’t be `3cm` wide | In millimetres, from 3 to 420, such as `width=30mm`'],
	['![Herbas](herbas.svg){width=900mm}', 'document.md:7:29 “900mm” unknown-value: A picture can’t be `900mm` wide | In millimetres, from 3 to 420, such as `width=30mm`'],
	['![Herbas][h]{height=30mm}\n\n[h]: herbas.svg', 'document.md:7:14 “height” unknown-attribute: A picture has no attribute `height` | Its attributes: width'],
	['::insert{name=points}', 'document.md:7:15 “points” unknown-value: There is no insert `points`'],
	['::statement[plan.vision]', 'document.md:7:18 “vision” unknown-field: `plan` is an activity plan: it has no field `vision` | Did you mean `mission`?'],
	['Skiriama :value[totl.2026].', 'document.md:7:17 “totl.2026” unresolved-mention: There is no value `totl.2026` | Did you mean `total.2026`?'],
	['Skiriama :value[07.count.mesures].', 'document.md:7:17 “07.count.mesures” unresolved-mention: There is no value `07.count.mesures` | Did you mean `07.count.measures`?'],
	[
		'Skiriama :value[lėšos].',
		'document.md:7:17 “lėšos” unresolved-mention: There is no value `lėšos` | Write `code.total.year` (or expenditure, wages, assets) or `code.count.measures`; without a code it is of the whole plan',
	],
	// What a plan may have is no fault of the template: this one prints a text of the plan.
	['Žr. :see[gyventojai], :see[own], :ref[07.01] ir :value[07.total.2026].', ''],
	['## :field[programme.name]', 'document.md:7:11 “programme” unknown-field: Nothing here is called `programme` | There are: plan'],
	[':::each{list=programes as=programme}\n:field[programme.name]\n:::', 'document.md:7:14 “programes” unknown-list: There is no list `programes` (of an activity plan) | Did you mean `programmes`?'],
	[
		'::::landscape\n\n# Priedai',
		'document.md:7:1 “::::landscape” unclosed-directive: `::::landscape` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	[
		':::::each{list=programmes as=p}\n\n::::landscape\n\na\n\n:::::',
		'document.md:9:1 “::::landscape” unclosed-directive: `::::landscape` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	[':::each{list=programmes}\n\n## :field[p.name]\n\n::form{name=f2 of=p}\n\n:::', 'document.md:7:1 “:::each{list=programmes}” missing-attribute: `:::each` lacks the attribute `as`'],
	[
		':::each{list=programmes as=p}\n\n::::landscape\n\na\n\n:::\n\n::form{name=f2 of=p}',
		'document.md:9:1 “::::landscape” unclosed-directive: `::::landscape` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	[
		':::each{list=programmes as=p}\n\n:::landscape\n\n## :field[p.name]\n\n:::',
		'document.md:7:1 “:::each{list=programmes as=p}” unclosed-directive: `:::each` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	[
		':::::each{list=programmes as=p}\n\n:::each{list=goals as=g}\n\n## :field[g.name]\n\n:::\n\n:::each{list=programmes as=q}\n\n## :field[q.name]\n\n:::',
		'document.md:7:1 “:::::each{list=programmes as=p}” unclosed-directive: `:::::each` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	['```\nplan', 'document.md:7:1 “```” unclosed-directive: The code that begins with ``` has no end: it takes in all that follows | Write a line of ``` after it'],
	['<!-- plan', 'document.md:7:1 “<!--” unclosed-directive: The comment has no end: nothing that follows would be printed | End it with `-->`'],
	[
		':::each{list=programmes as=p}\n\n::::landscape\n\na\n\n::::\n\n## :field[p.name]',
		'document.md:7:1 “:::each{list=programmes as=p}” unclosed-directive: `:::each` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them',
	],
	['##Priemonės\n\n### Lėšos', 'document.md:7:1 “##” printed-mark: This is no heading: a space after `##` is missing | Write `## Priemonės`'],
	['::form {name=own}', 'document.md:7:1 “::form {name=own}” printed-mark: The directive `::form` is not well written, and would be printed as text | There is no space before the bracket: `::form{`'],
	[
		'**Svarbu',
		'document.md:7:1 “**” printed-mark: The marks `**` have no pair: they would be printed | Write `**words**`, without a space between marks and words; for the mark itself put `\\` before it',
	],
	['### Priemonės', 'document.md:7:1 “### Priemonės” heading-jump: A level 3 heading follows one of level 1 | Write ##'],
	['![ ](herbas.png)', 'document.md:7:1 “![ ](herbas.png)” image-alt: The picture of the template has no alternative text | Say in the square brackets what it shows'],
	[
		'| a | b |\n|--|--|\n| c | d | e | f |',
		'document.md:9:9 “| e | f |” table-cells: The row has 4 cells, and the table 2 columns: what is beyond them is not printed | Add a head for the column; write an upright line within a cell as `\\|`',
	],
	['| | Metai | |\n|--|--|--|\n| a | b | c |', 'document.md:7:11 “| |” table-head: Column 3 of the table has no head'],
	[':::each{list=programmes as=p}\n:field[p.nmae]\n:::', 'document.md:8:10 “nmae” unknown-field: `p` is a programme: it has no field `nmae` | Did you mean `name`?'],
];

describe('the document of a broken template', () => {
	it.each(IN_DOCUMENT)('%s', (added, expected) => {
		expect(faults({ ...SOUND, 'document.md': `${DOCUMENT}\n${added}\n`, 'forms/f2.yaml': SHORT_FORM }).join('\n')).toBe(expected);
	});
});

const FIRST = 'Write `::title-page` first; a coat of arms or another picture goes between `:::title-page` and `:::`';
const NOT_PRINTED =
	'A title page holds one picture without a caption: what is written here would not be printed | The title, the note and the approval block come from the plan; delete the caption of a picture, which stands in quotes';

/** The beginning of a document, and what is wrong with its title page. */
const OPENINGS: readonly (readonly [opening: string, expected: string])[] = [
	['::title-page', ''],
	['<!-- Kauno planas -->\n\n::title-page', ''],
	[':::title-page\n![Herbas](herbas.svg){width=20mm}\n:::', ''],
	[':::title-page\n\n<!-- herbas -->\n\n![Herbas](herbas.svg)\n\n:::', ''],
	['![Herbas](herbas.svg)\n\n::title-page', `document.md:1:1 “![Herbas](herbas.svg)” title-page: What stands before the title page would be on a page of its own before it | ${FIRST}`],
	['Du\nžodžiai\n\n::page-break\n\n::title-page', `document.md:1:1 “Du” title-page: What stands before the title page would be on a page of its own before it | ${FIRST}`],
	['::::landscape\n\n::title-page\n\n::::', `document.md:3:1 “::title-page” title-page: The title page stands in another part: it has to be at the beginning of the document | ${FIRST}`],
	['::title-page\n\n:::title-page\n:::', 'document.md:3:1 “:::title-page” title-page: The document has a title page already | Leave one, at the beginning of the document'],
	[':::title-page\n![Herbas](a.svg) ![Ženklas](b.svg)\n:::', `document.md:2:18 “![Ženklas](b.svg)” title-page: ${NOT_PRINTED}`],
	[':::title-page\n![Herbas](a.svg)\n\nKaunas\n:::', `document.md:4:1 “Kaunas” title-page: ${NOT_PRINTED}`],
	[':::title-page\n![Herbas](a.svg "Miesto herbas")\n:::', `document.md:2:1 “![Herbas](a.svg "Miesto herbas")” title-page: ${NOT_PRINTED}`],
	[
		':::title-page\n![](a.svg){width=2km}\n:::',
		[
			'document.md:2:18 “2km” unknown-value: A picture can’t be `2km` wide | In millimetres, from 3 to 420, such as `width=30mm`',
			'document.md:2:1 “![](a.svg){width=2km}” image-alt: The picture of the template has no alternative text | Say in the square brackets what it shows',
		].join('\n'),
	],
];

const OPEN_PAGE =
	'document.md:1:1 “:::title-page” unclosed-directive: `:::title-page` has no end: it takes in all that follows | Each part ends with a line of its own colons; an outer part has more of them';

describe('the title page', () => {
	it.each([
		['alone', ''],
		['before a longer part', '\n::::landscape\n\na\n\n::::\n\n# Priedai\n'],
		['before a part of as many colons', '\n:::each{list=programmes as=p}\n\n## :field[p.name]\n\n:::\n'],
		['before a part in a part', '\n:::::each{list=programmes as=p}\n\n::::landscape\n\n## :field[p.name]\n\n::::\n\n## :field[p.code]\n\n:::::\n'],
	])('without an end is told once: %s', (_, rest) => {
		expect(faults({ ...SOUND, 'document.md': `:::title-page\n\n${DOCUMENT}${rest}` })).toEqual([OPEN_PAGE]);
	});

	it.each(OPENINGS)('%s', (opening, expected) => {
		expect(faults({ ...SOUND, 'document.md': `${opening}\n\n${DOCUMENT}` }).join('\n')).toBe(expected);
	});

	it('holds a picture that is there', () => {
		const files = { ...SOUND, 'document.md': `:::title-page\n![Herbas](herbai.svg)\n:::\n\n${DOCUMENT}` };
		expect(faults(files, { assets: new Set(['t/herbas.svg']) })).toEqual([
			'document.md:2:11 “herbai.svg” missing-file: There is no file `herbai.svg`, neither in the template’s folder nor in the workspace’s | Did you mean `herbas.svg`?',
		]);
	});
});
