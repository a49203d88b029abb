import type { Comparison } from '../diff/index.ts';
import { buildDocument } from '../document/build.ts';
import type { DocumentContext } from '../document/context.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { elementAbove, elementsBelow, isMeasure } from '../model/hierarchy.ts';
import type { Plan, PlanElement } from '../model/types.ts';
import { additionPoints, indicatorPoints, unshownPoints } from './additions.ts';
import { designPoints, type Printed } from './design.ts';
import { type Called, named, wordsFor } from './grammar.ts';
import { insertionPoints } from './insertions.ts';
import { narrativePoints } from './narrative.ts';
import { isInOtherOrder, orderPoints, planOrderPoints } from './order.ts';
import { type Point, wordedPoint } from './point.ts';
import { type PointForms, type Printing, printingOf } from './printing.ts';
import { registerPoints } from './registers.ts';
import { reservePoints } from './reserves.ts';
import { planStatementPoints, statementChanges, statementPoints } from './statements.ts';
import { sumPoints } from './sums.ts';
import { type Bearer, type Touched, touchedElements } from './touched.ts';

export interface Amendment {
	readonly comparison: Comparison;
	readonly old: LinkedWorkspace;
	readonly new: LinkedWorkspace;
}

/** What a decision has to say for the old plan to become the new one: what comes, changes, goes; then its sums and texts. */
export function pointsOf(context: DocumentContext, { comparison, old, new: fresh }: Amendment, oldPlan: Plan, forms: PointForms): Point[] {
	const touched = touchedElements(comparison, context.plan.id, old, fresh);
	const printing = printingOf(context, { old, new: fresh }, forms);
	const known = new Set(touched.filter(({ change }) => change !== 'added').map(({ element }) => element));
	const isKnown = (element: Bearer): boolean => known.has(element);
	const olds = new Map(touched.map(({ element, old: was }) => [element, was]));
	// The rows of a measure have those of its sub-measures below them.
	const setOut = new Set(touched.flatMap(({ element, old: was, hasOtherParts }) => (hasOtherParts && printing.rowsOf(element).annex ? [element, was] : [])));
	const inForce = (element: Bearer): Called => called(olds.get(element) ?? element, element);
	const isReordered = comparison.findings.some(({ type, kind, plan, statement }) => type === 'reordered' && kind === 'plan' && plan === context.plan.id && statement === undefined);
	const [before, after] = [printedOf(old, oldPlan), printedOf(fresh, context.plan)];
	return [
		...planStatementPoints(statementChanges({ element: oldPlan, workspace: old }, { element: context.plan, workspace: fresh })),
		...touched.flatMap((one) => {
			const isInRows = one.element.kind === 'submeasure' && setOut.has(one.element.measure);
			if (one.change === 'added') return isInRows ? unshownPoints(one.element, printing) : additionPoints(one.element, printing, isKnown);
			return elementPoints(one, printing, inForce, isInRows);
		}),
		...touched.flatMap(({ element, old: was, isReordered: isOther }) =>
			isOther ? orderPoints(`${element.fullCode} ${wordsFor(element.kind).genitive}`, elementsBelow(was), elementsBelow(element)) : [],
		),
		...reservePoints(comparison.findings, oldPlan, context.plan),
		...(isReordered ? planOrderPoints(oldPlan, context.plan) : []),
		...sumPoints(comparison, context.plan, { old: old.moneyUnit, new: fresh.moneyUnit }),
		...(before && after
			? [
					...registerPoints(comparison, before.tree, after.tree),
					...designPoints(before, after, comparison),
					...narrativePoints(before.tree, after.tree),
					...insertionPoints(before, after, comparison.findings),
				]
			: []),
	];
}

/** An element by its code in a version and its name in force. */
const called = ({ kind, name }: PlanElement, { fullCode }: PlanElement): Called => ({ kind, fullCode, name });

/** @param isInRows whether the rows of the measure that it is part of are set out, with its own */
function elementPoints(touched: Touched, printing: Printing, inForce: (element: Bearer) => Called, isInRows: boolean): Point[] {
	const { element: fresh, old } = touched;
	if (touched.change === 'removed') return isInRows ? [] : [{ text: `Pripažinti ${wordsFor(old.kind).repealed} galios ${named(old, 'accusative')}.` }];
	const rows: Pick<Point, 'annex'> = isMeasure(fresh) && !isInRows ? printing.rowsOf(fresh) : {};
	const isPrinted = printing.shownOf(fresh);
	const isRow = isInRows || rows.annex !== undefined;
	const words = wordsFor(fresh.kind);
	const points: Point[] = [];
	if (touched.isMoved) points.push(moved(old, fresh, inForce));
	else if (touched.isRenumbered) points.push({ text: `${words.former} ${named(old, 'accusative')} laikyti ${fresh.fullCode} ${words.instrumental}.` });
	const self = called(old, touched.isMoved || touched.isRenumbered ? fresh : old);
	const changes = statementChanges(printing.before(old), printing.after(fresh));
	const indicators = [...touched.indicators].map(([before, after]) => ({ called: called(before, after), changes: statementChanges(printing.before(before), printing.after(after)) }));
	const isShown = printing.shownOfIndicators(fresh);
	const hasOtherOrder = touched.isReordered && isInOtherOrder(old.indicators, fresh.indicators);
	const hasOtherCriteria = touched.hasOtherIndicators || hasOtherOrder || indicators.some((one) => one.changes.some(({ fact }) => isShown(fact)));
	const hasOtherRows = isRow && (touched.hasOtherParts || hasOtherCriteria);
	if (!isInRows && (hasOtherRows || changes.some(({ fact }) => isPrinted(fact)))) {
		points.push(wordedPoint(`Pakeisti ${named(self, 'accusative')}`, words.it, isRow ? rows : { quote: [`${fresh.fullCode} ${fresh.name.lt}`] }));
	}
	points.push(...statementPoints(changes, isPrinted, self));
	if (!isRow && hasOtherCriteria) points.push(criteriaPoint(fresh, printing));
	return [...points, ...indicators.flatMap((one) => statementPoints(one.changes, isShown, one.called)), ...indicatorPoints(fresh, touched.newIndicators, printing)];
}

function moved(old: Bearer, fresh: Bearer, inForce: (element: Bearer) => Called): Point {
	const parent = elementAbove(fresh);
	const words = wordsFor(fresh.kind);
	const where = parent ? ` į ${named(inForce(parent), 'accusative')}` : '';
	return { text: `Perkelti ${named(old, 'accusative')}${where} ir laikyti ${words.it} ${fresh.fullCode} ${words.instrumental}.` };
}

function criteriaPoint(element: Bearer, { criteriaOf }: Printing): Point {
	const which = `${element.fullCode} ${wordsFor(element.kind).genitive} vertinimo kriterijus`;
	if (element.indicators.length === 0) return { text: `Pripažinti netekusiais galios ${which}.` };
	return wordedPoint(`Pakeisti ${which}`, 'juos', criteriaOf(element));
}

/** A plan with its document; undefined where its template is missing. */
function printedOf(workspace: LinkedWorkspace, plan: Plan): Printed | undefined {
	const { tree } = buildDocument(workspace, plan, { language: 'lt', draft: false });
	return tree && { workspace, plan, tree };
}
