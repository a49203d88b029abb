import type { AnyMeasure, Goal, Programme } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { nameOf } from '../walk.ts';
import { registerMender } from '../wording.ts';
import { notInRegister } from './references.ts';
import { unknownCodes } from './unknown-codes.ts';

/** State functions of programmes, goals and measures are in the register of functions. */
export const unknownFunction: Rule = {
	id: 'links/unknown-function',
	severity: 'error',
	title: { lt: 'Valstybės funkcijos nėra registre', en: 'Unknown state function' },
	description: {
		lt: 'Biudžeto priede (F8) lėšos rodomos pagal valstybės funkcijas; nežinomas kodas priede stovėtų be pavadinimo, o jo sumos nesutaptų su finansų skyriaus.',
		en: 'The budget annex (F8) shows money by state functions; an unknown code would stand there without a name, and its sums would not agree with those of the finance division.',
	},
	source: {
		lt: 'Valstybės ir savivaldybių biudžetų pajamų ir išlaidų klasifikacija: valstybės funkcijų klasifikacija',
		en: 'Classification of revenue and expenditure of state and municipal budgets: functional classification',
	},
	bad: 'kind: functions\nentries:\n  - {code: "09", name: Švietimas}\n---\n# …\nfunction: "9"\n',
	good: 'kind: functions\nentries:\n  - {code: "09", name: Švietimas}\n---\n# …\nfunction: "09"\n',
	fixable: 'unsafe',
	mirror: 'links/unused-entry',
	visit(context) {
		const { workspace } = context;
		const { functions } = workspace.registers;
		const suggest = registerMender(() => functions.keys());
		const codes = unknownCodes(context, 'functions', functions, WHAT);
		const check = (element: Programme | Goal | AnyMeasure): void => {
			const { stateFunction } = element;
			if (!stateFunction) return;
			const { text, origin } = stateFunction;
			codes.use(text, () => {
				const place = origin.document.place(origin.path);
				return { message: notInRegister(element, WHAT, text), place, element: `${nameOf(element)}/function/${text}`, ...suggest(text, place) };
			});
		};
		return { programme: check, goal: check, measure: check, end: codes.tell };
	},
};

const WHAT = { lt: 'valstybės funkcijos', en: 'state function' };
