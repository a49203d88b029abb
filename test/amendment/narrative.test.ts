import type { PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { narrativePoints } from '../../src/amendment/narrative.ts';
import type { Finding } from '../../src/diff/index.ts';
import { buildDocument } from '../../src/document/build.ts';
import type { DocumentBlock, DocumentTree } from '../../src/document/nodes.ts';
import { romanNumeral } from '../../src/document/numbers.ts';
import { version } from '../diff/versions.ts';
import { activityPlan, SAMPLE } from '../sample-workspace.ts';

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
		const found = narrativePoints(tree(...old), tree(...fresh), []);
		expect(found.map(({ text, quote }) => (quote === undefined ? text : `${text} «${quote.replaceAll('\n', ' / ')}»`)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected);
	});

	it('say which files of the text changed', () => {
		const file = (path: string): Finding => ({ type: 'file-changed', weight: 'minor', isPart: false, fingerprint: '', new: { spot: { file: path, line: 1, column: 1 } } });
		const found = narrativePoints(tree('# Įvadas', A), tree('# Įvadas', A), [file('duomenys/a.csv'), file('pav/b.png')]);
		expect(found.map(({ text }) => text)).toEqual(['Pakeisti plano teksto lenteles ir paveikslus pagal pridedamą lyginamąjį variantą.']);
	});
});
