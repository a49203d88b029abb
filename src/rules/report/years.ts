import type { LinkedWorkspace } from '../../link/types.ts';
import type { ImplementationReport } from '../../model/accounts.ts';
import { elementAbove } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { onlyNearest } from '../../suggest.ts';
import { fieldPlace } from '../walk.ts';

/** The reports on a year of a plan: together they are one. */
export interface YearOfReports {
	/** The first of them. */
	readonly first: ImplementationReport;
	/** The part that an element belongs in: the one that tells of its programme, else of its kind, else the first. */
	partOf(element: PlanElement): ImplementationReport;
	/** The parts that may tell of an element: those that tell of its programme, else any. */
	partsOf(element: PlanElement): readonly ImplementationReport[];
	/** Of elements that no part tells of, those that no misspelt line means either: what is wrong there is told of the line. */
	untold<T extends PlanElement>(missing: readonly T[]): readonly T[];
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
	return { first, partOf, partsOf: (element) => told.get(topOf(element)) ?? parts, untold: (missing) => withoutMisspelt(missing, misspelt(workspace, parts)) };
}

/** What lines call an element that is not there. */
function misspelt(workspace: LinkedWorkspace, parts: readonly ImplementationReport[]): string[] {
	const lines = parts.flatMap(({ measures, indicators }) => [...measures, ...indicators]);
	return lines.flatMap((line) => (workspace.subjectOf(line) ? [] : [line.kind === 'reportedMeasure' ? line.measure.text : line.indicator.text]));
}

/** Comparing each word with each name stops being worth it here. */
const MOST_COMPARED = 100_000;

function withoutMisspelt<T extends PlanElement>(missing: readonly T[], words: readonly string[]): readonly T[] {
	if (words.length * missing.length > MOST_COMPARED) return missing;
	const byName = new Map(missing.flatMap((element) => [element.id, element.fullCode].flatMap((name) => (name === undefined ? [] : [[name, element] as const]))));
	const meant = new Set(words.map((word) => byName.get(onlyNearest(word, byName.keys()) ?? '')));
	return missing.filter((element) => !meant.has(element));
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
