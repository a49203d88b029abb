import type { Bilingual, RelatedPlace } from '../../diagnostic.ts';
import type { Approvals } from '../../link/approvals.ts';
import type { Decision } from '../../model/decision.ts';
import type { Plan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { decidedPlans, SOURCE } from './approvals.ts';

interface Fault {
	readonly said: Bilingual;
	readonly related: readonly RelatedPlace[];
}

/** The latest decision has the last word, so a wrong date changes what is approved. */
export const decisionDate: Rule = {
	id: 'approval/decision-date',
	severity: 'warning',
	title: { lt: 'Sprendimo data nedera su kitomis', en: "A decision's date does not fit the others" },
	description: {
		lt: 'Galioja vėliausias sprendimas, todėl nuo datos priklauso, kas patvirtinta. Sprendimo dienos, kuri dar neatėjo, būti negali; planas keičiamas tik po to, kai patvirtintas; to paties sprendimo data visur viena.',
		en: 'The latest decision has the last word, so what is approved depends on dates. No decision is dated in the future; a plan is amended only after it was approved; one decision has one date everywhere.',
	},
	source: SOURCE,
	bad: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2014-10-15        # planas patvirtintas 2015-04-02\nplan: svp-2015-2017\n',
	good: 'kind: decision\nid: t-200\nnumber: T-200\ndate: 2015-10-15\nplan: svp-2015-2017\n',
	draft: 'info',
	mirror: { lt: 'Tikrinama į abi puses', en: 'Both directions are checked' },
	visit: ({ workspace, report, today }) => ({
		plan(plan) {
			const approvals = decidedPlans(workspace).get(plan);
			for (const decision of approvals?.decisions ?? []) {
				const fault = approvals && faultOf(decision, plan, approvals, today);
				if (!fault) continue;
				const { number, date, id } = decision;
				report({
					message: { lt: `Sprendimas ${number}: data ${date}, o ${fault.said.lt}`, en: `Decision ${number}: dated ${date}, but ${fault.said.en}` },
					place: fieldPlace(decision, 'date'),
					element: `decision:${id}/date`,
					related: fault.related,
				});
			}
		},
	}),
};

function faultOf(decision: Decision, plan: Plan, { decisions }: Approvals, today: string): Fault | undefined {
	const { date, number } = decision;
	if (today !== '' && date > today) return { said: { lt: `šiandien – ${today}`, en: `today is ${today}` }, related: [] };
	const { approval } = plan;
	const approvalPlace = { place: fieldPlace(plan, ['approval', 'date']), message: { lt: 'plano tvirtinimo žyma', en: "the plan's approval mark" } };
	if (approval?.date !== undefined && approval.number === number && approval.date !== date) {
		return { said: { lt: `plano tvirtinimo žymoje ${number} – ${approval.date}`, en: `${number} in the plan's approval mark is of ${approval.date}` }, related: [approvalPlace] };
	}
	const first = decisions.find(({ whole }) => whole);
	if (first && date < first.date) {
		const message = { lt: 'planas patvirtintas', en: 'the plan was approved' };
		return {
			said: { lt: `visas planas patvirtintas tik ${first.date} (${first.number})`, en: `the plan as a whole was approved only on ${first.date} (${first.number})` },
			related: [{ place: fieldPlace(first, 'date'), message }],
		};
	}
	if (!first && approval?.date !== undefined && date < approval.date) {
		return { said: { lt: `planas patvirtintas tik ${approval.date}`, en: `the plan was approved only on ${approval.date}` }, related: [approvalPlace] };
	}
	return undefined;
}
