import Big from 'big.js';
import { percentAchieved } from '../../model/achievement.ts';
import { lineName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { judgedPlan } from './achievement.ts';

/** What is many times better than planned is explained, or a slip. */
export const unlikelyActual: Rule = {
	id: 'report/unlikely-actual',
	severity: 'warning',
	title: { lt: 'Neįtikėtinai gera reikšmė', en: 'Value too good to be true' },
	description: {
		lt: 'Dešimt kartų viršyta siektina reikšmė dažniausiai yra praleistas kablelis arba kelerių metų suma. Jei tikrai tiek pasiekta, ataskaitoje paaiškinama, kodėl („explanation“).',
		en: 'A target exceeded tenfold mostly comes of a lost decimal point or is the sum of several years. When so much was indeed achieved, the report explains why (`explanation`).',
	},
	bad: '# siektina 2015 metų reikšmė – 20\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 205}\n',
	good: '# siektina 2015 metų reikšmė – 20\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 20.5}\n',
	mirror: 'report/explanation-missing',
	options: {
		times: {
			type: 'number',
			default: 10,
			minimum: 1,
			description: { lt: 'Nuo kiek kartų geresnė už siektiną reikšmė laikoma neįtikėtina', en: 'From how many times better than the target on a value is held unlikely' },
		},
	},
	visit: (context) => ({
		reportLine(line) {
			if (line.kind !== 'reportedIndicator' || !line.actual || line.explanation) return;
			const subject = context.workspace.subjectOf(line);
			const target = subject?.kind === 'indicator' && judgedPlan(context, line.report) ? subject.targets.get(line.report.year) : undefined;
			if (subject?.kind !== 'indicator' || !target) return;
			const least = new Big(context.options(line.origin.document.file).number('times')).times(100);
			if (percentAchieved(subject, target, line.actual).lt(least)) return;
			const title = titled(subject);
			const [planned, actual] = [number(target), number(line.actual)];
			context.report({
				message: { lt: `${title.lt}: siekta ${planned.lt}, pasiekta ${actual.lt} – ar tikrai?`, en: `${title.en}: the target was ${planned.en}, the value is ${actual.en}: is it so?` },
				place: fieldPlace(line, 'actual'),
				element: `${lineName(line)}/actual`,
				related: [{ place: fieldPlace(subject, ['targets', String(line.report.year)]), message: { lt: 'siektina reikšmė', en: 'the target' } }],
				help: { lt: 'Jei taip ir yra, paaiškinkite („explanation“)', en: 'When it is so, explain it (`explanation`)' },
			});
		},
	}),
};
