import type { Approval, NarrativeSlot, Publication } from './publication.ts';
import { type Cursor, field, localized, localizedAt, optional, origin, pairs, textAt } from './read.ts';

/** Reads what plans and reports say of their documents. */
export function buildPublication(at: Cursor, template: string): Publication {
	return {
		id: textAt(at, 'id') ?? '',
		title: localizedAt(at, 'title') ?? { lt: '' },
		...optional('approval', approval(field(at, 'approval'))),
		...optional('note', localizedAt(at, 'note')),
		...optional('place', localizedAt(at, 'place')),
		template: textAt(at, 'template') ?? template,
		narrative: narrative(at),
		origin: origin(at),
	};
}

function narrative(at: Cursor): Map<string, NarrativeSlot> {
	const slots = new Map<string, NarrativeSlot>();
	for (const [slot, value] of pairs(field(at, 'narrative'))) {
		const path = localized(value);
		if (path) slots.set(slot, { slot, path, origin: origin(value) });
	}
	return slots;
}

function approval(at: Cursor | undefined): Approval | undefined {
	const body = at && localizedAt(at, 'body');
	if (!at || !body) return undefined;
	return { body, act: localizedAt(at, 'act') ?? { lt: 'sprendimu', en: 'decision' }, ...optional('date', textAt(at, 'date')), ...optional('number', textAt(at, 'number')), origin: origin(at) };
}
