import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source/types.ts';
import { type Cursor, listOf, textAt } from './read.ts';

/** Why documents of elements found no parent: by a fault of their own, or going round in a circle. */
export interface Unattached {
	/** Documents whose `parent` is at fault. Those that only wait for one of these, or for a circle, follow from it and are not told. */
	readonly causes: readonly Cursor[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Tells the causes among the documents that found no parent from what follows, and reports each circle once. `isThere`: whether an element of that name was found. */
export function explainUnattached(waiting: readonly Cursor[], isThere: (name: string) => boolean): Unattached {
	const byId = new Map<string, Cursor>();
	for (const at of waiting) for (const id of idsOf(at)) if (!byId.has(id)) byId.set(id, at);
	const parentOf = (at: Cursor): Cursor | undefined => {
		const parent = textAt(at, 'parent') ?? '';
		return byId.get(parent) ?? (isThere(parent) ? undefined : byCode(at, parent, waiting));
	};
	const done = new Set<Cursor>();
	const circles: Cursor[][] = [];
	for (const start of waiting) {
		const way: Cursor[] = [];
		let at: Cursor | undefined = start;
		while (at && !done.has(at)) {
			done.add(at);
			way.push(at);
			at = parentOf(at);
		}
		const begin = at ? way.indexOf(at) : -1;
		if (begin >= 0) circles.push(way.slice(begin));
	}
	return { causes: waiting.filter((at) => !parentOf(at)), diagnostics: circles.flatMap(circular) };
}

/** The id of an element and those of the elements written below it: a parent may be any of them. */
function idsOf(at: Cursor): string[] {
	const own = textAt(at, 'id');
	return [...(own === undefined ? [] : [own]), ...['goals', 'tasks', 'measures', 'submeasures'].flatMap((key) => listOf(at, key)).flatMap(idsOf)];
}

/** Which part of a full code is an element's own, counted from 1. */
const LEVELS: Readonly<Record<string, number>> = { priority: 1, programme: 1, goal: 2, task: 3, measure: 4, submeasure: 5 };

/** The document, itself without a parent, that a reference by code leads through: `svp:01.02` through a programme 01 or a goal 02. */
function byCode(at: Cursor, parent: string, waiting: readonly Cursor[]): Cursor | undefined {
	const codes = parent.slice(parent.indexOf(':') + 1).split('.');
	return waiting.find((one) => {
		const level = levelOf(one);
		return level > 0 && level < levelOf(at) && codes[level - 1] === textAt(one, 'code');
	});
}

function levelOf(at: Cursor): number {
	return LEVELS[textAt(at, 'kind') ?? ''] ?? 0;
}

function circular(circle: readonly Cursor[]): Diagnostic[] {
	const [first, ...others] = circle;
	if (!first) return [];
	const parents = circle.map((at) => textAt(at, 'parent') ?? '');
	// What each is called by the one before it: its own id, or that of a part of it.
	const ids = [parents.at(-1) ?? '', ...parents];
	const part = ids[0] === textAt(first, 'id') ? undefined : ids[0];
	const own =
		part === undefined
			? { lt: `Elementas „${ids[0]}“ yra pats sau tėvinis`, en: `The element ${ids[0]} is its own parent` }
			: { lt: `Elemento tėvinis „${part}“ yra jo paties dalis`, en: `The element's parent ${part} is a part of it` };
	const round = { lt: `Tėviniai elementai eina ratu: ${ids.join(' → ')}`, en: `Parents go round in a circle: ${ids.join(' → ')}` };
	return [
		{
			rule: 'links/circular-reference',
			severity: 'error',
			message: others.length === 0 ? own : round,
			place: parentPlace(first),
			element: ids[0] ?? '',
			...(others.length > 0
				? { related: others.map((at, index) => ({ place: parentPlace(at), message: { lt: `„${ids[index + 1]}“ tėvinis elementas`, en: `the parent of ${ids[index + 1]}` } })) }
				: {}),
			help: { lt: 'Nurodykite elementą iš plano, kuriam visa tai priklauso', en: 'Name an element of the plan that all this belongs to' },
		},
	];
}

function parentPlace(at: Cursor): Place {
	return at.document.place([...at.path, 'parent']);
}
