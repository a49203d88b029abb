import type { Rule } from '../types.ts';

/** The text of a slot says something. */
export const emptyText: Rule = {
	id: 'narrative/empty-text',
	severity: 'warning',
	title: { lt: 'Tuščias tekstas', en: 'Empty text' },
	description: {
		lt: 'Teksto failas yra, bet jame nieko nėra (ar tik komentarai): dokumento skyrius liks tuščias.',
		en: 'The file of a text is there but has nothing in it (or only comments): the chapter of the document will be empty.',
	},
	bad: '<!-- parašyti vėliau -->\n',
	good: 'Planas parengtas vadovaujantis savivaldybės strateginio planavimo tvarka.\n',
	draft: 'info',
	mirror: 'narrative/required-chapter',
	visit: ({ report }) => ({
		nodes: {
			root: ({ node, place: { file } }) => {
				const isEmpty = node.children.every((block) => block.type === 'yaml' || (block.type === 'html' && block.value.startsWith('<!--')));
				if (isEmpty) report({ message: { lt: `Teksto faile „${file.path}“ nieko nėra`, en: `There is nothing in ${file.path}` }, place: { file, range: { start: 0, end: 0 } } });
			},
		},
	}),
};
