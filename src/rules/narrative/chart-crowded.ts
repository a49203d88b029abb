import type { Rule } from '../types.ts';
import { chartFaults } from './charts.ts';

/** A chart has no more in it than can be read, and as many series as its type needs. */
export const chartCrowded: Rule = {
	id: 'narrative/chart-crowded',
	severity: 'error',
	title: { lt: 'Diagramoje per daug arba per mažai eilučių', en: 'Chart with too many or too few series' },
	description: {
		lt: 'Daugiau kaip šešių linijų ar skritulio dalių skaitytojas neatskiria, ypač nespalvotame spaudinyje. Piramidei reikia lygiai dviejų eilučių, skrituliui, žiedui ir langeliams – vienos.',
		en: 'More than six lines or slices can’t be told apart, least of all without colours. A pyramid needs just two series; a pie, a doughnut and tiles need one.',
	},
	bad: '::chart{type=pie src=data/gyventojai.csv caption="Gyventojai pagal amžių ir metus"}\n',
	good: '::chart{type=pie src=data/gyventojai.csv y=2014 caption="Gyventojai pagal amžių"}\n',
	mirror: 'narrative/chart-empty',
	visit: (context) => chartFaults(context, 'crowded'),
};
