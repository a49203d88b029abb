import { describe, expect, it } from 'vitest';
import type { Bilingual } from '../../src/diagnostic.ts';
import { findingText } from '../../src/diff/wording.ts';
import { compared, OLD } from './versions.ts';

const TEXT = `# Lentelės ir sąrašai

- Pirmas **svarbus** punktas. Antras jo sakinys.
- Trečias punktas apie miesto [gatves](https://gatves.lt).

| Rodiklis | 2015 | 2016 |
| --- | --: | --: |
| Įmonės | 10 | 11 |
| Gyventojai | 300 | 310 |

Pastraipa po lentele. <!-- pastaba -->

::chart{type=line src=gyventojai.csv caption="Gyventojų kaita. 2015 metai"}

![Miesto schema](schema.svg "Schema")
`;

const CASES: readonly (readonly [what: string, from: string, to: string, findings: readonly Bilingual[]])[] = [
	[
		'other marks of a list and of emphasis',
		'- Pirmas **svarbus** punktas',
		'* Pirmas _svarbus_ punktas',
		[{ lt: 'pakeistas tik failo išdėstymas, tekstai/lenteles.md', en: 'only the layout of the file changed, tekstai/lenteles.md' }],
	],
	[
		'a chart of another kind',
		'type=line',
		'type=bar',
		[
			{
				lt: 'pakeista diagrama, tekstai/lenteles.md: Gyventojų kaita. 2015 metai · type: line · src: gyventojai.csv → Gyventojų kaita. 2015 metai · type: bar · src: gyventojai.csv',
				en: 'chart changed, tekstai/lenteles.md: Gyventojų kaita. 2015 metai · type: line · src: gyventojai.csv → Gyventojų kaita. 2015 metai · type: bar · src: gyventojai.csv',
			},
		],
	],
	[
		'another title of a picture',
		'"Schema"',
		'"Miesto schema"',
		[
			{
				lt: 'pakeistas paveikslas, tekstai/lenteles.md: Schema · Miesto schema · schema.svg → Miesto schema · Miesto schema · schema.svg',
				en: 'picture changed, tekstai/lenteles.md: Schema · Miesto schema · schema.svg → Miesto schema · Miesto schema · schema.svg',
			},
		],
	],
	[
		'a table of data more',
		'Pastraipa po lentele.',
		'::table{src=gyventojai.csv caption="Gyventojai"}\n\nPastraipa po lentele.',
		[{ lt: 'pridėta lentelė, tekstai/lenteles.md: Gyventojai · src: gyventojai.csv', en: 'table added, tekstai/lenteles.md: Gyventojai · src: gyventojai.csv' }],
	],
	[
		'another heading in the place of one',
		'# Lentelės ir sąrašai',
		'# Priedai',
		[{ lt: 'pakeista antraštė, tekstai/lenteles.md: Lentelės ir sąrašai → Priedai', en: 'heading changed, tekstai/lenteles.md: Lentelės ir sąrašai → Priedai' }],
	],
	[
		'a note',
		'Pastraipa po lentele.',
		'[^a]: Išnašos tekstas.\n\nPastraipa po lentele.',
		[{ lt: 'pridėta išnaša, tekstai/lenteles.md: Išnašos tekstas.', en: 'note added, tekstai/lenteles.md: Išnašos tekstas.' }],
	],
	[
		'a cell',
		'| 300 | 310 |',
		'| 300 | 315 |',
		[
			{
				lt: 'pakeistas lentelės langelis, tekstai/lenteles.md, eilutė „Gyventojai“, stulpelis „2016“: 310 → 315',
				en: 'table cell changed, tekstai/lenteles.md, row “Gyventojai”, column “2016”: 310 → 315',
			},
		],
	],
	[
		'all figures of a row',
		'| 10 | 11 |',
		'| 12 |  |',
		[
			{ lt: 'pakeistas lentelės langelis, tekstai/lenteles.md, eilutė „Įmonės“, stulpelis „2015“: 10 → 12', en: 'table cell changed, tekstai/lenteles.md, row “Įmonės”, column “2015”: 10 → 12' },
			{ lt: 'pakeistas lentelės langelis, tekstai/lenteles.md, eilutė „Įmonės“, stulpelis „2016“: 11 → –', en: 'table cell changed, tekstai/lenteles.md, row “Įmonės”, column “2016”: 11 → –' },
		],
	],
	[
		'a row',
		'| Gyventojai | 300 | 310 |\n',
		'',
		[{ lt: 'lentelės eilutė pašalinta, tekstai/lenteles.md: Gyventojai · 300 · 310', en: 'table row removed, tekstai/lenteles.md: Gyventojai · 300 · 310' }],
	],
	[
		'an item',
		'- Trečias punktas apie miesto [gatves](https://gatves.lt).\n',
		'',
		[
			{
				lt: 'sąrašo punktas pašalintas, tekstai/lenteles.md: Trečias punktas apie miesto gatves (https://gatves.lt).',
				en: 'list item removed, tekstai/lenteles.md: Trečias punktas apie miesto gatves (https://gatves.lt).',
			},
		],
	],
	[
		'a sentence of an item',
		'Antras jo sakinys',
		'Antras šio punkto sakinys',
		[
			{
				lt: 'pakeistas sąrašo punktas, tekstai/lenteles.md: Antras jo sakinys. → Antras šio punkto sakinys.',
				en: 'list item changed, tekstai/lenteles.md: Antras jo sakinys. → Antras šio punkto sakinys.',
			},
		],
	],
	[
		'where a link leads',
		'https://gatves.lt',
		'https://keliai.lt',
		[
			{
				lt: 'pakeistas sąrašo punktas, tekstai/lenteles.md: Trečias punktas apie miesto gatves (https://gatves.lt). → Trečias punktas apie miesto gatves (https://keliai.lt).',
				en: 'list item changed, tekstai/lenteles.md: Trečias punktas apie miesto gatves (https://gatves.lt). → Trečias punktas apie miesto gatves (https://keliai.lt).',
			},
		],
	],
	[
		'the level of a heading',
		'# Lentelės',
		'## Lentelės',
		[
			{
				lt: 'pakeista antraštė, tekstai/lenteles.md, antraštės „Lentelės ir sąrašai“ lygis: 1 → 2',
				en: 'heading changed, tekstai/lenteles.md, level of the heading “Lentelės ir sąrašai”: 1 → 2',
			},
		],
	],
];

