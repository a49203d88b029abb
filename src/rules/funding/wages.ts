import { compared, isNegative, isZero } from '../../model/sign.ts';
import type { Rule } from '../types.ts';
import { number } from '../wording.ts';

/** Wages are part of expenditure, so they are not more than it. */
export const wages: Rule = {
	id: 'funding/wages',
	severity: 'error',
	title: { lt: 'Darbo užmokestis didesnis už išlaidas', en: 'Wages over expenditure' },
	description: {
		lt: 'Darbo užmokestis yra išlaidų dalis („iš jų darbo užmokesčiui“), todėl negali jų viršyti.',
		en: 'Wages are part of expenditure (“of which wages”) and cannot be more than it.',
	},
	source: { lt: 'Biudžeto ekonominė klasifikacija', en: 'Economic classification of the budget' },
	bad: 'appropriations:\n  - source: SB\n    2015: {expenditure: 40.0, wages: 52.5}\n',
	good: 'appropriations:\n  - source: SB\n    2015: {expenditure: 52.5, wages: 40.0}\n',
	mirror: { lt: 'Išlaidos be darbo užmokesčio yra įprastos', en: 'Expenditure without wages is the usual' },
	visit: ({ report }) => ({
		line(line) {
			const { amount } = line;
			if (isZero(amount.wages) || compared(amount.wages, amount.expenditure) <= 0 || isNegative(amount.expenditure)) return;
			const title = line.title();
			const part = number(amount.wages);
			const whole = number(amount.expenditure);
			report({
				message: {
					lt: `${title.lt}: darbo užmokestis (${part.lt}) viršija išlaidas (${whole.lt})`,
					en: `${title.en}: wages (${part.en}) exceed expenditure (${whole.en})`,
				},
				place: line.place('wages'),
				element: line.name,
				wholes: [line.measure ?? line.reserve ?? line.plan],
			});
		},
	}),
};
