import type { Rule } from '../types.ts';

/** Rows, without the head, that a word processor finds room for at the foot of a page. */
const MOST_ROWS = 10;

const table = (rows: number): string => `    | Metai | Gyventojai |\n    |--|--|\n${Array.from({ length: rows }, (_, row) => `    | ${2004 + row} | ${360 - row} |\n`).join('')}`;

/** A long table stands in the text, not in a footnote: word processors don't part what stands at the foot of a page. */
export const footnoteTable: Rule = {
	id: 'narrative/footnote-table',
	severity: 'warning',
	title: { lt: 'Ilga lentelė išnašoje', en: 'Long table in a footnote' },
	description: {
		lt: `Išnaša – trumpas paaiškinimas. Tekstų rengyklės, pavyzdžiui, LibreOffice, lentelės puslapio apačioje neskaido: eilučių, kurios netelpa, nei mato skaitytojas, nei išspausdina spausdintuvas. Išnašoje tinka ne daugiau kaip ${MOST_ROWS} eilučių.`,
		en: `A footnote is a short remark. Word processors such as LibreOffice don't part a table at the foot of a page: rows without room are neither shown nor printed. ${MOST_ROWS} rows at most will do in a footnote.`,
	},
	bad: `Gyventojų mažėja[^1].\n\n[^1]: Pagal metus:\n\n${table(MOST_ROWS + 1)}`,
	good: `Gyventojų mažėja[^1].\n\n[^1]: Pagal metus:\n\n${table(2)}`,
	mirror: { lt: 'Per trumpa lentelė netrukdo', en: 'No table is too short' },
	visit: ({ report }) => ({
		nodes: {
			footnoteDefinition({ node, text: { narrative } }) {
				for (const block of node.children) {
					const rows = block.type === 'table' ? block.children.length - 1 : 0;
					if (rows <= MOST_ROWS) continue;
					const start = block.position?.start.offset ?? 0;
					const [head] = block.type === 'table' ? block.children : [];
					report({
						message: { lt: `Lentelė išnašoje per ilga: eilučių – ${rows}, tinka ne daugiau kaip ${MOST_ROWS}`, en: `The table in a footnote is too long: ${rows} rows, ${MOST_ROWS} at most will do` },
						place: { file: narrative.file, range: { start, end: head?.position?.end.offset ?? start } },
						help: { lt: 'Perkelkite ją į tekstą arba į priedą', en: 'Move it into the text or an appendix' },
					});
				}
			},
		},
	}),
};
