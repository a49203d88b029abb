import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { changedInsertions } from '../../src/amendment/insertions.ts';
import { narrativePoints } from '../../src/amendment/narrative.ts';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { romanNumeral } from '../../src/document/numbers.ts';
import { compared, edited, OLD, version } from '../diff/versions.ts';
import { activityPlan, type Files, SAMPLE } from '../sample-workspace.ts';

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];

const [empty] = [SAMPLE].map((files) => {
	const { workspace } = version(files, 'x');
	return buildDocument(workspace, activityPlan(workspace), { language: 'lt', draft: false }).tree;
});

/** A document of lines: `# ` chapters, `## ` sections, `* ` an element's part, `- ` items, `| ` a table's cell. */
function tree(...lines: readonly string[]): DocumentTree {
	if (!empty) throw new Error('No document');
	let chapters = 0;
	const children = lines.map((line): DocumentBlock => {
		const [mark = '', text = line] = /^(#+|\*|-|\|) (.*)$/.exec(line)?.slice(1) ?? [];
		if (mark === '*') return { type: 'heading', depth: 2, children: words(text), data: { about: '01' } };
		if (mark.startsWith('#')) return { type: 'heading', depth: mark.length === 1 ? 1 : 2, children: words(text), data: mark === '#' ? { label: `${romanNumeral(++chapters)} SKYRIUS` } : {} };
		if (mark === '-') return { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: words(text) }] }] };
		if (mark === '|') return { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: words(text) }] }] };
		return { type: 'paragraph', children: words(text) };
	});
	return { ...empty, sections: [{ type: 'section', orientation: 'portrait', children }], footnotes: new Map() };
}

const A = 'Mieste gyvena daugiau kaip trys šimtai tūkstančių žmonių, ir jų skaičius auga.';
const B = 'Verslo įmonių per penkerius metus padaugėjo dešimtadaliu, daugiausia paslaugų srityje.';
const C = 'Miesto oro kokybė matuojama keturiose vietose, ir visur ji atitinka normas.';
const D = 'Senamiesčio gatvės bus atnaujintos iki planuojamo laikotarpio pabaigos.';

