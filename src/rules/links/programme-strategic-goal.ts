import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every programme carries out a strategic goal of its plan. */
export const programmeStrategicGoal: Rule = {
	id: 'links/programme-strategic-goal',
	severity: 'error',
	title: { lt: 'Programa be strateginio tikslo', en: 'Programme without a strategic goal' },
	description: {
		lt: 'Programa yra priemonė strateginiam tikslui pasiekti; programos aprašyme nurodomas jo kodas. Programa be tikslo leidžia pinigus nežinia kam.',
		en: 'A programme is a way to reach a strategic goal, whose code stands in its description. A programme without one spends money nobody knows what for.',
	},
	source: { lt: 'Programos aprašymo forma: šia programa įgyvendinamas savivaldybės strateginis tikslas', en: 'Form of the programme description: the strategic goal that the programme carries out' },
	bad: 'kind: programme\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
	good: 'kind: programme\ncode: "01"\nname: Ekonominės raidos skatinimo programa\nstrategicGoals: [sg-ekonomika]\n',
	mirror: 'links/strategic-goal-carried-out',
	visit: ({ report }) => ({
		programme(programme) {
			const { plan } = programme;
			if (programme.strategicGoals.length > 0 || plan.kind !== 'activity-plan' || plan.strategicGoals.length === 0) return;
			const title = titled(programme);
			report({
				message: { lt: `${title.lt}: nenurodyta, kurį strateginį tikslą ji įgyvendina`, en: `${title.en}: it carries out no strategic goal` },
				place: headPlace(programme),
				element: nameOf(programme),
				help: { lt: 'Pridėkite „strategicGoals: […]“', en: 'Add `strategicGoals: […]`' },
			});
		},
	}),
};