it('tells that a rewritten paragraph moved past others that stayed, and says nothing of rows sorted anew', () => {
	const [first, second, third] = ['Pirma pastraipa apie miesto gatves ir kelius.', 'Antra pastraipa apie miesto parkus ir sodus.', 'Trečia pastraipa apie miesto mokyklas ir darželius.'];
	const told = (...news: readonly string[]): readonly string[] =>
		compared({ ...OLD, 'tekstai/ivadas.md': [first, second, third].join('\n\n') }, { ...OLD, 'tekstai/ivadas.md': news.join('\n\n') }).findings.map((finding) =>
			findingText(finding).lt.replace(', tekstai/ivadas.md', ''),
		);
	expect(told(second, third, `${first.slice(0, -1)} rajone.`)).toEqual([
		'pastraipa perkelta: „Pirma pastraipa apie miesto gatves ir kelius rajone.“',
		'pakeistas sakinys: Pirma pastraipa apie miesto gatves ir kelius. → Pirma pastraipa apie miesto gatves ir kelius rajone.',
	]);
	expect(told('Visai nauja įžanga.', `${first.slice(0, -1)} rajone.`, second, third)).toEqual([
		'pridėta pastraipa: Visai nauja įžanga.',
		'pakeistas sakinys: Pirma pastraipa apie miesto gatves ir kelius. → Pirma pastraipa apie miesto gatves ir kelius rajone.',
	]);
	const table = (...rows: readonly string[]): string => ['Rodiklis;2013', ...rows, ''].join('\n');
	const files = { ...OLD, 'duomenys/miestas.csv': table('Įmonės;10', 'Gyventojai;300', 'Mokyklos;20') };
	expect(compared(files, { ...files, 'duomenys/miestas.csv': table('Gyventojai;300', 'Mokyklos;20', 'Įmonės;40') }).findings.map(({ type }) => type)).not.toContain('paragraph-moved');
});

