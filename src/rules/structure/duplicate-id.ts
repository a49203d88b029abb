import type { Origin } from '../../model/types.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';

/** An id names one thing in the whole workspace: a plan, an element, an indicator or an upstream document. */
export const duplicateId: Rule = {
	id: 'structure/duplicate-id',
	severity: 'error',
	title: { lt: 'Identifikatorius pakartotas', en: 'Duplicate id' },
	description: {
		lt: 'Identifikatoriumi remiasi nuorodos ir planų palyginimas. Kai du elementai turi tą patį, neaišku, kuris turimas omenyje.',
		en: 'References and comparisons of plans rely on ids. When two elements share one, nobody can tell which is meant.',
	},
	bad: 'measures:\n  - {code: "01", id: parama, name: Parama verslui}\n  - {code: "02", id: parama, name: Parama jaunimui}\n',
	good: 'measures:\n  - {code: "01", id: parama-verslui, name: Parama verslui}\n  - {code: "02", id: parama-jaunimui, name: Parama jaunimui}\n',
	visit({ report }) {
		// Documents of the register are met first, but a plan's own id goes before theirs.
		const plans: Identified[] = [];
		const elements: Identified[] = [];
		const upstream: Identified[] = [];
		return {
			entry({ kind, key, origin }) {
				if (kind === 'upstream') upstream.push({ id: key, origin });
			},
			plan(plan) {
				if (plan.id !== '') plans.push(plan);
			},
			element({ id, origin }) {
				if (id !== undefined) elements.push({ id, origin });
			},
			end: () => reportRepeated([...plans, ...elements, ...upstream], report),
		};
	},
};

interface Identified {
	readonly id: string;
	readonly origin: Origin;
}

function reportRepeated(all: readonly Identified[], report: Report): void {
	const first = new Map<string, Origin>();
	for (const { id, origin } of all) {
		const earlier = first.get(id);
		if (!earlier) {
			first.set(id, origin);
			continue;
		}
		report({
			message: { lt: `Identifikatorius „${id}“ jau panaudotas`, en: `The id \`${id}\` is already taken` },
			place: fieldPlace({ origin }, 'id'),
			element: id,
			related: [{ place: fieldPlace({ origin: earlier }, 'id'), message: { lt: 'pirmą kartą apibrėžtas čia', en: 'first defined here' } }],
		});
	}
}
