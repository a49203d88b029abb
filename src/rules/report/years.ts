import type { ImplementationReport } from '../../model/accounts.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** The first of the reports of each plan and year: together they are one. */
export function firstOfYear(reports: readonly ImplementationReport[]): ImplementationReport[] {
	const first = new Map<string, ImplementationReport>();
	for (const report of reports) {
		const name = `${report.plan.text} ${report.year}`;
		if (!first.has(name)) first.set(name, report);
	}
	return [...first.values()];
}

/** Where a list lacks something: its key, or the year of the report that has no such list. */
export function placeOfList(report: ImplementationReport, list: 'measures' | 'indicators'): Place {
	const { data } = report.origin.document;
	const hasList = typeof data === 'object' && data !== null && list in data;
	return hasList ? fieldPlace(report, list, 'key') : fieldPlace(report, 'year');
}
