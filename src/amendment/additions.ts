/** What comes with a new element: a decision says all of it, or the plan would lack it. */
import type { Fact } from '../model/fact.ts';
import { elementAbove, elementsBelow, isMeasure } from '../model/hierarchy.ts';
import type { Indicator, PlanElement } from '../model/types.ts';
import { named, wordsFor } from './grammar.ts';
import { type Point, wordedPoint } from './point.ts';
import type { IsPrinted } from './printed.ts';
import type { Printing } from './printing.ts';
import { type SaidStatement, statementChanges, statementPoint, unprintedStatements } from './statements.ts';
import { statementTable } from './statementTable.ts';
import type { Bearer } from './touched.ts';

/** More statements that come with one element are a table. */
const MOST_SENTENCES = 2;

/** A new element, and what of it rows don't show. */
interface Added {
	readonly element: Bearer;
	/** The rows of an element above it have its own. */
	readonly isInRows: boolean;
	/** Those that no rows have beside them. */
	readonly indicators: readonly Indicator[];
}

/**
 * The points of a new element with all beneath it: its rows, what these don't show of each element, and criteria.
 * @param isKnown elements that were there before and have points of their own: moved under the new one
 */
export function additionPoints(element: Bearer, printing: Printing, isKnown: (element: Bearer) => boolean): Point[] {
	const added = addedWith(element, printing, isKnown, false);
	return [...added.flatMap((one) => (one.isInRows ? [] : [headPoint(one.element, printing)])), ...statedPoints(element, added, printing), ...added.flatMap((one) => criteriaPoints(one, printing))];
}

function addedWith(element: Bearer, printing: Printing, isKnown: (element: Bearer) => boolean, isInRows: boolean): Added[] {
	const isSetOut = isInRows || printing.rowsOf(element).annex !== undefined;
	const below = elementsBelow(element).filter((one) => !isKnown(one));
	return [addedOne(element, isInRows, isSetOut), ...below.flatMap((one) => addedWith(one, printing, isKnown, isSetOut))];
}

/** The rows of a measure have its indicators beside them. */
function addedOne(element: Bearer, isInRows: boolean, isSetOut: boolean): Added {
	return { element, isInRows, indicators: isSetOut && isMeasure(element) ? [] : element.indicators };
}

function headPoint(element: Bearer, printing: Printing): Point {
	const rows = printing.rowsOf(element);
	const parent = elementAbove(element);
	const where = parent ? `${parent.fullCode} ${wordsFor(parent.kind).accusative}` : 'planą';
	const sentence = `Papildyti ${where} ${named(element, 'instrumental')}`;
	return rows.annex ? wordedPoint(sentence, wordsFor(element.kind).it, rows) : { text: `${sentence}.` };
}

/** What a new element says that the rows of the one above it don't show. */
export function unshownPoints(element: Bearer, printing: Printing): Point[] {
	return statedPoints(element, [addedOne(element, true, true)], printing);
}

/** What new elements say besides their names and rows: a few statements a point each, more as one table. */
function statedPoints(element: Bearer, added: readonly Added[], printing: Printing): Point[] {
	const said = added.flatMap((one) => [...newStatements(one.element, printing, printing.shownOf(one.element)), ...newOnIndicators(one.element, one.indicators, printing)]);
	if (said.length <= MOST_SENTENCES) return said.map(statementPoint);
	return [{ text: `Nustatyti kitas ${partsOf(element, said)} nuostatas:`, table: statementTable(said) }];
}

/** «04 programos ir jos dalių» */
function partsOf({ kind, fullCode }: Bearer, said: readonly SaidStatement[]): string {
	const { genitive, it } = wordsFor(kind);
	const isOfParts = said.some(({ of }) => of.fullCode !== fullCode);
	return `${fullCode} ${genitive}${isOfParts ? ` ir ${it === 'ją' ? 'jos' : 'jo'} dalių` : ''}`;
}

function criteriaPoints({ element, indicators }: Added, printing: Printing): Point[] {
	if (indicators.length === 0) return [];
	return [wordedPoint(`Papildyti ${element.fullCode} ${wordsFor(element.kind).accusative} vertinimo kriterijais`, 'juos', printing.criteriaOf(element))];
}

/** What indicators that came to an element say besides what the rows or criteria of that element show. */
export function indicatorPoints(element: Bearer, indicators: readonly Indicator[], printing: Printing): Point[] {
	return newOnIndicators(element, indicators, printing).map(statementPoint);
}

function newOnIndicators(element: Bearer, indicators: readonly Indicator[], printing: Printing): SaidStatement[] {
	const isShown = printing.shownOfIndicators(element);
	return indicators.flatMap((one) => newStatements(one, printing, isShown));
}

function newStatements(element: PlanElement, printing: Printing, isShown: IsPrinted): SaidStatement[] {
	return unprintedStatements(statementChanges(undefined, printing.after(element)), (fact) => isShown(fact) || isUnprinted(element, fact), element);
}

/** Statements that no document prints. That one of them changed is worth a point; of a new element the plan says none of it. */
const UNPRINTED = new Set(['financial', 'direction', 'cumulative', 'aggregation']);

function isUnprinted({ kind }: PlanElement, { field: [field], topic }: Fact): boolean {
	return UNPRINTED.has(String(field)) || (kind === 'indicator' && topic === 'serves');
}
