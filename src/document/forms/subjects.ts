import type { MoneyResult } from '../../link/results.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import { sumOf } from '../../model/money.ts';
import { amountOf, type Funded, needOf } from '../../model/totals.ts';
import type {
	AnyMeasure,
	Appropriation,
	Body,
	Decimal,
	DevelopmentPlan,
	EconomicClass,
	FundingSource,
	Goal,
	Localized,
	Plan,
	PlanElement,
	Priority,
	Reserve,
	Task,
	Unit,
	UpstreamDocument,
	UpstreamGoal,
} from '../../model/types.ts';
import type { AlignedGroup } from './alignment.ts';
import type { Portion } from './portions.ts';

/** The part of an element's money that comes from one source or group of sources. */
export interface SourceSlice {
	readonly kind: 'slice';
	readonly of: Funded;
	readonly source: FundingSource;
	/** Its place among the slices listed with it, from 1. */
	readonly number: number;
}

/** The part of an activity plan's money that a responsible body carries out (a measure's money goes to its first body). */
export interface BodySlice {
	readonly kind: 'bodySlice';
	readonly body: Body;
	readonly measures: readonly AnyMeasure[];
}

/** The part of a development plan element's need that one source gives. */
export interface NeedLine {
	readonly kind: 'need';
	readonly source: string;
	readonly amount: Decimal;
}

/** What became in a year of the money that a measure had from one source. */
export interface SourceResult {
	readonly kind: 'sourceResult';
	readonly source: string;
	readonly money: MoneyResult;
}

/** One text of a list, such as a strength or a legal act. */
export interface TextItem {
	readonly kind: 'item';
	readonly text: Localized;
}

/** What a form's row can be about. */
export type Subject =
	| Plan
	| PlanElement
	| Appropriation
	| Reserve
	| SourceSlice
	| BodySlice
	| NeedLine
	| SourceResult
	| Portion
	| TextItem
	| AlignedGroup
	| Body
	| FundingSource
	| Unit
	| UpstreamDocument
	| UpstreamGoal;

export type Needing = DevelopmentPlan | Priority | Goal | Task | AnyMeasure;

export function hasNeed(subject: Subject): subject is Extract<Subject, Needing> {
	const { kind } = subject;
	return kind === 'development-plan' || kind === 'priority' || kind === 'goal' || kind === 'task' || isMeasure(subject);
}

/** The sources with money of their own in a group. */
export function leaves(source: FundingSource): string[] {
	return source.children.length === 0 ? [source.code] : source.children.flatMap(leaves);
}

export function isFunded(subject: Subject): subject is Extract<Subject, Funded> {
	const { kind } = subject;
	return kind === 'activity-plan' || kind === 'programme' || kind === 'goal' || kind === 'task' || isMeasure(subject) || kind === 'appropriation' || kind === 'reserve';
}

/** The subject's money in a year, of all sources or one; undefined when it can have none. */
export function moneyOf(subject: Subject, year: number, economicClass: EconomicClass, source?: string): Decimal | undefined {
	if (subject.kind === 'portion') return sumOf(subject.measures.map((measure) => amountOf(measure, year, economicClass, source ?? subject.source?.code)));
	if (subject.kind === 'slice') return sumOf(leaves(subject.source).map((code) => amountOf(subject.of, year, economicClass, code)));
	if (subject.kind === 'bodySlice') return sumOf(subject.measures.map((measure) => amountOf(measure, year, economicClass)));
	return isFunded(subject) ? amountOf(subject, year, economicClass, source) : undefined;
}

/** The subject's SPP funding need; undefined when it can have none. */
export function needOfSubject(subject: Subject): Decimal | undefined {
	if (subject.kind === 'need') return subject.amount;
	return hasNeed(subject) ? needOf(subject) : undefined;
}
