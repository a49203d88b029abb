import type { Rule } from '../types.ts';
import { matchesIn } from './texts.ts';

/** Texts use typographic quotation marks. A pair is reported once. */
export const straightQuotes: Rule = {
	id: 'narrative/straight-quotes',
	severity: 'warning',
	title: { lt: 'Tiesios kabutės tekste', en: 'Straight quotes in a text' },
	description: {
		lt: 'Lietuviškame tekste rašomos kabutės „…“, angliškame – “…”; tiesios kabutės yra rašomosios mašinėlės ženklas.',
		en: 'Lithuanian texts use „…“, English ones “…”; straight quotes are a typewriter’s mark.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: 'Įgyvendinama programa "Kauno vasara".\n',
	good: 'Įgyvendinama programa „Kauno vasara“.\n',
	visit: ({ report }) => ({
		nodes: {
			text(found) {
				for (const { text, place } of matchesIn(found, /"[^"\n]*"|"/g)) {
					report({
						message: { lt: 'Tiesios kabutės', en: 'Straight quotes' },
						place,
						help: text.language === 'lt' ? { lt: 'Rašykite „…“', en: 'Write „…“' } : { lt: 'Rašykite “…”', en: 'Write “…”' },
					});
				}
			},
		},
	}),
};
