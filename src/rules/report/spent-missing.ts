import type { ImplementationReport, ReportedMeasure } from '../../model/accounts.ts';
import { measuresOf } from '../../model/hierarchy.ts';
import { isPositive } from '../../model/sign.ts';
import type { Measure } from '../../model/types.ts';
import { lineName, reportTitle } from '../accounts.ts';
import type { Report, Rule } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { listed, titled } from '../wording.ts';
import { judgedPlan } from './achievement.ts';
import { meansOf, plannedMeans, sumOfMeans } from './spending.ts';
import { placeOfList, yearsOf } from './years.ts';

/** A report tells what was spent of all the money that measures had for its year. */
export const spentMissing: Rule = {
	id: 'report/spent-missing',
	severity: 'warning',
	title: { lt: 'Nenurodyta, kiek panaudota', en: 'Spending not reported' },
	description: {
		lt: 'Priemonei tiems metams skirta lėšų, o ataskaitoje nėra panaudotos sumos. Jei nieko nepanaudota, taip ir rašoma: 0.',
		en: 'The measure had money for the year, and the report does not say how much of it was spent. If it was nothing, that is what to write: 0.',
	},
	source: {
		lt: 'Strateginio planavimo savivaldybėse rekomendacijos (2014 m. gruodžio 15 d. nutarimas Nr. 1435): plano įgyvendinimo ataskaita',
		en: 'Recommendations on strategic planning in municipalities (resolution No 1435 of 15 December 2014): reports on implementation',
	},
	bad: '# priemonė: {source: SB, 2015: 120.0}, {source: ES, 2015: 80.0}\nmeasures:\n  - {measure: verslo-fondas, spent: {SB: 118.3}}\n',
	good: '# priemonė: {source: SB, 2015: 120.0}, {source: ES, 2015: 80.0}\nmeasures:\n  - {measure: verslo-fondas, spent: {SB: 118.3, ES: 0}}\n',
	mirror: 'report/spent-source',
	visit(context) {
		const { workspace, report } = context;
		const judged: ImplementationReport[] = [];
		return {
			report(one) {
				if (judgedPlan(context, one)) judged.push(one);
			},
			reportLine(line) {
				const subject = workspace.subjectOf(line);
				if (line.kind !== 'reportedMeasure' || subject?.kind !== 'measure' || !judgedPlan(context, line.report)) return;
				// A source that the register does not have is told as that.
				const isKnown = (source: string): boolean => workspace.registers.sources.has(source);
				const missing = [...meansOf(line, subject)].flatMap(([source, { amount }]) => (isPositive(amount) && isKnown(source) && !line.spent.has(source) ? [source] : []));
				if (missing.length > 0) tellOfSources(report, line, subject, missing);
			},
			end() {
				for (const { first: one, partOf, partsOf, untold } of yearsOf(workspace, judged)) {
					const plan = workspace.accountedPlan(one);
					const missing = (plan ? measuresOf(plan) : []).filter(
						(measure) => !workspace.reported(measure).some((line) => line.report.year === one.year) && isPositive(sumOfMeans(plannedMeans(measure, one.year))),
					);
					for (const measure of untold(missing)) tellOfMeasure(report, partOf(measure), measure, partsOf(measure));
				}
			},
		};
	},
};

function tellOfSources(report: Report, line: ReportedMeasure, measure: Measure, sources: readonly string[]): void {
	const title = titled(measure);
	const codes = listed(sources);
	report({
		message: { lt: `${title.lt}: nenurodyta, kiek panaudota (${codes.lt})`, en: `${title.en}: how much was spent is not said (${codes.en})` },
		place: line.spent.size > 0 ? fieldPlace(line, 'spent', 'key') : fieldPlace(line, 'measure'),
		element: `${lineName(line)}/spent`,
		wholes: [measure],
	});
}

function tellOfMeasure(report: Report, one: ImplementationReport, measure: Measure, parts: readonly ImplementationReport[]): void {
	const [title, of] = [reportTitle(one), titled(measure)];
	report({
		message: {
			lt: `${title.lt}: nėra priemonės ${of.lt.slice(of.lt.indexOf(' ') + 1)}, nors lėšų jai buvo skirta`,
			en: `${title.en}: the measure ${of.en.slice(of.en.indexOf(' ') + 1)} is missing, although it had money`,
		},
		place: placeOfList(one, 'measures'),
		element: `${nameOf(measure)}/${one.year}/spent`,
		wholes: [measure, ...parts],
		related: [{ place: headPlace(measure), message: { lt: 'priemonė plane', en: 'the measure in the plan' } }],
	});
}
