import { LEVELS } from '../../model/level-words.ts';
import type { IndicatorLevel } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

const option = (lt: string, en: string) =>
	({ type: 'number', default: 5, minimum: 1, description: { lt: `Daugiausia ${lt} rodiklių vienam elementui`, en: `The most ${en} indicators of one element` } }) as const;

/** An element has few indicators. */
export const tooMany: Rule = {
	id: 'indicators/too-many',
	severity: 'warning',
	title: { lt: 'Per daug rodiklių', en: 'Too many indicators' },
	description: {
		lt: 'Metodika prašo kelių svarbiausių rodiklių: kai jų daug, niekas nebemato, ko iš tikrųjų siekiama, o kasmet juos visus reikia surinkti.',
		en: 'The methodology asks for a few that matter: with many of them nobody sees what is really sought, and all have to be gathered every year.',
	},
	source: { lt: 'Strateginio planavimo metodika ir savivaldybių praktika: tikslui – iki penkių kriterijų', en: 'Strategic planning methodology and practice: up to five criteria a goal' },
	bad: '# tikslas\nindicators:\n  - {name: Pirmas, unit: vnt.}\n  - {name: Antras, unit: vnt.}\n  - {name: Trečias, unit: vnt.}\n  - {name: Ketvirtas, unit: vnt.}\n  - {name: Penktas, unit: vnt.}\n  - {name: Šeštas, unit: vnt.}\n',
	good: '# tikslas\nindicators:\n  - {name: Pirmas, unit: vnt.}\n  - {name: Antras, unit: vnt.}\n  - {name: Trečias, unit: vnt.}\n',
	mirror: 'indicators/goal-outcome',
	options: { impact: option('efekto', 'impact'), outcome: option('rezultato', 'outcome'), output: option('produkto', 'output') },
	visit: ({ report, options }) => ({
		siblings(elements) {
			const counts = new Map<IndicatorLevel, number>();
			for (const indicator of elements) {
				if (indicator.kind !== 'indicator') return;
				const { level, owner, origin } = indicator;
				const count = (counts.get(level) ?? 0) + 1;
				counts.set(level, count);
				const most = options(origin.document.file).number(level);
				// The first one too many is where to look; those after it are the same fault.
				if (count !== most + 1) continue;
				const all = elements.filter((other) => other.kind === 'indicator' && other.level === level).length;
				const title = titled(owner);
				const word = LEVELS[level];
				report({
					message: { lt: `${title.lt}: ${word.lt} rodiklių – ${all}, o pakanka ${most}`, en: `${title.en}: it has ${all} ${word.en} indicators, ${most} are enough` },
					place: headPlace(indicator),
					element: `${nameOf(owner)}/${level}`,
				});
			}
		},
	}),
};
