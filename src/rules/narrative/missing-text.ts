import type { Rule } from '../types.ts';
import { missingPaths } from './missing.ts';

/** The text of a narrative slot exists. */
export const missingText: Rule = {
	id: 'narrative/missing-text',
	severity: 'error',
	title: { lt: 'Skyriaus teksto failo nėra', en: 'Missing narrative file' },
	description: {
		lt: 'Plane nurodyto teksto nėra, todėl dokumente trūktų skyriaus. Kelias rašomas nuo plano failo.',
		en: 'The text that the plan names is not there, so the document would lack a chapter. Paths are relative to the file of the plan.',
	},
	bad: 'narrative:\n  introduction: text/ivada.md\n',
	good: 'narrative:\n  introduction: text/ivadas.md\n',
	mirror: 'narrative/unused-text',
	visit: (context) => missingPaths(context, 'slot', (path) => ({ lt: `Teksto failo „${path}“ nėra`, en: `The text \`${path}\` does not exist` })),
};
