import { toString as plainText } from 'mdast-util-to-string';
import { isInCapitals } from '../letters.ts';
import type { Rule } from '../types.ts';

/** Capitals of a heading are the template's choice. */
export const headingInCapitals: Rule = {
	id: 'narrative/heading-in-capitals',
	severity: 'warning',
	title: { lt: 'Antraštė vien didžiosiomis raidėmis', en: 'Heading in capitals' },
	description: {
		lt: 'Didžiąsias raides antraštei parenka šablonas („capitals“), todėl tekste ji rašoma įprastai: turinyje, nuorodose ir ekrano skaityklėje ji turi likti skaitoma, o kitas šablonas – galėti ją parodyti kitaip.',
		en: 'Capitals are the choice of the template, so a text has its heading as usual: it has to stay readable in the contents, in references and to a screen reader, and another template may show it otherwise.',
	},
	bad: '# SOCIALINĖS APLINKOS ANALIZĖ\n\nGyventojų mažėja.\n',
	good: '# Socialinės aplinkos analizė\n\nGyventojų mažėja.\n',
	mirror: 'structure/name-in-capitals',
	visit: ({ report }) => ({
		nodes: {
			heading({ node, place }) {
				const words = plainText(node);
				if (isInCapitals(words)) report({ message: { lt: `Antraštė „${words}“ parašyta vien didžiosiomis raidėmis`, en: `The heading “${words}” is all in capitals` }, place });
			},
		},
	}),
};
