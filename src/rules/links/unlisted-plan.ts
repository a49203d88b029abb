import type { SourceDocument } from '../../source/types.ts';
import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

/** A plan of the workspace stands in its list of plans, when there is a list. */
export const unlistedPlan: Rule = {
	id: 'links/unlisted-plan',
	severity: 'warning',
	title: { lt: 'Planas nepaminėtas sąraše', en: 'Plan that is not listed' },
	description: {
		lt: 'Failo plan.yaml sąrašas „plans“ nustato, kokie planai čia rašomi ir kuria tvarka. Planas, kurio jame nėra, greičiausiai pamirštas įrašyti arba likęs iš seno darbo.',
		en: 'The list `plans` of plan.yaml says which plans are written here and in which order. A plan that it does not name was forgotten there, or is a leftover.',
	},
	bad: 'kind: workspace\nplans: [spp-2022]\n---\nkind: activity-plan\nid: svp-2015-2017\n',
	good: 'kind: workspace\nplans: [spp-2022, svp-2015-2017]\n---\nkind: activity-plan\nid: svp-2015-2017\n',
	mirror: 'links/unknown-plan',
	visit({ workspace, report }) {
		const list = workspace.documents.find(({ data }) => isWorkspace(data));
		const listed = list ? plansIn(list) : [];
		if (!list || listed.length === 0) return {};
		const ids = workspace.plans.map(({ id }) => id);
		const misspelt = new Set(
			listed.flatMap((one) =>
				typeof one === 'string' && !ids.includes(one)
					? (nearest(
							one,
							ids.filter((id) => !listed.includes(id)),
						) ?? [])
					: [],
			),
		);
		return {
			plan(plan) {
				// A misspelt name in the list is told there (links/unknown-plan).
				if (plan.id === '' || listed.includes(plan.id) || misspelt.has(plan.id)) return;
				const { lt, en } = quoted(plan.title);
				report({
					message: { lt: `Planas ${lt}: jo („${plan.id}“) nėra failo ${list.file.path} sąraše „plans“`, en: `Plan ${en}: \`${plan.id}\` is not in the list \`plans\` of ${list.file.path}` },
					place: fieldPlace(plan, 'id'),
					element: `plans/${plan.id}`,
					related: [{ place: list.place(['plans']), message: { lt: 'planų sąrašas', en: 'the list of plans' } }],
				});
			},
		};
	},
};

function isWorkspace(data: unknown): data is object {
	return typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'workspace';
}

function plansIn({ data }: SourceDocument): readonly unknown[] {
	const plans: unknown = isWorkspace(data) ? Reflect.get(data, 'plans') : undefined;
	return Array.isArray(plans) ? plans : [];
}
