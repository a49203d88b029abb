import { describe, expect, it } from 'vitest';
import { environmentFor } from '../../../src/rules/custom/cel.ts';
import { checkCustomRules } from '../../../src/rules/custom/index.ts';
import { viewsOf } from '../../../src/rules/custom/views.ts';
import { element, linked, SAMPLE } from '../../sample-workspace.ts';
import { beginning, rule, told, withRules } from './sample.ts';

const workspace = linked(SAMPLE);
const views = viewsOf(workspace);
const measure = element(workspace, 'measure', '01.01.01.01');

function evaluated(text: string, thing = measure): unknown {
	const result: unknown = environmentFor('measure').evaluate(text, { measure: views.of(thing), workspace: views.whole });
	return typeof result === 'bigint' || (typeof result === 'object' && result !== null) ? String(result) : result;
}

describe('amounts in expressions', () => {
	it.each([
		// Ten cents three times, as no binary number could add them.
		['decimal("0.1") + decimal("0.2") == decimal("0.3")', true],
		['sum([0.1, 0.2]) == 0.3', true],
		['string(sum([]))', '0'],
		['measure.total(2015)', '220'],
		['measure.total(2015, "ES")', '100'],
		['measure.total(2015, "SAV")', '120'],
		['measure.total(2015, "KITI") + measure.total(2015, "SAV") == measure.total(2015)', true],
		['measure.wages(2015)', '12.5'],
		['measure.assets(2015)', '60'],
		['measure.expenditure(2015)', '160'],
		['measure.task.total(2015) == measure.total(2015)', true],
		['measure.plan.total(2015)', '1420.3'],
		['measure.total(2030)', '0'],
		['1 + measure.total(2015) * 2 - 0.5', '440.5'],
		['-measure.total(2015) < 0', true],
		['measure.total(2015) >= 220 && measure.total(2015) <= 220.0 && measure.total(2015) != 220.1', true],
		['220 == measure.total(2015)', true],
		['measure.total(2015) in [decimal(1), decimal(220)]', true],
		['share(measure.total(2015, "ES"), measure.total(2015))', '45.45454545454545454545'],
		['round(share(measure.total(2015, "ES"), measure.total(2015)), 1)', '45.5'],
		['share(measure.total(2030), measure.total(2030))', '0'],
		['int(decimal("-2.7"))', '-2'],
		['max([1, 3, 2]) == 3 && min([1.5, 0.5]) == 0.5', true],
		['workspace.ref("spp:1.1.1.1").need()', '8000.5'],
		['workspace.ref("spp:1.1.1.1").need("SB") == 1200.5', true],
		['workspace.ref("spp").need("KITI")', '6800'],
	])('%s', (text, result) => {
		expect(evaluated(text)).toBe(result);
	});
});

describe('what expressions reach', () => {
	it.each([
		['measure.plan.programmes[0].coordinator', '12'],
		['measure.programme == workspace.ref("svp:01") && !has(measure.priority)', true],
		['measure.appropriations[0].measure == measure', true],
		['measure.servedBy.size() + measure.task.goal.programme.goals.size()', '1'],
		['workspace.ref("spp:1.1.1.1").servedBy', 'svp:01.01.01.01'],
		['measure.indicators.map(i, i.targets[2015])[0]', '20'],
		['measure.indicators[0].owner.fullCode', '01.01.01.01'],
		['workspace.wards["01"].measures.map(m, m.reference)', 'svp:01.01.01.01'],
		['workspace.bodies["10"].measures.size()', '2'],
		['workspace.sources["SB"].parent.code + workspace.sources["SAV"].parts.map(s, s.code).join("/")', 'SAVSB/SB(VB)'],
		['workspace.sources["ES"].appropriations.map(a, a.years)', '2015,2016,2017'],
		['workspace.units["proc."].percent && workspace.units["proc."].decimals == 1', true],
		['workspace.measures.size()', '5'],
		['workspace.defines("spp:1.1") && !workspace.defines("spp:9")', true],
		['measure.plan.years.to - measure.plan.previousYear', '3'],
		['measure.type + measure.id + measure.reason', 'continuingverslo-fondas'],
		['2014 in measure.appropriations[0].amounts', true],
		['workspace.indicators.exists(i, has(i.baseline) && i.baseline.value == 8.5)', true],
	])('%s', (text, result) => {
		expect(evaluated(text)).toBe(result);
	});

	it.each([
		'process',
		'globalThis',
		'require("fs")',
		'measure.thing',
		'measure.views',
		'measure.constructor',
		'measure.__proto__',
		'workspace.root',
		'workspace.documents',
		'measure.total(2015).c',
		'decimal.constructor',
		'now()',
	])('not %s', (text) => {
		const { valid } = environmentFor('measure').check(text);
		expect(valid).toBe(false);
	});

	it.each([
		'dyn(measure).thing',
		'dyn(measure).constructor',
		'dyn(measure).views',
		'{"a": 1}.constructor',
		'dyn({"a": 1})["__proto__"]',
		'dyn([1])["constructor"]',
		'dyn(measure.total(2015)).constructor',
	])('nor %s', (text) => {
		expect(() => evaluated(text)).toThrow();
	});

	it('gives the same view of a thing every time', () => {
		expect(views.of(measure)).toBe(views.of(measure));
	});
});