it('tells what changed in a table beside the texts by its cells', () => {
	const table = 'Rodiklis;2013;2014\nGyventojai;300,5;299\nĮmonės;10;11\n';
	const files = { ...OLD, 'duomenys/miestas.csv': table };
	const { findings } = compared(files, { ...files, 'duomenys/miestas.csv': table.replace('299', '298').replace('Įmonės;10;11\n', '') });
	expect(findings.map((finding) => findingText(finding).lt)).toEqual([
		'pakeistas lentelės langelis, duomenys/miestas.csv, eilutė „Gyventojai“, stulpelis „2014“: 299 → 298 (−1, −0,3 %)',
		'lentelės eilutė pašalinta, duomenys/miestas.csv: Įmonės · 10 · 11',
	]);
	expect(findings[0]?.new?.spot).toEqual({ file: 'duomenys/miestas.csv', line: 2, column: 18 });
});

it('writes the figures of a table as documents do, in the language of the reader', () => {
	const table = 'Metai;Ilgis;Straipsnis\n2013;1234.50;12.1\n2014;1300.00;X\n2015;–;Y\n';
	const files = { ...OLD, 'duomenys/gatves.csv': table };
	const told = (fresh: string): readonly { readonly lt: string; readonly en: string }[] => compared(files, { ...files, 'duomenys/gatves.csv': fresh }).findings.map(findingText);
	expect(told(table.replace('1234.50', '1240.75').replace('12.1', '12.2').replace('–', '1500.25'))).toEqual([
		{
			lt: 'pakeistas lentelės langelis, duomenys/gatves.csv, eilutė „2013“, stulpelis „Ilgis“: 1 234,50 → 1 240,75 (+6,25, +0,5 %)',
			en: 'table cell changed, duomenys/gatves.csv, row “2013”, column “Ilgis”: 1,234.50 → 1,240.75 (+6.25, +0.5 %)',
		},
		{
			lt: 'pakeistas lentelės langelis, duomenys/gatves.csv, eilutė „2013“, stulpelis „Straipsnis“: 12.1 → 12.2',
			en: 'table cell changed, duomenys/gatves.csv, row “2013”, column “Straipsnis”: 12.1 → 12.2',
		},
		{
			lt: 'pakeistas lentelės langelis, duomenys/gatves.csv, eilutė „2015“, stulpelis „Ilgis“: – → 1 500,25',
			en: 'table cell changed, duomenys/gatves.csv, row “2015”, column “Ilgis”: – → 1,500.25',
		},
	]);
	expect(told(table.replace('2014;1300.00;X\n', ''))).toEqual([
		{ lt: 'lentelės eilutė pašalinta, duomenys/gatves.csv: 2014 · 1 300,00 · X', en: 'table row removed, duomenys/gatves.csv: 2014 · 1,300.00 · X' },
	]);
	expect(told('Metai;Straipsnis\n2013;12.1\n2014;X\n2015;Y\n')).toEqual([
		{
			lt: 'lentelės stulpelis pašalintas, duomenys/gatves.csv, „Ilgis“: 1 234,50 · 1 300,00 · –',
			en: 'table column removed, duomenys/gatves.csv, “Ilgis”: 1,234.50 · 1,300.00 · –',
		},
	]);
});

