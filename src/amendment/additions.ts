/** What comes with a new element: a decision says all of it, or the plan would lack it. */
import type { Fact } from '../model/fact.ts';
import { elementAbove, elementsBelow, isMeasure } from '../model/hierarchy.ts';
import type { Indicator, PlanElement } from '../model/types.ts';
import { named, wordsFor } from './grammar.ts';
import { type Point, wordedPoint } from './point.ts';
import type { IsPrinted } from './printed.ts';
import type { Printing } from './printing.ts';
import { statementChanges, statementPoints } from './statements.ts';
import type { Bearer } from './touched.ts';

/**
 * The points of a new element with all beneath it: its rows, and what these don't show of each element.
 * @param isKnown elements that were there before and have points of their own: moved under the new one
 */
export function additionPoints(element: Bearer, printing: Printing, isKnown: (element: Bearer) => boolean): Point[] {
	const rows = printing.rowsOf(element);
	const below = elementsBelow(element).filter((one) => !isKnown(one));
	if (!rows.annex) return [headPoint(element, {}), ...ownPoints(element, printing, false), ...below.flatMap((one) => additionPoints(one, printing, isKnown))];
	const rest = (one: Bearer): Point[] => [...ownPoints(one, printing, true), ...elementsBelow(one).flatMap((child) => (isKnown(child) ? [] : rest(child)))];
	return [headPoint(element, rows), ...rest(element)];
}

function headPoint(element: Bearer, rows: Pick<Point, 'annex'>): Point {
	const parent = elementAbove(element);
	const where = parent ? `${parent.fullCode} ${wordsFor(parent.kind).accusative}` : 'planą';
	const sentence = `Papildyti ${where} ${named(element, 'instrumental')}`;
	return rows.annex ? wordedPoint(sentence, wordsFor(element.kind).it, rows) : { text: `${sentence}.` };
}

/** What a new element says that rows which are set out already don't show. */
export function unshownPoints(element: Bearer, printing: Printing): Point[] {
	return ownPoints(element, printing, true);
}

/** What an element says besides its name and its rows. The rows of a measure have its indicators beside them. */
function ownPoints(element: Bearer, printing: Printing, isInRows: boolean): Point[] {
	const own = newStatementPoints(element, printing, printing.shownOf(element));
	if (element.indicators.length === 0 || (isInRows && isMeasure(element))) return own;
	const criteria = wordedPoint(`Papildyti ${element.fullCode} ${wordsFor(element.kind).accusative} vertinimo kriterijais`, 'juos', printing.criteriaOf(element));
	return [...own, criteria, ...indicatorPoints(element, element.indicators, printing)];
}

/** What indicators that came to an element say besides what the rows or criteria of that element show. */
export function indicatorPoints(element: Bearer, indicators: readonly Indicator[], printing: Printing): Point[] {
	const isShown = printing.shownOfIndicators(element);
	return indicators.flatMap((one) => newStatementPoints(one, printing, isShown));
}

function newStatementPoints(element: PlanElement, printing: Printing, isShown: IsPrinted): Point[] {
	return statementPoints(statementChanges(undefined, printing.after(element)), (fact) => isShown(fact) || isUnprinted(element, fact), element);
}

/** Statements that no document prints. That one of them changed is worth a point; of a new element the plan says none of it. */
const UNPRINTED = new Set(['financial', 'direction', 'cumulative', 'aggregation']);

function isUnprinted({ kind }: PlanElement, { field: [field], topic }: Fact): boolean {
	return UNPRINTED.has(String(field)) || (kind === 'indicator' && topic === 'serves');
}
