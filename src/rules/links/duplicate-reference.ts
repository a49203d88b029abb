import type { LinkTarget } from '../../link/types.ts';
import type { Rule } from '../types.ts';
import { titled } from '../wording.ts';
import { type OwnReference, referencesOf } from './references.ts';

/** The references of an element lead to different things. The same text twice is a fault of shape (schema/duplicate-item). */
export const duplicateReference: Rule = {
	id: 'links/duplicate-reference',
	severity: 'warning',
	title: { lt: 'Dvi nuorodos į tą patį elementą', en: 'Two references to one element' },
	description: {
		lt: 'Tą patį elementą galima pavadinti ir žymeniu, ir kodu. Kai nurodomi abu, viena iš nuorodų greičiausiai turėjo vesti kitur; sąsajų lentelėje elementas būtų paminėtas du kartus.',
		en: 'An element can be called by its id and by its code. When both stand in one list, one of them was most likely meant to lead elsewhere; the alignment table would name the element twice.',
	},
	bad: '# spp-2022:1.1.1.1 ir yra spp-verslo-fondas\nserves: [spp-verslo-fondas, spp-2022:1.1.1.1]\n',
	good: 'serves: [spp-verslo-fondas]\n',
	mirror: {
		lt: 'Nuorodos, kurios trūksta, ieško links/goal-serves-development-plan, links/task-served ir links/measure-serves',
		en: 'A reference that lacks is looked for by links/goal-serves-development-plan, links/task-served and links/measure-serves',
	},
	visit: ({ workspace, report }) => ({
		element(element) {
			const first = new Map<LinkTarget, OwnReference>();
			for (const own of referencesOf(element)) {
				const target = workspace.resolve(own.reference);
				const earlier = target && first.get(target);
				if (!target || earlier?.reference.text === own.reference.text) continue;
				if (!earlier) {
					first.set(target, own);
					continue;
				}
				const { origin, text } = own.reference;
				report({
					message: {
						lt: `${titled(element).lt}: „${text}“ ir „${earlier.reference.text}“ yra tas pats elementas`,
						en: `${titled(element).en}: \`${text}\` and \`${earlier.reference.text}\` are one element`,
					},
					place: origin.document.place(origin.path),
					element: own.name,
					related: [{ place: earlier.reference.origin.document.place(earlier.reference.origin.path), message: { lt: 'pirmą kartą čia', en: 'first here' } }],
				});
			}
		},
	}),
};
