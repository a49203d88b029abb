import { budgetTitle, entryName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { registerMender } from '../wording.ts';
import { notInRegister } from './references.ts';
import { unknownCodes } from './unknown-codes.ts';
import { usedBodies } from './used-bodies.ts';

/** Responsible bodies, appropriation managers and coordinators, and the bodies of budgets, are in the register of bodies. */
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
	fixable: 'unsafe',
	mirror: 'links/unused-entry',
	visit(context) {
		const { workspace } = context;
		const { bodies } = workspace.registers;
		const suggest = registerMender(() => bodies.keys());
		const codes = unknownCodes(context, 'bodies', bodies, WHAT);
		return {
			body({ element, field, code, place }) {
				codes.use(code, () => {
					const at = place();
					const beside = usedBodies(element).flatMap((one) => (one.field === field ? one.code : []));
					return { message: notInRegister(element, WHAT, code), place: at, element: `${nameOf(element)}/${field}/${code}`, ...suggest(code, at, beside) };
				});
			},
			budgetEntry(entry) {
				const { body } = entry;
				if (!body) return;
				codes.use(body.text, () => {
					const title = budgetTitle(entry.budget);
					const place = body.origin.document.place(body.origin.path);
					return {
						message: { lt: `${title.lt}: vykdytojo „${body.text}“ registre nėra`, en: `${title.en}: the body \`${body.text}\` is not in the register` },
						place,
						element: `${entryName(entry)}/body`,
						...suggest(body.text, place),
					};
				});
			},
			end: codes.tell,
		};
	},
};

const WHAT = { lt: 'vykdytojo', en: 'body' };
