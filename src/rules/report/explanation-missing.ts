import { linesOf } from '../../link/results.ts';
import type { ReportedIndicator, ReportedMeasure } from '../../model/accounts.ts';
import { percentAchieved } from '../../model/achievement.ts';
import { isPositive } from '../../model/sign.ts';
import type { Decimal, Indicator, Measure } from '../../model/types.ts';
import { lineName } from '../accounts.ts';
import type { Rule, RuleContext } from '../types.ts';
import { fieldPlace, planOf } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { judgedPlan, THRESHOLDS } from './achievement.ts';
import { allSpent, meansOf, sumOfMeans } from './spending.ts';

/** What was not reached, not done or not spent is explained. */
export const explanationMissing: Rule = {
	id: 'report/explanation-missing',
	severity: 'warning',
	title: { lt: 'Nepaaiškinta, kodėl nepasiekta', en: 'Shortfall without explanation' },
	description: {
		lt: 'Kai rodiklis nepasiektas, priemonė neįvykdyta ar didelė dalis lėšų nepanaudota, ataskaitoje rašoma, kodėl: be to nei taryba, nei gyventojai nesupras, ar planą reikia keisti.',
		en: 'When an indicator was not reached, a measure not done or much of its money not spent, the report says why: without that neither the council nor the public can tell whether the plan needs a change.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 17}\n',
	good: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 17, explanation: Dvi įmonės atsisakė paramos}\n',
	options: {
		done: THRESHOLDS.done,
		spent: {
			type: 'number',
			default: 90,
			minimum: 0,
			description: { lt: 'Mažesnę panaudotų lėšų dalį (proc.) reikia paaiškinti', en: 'A smaller share of the money spent, per cent, wants an explanation' },
		},
	},
	mirror: { lt: 'Paaiškinti galima ir tai, kas pasiekta', en: 'What was reached may be explained too' },
	visit: (context) => ({
		reportLine(line) {
			const { workspace } = context;
			const subject = workspace.subjectOf(line);
			const plan = judgedPlan(context, line.report);
			if (line.explanation || !plan) return;
			if (line.kind === 'reportedIndicator' && subject?.kind === 'indicator' && planOf(subject) === plan) ofIndicator(context, line, subject);
			if (line.kind === 'reportedMeasure' && subject?.kind === 'measure' && subject.plan === plan) ofMeasure(context, line, subject);
		},
	}),
};

function ofIndicator({ report, options }: RuleContext, line: ReportedIndicator, indicator: Indicator): void {
	const target = indicator.targets.get(line.report.year);
	if (!target || !line.actual) return;
	const percent = percentAchieved(indicator, target, line.actual);
	if (percent.gte(options(line.origin.document.file).number('done'))) return;
	const title = titled(indicator);
	const [t, a, p] = [number(target), number(line.actual), shown(percent)];
	report({
		message: {
			lt: `${title.lt}: siekta ${t.lt}, pasiekta ${a.lt} (${p.lt}), o kodėl – nepaaiškinta`,
			en: `${title.en}: the target was ${t.en}, ${a.en} was reached (${p.en}), and why is not explained`,
		},
		place: fieldPlace(line, 'actual'),
		element: `${lineName(line)}/explanation`,
		related: [{ place: fieldPlace(indicator, ['targets', String(line.report.year)]), message: { lt: 'siektina reikšmė', en: 'the target' } }],
	});
}

function ofMeasure(context: RuleContext, line: ReportedMeasure, measure: Measure): void {
	const { report, options } = context;
	const title = titled(measure);
	if (line.status !== undefined && line.status !== 'done') {
		// What its indicators fell short by is explained at them, or told there.
		if (measure.indicators.some((indicator) => isShort(context, indicator, line.report.year))) return;
		const state = line.status === 'partly' ? { lt: 'įvykdyta iš dalies', en: 'done in part' } : { lt: 'neįvykdyta', en: 'not done' };
		report({
			message: { lt: `${title.lt}: ${state.lt}, o kodėl – nepaaiškinta`, en: `${title.en}: it was ${state.en}, and why is not explained` },
			place: fieldPlace(line, 'status'),
			element: `${lineName(line)}/explanation`,
		});
		return;
	}
	// Sources that nothing is said of are another rule's.
	const had = sumOfMeans(new Map([...meansOf(line, measure)].filter(([source]) => line.spent.has(source))));
	const spent = allSpent(line);
	if (line.spent.size === 0 || !isPositive(had) || spent.times(100).gte(had.times(options(line.origin.document.file).number('spent')))) return;
	const [s, h, p] = [number(spent), number(had), shown(spent.times(100).div(had))];
	report({
		message: { lt: `${title.lt}: panaudota ${s.lt} iš ${h.lt} (${p.lt}), o kodėl – nepaaiškinta`, en: `${title.en}: ${s.en} of ${h.en} was spent (${p.en}), and why is not explained` },
		place: fieldPlace(line, 'spent'),
		element: `${lineName(line)}/explanation`,
	});
}

function isShort({ workspace, options }: RuleContext, indicator: Indicator, year: number): boolean {
	const target = indicator.targets.get(year);
	return linesOf(workspace, indicator, year).some(({ actual, origin }) => target && actual && percentAchieved(indicator, target, actual).lt(options(origin.document.file).number('done')));
}

/** Rounded down, so that what is short of a whole doesn't look like one. */
function shown(percent: Decimal): { readonly lt: string; readonly en: string } {
	const { lt, en } = number(percent.round(1, 0));
	return { lt: `${lt}\u00a0%`, en: `${en} %` };
}
