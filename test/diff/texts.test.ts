import { expect, it } from 'vitest';
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
`;

const CASES: readonly (readonly [what: string, from: string, to: string, findings: readonly Bilingual[]])[] = [
	[
		'other marks of a list and of emphasis',
		'- Pirmas **svarbus** punktas',
		'* Pirmas _svarbus_ punktas',
		[{ lt: 'pakeistas tik failo išdėstymas, tekstai/lenteles.md', en: 'only the layout of the file changed, tekstai/lenteles.md' }],
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

it('tells what changed in a table beside the texts by its cells', () => {
	const table = 'Rodiklis;2013;2014\nGyventojai;300,5;299\nĮmonės;10;11\n';
	const files = { ...OLD, 'duomenys/miestas.csv': table };
	const { findings } = compared(files, { ...files, 'duomenys/miestas.csv': table.replace('299', '298').replace('Įmonės;10;11\n', '') });
	expect(findings.map((finding) => findingText(finding).lt)).toEqual([
		'pakeistas lentelės langelis, duomenys/miestas.csv, eilutė „Gyventojai“, stulpelis „2014“: 299 → 298',
		'lentelės eilutė pašalinta, duomenys/miestas.csv: Įmonės · 10 · 11',
	]);
	expect(findings[0]?.new?.spot).toEqual({ file: 'duomenys/miestas.csv', line: 2, column: 18 });
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
