import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rememberingParser } from '../src/source/sources.ts';
import { givenTree } from '../src/source/tree.ts';
import { loadTree } from '../src/workspace.ts';
import { readPlan } from './mutations/plan.ts';

const plan = readPlan(join(import.meta.dirname, '../plans/kaunas'));
const parser = rememberingParser();

/** In which file, what is written instead of what. */
type Slip = readonly [file: string, right: string, wrong: string];

const BUSINESS = 'svp/programa-01-01-verslas.yaml';
const LINE = 'source: SB, 2014: 144.8, 2015: 160.0';
const CO_FINANCED = 'appropriations:\n          - {source: SB, 2014: 144.8';
const TOTALS = ['svp/programa-03.yaml', 'totals: {2014: 46338.5, 2015: 49349.5', 'totals: {2014: 46338.5, 2015: 49349.6'] as const;

async function found(slips: readonly Slip[]): Promise<string[]> {
	const files = new Map(plan.files);
	for (const [file, right, wrong] of slips) {
		const text = new TextDecoder().decode(files.get(file));
		expect(text).toContain(right);
		files.set(file, new TextEncoder().encode(text.replace(right, wrong)));
	}
	const { diagnostics } = await loadTree(givenTree('/plan', files), { parser });
	return diagnostics.filter(({ suppressed }) => !suppressed).map(({ rule }) => rule);
}

