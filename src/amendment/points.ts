import type { Comparison } from '../diff/index.ts';
import { buildDocument } from '../document/build.ts';
import type { DocumentContext } from '../document/context.ts';
import type { FormDefinition } from '../document/forms/definition.ts';
import { fillForm } from '../document/forms/engine.ts';
import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { elementAbove, isMeasure } from '../model/hierarchy.ts';
import type { Plan, PlanElement } from '../model/types.ts';
import { elementLevel, elementTable, type Level, measureForm } from './elementRows.ts';
import { named, wordsFor } from './grammar.ts';
import { changedInsertions, type Insertion } from './insertions.ts';
import { narrativePoints } from './narrative.ts';
import type { Point } from './point.ts';
import { type IsPrinted, printedIn, printsName } from './printed.ts';
import { type Stated, statementChanges, statementPoints } from './statements.ts';
import { sumPoints } from './sums.ts';
import { type Bearer, type Touched, touchedElements } from './touched.ts';

export interface Amendment {
	readonly comparison: Comparison;
	readonly old: LinkedWorkspace;
	readonly new: LinkedWorkspace;
}

/** Forms that the points show elements in. */
export interface PointForms {
	/** Of the plan's own template. */
	readonly plan: ReadonlyMap<string, FormDefinition>;
	/** Criteria of goals and tasks, which the measures' form has no rows for. */
	readonly criteria: FormDefinition | undefined;
}

/** How the points of a plan print its elements, as they were and are. */
interface Printing {
	readonly context: DocumentContext;
	readonly criteria: FormDefinition | undefined;
	/** An element's rows in the form of its measures, which is broad. */
	rowsOf(element: Bearer): Pick<Point, 'table' | 'isBroad'>;
	/** What the new wording of an element shows: the rows of a measure, the code and name of others. */
	shownOf(element: Bearer): IsPrinted;
	/** What the rows of a measure show of its indicators, and the criteria of others. */
	shownOfIndicators(element: Bearer): IsPrinted;
	before(element: PlanElement): Stated;
	after(element: PlanElement): Stated;
}

/** What a decision has to say for the old plan to become the new one: what comes, changes, goes; then its sums and texts. */
export function pointsOf(context: DocumentContext, { comparison, old, new: fresh }: Amendment, oldPlan: Plan, forms: PointForms): Point[] {
	const touched = touchedElements(comparison, context.plan.id, old, fresh);
	const printing = printingOf(context, { old, new: fresh }, forms);
	const insertions = new Set([...changedInsertions(comparison.findings, old, oldPlan), ...changedInsertions(comparison.findings, fresh, context.plan)]);
	return [
		...planPoints(oldPlan, context.plan),
		...touched.flatMap((one) => elementPoints(one, printing)),
		...sumPoints(comparison, context.plan, fresh.moneyUnit),
		...textPoints({ old: documentOf(old, oldPlan), new: documentOf(fresh, context.plan) }, insertions),
	];
}

