import { lineName } from '../accounts.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, headPlace, planOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { judgedPlan } from './achievement.ts';

/** What a report tells the value of had a target for the year. */
export const actualWithoutTarget: Rule = {
	id: 'report/actual-without-target',
	severity: 'warning',
	title: { lt: 'Reikšmė be siektinos reikšmės', en: 'Actual value without a target' },
	description: {
		lt: 'Pasiektos reikšmės, kuriai tais metais nebuvo nustatyta siektinos, nėra su kuo palyginti: arba nurodytas ne tas rodiklis, arba plane trūksta siektinos reikšmės.',
		en: 'A value with no target for the year can be compared with nothing: either the wrong indicator is named, or the plan lacks a target.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# rodiklis P-01-01-01-01-01: targets: {2016: 20}\nkind: report\nplan: svp-2015-2017\nyear: 2015\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 21}\n',
	good: '# rodiklis P-01-01-01-01-01: targets: {2015: 20, 2016: 20}\nkind: report\nplan: svp-2015-2017\nyear: 2015\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 21}\n',
	mirror: 'report/actual-missing',
	visit: (context) => ({
		reportLine(line) {
			if (line.kind !== 'reportedIndicator') return;
			const { year } = line.report;
			const subject = context.workspace.subjectOf(line);
			const plan = judgedPlan(context, line.report);
			if (subject?.kind !== 'indicator' || !plan || planOf(subject) !== plan || subject.targets.has(year)) return;
			const title = titled(subject);
			context.report({
				message: { lt: `${title.lt}: ${year} m. siektinos reikšmės nėra`, en: `${title.en}: it has no target for ${year}` },
				place: fieldPlace(line, 'actual'),
				element: `${lineName(line)}/target`,
				related: [{ place: subject.targets.size > 0 ? fieldPlace(subject, 'targets') : headPlace(subject), message: { lt: 'rodiklis plane', en: 'the indicator in the plan' } }],
			});
		},
	}),
};