describe('a fault of shape', () => {
	// The example has no faults: all that is told beside the slip would be its consequence.
	it.each<readonly [what: string, rule: string, ...slip: Slip]>([
		['an amount', 'schema/wrong-type', BUSINESS, LINE, 'source: SB, 2014: 144.8, 2015: 16O.0'],
		['an amount of the year before', 'schema/wrong-type', BUSINESS, LINE, 'source: SB, 2014: 144.B, 2015: 160.0'],
		['a part of an amount', 'schema/wrong-type', BUSINESS, '2017: {expenditure: 1.5, assets: 10.5}', '2017: {expenditure: 1.5, assets: 1O.5}'],
		['a year', 'schema/unknown-key', BUSINESS, LINE, 'source: SB, 2014: 144.8, 20155: 160.0'],
		['the key of the money', 'schema/unknown-key', BUSINESS, CO_FINANCED, CO_FINANCED.replace('appropriations', 'appropriatons')],
		['the source of the money', 'schema/wrong-type', BUSINESS, LINE, 'source: [], 2014: 144.8, 2015: 160.0'],
		['the key of indicators that a report tells of', 'schema/unknown-key', BUSINESS, '\n        indicators:', '\n        indicatos:'],
		['a ceiling’s source', 'schema/unknown-key', 'svp/ribos.yaml', '{year: 2017, source: SB(MK),', '{year: 2017, soure: SB(MK),'],
		['a ceiling’s year', 'schema/unknown-key', 'svp/ribos.yaml', '{year: 2016, source: SB,', '{yer: 2016, source: SB,'],
		['the money of a reserve', 'schema/unknown-key', 'svp/plan.yaml', '    amounts:', '    amunts:'],
		['what a report says was spent', 'schema/unknown-key', 'ataskaita-2015/programa-01.yaml', 'spent: ', 'spet: '],
		['a report’s list', 'schema/unknown-key', 'ataskaita-2015/programa-02.yaml', '\nmeasures:', '\nmeasurs:'],
		['what a report’s line is about', 'schema/unknown-key', 'ataskaita-2015/programa-02.yaml', '{measure: "02.01.01.02"', '{mesure: "02.01.01.02"'],
		['a report’s year', 'schema/wrong-type', 'ataskaita-2015/programa-02.yaml', '\nyear: 2015', '\nyear: []'],
		['what a programme belongs to', 'links/unresolved-parent', 'svp/programa-02.yaml', 'parent: svp-2015-2017', 'parent: svp-2015-2071'],
		['the type of a measure whose money jumps', 'schema/not-allowed-value', BUSINESS, 'type: investment\n        bodies: ["12", "17"]', 'type: investicija\n        bodies: ["12", "17"]'],
		['the years of a development plan', 'schema/wrong-type', 'spp/plan.yaml', 'years: {from: 2015, to: 2022}', 'years: 2015–2022'],
		['the key of a plan’s years', 'schema/unknown-key', 'svp/plan.yaml', 'years: {from: 2015, to: 2017}', 'yeras: {from: 2015, to: 2017}'],
		['a plan’s decimals', 'schema/wrong-type', 'svp/plan.yaml', 'moneyDecimals: 1', 'moneyDecimals: viena'],
		['a plan’s years, which nothing states', 'schema/missing-key', 'svp/plan.yaml', 'years: {from: 2015, to: 2017}', ''],
		['the language', 'schema/not-allowed-value', 'plan.yaml', '\nlanguage: lt', '\nlanguage: lietuvių'],
		['the languages', 'schema/wrong-type', 'plan.yaml', 'languages: [lt, en]', 'languages: lt'],
		['the years of a plan', 'schema/wrong-type', 'svp/plan.yaml', 'years: {from: 2015, to: 2017}', 'years: 2015–2017'],
		['a list of a level that there is not', 'schema/unknown-key', BUSINESS, CO_FINANCED, `submeasures: [{code: "01", name: Dalis, submeasures: []}]\n        ${CO_FINANCED}`],
	])('in %s is the only thing told', async (_, rule, ...slip) => {
		expect(await found([slip])).toEqual([rule]);
	});

	const slip: Slip = [BUSINESS, LINE, 'source: SB, 2014: 144.8, 2015: 16O.0'];

	it.each<{ readonly what: string; readonly other: string; readonly slips: readonly Slip[] }>([
		{ what: 'a wrong source beside it', other: 'links/unknown-source', slips: [[BUSINESS, LINE, 'source: SBB, 2014: 144.8, 2015: 16O.0']] },
		{
			what: 'a wrong reference, where years or decimals are read by it',
			other: 'links/unresolved-reference',
			slips: [
				['svp/plan.yaml', 'years: {from: 2015, to: 2017}', 'years: 2015–2017'],
				[BUSINESS, 'serves: [spp-verslo-fondas]', 'serves: [spp-verslo-fonds]'],
			],
		},
		{
			what: 'a wrong source, where the languages are wrong',
			other: 'links/unknown-source',
			slips: [
				['plan.yaml', 'languages: [lt, en]', 'languages: lt'],
				[BUSINESS, LINE, 'source: SBB, 2014: 144.8, 2015: 160.0'],
			],
		},
		{ what: 'a wrong sum of another programme', other: 'funding/stated-total', slips: [slip, TOTALS] },
		{ what: 'a wrong sum, when no money is lost', other: 'funding/stated-total', slips: [['svp/programa-03-01-teritorijos.yaml', 'direction: up', 'direction: upp'], TOTALS] },
		{
			what: 'what another report passes over',
			other: 'report/spent-missing',
			slips: [
				['ataskaita-2015/programa-02.yaml', 'spent: ', 'spet: '],
				['ataskaita-2015/programa-01.yaml', '  - {measure: "01.01.01.02", spent: {SB: 85.0, KT: 17.9}}\n', ''],
			],
		},
	])('doesn’t hide $what', async ({ other, slips }) => {
		const rules = await found(slips);
		expect([rules.length, rules.filter((rule) => rule.startsWith('schema/')).length]).toEqual([2, 1]);
		expect(rules).toContain(other);
	});
});

const SITUATION = 'spp/text/bukle.md';
const ECONOMY = 'src=../data/ekonomika.csv caption="Pagrindiniai ekonomikos rodikliai" source="pavyzdinės reikšmės"';

const CAPTION = '"Kauno miesto seniūnijų ir upių schema (supaprastinta)"';
const PICTURE = `![Schema: Nemunas ir Neris susilieja miesto vakaruose, aplink santaką išdėstyta vienuolika seniūnijų; rytuose – Kauno marios, šiaurės rytuose – oro uostas ir laisvoji ekonominė zona](../img/miesto-schema.png ${CAPTION})`;

const REPORT = 'ataskaita-2015/programa-02.yaml';

describe('a report’s line', () => {
	it.each<readonly [what: string, ...slip: Slip]>([
		['measure', REPORT, 'measure: "02.03.01.02"', 'measure: "02.03.01.92"'],
		['measure, without zeros', REPORT, 'measure: "02.03.01.02"', 'measure: "2.3.1.2"'],
		['indicator', REPORT, 'indicator: P-02-03-01-02-01', 'indicator: P-02-03-01-92-01'],
	])('with a misspelt %s is told, not that the report lacks it', async (_, ...slip) => {
		expect(await found([slip])).toEqual(['links/unresolved-reference']);
	});

	it('that names something quite different is told beside what the report lacks', async () => {
		expect(await found([[REPORT, 'measure: "02.03.01.02"', 'measure: sporto-projektai']])).toEqual(['report/spent-missing', 'links/unresolved-reference']);
	});
});

