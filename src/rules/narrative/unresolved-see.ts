import { posix } from 'node:path';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Plan } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import { labelOf, nodesOf } from './texts.ts';

/** Forms of the official templates have numbered captions too; a form of one programme is named with its code: `f2-01`. */
const FORM = /^(f\d+|programmes|strategic-goals|bodies|sources|measures|indicators|need|swot|tree|upstream)(-[\d.]+)?$/;

/** A table or picture that a text points to exists in the same plan and has a caption. */
export const unresolvedSee: Rule = {
	id: 'narrative/unresolved-see',
	severity: 'error',
	title: { lt: 'Lentelės ar paveikslo nėra', en: 'Unresolved cross reference' },
	description: {
		lt: '„:see“ tekste įrašo lentelės ar paveikslo numerį („1 lentelė“). Numerį turi tik tie, kurie turi pavadinimą.',
		en: '`:see` writes the number of a table or picture (“Table 1”). Only those with a caption have one.',
	},
	bad: 'Gyventojų mažėja (:see[gyventoja]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	good: 'Gyventojų mažėja (:see[gyventojai]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	check(workspace, report) {
		const captioned = captionedByPlan(workspace);
		const suggest = suggester(() => [...captioned.values()].flatMap((names) => [...names]));
		for (const mention of nodesOf(workspace, 'textDirective')) {
			if (mention.node.name !== 'see') continue;
			const { text, place } = mention;
			const name = labelOf(mention);
			if (captioned.get(text.plan)?.has(name) || FORM.test(name)) continue;
			report({
				message: { lt: `Lentelės ar paveikslo „${name}“ su pavadinimu plane nėra`, en: `The plan has no captioned table or picture \`${name}\`` },
				place,
				help: suggest(name),
			});
		}
	},
};

/** Names of captioned tables and pictures: the stated id, else the file's name without its extension. */
function captionedByPlan(workspace: LinkedWorkspace): Map<Plan, Set<string>> {
	const byPlan = new Map<Plan, Set<string>>(workspace.plans.map((plan) => [plan, new Set()]));
	for (const { text, node } of nodesOf(workspace, 'leafDirective', 'image')) {
		const names = byPlan.get(text.plan);
		if (node.type === 'image') {
			if (node.title) names?.add(stem(node.url));
		} else if (node.name === 'table' && node.attributes?.caption) names?.add(node.attributes.id ?? stem(node.attributes.src ?? ''));
	}
	return byPlan;
}

function stem(path: string): string {
	return posix.basename(path).replace(/\.[^.]*$/, '');
}
