import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

/** Every column of a table has a head; the corner above the names of rows may be empty. */
export const tableHead: Rule = {
	id: 'narrative/table-head',
	severity: 'error',
	title: { lt: 'Lentelės stulpelis be pavadinimo', en: 'Table column without a head' },
	description: {
		lt: 'Stulpelio pavadinimas pasako, kas jame yra; ekrano skaityklė jį perskaito prie kiekvieno langelio. Tuščias gali būti tik kampas virš eilučių pavadinimų.',
		en: 'A column’s head says what is in it; a screen reader reads it with every cell. Only the corner above the names of rows may be empty.',
	},
	source: { lt: 'EN 301 549, WCAG 2.1, 1.3.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.3.1' },
	bad: '| Rodiklis | |\n|--|--|\n| Gyventojai | 304 |\n',
	good: '| Rodiklis | Reikšmė |\n|--|--|\n| Gyventojai | 304 |\n',
	mirror: { lt: 'Lentelės be antraštinės eilutės Markdown neleidžia', en: 'Markdown has no tables without a head row' },
	visit: ({ report }) => ({
		nodes: {
			table({ node, text: { narrative } }) {
				const [head] = node.children;
				if (!head) return;
				const isEmpty = head.children.map((cell) => plainText(cell).trim() === '' && cell.children.length === 0);
				const placeOf = (part: typeof head | (typeof head.children)[number]) => ({ file: narrative.file, range: { start: part.position?.start.offset ?? 0, end: part.position?.end.offset ?? 0 } });
				if (isEmpty.every(Boolean)) {
					report({ message: { lt: 'Lentelės stulpeliai neturi pavadinimų', en: 'The columns of the table have no heads' }, place: placeOf(head) });
					return;
				}
				for (const [index, cell] of head.children.entries()) {
					if (index > 0 && isEmpty[index])
						report({ message: { lt: `Lentelės stulpelis Nr. ${index + 1} neturi pavadinimo`, en: `Column ${index + 1} of the table has no head` }, place: placeOf(cell) });
				}
			},
		},
	}),
};
