import type { Bilingual, RelatedPlace } from '../../diagnostic.ts';
import { computedStatus, linesOf } from '../../link/results.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { MeasureStatus } from '../../model/accounts.ts';
import type { Thresholds } from '../../model/achievement.ts';
import { indicatorsOf } from '../../model/hierarchy.ts';
import type { Measure, RuleSettings } from '../../model/types.ts';
import { lineName } from '../accounts.ts';
import { effectiveSettings, ruleOptions } from '../settings.ts';
import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { number, titled } from '../wording.ts';
import { judgedPlan, THRESHOLDS, thresholdsOf } from './achievement.ts';

const STATUSES: Readonly<Record<MeasureStatus, Bilingual>> = {
	done: { lt: 'įvykdyta', en: 'done' },
	partly: { lt: 'įvykdyta iš dalies', en: 'done in part' },
	'not-done': { lt: 'neįvykdyta', en: 'not done' },
};

/** The state that a report gives a measure is the one that its indicators show. */
export const status: Rule = {
	id: 'report/status',
	severity: 'warning',
	title: { lt: 'Būklė nesutampa su rodikliais', en: 'Status differs from the indicators' },
	description: {
		lt: 'Priemonė įvykdyta, kai pasiekti visi jos rodikliai, neįvykdyta – kai nė vienas nepasiektas nė iš dalies, kitaip – įvykdyta iš dalies. Kita ataskaitos būklė reiškia, kad klaidinga arba ji, arba reikšmė.',
		en: 'A measure is done when all its indicators are reached, not done when none is even in part, and done in part otherwise. Another status in the report means that either it or a value is wrong.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nmeasures:\n  - {measure: "01.01.01.01", status: done}\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 12, explanation: Vėlavo pirkimai}\n',
	good: '# rodiklis P-01-01-01-01-01: targets: {2015: 20}\nmeasures:\n  - {measure: "01.01.01.01", status: partly}\nindicators:\n  - {indicator: P-01-01-01-01-01, actual: 12, explanation: Vėlavo pirkimai}\n',
	options: THRESHOLDS,
	mirror: { lt: 'Būklės galima ir nenurodyti: ji apskaičiuojama', en: 'The status may be left out: it is computed' },
	visit: (context) => ({
		reportLine(line) {
			const { workspace, report, options } = context;
			const subject = workspace.subjectOf(line);
			if (line.kind !== 'reportedMeasure' || !line.status || subject?.kind !== 'measure' || !judgedPlan(context, line.report)) return;
			const computed = computedStatus(workspace, subject, line.report.year, thresholdsOf(options(line.origin.document.file)));
			if (!computed || computed === line.status) return;
			const title = titled(subject);
			const [stated, shown] = [STATUSES[line.status], STATUSES[computed]];
			report({
				message: { lt: `${title.lt}: nurodyta „${stated.lt}“, o pagal rodiklius – „${shown.lt}“`, en: `${title.en}: stated as ${stated.en}, but by its indicators it was ${shown.en}` },
				place: fieldPlace(line, 'status'),
				element: `${lineName(line)}/status`,
				related: valuesOf(workspace, subject, line.report.year),
			});
		},
	}),
};

/** When something is done by the settings of this rule for a file: documents judge as it does. */
export function statusThresholds(settings: RuleSettings, path: string): Thresholds {
	return thresholdsOf(ruleOptions(status, effectiveSettings(settings)(status, path).options));
}

/** Where the values stand that the status is computed from. */
function valuesOf(workspace: LinkedWorkspace, measure: Measure, year: number): RelatedPlace[] {
	return indicatorsOf(measure).flatMap((indicator) => {
		const target = indicator.targets.get(year);
		const line = linesOf(workspace, indicator, year)[0];
		if (!target || !line?.actual) return [];
		const [t, a] = [number(target), number(line.actual)];
		return [{ place: fieldPlace(line, 'actual'), message: { lt: `siekta ${t.lt}, pasiekta ${a.lt}`, en: `the target was ${t.en}, ${a.en} was reached` } }];
	});
}
