import { swallowedIn } from '../../source/containers.ts';
import type { Rule } from '../types.ts';
import { matchesIn } from './texts.ts';

/** The definition that a link or picture refers to exists. */
export const linkReferenceUndefined: Rule = {
	id: 'narrative/link-reference-undefined',
	severity: 'error',
	title: { lt: 'Nuorodos adreso nėra', en: 'Link reference not defined' },
	description: {
		lt: 'Nuoroda [tekstas][vardas] remiasi adresu „[vardas]: …“, kurio faile nėra: dokumente liktų laužtiniai skliaustai.',
		en: 'The link [text][name] relies on an address `[name]: …` that the file does not have: the brackets would be printed.',
	},
	bad: '[Statistikos rodikliai][osp]\n',
	good: '[Statistikos rodikliai][osp]\n\n[osp]: https://osp.stat.gov.lt\n',
	mirror: 'narrative/link-definition-unused',
	visit: ({ report }) => ({
		nodes: {
			text(found) {
				for (const { words, place } of matchesIn(found, /(?<!\\)!?\[[^\]\n^][^\]\n]*\]\[[^\]\n]*\]/g)) {
					const name = /\[([^\]]*)\]\[([^\]]*)\]$/.exec(words);
					const meant = name?.[2] || name?.[1] || '';
					if (!swallowedIn(found.text.narrative).includes(`[${meant}]:`)) report({ message: { lt: `Adreso „[${meant}]: …“ faile nėra`, en: `The file has no address \`[${meant}]: …\`` }, place });
				}
			},
		},
	}),
};
