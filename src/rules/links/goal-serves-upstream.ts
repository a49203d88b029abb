import type { Reference } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every goal of a development plan answers a document above it, itself or through its priority. */
export const goalServesUpstream: Rule = {
	id: 'links/goal-serves-upstream',
	severity: 'warning',
	title: { lt: 'Plėtros plano tikslas nesusietas su aukštesniu dokumentu', en: 'Goal of the development plan without an upstream link' },
	description: {
		lt: 'Plėtros planas derinamas su Europos Sąjungos, valstybės ir regiono dokumentais. Tikslas, kurio nesieja nė viena nuoroda, suderinamumo lentelėje lieka be žymės.',
		en: 'A development plan is aligned with European, national and regional documents. A goal without a link stays unmarked in the alignment matrix.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse praktika: suderinamumo su kitais planavimo dokumentais lentelė',
		en: 'Practice of municipal planning: the matrix of alignment with other planning documents',
	},
	bad: '# plėtros planas\npriorities:\n  - code: "1"\n    goals:\n      - {code: "1", name: Didinti verslumą}\n',
	good: '# plėtros planas\npriorities:\n  - code: "1"\n    goals:\n      - {code: "1", name: Didinti verslumą, serves: [lietuva-2030:2]}\n',
	mirror: 'links/unused-entry',
	visit({ workspace, report }) {
		if (workspace.registers.upstream.size === 0) return {};
		// An unresolved reference is reported itself; once mended it may be the link that lacks.
		const leadsUp = (reference: Reference): boolean => {
			const kind = workspace.resolve(reference)?.kind;
			return kind === undefined || kind === 'upstream' || kind === 'upstreamGoal';
		};
		return {
			goal(goal) {
				if (goal.plan.kind !== 'development-plan' || goal.serves.some(leadsUp) || goal.parent.serves.some(leadsUp)) return;
				report({
					message: {
						lt: `${titled(goal).lt}: nei jis, nei jo prioritetas nesusietas su aukštesniu planavimo dokumentu`,
						en: `${titled(goal).en}: neither it nor its priority serves an upstream document`,
					},
					place: headPlace(goal),
					element: nameOf(goal),
					help: { lt: 'Pridėkite „serves: [dokumentas:tikslo kodas]“', en: 'Add `serves: [document:goal code]`' },
				});
			},
		};
	},
};
