import { compared, isNegative } from '../../model/sign.ts';
import type { Direction, Indicator } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { activeTargets, type Target } from './targets.ts';

/** Targets move the way the indicator says, from the baseline and from year to year. */
export const targetDirection: Rule = {
	id: 'indicators/target-direction',
	severity: 'warning',
	title: { lt: 'Siektinos reikšmės kinta ne ta kryptimi', en: 'Targets move the wrong way' },
	description: {
		lt: 'Jei rodiklio reikšmė turi didėti, siektina reikšmė vėlesniais metais negali būti mažesnė; jei turi išlikti – negali kisti. Efekto ir rezultato reikšmė negali būti ir blogesnė už pradinę. Klaidinga arba kryptis, arba reikšmė. Nepradėtos ar pasibaigusios priemonės nuliai ir kasmetinis darbo kiekis (produktas, kurį reikia išlaikyti) nevertinami. Kaupiamoji reikšmė mažėti negali, todėl jos kryptis ne „down“.',
		en: 'When a value is to rise, a later target is not smaller; when it is to stay, it does not change. The value of an impact or an outcome is no worse than the baseline either. Either the direction or a value is wrong. The zeros of a measure that has not begun or has ended do not count, nor does a yearly amount of work (an output to be kept). A cumulative value can’t fall, so its direction is not `down`.',
	},
	bad: 'direction: up\ntargets: {2015: 20, 2016: 18, 2017: 25}\n',
	good: 'direction: up\ntargets: {2015: 20, 2016: 22, 2017: 25}\n',
	mirror: 'indicators/target-unmoved',
	visit: ({ report }) => ({
		indicator(indicator) {
			// That a cumulative value falls is told by itself. An output to be kept is a yearly amount of work, which varies with the work planned.
			const { cumulative, direction, level } = indicator;
			if (cumulative ? direction !== 'down' : direction === 'keep' && level === 'output') return;
			const targets = activeTargets(indicator);
			const start = startOf(indicator, targets);
			const index = targets.findIndex((target, at) => isWrong(indicator.direction, targets[at - 1] ?? start, target));
			const [before, target] = [targets[index - 1] ?? start, targets[index]];
			// That an output is below nothing is told by itself.
			if (level === 'output' && [before, target].some((one) => one && isNegative(one.value))) return;
			if (before && target) report(finding(indicator, before, target));
		},
	}),
};

/** The baseline, where values have to move from it: the output of a year begins from nothing, and a final target no better is told of itself. */
function startOf({ baseline, level, cumulative, direction }: Indicator, targets: readonly Target[]): Target | undefined {
	const last = targets.at(-1);
	if (!baseline || !last || level === 'output' || cumulative || direction === 'keep') return undefined;
	return isWrong(direction, baseline, last) ? undefined : baseline;
}

function isWrong(direction: Direction, before: Target | undefined, { value }: Target): boolean {
	if (!before) return false;
	const change = compared(value, before.value);
	return direction === 'up' ? change < 0 : direction === 'down' ? change > 0 : change !== 0;
}

const DIRECTIONS: Readonly<Record<Direction, { readonly lt: string; readonly en: string }>> = {
	up: { lt: 'turi didėti', en: 'is to rise' },
	down: { lt: 'turi mažėti', en: 'is to fall' },
	keep: { lt: 'turi išlikti', en: 'is to stay' },
};

function finding(indicator: Indicator, before: Target, target: Target): Finding {
	const title = titled(indicator);
	const { lt, en } = DIRECTIONS[indicator.direction];
	const [b, t] = [number(before.value), number(target.value)];
	const isBaseline = before === indicator.baseline;
	return {
		message: {
			lt: `${title.lt}: reikšmė ${lt}, o ${before.year} metais ${isBaseline ? 'buvo' : 'siekiama'} ${b.lt}, ${target.year} metais ${isBaseline ? 'siekiama' : '–'} ${t.lt}`,
			en: `${title.en}: the value ${en}, but ${isBaseline ? `it was ${b.en} in ${before.year} and the target of ${target.year} is` : `the target of ${before.year} is ${b.en} and that of ${target.year}`} ${t.en}`,
		},
		place: fieldPlace(indicator, ['targets', String(target.year)]),
		element: `${nameOf(indicator)}/targets/${target.year}`,
		related: [
			isBaseline
				? { place: fieldPlace(indicator, ['baseline', 'value']), message: { lt: 'pradinė reikšmė', en: 'the baseline' } }
				: { place: fieldPlace(indicator, ['targets', String(before.year)]), message: { lt: 'ankstesnė reikšmė', en: 'the target before' } },
		],
		help: indicator.cumulative ? { lt: 'Kaupiamoji reikšmė mažėti negali: „direction: up“ arba be „cumulative“', en: 'A cumulative value can’t fall: `direction: up`, or no `cumulative`' } : undefined,
	};
}
