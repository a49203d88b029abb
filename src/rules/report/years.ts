import type { LinkedWorkspace } from '../../link/types.ts';
import type { ImplementationReport } from '../../model/accounts.ts';
import { elementAbove } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { fieldPlace } from '../walk.ts';

/** The reports on a year of a plan: together they are one. */
export interface YearOfReports {
	/** The first of them. */
	readonly first: ImplementationReport;
	/** The part that an element belongs in: the one that tells of its programme, else of its kind, else the first. */
	partOf(element: PlanElement): ImplementationReport;
	/** The parts that may tell of an element: those that tell of its programme, else any. */
	partsOf(element: PlanElement): readonly ImplementationReport[];
}

export function yearsOf(workspace: LinkedWorkspace, reports: readonly ImplementationReport[]): YearOfReports[] {
	const years = new Map<string, ImplementationReport[]>();
	for (const report of reports) {
		const name = `${report.plan.text} ${report.year}`;
		const parts = years.get(name);
		if (parts) parts.push(report);
		else years.set(name, [report]);
	}
	return [...years.values()].flatMap((parts) => yearOf(workspace, parts) ?? []);
}

function yearOf(workspace: LinkedWorkspace, parts: readonly ImplementationReport[]): YearOfReports | undefined {
	const [first] = parts;
	if (!first) return undefined;
	const told = new Map<PlanElement | PlanElement['kind'], readonly ImplementationReport[]>();
	for (const part of parts) {
		for (const line of [...part.measures, ...part.indicators]) {
			const subject = workspace.subjectOf(line);
			const top = subject?.kind === 'measure' || subject?.kind === 'indicator' ? topOf(subject) : undefined;
			for (const key of top ? [top, top.kind] : []) if (told.get(key)?.at(-1) !== part) told.set(key, [...(told.get(key) ?? []), part]);
		}
	}
	const partOf = (element: PlanElement): ImplementationReport => (told.get(topOf(element)) ?? told.get(topOf(element).kind))?.[0] ?? first;
	return { first, partOf, partsOf: (element) => told.get(topOf(element)) ?? parts };
}

/** The programme, priority or strategic goal that an element is part of. */
function topOf(element: PlanElement): PlanElement {
	const above = elementAbove(element);
	return above ? topOf(above) : element;
}

/** Where a list lacks something: its key, or the year of the report that has no such list. */
export function placeOfList(report: ImplementationReport, list: 'measures' | 'indicators'): Place {
	const { data } = report.origin.document;
	const hasList = typeof data === 'object' && data !== null && list in data;
	return hasList ? fieldPlace(report, list, 'key') : fieldPlace(report, 'year');
}
