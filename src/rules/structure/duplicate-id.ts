import type { LinkedWorkspace } from '../../link/types.ts';
import type { Origin } from '../../model/types.ts';
import { registerEntries } from '../registers.ts';
import type { Rule } from '../types.ts';
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
	check(workspace, report) {
		const first = new Map<string, Origin>();
		for (const { id, origin } of identified(workspace)) {
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
	},
};

function* identified(workspace: LinkedWorkspace): Generator<{ readonly id: string; readonly origin: Origin }> {
	for (const plan of workspace.plans) if (plan.id !== '') yield plan;
	for (const { id, origin } of workspace.elements) if (id !== undefined) yield { id, origin };
	for (const { kind, key, origin } of registerEntries(workspace)) if (kind === 'upstream') yield { id: key, origin };
}