describe('points on the text of a plan', () => {
	it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
		['nothing', ['# Įvadas', A], ['# Įvadas', A], []],
		[
			'a paragraph that changed',
			['# Įvadas', A, B],
			['# Įvadas', A, B.replace('dešimtadaliu', 'ketvirtadaliu')],
			[`Pakeisti I skyriaus „Įvadas“ 2 pastraipą ir ją išdėstyti taip: «${B.replace('dešimtadaliu', 'ketvirtadaliu')}»`],
		],
		['an item of a list', ['# Įvadas', A, `- ${B}`], ['# Įvadas', A, `- ${B} Ir toliau.`], [`Pakeisti I skyriaus „Įvadas“ 2 pastraipą ir ją išdėstyti taip: «${B} Ir toliau.»`]],
		['a paragraph that went', ['# Įvadas', A, '## Aplinka', B, C], ['# Įvadas', A, '## Aplinka', B], ['Pripažinti netekusia galios I skyriaus „Įvadas“ skirsnio „Aplinka“ 2 pastraipą.']],
		['a paragraph that came', ['# Įvadas', A, '# Analizė', C], ['# Įvadas', A, '# Analizė', B, C], [`Papildyti II skyrių „Analizė“ 1 pastraipa ir ją išdėstyti taip: «${B}»`]],
		['a paragraph that moved', ['# Įvadas', A, B, C], ['# Įvadas', B, C, A], ['Perkelti I skyriaus „Įvadas“ 1 pastraipą ir laikyti ją 3 pastraipa.']],
		[
			'a paragraph that moved elsewhere',
			['# Įvadas', A, B, '# Analizė', '## Aplinka', C],
			['# Įvadas', A, '# Analizė', '## Aplinka', C, B],
			['Perkelti I skyriaus „Įvadas“ 2 pastraipą į II skyriaus „Analizė“ skirsnį „Aplinka“ ir laikyti ją 2 pastraipa.'],
		],
		['a heading', ['# Esamos būklės įvadas', A], ['# Esamos būklės apžvalga', A], ['Pakeisti I skyriaus „Esamos būklės įvadas“ pavadinimą ir jį išdėstyti taip: «Esamos būklės apžvalga»']],
		['a section that went', ['# Įvadas', A, '## Aplinka', B, C], ['# Įvadas', A], ['Pripažinti netekusiu galios I skyriaus „Įvadas“ skirsnį „Aplinka“.']],
		['a section that came', ['# Įvadas', A], ['# Įvadas', A, '## Aplinka', B, C], [`Papildyti I skyrių „Įvadas“ skirsniu „Aplinka“ ir jį išdėstyti taip: «${B} / ${C}»`]],
		['a chapter that came', ['# Įvadas', A], ['# Įvadas', A, '# Priedai', B], [`Papildyti planą skyriumi „Priedai“ ir jį išdėstyti taip: «${B}»`]],
		['text about an element', ['# Programos', '* 01 programa', A], ['# Programos', '* 01 kita programa', B], []],
		['a table', ['# Įvadas', A, '| 10'], ['# Įvadas', A, '| 11'], ['Pakeisti plano teksto lenteles pagal pridedamą lyginamąjį variantą.']],
		['text before any chapter', [A], [B], [`Pripažinti netekusia galios plano 1 pastraipą.`, `Papildyti planą 1 pastraipa ir ją išdėstyti taip: «${B}»`]],
		[
			'a chapter written anew',
			['# Įvadas', ...Array.from({ length: 14 }, (_, index) => `${A} ${index}`)],
			['# Įvadas', ...Array.from({ length: 14 }, (_, index) => `${D} ${index}`)],
			['Pakeisti I skyrių „Įvadas“ ir jį išdėstyti pagal pridedamą lyginamąjį variantą.'],
		],
		[
			'a long chapter that came',
			['# Įvadas', A],
			['# Įvadas', A, '# Priedai', ...Array.from({ length: 14 }, (_, index) => `${D} ${index}`)],
			['Papildyti planą skyriumi „Priedai“ ir jį išdėstyti pagal pridedamą lyginamąjį variantą.'],
		],
	])('say %s', (_what, old, fresh, expected) => {
		const found = narrativePoints(tree(...old), tree(...fresh), new Set());
		expect(found.map(({ text, quote }) => (quote === undefined ? text : `${text} «${quote.replaceAll('\n', ' / ')}»`)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected);
	});

	it('say what changed of that which the texts of the plan show, and not those of another plan', () => {
		const old: Files = {
			...edited('mission:', 'narrative:\n  introduction: tekstai/ivadas.md\nmission:'),
			'tekstai/ivadas.md': `${OLD['tekstai/ivadas.md']}\n::table{src=../duomenys/a.csv caption="A"}\n\n::chart{src=../duomenys/b.csv type=line caption="B"}\n`,
			'duomenys/a.csv': 'Metai,Skaičius\n2014,1\n',
			'duomenys/b.csv': 'Metai,Skaičius\n2014,1\n',
			'duomenys/c.csv': 'Metai,Skaičius\n2014,1\n',
		};
		const shown = (...files: readonly string[]): readonly string[] => {
			const fresh = { ...old, ...Object.fromEntries(files.map((file) => [`duomenys/${file}.csv`, 'Metai,Skaičius\n2014,2\n'])) };
			const { workspace } = version(fresh, 'new');
			return changedInsertions(compared(old, fresh).findings, workspace, activityPlan(workspace));
		};
		expect([shown('a'), shown('b'), shown('c'), shown('a', 'b', 'c')]).toEqual([['lenteles'], ['paveikslus'], [], ['lenteles', 'paveikslus']]);
		const found = narrativePoints(tree('# Įvadas', A), tree('# Įvadas', A), new Set(['lenteles', 'paveikslus']));
		expect(found.map(({ text }) => text)).toEqual(['Pakeisti plano teksto lenteles ir paveikslus pagal pridedamą lyginamąjį variantą.']);
	});
});
