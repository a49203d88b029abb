import type { Rule } from '../types.ts';
import { suggester, titled } from '../wording.ts';

/** What an element serves exists. */
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
	visit({ workspace, report }) {
		const suggest = suggester(() => workspace.names);
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
		};
	},
};
