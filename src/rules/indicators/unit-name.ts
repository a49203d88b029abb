import type { Bilingual } from '../../diagnostic.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** Words that end the phrase of what is measured: a number of things, or a share of them. */
const COUNT = ofLetters(/(?<![\p{L}])skaičius(?![\p{L}])/iu);
const SHARE = ofLetters(/(?<![\p{L}])dalis(?![\p{L}])/iu);

/** The unit fits what the name says is measured: a number is not in per cent, a share is. */
export const unitName: Rule = {
	id: 'indicators/unit-name',
	severity: 'info',
	title: { lt: 'Vienetas nedera su pavadinimu', en: 'Unit at odds with the name' },
	description: {
		lt: '„Skaičius“ matuojamas vienetais ar asmenimis, „dalis“ – procentais. Kai pavadinimas ir vienetas nesutaria, vienas iš jų liko nuo kito rodiklio.',
		en: 'A number is measured in units or persons, a share in per cent. When name and unit disagree, one of them is left over from another indicator.',
	},
	bad: '- {name: Paremtų įmonių skaičius, unit: proc.}\n',
	good: '- {name: Paremtų įmonių skaičius, unit: vnt.}\n',
	mirror: { lt: 'Tikrinami abu atvejai: skaičius procentais ir dalis ne procentais', en: 'Both are checked: a number in per cent and a share that is not' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const unit = workspace.registers.units.get(indicator.unit);
			const { lt } = indicator.name;
			if (!unit || COUNT.test(lt) === SHARE.test(lt)) return;
			const isShare = SHARE.test(lt);
			if (isShare === unit.percent) return;
			const what: Bilingual = isShare ? { lt: 'dalis', en: 'a share' } : { lt: 'skaičius', en: 'a number' };
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: pavadinime – ${what.lt}, o vienetas – „${unit.code}“`, en: `${title.en}: its name says ${what.en}, but its unit is ${unit.code}` },
				place: fieldPlace(indicator, 'unit'),
				element: `${nameOf(indicator)}/unit`,
			});
		},
	}),
};
