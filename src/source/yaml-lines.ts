import type { Bilingual } from '../diagnostic.ts';
import type { OffsetRange } from './types.ts';

/** What its author did wrong, told from the text around the parser's complaint: the parser stumbles over what follows from it. */
export interface Slip {
	readonly range: OffsetRange;
	readonly message: Bilingual;
	readonly help: Bilingual;
}

/** How much of a line is shown as it should be written. */
export const SHOWN = 40;

/** A part of a line for a message, cut where it is long. */
export const shown = (text: string): string => (text.trimEnd().length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text.trimEnd());

/** The line that an offset is in, without its end. */
export function lineAt(text: string, offset: number): OffsetRange {
	const start = offset > text.length ? text.length : text.lastIndexOf('\n', offset - 1) + 1;
	const [line = ''] = text.slice(start).split(/\r?\n/, 1);
	return { start, end: start + line.length };
}

/** The first line that ends with CR alone: other readers of YAML take it for an end, the parser for a letter, and git for no end at all. */
export function endingOfMac(text: string): Slip | undefined {
	const end = /\r(?!\n)/.exec(text)?.index;
	if (end === undefined) return undefined;
	return {
		range: { start: lineAt(text, end).start, end },
		message: { lt: 'eilutė baigiasi vien ženklu CR, kaip senųjų „Mac“ failuose', en: 'the line ends with CR alone, as in files of old Macs' },
		help: { lt: 'Redaktoriuje parinkite eilučių pabaigas LF ir failą įrašykite iš naujo', en: 'Choose LF for ends of lines in the editor, and save the file again' },
	};
}
