/** Reads a workbook as far as ours go. */
import { child, descendants, elements, partsOf, type XmlElement } from '../docx/xml-tree.ts';

export interface Cell {
	/** A text, or a number as it is written. */
	readonly value: string;
	readonly isText: boolean;
	readonly formula?: string;
	readonly style: number;
}

export interface Sheet {
	readonly name: string;
	readonly element: XmlElement;
	readonly cells: ReadonlyMap<string, Cell>;
	readonly merged: readonly string[];
}

export interface Workbook {
	readonly parts: ReadonlyMap<string, XmlElement>;
	readonly sheets: readonly Sheet[];
}

export function readWorkbook(bytes: Uint8Array): Workbook {
	const parts = partsOf(bytes);
	const part = (path: string): XmlElement => {
		const found = parts.get(path);
		if (!found) throw new Error(`The workbook has no ${path}`);
		return found;
	};
	const strings = elements(part('xl/sharedStrings.xml'), 'si').map((item) =>
		descendants(item, 't')
			.flatMap(({ children }) => children)
			.join(''),
	);
	const sheets = descendants(part('xl/workbook.xml'), 'sheet').map(({ attributes: { name = '' } }, index) => sheetOf(name, part(`xl/worksheets/sheet${index + 1}.xml`), strings));
	return { parts, sheets };
}

function sheetOf(name: string, element: XmlElement, strings: readonly string[]): Sheet {
	const cells = descendants(element, 'c').flatMap((cell): [string, Cell][] => {
		const { r = '', s = '0', t } = cell.attributes;
		const value = child(cell, 'v')?.children.join('');
		if (value === undefined) return [];
		const formula = child(cell, 'f')?.children.join('');
		return [[r, { value: t === 's' ? (strings[Number(value)] ?? '?') : value, isText: t === 's', style: Number(s), ...(formula === undefined ? {} : { formula }) }]];
	});
	return { name, element, cells: new Map(cells), merged: descendants(element, 'mergeCell').flatMap(({ attributes: { ref } }) => ref ?? []) };
}

/** «A7» as a column from 0 and a row from 1. */
export function placeOf(address: string): { readonly column: number; readonly row: number } {
	const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
	return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(row) };
}
