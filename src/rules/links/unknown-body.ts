import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { suggester } from '../wording.ts';
import { notInRegister } from './references.ts';

/** Responsible bodies, appropriation managers and coordinators are in the register of bodies. */
export const unknownBody: Rule = {
	id: 'links/unknown-body',
	severity: 'error',
	title: { lt: 'Vykdytojo nėra registre', en: 'Unknown body' },
	description: {
		lt: 'Už priemonę turi kas nors atsakyti. Kodas, kurio nėra registre, dokumente liktų be pavadinimo, o suvestinėje pagal vykdytojus – be eilutės.',
		en: 'Somebody has to answer for a measure. A code that is not in the register would have no name in print and no row in the summary by body.',
	},
	bad: 'kind: bodies\nentries:\n  - {code: "12", name: Ekonomikos skyrius}\n---\n# …\nbodies: ["21"]\n',
	good: 'kind: bodies\nentries:\n  - {code: "12", name: Ekonomikos skyrius}\n---\n# …\nbodies: ["12"]\n',
	visit({ workspace, report }) {
		const { bodies } = workspace.registers;
		const suggest = suggester(() => bodies.keys());
		return {
			element(element) {
				for (const { field, code, place } of usedBodies(element)) {
					if (bodies.has(code)) continue;
					report({
						message: notInRegister(element, { lt: 'vykdytojo', en: 'body' }, code),
						place: place(),
						element: `${nameOf(element)}/${field}/${code}`,
						help: suggest(code),
					});
				}
			},
		};
	},
};

interface UsedBody {
	readonly field: string;
	readonly code: string;
	readonly place: () => Place;
}

function* usedBodies(element: PlanElement): Generator<UsedBody> {
	if (element.kind === 'indicator' && element.body !== undefined) yield { field: 'body', code: element.body, place: () => fieldPlace(element, 'body') };
	for (const [field, list] of bodyLists(element)) {
		for (const { text, origin } of list) yield { field, code: text, place: () => origin.document.place(origin.path) };
	}
}

function bodyLists(element: PlanElement) {
	if (element.kind === 'measure') return [['bodies', element.bodies]] as const;
	if (element.kind !== 'programme') return [];
	return [
		['managers', element.managers],
		['coordinator', element.coordinator ? [element.coordinator] : []],
	] as const;
}
