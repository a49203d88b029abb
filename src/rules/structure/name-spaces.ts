import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { matchIn } from './names.ts';

const STRAY_SPACE = /[ \t\u00a0]{2,}|^\s+|\s+$/;

/** Words of a name are parted by one space, and there is none around it. */
export const nameSpaces: Rule = {
	id: 'structure/name-spaces',
	severity: 'warning',
	title: { lt: 'Pavadinime nereikalingų tarpų', en: 'Stray spaces in a name' },
	description: {
		lt: 'Dvigubas tarpas spausdintame dokumente matomas kaip skylė, o ieškant pavadinimas nerandamas.',
		en: 'A double space shows as a hole in print, and a search for the name does not find it.',
	},
	bad: 'name: Gatvių  apšvietimas\n',
	good: 'name: Gatvių apšvietimas\n',
	visit: ({ report }) => ({
		name({ element, language, text, place }) {
			if (!STRAY_SPACE.test(text)) return;
			report({
				message: { lt: `${titled(element).lt}: pavadinime yra nereikalingų tarpų`, en: `${titled(element).en}: stray spaces in the name` },
				place: matchIn(place(), STRAY_SPACE),
				element: `${nameOf(element)}/name/${language}`,
			});
		},
	}),
};
