import Big from 'big.js';
import type { MeasureResult, MoneyResult, YearResults } from '../../link/results.ts';
import type { MeasureStatus } from '../../model/accounts.ts';
import { indicatorsOf, measuresOf } from '../../model/hierarchy.ts';
import { sumOf } from '../../model/money.ts';
import type { Decimal, Indicator, Measure } from '../../model/types.ts';
import type { Subject } from './subjects.ts';

/** What a column of a report shows of its row's subject: sums of money, counts of measures by status, an indicator's value and how much of its target that is. */
export const RESULT_KINDS = ['planned', 'approved', 'spent', 'percent', 'measures', 'done', 'partly', 'not-done', 'unreported', 'actual', 'achieved'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Whether figures of a kind add up to their total. */
export const isAdditive = (kind: ResultKind): boolean => kind !== 'percent' && kind !== 'actual' && kind !== 'achieved';

export interface ResultFigure {
	readonly value: Decimal;
	readonly unit: 'money' | 'percent' | 'count' | 'indicator';
}

/** The figure of a kind; undefined where the subject has none. */
export function resultFigure(subject: Subject, kind: ResultKind, results: YearResults): ResultFigure | undefined {
	if (subject.kind === 'indicator') return indicatorFigure(subject, kind, results);
	const measures = measuresUnder(subject)
		?.filter((measure) => isOfYear(measure, results))
		.map((measure) => results.ofMeasure(measure));
	switch (kind) {
		case 'planned':
		case 'approved':
		case 'spent': {
			const sum = moneyOfResult(subject, measures);
			return sum && { value: sum[kind], unit: 'money' };
		}
		case 'percent': {
			const sum = moneyOfResult(subject, measures);
			return sum?.approved.gt(0) ? { value: rounded(sum.spent.times(100).div(sum.approved)), unit: 'percent' } : undefined;
		}
		case 'actual':
		case 'achieved':
			return undefined;
		default:
			return measures && { value: new Big(countOf(measures, kind)), unit: 'count' };
	}
}

function countOf(results: readonly MeasureResult[], kind: MeasureStatus | 'measures' | 'unreported'): number {
	if (kind === 'measures') return results.length;
	return results.filter(({ status }) => status === (kind === 'unreported' ? undefined : kind)).length;
}

function indicatorFigure(indicator: Indicator, kind: ResultKind, results: YearResults): ResultFigure | undefined {
	const result = results.ofIndicator(indicator);
	if (kind === 'actual') return result?.actual && { value: result.actual, unit: 'indicator' };
	// Rounded down: what is short of the whole doesn't look like it.
	return kind === 'achieved' && result?.percent ? { value: result.percent.round(1, Big.roundDown), unit: 'percent' } : undefined;
}

function rounded(value: Decimal): Decimal {
	return value.round(1, Big.roundHalfUp);
}

function moneyOfResult(subject: Subject, measures: readonly MeasureResult[] | undefined): MoneyResult | undefined {
	if (subject.kind === 'sourceResult') return subject.money;
	const parts = measures?.flatMap(({ money }) => [...money.values()]) ?? [];
	if (parts.length === 0) return undefined;
	const total = (of: keyof MoneyResult): Decimal => sumOf(parts.map((part) => part[of]));
	return { planned: total('planned'), approved: total('approved'), spent: total('spent') };
}

function measuresUnder(subject: Subject): readonly Measure[] | undefined {
	switch (subject.kind) {
		case 'activity-plan':
		case 'programme':
		case 'goal':
		case 'task':
		case 'measure':
			return measuresOf(subject);
		default:
			return undefined;
	}
}

/** Whether something was to be done about a measure in the year, or was. */
function isOfYear(measure: Measure, results: YearResults): boolean {
	const { period } = measure;
	const isInPeriod = !period || (period.from <= results.year && results.year <= period.to);
	return results.ofMeasure(measure).money.size > 0 || (isInPeriod && indicatorsOf(measure).some((indicator) => results.ofIndicator(indicator)));
}

/**
 * The lists that only a report has: the measures that the year was to do something about (`reportedMeasures`), a measure's money by source (`results`), the indicators with a target or value of the year (`outcomes`; a goal's
 * hold those of its tasks and measures, a measure's those of its sub-measures), the measures not done in full (`unfinished`).
 */
export function listOfResults(subject: Subject, list: string, results: YearResults): readonly Subject[] | undefined {
	if (list === 'results' && subject.kind === 'measure') return [...results.ofMeasure(subject).money].map(([source, money]) => ({ kind: 'sourceResult', source, money }));
	if (list === 'outcomes' && 'indicators' in subject) return indicatorsUnder(subject).filter((indicator) => results.ofIndicator(indicator));
	if (list === 'reportedMeasures') return measuresUnder(subject)?.filter((measure) => isOfYear(measure, results));
	if (list === 'unfinished') return measuresUnder(subject)?.filter((measure) => isUnfinished(results.ofMeasure(measure)));
	return undefined;
}

function isUnfinished({ status }: MeasureResult): boolean {
	return status !== undefined && status !== 'done';
}

function indicatorsUnder(subject: Extract<Subject, { readonly indicators: readonly Indicator[] }>): readonly Indicator[] {
	if (subject.kind === 'measure') return indicatorsOf(subject);
	if (subject.kind !== 'goal') return subject.indicators;
	return [...subject.indicators, ...subject.tasks.flatMap((task) => [...task.indicators, ...task.measures.flatMap(indicatorsOf)])];
}
