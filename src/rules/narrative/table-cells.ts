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
				const [head, ...rows] = node.children;
				const columns = head?.children.length ?? 0;
				for (const { children: cells, position } of rows) {
					const beyond = cells[columns];
					if (!beyond) continue;
					report({
						message: {
							lt: `Eilutės langelių – ${cells.length}, o lentelės stulpelių – ${columns}: kas už jų, nespausdinama`,
							en: `The row has ${cells.length} cells, and the table ${columns} columns: what is beyond them is not printed`,
						},
						place: { file: narrative.file, range: { start: beyond.position?.start.offset ?? 0, end: position?.end.offset ?? 0 } },
						help: {
							lt: 'Antraštinėje eilutėje įrašykite stulpelio pavadinimą; brūkšnį langelio tekste rašykite „\\|“',
							en: 'Add a head for the column; write an upright line within a cell as `\\|`',
						},
					});
				}
			},
		},
	}),
};
