import type { Rule } from '../types.ts';
import { chartFaults } from './charts.ts';

/** What a chart draws is a number, and not below zero where parts make up a whole. */
export const chartNumber: Rule = {
	id: 'narrative/chart-number',
	severity: 'error',
	title: { lt: 'Langelis, kurio diagramoje pavaizduoti negalima', en: 'Cell that a chart can’t draw' },
	description: {
		lt: 'Diagramai reikia skaičių; tuščias langelis ar brūkšnys reiškia, kad duomenų nėra. Skritulio, žiedo, piramidės ir sudėtinių stulpelių dalys negali būti neigiamos.',
		en: 'A chart needs numbers; an empty cell or a dash stands for none. Parts of a pie, a doughnut, a pyramid or a stacked bar can’t be negative.',
	},
	bad: '# data/gyventojai.csv: 2014,apie 304\n::chart{type=line src=data/gyventojai.csv y="Gyventojai" caption="Gyventojų skaičius"}\n',
	good: '# data/gyventojai.csv: 2014,304.1\n::chart{type=line src=data/gyventojai.csv y="Gyventojai" caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/chart-empty',
	visit: (context) => chartFaults(context, 'cell'),
};
