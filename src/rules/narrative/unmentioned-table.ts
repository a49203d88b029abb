import { posix } from 'node:path';
import type { Plan } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { directiveLine } from './directives.ts';
import { labelOf } from './texts.ts';

interface Captioned {
	readonly name: string;
	readonly place: Place;
}

/** The text speaks of every table and picture that it shows. */
export const unmentionedTable: Rule = {
	id: 'narrative/unmentioned-table',
	severity: 'info',
	title: { lt: 'Lentelė ar paveikslas, kurio tekstas nemini', en: 'Table or picture that the text does not mention' },
	description: {
		lt: 'Lentelę ar paveikslą tekstas pristato („žr. 1 lentelę“): tam yra „:see[vardas]“. Nepaminėtą skaitytojas praleidžia.',
		en: 'A text introduces its tables and pictures (“see table 1”) with `:see[name]`. What is not mentioned the reader skips.',
	},
	source: { lt: 'Savivaldybių dokumentų rengimo praktika', en: 'Practice of preparing municipal documents' },
	bad: 'Gyventojų mažėja.\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	good: 'Gyventojų mažėja (:see[gyventojai]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	mirror: 'narrative/unresolved-see',
	visit({ report }) {
		const captioned = new Map<Plan, Captioned[]>();
		const mentioned = new Map<Plan, Set<string>>();
		const add = (plan: Plan, one: Captioned): void => {
			const known = captioned.get(plan) ?? [];
			known.push(one);
			captioned.set(plan, known);
		};
		return {
			nodes: {
				textDirective(found) {
					if (found.node.name !== 'see') return;
					const names = mentioned.get(found.text.plan) ?? new Set();
					mentioned.set(found.text.plan, names.add(labelOf(found)));
				},
				image({ node, text, place }) {
					if (node.title) add(text.plan, { name: stem(node.url), place });
				},
				leafDirective(found) {
					const { src, caption, id } = found.node.attributes ?? {};
					if (found.node.name === 'table' && caption && src) add(found.text.plan, { name: id ?? stem(src), place: directiveLine(found) });
				},
			},
			end() {
				for (const [plan, shown] of captioned) {
					for (const { name, place } of shown.filter((one) => !mentioned.get(plan)?.has(one.name))) {
						report({ message: { lt: `„${name}“ tekste neminima: nėra „:see[${name}]“`, en: `The text does not mention \`${name}\`: there is no \`:see[${name}]\`` }, place });
					}
				}
			},
		};
	},
};

function stem(path: string): string {
	return posix.basename(path).replace(/\.[^.]*$/, '');
}