function printingOf(context: DocumentContext, { old, new: fresh }: Pick<Amendment, 'old' | 'new'>, { plan, criteria }: PointForms): Printing {
	const form = measureForm(plan);
	const levelFor = (element: Bearer): Level | undefined => (form && isMeasure(element) ? elementLevel(form, element.kind) : undefined);
	return {
		context,
		criteria,
		rowsOf: (element) => {
			const table = form && elementTable(context, form, element);
			return table ? { table, isBroad: true } : {};
		},
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

function planPoints(old: Plan, fresh: Plan): Point[] {
	const found: Point[] = [];
	const change = (what: string, before: string | undefined, after: string | undefined): void => {
		if (after !== undefined && before !== after) found.push({ text: `Pakeisti ${what} išdėstyti taip:`, quote: after });
	};
	change('plano pavadinimą ir jį', old.title.lt, fresh.title.lt);
	change('misiją ir ją', old.mission?.lt, fresh.mission?.lt);
	if (old.kind === 'development-plan' && fresh.kind === 'development-plan') change('viziją ir ją', old.vision.lt, fresh.vision.lt);
	return found;
}

function elementPoints(touched: Touched, printing: Printing): Point[] {
	const { element: fresh, old } = touched;
	if (touched.change === 'removed') return [{ text: `Pripažinti ${wordsFor(old.kind).repealed} galios ${named(old, 'accusative')}.` }];
	const rows = touched.change === 'added' || isMeasure(fresh) ? printing.rowsOf(fresh) : {};
	const isPrinted = printing.shownOf(fresh);
	const isRow = isMeasure(fresh) && rows.table !== undefined;
	if (touched.change === 'added') return [added(fresh, rows), ...statementPoints(statementChanges(undefined, printing.after(fresh)), isPrinted, fresh)];
	const words = wordsFor(fresh.kind);
	const points: Point[] = [];
	if (touched.isMoved) points.push(moved(old, fresh));
	else if (touched.isRenumbered) points.push({ text: `${words.former} ${named(old, 'accusative')} laikyti ${fresh.fullCode} ${words.instrumental}.` });
	const called = touched.isMoved || touched.isRenumbered ? fresh : old;
	const changes = statementChanges(printing.before(old), printing.after(fresh));
	const indicators = [...touched.indicators].map(([before, after]) => ({ after, changes: statementChanges(printing.before(before), printing.after(after)) }));
	const isShown = printing.shownOfIndicators(fresh);
	const hasOtherCriteria = touched.hasOtherIndicators || indicators.some((one) => one.changes.some(({ fact }) => isShown(fact)));
	if (changes.some(({ fact }) => isPrinted(fact)) || (isRow && hasOtherCriteria)) {
		const text = `Pakeisti ${named(called, 'accusative')} ir ${words.it} išdėstyti taip:`;
		points.push(isRow ? { text, ...rows } : { text, quote: `${fresh.fullCode} ${fresh.name.lt}` });
	}
	points.push(...statementPoints(changes, isPrinted, called));
	if (!isRow && hasOtherCriteria) points.push(criteriaPoint(printing.context, fresh, printing.criteria));
	return [...points, ...indicators.flatMap((one) => statementPoints(one.changes, isShown, one.after))];
}

function added(element: Bearer, rows: Pick<Point, 'table' | 'isBroad'>): Point {
	const parent = elementAbove(element);
	const words = wordsFor(element.kind);
	const where = parent ? `${parent.fullCode} ${wordsFor(parent.kind).accusative}` : 'planą';
	return { text: `Papildyti ${where} ${named(element, 'instrumental')}${rows.table ? ` ir ${words.it} išdėstyti taip:` : '.'}`, ...rows };
}

function moved(old: Bearer, fresh: Bearer): Point {
	const parent = elementAbove(fresh);
	const words = wordsFor(fresh.kind);
	const where = parent ? ` į ${parent.fullCode} ${wordsFor(parent.kind).accusative} „${parent.name.lt}“` : '';
	return { text: `Perkelti ${named(old, 'accusative')}${where} ir laikyti ${words.it} ${fresh.fullCode} ${words.instrumental}.` };
}

function criteriaPoint(context: DocumentContext, element: Bearer, form: FormDefinition | undefined): Point {
	const which = `${element.fullCode} ${wordsFor(element.kind).genitive} vertinimo kriterijus`;
	if (element.indicators.length === 0) return { text: `Pripažinti netekusiais galios ${which}.` };
	const table = form && fillForm(context, form, element, new Map());
	return { text: `Pakeisti ${which} ir juos išdėstyti taip:`, ...(table ? { table } : {}) };
}

function textPoints(trees: { readonly old: DocumentTree | undefined; readonly new: DocumentTree | undefined }, insertions: ReadonlySet<Insertion>): Point[] {
	return trees.old && trees.new ? narrativePoints(trees.old, trees.new, insertions) : [];
}

function documentOf(workspace: LinkedWorkspace, plan: Plan): DocumentTree | undefined {
	return buildDocument(workspace, plan, { language: 'lt', draft: false }).tree;
}
