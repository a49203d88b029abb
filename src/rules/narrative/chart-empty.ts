import type { Rule } from '../types.ts';
import { chartFaults } from './charts.ts';

/** A chart has something to show. */
export const chartEmpty: Rule = {
	id: 'narrative/chart-empty',
	severity: 'error',
	title: { lt: 'Diagrama be duomenų', en: 'Chart without data' },
	description: {
		lt: 'Lentelėje nėra nė vieno skaičiaus, planas lėšų neturi arba nenurodyta, iš ko diagrama (src – CSV failas, of – plano lėšos).',
		en: 'The table has no numbers, the plan has no money, or it is not said what the chart is made from (`src`, a CSV file, or `of`, the plan’s money).',
	},
	bad: '::chart{type=line caption="Gyventojų skaičius"}\n',
	good: '::chart{type=line src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/chart-crowded',
	visit: (context) => chartFaults(context, 'empty'),
};
