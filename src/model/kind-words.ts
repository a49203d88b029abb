/** What kinds of elements are called. */
import type { Bilingual } from '../diagnostic.ts';
import type { PlanElement } from './types.ts';

export type NamedKind = PlanElement['kind'] | 'development-plan' | 'activity-plan' | 'upstream' | 'upstreamGoal';

/** In the nominative; in English without an article. */
export const KIND_NAMES: Readonly<Record<NamedKind, Bilingual>> = {
	measure: { lt: 'priemonė', en: 'measure' },
	submeasure: { lt: 'papriemonė', en: 'sub-measure' },
	task: { lt: 'uždavinys', en: 'task' },
	goal: { lt: 'tikslas', en: 'goal' },
	priority: { lt: 'prioritetas', en: 'priority' },
	programme: { lt: 'programa', en: 'programme' },
	strategicGoal: { lt: 'strateginis tikslas', en: 'strategic goal' },
	indicator: { lt: 'rodiklis', en: 'indicator' },
	'development-plan': { lt: 'strateginis plėtros planas', en: 'development plan' },
	'activity-plan': { lt: 'strateginis veiklos planas', en: 'activity plan' },
	upstream: { lt: 'aukštesnis planavimo dokumentas', en: 'upstream document' },
	upstreamGoal: { lt: 'aukštesnio dokumento tikslas', en: 'goal of an upstream document' },
};

/** The same as a part of a sentence: in English with an article. */
export function oneOfKind(kind: NamedKind): Bilingual {
	const { lt, en } = KIND_NAMES[kind];
	return { lt, en: `${/^[aeiou]/.test(en) ? 'an' : 'a'} ${en}` };
}

export function isNamedKind<K extends string>(kind: K): kind is K & NamedKind {
	return kind in KIND_NAMES;
}
