import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';

/** The years of an activity plan lie within those of the development plan that it carries out. */
export const withinDevelopmentPlan: Rule = {
	id: 'time/within-development-plan',
	severity: 'warning',
	title: { lt: 'Veiklos plano metai už plėtros plano ribų', en: 'Activity plan beyond the development plan' },
	description: {
		lt: 'Veiklos planas įgyvendina plėtros planą, todėl jo metai yra plėtros plano metai. Jei veiklos planas trunka ilgiau, jo paskutinių metų priemonės neturi ko įgyvendinti: laikas rengti naują plėtros planą.',
		en: 'An activity plan carries out the development plan, so its years are among the years of that plan. When it runs longer, the measures of its last years have nothing to carry out: a new development plan is due.',
	},
	source: { lt: 'Strateginio planavimo metodika: planai siejami tarpusavyje', en: 'Strategic planning methodology: plans are linked to each other' },
	bad: 'kind: development-plan\nyears: {from: 2015, to: 2022}\n---\nkind: activity-plan\nyears: {from: 2021, to: 2023}\n',
	good: 'kind: development-plan\nyears: {from: 2015, to: 2022}\n---\nkind: activity-plan\nyears: {from: 2020, to: 2022}\n',
	mirror: { lt: 'Plėtros planas ilgesnis už veiklos planą', en: 'A development plan is longer than an activity plan' },
	visit({ workspace, report }) {
		const developmentPlans = workspace.plans.filter(({ kind }) => kind === 'development-plan');
		return {
			plan(plan) {
				const { from, to } = plan.years;
				const isCovered = (year: number): boolean => developmentPlans.some(({ years }) => years.from <= year && year <= years.to);
				// Two development plans may follow each other: together they cover the years.
				if (plan.kind !== 'activity-plan' || developmentPlans.length === 0 || (isCovered(from) && isCovered(to))) return;
				const { lt, en } = quoted(plan.title);
				const spans = developmentPlans.map(({ years }) => `${years.from}–${years.to}`).join(', ');
				report({
					message: {
						lt: `Planas ${lt}: jo metų (${from}–${to}) neapima plėtros planas (${spans})`,
						en: `Plan ${en}: its years (${from}–${to}) are not within those of the development plan (${spans})`,
					},
					place: fieldPlace(plan, 'years'),
					element: `${plan.id}/years`,
					related: developmentPlans.map((other) => ({ place: fieldPlace(other, 'years'), message: { lt: 'plėtros plano metai', en: "the development plan's years" } })),
				});
			},
		};
	},
};
