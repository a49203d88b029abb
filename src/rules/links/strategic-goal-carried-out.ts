import type { LinkedWorkspace } from '../../link/types.ts';
import type { ActivityPlan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every strategic goal is carried out by a programme. */
export const strategicGoalCarriedOut: Rule = {
	id: 'links/strategic-goal-carried-out',
	severity: 'error',
	title: { lt: 'Strateginio tikslo neįgyvendina jokia programa', en: 'Strategic goal that no programme carries out' },
	description: {
		lt: 'Tikslas, kurio neįgyvendina nė viena programa, negauna nei lėšų, nei vykdytojų: jis lieka popieriuje.',
		en: 'A goal that no programme carries out gets neither money nor people: it stays on paper.',
	},
	bad: 'strategicGoals:\n  - {code: "01", id: sg-ekonomika, name: Stipri ekonomika}\n  - {code: "02", id: sg-aplinka, name: Švari aplinka}\nprogrammes:\n  - {code: "01", name: Ekonomikos programa, strategicGoals: [sg-ekonomika]}\n',
	good: 'strategicGoals:\n  - {code: "01", id: sg-ekonomika, name: Stipri ekonomika}\n  - {code: "02", id: sg-aplinka, name: Švari aplinka}\nprogrammes:\n  - {code: "01", name: Ekonomikos programa, strategicGoals: [sg-ekonomika, sg-aplinka]}\n',
	mirror: 'links/programme-strategic-goal',
	visit({ workspace, report }) {
		const unsure = new Set<ActivityPlan>();
		return {
			plan(plan) {
				if (plan.kind === 'activity-plan' && hasLooseProgramme(workspace, plan)) unsure.add(plan);
			},
			strategicGoal(goal) {
				const { plan } = goal;
				if (plan.kind !== 'activity-plan' || unsure.has(plan) || workspace.servedBy(goal).some(({ kind }) => kind === 'programme')) return;
				const title = titled(goal);
				report({
					message: { lt: `${title.lt}: jo neįgyvendina nė viena programa`, en: `${title.en}: no programme carries it out` },
					place: headPlace(goal),
					element: nameOf(goal),
				});
			},
		};
	},
};

/** A programme without a strategic goal, or with one that doesn't exist, is reported itself; once mended it may carry out the goal. */
function hasLooseProgramme(workspace: LinkedWorkspace, plan: ActivityPlan): boolean {
	return plan.programmes.some(({ strategicGoals }) => strategicGoals.length === 0 || strategicGoals.some((reference) => workspace.resolve(reference)?.kind !== 'strategicGoal'));
}
