import type { LinkedWorkspace } from '../../link/types.ts';
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
	check(workspace, report) {
		const { bodies } = workspace.registers;
		const suggest = suggester(() => bodies.keys());
		for (const { element, field, code, place } of usedBodies(workspace)) {
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

interface UsedBody {
	readonly element: PlanElement;
	readonly field: string;
	readonly code: string;
	readonly place: () => Place;
}

function* usedBodies(workspace: LinkedWorkspace): Generator<UsedBody> {
	for (const element of workspace.elements) {
		if (element.kind === 'indicator' && element.body !== undefined) {
			yield { element, field: 'body', code: element.body, place: () => fieldPlace(element, 'body') };
		}
		for (const [field, list] of bodyLists(element)) {
			for (const { text, origin } of list) yield { element, field, code: text, place: () => origin.document.place(origin.path) };
		}
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
