import { hasValue, valueHelp } from '../../link/values.ts';
import type { Rule } from '../types.ts';
import { labelOf } from './texts.ts';

const BRACKETS = { lt: 'Rašoma „:value[01.total.2015]“, be tarpo prieš skliaustą', en: 'It is written `:value[01.total.2015]`, without a space before the bracket' };

/** A quoted figure exists: the element is there and the year is the plan's. */
export const unresolvedValue: Rule = {
	id: 'narrative/unresolved-value',
	severity: 'error',
	title: { lt: 'Reikšmės nėra', en: 'Unresolved value' },
	description: {
		lt: '„:value“ tekste įrašo plano sumą ar kiekį, kad tekstas ir lentelės visada sutaptų. Jei elemento ar metų nėra, įrašyti nėra ko.',
		en: '`:value` writes an amount or a count of the plan, so that the text and the tables always agree. Without the element or the year there is nothing to write.',
	},
	bad: 'Programai skiriama :value[99.total.2015]\u00a0tūkst.\u00a0Eur.\n',
	good: 'Programai skiriama :value[01.total.2015]\u00a0tūkst.\u00a0Eur.\n',
	mirror: { lt: 'Reikšmės, kurių tekstas nemini, yra lentelėse', en: 'Values that no text quotes are in the tables' },
	visit: ({ workspace, report }) => ({
		nodes: {
			textDirective(mention) {
				if (mention.node.name !== 'value') return;
				const { text, place } = mention;
				const path = labelOf(mention);
				if (hasValue(workspace, text.plan, path)) return;
				if (path === '') {
					report({ message: { lt: 'Po „:value“ nenurodyta, kokia reikšmė', en: '`:value` does not say which value' }, place, help: BRACKETS });
					return;
				}
				report({
					message: { lt: `Reikšmės „${path}“ plane nėra`, en: `The plan has no value \`${path}\`` },
					place,
					help: valueHelp(path),
				});
			},
		},
	}),
};
