import type { ImplementationReport, MeasureStatus, ReportedIndicator, ReportedMeasure, StatedAmount } from './accounts.ts';
import { buildPublication } from './publications.ts';
import { type Cursor, decimal, field, listOf, localizedAt, optional, origin, pairs, reference, textAt, yearAt } from './read.ts';
import type { Reference } from './types.ts';

/** Builds an implementation report. */
export function buildReport(at: Cursor): ImplementationReport {
	const measures: ReportedMeasure[] = [];
	const indicators: ReportedIndicator[] = [];
	const publication = textAt(at, 'id') === undefined ? undefined : buildPublication(at, 'report');
	const report: ImplementationReport = { kind: 'report', plan: named(at, 'plan'), year: yearAt(at, 'year') ?? 0, measures, indicators, ...optional('publication', publication), origin: origin(at) };
	measures.push(...listOf(at, 'measures').map((line) => reportedMeasure(line, report)));
	indicators.push(...listOf(at, 'indicators').map((line) => reportedIndicator(line, report)));
	return report;
}

function reportedMeasure(at: Cursor, report: ImplementationReport): ReportedMeasure {
	return {
		kind: 'reportedMeasure',
		report,
		measure: named(at, 'measure'),
		...optional('status', status(textAt(at, 'status'))),
		approved: amountsBySource(field(at, 'approved')),
		spent: amountsBySource(field(at, 'spent')),
		...optional('explanation', localizedAt(at, 'explanation')),
		origin: origin(at),
	};
}

function reportedIndicator(at: Cursor, report: ImplementationReport): ReportedIndicator {
	return {
		kind: 'reportedIndicator',
		report,
		indicator: named(at, 'indicator'),
		...optional('actual', decimal(field(at, 'actual'))),
		...optional('explanation', localizedAt(at, 'explanation')),
		origin: origin(at),
	};
}

function named(at: Cursor, key: string): Reference {
	return reference(field(at, key)) ?? { text: '', origin: origin(at) };
}

function status(text: string | undefined): MeasureStatus | undefined {
	return text === 'done' || text === 'partly' || text === 'not-done' ? text : undefined;
}

function amountsBySource(at: Cursor | undefined): Map<string, StatedAmount> {
	return new Map(
		pairs(at).flatMap(([source, cell]): [string, StatedAmount][] => {
			const value = decimal(cell);
			return value ? [[source, { value, origin: origin(cell) }]] : [];
		}),
	);
}
