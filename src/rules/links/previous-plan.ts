import type { Bilingual } from '../../diagnostic.ts';
import { predecessors } from '../../link/lineage.ts';
import type { ActivityPlan, Plan } from '../../model/types.ts';
import { planTitle } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** The plan before an activity plan began earlier, and they have years in common. */
export const previousPlan: Rule = {
	id: 'links/previous-plan',
	severity: 'error',
	title: { lt: 'Ankstesnis planas netinka', en: 'Not a previous plan' },
	description: {
		lt: 'Veiklos planas kasmet pastumiamas metais, tad su ankstesniu turi bendrų metų, o prasideda vėliau. Kitaip nėra ko lyginti arba planai sukeisti vietomis.',
		en: 'An activity plan rolls on by a year every year: it has years in common with the one before and begins later. Otherwise there is nothing to compare, or the two have been swapped.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): trejų metų planas kasmet atnaujinamas',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): the three-year plan is renewed every year',
	},
	bad: 'kind: activity-plan\nid: svp-2015-2017\nyears: {from: 2015, to: 2017}\nprevious: svp-2011-2013\n',
	good: 'kind: activity-plan\nid: svp-2015-2017\nyears: {from: 2015, to: 2017}\nprevious: svp-2014-2016\n',
	mirror: { lt: 'Ankstesnio plano darbo aplanke gali ir nebūti', en: 'The workspace may have no previous plan' },
	visit({ workspace, report }) {
		const previous = predecessors(workspace.plans);
		return {
			plan(plan) {
				if (plan.kind !== 'activity-plan' || !plan.previous) return;
				const target = workspace.resolve(plan.previous);
				const earlier = previous.get(plan);
				const fault = target === plan ? ITSELF : earlier && faultOf(plan, earlier);
				if (!fault) return;
				const title = planTitle(plan);
				report({
					message: { lt: `${title.lt}: ${fault.lt}`, en: `${title.en}: ${fault.en}` },
					place: plan.previous.origin.document.place(plan.previous.origin.path),
					element: `${plan.id}/previous`,
					related: earlier ? [{ place: fieldPlace(earlier, 'years'), message: { lt: 'ankstesnio plano metai', en: 'years of the previous plan' } }] : [],
				});
			},
		};
	},
};

const ITSELF: Bilingual = { lt: 'planas nurodo pats save', en: 'the plan names itself' };

function faultOf({ years }: ActivityPlan, earlier: ActivityPlan): Bilingual | undefined {
	const theirs = span(earlier);
	if (earlier.years.from >= years.from) return { lt: `„${earlier.id}“ (${theirs} m.) prasideda ne anksčiau`, en: `\`${earlier.id}\` (${theirs}) does not begin earlier` };
	if (earlier.years.to < years.from) return { lt: `„${earlier.id}“ (${theirs} m.) neturi bendrų metų su šiuo planu`, en: `\`${earlier.id}\` (${theirs}) has no years in common with this plan` };
	return undefined;
}

function span({ years }: Plan): string {
	return `${years.from}–${years.to}`;
}
