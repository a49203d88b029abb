import { matchesOf } from '../typography.ts';
import { nameRule } from './names.ts';

/** Words of a name are parted by one space, and there is none around it. */
export const nameSpaces = nameRule({
	id: 'structure/name-spaces',
	severity: 'warning',
	title: { lt: 'Pavadinime nereikalingų tarpų', en: 'Stray spaces in a name' },
	description: {
		lt: 'Dvigubas tarpas spausdintame dokumente matomas kaip skylė, o ieškant pavadinimas nerandamas.',
		en: 'A double space shows as a hole in print, and a search for the name does not find it.',
	},
	bad: 'name: Gatvių  apšvietimas\n',
	good: 'name: Gatvių apšvietimas\n',
	fixable: 'safe',
	mirror: 'narrative/mark-space',
	corrections: (name) =>
		matchesOf(name, /^\s+|\s+$|[ \t\u00a0]{2,}/g, ({ 0: spaces, index }) => (index === 0 || index + spaces.length === name.text.length ? '' : spaces.includes('\u00a0') ? '\u00a0' : ' ')),
	message: { lt: 'pavadinime yra nereikalingų tarpų', en: 'stray spaces in the name' },
});
