import type { Bilingual } from '../../diagnostic.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { isPrinted, missingRuns, REPLACEMENT } from '../../printed-letters.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { textsOfMarkdown, textsOfTable, textsOfYaml, type WrittenText } from '../written-texts.ts';
import { svgTexts } from './svg-texts.ts';
import { texts } from './texts.ts';

/** The fonts of documents have every letter of what is printed. */
export const missingGlyph: Rule = {
	id: 'narrative/missing-glyph',
	severity: 'warning',
	title: { lt: 'Šriftas neturi ženklo', en: 'Letter that the font lacks' },
	description: {
		lt: 'Dokumentų šriftas „Tinos“ turi lotynų, graikų ir kirilicos raides bei įprastus ženklus. Kito rašto raidžių ir jaustukų jis neturi: PDF faile vietoj kiekvieno bus „\ufffd“, o Word ir naršyklė paims kitą šriftą, ir dokumentai skirsis. Apie greta esančius ženklus pranešama kartu; apie SVG paveikslo užrašus, kurie PDF faile braižomi tuo pačiu šriftu, – ten, kur paveikslas įdėtas.',
		en: 'Tinos, the font of documents, has Latin, Greek and Cyrillic letters and the usual marks. It has no letters of other scripts and no emoji: a PDF shows \ufffd in place of each, while Word and browsers take another font, so that the documents differ. Letters that stand together are told together; those of texts in an SVG picture, which the PDF draws in the same font, where the picture is put in.',
	},
	bad: 'Miestas bendradarbiauja su 北京市.\n',
	good: 'Miestas bendradarbiauja su Pekinu (Beijing).\n',
	mirror: { lt: 'Ženklas, kurį šriftas turi, išspausdinamas toks, koks parašytas', en: 'A letter that the font has is printed as it is written' },
	visit: ({ workspace, report }) => ({
		path({ use, written, path, place }) {
			const drawing = use === 'image' ? workspace.drawings?.get(path) : undefined;
			if (!drawing || (isPrinted(drawing.text) && !drawing.text.includes('&#'))) return;
			const letters = svgTexts(drawing.text).flatMap((text) => missingRuns(text).flatMap((run) => [...run.letters]));
			if (letters.length > 0) report({ message: drawnMessage(written, letters), place, help: DRAWN_HELP });
		},
		end() {
			const seen = new Set<string>();
			for (const text of writtenTexts(workspace)) {
				for (const { start, end, letters } of missingRuns(text.text)) {
					const place = text.place(start, end);
					// What YAML repeats by reference is written once.
					const key = `${place.file.path}:${place.range.start}`;
					if (!seen.has(key)) report({ message: messageOf([...letters]), place, help: HELP });
					seen.add(key);
				}
			}
		},
	}),
};

const HELP: Bilingual = {
	lt: 'Parašykite lotyniškomis raidėmis arba įdėkite kaip paveikslą su tekstiniu atitikmeniu',
	en: 'Write it in Latin letters, or put it in as a picture with alternative text',
};

const DRAWN_HELP: Bilingual = {
	lt: 'Programoje, kuria braižyta, paverskite raides kreivėmis',
	en: 'In the program that it was drawn with, turn the letters into curves',
};

/** Letters that are told of a run. */
const MOST_TOLD = 3;

function messageOf(letters: readonly string[]): Bilingual {
	const list = (quoted: (letter: string) => string): string => listOf(letters, quoted);
	const [only] = letters;
	if (only !== undefined && letters.length === 1)
		return {
			lt: `Dokumentų šriftas neturi ženklo ${list((letter) => `„${letter}“`)}: PDF faile vietoj jo bus „${REPLACEMENT}“`,
			en: `The documents’ font has no ${list((letter) => letter)}: the PDF shows ${REPLACEMENT} in its place`,
		};
	return {
		lt: `Dokumentų šriftas neturi šių ženklų (${letters.length}): ${list((letter) => `„${letter}“`)}; PDF faile vietoj kiekvieno bus „${REPLACEMENT}“`,
		en: `The documents’ font has none of these letters (${letters.length}): ${list((letter) => letter)}; the PDF shows ${REPLACEMENT} in place of each`,
	};
}

/** The letters with their codes, each once. */
function listOf(letters: readonly string[], quoted: (letter: string) => string): string {
	const told = [...new Set(letters)];
	const more = told.length > MOST_TOLD ? ', …' : '';
	const shown = told.slice(0, MOST_TOLD).map((letter) => `${quoted(letter)} (${codePoint(letter)})`);
	return `${shown.join(', ')}${more}`;
}

const drawnMessage = (picture: string, letters: readonly string[]): Bilingual => ({
	lt: `Paveikslo „${picture}“ užrašuose yra ženklų, kurių dokumentų šriftas neturi (${letters.length}): ${listOf(letters, (letter) => `„${letter}“`)}; vietoj kiekvieno bus tuščias langelis`,
	en: `Texts in the picture \`${picture}\` have letters that the documents’ font lacks (${letters.length}): ${listOf(letters, (letter) => letter)}; an empty box stands for each`,
});

const codePoint = (letter: string): string => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Texts of what is printed, in files that may hold such letters: hardly any does. */
function* writtenTexts(workspace: LinkedWorkspace): Generator<WrittenText> {
	for (const document of workspace.documents) if (mayLack(document, /\\[uUx]/)) yield* textsOfYaml(document);
	const own = [...workspace.templates.values()].filter(({ from }) => from === 'workspace').flatMap(({ chain: [folder] }) => Object.values(folder?.documents ?? {}));
	const printed = new Set([...[...texts(workspace)].map(({ narrative }) => narrative), ...own]);
	for (const narrative of printed) if (mayLack(narrative, /&/)) yield* textsOfMarkdown(narrative);
	const accounts = new Set(workspace.budgets.flatMap(({ file }) => file?.path ?? []));
	for (const [path, table] of workspace.tables) if (!accounts.has(path) && mayLack(table)) yield* textsOfTable(table);
}

/** `reference`: what a letter may be written as that is none itself. */
function mayLack({ file }: Pick<Place, 'file'>, reference?: RegExp): boolean {
	return !isPrinted(file.text) || reference?.test(file.text) === true;
}
