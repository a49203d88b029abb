import type { Reference } from './basics.ts';
import type { ApprovedElement, ApprovedText, Decision, RepealedElement } from './decision.ts';
import { type Cursor, field, listOf, localizedAt, optional, origin, reference, scalar, textAt } from './read.ts';

/** Builds a decision. */
export function buildDecision(at: Cursor): Decision {
	const approves: ApprovedElement[] = [];
	const repeals: RepealedElement[] = [];
	const texts: ApprovedText[] = [];
	const decision: Decision = {
		kind: 'decision',
		id: textAt(at, 'id') ?? '',
		number: textAt(at, 'number') ?? '',
		date: textAt(at, 'date') ?? '',
		...optional('act', localizedAt(at, 'act')),
		plan: named(at, 'plan'),
		whole: field(at, 'whole')?.value === true,
		approves,
		repeals,
		tellsTexts: field(at, 'texts') !== undefined || field(at, 'repealedTexts') !== undefined,
		texts,
		origin: origin(at),
	};
	approves.push(...listOf(at, 'approves').map((entry) => approved(entry, decision)));
	repeals.push(...listOf(at, 'repeals').map((entry) => ({ decision, element: named(entry, 'element'), origin: origin(entry) })));
	texts.push(...listOf(at, 'texts').map((entry) => ({ decision, slot: textAt(entry, 'text') ?? '', ...optional('fingerprint', textAt(entry, 'fingerprint')), origin: origin(entry) })));
	texts.push(...listOf(at, 'repealedTexts').map((entry) => ({ decision, slot: scalar(entry) ?? '', origin: origin(entry) })));
	return decision;
}

function approved(at: Cursor, decision: Decision): ApprovedElement {
	return {
		kind: 'approvedElement',
		decision,
		element: named(at, 'element'),
		...optional('was', textAt(at, 'was')),
		...optional('under', textAt(at, 'under')),
		...optional('name', textAt(at, 'name')),
		fingerprint: textAt(at, 'fingerprint') ?? '',
		origin: origin(at),
	};
}

function named(at: Cursor, key: string): Reference {
	return reference(field(at, key)) ?? { text: '', origin: origin(at) };
}
