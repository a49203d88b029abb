import { textCell } from '../document/forms/cells.ts';
import type { FormRow } from '../document/nodes.ts';
import type { PointTable } from './point.ts';
import type { SaidStatement } from './statements.ts';

const HEAD = ['Kodas', 'Nuostata', 'Turinys'] as const;

/** What is stated of several elements: a row each, with the code of the element in its first. */
export function statementTable(said: readonly SaidStatement[]): PointTable {
	const rows = said.map(({ of, words, new: values }, index): FormRow => {
		const code = said[index - 1]?.of.fullCode === of.fullCode ? '' : of.fullCode;
		return { type: 'formRow', cells: [code, capitalized(words.nominative), values.join('; ')].map((text) => textCell(text)) };
	});
	return {
		type: 'formTable',
		columns: [{ width: 14 }, { width: 28 }, { width: 78 }],
		head: [{ type: 'formRow', shade: 1, cells: HEAD.map((title) => textCell(title, { bold: true })) }],
		groups: rows.map((row) => ({ type: 'formRowGroup', rows: [row] })),
		fontSize: 10,
	};
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
