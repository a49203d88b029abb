import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { registerMender } from '../wording.ts';
import { notInRegister } from './references.ts';
import { unknownCodes } from './unknown-codes.ts';

/** A measure's wards are in the register of wards. */
export const unknownWard: Rule = {
	id: 'links/unknown-ward',
	severity: 'error',
	title: { lt: 'Seniūnijos nėra registre', en: 'Unknown ward' },
	description: {
		lt: 'Pagal seniūnijas skaičiuojama, kiek lėšų tenka kiekvienai miesto daliai; nežinomas kodas iš šios suvestinės iškristų.',
		en: 'Money is summed by ward to show how much each part of the city gets; an unknown code would be missing from that summary.',
	},
	bad: 'kind: wards\nentries:\n  - {code: "01", name: Aleksoto seniūnija}\n---\n# …\nwards: ["10"]\n',
	good: 'kind: wards\nentries:\n  - {code: "01", name: Aleksoto seniūnija}\n---\n# …\nwards: ["01"]\n',
	fixable: 'unsafe',
	mirror: 'links/unused-entry',
	visit(context) {
		const { workspace } = context;
		const { wards } = workspace.registers;
		const suggest = registerMender(() => wards.keys());
		const codes = unknownCodes(context, 'wards', wards, WHAT);
		return {
			measure(measure) {
				for (const { text, origin } of measure.wards) {
					codes.use(text, () => {
						const place = origin.document.place(origin.path);
						const beside = measure.wards.map((ward) => ward.text);
						return { message: notInRegister(measure, WHAT, text), place, element: `${nameOf(measure)}/wards/${text}`, ...suggest(text, place, beside) };
					});
				}
			},
			end: codes.tell,
		};
	},
};

const WHAT = { lt: 'seniūnijos', en: 'ward' };
