import type { Bilingual } from '../../diagnostic.ts';
import type { Rule } from '../types.ts';
import { suggester, titled } from '../wording.ts';
import type { Pointer } from './pointers.ts';

/** What an element serves, and what a budget or a report is about, exists. */
export const unresolvedReference: Rule = {
	id: 'links/unresolved-reference',
	severity: 'error',
	title: { lt: 'Nuoroda į tai, ko nėra', en: 'Unresolved reference' },
	description: {
		lt: 'Planų sąsajos laikosi nuorodomis. Nuoroda, kuri nieko nenurodo, reiškia, kad elementas buvo pernumeruotas, ištrintas arba jo kodas surinktas neteisingai.',
		en: 'References hold the plans together. One that points at nothing means that an element was renumbered or deleted, or its code mistyped.',
	},
	bad: 'goals:\n  - code: "01"\n    serves: [spp-2022:1.11]\n',
	good: 'goals:\n  - code: "01"\n    serves: [spp-2022:1.1]\n',
	mirror: {
		lt: 'Nuorodos, kurios trūksta, ieško links/goal-serves-development-plan ir links/task-served',
		en: 'A reference that lacks is looked for by links/goal-serves-development-plan and links/task-served',
	},
	visit({ workspace, report }) {
		const suggest = suggester(() => workspace.names);
		const suggesters = new Map<Pointer['candidates'], ReturnType<typeof suggester>>();
		const suggestFor = ({ candidates, reference }: Pointer): Bilingual | undefined => {
			const known = suggesters.get(candidates) ?? suggester(candidates);
			suggesters.set(candidates, known);
			return known(reference.text);
		};
		return {
			reference({ element, reference, name }) {
				if (workspace.resolve(reference)) return;
				report({
					message: { lt: `${titled(element).lt}: nuoroda „${reference.text}“ nieko nenurodo`, en: `${titled(element).en}: nothing is called \`${reference.text}\`` },
					place: reference.origin.document.place(reference.origin.path),
					element: name,
					help: suggest(reference.text),
				});
			},
			pointer(pointer) {
				const { target, reference, name } = pointer;
				if (target || reference.text === '') return;
				const title = pointer.title();
				report({
					message: { lt: `${title.lt}: nuoroda „${reference.text}“ nieko nenurodo`, en: `${title.en}: nothing is called \`${reference.text}\`` },
					place: reference.origin.document.place(reference.origin.path),
					element: name,
					help: suggestFor(pointer),
				});
			},
		};
	},
};
