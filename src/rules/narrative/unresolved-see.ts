import { posix } from 'node:path';
import type { Publication } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
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
			const name = captionedName(node);
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

/** What a captioned table or picture is called: by the stated id, else by the file's name without its extension. */
function captionedName(node: Found<'image' | 'leafDirective'>['node']): string | undefined {
	if (node.type === 'image') return node.title ? stem(node.url) : undefined;
	return node.name === 'table' && node.attributes?.caption ? (node.attributes.id ?? stem(node.attributes.src ?? '')) : undefined;
}

function stem(path: string): string {
	return posix.basename(path).replace(/\.[^.]*$/, '');
}
