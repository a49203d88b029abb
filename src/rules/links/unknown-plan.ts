import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';

/** The workspace's list of plans names plans that exist. */
export const unknownPlan: Rule = {
	id: 'links/unknown-plan',
	severity: 'error',
	title: { lt: 'Plano nėra', en: 'Unknown plan' },
	description: {
		lt: 'Failo plan.yaml sąraše „plans“ nurodytas planas turi būti aprašytas kuriame nors darbo aplanko faile; kitaip jis nebūtų nei tikrinamas, nei spausdinamas.',
		en: 'A plan in the list `plans` of plan.yaml has to be described in a file of the workspace; otherwise it would be neither checked nor printed.',
	},
	bad: 'kind: workspace\nplans: [svp-2015-2016]\n---\nkind: activity-plan\nid: svp-2015-2017\n',
	good: 'kind: workspace\nplans: [svp-2015-2017]\n---\nkind: activity-plan\nid: svp-2015-2017\n',
	mirror: 'links/unlisted-plan',
	visit: ({ workspace, report }) => ({
		end() {
			const known = new Set(workspace.plans.map((plan) => plan.id));
			const suggest = suggester(() => known);
			for (const document of workspace.documents) {
				for (const [index, id] of listedPlans(document.data).entries()) {
					if (typeof id !== 'string' || known.has(id)) continue;
					report({
						message: { lt: `Plano „${id}“ nėra nė viename faile`, en: `No file describes the plan \`${id}\`` },
						place: document.place(['plans', index]),
						element: `plans/${id}`,
						help: suggest(id),
					});
				}
			}
		},
	}),
};

function listedPlans(data: unknown): readonly unknown[] {
	if (typeof data !== 'object' || data === null || Reflect.get(data, 'kind') !== 'workspace') return [];
	const plans: unknown = Reflect.get(data, 'plans');
	return Array.isArray(plans) ? plans : [];
}
