import { ofLetters } from '../letters.ts';
import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** Words that nobody doubles on purpose. */
const WORDS = {
	lt: 'ir|į|iš|su|o|bet|kad|ar|per|prie|dėl|nuo|iki|už|yra|kuris|kuri|kurie|kurios|kaip|arba|pagal|apie|po|be',
	en: 'the|a|an|of|to|and|in|is|are|for|with|by|from|or|which|as|at|on',
};
const DOUBLED = {
	lt: ofLetters(new RegExp(`(?<![\\p{L}\\d-])(${WORDS.lt})[ \\u00a0]+\\1(?![\\p{L}\\d-])`, 'giu')),
	en: ofLetters(new RegExp(`(?<![\\p{L}\\d-])(${WORDS.en})[ \\u00a0]+\\1(?![\\p{L}\\d-])`, 'giu')),
};

/** A small word stands twice: what editing leaves behind. */
export const repeatedWord = typographyRule({
	id: 'narrative/repeated-word',
	severity: 'warning',
	title: { lt: 'Pakartotas žodis', en: 'Repeated word' },
	description: {
		lt: 'Jungtukas ar prielinksnis parašytas du kartus iš eilės: taip lieka taisant sakinį. Tikrinami tik žodžiai, kurių niekas nekartoja tyčia.',
		en: 'A conjunction or a preposition stands twice: editing a sentence leaves that behind. Only words that nobody repeats on purpose are looked at.',
	},
	bad: 'Atnaujintos gatvės ir ir skverai.\n',
	good: 'Atnaujintos gatvės ir skverai.\n',
	fixable: 'safe',
	mirror: { lt: 'Praleisto žodžio programa nepastebi', en: 'No program notices a missing word' },
	marks: MARK.repeat,
	corrections: (prose) => matchesOf(prose, DOUBLED[prose.language], ([, word = '']) => word),
	message: (wrong) => ({ lt: `Žodis pakartotas: „${wrong}“`, en: `Repeated word: ${wrong}` }),
});
