import { isNegative } from '../../model/sign.ts';
import type { Decimal } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { eachValue } from './targets.ts';

/** What a measure makes is never less than nothing. */
export const negativeOutput: Rule = {
	id: 'indicators/negative-output',
	severity: 'error',
	title: { lt: 'Neigiama produkto reikšmė', en: 'Negative value of an output' },
	description: {
		lt: 'Priemonės produktas – sutvarkyti objektai, renginiai, dalyviai – neigiamas nebūna; minusas dažniausiai lieka iš brūkšnio ar iš skirtumų lentelės. Efekto ir rezultato reikšmės, pavyzdžiui, gyventojų prieaugis, neigiamos būti gali.',
		en: 'The output of a measure (objects put in order, events, visitors) is never negative; a minus is mostly left over from a dash or a table of differences. Impacts and outcomes, such as natural increase, can be negative.',
	},
	bad: 'measures:\n  - name: Parkų priežiūra\n    indicators:\n      - {name: Prižiūrimi parkai, unit: vnt., targets: {2015: 12, 2016: -12, 2017: 13}}\n',
	good: 'measures:\n  - name: Parkų priežiūra\n    indicators:\n      - {name: Prižiūrimi parkai, unit: vnt., targets: {2015: 12, 2016: 12, 2017: 13}}\n',
	mirror: { lt: 'Teigiama reikšmė yra įprasta', en: 'A positive value is the usual' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			const { level, unit } = indicator;
			// Shares are told of by indicators/percent-range.
			if (level !== 'output' || workspace.registers.units.get(unit)?.percent) return;
			const check = (value: Decimal, field: readonly string[]): void => {
				if (!isNegative(value)) return;
				const title = titled(indicator);
				const figure = number(value);
				report({
					message: { lt: `${title.lt}: produkto reikšmė ${figure.lt} yra neigiama`, en: `${title.en}: the value ${figure.en} of an output is negative` },
					place: fieldPlace(indicator, field),
					element: `${nameOf(indicator)}/${field.join('/')}`,
				});
			};
			eachValue(indicator, check);
		},
	}),
};
