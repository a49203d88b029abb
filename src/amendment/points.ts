import type { Comparison } from '../diff/index.ts';
import { buildDocument } from '../document/build.ts';
import type { DocumentContext } from '../document/context.ts';
import type { DocumentTree } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { elementAbove, isMeasure } from '../model/hierarchy.ts';
import type { Plan } from '../model/types.ts';
import { additionPoints } from './additions.ts';
import { named, wordsFor } from './grammar.ts';
import { changedInsertions, type Insertion } from './insertions.ts';
import { narrativePoints } from './narrative.ts';
import type { Point } from './point.ts';
import { type PointForms, type Printing, printingOf } from './printing.ts';
import { statementChanges, statementPoints } from './statements.ts';
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
	const insertions = new Set([...changedInsertions(comparison.findings, old, oldPlan), ...changedInsertions(comparison.findings, fresh, context.plan)]);
	return [
		...planPoints(oldPlan, context.plan),
		...touched.flatMap((one) => (one.change === 'added' ? additionPoints(one.element, printing, isKnown) : elementPoints(one, printing))),
		...sumPoints(comparison, context.plan, fresh.moneyUnit),
		...textPoints({ old: documentOf(old, oldPlan), new: documentOf(fresh, context.plan) }, insertions),
	];
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
	const rows = isMeasure(fresh) ? printing.rowsOf(fresh) : {};
	const isPrinted = printing.shownOf(fresh);
	const isRow = isMeasure(fresh) && rows.table !== undefined;
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
	if (!isRow && hasOtherCriteria) points.push(criteriaPoint(fresh, printing));
	return [...points, ...indicators.flatMap((one) => statementPoints(one.changes, isShown, one.after))];
}

function moved(old: Bearer, fresh: Bearer): Point {
	const parent = elementAbove(fresh);
	const words = wordsFor(fresh.kind);
	const where = parent ? ` į ${parent.fullCode} ${wordsFor(parent.kind).accusative} „${parent.name.lt}“` : '';
	return { text: `Perkelti ${named(old, 'accusative')}${where} ir laikyti ${words.it} ${fresh.fullCode} ${words.instrumental}.` };
}

function criteriaPoint(element: Bearer, { criteriaOf }: Printing): Point {
	const which = `${element.fullCode} ${wordsFor(element.kind).genitive} vertinimo kriterijus`;
	if (element.indicators.length === 0) return { text: `Pripažinti netekusiais galios ${which}.` };
	return { text: `Pakeisti ${which} ir juos išdėstyti taip:`, ...criteriaOf(element) };
}

function textPoints(trees: { readonly old: DocumentTree | undefined; readonly new: DocumentTree | undefined }, insertions: ReadonlySet<Insertion>): Point[] {
	return trees.old && trees.new ? narrativePoints(trees.old, trees.new, insertions) : [];
}

function documentOf(workspace: LinkedWorkspace, plan: Plan): DocumentTree | undefined {
	return buildDocument(workspace, plan, { language: 'lt', draft: false }).tree;
}
