import type { Rule } from '../types.ts';
import { missingPaths } from './missing.ts';

/** The data of a table or a budget exist. */
export const missingData: Rule = {
	id: 'narrative/missing-data',
	severity: 'error',
	title: { lt: 'Duomenų failo nėra', en: 'Missing data file' },
	description: {
		lt: 'Lentelė ar biudžetas sudaromi iš CSV failo; be jo dokumente nebūtų lentelės, o plano nebūtų su kuo sutikrinti. Kelias rašomas nuo to failo, kuriame jis nurodytas.',
		en: 'A table or a budget is made from a CSV file; without it the document would lack the table, or there would be nothing to check the plan against. Paths are relative to the file that names them.',
	},
	bad: '::table{src=data/gyventoja.csv caption="Gyventojų skaičius"}\n',
	good: '::table{src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/unused-file',
	visit: (context) => missingPaths(context, 'data', (path) => ({ lt: `Duomenų failo „${path}“ nėra`, en: `The data file \`${path}\` does not exist` })),
};
