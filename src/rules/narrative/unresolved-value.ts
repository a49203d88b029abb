import type { LinkedWorkspace } from '../../link/types.ts';
import { quotedValue } from '../../link/values.ts';
import { isZero } from '../../model/sign.ts';
import type { Plan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { labelOf } from './texts.ts';

/** A quoted figure exists: the element is there and the year is the plan's. */
export const unresolvedValue: Rule = {
	id: 'narrative/unresolved-value',
	severity: 'error',
	title: { lt: 'Reikšmės nėra', en: 'Unresolved value' },
	description: {
		lt: '„:value“ tekste įrašo plano sumą ar kiekį, kad tekstas ir lentelės visada sutaptų. Jei elemento ar metų nėra, įrašyti nėra ko.',
		en: '`:value` writes an amount or a count of the plan, so that the text and the tables always agree. Without the element or the year there is nothing to write.',
	},
	bad: 'Programai skiriama :value[99.total.2015] tūkst. Eur.\n',
	good: 'Programai skiriama :value[01.total.2015] tūkst. Eur.\n',
	mirror: { lt: 'Reikšmės, kurių tekstas nemini, yra lentelėse', en: 'Values that no text quotes are in the tables' },
	visit: ({ workspace, report }) => ({
		nodes: {
			textDirective(mention) {
				if (mention.node.name !== 'value') return;
				const { text, place } = mention;
				const path = labelOf(mention);
				if (isKnown(workspace, text.plan, path)) return;
				report({
					message: { lt: `Reikšmės „${path}“ plane nėra`, en: `The plan has no value \`${path}\`` },
					place,
					help: {
						lt: 'Rašoma „kodas.total.metai“ (arba expenditure, wages, assets) ar „kodas.count.measures“; be kodo – viso plano',
						en: 'Write `code.total.year` (or expenditure, wages, assets) or `code.count.measures`; without a code it is of the whole plan',
					},
				});
			},
		},
	}),
};

/** An amount of a year that the plan doesn't show would be zero, which is not what the author meant. */
function isKnown(workspace: LinkedWorkspace, plan: Plan, path: string): boolean {
	const value = quotedValue(workspace, plan, path);
	if (!value) return false;
	const year = Number(/\.(\d{4})$/.exec(path)?.[1]);
	if (value.kind === 'count' || !isZero(value.value)) return true;
	return workspace.plans.some((one) => one.kind === 'activity-plan' && year >= one.previousYear && year <= one.years.to);
}
