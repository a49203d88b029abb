import type { Rule } from '../types.ts';
import { missingPaths } from './missing.ts';

/** A picture of a text exists. */
export const missingImage: Rule = {
	id: 'narrative/missing-image',
	severity: 'error',
	title: { lt: 'Paveikslo failo nėra', en: 'Missing image' },
	description: {
		lt: 'Dokumente paveikslo vietoje liktų tuščia. Kelias rašomas nuo teksto failo.',
		en: 'The document would have a hole where the picture should be. Paths are relative to the Markdown file.',
	},
	bad: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/gyventoja.png "Gyventojų skaičius")\n',
	good: '![Gyventojų skaičius 2005–2014\u00a0m.](pav/gyventojai.png "Gyventojų skaičius")\n',
	mirror: 'narrative/unused-file',
	visit: (context) => missingPaths(context, 'image', (path) => ({ lt: `Paveikslo failo „${path}“ nėra`, en: `The image \`${path}\` does not exist` })),
};
