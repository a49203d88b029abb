import { appropriationsOf } from '../../model/hierarchy.ts';
import { isPositive } from '../../model/sign.ts';
import type { AnyMeasure, EconomicClass, Plan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** An investment measure acquires assets, when the plan splits its money by economic class. */
export const investmentAssets: Rule = {
	id: 'funding/investment-assets',
	severity: 'info',
	title: { lt: 'Investicinė priemonė be turto įsigijimo', en: 'Investment measure without assets' },
	description: {
		lt: 'Investicinės priemonės pinigais kuriamas arba įsigyjamas turtas. Jei visa suma skirta išlaidoms, arba suma neišskaidyta („assets“), arba priemonė ne investicinė.',
		en: 'The money of an investment measure makes or buys assets. When all of it is expenditure, either the amount was not split (`assets`) or the measure is no investment.',
	},
	source: { lt: 'Biudžeto ekonominė klasifikacija', en: 'Economic classification of the budget' },
	bad: 'type: investment\nappropriations:\n  - {source: SB, 2015: 400.0}\n',
	good: 'type: investment\nappropriations:\n  - {source: SB, 2015: {assets: 400.0}}\n',
	mirror: { lt: 'Turto įsigyja ir tęstinės priemonės (įranga, automobiliai)', en: 'Continuing measures buy assets too (equipment, cars)' },
	visit({ report }) {
		const splitting = new Set<Plan>();
		const suspects: AnyMeasure[] = [];
		return {
			measure(measure) {
				if (measure.plan.kind !== 'activity-plan') return;
				if (hasMoney(measure, 'assets')) splitting.add(measure.plan);
				else if (measure.type === 'investment' && hasMoney(measure, 'total')) suspects.push(measure);
			},
			end() {
				for (const measure of suspects) {
					if (!splitting.has(measure.plan)) continue;
					const title = titled(measure);
					report({
						message: { lt: `${title.lt}: investicinė, bet lėšų turtui įsigyti nėra`, en: `${title.en}: it is an investment but has no money for assets` },
						place: fieldPlace(measure, 'type'),
						element: `${nameOf(measure)}/type`,
					});
				}
			},
		};
	},
};

function hasMoney(measure: AnyMeasure, economicClass: EconomicClass): boolean {
	for (const { amounts } of appropriationsOf(measure)) for (const amount of amounts.values()) if (isPositive(amount[economicClass])) return true;
	return false;
}
