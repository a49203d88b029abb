import { isZero } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { quoted, titled } from '../wording.ts';
import { isFunded } from './measure-funded.ts';

/** A line of money has money. */
export const emptyLine: Rule = {
	id: 'funding/empty-line',
	severity: 'warning',
	title: { lt: 'Lėšų eilutė be sumų', en: 'Line without money' },
	description: {
		lt: 'Šaltinio eilutė be sumų arba su vienais nuliais suvestinėje užima vietą ir klaidina: atrodo, kad iš šio šaltinio priemonė finansuojama. Dažniausiai sumos liko neįrašytos.',
		en: 'A line of a source with no amounts, or nothing but zeros, takes a row of the summary and misleads: the measure seems to have money from there. Most often the amounts were never filled in.',
	},
	bad: 'appropriations:\n  - {source: SB, 2015: 120.0}\n  - {source: ES, 2015: 0.0}\n',
	good: 'appropriations:\n  - {source: SB, 2015: 120.0}\n',
	mirror: 'funding/measure-funded',
	visit: ({ report }) => ({
		plan(plan) {
			if (plan.kind !== 'activity-plan') return;
			for (const reserve of plan.reserves) {
				if ([...reserve.amounts.values()].some(({ total }) => !isZero(total))) continue;
				const { lt, en } = quoted(reserve.name);
				report({
					message: { lt: `Rezervas ${lt}: sumų nėra`, en: `Reserve ${en}: it has no money` },
					place: fieldPlace(reserve, 'amounts'),
					element: `${plan.id}/reserves/${reserve.name.lt}`,
					wholes: [reserve],
				});
			}
		},
		measure(measure) {
			// A measure without any money is reported as a whole.
			if (!measure.financial || !isFunded(measure)) return;
			const tell = (source: string, place: ReturnType<typeof fieldPlace>): void => {
				const title = titled(measure);
				report({
					message: { lt: `${title.lt}: šaltinio ${source} eilutėje sumų nėra`, en: `${title.en}: the line of the source ${source} has no money` },
					place,
					element: `${nameOf(measure)}/${source}`,
					wholes: [measure],
				});
			};
			for (const line of measure.appropriations) {
				if (line.source !== '' && [...line.amounts.values()].every(({ total, expenditure }) => isZero(total) && isZero(expenditure))) tell(line.source, fieldPlace(line, 'source'));
			}
			for (const [source, amount] of measure.funding) if (isZero(amount)) tell(source, fieldPlace(measure, ['funding', source], 'pair'));
		},
	}),
};
