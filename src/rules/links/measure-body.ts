import { bodiesOf } from '../../model/hierarchy.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Every measure has a body that carries it out. */
export const measureBody: Rule = {
	id: 'links/measure-body',
	severity: 'error',
	title: { lt: 'Priemonė be vykdytojo', en: 'Measure without a responsible body' },
	description: {
		lt: 'Priemonė, už kurią niekas neatsako, nebus vykdoma; jos langelis „vykdytojo kodas“ liktų tuščias, o lėšos nepatektų į suvestinę pagal vykdytojus.',
		en: 'A measure that nobody answers for is not carried out; its cell for the body stays empty and its money reaches no summary by body.',
	},
	source: { lt: 'Savivaldybių planavimo praktika: suvestinės skiltis „vykdytojo kodas“', en: 'Practice of municipal planning: the column “code of the responsible body”' },
	bad: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n',
	good: 'measures:\n  - code: "01"\n    name: Smulkiojo verslo rėmimas\n    bodies: ["12"]\n',
	mirror: 'links/unused-entry',
	visit: ({ report }) => ({
		measure(measure) {
			const parts = measure.kind === 'measure' ? measure.submeasures : [];
			if (bodiesOf(measure).length > 0 || parts.some(({ bodies }) => bodies.length > 0)) return;
			// Nobody is responsible for any of them: told once, at the measure.
			if (measure.kind === 'submeasure' && !measure.measure.submeasures.some(({ bodies }) => bodies.length > 0)) return;
			const title = titled(measure);
			report({
				message: { lt: `${title.lt}: nenurodytas nė vienas vykdytojas`, en: `${title.en}: no body is responsible for it` },
				place: headPlace(measure),
				element: nameOf(measure),
				help: { lt: 'Pridėkite „bodies: […]“ su kodais iš vykdytojų registro', en: 'Add `bodies: […]` with codes from the register of bodies' },
			});
		},
	}),
};
