import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { type SlotPath, slotPaths } from './texts.ts';

/** A text is printed once in a document. */
export const repeatedText: Rule = {
	id: 'narrative/repeated-text',
	severity: 'error',
	title: { lt: 'Tas pats tekstas dviejuose skyriuose', en: 'The same text in two chapters' },
	description: {
		lt: 'Vienas failas nurodytas dviem plano skyriams, todėl bus išspausdintas du kartus: dažniausiai nukopijuojama eilutė ir pamirštama pakeisti kelią.',
		en: 'One file is named for two chapters of a plan and would be printed twice: mostly a line was copied and its path not changed.',
	},
	bad: 'narrative:\n  introduction: tekstai/ivadas.md\n  situation: tekstai/ivadas.md\n',
	good: 'narrative:\n  introduction: tekstai/ivadas.md\n  situation: tekstai/bukle.md\n',
	mirror: 'narrative/unused-text',
	visit: ({ report }) => ({
		publication(publication) {
			const first = new Map<string, SlotPath>();
			for (const named of slotPaths(publication)) {
				const { slot, language, path } = named;
				const earlier = first.get(path);
				if (!earlier) first.set(path, named);
				else if (earlier.slot !== slot)
					report({
						message: { lt: `Tekstas „${path}“ jau nurodytas skyriui „${earlier.slot.slot}“`, en: `The text \`${path}\` is that of the chapter \`${earlier.slot.slot}\` already` },
						place: fieldPlace(slot, language),
						element: `${publication.id}/narrative/${slot.slot}/${language}`,
						related: [{ place: fieldPlace(earlier.slot, earlier.language), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
					});
			}
		},
	}),
};