describe('columns of a table', () => {
	const rows = [
		['Rodiklis', '2013', '2014', 'Pastaba'],
		['Gyventojai', '300', '299', 'Statistika'],
		['Įmonės', '10', '11', ''],
		['Mokyklos', '40', '39', 'Švietimas'],
	] as const;
	type Rows = readonly (readonly string[])[];
	const csv = (cells: Rows): string => cells.map((row) => `${row.join(';')}\n`).join('');
	const markdown = (cells: Rows): string => cells.flatMap((row, index) => [`| ${row.join(' | ')} |\n`, ...(index === 0 ? [`|${' --- |'.repeat(row.length)}\n`] : [])]).join('');
	const columns = (...order: (number | readonly string[])[]): Rows => rows.map((row, index) => order.map((column) => (typeof column === 'number' ? (row[column] ?? '') : (column[index] ?? ''))));

	it.each<[what: string, fresh: Rows, findings: string[]]>([
		['one more', columns(0, 1, 2, ['2015', '298', '12', '38'], 3), ['pridėtas lentelės stulpelis, FILE, „2015“: 298 · 12 · 38']],
		[
			'more than there were',
			columns(0, ['2015', '298', '12', '38'], ['2016', '297', '13', '37'], ['2017', '296', '14', '36'], ['2018', '295', '15', '35'], ['2019', '294', '16', '34'], 1, 2, 3),
			['„2015“: 298 · 12 · 38', '„2016“: 297 · 13 · 37', '„2017“: 296 · 14 · 36', '„2018“: 295 · 15 · 35', '„2019“: 294 · 16 · 34'].map((column) => `pridėtas lentelės stulpelis, FILE, ${column}`),
		],
		['one less', columns(0, 1, 2), ['lentelės stulpelis pašalintas, FILE, „Pastaba“: Statistika · – · Švietimas']],
		[
			'a year that follows the first',
			columns(0, 2, ['2015', '298', '12', '38'], 3),
			['lentelės stulpelis pašalintas, FILE, „2013“: 300 · 10 · 40', 'pridėtas lentelės stulpelis, FILE, „2015“: 298 · 12 · 38'],
		],
		['another title', columns(0, 1, 2, ['Šaltinis', 'Statistika', '', 'Švietimas']), ['pakeistas lentelės stulpelio pavadinimas, FILE: Pastaba → Šaltinis']],
		['another place', columns(0, 3, 1, 2), ['lentelės stulpelis perkeltas, FILE: „Pastaba“']],
		[
			'one more and a cell',
			columns(0, 1, ['2014', '298', '11', '39'], ['2015', '297', '12', '38'], 3),
			['pridėtas lentelės stulpelis, FILE, „2015“: 297 · 12 · 38', 'pakeistas lentelės langelis, FILE, eilutė „Gyventojai“, stulpelis „2014“: 299 → 298'],
		],
		[
			'one less and a row',
			columns(0, 1, 2).slice(0, 3),
			['lentelės stulpelis pašalintas, FILE, „Pastaba“: Statistika · – · Švietimas', 'lentelės eilutė pašalinta, FILE: Mokyklos · 40 · 39 · Švietimas'],
		],
	])('are told once: %s', (_what, fresh, findings) => {
		for (const [file, written] of [
			['duomenys/miestas.csv', csv],
			['tekstai/lentele.md', markdown],
		] as const) {
			const told = compared({ ...OLD, [file]: written(rows) }, { ...OLD, [file]: written(fresh) }).findings;
			// A figure of a CSV table has its difference too.
			expect(told.map((finding) => findingText(finding).lt.replace(/ \(.*%\)$/, ''))).toEqual(findings.map((text) => text.replace('FILE', file)));
		}
	});

	it('are told at their titles', () => {
		const file = 'duomenys/miestas.csv';
		const [found] = compared({ ...OLD, [file]: csv(rows) }, { ...OLD, [file]: csv(columns(0, 1, 2, ['2015', '298', '12', '38'], 3)) }).findings;
		expect([found?.old, found?.new?.spot]).toEqual([undefined, { file, line: 1, column: 20 }]);
	});

	it('are those of tables that stayed, each with its own', () => {
		const other = markdown([
			['Gatvė', 'Ilgis'],
			['Laisvės alėja', '1621'],
		]);
		const text = (cells: Rows): string => `${markdown(cells)}\nPastraipa.\n\n${other}`;
		const { findings } = compared({ ...OLD, 'tekstai/lentele.md': text(rows) }, { ...OLD, 'tekstai/lentele.md': text(columns(0, 1, 2)).replace('1621', '1630') });
		expect(findings.map((finding) => findingText(finding).en)).toEqual([
			'table column removed, tekstai/lentele.md, “Pastaba”: Statistika · – · Švietimas',
			'table cell changed, tekstai/lentele.md, row “Laisvės alėja”, column “Ilgis”: 1621 → 1630',
		]);
	});
});

it('tells that a picture or a table stands elsewhere, and is the same', () => {
	const { 'img/schema.svg': picture = '', ...files } = OLD;
	const { findings } = compared(OLD, { ...files, 'paveikslai/schema.svg': picture });
	expect(findings.map((finding) => [finding.weight, findingText(finding).lt])).toEqual([['none', 'perkelta į kitą failą: img/schema.svg → paveikslai/schema.svg']]);
});

it.each(CASES)('tells %s in the words of a reader', (_what, from, to, findings) => {
	expect(TEXT).toContain(from);
	const files = { ...OLD, 'tekstai/lenteles.md': TEXT };
	expect(compared(files, { ...files, 'tekstai/lenteles.md': TEXT.replace(from, to) }).findings.map(findingText)).toEqual(findings);
});
