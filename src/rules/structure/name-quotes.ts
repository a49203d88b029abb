import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { matchIn } from './names.ts';

/** Names use typographic quotation marks. */
export const nameQuotes: Rule = {
	id: 'structure/name-quotes',
	severity: 'warning',
	title: { lt: 'Pavadinime tiesios kabutės', en: 'Straight quotes in a name' },
	description: {
		lt: 'Lietuviškame dokumente rašomos kabutės „ir“; tiesios kabutės yra rašomosios mašinėlės ženklas.',
		en: 'Official documents use typographic quotation marks: „…“ in Lithuanian, “…” in English.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: 'name: Programos "Kauno vasara" renginiai\n',
	good: 'name: Programos „Kauno vasara“ renginiai\n',
	visit: ({ report }) => ({
		name({ element, language, text, place }) {
			if (!text.includes('"')) return;
			report({
				message: { lt: `${titled(element).lt}: pavadinime tiesios kabutės`, en: `${titled(element).en}: straight quotes in the name` },
				place: matchIn(place(), /"([^"]*")?/),
				element: `${nameOf(element)}/name/${language}`,
				help: language === 'lt' ? { lt: 'Rašykite „…“', en: 'Write „…“' } : { lt: 'Rašykite “…”', en: 'Write “…”' },
			});
		},
	}),
};
