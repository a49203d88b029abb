/** Rows of Markdown tables with more cells than columns, in texts of plans and of templates. */
import type { Table } from 'mdast';
import type { Bilingual } from '../diagnostic.ts';

/** What a row has beyond the last column, which is not printed. */
export interface CellsBeyond {
	/** Offsets in the text. */
	readonly range: { readonly start: number; readonly end: number };
	readonly message: Bilingual;
	readonly help: Bilingual;
}

const HELP: Bilingual = {
	lt: 'Antraštinėje eilutėje įrašykite stulpelio pavadinimą; brūkšnį langelio tekste rašykite „\\|“',
	en: 'Add a head for the column; write an upright line within a cell as `\\|`',
};

/** What is wrong with the rows of a table that have more cells than its head. */
export function cellsBeyond({ children: [head, ...rows] }: Table): CellsBeyond[] {
	const columns = head?.children.length ?? 0;
	return rows.flatMap(({ children: cells, position }) => {
		// Nothing is lost with an empty cell.
		const beyond = cells.slice(columns).find(({ children }) => children.length > 0);
		if (!beyond) return [];
		const message = {
			lt: `Eilutės langelių – ${cells.length}, o lentelės stulpelių – ${columns}: kas už jų, nespausdinama`,
			en: `The row has ${cells.length} cells, and the table ${columns} columns: what is beyond them is not printed`,
		};
		return [{ range: { start: beyond.position?.start.offset ?? 0, end: position?.end.offset ?? 0 }, message, help: HELP }];
	});
}
