import { ofLetters } from '../letters.ts';
import { allMatches } from '../matches.ts';
import type { Rule } from '../types.ts';

/** Marks of unfinished text. XX is also a Roman numeral («XX a.», «XX skyrius»), «įrašyti į registrą» is a sentence. */
const LEFTOVERS = ofLetters(/(?<![\p{L}\d])(?:TODO|FIXME|TBD|Lorem|lorem ipsum|X{2,}(?!\s*(?:a\.|amž|skyri|šimtme|c\.|centur))|[įĮ](?:rašyti|RAŠYTI)(?!\s+į\s))(?![\p{L}\d])|\?{3,}/gu);

/** No text is left that the author meant to replace. */
export const leftoverText: Rule = {
	id: 'narrative/leftover-text',
	severity: 'error',
	title: { lt: 'Likęs nebaigtas tekstas', en: 'Leftover text' },
	description: {
		lt: 'Žymės „TODO“, „XX“, „įrašyti“, „Lorem“, „???“ rodo vietą, prie kurios ketinta grįžti. Patvirtintame plane jų būti negali.',
		en: 'Marks such as TODO, XX, “įrašyti” (fill in), Lorem or ??? show a place that the author meant to come back to. An approved plan has none.',
	},
	bad: 'Mieste veikia XX darželių (TODO: patikslinti).\n',
	good: 'Mieste veikia 92 darželiai.\n',
	mirror: { lt: 'Apie tai, ko tekste trūksta, praneša narrative/empty-section ir narrative/empty-text', en: 'What a text lacks is reported by narrative/empty-section and narrative/empty-text' },
	visit: ({ report }) => ({
		prose(prose) {
			for (const { 0: words, index } of allMatches(prose.text, LEFTOVERS)) {
				report({
					message: { lt: `Likęs nebaigtas tekstas: „${words}“`, en: `Leftover text: ${words}` },
					place: prose.part(index, index + words.length) ?? prose.place,
					...(prose.element === undefined ? {} : { element: prose.element }),
				});
			}
		},
	}),
};
