import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { laidOut } from '../../../src/render/pdf/index.ts';
import { cell, document, group, markdown, portrait, row } from '../pdf/sample.ts';
import { descendants, elements, part, textOf } from './xml-tree.ts';

/** The texts of a document's runs, with `‑` for hyphens at which no line ends and `¬` for soft ones. */
async function runsOf(tree: DocumentTree): Promise<string[]> {
	const body = part(await renderDocx(tree, await laidOut(tree)), 'word/document.xml');
	return descendants(body, 'w:r').map((run) =>
		elements(run)
			.map((one) => (one.name === 'w:noBreakHyphen' ? '‑' : one.name === 'w:softHyphen' ? '¬' : textOf(one)))
			.join(''),
	);
}

const runsOfText = (text: string): Promise<string[]> => runsOf(document([portrait(...markdown(text).blocks)]));

/** A table of one column, so wide as its page, in letters of a size. */
const table = (text: string, fontSize: number) => ({ type: 'formTable', id: 't', columns: [{ width: 1 }], head: [], groups: [group(row([cell(text)]))], fontSize }) as const;

describe('a code in the Word document', () => {
	it.each([
		['Kriterijus R-01-01-01 ir sprendimas Nr. T-127.', 'Kriterijus R‑01‑01‑01 ir sprendimas Nr. T‑127.'],
		['Priemonė 01.02-P-03', 'Priemonė 01.02‑P‑03'],
		['2015–2017 metai', '2015–2017 metai'],
		['šiaurės-vakarų dalis', 'šiaurės-vakarų dalis'],
		['R-01-01-01', 'R-01-01-01'],
		['Rašykite planas-2015@example.org arba http://example.org/a-1-b.', 'Rašykite planas-2015@example.org arba http://example.org/a-1-b.'],
	])('is as whole as in our own lines: %s', async (text, expected) => {
		expect((await runsOfText(text)).join('')).toBe(expected);
		expect(await runsOf(document([portrait(table(text, 9))]))).toEqual([expected]);
	});

	it('stands beside words that are broken', async () => {
		const runs = await runsOfText(`${'Kriterijus R-01-01-01 nebendradarbiaujantiems '.repeat(9)}`);
		expect(runs.join('')).toMatch(/^(Kriterijus R‑01‑01‑01 ne¬?ben¬?d¬?ra¬?dar¬?biau¬?jan¬?tiems ?)+$/);
		expect(runs.join('')).toContain('¬');
	});

	it('that no line can hold is parted where our own lines part it', async () => {
		expect((await runsOf(document([portrait(table('x AAAAAA-BBBBBB-CCCCCC-01', 60))])))[0]).toBe('x AAAAAA-BBBBBB-CCCCCC-01');
	});

	it('is told without soft hyphens where a line ends at a hyphen of a word', async () => {
		const [only] = await runsOfText('pietvakarių-šiaurės '.repeat(20).trim());
		expect(only).toContain('-');
		expect((only ?? '').replaceAll('¬', '')).toBe('pietvakarių-šiaurės '.repeat(20).trim());
	});
});
