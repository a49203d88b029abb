import type { Rule } from '../types.ts';
import { matchesIn } from './texts.ts';

/** A note that a text refers to exists. */
export const footnoteUndefined: Rule = {
	id: 'narrative/footnote-undefined',
	severity: 'error',
	title: { lt: 'Išnašos nėra', en: 'Footnote not defined' },
	description: {
		lt: 'Tekste yra nuoroda į išnašą, o pačios išnašos faile nėra: dokumente liktų ženklai [^…].',
		en: 'The text refers to a footnote that the file does not have: the marks [^…] would be printed.',
	},
	bad: 'Gyventojų mažėja[^1].\n',
	good: 'Gyventojų mažėja[^1].\n\n[^1]: Lietuvos statistikos departamentas.\n',
	mirror: 'narrative/footnote-unused',
	visit: ({ report }) => ({
		nodes: {
			text(found) {
				for (const { words, place } of matchesIn(found, /(?<!\\)\[\^[^\]\s]+\]/g)) {
					report({
						message: { lt: `Išnašos ${words} faile nėra`, en: `The footnote ${words} is not in the file` },
						place,
						help: { lt: `Parašykite ją atskira eilute: ${words}: …`, en: `Write it on a line of its own: ${words}: …` },
					});
				}
			},
		},
	}),
};
