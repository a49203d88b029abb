import { continues } from '../../model/money.ts';
import type { Appropriation } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** A measure has one line of appropriations a source. */
export const duplicateSource: Rule = {
	id: 'funding/duplicate-source',
	severity: 'error',
	title: { lt: 'Šaltinis priemonėje pakartotas', en: 'Source given twice in a measure' },
	description: {
		lt: 'Dvi to paties šaltinio eilutės vienoje priemonėje dažniausiai reiškia, kad ta pati suma įrašyta du kartus.',
		en: 'Two lines of one source in a measure most often mean that the same money was entered twice.',
	},
	bad: 'appropriations:\n  - {source: SB, 2015: 120.0}\n  - {source: SB, 2016: 125.0}\n',
	good: 'appropriations:\n  - {source: SB, 2015: 120.0, 2016: 125.0}\n',
	mirror: 'funding/empty-line',
	visit: ({ report }) => ({
		measure(measure) {
			const first = new Map<string, Appropriation>();
			for (const line of measure.appropriations) {
				const earlier = first.get(line.source);
				if (line.source === '') continue;
				if (!earlier || continues(earlier, line)) {
					first.set(line.source, earlier ?? line);
					continue;
				}
				const title = titled(measure);
				report({
					message: { lt: `${title.lt}: šaltinis ${line.source} jau turi eilutę`, en: `${title.en}: the source ${line.source} has a line already` },
					place: fieldPlace(line, 'source'),
					element: `${nameOf(measure)}/${line.source}`,
					related: [{ place: fieldPlace(earlier, 'source'), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
					help: { lt: 'Sujunkite eilutes į vieną', en: 'Merge the lines into one' },
				});
			}
		},
	}),
};
