import type { Rule } from '../types.ts';
import { slipReporter } from './slips.ts';

/** Lines of cells make a table. */
export const brokenTable: Rule = {
	id: 'narrative/broken-table',
	severity: 'error',
	title: { lt: 'Lentelė be brūkšnių eilutės', en: 'Table without its line of dashes' },
	description: {
		lt: 'Lentelę iš eilučių su brūkšniais „|“ padaro antroji eilutė „|---|---|“, kurioje langelių tiek pat kiek antraštinėje. Be jos eilutės būtų išspausdintos kaip tekstas.',
		en: 'Lines with `|` become a table by the second, `|---|---|`, which has as many cells as the head. Without it the lines would be printed as text.',
	},
	source: { lt: 'GitHub Flavored Markdown Spec, 4.10', en: 'GitHub Flavored Markdown Spec, 4.10' },
	bad: '| Rodiklis | Reikšmė |\n| Gyventojai | 304 |\n',
	good: '| Rodiklis | Reikšmė |\n|--|--|\n| Gyventojai | 304 |\n',
	mirror: 'narrative/table-cells',
	visit: (context) => slipReporter(context, 'table'),
};
