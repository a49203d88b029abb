import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import type { Prose } from '../prose.ts';
import { type Correction, matchesOf, typographyRule } from '../typography.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that nobody doubles on purpose, in whatever letters: the second one can go. */
const SMALL = {
	lt: words('ir į iš su o bet kad ar per prie dėl nuo iki už yra kuris kuri kurie kurios kaip arba pagal apie po be'),
	en: words('the a an of to and in is are for with by from or which as at on'),
};
/** Words that are doubled for emphasis, or that may meet: «labai labai svarbu», “had had”. */
const DOUBLED = {
	lt: words('labai vos vis vien tik jau dar daug mažai toli arti seniai ilgai greitai lėtai tyliai pamažu vienas viena kitas kita kas ne taip na'),
	en: words('had that very so no many much far long again more is her do one'),
};
const TWICE = ofLetters(/(?<![\p{L}\d'’-])(\p{L}+)[ \u00a0\r\n]+(\1)(?![\p{L}\d'’-])/giu);

function correctionsOf(prose: Prose): readonly Correction[] {
	return matchesOf(prose, TWICE, ([, word = '']) => (SMALL[prose.language].has(word.toLowerCase()) ? word : undefined)).filter(({ start, end, right }) => {
		const [first = '', second] = prose.text.slice(start, end).split(/\s+/);
		// A letter alone is a mark or a grade.
		return right !== undefined || (first.length > 1 && !DOUBLED[prose.language].has(first.toLowerCase()) && (first === second || beginsSentence(prose, start)));
	});
}

/** Within a sentence a capital and a small letter are a species: «ūdra (Lutra lutra)»; so are they in italics. */
function beginsSentence({ text, before }: Prose, start: number): boolean {
	const earlier = text.slice(0, start).trimEnd();
	return earlier === '' ? !/[*_(]/.test(before) : /[.!?:]$/.test(earlier);
}

/** A word stands twice: what editing leaves behind. */
export const repeatedWord = typographyRule({
	id: 'narrative/repeated-word',
	severity: 'warning',
	title: { lt: 'Pakartotas žodis', en: 'Repeated word' },
	description: {
		lt: 'Žodis parašytas du kartus iš eilės, nors ir per eilutės pabaigą: taip lieka taisant sakinį. Antras jungtukas ar prielinksnis ištrinamas, apie kitus žodžius tik pranešama. Nepranešama, kas kartojama tyčia (labai labai, vos vos, vienas vienas), rūšių pavadinimai (Lutra lutra), skaičiai ir pavienės raidės.',
		en: 'A word stands twice in a row, also over the end of a line: editing a sentence leaves that behind. The second one of a conjunction or a preposition is deleted, of other words it is only told. What is doubled on purpose (very very, had had), names of species (Lutra lutra), numbers and single letters are left alone.',
	},
	bad: 'Atnaujintos gatvės ir ir skverai.\n',
	good: 'Atnaujintos gatvės ir skverai.\n',
	fixable: 'safe',
	mirror: { lt: 'Praleisto žodžio programa nepastebi', en: 'No program notices a missing word' },
	marks: MARK.repeat,
	corrections: correctionsOf,
	message: (wrong) => {
		const pair = wrong.replaceAll(/\s+/g, ' ');
		return { lt: `Žodis pakartotas: „${pair}“`, en: `Repeated word: ${pair}` };
	},
});
