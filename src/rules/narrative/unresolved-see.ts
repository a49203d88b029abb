import { posix } from 'node:path';
import type { Publication } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import { captionedName } from './directives.ts';
import { type Found, labelOf } from './texts.ts';

/** Forms of the official templates have numbered captions too; a form of one programme is named with its code: `f2-01`. */
const FORM = /^(f\d+|programmes|strategic-goals|bodies|sources|measures|indicators|need|swot|tree|upstream)(-[\d.]+)?$/;

/** A table or picture that a text points to exists in the same plan and has a caption. */
export const unresolvedSee: Rule = {
	id: 'narrative/unresolved-see',
	severity: 'error',
	title: { lt: 'Lentelės ar paveikslo nėra', en: 'Unresolved cross reference' },
	description: {
		lt: '„:see“ tekste įrašo lentelės ar paveikslo numerį („1 lentelė“). Numerį turi tik tie, kurie turi pavadinimą.',
		en: '`:see` writes the number of a table or picture (“Table 1”). Only those with a caption have one.',
	},
	bad: 'Gyventojų mažėja (:see[gyventoja]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	good: 'Gyventojų mažėja (:see[gyventojai]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	mirror: 'narrative/unmentioned-table',
	visit({ report }) {
		const captioned = new Map<Publication, Set<string>>();
		const mentions: Found<'textDirective'>[] = [];
		const caption = ({ text, node }: Found<'image' | 'leafDirective'>): void => {
			const name = nameOf(node);
			if (name === undefined) return;
			const names = captioned.get(text.publication);
			if (names) names.add(name);
			else captioned.set(text.publication, new Set([name]));
		};
		return {
			nodes: {
				image: caption,
				leafDirective: caption,
				textDirective(mention) {
					if (mention.node.name === 'see') mentions.push(mention);
				},
			},
			end() {
				const suggest = suggester(() => [...captioned.values()].flatMap((names) => [...names]));
				for (const mention of mentions) {
					const name = labelOf(mention);
					if (captioned.get(mention.text.publication)?.has(name) || FORM.test(name)) continue;
					report({
						message: { lt: `Lentelės ar paveikslo „${name}“ su pavadinimu plane nėra`, en: `The plan has no captioned table or picture \`${name}\`` },
						place: mention.place,
						help: suggest(name),
					});
				}
			},
		};
	},
};

/** What a captioned table or picture is called. */
function nameOf(node: Found<'image' | 'leafDirective'>['node']): string | undefined {
	if (node.type !== 'image') return captionedName(node);
	return node.title ? posix.basename(node.url).replace(/\.[^.]*$/, '') : undefined;
}
