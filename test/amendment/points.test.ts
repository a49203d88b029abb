import { describe, expect, it } from 'vitest';
import { shown } from '../document/sample.ts';
import { activityPlan, developmentPlan, type Files, SAMPLE } from '../sample-workspace.ts';
import { points, pointsBetween, tableOf, texts } from './sample-points.ts';

const STREETS = `          - code: "01"
            name: Gatvės
            type: new
            bodies: ["10", "12"]
            appropriations:
              - {source: SB(VB), 2015: 1000.1}
              - {source: SB, 2014: 5.0, 2015: 0.2}
`;

const NEW_GOAL = `  - code: "02"
    name: Saugoti aplinką
    description: Švaresnis miestas
    indicators: [{name: Žalieji plotai, unit: proc., direction: up, dataSource: Registrų centras, body: "12", targets: {2015: 9}, serves: ["spp:1"]}]
    tasks:
      - code: "01"
        name: Sodinti medžius
        serves: ["spp:1.1.1"]
        indicators: [{name: Medžiai, unit: vnt., targets: {2015: 100}}]
        measures:
          - {code: "01", name: Parkai, bodies: ["12"], wards: ["01"], appropriations: [{source: SB, 2015: 10.0}], indicators: [{name: Parkai, unit: vnt., baseline: {year: 2014, value: 1}, targets: {2015: 2}}]}
`;

