import type { Decimal } from '../../model/types.ts';
import { decimalsOf } from '../decimals.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';

/** Values have no more decimals than their unit: a count is a whole number. */
export const valueDecimals: Rule = {
	id: 'indicators/value-decimals',
	severity: 'error',
	title: { lt: 'Rodiklio reikšmė tikslesnė už vienetą', en: 'Value more precise than its unit' },
	description: {
		lt: 'Įmonių, asmenų ar renginių skaičius yra sveikasis; procentai spausdinami vienu ženklu. Tikslesnė reikšmė dokumente būtų suapvalinta ir nebesutaptų su ataskaita.',
		en: 'A number of companies, people or events is whole; percentages are printed with one decimal. A more precise value would be rounded in print and no longer agree with the report.',
	},
	source: { lt: 'Matavimo vienetų registras: skaitmenys po kablelio', en: 'Register of units: decimals' },
	bad: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\nunit: vnt.\ntargets: {2015: 20.5}\n',
	good: 'kind: units\nentries:\n  - {code: vnt., name: vienetai, decimals: 0}\n---\nunit: vnt.\ntargets: {2015: 20}\n',
	mirror: { lt: 'Trūkstami nuliai po kablelio prirašomi spausdinant', en: 'Zeros that lack after the point are printed' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const unit = workspace.registers.units.get(indicator.unit);
			if (!unit) return;
			const check = (value: Decimal, field: readonly string[]): void => {
				const decimals = decimalsOf(value);
				if (decimals <= unit.decimals) return;
				const title = titled(indicator);
				const figure = number(value);
				const whole = unit.decimals === 0;
				report({
					message: {
						lt: `${title.lt}: reikšmė ${figure.lt} ${whole ? `turi būti sveikasis skaičius (${unit.code})` : `per tiksli: ženklų po kablelio – ${decimals}, vienetui „${unit.code}“ leidžiama – ${unit.decimals}`}`,
						en: `${title.en}: the value ${figure.en} ${whole ? `should be a whole number (${unit.code})` : `has ${decimals} decimals, the unit ${unit.code} allows ${unit.decimals}`}`,
					},
					place: fieldPlace(indicator, field),
					element: `${nameOf(indicator)}/${field.join('/')}`,
				});
			};
			if (indicator.baseline) check(indicator.baseline.value, ['baseline', 'value']);
			for (const [year, value] of indicator.targets) check(value, ['targets', String(year)]);
		},
	}),
};
