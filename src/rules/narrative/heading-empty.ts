import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

/** A heading has words. */
export const headingEmpty: Rule = {
	id: 'narrative/heading-empty',
	severity: 'error',
	title: { lt: 'Tuščia antraštė', en: 'Empty heading' },
	description: {
		lt: 'Tuščia antraštė patenka į turinį kaip eilutė be teksto, o ekrano skaityklė skelbia skyrių be pavadinimo.',
		en: 'An empty heading gets into the contents as a row without words, and a screen reader announces a chapter without a name.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 2.4.6 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 2.4.6' },
	bad: '#\n\nGyventojų mažėja.\n',
	good: '# Gyventojai\n\nGyventojų mažėja.\n',
	mirror: 'narrative/empty-section',
	visit: ({ report }) => ({
		nodes: {
			heading({ node, place }) {
				if (plainText(node).trim() === '') report({ message: { lt: 'Antraštė tuščia', en: 'The heading is empty' }, place });
			},
		},
	}),
};
