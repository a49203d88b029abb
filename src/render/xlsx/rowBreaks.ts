/** Where the printed pages of a sheet end, so that rows that belong together stand on one. Lengths in points. */

/** Share of a page that is filled: printers and spreadsheets round the heights of rows each in their way, and a page too full would leave a row or two for one of their own. */
const FILLED = 0.95;
/** Spreadsheets take no more breaks in a sheet. */
const MOST = 1000;

export interface PrintedRow {
	readonly height: number;
	/** It stays on one page with the next. */
	readonly isTied: boolean;
}

/**
 * After how many rows pages end. Rows that no page can hold together are left to the spreadsheet.
 * @param repeated height of the head, which comes again on every page
 */
export function rowBreaks(rows: readonly PrintedRow[], page: { readonly height: number; readonly repeated: number }): number[] {
	const room = page.height * FILLED;
	const breaks: number[] = [];
	let used = 0;
	for (let begin = 0, end = 0; begin < rows.length; begin = end) {
		let height = 0;
		do height += rows[end]?.height ?? 0;
		while (rows[end++]?.isTied && end < rows.length);
		if (used + height <= room) used += height;
		else if (page.repeated + height <= room) {
			if (begin > 0) breaks.push(begin);
			used = page.repeated + height;
		} else used = page.repeated + ((used + height) % room);
	}
	return breaks.slice(0, MOST);
}
