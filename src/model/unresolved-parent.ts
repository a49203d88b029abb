import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import { meantWords } from '../suggest.ts';
import type { ElementKind, PlanKind } from './element-kinds.ts';
import { oneOfKind } from './kind-words.ts';
import { type Cursor, field, origin, textAt } from './read.ts';

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
	const help = found ? undefined : meantWords(parent, byName.keys());
	const message = found
		? {
				lt: `„${parent}“ yra ${oneOfKind(found.kind).lt}, o ${oneOfKind(kind).lt} turi priklausyti ${OWNERS[kind].lt}`,
				en: `\`${parent}\` is ${oneOfKind(found.kind).en}, but ${oneOfKind(kind).en} has to belong to ${OWNERS[kind].en}`,
			}
		: { lt: `Tėvinis elementas „${parent}“ nerastas`, en: `The parent \`${parent}\` does not exist` };
	return [
		{
			rule: 'links/unresolved-parent',
			severity: 'error',
			message,
			place: (field(at, 'parent') ?? at).document.place([...origin(at).path, 'parent'], 'value'),
			element: parent,
			...(help ? { help } : {}),
		},
	];
}
