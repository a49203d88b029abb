import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Shares of different years don't add up. */
export const summedShares: Rule = {
	id: 'indicators/summed-shares',
	severity: 'warning',
	title: { lt: 'Sumuojami procentai', en: 'Percentages added up' },
	description: {
		lt: 'Trejų metų procentai kartu sudėti nieko nereiškia: 80, 85 ir 90 procentų patenkintų gyventojų nėra 255 procentai. Procentams tinka paskutinė reikšmė („last“) arba vidurkis („average“).',
		en: 'The percentages of three years added up mean nothing: 80, 85 and 90 per cent of satisfied residents are not 255 per cent. The last value (`last`) or the `average` goes with percentages.',
	},
	bad: '- {name: Patenkintų gyventojų dalis, unit: proc., aggregation: sum, targets: {2015: 80.0, 2016: 82.5, 2017: 85.0}}\n',
	good: '- {name: Patenkintų gyventojų dalis, unit: proc., aggregation: last, targets: {2015: 80.0, 2016: 82.5, 2017: 85.0}}\n',
	mirror: { lt: 'Kiekius galima ir sumuoti, ir imti paskutinį: iš vieneto to nesuprasi', en: 'Amounts may be added up or not: their unit does not tell' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const { aggregation, unit, origin } = indicator;
			// A sum that is not stated is nobody's statement.
			if (aggregation !== 'sum' || !workspace.registers.units.get(unit)?.percent || origin.document.scalarText([...origin.path, 'aggregation']) === undefined) return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: matuojama procentais, o metų reikšmės sumuojamos`, en: `${title.en}: it is measured in per cent, but its yearly values are added up` },
				place: fieldPlace(indicator, 'aggregation'),
				element: `${nameOf(indicator)}/aggregation`,
			});
		},
	}),
};
