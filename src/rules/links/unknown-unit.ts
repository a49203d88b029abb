import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { registerMender } from '../wording.ts';
import { notInRegister } from './references.ts';
import { unknownCodes } from './unknown-codes.ts';

/** An indicator's unit is in the register of units. */
export const unknownUnit: Rule = {
	id: 'links/unknown-unit',
	severity: 'error',
	title: { lt: 'Matavimo vieneto nėra registre', en: 'Unknown unit' },
	description: {
		lt: 'Vienetas lemia, kiek ženklų po kablelio spausdinama ir ar reikšmė yra procentai. Du to paties vieneto užrašai („vnt“ ir „vnt.“) dokumente atrodo kaip skirtingi vienetai.',
		en: 'The unit decides how many decimals are printed and whether a value is a percentage. Two spellings of one unit look like two units in print.',
	},
	bad: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\n# …\nunit: vnt\n',
	good: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\n# …\nunit: vnt.\n',
	fixable: 'unsafe',
	mirror: 'links/unused-entry',
	visit(context) {
		const { workspace } = context;
		const { units } = workspace.registers;
		const suggest = registerMender(() => units.keys());
		const codes = unknownCodes(context, 'units', units, WHAT);
		return {
			indicator(indicator) {
				const { unit } = indicator;
				if (unit === '') return;
				codes.use(unit, () => {
					const place = fieldPlace(indicator, 'unit');
					const meant = [...units.values()].find(({ name, percent }) => name.lt === unit || name.en === unit || (percent && unit === '%'));
					return {
						message: notInRegister(indicator, WHAT, unit),
						place,
						element: `${nameOf(indicator)}/unit`,
						...(meant ? { help: { lt: `Registre tai „${meant.code}“`, en: `In the register that is \`${meant.code}\`` } } : suggest(unit, place)),
					};
				});
			},
			end: codes.tell,
		};
	},
};

const WHAT = { lt: 'matavimo vieneto', en: 'unit' };