describe('a code without its zero, or with one too many', () => {
	it.each<readonly [what: string, ...slip: Slip]>([
		['programme', 'svp/programa-01.yaml', '\ncode: "01"', '\ncode: "1"'],
		['goal', 'svp/programa-02-03-sportas.yaml', 'code: "03"', 'code: "3"'],
		['task', 'svp/programa-02-03-sportas.yaml', '\n  - code: "02"', '\n  - code: "2"'],
		['measure', 'svp/programa-02-03-sportas.yaml', '\n      - code: "02"', '\n      - code: "2"'],
		['priority', 'spp/prioritetas-1.yaml', '\ncode: "1"', '\ncode: "01"'],
		['measure of a development plan', 'spp/prioritetas-1.yaml', '\n          - code: "1"', '\n          - code: "01"'],
	])('of a %s is the only thing told', async (_, ...slip) => {
		expect(await found([slip])).toEqual(['structure/code-pattern']);
	});
});

describe('a fault of a text', () => {
	it.each<readonly [what: string, rule: string, ...slip: Slip]>([
		['the quotes of a table', 'narrative/broken-directive', SITUATION, ECONOMY, ECONOMY.replace('rodikliai"', 'rodikliai')],
		['the data of a table', 'narrative/unknown-attribute', SITUATION, ECONOMY, ECONOMY.replace('src', 'scr')],
		['the path of a table', 'narrative/missing-data', SITUATION, ECONOMY, ECONOMY.replace('ekonomika', 'ekonomka')],
		['the colons of a table', 'narrative/unknown-directive', SITUATION, `::table{${ECONOMY}`, `:table{${ECONOMY}`],
		['the colons of a table, one too many', 'narrative/unknown-directive', SITUATION, `::table{${ECONOMY}`, `:::table{${ECONOMY}`],
		['the name of a table', 'narrative/unknown-directive', SITUATION, `::table{${ECONOMY}`, `::tabel{${ECONOMY}`],
		['the path of a picture', 'narrative/missing-image', SITUATION, '](../img/miesto-schema.png', '](../img/miesto-shema.png'],
		['the strokes of a picture’s path', 'narrative/missing-image', SITUATION, '](../img/miesto-schema.png', '](..\\img\\miesto-schema.png'],
		['a space in a picture’s path', 'narrative/printed-mark', SITUATION, '](../img/miesto-schema.png', '](../img/ miesto-schema.png'],
		['where a picture is', 'narrative/outside-workspace', SITUATION, '](../img/miesto-schema.png', '](https://kaunas.lt/miesto-schema.png'],
		['where a picture with a caption is', 'narrative/outside-workspace', SITUATION, '![Schema: ', '![Planas](https://kaunas.lt/planas.png "Planas")\n\n![Schema: '],
		['where a picture is, told apart', 'narrative/outside-workspace', SITUATION, PICTURE, `${PICTURE.replace(/\(.*/, '[s]')}\n\n[s]: https://kaunas.lt/miesto-schema.png ${CAPTION}`],
		['a tag for a picture', 'narrative/raw-html', SITUATION, PICTURE, '<img src="../img/miesto-schema.png">'],
		['a mention', 'narrative/unresolved-see', SITUATION, ':see[amzius]', ':see[amzus]'],
		['a heading that a link names', 'narrative/printed-mark', SITUATION, '# ', '##Apžvalga\n\nApie [apžvalgą](#apžvalga).\n\n# '],
		['the path of a whole text', 'narrative/missing-text', 'spp/plan.yaml', 'text/bukle.md', 'text/būklė.md'],
	])('in %s is the only thing told', async (_, rule, ...slip) => {
		expect(await found([slip])).toEqual([rule]);
	});

	it('doesn’t hide a file that nothing shows', async () => {
		const rules = await found([
			[SITUATION, `\n\n::table{${ECONOMY} id=ekonomika}`, ''],
			[SITUATION, 'src=../data/kultura.csv', 'scr=../data/kultura.csv'],
		]);
		expect(rules).toContain('narrative/unused-file');
		expect(rules).toContain('narrative/unresolved-see');
		expect(rules).toContain('narrative/unknown-attribute');
	});
});
