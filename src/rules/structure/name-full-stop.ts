import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { matchIn } from './names.ts';

/** Abbreviations keep their full stop. */
const ABBREVIATION = /(^|[\s(])(kt|pan|etc|m|a|d|mln|mlrd|tūkst|proc|vnt|val|g|pr|al|Nr|No)\.$/iu;
const FULL_STOP = /(?<!\.)\.\s*$/;

/** A name is a title, not a sentence. */
export const nameFullStop: Rule = {
	id: 'structure/name-full-stop',
	severity: 'warning',
	title: { lt: 'Pavadinimas baigiasi tašku', en: 'Name ends with a full stop' },
	description: {
		lt: 'Lentelėse ir antraštėse pavadinimai rašomi be taško gale; taškas lieka iš sakinio, iš kurio pavadinimas nukopijuotas.',
		en: 'Names stand in tables and headings without a full stop; it is left over from the sentence a name was copied from.',
	},
	bad: 'name: Gatvių apšvietimas.\n',
	good: 'name: Gatvių apšvietimas\n',
	visit: ({ report }) => ({
		name({ element, language, text, place }) {
			if (!FULL_STOP.test(text) || ABBREVIATION.test(text.trim())) return;
			report({
				message: { lt: `${titled(element).lt}: pavadinimas baigiasi tašku`, en: `${titled(element).en}: the name ends with a full stop` },
				place: matchIn(place(), /\.\s*$/),
				element: `${nameOf(element)}/name/${language}`,
			});
		},
	}),
};
