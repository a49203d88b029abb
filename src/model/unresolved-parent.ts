import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import type { ElementKind, PlanKind } from './element-kinds.ts';
import { type Cursor, field, origin, textAt } from './read.ts';

const KINDS: Readonly<Record<ElementKind | PlanKind, Bilingual>> = {
	'development-plan': { lt: 'strateginis plėtros planas', en: 'a development plan' },
	'activity-plan': { lt: 'strateginis veiklos planas', en: 'an activity plan' },
	priority: { lt: 'prioritetas', en: 'a priority' },
	programme: { lt: 'programa', en: 'a programme' },
	goal: { lt: 'tikslas', en: 'a goal' },
	task: { lt: 'uždavinys', en: 'a task' },
	measure: { lt: 'priemonė', en: 'a measure' },
	submeasure: { lt: 'papriemonė', en: 'a sub-measure' },
};

/** What an element of a kind belongs to: «priemonė priklauso uždaviniui». */
const OWNERS: Readonly<Record<ElementKind, Bilingual>> = {
	priority: { lt: 'plėtros planui', en: 'a development plan' },
	programme: { lt: 'veiklos planui', en: 'an activity plan' },
	goal: { lt: 'prioritetui arba programai', en: 'a priority or a programme' },
	task: { lt: 'tikslui', en: 'a goal' },
	measure: { lt: 'uždaviniui', en: 'a task' },
	submeasure: { lt: 'priemonei', en: 'a measure' },
};

/** Tells that the `parent` of a document is nowhere, or is of a kind that holds no such elements. `byName`: what there is, by id and by reference. */
export function unresolvedParent(at: Cursor, kind: ElementKind | undefined, byName: ReadonlyMap<string, { readonly kind: ElementKind | PlanKind }>): Diagnostic[] {
	if (!kind) return [];
	const parent = textAt(at, 'parent') ?? '';
	const found = byName.get(parent);
	const suggestion = found ? undefined : nearest(parent, byName.keys());
	const message = found
		? {
				lt: `„${parent}“ yra ${KINDS[found.kind].lt}, o ${KINDS[kind].lt} turi priklausyti ${OWNERS[kind].lt}`,
				en: `\`${parent}\` is ${KINDS[found.kind].en}, but ${KINDS[kind].en} has to belong to ${OWNERS[kind].en}`,
			}
		: { lt: `Tėvinis elementas „${parent}“ nerastas`, en: `The parent \`${parent}\` does not exist` };
	return [
		{
			rule: 'links/unresolved-parent',
			severity: 'error',
			message,
			place: (field(at, 'parent') ?? at).document.place([...origin(at).path, 'parent'], 'value'),
			element: parent,
			...(suggestion === undefined ? {} : { help: { lt: `Gal turėta omenyje „${suggestion}“?`, en: `Did you mean \`${suggestion}\`?` } }),
		},
	];
}
