import type { Rule } from '../types.ts';
import { chartFaults } from './charts.ts';

/** The type of a chart and what it is of are known. */
export const chartWord: Rule = {
	id: 'narrative/chart-word',
	severity: 'error',
	title: { lt: 'Nežinoma diagramos reikšmė', en: 'Unknown word in a chart' },
	description: {
		lt: 'Diagramos rūšis, ką ji rodo, pagal ką ir kurių metų – vis žinomi žodžiai; kitokių programa nesupranta, todėl diagramos dokumente nebūtų.',
		en: 'The type of a chart, what it is of, by what and of which year are known words; others the program can’t understand, and the document would lack the chart.',
	},
	bad: '::chart{type=liine src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	good: '::chart{type=line src=data/gyventojai.csv caption="Gyventojų skaičius"}\n',
	mirror: 'narrative/unknown-attribute',
	visit: (context) => chartFaults(context, 'word'),
};
