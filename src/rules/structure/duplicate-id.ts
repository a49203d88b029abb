import { lineages } from '../../link/lineage.ts';
import type { Origin, Plan } from '../../model/types.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace, planOf } from '../walk.ts';

/** An id names one thing in the whole workspace: a plan, an element, an indicator, a decision or an upstream document. */
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
	mirror: { lt: 'Žymuo neprivalomas: be jo elementas vadinamas kodu', en: 'An id is optional: without one an element is called by its code' },
	visit({ workspace, report }) {
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
			element(element) {
				const { id, origin } = element;
				if (id !== undefined) elements.push({ id, origin, plan: planOf(element) });
			},
			report({ publication }) {
				if (publication) plans.push(publication);
			},
			budget({ id, origin }) {
				if (id !== '') elements.push({ id, origin });
			},
			end() {
				const decisions = workspace.decisions.flatMap(({ id, origin }) => (id === '' ? [] : { id, origin }));
				reportRepeated([...plans, ...elements, ...decisions, ...upstream], lineages(workspace.plans), report);
			},
		};
	},
};

interface Identified {
	readonly id: string;
	readonly origin: Origin;
	/** The plan of an element. */
	readonly plan?: Plan;
}

function reportRepeated(all: readonly Identified[], lineage: ReadonlyMap<Plan, Plan>, report: Report): void {
	const bearers = new Map<string, Identified[]>();
	for (const one of all) {
		const { id, origin } = one;
		const known = bearers.get(id) ?? [];
		bearers.set(id, [...known, one]);
		const earlier = known.find((other) => !isSameLine(one, other, lineage))?.origin;
		if (!earlier) continue;
		report({
			message: { lt: `Identifikatorius „${id}“ jau panaudotas`, en: `The id \`${id}\` is already taken` },
			place: fieldPlace({ origin }, 'id'),
			element: id,
			related: [{ place: fieldPlace({ origin: earlier }, 'id'), message: { lt: 'pirmą kartą apibrėžtas čia', en: 'first defined here' } }],
		});
	}
}

/** An id may stay with its element from a plan to the one that continues it. */
function isSameLine({ plan: a }: Identified, { plan: b }: Identified, lineage: ReadonlyMap<Plan, Plan>): boolean {
	return a !== undefined && b !== undefined && a !== b && lineage.get(a) === lineage.get(b);
}
