/** What the page says beside the document: to who reads it with a keyboard or by ear, and over its notes. */
import type { DocumentTree } from '../../document/nodes.ts';

interface Wording {
	readonly skip: string;
	readonly notes: string;
	/** Of the link from a note to the place it is about; `place` counts the marks of one note. */
	readonly back: (note: number, place: number) => string;
	readonly table: string;
	readonly chart: string;
	/** Opens the figures of a chart. */
	readonly data: string;
	readonly done: string;
	readonly open: string;
}

export const WORDING: Readonly<Record<DocumentTree['language'], Wording>> = {
	lt: {
		skip: 'Pereiti prie teksto',
		notes: 'Išnašos',
		back: (note, place) => `Grįžti į tekstą prie ${note} išnašos${place > 1 ? `, ${place} vieta` : ''}`,
		table: 'Lentelė',
		chart: 'Paveikslas',
		data: 'Duomenys',
		done: 'atlikta',
		open: 'neatlikta',
	},
	en: {
		skip: 'Skip to the text',
		notes: 'Footnotes',
		back: (note, place) => `Back to the text at note ${note}${place > 1 ? `, place ${place}` : ''}`,
		table: 'Table',
		chart: 'Figure',
		data: 'Data',
		done: 'done',
		open: 'not done',
	},
};
