import { resolveIn } from '../../link/values.ts';
import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import { labelOf } from './texts.ts';

/** An element that a text mentions exists. */
export const unresolvedRef: Rule = {
	id: 'narrative/unresolved-ref',
	severity: 'error',
	title: { lt: 'Minimo elemento nėra', en: 'Unresolved mention' },
	description: {
		lt: '„:ref“ tekste įrašo elemento kodą ir pavadinimą. Jei elementas pernumeruotas ar ištrintas, tekstas mini tai, ko nėra.',
		en: '`:ref` writes the code and name of an element. When it was renumbered or deleted, the text mentions what is not there.',
	},
	bad: 'Svarbiausia priemonė – :ref[01.01.01.99].\n',
	good: 'Svarbiausia priemonė – :ref[01.01.01.01].\n',
	mirror: 'narrative/mentioned-code',
	visit({ workspace, report }) {
		const suggest = suggester(() => workspace.names);
		return {
			nodes: {
				textDirective(mention) {
					if (mention.node.name !== 'ref') return;
					const { text, place } = mention;
					const reference = labelOf(mention);
					if (resolveIn(workspace, text.plan, reference)) return;
					report({
						message: { lt: `Elemento „${reference}“ nėra`, en: `Nothing is called \`${reference}\`` },
						place,
						// A code is the plan's own; a word is a name.
						help: suggest(/^\d/.test(reference) ? `${text.plan.id}:${reference}` : reference),
					});
				},
			},
		};
	},
};
