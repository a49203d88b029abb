import { elementsOf } from '../../link/link.ts';
import { linesOf } from '../../link/results.ts';
import type { ImplementationReport } from '../../model/accounts.ts';
import { reportTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { judgedPlan } from './achievement.ts';
import { placeOfList, yearsOf } from './years.ts';

/** A report tells the value of every indicator that has a target for its year. */
export const actualMissing: Rule = {
	id: 'report/actual-missing',
	severity: 'warning',
	title: { lt: 'Nėra pasiektos reikšmės', en: 'Actual value missing' },
	description: {
		lt: 'Ataskaitoje pateikiama kiekvieno rodiklio, kuriam tiems metams buvo nustatyta siektina reikšmė, pasiekta reikšmė; nutylėtas rodiklis dažniausiai ir yra nepasiektas.',
		en: 'A report has to say what was achieved of every indicator with a target for the year; an indicator passed over in silence is most often the one that was not reached.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nkind: report\nplan: svp-2015-2017\nyear: 2015\nindicators: []\n',
	good: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nkind: report\nplan: svp-2015-2017\nyear: 2015\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 21}\n',
	mirror: 'report/actual-without-target',
	visit(context) {
		const { workspace, report } = context;
		const judged: ImplementationReport[] = [];
		return {
			report(one) {
				if (judgedPlan(context, one)) judged.push(one);
			},
			end() {
				for (const { first: one, partOf, partsOf, untold } of yearsOf(workspace, judged)) {
					const plan = workspace.accountedPlan(one);
					const missing = (plan ? elementsOf(plan) : []).flatMap((element) => {
						const isMissing = element.kind === 'indicator' && element.targets.has(one.year) && linesOf(workspace, element, one.year).length === 0;
						return isMissing ? [element] : [];
					});
					for (const element of untold(missing)) {
						const target = element.targets.get(one.year);
						if (!target) continue;
						const [title, of, figure] = [reportTitle(one), titled(element), number(target)];
						report({
							message: {
								lt: `${title.lt}: nenurodyta, kas pasiekta (${of.lt.charAt(0).toLowerCase()}${of.lt.slice(1)}); siekta ${figure.lt}`,
								en: `${title.en}: nothing is said of ${of.en.charAt(0).toLowerCase()}${of.en.slice(1)}; the target was ${figure.en}`,
							},
							place: placeOfList(partOf(element), 'indicators'),
							element: `${nameOf(element)}/${one.year}/actual`,
							wholes: partsOf(element),
							related: [{ place: fieldPlace(element, ['targets', String(one.year)]), message: { lt: 'siektina reikšmė', en: 'the target' } }],
						});
					}
				}
			},
		};
	},
};
