import type { MeasureStatus, ReportedIndicator, ReportedMeasure } from '../model/accounts.ts';
import { percentAchieved, statusOf, type Thresholds } from '../model/achievement.ts';
import { indicatorsOf } from '../model/hierarchy.ts';
import { ZERO } from '../model/money.ts';
import { optional } from '../model/read.ts';
import { amountOf, sourcesOf } from '../model/totals.ts';
import type { Decimal, Indicator, Localized, Measure } from '../model/types.ts';
import type { LinkedWorkspace } from './types.ts';

/** Money of a year, in the money unit: by the plan, as amended through the year, and spent. */
export interface MoneyResult {
	readonly planned: Decimal;
	readonly approved: Decimal;
	readonly spent: Decimal;
}

/** What became of a measure in a year. */
export interface MeasureResult {
	/** As reported, else by its indicators; undefined where neither says. */
	readonly status?: MeasureStatus;
	/** By source code: the plan's sources, then those that only reports name. */
	readonly money: ReadonlyMap<string, MoneyResult>;
	readonly explanation?: Localized;
}

/** What became of an indicator in a year that it has a target or a value for. */
export interface IndicatorResult {
	readonly target?: Decimal;
	readonly actual?: Decimal;
	/** Of the target achieved, per cent. */
	readonly percent?: Decimal;
	readonly explanation?: Localized;
}

/** The results of a year by all reports on it together. */
export interface YearResults {
	readonly year: number;
	ofMeasure(measure: Measure): MeasureResult;
	ofIndicator(indicator: Indicator): IndicatorResult | undefined;
}

export function resultsOf(workspace: LinkedWorkspace, year: number, thresholds: Thresholds): YearResults {
	const known = new Map<Measure, MeasureResult>();
	return {
		year,
		ofMeasure(measure) {
			const result = known.get(measure) ?? measureResult(workspace, measure, year, thresholds);
			known.set(measure, result);
			return result;
		},
		ofIndicator(indicator) {
			const target = indicator.targets.get(year);
			const lines = linesOf(workspace, indicator, year);
			const actual = lines[0]?.actual;
			if (!target && !actual) return undefined;
			const percent = target && actual ? percentAchieved(indicator, target, actual) : undefined;
			return { ...optional('target', target), ...optional('actual', actual), ...optional('percent', percent), ...explanationOf(lines) };
		},
	};
}

function measureResult(workspace: LinkedWorkspace, measure: Measure, year: number, thresholds: Thresholds): MeasureResult {
	const lines = workspace.reported(measure).flatMap((line) => (line.kind === 'reportedMeasure' && line.report.year === year ? [line] : []));
	const status = lines.find((line) => line.status)?.status ?? computedStatus(workspace, measure, year, thresholds);
	return { ...optional('status', status), ...explanationOf(lines), money: moneyResults(measure, year, lines) };
}

function explanationOf(lines: readonly (ReportedMeasure | ReportedIndicator)[]): { readonly explanation?: Localized } {
	return optional('explanation', lines.find(({ explanation }) => explanation)?.explanation);
}

function moneyResults(measure: Measure, year: number, lines: readonly ReportedMeasure[]): Map<string, MoneyResult> {
	const stated = (kind: 'approved' | 'spent', source: string): Decimal | undefined => lines.find((line) => line[kind].has(source))?.[kind].get(source)?.value;
	const sources = new Set([...sourcesOf(measure).filter((source) => amountOf(measure, year, 'total', source).gt(0)), ...lines.flatMap(({ approved, spent }) => [...approved.keys(), ...spent.keys()])]);
	return new Map(
		[...sources].map((source) => {
			const planned = amountOf(measure, year, 'total', source);
			return [source, { planned, approved: stated('approved', source) ?? planned, spent: stated('spent', source) ?? ZERO }];
		}),
	);
}

/** The lines of a year about an indicator. */
export function linesOf(workspace: LinkedWorkspace, indicator: Indicator, year: number): ReportedIndicator[] {
	return workspace.reported(indicator).flatMap((line) => (line.kind === 'reportedIndicator' && line.report.year === year ? [line] : []));
}

/** The state of a measure by its indicators and those of its sub-measures: done when all are reached, not done when none is even in part. Undefined while a value is missing. */
export function computedStatus(workspace: LinkedWorkspace, measure: Measure, year: number, thresholds: Thresholds): MeasureStatus | undefined {
	const states = new Set<MeasureStatus>();
	for (const indicator of indicatorsOf(measure)) {
		const target = indicator.targets.get(year);
		if (!target) continue;
		const actual = linesOf(workspace, indicator, year)[0]?.actual;
		if (!actual) return undefined;
		states.add(statusOf(percentAchieved(indicator, target, actual), thresholds));
	}
	const [first] = states;
	return states.size > 1 ? 'partly' : first;
}
