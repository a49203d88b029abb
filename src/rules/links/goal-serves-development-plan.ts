import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { servesDevelopmentPlan } from './development.ts';

/** Every goal of an activity plan serves something of the development plan, when the workspace has one. */
export const goalServesDevelopmentPlan: Rule = {
	id: 'links/goal-serves-development-plan',
	severity: 'error',
	title: { lt: 'Veiklos plano tikslas nesusietas su plėtros planu', en: 'Goal without a link to the development plan' },
	description: {
		lt: 'Veiklos planas rengiamas plėtros planui įgyvendinti. Iš tikslo turi būti matyti, kurio plėtros plano tikslo ar uždavinio jis siekia.',
		en: 'An activity plan is made to carry out the development plan. Every goal says which goal or task of that plan it pursues.',
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: 'kind: programme\ncode: "01"\ngoals:\n  - {code: "01", name: Didinti verslumą}\n',
	good: 'kind: programme\ncode: "01"\ngoals:\n  - {code: "01", name: Didinti verslumą, serves: [spp-2022:1.1]}\n',
	mirror: 'links/task-served',
	visit({ workspace, report }) {
		if (!workspace.plans.some((plan) => plan.kind === 'development-plan')) return {};
		return {
			goal(goal) {
				if (goal.plan.kind !== 'activity-plan' || servesDevelopmentPlan(workspace, goal)) return;
				report({
					message: {
						lt: `${titled(goal).lt}: nenurodyta, kuriam plėtros plano tikslui ar uždaviniui jis skirtas`,
						en: `${titled(goal).en}: it serves no goal or task of the development plan`,
					},
					place: headPlace(goal),
					element: nameOf(goal),
					help: { lt: 'Pridėkite „serves: [planas:kodas]“', en: 'Add `serves: [plan:code]`' },
				});
			},
		};
	},
};
