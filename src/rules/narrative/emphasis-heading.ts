import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

const LONGEST = 80;

/** A heading is written as a heading, not as a bold line. */
export const emphasisHeading: Rule = {
	id: 'narrative/emphasis-heading',
	severity: 'info',
	title: { lt: 'Paryškinta eilutė vietoj antraštės', en: 'Bold line for a heading' },
	description: {
		lt: 'Atskira paryškinta eilutė tik atrodo kaip antraštė: jos nėra turinyje, o ekrano skaityklė jos neranda.',
		en: 'A bold line of its own only looks like a heading: the contents lack it and a screen reader misses it.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 1.3.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.3.1' },
	bad: '**Gyventojai**\n\nGyventojų mažėja.\n',
	good: '# Gyventojai\n\nGyventojų mažėja.\n',
	mirror: { lt: 'Antraštės vietoj paryškinto teksto programa neatpažįsta', en: 'No program can tell a heading that should be bold text' },
	visit: ({ report }) => ({
		nodes: {
			paragraph({ node, place }) {
				const [only, another] = node.children;
				if (!only || another || (only.type !== 'strong' && only.type !== 'emphasis')) return;
				const words = plainText(only);
				if (words.length <= LONGEST && !/[.!?…:;,]$/.test(words)) report({ message: { lt: `„${words}“ atrodo kaip antraštė, bet ja nėra`, en: `“${words}” looks like a heading but is none` }, place });
			},
		},
	}),
};
