import Big from 'big.js';
import { isNegative } from '../../model/sign.ts';
import type { Decimal } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { eachValue } from './targets.ts';

const HUNDRED = new Big(100);

/** What names a change, which may be more than the whole or less than nothing. */
const CHANGE = ofLetters(/(?<![\p{L}])(pokyt|augim|padidėj|sumažėj|prieaug|palygin|indeks)/iu);

/** A share in per cent is between 0 and 100. */
export const percentRange: Rule = {
	id: 'indicators/percent-range',
	severity: 'warning',
	title: { lt: 'Procentai už 0–100 ribų', en: 'Percentage beyond 0–100' },
	description: {
		lt: 'Dalis negali būti mažesnė nei 0 ir didesnė nei 100 procentų; 850 dažniausiai yra 85,0 be kablelio. Pokyčiai (pokytis, augimas, palyginti su …) netikrinami.',
		en: 'A share is neither under 0 nor over 100 per cent; 850 is most often 85.0 without its point. Changes (growth, compared with …) are left alone.',
	},
	bad: 'name: Patenkintų gyventojų dalis\nunit: proc.\ntargets: {2015: 80.0, 2016: 825, 2017: 85.0}\n',
	good: 'name: Patenkintų gyventojų dalis\nunit: proc.\ntargets: {2015: 80.0, 2016: 82.5, 2017: 85.0}\n',
	mirror: { lt: 'Tikrinamos abi ribos', en: 'Both limits are checked' },
	visit: ({ workspace, report }) => ({
		indicator(indicator) {
			if (!workspace.registers.units.get(indicator.unit)?.percent || CHANGE.test(indicator.name.lt)) return;
			const check = (value: Decimal, field: readonly string[]): void => {
				if (!isNegative(value) && value.lte(HUNDRED)) return;
				const title = titled(indicator);
				const figure = number(value);
				report({
					message: { lt: `${title.lt}: reikšmė ${figure.lt} yra už 0–100 procentų ribų`, en: `${title.en}: the value ${figure.en} is beyond 0–100 per cent` },
					place: fieldPlace(indicator, field),
					element: `${nameOf(indicator)}/${field.join('/')}`,
				});
			};
			eachValue(indicator, check);
		},
	}),
};