describe('points of a decision', () => {
	it('set out a changed measure in the rows of its form, and the sums that follow', () => {
		const found = points('svp.yaml', ['2015: 120.0', '2015: 150.5']);
		expect(texts(found)).toEqual([
			'Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą',
			'Pakeisti 01 programos 2015 metų asignavimus ir vietoj 1_220_300 (vieno milijono dviejų šimtų dvidešimt tūkstančių trijų šimtų)_Eur nustatyti 1_250_800 (vieną milijoną du šimtus penkiasdešimt tūkstančių aštuonis šimtus)_Eur.',
			'Pakeisti bendrą plano 2015 metų asignavimų sumą ir vietoj 1_420_300 (vieno milijono keturių šimtų dvidešimt tūkstančių trijų šimtų)_Eur nustatyti 1_450_800 (vieną milijoną keturis šimtus penkiasdešimt tūkstančių aštuonis šimtus)_Eur.',
		]);
		const [first] = found;
		expect(first && tableOf(first)?.map((row) => row.join('|'))).toEqual([
			expect.stringContaining('01|01|01|Verslo fondas|T|12|SB|110,0|150,5|'),
			expect.stringContaining('ES|'),
			'Sukurtos darbo vietos|vnt.|5|6|7',
			expect.stringContaining('Iš viso|110,0|250,5|'),
		]);
		expect(first?.annex?.table.head).toHaveLength(3);
	});

	it.each<readonly [string, readonly (readonly [string, string])[], readonly string[]]>([
		['a measure that goes', [[STREETS, '']], ['Pripažinti netekusia galios 01.01.02.01 priemonę „Gatvės“.']],
		['a task that goes', [[`      - code: "02"\n        name: Gerinti aplinką\n        measures:\n${STREETS}`, '']], ['Pripažinti netekusiu galios 01.01.02 uždavinį „Gerinti aplinką“.']],
		[
			'a measure that comes',
			[[STREETS, `${STREETS}          - {code: "02", name: Aikštės, bodies: ["10"], appropriations: [{source: SB, 2016: 12.0}]}\n`]],
			['Papildyti 01.01.02 uždavinį 01.01.02.02 priemone „Aikštės“ ir ją išdėstyti pagal priedą'],
		],
		[
			'what changes before what goes, as their codes stand',
			[
				[STREETS, ''],
				['name: Verslo fondas', 'name: Fondas'],
			],
			['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą', 'Pripažinti netekusia galios 01.01.02.01 priemonę „Gatvės“.'],
		],
		[
			'a new name of a goal',
			[['name: Gerinti sąlygas verslui', 'name: Gerinti verslo sąlygas']],
			['Pakeisti 01.01 tikslą „Gerinti sąlygas verslui“ ir jį išdėstyti taip: «01.01 Gerinti verslo sąlygas»'],
		],
		['a new code', [['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės']], ['Buvusią 01.01.02.01 priemonę „Gatvės“ laikyti 01.01.02.03 priemone.']],
		[
			'a new code and a new name by the name in force',
			[['code: "01"\n            name: Gatvės', 'code: "03"\n            name: Gatvės ir gatvelės']],
			['Buvusią 01.01.02.01 priemonę „Gatvės“ laikyti 01.01.02.03 priemone.', 'Pakeisti 01.01.02.03 priemonę „Gatvės“ ir ją išdėstyti pagal priedą'],
		],
		[
			'a measure that moved under a task of a new name by the name in force',
			[
				[/ {10}- \{code: "02", name: Konsultavimas.*\n/.exec(SAMPLE['svp.yaml'] ?? '')?.[0] ?? '?', ''],
				['name: Gerinti aplinką', 'name: Kurti aplinką'],
				[STREETS, STREETS + (/ {10}- \{code: "02", name: Konsultavimas.*\n/.exec(SAMPLE['svp.yaml'] ?? '')?.[0] ?? '?')],
			],
			[
				'Pakeisti 01.01.02 uždavinį „Gerinti aplinką“ ir jį išdėstyti taip: «01.01.02 Kurti aplinką»',
				expect.stringMatching(/^Perkelti 01\.01\.01\.02 priemonę „Konsultavimas.*“ į 01\.01\.02 uždavinį „Gerinti aplinką“ ir laikyti ją 01\.01\.02\.02 priemone\.$/),
			],
		],
		['a target of a measure', [['2015: 20,', '2015: 30,']], ['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą']],
		[
			'an indicator that comes to a measure',
			[['- {name: Mokymai,', '- {name: Seminarai, unit: vnt., targets: {2015: 2}}\n              - {name: Mokymai,']],
			['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą'],
		],
		[
			'an indicator that goes from a measure',
			[['              - {name: Mokymai, unit: vnt., targets: {2015: 1, 2016: 1, 2017: 1}}\n', '']],
			['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą'],
		],
		['a target of a goal', [['2015: 9,', '2015: 9.2,']], ['Pakeisti 01.01 tikslo vertinimo kriterijus ir juos išdėstyti taip:']],
		[
			'a text of a goal, beside its new name',
			[['name: Gerinti sąlygas verslui', 'name: Gerinti verslo sąlygas\n    description: Parama ir konsultacijos']],
			['Pakeisti 01.01 tikslą „Gerinti sąlygas verslui“ ir jį išdėstyti taip: «01.01 Gerinti verslo sąlygas»', 'Papildyti 01.01 tikslą aprašymu ir jį išdėstyti taip: «Parama ir konsultacijos»'],
		],
		['another coordinator', [['coordinator: "12"', 'coordinator: "10"']], ['Pakeisti 01 programos koordinatorių ir vietoj „Ekonomikos skyrius“ nustatyti „Švietimo skyrius“.']],
		['a coordinator that goes', [['coordinator: "12"\n', '']], ['Išbraukti 01 programos koordinatorių „Ekonomikos skyrius“.']],
		['managers that come', [['managers: ["12"]', 'managers: ["12", "10"]']], ['Papildyti 01 programos asignavimų valdytojų sąrašą ir į jį įrašyti: «Švietimo skyrius»']],
		[
			'legal acts and grounds that come',
			[['coordinator: "12"', 'coordinator: "12"\npassport: {grounds: Verslo skatinimas, legalActs: [Pirmas įstatymas, Antras įstatymas]}']],
			['Papildyti 01 programą pagrindimu ir jį išdėstyti taip: «Verslo skatinimas»', 'Papildyti 01 programą teisės aktų sąrašu ir jį išdėstyti taip: «Pirmas įstatymas; / Antras įstatymas»'],
		],
		[
			'what a measure serves, and no rows that are as they were',
			[['serves: ["spp:1.1.1.1"]', 'serves: ["spp:1.1.1.2"]']],
			['Pakeisti 01.01.01.01 priemonės sąsajų su kitų dokumentų nuostatomis sąrašą ir jį išdėstyti taip: «1.1.1.2 Mugė (Strateginis plėtros planas)»'],
		],
		[
			'what the rows of a changed measure do not show',
			[
				['type: continuing', 'type: new'],
				['            wards: ["01"]\n', ''],
			],
			['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą', 'Pripažinti netekusiu galios 01.01.01.01 priemonės seniūnijų sąrašą.'],
		],
		[
			'why a measure has no money',
			[['reason: Darbą atlieka skyrius', 'reason: Darbą atlieka skyriaus darbuotojai']],
			['Pakeisti 01.01.01.02 priemonės priežastį, kodėl jai nereikia lėšų, ir ją išdėstyti taip: «Darbą atlieka skyriaus darbuotojai»'],
		],
		[
			'the split of a year whose columns have none',
			[['2017: {assets: 20.0}', '2017: {expenditure: 5.5, assets: 14.5}']],
			['Pakeisti 01.01.01.01 priemonės 2017 metų ES lėšų paskirstymą ir vietoj „visos lėšos turtui“ nustatyti „turtui 14,5“.'],
		],
		[
			'the baseline of an output, which the form of measures has no column for',
			[['name: Paramos atvejai, unit: vnt., ', 'name: Paramos atvejai, unit: vnt., baseline: {year: 2014, value: 18}, ']],
			[
				'Nustatyti P-01-01-01-01-01 vertinimo kriterijaus „Paramos atvejai“ pradinę reikšmę „18“.',
				'Nustatyti P-01-01-01-01-01 vertinimo kriterijaus „Paramos atvejai“ pradinės reikšmės metus „2014“.',
			],
		],
		[
			'what a criterion serves, and no criteria that are as they were',
			[['name: Naujų įmonių dalis, unit: proc., ', 'name: Naujų įmonių dalis, unit: proc., serves: ["spp:1"], ']],
			['Papildyti R-01-01-01 vertinimo kriterijų „Naujų įmonių dalis“ sąsajų su kitų dokumentų nuostatomis sąrašu ir jį išdėstyti taip: «1 Ekonomika (Strateginis plėtros planas)»'],
		],
		[
			'all of a task that comes',
			[
				[
					'      - code: "02"\n        name: Gerinti aplinką',
					'      - {code: "03", name: Šviesti, description: Seminarai, serves: ["lietuva-2030:1"]}\n      - code: "02"\n        name: Gerinti aplinką',
				],
			],
			[
				expect.stringContaining('Papildyti 01.01 tikslą 01.01.03 uždaviniu „Šviesti“'),
				'Papildyti 01.01.03 uždavinį aprašymu ir jį išdėstyti taip: «Seminarai»',
				'Papildyti 01.01.03 uždavinį sąsajų su kitų dokumentų nuostatomis sąrašu ir jį išdėstyti taip: «1 Sumani visuomenė („Lietuva 2030“)»',
			],
		],
		[
			'all that is under a goal that comes, and nothing of it that no document prints',
			[[STREETS, STREETS + NEW_GOAL]],
			[
				'Papildyti 01 programą 01.02 tikslu „Saugoti aplinką“ ir jį išdėstyti pagal priedą',
				'Nustatyti kitas 01.02 tikslo ir jo dalių nuostatas:',
				'Papildyti 01.02 tikslą vertinimo kriterijais ir juos išdėstyti taip:',
				'Papildyti 01.02.01 uždavinį vertinimo kriterijais ir juos išdėstyti taip:',
			],
		],
		[
			'a measure that moved under a task that comes, as moved',
			[
				[STREETS, ''],
				[
					'      - code: "02"\n        name: Gerinti aplinką\n        measures:\n',
					`      - code: "02"\n        name: Gerinti aplinką\n      - code: "03"\n        name: Tvarkyti gatves\n        measures:\n${STREETS}`,
				],
			],
			[
				'Papildyti 01.01 tikslą 01.01.03 uždaviniu „Tvarkyti gatves“ ir jį išdėstyti pagal priedą',
				'Perkelti 01.01.02.01 priemonę „Gatvės“ į 01.01.03 uždavinį „Tvarkyti gatves“ ir laikyti ją 01.01.03.01 priemone.',
			],
		],
		['the mission', [['mission: Tarnauti gyventojams', 'mission: Padėti gyventojams']], ['Pakeisti plano misiją ir ją išdėstyti taip: «Padėti gyventojams»']],
		['the title', [['lt: Strateginis veiklos planas', 'lt: Veiklos planas']], ['Pakeisti plano pavadinimą ir jį išdėstyti taip: «Veiklos planas»']],
	])('say %s', (_what, edits, expected) => {
		const found = points('svp.yaml', ...edits);
		expect(texts(found).filter((text) => !/asignavim(us|ų sumą)/.test(text))).toEqual(expected);
	});

	it('say nothing of the sums of what goes whole, and what a new programme has', () => {
		const [plan = '', programme = ''] = (SAMPLE['svp.yaml'] ?? '').split('---\n');
		const second = programme
			.replace('code: "01"', 'code: "02"')
			.replaceAll('verslo-fondas', 'kitas')
			.replace(/appropriations:\n.*/s, 'appropriations: [{source: SB, 2015: 10}]\n')
			.replace('Ekonominės', 'Kitos');
		const both = `${plan}---\n${programme}---\n${second}`;
		const sums = (before: string, after: string): string[] =>
			texts(pointsBetween({ ...SAMPLE, 'svp.yaml': before }, { ...SAMPLE, 'svp.yaml': after })).filter((text) => /^Pripažinti|asignavim(us|ų sumą)/.test(text));
		expect(sums(both, `${plan}---\n${programme}`)).toEqual([
			'Pripažinti netekusia galios 02 programą „Kitos raidos programa“.',
			expect.stringMatching(/^Pakeisti bendrą plano 2015 metų asignavimų sumą ir vietoj .* nustatyti/),
		]);
		expect(sums(`${plan}---\n${programme}`, both)).toEqual([
			'Nustatyti 02 programos 2015 metų asignavimus: 10_000 (dešimt tūkstančių)_Eur.',
			expect.stringContaining('Pakeisti bendrą plano 2015 metų'),
		]);
	});

	it('say amounts of a plan whose template has no form of measures one by one', () => {
		const said = (file: 'svp.yaml' | 'spp.yaml', from: string, to: string): string[] =>
			texts(pointsBetween(SAMPLE, { ...SAMPLE, [file]: (SAMPLE[file] ?? '').replace(from, to) }, file === 'svp.yaml' ? activityPlan : developmentPlan, new Map())).filter(
				(text) => !text.includes('('),
			);
		expect(said('svp.yaml', '{source: SB, 2014: 5.0, 2015: 0.2}', '{source: SB, 2015: 0.3, 2016: 7}')).toEqual([
			'Išbraukti 01.01.02.01 priemonės 2014 metų SB asignavimus „5_tūkst. Eur“.',
			'Pakeisti 01.01.02.01 priemonės 2015 metų SB asignavimus ir vietoj „0,2_tūkst. Eur“ nustatyti „0,3_tūkst. Eur“.',
			'Nustatyti 01.01.02.01 priemonės 2016 metų SB asignavimus „7_tūkst. Eur“.',
		]);
		expect(said('spp.yaml', 'ES: 6800.0', 'ES: 7000.0')).toEqual(['Pakeisti 1.1.1.1 priemonės ES lėšų poreikį ir vietoj „6_800_tūkst. Eur“ nustatyti „7_000_tūkst. Eur“.']);
		expect(said('svp.yaml', STREETS, `${STREETS}          - {code: "02", name: Aikštės, appropriations: [{source: SB, 2016: 12.0}]}\n`)).toEqual([
			'Papildyti 01.01.02 uždavinį 01.01.02.02 priemone „Aikštės“.',
			'Nustatyti 01.01.02.02 priemonės 2016 metų SB asignavimus „12_tūkst. Eur“.',
		]);
	});

	it('say nothing of layout, translations, ids and control totals', () => {
		expect(points('svp.yaml', ['name: Gatvės', 'id: gatves\n            name: {lt: Gatvės, en: Streets}'])).toEqual([]);
	});

	it('have what rows don’t show of a new element as one table', () => {
		const found = points('svp.yaml', [STREETS, `${STREETS}${NEW_GOAL}`]).find(({ text }) => text.startsWith('Nustatyti kitas'));
		expect(found && tableOf(found)).toEqual([
			['01.02', 'Aprašymas', 'Švaresnis miestas'],
			['01.02.01', 'Sąsajos su kitų dokumentų nuostatomis', '1.1.1 Remti smulkųjį verslą (Strateginis plėtros planas)'],
			['01.02.01.01', 'Seniūnijos', 'Aleksoto seniūnija'],
		]);
	});

	it('show the criteria of a goal', () => {
		const [first] = points('svp.yaml', ['2015: 9,', '2015: 9.2,']);
		expect(first && tableOf(first)).toEqual([['R-01-01-01', 'Naujų įmonių dalis', 'proc.', '8,5 (2014)', '9,2', '9,5', '10,0', '', '']]);
	});

	it('amend a development plan by its own form', () => {
		const found = points('spp.yaml', ['ES: 6800.0', 'ES: 7000.0']);
		expect(texts(found)).toEqual([
			'Pakeisti 1.1.1.1 priemonę „Inkubatorius“ ir ją išdėstyti pagal priedą',
			'Pakeisti 1 prioriteto lėšų poreikį ir vietoj 8_000_600 (aštuonių milijonų šešių šimtų)_Eur nustatyti 8_200_600 (aštuonis milijonus du šimtus tūkstančių šešis šimtus)_Eur.',
			'Pakeisti bendrą plano lėšų poreikį ir vietoj 8_000_600 (aštuonių milijonų šešių šimtų)_Eur nustatyti 8_200_600 (aštuonis milijonus du šimtus tūkstančių šešis šimtus)_Eur.',
		]);
		expect(found[0] && tableOf(found[0])?.map((row) => row.slice(0, 6).join('|'))).toEqual(['1.1.1.1|Inkubatorius|12|2015–2020|SB|1_200,5', 'ES|7_000,0', expect.stringContaining('Iš viso|8_200,5')]);
	});
});

describe('another body first', () => {
	it('is a point of the decision', () => {
		const [first] = points('svp.yaml', ['bodies: ["10", "12"]', 'bodies: ["12", "10"]']);
		expect(first && shown(first.text)).toMatch(/^Pakeisti 01\.01\.02\.01 priemon/);
	});
});

describe('an indicator that comes to a strategic goal', () => {
	it('has its own level told', () => {
		const found = points('svp.yaml', ['indicators: [{name: ', 'indicators: [{name: Naujas mastas, unit: vnt., level: impact, targets: {2015: 3}}, {name: ']);
		expect(texts(found)).toContain('Nustatyti E-01-01 vertinimo kriterijaus „Naujas mastas“ lygmenį „efektas“.');
	});
});

describe('tables that quote another plan that is amended', () => {
	const replaced = (file: 'svp.yaml' | 'spp.yaml', from: string, to: string): string => {
		expect(SAMPLE[file]).toContain(from);
		return (SAMPLE[file] ?? '').replace(from, () => to);
	};
	const goal = { 'spp.yaml': replaced('spp.yaml', 'name: Skatinti verslą', 'name: Didinti verslumą') };
	const amended = (files: Files): string[] => texts(pointsBetween(SAMPLE, { ...SAMPLE, ...files }));

	it('are named, without those that the points of the plan itself change', () => {
		expect(amended(goal)).toEqual([expect.stringMatching(/^Pakeisti plano \d+(, \d+| ir \d+)*_lentel(ę|es) pagal pridedamą lyginamąjį variantą\.$/)]);
		const fund = { 'svp.yaml': replaced('svp.yaml', 'name: Verslo fondas', 'name: Fondas') };
		expect(amended(fund)).toEqual(['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą']);
		expect(amended({ ...goal, ...fund })).toEqual([...amended(fund), ...amended(goal)]);
	});

	it('are not named where nothing of it is quoted', () => {
		expect(amended({ 'spp.yaml': replaced('spp.yaml', 'SB: 1200.5', 'SB: 1300.5') })).toEqual([]);
	});
});

describe('charts of the plan’s money', () => {
	const drawn: Files = {
		...SAMPLE,
		'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace('mission:', 'narrative: {introduction: tekstai/apie.md}\nmission:'),
		'tekstai/apie.md': 'Lėšos.\n\n::chart{type=bar of=appropriations by=source caption="Lėšos pagal šaltinius"}\n',
	};

	it('are named where another unit changes them, and not where the plan’s own amounts do', () => {
		const named = (files: Files): string[] => texts(pointsBetween(drawn, { ...drawn, ...files })).filter((text) => text.includes('pagal pridedamą lyginamąjį variantą'));
		expect(named({ 'plan.yaml': (SAMPLE['plan.yaml'] ?? '').replace('tūkst. Eur', 'tūkst. eurų') })).toEqual([expect.stringMatching(/^Pakeisti plano .*lenteles ir 1_paveikslą pagal/)]);
		expect(named({ 'svp.yaml': (drawn['svp.yaml'] ?? '').replace('2015: 120.0', '2015: 150.5') })).toEqual([]);
	});
});

describe('what stands in another order', () => {
	it('is a point, besides what else the decision says', () => {
		const consulting = / {10}- \{code: "02", name: Konsultavimas.*\n/.exec(SAMPLE['svp.yaml'] ?? '')?.[0] ?? '?';
		const reordered = (SAMPLE['svp.yaml'] ?? '')
			.replace(consulting, '')
			.replace('          - code: "01"\n            id: verslo-fondas', `${consulting}          - code: "01"\n            id: verslo-fondas`);
		expect(reordered).not.toBe(SAMPLE['svp.yaml']);
		const found = (text: string): string[] => texts(pointsBetween(SAMPLE, { ...SAMPLE, 'svp.yaml': text }));
		const order = 'Išdėstyti 01.01.01 uždavinio priemones šia eilės tvarka: 01.01.01.02, 01.01.01.01.';
		expect(found(reordered)).toEqual([order]);
		expect(found(reordered.replace('mission: Tarnauti gyventojams', 'mission: Padėti gyventojams'))).toEqual(['Pakeisti plano misiją ir ją išdėstyti taip: «Padėti gyventojams»', order]);
	});

	it('is none of its own where it follows from new codes, and comes after them where it does not', () => {
		const [, first = '', second = '', rest = ''] = /( {10}- code: "01"\n {12}id: verslo-fondas[\s\S]*?)( {10}- \{code: "02", name: Konsultavimas.*\n)([\s\S]*)/.exec(SAMPLE['svp.yaml'] ?? '') ?? [];
		const found = (...measures: readonly string[]): string[] =>
			texts(pointsBetween(SAMPLE, { ...SAMPLE, 'svp.yaml': (SAMPLE['svp.yaml'] ?? '').replace(`${first}${second}${rest}`, () => `${measures.join('')}${rest}`) }));
		const [fund, consulting] = [first.replace('"01"', '"02"'), second.replace('"02"', '"01"')];
		const renumbered = ['Buvusią 01.01.01.01 priemonę „Verslo fondas“ laikyti 01.01.01.02 priemone.', 'Buvusią 01.01.01.02 priemonę „Konsultavimas“ laikyti 01.01.01.01 priemone.'];
		expect(found(consulting, fund)).toEqual(renumbered);
		expect(found(second.replace('"02"', '"05"'), first)).toEqual([
			'Buvusią 01.01.01.02 priemonę „Konsultavimas“ laikyti 01.01.01.05 priemone.',
			'Išdėstyti 01.01.01 uždavinio priemones šia eilės tvarka: 01.01.01.05, 01.01.01.01.',
		]);
	});

	it('is in the rows of a measure where that are its indicators', () => {
		const line = / {14}- \{name: Mokymai.*\n/.exec(SAMPLE['svp.yaml'] ?? '')?.[0] ?? '?';
		const found = texts(points('svp.yaml', [line, ''], ['              - {name: Paramos', `${line}              - {name: Paramos`]));
		expect(found).toEqual(['Pakeisti 01.01.01.01 priemonę „Verslo fondas“ ir ją išdėstyti pagal priedą']);
	});
});
