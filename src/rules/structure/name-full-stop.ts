import { endsWithAbbreviation } from '../abbreviations.ts';
import { matchesOf } from '../typography.ts';
import { nameRule } from './names.ts';

/** A name is a title, not a sentence. */
export const nameFullStop = nameRule({
	id: 'structure/name-full-stop',
	severity: 'warning',
	title: { lt: 'Pavadinimas baigiasi skyrybos ženklu', en: 'Name ends with a punctuation mark' },
	description: {
		lt: 'Lentelėse ir antraštėse pavadinimai rašomi be taško gale; taškas lieka iš sakinio, iš kurio pavadinimas nukopijuotas, kablelis ar kabliataškis – iš sąrašo.',
		en: 'Names stand in tables and headings without a full stop; it is left over from the sentence a name was copied from, a comma or semicolon from a list.',
	},
	bad: 'name: Gatvių apšvietimas.\n',
	good: 'name: Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: { lt: 'Pavadinimui skyrybos ženklo gale niekada netrūksta', en: 'No name ever lacks a mark at its end' },
	corrections: (name) => (endsWithAbbreviation(name.text) ? [] : matchesOf(name, /(?<![.,;:])[.,;:]\s*$/g, () => '')),
	message: { lt: 'pavadinimas baigiasi skyrybos ženklu', en: 'the name ends with a punctuation mark' },
});
