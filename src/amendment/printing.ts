import type { DocumentContext } from '../document/context.ts';
import type { FormDefinition } from '../document/forms/definition.ts';
import { fillForm } from '../document/forms/engine.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { isMeasure } from '../model/hierarchy.ts';
import type { PlanElement } from '../model/types.ts';
import { elementLevel, elementTable, type Level, measureForm } from './elementRows.ts';
import { named } from './grammar.ts';
import type { Point } from './point.ts';
import { type IsPrinted, printedIn, printsName } from './printed.ts';
import type { Stated } from './statements.ts';
import type { Bearer } from './touched.ts';

/** Forms that the points show elements in. */
export interface PointForms {
	/** Of the plan's own template. */
	readonly plan: ReadonlyMap<string, FormDefinition>;
	/** Criteria of goals and tasks, which the measures' form has no rows for. */
	readonly criteria: FormDefinition | undefined;
}

/** How the points of a plan print its elements, as they were and are. */
export interface Printing {
	/** An element's rows in the form of its measures, which is broad. */
	rowsOf(element: Bearer): Pick<Point, 'annex'>;
	/** An element's criteria in their own form. */
	criteriaOf(element: Bearer): Pick<Point, 'table'>;
	/** What the new wording of an element shows: the rows of a measure, the code and name of others. */
	shownOf(element: Bearer): IsPrinted;
	/** What the rows of a measure show of its indicators, and the criteria of others. */
	shownOfIndicators(element: Bearer): IsPrinted;
	before(element: PlanElement): Stated;
	after(element: PlanElement): Stated;
}

export function printingOf(context: DocumentContext, { old, new: fresh }: Readonly<Record<'old' | 'new', LinkedWorkspace>>, { plan, criteria }: PointForms): Printing {
	const form = measureForm(plan);
	const levelFor = (element: Bearer): Level | undefined => (form && isMeasure(element) ? elementLevel(form, element.kind) : undefined);
	return {
		rowsOf: (element) => {
			const table = form && elementTable(context, form, element);
			return table ? { annex: { caption: named(element, 'nominative'), table } } : {};
		},
		criteriaOf: (element) => (criteria ? { table: fillForm(context, criteria, element, new Map()) } : {}),
		shownOf: (element) => {
			const level = levelFor(element);
			return form && level ? printedIn(context, form, level.rows, (name) => name === level.names.get(element.kind)) : printsName;
		},
		shownOfIndicators: (element) => {
			const level = levelFor(element);
			if (form && level) return printedIn(context, form, level.rows, (name) => ![...level.names.values()].includes(name));
			return criteria ? printedIn(context, criteria, criteria.rows, () => true) : printsName;
		},
		before: (element) => ({ element, workspace: old }),
		after: (element) => ({ element, workspace: fresh }),
	};
}
