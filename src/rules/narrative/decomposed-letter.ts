import { MARK } from '../marks.ts';
import { matchesOf, typographyRule } from '../typography.ts';

/** A letter and its diacritic are one character. */
export const decomposedLetter = typographyRule({
	id: 'narrative/decomposed-letter',
	severity: 'warning',
	title: { lt: 'Raidė iš dviejų ženklų', en: 'Letter made of two characters' },
	description: {
		lt: 'Kai kurios programos „ė“ įrašo kaip „e“ ir atskirą tašką. Ekrane skirtumo nėra, bet tokio žodžio neranda paieška, o pavadinimai nesutampa.',
		en: 'Some programs save „ė“ as “e” and a dot by itself. It looks alike, but a search misses the word and names do not match.',
	},
	source: { lt: 'Unikodo normalizavimo forma C', en: 'Unicode normalization form C' },
	bad: 'Gele\u0307s\n',
	good: 'Gėlės\n',
	fixable: 'safe',
	mirror: { lt: 'Vieno ženklo raidė visada teisinga', en: 'A letter of one character is always right' },
	marks: MARK.foreign,
	corrections: (prose) =>
		/\p{M}/u.test(prose.text)
			? [...matchesOf(prose, /[\p{L}\p{M}]*\p{L}\p{M}[\p{L}\p{M}]*/gu, ([word]) => word.normalize('NFC'))].filter(({ start, end, right }) => prose.text.slice(start, end) !== right)
			: [],
	message: (wrong) => ({ lt: `Žodyje „${wrong}“ raidė sudaryta iš dviejų ženklų`, en: `${wrong} has a letter made of two characters` }),
});
