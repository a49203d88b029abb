import { describe, expect, it } from 'vitest';
import { brokenDirective } from '../../../src/rules/narrative/broken-directive.ts';
import { brokenTable } from '../../../src/rules/narrative/broken-table.ts';
import { indentedText } from '../../../src/rules/narrative/indented-text.ts';
import { printedMark } from '../../../src/rules/narrative/printed-mark.ts';
import { tableCells } from '../../../src/rules/narrative/table-cells.ts';
import { runRules } from '../../../src/rules/run.ts';
import { slipsOfParagraph, slipsOfText } from '../../../src/source/markdown-slips.ts';
import { linked, SAMPLE } from '../../sample-workspace.ts';

const rules = [brokenDirective, brokenTable, indentedText, printedMark, tableCells];
const plan = SAMPLE['svp.yaml']?.replace('template: svp', 'template: svp\nnarrative: {introduction: ivadas.md}') ?? '';

function told(text: string): string[] {
	return runRules(linked({ ...SAMPLE, 'svp.yaml': plan, 'ivadas.md': `${text}\n` }), rules).map(({ rule, place }) => `${rule} ${place?.file.text.slice(place.range.start, place.range.end)}`);
}

const HEAD = '| Rodiklis | Reikšmė |\n|---|---|\n';

/** Sentences of plans whose marks mean themselves, and Markdown in all its ways. */
const HONEST = [
	'Lėšos* nurodytos tūkstančiais eurų.',
	'2014 m. duomenys** yra preliminarūs, 2013 m. – galutiniai***.',
	'** Preliminarūs Lietuvos statistikos departamento duomenys.',
	'* – preliminarūs duomenys.\n** – patikslinti duomenys.\n*** – prognozė.',
	'Suma apskaičiuota taip: 50 % * 3 = 150 %.',
	'Plotas – 2 * 3 * 4 m, tūris – 2**3 m.',
	'Finansavimo šaltiniai: SB*, VB**, ES***.',
	'Rodiklis (**) patikslintas, kitas (***) – ne.',
	'„**“ reiškia konfidencialius duomenis.',
	'Konfidencialūs duomenys žymimi **, o nulis – brūkšniu.',
	'Kaina ~~ 5 Eur, apie ~5 ar ~6 Eur.',
	'Žr. failą pajamos_2014_**.csv aplanke.',
	'#1 prioritetas – švietimas.',
	'#2 ir #3 komandos',
	'#kaunas',
	'#Kaunas – mūsų miestas, #KaunasJuda renginiai.',
	'#KaunasJuda',
	'#Kaunas2022 renginiai',
	'Socialiniuose tinkluose:\n#Kaunas #Vilnius',
	'Renginį ženklinkite #Kaunas2022 ir #ManoMiestas.',
	'Ženklas | skiria langelius.',
	'| tarp žodžių | stovi brūkšniai |',
	'Vilnius | Kaunas | Klaipėda\nŠiauliai | Panevėžys | Alytus',
	'Tankis 10^3 kg/m^3, 12^1 straipsnis, 2^1^ dalis.',
	'Pagal [1] ir [2] šaltinius, taip pat [3, 4].',
	'Pagal šaltinį [1] (2014 m.) gyventojų mažėja.',
	'Pagal [2014] (žr. priedą) duomenis.',
	'[Kauno miesto] (toliau – Savivaldybė)',
	'Punktai (a), (b) ir (c) netaikomi.',
	'(a) pirmas punktas;\n(b) antras punktas.',
	'Laikas 10:30, santykis 1:2, mastelis 1:10 000.',
	'Kelias C::Kaunas, IPv6 adresas 2001:db8::1.',
	'::1 yra vietinis adresas.',
	': dvitaškis eilutės pradžioje',
	'Failas data_2014_01.csv, el. paštas vardas_pavarde@kaunas.lt, __init__ ir _vardas_.',
	'http://www.kaunas.lt/a_b_c?x=**&y=1',
	'Tekstas su išnaša[^1].\n\n[^1]: Išnašos tekstas.\n\n    Antra išnašos pastraipa.',
	'- Punktas\n    - Vidinis punktas\n        - Dar gilesnis',
	'1. Punktas\n    1. Vidinis\n        1. Dar gilesnis',
	'1. Punktas\n\n    Punkto antra pastraipa.\n\n    - vidinis',
	'- Punktas\n\n    ```\n        kodas **nebaigtas\n    ```',
	'- Punktas\n\n  ~~~\n  | a | b |\n  | 1 | 2 |\n  ~~~',
	'Rodiklis | Reikšmė\n--- | ---\nGyventojai | 304 |',
	`${HEAD}| Gyventojai | 304** |`,
	`${HEAD}| Gyventojai | 304 | |`,
	`${HEAD}| Gyventojai | 304 ||`,
	`${HEAD}| a \\| b | \`a \\| b\` |`,
	'- [x] Atlikta\n- [ ] Neatlikta',
	'Žr. [priedą](<priedas 1.docx>) ir [svetainę](https://www.kaunas.lt).',
];

it.each(HONEST)('%j is told of by nobody', (text) => {
	expect(told(text)).toEqual([]);
});

describe('beside them a slip is told all the same:', () => {
	it.each([
		['Lėšos** yra **svarbu.', ['narrative/printed-mark **']],
		['** Svarbu** ir SB**.', ['narrative/printed-mark **']],
		['Žodis**žodis', ['narrative/printed-mark **']],
		['**„Kauno vasara“**renginiai', ['narrative/printed-mark **']],
		['#Kaunas', ['narrative/printed-mark #']],
		[`${HEAD}| Gyventojai | 304 | | 2014 |`, ['narrative/table-cells | 2014 |']],
	])('%j', (text, expected) => {
		expect(told(text)).toEqual(expected);
	});
});

describe('the fix of a heading without its space', () => {
	it.each([
		['#Kaunas', false],
		['#Kauno miestas', true],
		['##Kaunas', true],
	])('of %s is safe: %s', (text, isSafe) => {
		const found = runRules(linked({ ...SAMPLE, 'svp.yaml': plan, 'ivadas.md': `${text}\n` }), [printedMark]);
		expect(found.map(({ fix }) => fix?.safe)).toEqual([isSafe]);
	});
});

it.each([
	['a word', 'a'.repeat(100_000)],
	['brackets', '['.repeat(100_000)],
	['brackets and letters', '[a'.repeat(50_000)],
	['stars', '**'.repeat(50_000)],
	['colons', ':'.repeat(100_000)],
	['cells', `x\n${'|a '.repeat(20_000)}|`],
])('a line of many %s has no slip, and is read to its end', (_, line) => {
	expect([...slipsOfParagraph(line), ...slipsOfText(line)]).toEqual([]);
});
