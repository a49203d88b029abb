import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { mender, titled } from '../wording.ts';
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
	fixable: 'unsafe',
	mirror: {
		lt: 'Nuorodos, kurios trūksta, ieško links/goal-serves-development-plan ir links/task-served',
		en: 'A reference that lacks is looked for by links/goal-serves-development-plan and links/task-served',
	},
	visit({ workspace, report }) {
		const suggest = mender(() => workspace.names);
		/** Of a code without its plan: the plans that have one such. */
		const inPlans = (text: string) => {
			const names = /^\d[\d.]*$/.test(text) ? workspace.names.filter((name) => name.endsWith(`:${text}`)) : [];
			const [first, second = first] = names;
			if (first === undefined) return undefined;
			const isOne = names.length === 1;
			return { help: { lt: `Rašykite su plano vardu: „${first}“${isOne ? '' : ` ar „${second}“`}`, en: `Write it with the name of its plan: \`${first}\`${isOne ? '' : ` or \`${second}\``}` } };
		};
		const menders = new Map<Pointer['candidates'], ReturnType<typeof mender>>();
		const suggestFor = ({ candidates, reference }: Pointer, place: Place) => {
			const known = menders.get(candidates) ?? mender(candidates);
			menders.set(candidates, known);
			return known(reference.text, place);
		};
		return {
			reference({ element, reference, name }) {
				if (workspace.resolve(reference)) return;
				const place = reference.origin.document.place(reference.origin.path);
				report({
					message: { lt: `${titled(element).lt}: nuoroda „${reference.text}“ nieko nenurodo`, en: `${titled(element).en}: nothing is called \`${reference.text}\`` },
					place,
					element: name,
					...(inPlans(reference.text) ??
						suggest(
							reference.text,
							place,
							element.serves.map(({ text }) => text),
						)),
				});
			},
			pointer(pointer) {
				const { target, reference, name } = pointer;
				if (target || reference.text === '') return;
				const title = pointer.title();
				const place = reference.origin.document.place(reference.origin.path);
				report({
					message: { lt: `${title.lt}: nuoroda „${reference.text}“ nieko nenurodo`, en: `${title.en}: nothing is called \`${reference.text}\`` },
					place,
					element: name,
					...suggestFor(pointer, place),
				});
			},
		};
	},
};
