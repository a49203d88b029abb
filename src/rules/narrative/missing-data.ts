import type { Rule } from '../types.ts';
import { missingPaths } from './missing.ts';

/** The data of a table exist. */
export const missingData: Rule = {
	id: 'narrative/missing-data',
	severity: 'error',
	title: { lt: 'Duomenų failo nėra', en: 'Missing data file' },
	description: {
		lt: 'Lentelė sudaroma iš CSV failo; be jo dokumente jos nebūtų. Kelias rašomas nuo teksto failo.',
		en: 'A table is made from a CSV file; without it the document would lack the table. Paths are relative to the Markdown file.',
	},
	bad: '::table{src=data/gyventoja.csv caption="Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	visit: (context) => missingPaths(context, 'data', (path) => ({ lt: `Duomenų failo „${path}“ nėra`, en: `The data file \`${path}\` does not exist` })),
};
