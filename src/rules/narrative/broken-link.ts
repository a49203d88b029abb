import type { Rule } from '../types.ts';
import { missingPaths } from './missing.ts';

/** A relative link leads to a file of the workspace. */
export const brokenLink: Rule = {
	id: 'narrative/broken-link',
	severity: 'error',
	title: { lt: 'Nuoroda į failą, kurio nėra', en: 'Broken link' },
	description: {
		lt: 'Tekste nurodyto failo nėra: jis pervadintas, perkeltas arba kelias surinktas neteisingai. Interneto adresai netikrinami.',
		en: 'The file that the text links to is not there: it was renamed, moved, or the path is mistyped. Web addresses are not checked.',
	},
	bad: '[Priedas](priedai/sarasa.csv)\n',
	good: '[Priedas](priedai/sarasas.csv)\n',
	mirror: 'narrative/unused-file',
	visit: (context) => missingPaths(context, 'link', (path) => ({ lt: `Nuoroda veda į failą „${path}“, kurio nėra`, en: `The link leads to \`${path}\`, which does not exist` })),
};
