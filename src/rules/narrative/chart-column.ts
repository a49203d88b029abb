import type { Rule } from '../types.ts';
import { chartFaults } from './charts.ts';

/** The columns and rows that a chart names are in its table. */
export const chartColumn: Rule = {
	id: 'narrative/chart-column',
	severity: 'error',
	title: { lt: 'Diagramos lentelėje nėra stulpelio ar eilutės', en: 'Column or row not in the chart’s table' },
	description: {
		lt: 'Diagrama imama iš CSV lentelės stulpelių ar eilučių, pavadintų taip, kaip jie vadinasi lentelėje. Kabliataškis skiria kelis pavadinimus.',
		en: 'A chart takes columns or rows of a CSV table by the names that they have there. Several names are parted by semicolons.',
	},
	bad: '::chart{type=line src=data/gyventojai.csv y="Gyventojia" caption="Gyventojų skaičius"}\n',
	good: '::chart{type=line src=data/gyventojai.csv y="Gyventojai" caption="Gyventojų skaičius"}\n',
	mirror: { lt: 'Stulpelių, kurių diagrama nerodo, lentelėje gali būti kiek reikia', en: 'A table may have any number of columns that a chart does not show' },
	visit: (context) => chartFaults(context, 'column'),
};