describe('faults of expressions', () => {
	it.each([
		['measure.nmae == ""', 'nmae', '`measure` has no field `nmae` (Did you mean `name`?)'],
		['measur.name == ""', 'measur', 'Unknown name `measur` (Did you mean `measure`?)'],
		['options.x == 1', 'options', 'Unknown name `options` (Known here: measure and workspace)'],
		['sized(measure.name) > 0', 'sized', 'Unknown function `sized` (Did you mean `size`?)'],
		['measure.name.startWith("a")', 'startWith', 'Unknown function `startWith` (Did you mean `startsWith`?)'],
		['measure.indicators.total(2015) > 0', 'total', '`list` has no function `total` (It is a function of plan, programme, goal, task, measure, submeasure and appropriation)'],
		['measure.total("2015") > 0', 'total', 'The function `total` is not called like this: (string) (There is measure.total(int): decimal; measure.total(int, string): decimal)'],
		['measure.name > 5', 'measure.name > 5', '`>` does not go with `string` and `int`'],
		['!measure.name', '!measure.name', 'The operator does not go with this value (!string)'],
		['measure.name && true', 'measure.name && true', 'Both sides of `&&` or `||` should be true or false (bool)'],
		['measure.name', 'measure.name', 'A condition should be true or false (bool), not `string`'],
		['measure.name == "a" &&', '&', 'The expression ends too early'],
		['size(measure.bodies > 0', '0', '`)` is missing here'],
		['measure.years[0 > 2015', '5', '`]` is missing here'],
		['true ? false', 'e', '`:` is missing here'],
		['size(, measure.bodies) > 0', ',', 'There should be no `,` here'],
		['measure. > 0', '>', 'There should be a name here'],
		['measure.name == @', '@', 'Unexpected character `@`'],
		['measure.name = "A"', '=', 'Unexpected character `=` (Whether things are equal is asked with `==`)'],
		['measure.name == "a', '"a', 'The quotation mark of the text is not closed'],
		['[1, "a"].size() > 0', '"a"', 'The items of a list should be of one type'],
		['measure.period.form > 2015', 'form', '`period` has no field `form` (Did you mean `from`?)'],
		['measure.bodies.all(b, b.code == "")', 'code', 'This value has no fields'],
		['measure.bodies["a"] == ""', 'measure.bodies["a"]', 'An item of a list is taken by its number, not by a name'],
		['measure.name.all(x, true)', 'name', 'There should be a list here'],
	])('%s', (check, part, message) => {
		const [found, ...more] = checkCustomRules(withRules(rule({ check: `|-\n      ${check}` })));
		expect(found && told(found)).toBe(`custom/invalid-expression ‹${part}› ${message}`);
		expect(found?.message.lt).not.toBe(found?.message.en);
		expect(more).toEqual([]);
	});

	// The same fault in every way a text can be written; the column is that of `nmae`.
	it.each([
		['plain', 'measure.nmae == ""', '6:20'],
		['in single quotes', "'measure.id != ''x'' && measure.nmae == \"\"'", '6:44'],
		['in double quotes', '"measure.id != \\"x\\" && measure.nmae == \'\'"', '6:44'],
		['in a block', '|\n      measure.id != "x" &&\n        measure.nmae == ""\n', '8:17'],
		['in a block that keeps its end', '|+\n      measure.id != "x" &&\n\n\n        measure.nmae == ""\n\n', '10:17'],
		['in a folded block', '>-\n      measure.id != "x" &&\n      measure.nmae == ""\n', '8:15'],
		['in a folded block with an indented line', '>\n      measure.id != "x" &&\n        (measure.id != "y" ||\n        measure.nmae == "")\n', '9:17'],
		['over several lines', 'measure.id != "x" &&\n      measure.nmae == ""', '7:15'],
	])('are found in an expression %s', (_how, check, place) => {
		const found = checkCustomRules(withRules(rule({ check })));
		expect(found.map(told)).toEqual([expect.stringContaining('‹nmae›')]);
		expect(found.map(beginning)).toEqual([place]);
	});

	it('are found in messages, each of them', () => {
		const message = "{lt: 'Žodis {measure.nmae} {{ne}} {measure.name} {size(1)}', en: 'Word {\"}\" + measure.nema}'}";
		expect(checkCustomRules(withRules(rule({ check: 'size(measure.bodies) > 0', message }))).map(told)).toEqual([
			expect.stringContaining('‹nmae›'),
			expect.stringContaining('‹size›'),
			expect.stringContaining('‹nema›'),
		]);
	});
});

describe('messages', () => {
	it('show values in the format of each language', () => {
		const message = "{lt: 'Iš viso {measure.total(2015)}, {measure.sources}, {measure.financial}, {{taip}}', en: 'In all {measure.total(2015)}, {measure.sources}, {1.5}, {measure.years}'}";
		const found = checkCustomRules(withRules(rule({ check: "measure.id != 'verslo-fondas'", message, examples: '' }), { 'svp.yaml': ['2015: 120.0', '2015: 120.25'] }));
		expect(found.map((one) => one.message)).toEqual([{ lt: 'Iš viso 220,25, SB ir ES, taip, {taip}', en: 'In all 220.25, SB and ES, 1.5, 2014, 2015, 2016 and 2017' }]);
	});
});
