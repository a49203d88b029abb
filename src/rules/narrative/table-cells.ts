import { cellsBeyond } from '../../link/table-cells.ts';
import type { Rule } from '../types.ts';

/** No row of a table has more cells than its head: those beyond are left out. */
export const tableCells: Rule = {
	id: 'narrative/table-cells',
	severity: 'error',
	title: { lt: 'Lentelės eilutėje per daug langelių', en: 'Table row with too many cells' },
	description: {
		lt: 'Lentelė turi tiek stulpelių, kiek langelių jos antraštinėje eilutėje. Kas parašyta už paskutinio stulpelio, dokumente nespausdinama.',
		en: 'A table has as many columns as its head row has cells. What is written beyond the last column is not printed in the document.',
	},
	source: { lt: 'GitHub Flavored Markdown Spec, 4.10', en: 'GitHub Flavored Markdown Spec, 4.10' },
	bad: '| Rodiklis | Reikšmė |\n|--|--|\n| Gyventojai | 304 | 2014 |\n',
	good: '| Rodiklis | Reikšmė | Metai |\n|--|--|--|\n| Gyventojai | 304 | 2014 |\n',
	mirror: { lt: 'Trūkstami langeliai lieka tušti, kaip Markdown ir numato', en: 'Missing cells stay empty, as Markdown has it' },
	visit: ({ report }) => ({
		nodes: {
			table({ node, text: { narrative } }) {
				for (const { range, message, help } of cellsBeyond(node)) report({ message, place: { file: narrative.file, range }, help });
			},
		},
	}),
};
