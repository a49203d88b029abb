import { toString as plainText } from 'mdast-util-to-string';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';

/** Sections of one chapter have different headings. */
export const duplicateHeading: Rule = {
	id: 'narrative/duplicate-heading',
	severity: 'warning',
	title: { lt: 'Antraštė pakartota', en: 'Repeated heading' },
	description: {
		lt: 'Du to paties skyriaus poskyriai vienodu pavadinimu turinyje neatskiriami: dažniausiai tai kopija, kurią pamiršta pervadinti.',
		en: 'Two sections of one chapter with the same heading can’t be told apart in the contents: mostly a copy that somebody forgot to rename.',
	},
	bad: '# Gyventojai\n\n## Amžius\n\n…\n\n## Amžius\n\n…\n',
	good: '# Gyventojai\n\n## Amžius\n\n…\n\n## Užimtumas\n\n…\n',
	mirror: { lt: 'Skirtingų antraščių nėra per daug', en: 'There are never too many different headings' },
	visit({ report }) {
		/** The headings seen, by depth, since the last one above. */
		let levels: Map<string, Place>[] = [];
		return {
			text() {
				levels = [];
			},
			nodes: {
				heading({ node, place }) {
					const name = plainText(node).trim().replaceAll(/\s+/g, ' ');
					levels.length = Math.min(levels.length, node.depth + 1);
					const seen = levels[node.depth] ?? new Map<string, Place>();
					levels[node.depth] = seen;
					const earlier = seen.get(name.toLowerCase());
					if (name === '') return;
					if (!earlier) {
						seen.set(name.toLowerCase(), place);
						return;
					}
					report({
						message: { lt: `Antraštė „${name}“ tame pačiame skyriuje jau yra`, en: `The chapter already has a heading “${name}”` },
						place,
						related: [{ place: earlier, message: { lt: 'pirmą kartą čia', en: 'first here' } }],
					});
				},
			},
		};
	},
};
