import type { List, ListItem, PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { narrativePoints } from '../../src/amendment/narrative.ts';
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

/** A document of lines: `# ` chapters, `## ` sections, `* ` an element's part, `- ` and `1. ` items (lines after a slash are below them), `| ` a table's cell. */
function tree(...lines: readonly string[]): DocumentTree {
	if (!empty) throw new Error('No document');
	let chapters = 0;
	const children = lines.map((line): DocumentBlock => {
		const [mark = '', text = line] = /^(#+|\*|-|\d\.|\|) (.*)$/.exec(line)?.slice(1) ?? [];
		if (mark === '*') return { type: 'heading', depth: 2, children: words(text), data: { about: '01' } };
		if (mark.startsWith('#')) return { type: 'heading', depth: mark.length === 1 ? 1 : 2, children: words(text), data: mark === '#' ? { label: `${romanNumeral(++chapters)} SKYRIUS` } : {} };
		if (mark === '-' || /^\d/.test(mark)) return list(mark, text);
		if (mark === '|') return { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: words(text) }] }] };
		return { type: 'paragraph', children: words(text) };
	});
	return { ...empty, sections: [{ type: 'section', orientation: 'portrait', children }], footnotes: new Map() };
}

function list(mark: string, text: string): List {
	const [own = '', ...below] = text.split(' / ');
	const children: ListItem['children'] = below.map((line) => (/^(-|\d\.) /.test(line) ? list(line.split(' ')[0] ?? '', line.replace(/^\S+ /, '')) : { type: 'paragraph', children: words(line) }));
	return {
		type: 'list',
		...(mark === '-' ? {} : { ordered: true, start: Number.parseInt(mark, 10) }),
		children: [{ type: 'listItem', children: [{ type: 'paragraph', children: words(own) }, ...children] }],
	};
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
		['an item of a list', ['# Įvadas', A, `- ${B}`], ['# Įvadas', A, `- ${B} Ir toliau.`], [`Pakeisti I skyriaus „Įvadas“ 1 pastraipos 1 įtrauką ir ją išdėstyti taip: «${B} Ir toliau.»`]],
		[
			'numbered items by their numbers, and a paragraph after a list by its place among paragraphs',
			['# Įvadas', A, `1. ${B}`, `2. ${C}`, D],
			['# Įvadas', A, `1. ${B} Ir toliau.`, `2. ${C}`, `3. ${A} Taip.`, `${D} Ir toliau.`],
			[
				`Pakeisti I skyriaus „Įvadas“ 1 pastraipos 1 punktą ir jį išdėstyti taip: «${B} Ir toliau.»`,
				`Papildyti I skyriaus „Įvadas“ 1 pastraipą 3 punktu ir jį išdėstyti taip: «${A} Taip.»`,
				`Pakeisti I skyriaus „Įvadas“ 2 pastraipą ir ją išdėstyti taip: «${D} Ir toliau.»`,
			],
		],
		[
			'an item that comes before one with its number',
			['# Įvadas', A, `1. ${B}`, `2. ${C}`],
			['# Įvadas', A, `1. ${B}`, `2. ${D}`, `3. ${C}`],
			[`Papildyti I skyriaus „Įvadas“ 1 pastraipą nauju 2 punktu ir jį išdėstyti taip: «${D}»`],
		],
		[
			'what is below items',
			['# Įvadas', `1. ${A} / 1. ${B} / ${C}`, `- ${D} / - ${A} Taip.`],
			['# Įvadas', `1. ${A} / 1. ${B} Ir toliau. / ${C} Ir toliau.`, `- ${D}`],
			[
				`Pakeisti I skyriaus „Įvadas“ 1 punkto 1 papunktį ir jį išdėstyti taip: «${B} Ir toliau.»`,
				`Pakeisti I skyriaus „Įvadas“ 1 punkto 2 pastraipą ir ją išdėstyti taip: «${C} Ir toliau.»`,
				'Pripažinti netekusia galios I skyriaus „Įvadas“ 1 įtraukos 1 įtrauką.',
			],
		],
		[
			'an item below a paragraph by the number that this has in force',
			['# Įvadas', A, B, `- ${C}`],
			['# Įvadas', B, `- ${C}`, `- ${D}`],
			['Pripažinti netekusia galios I skyriaus „Įvadas“ 1 pastraipą.', `Papildyti I skyriaus „Įvadas“ 2 pastraipą 2 įtrauka ir ją išdėstyti taip: «${D}»`],
		],
		[
			'an item that moved to another list',
			['# Įvadas', A, `1. ${B}`, C, `1. ${D}`],
			['# Įvadas', A, C, `1. ${D}`, `2. ${B}`],
			['Perkelti I skyriaus „Įvadas“ 1 pastraipos 1 punktą į I skyriaus „Įvadas“ 2 pastraipą ir laikyti jį 2 punktu.'],
		],
		['a paragraph that went', ['# Įvadas', A, '## Aplinka', B, C], ['# Įvadas', A, '## Aplinka', B], ['Pripažinti netekusia galios I skyriaus „Įvadas“ skirsnio „Aplinka“ 2 pastraipą.']],
		['a paragraph that came', ['# Įvadas', A, '# Analizė', C], ['# Įvadas', A, '# Analizė', B, C], [`Papildyti II skyrių „Analizė“ nauja 1 pastraipa ir ją išdėstyti taip: «${B}»`]],
		['a paragraph that moved', ['# Įvadas', A, B, C], ['# Įvadas', B, C, A], ['Perkelti I skyriaus „Įvadas“ 1 pastraipą ir laikyti ją 3 pastraipa.']],
		[
			'a paragraph that moved elsewhere',
			['# Įvadas', A, B, '# Analizė', '## Aplinka', C],
			['# Įvadas', A, '# Analizė', '## Aplinka', C, B],
			['Perkelti I skyriaus „Įvadas“ 2 pastraipą į II skyriaus „Analizė“ skirsnį „Aplinka“ ir laikyti ją 2 pastraipa.'],
		],
		['a heading', ['# Esamos būklės įvadas', A], ['# Esamos būklės apžvalga', A], ['Pakeisti I skyriaus „Esamos būklės įvadas“ pavadinimą ir jį išdėstyti taip: «Esamos būklės apžvalga»']],
		[
			'what comes into a chapter of a new name and number by those in force',
			['# Įvadas', A, '# Esamos būklės analizė', B, '## Aplinkos būklė mieste', C],
			['# Įvadas', A, '# Metodika', `${D} Taip.`, '# Esamos būklės apžvalga', B, `${B} Ir dar daugiau.`, '## Aplinkos būklė rajone', C, `${C} Ir dar daugiau.`, `- ${D}`],
			[
				`Papildyti planą skyriumi „Metodika“, jį įterpti prieš II skyrių „Esamos būklės analizė“ ir išdėstyti taip: «${D} Taip.»`,
				'Pakeisti II skyriaus „Esamos būklės analizė“ pavadinimą ir jį išdėstyti taip: «Esamos būklės apžvalga»',
				`Papildyti II skyrių „Esamos būklės analizė“ 2 pastraipa ir ją išdėstyti taip: «${B} Ir dar daugiau.»`,
				'Pakeisti II skyriaus „Esamos būklės analizė“ skirsnio „Aplinkos būklė mieste“ pavadinimą ir jį išdėstyti taip: «Aplinkos būklė rajone»',
				`Papildyti II skyriaus „Esamos būklės analizė“ skirsnį „Aplinkos būklė mieste“ 2 pastraipa ir ją išdėstyti taip: «${C} Ir dar daugiau.»`,
				`Papildyti II skyriaus „Esamos būklės analizė“ skirsnio „Aplinkos būklė mieste“ 2 pastraipą 1 įtrauka ir ją išdėstyti taip: «${D}»`,
			],
		],
		[
			'a paragraph that moves into a chapter of a new name',
			['# Esamos būklės įvadas', A, B, '# Planuojama būklė mieste', C],
			['# Esamos būklės įvadas', A, '# Planuojama būklė rajone', C, B],
			[
				'Perkelti I skyriaus „Esamos būklės įvadas“ 2 pastraipą į II skyrių „Planuojama būklė mieste“ ir laikyti ją 2 pastraipa.',
				'Pakeisti II skyriaus „Planuojama būklė mieste“ pavadinimą ir jį išdėstyti taip: «Planuojama būklė rajone»',
			],
		],
		['a section that went', ['# Įvadas', A, '## Aplinka', B, C], ['# Įvadas', A], ['Pripažinti netekusiu galios I skyriaus „Įvadas“ skirsnį „Aplinka“.']],
		['a section that came', ['# Įvadas', A], ['# Įvadas', A, '## Aplinka', B, C], [`Papildyti I skyrių „Įvadas“ skirsniu „Aplinka“ ir jį išdėstyti taip: «${B} / ${C}»`]],
		['a chapter that came', ['# Įvadas', A], ['# Įvadas', A, '# Priedai', B], [`Papildyti planą skyriumi „Priedai“ ir jį išdėstyti taip: «${B}»`]],
		[
			'a section that came before another, with its list',
			['# Įvadas', A, '## Aplinka', B],
			['# Įvadas', A, '## Metodika', `${D} Taip.`, `- ${C}`, '## Aplinka', B],
			[`Papildyti I skyrių „Įvadas“ skirsniu „Metodika“, jį įterpti prieš skirsnį „Aplinka“ ir išdėstyti taip: «${D} Taip. / – ${C}»`],
		],
		[
			'a section that stands elsewhere, and what changed in it, as one that moved',
			['# Įvadas', A, '## Aplinka', B, C, '## Gatvės', D],
			['# Įvadas', A, '## Gatvės', D, '## Aplinka', B, `${C} Taip.`],
			['Perkelti I skyriaus „Įvadas“ skirsnį „Aplinka“ ir jį išdėstyti po skirsnio „Gatvės“.', `Pakeisti I skyriaus „Įvadas“ skirsnio „Aplinka“ 2 pastraipą ir ją išdėstyti taip: «${C} Taip.»`],
		],
		[
			'a section that moved to another chapter',
			['# Įvadas', '## Aplinka', B, C, '# Analizė', A, '## Gatvės', D],
			['# Įvadas', '# Analizė', A, '## Aplinka', B, C, '## Gatvės', D],
			['Perkelti I skyriaus „Įvadas“ skirsnį „Aplinka“ į II skyrių „Analizė“ ir jį išdėstyti prieš skirsnį „Gatvės“.'],
		],
		['text about an element', ['# Programos', '* 01 programa', A], ['# Programos', '* 01 kita programa', B], []],
		['a table', ['# Įvadas', A, '| 10'], ['# Įvadas', A, '| 11'], ['Pakeisti plano teksto lenteles pagal pridedamą lyginamąjį variantą.']],
		['text before any chapter', [A], [B], [`Pripažinti netekusia galios plano 1 pastraipą.`, `Papildyti planą nauja 1 pastraipa ir ją išdėstyti taip: «${B}»`]],
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
		const found = narrativePoints(tree(...old), tree(...fresh));
		expect(found.map(({ text, quote }) => (quote === undefined ? text : `${text} «${quote.join(' / ')}»`)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected);
	});
});
