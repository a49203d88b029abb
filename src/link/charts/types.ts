/** What a chart's directive asks for and what is wrong with it. */
import type { Bilingual } from '../../diagnostic.ts';
import type { Decimal } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';

export const CHART_ATTRIBUTES = ['type', 'src', 'x', 'y', 'rows', 'of', 'by', 'year', 'column', 'row', 'caption', 'unit', 'source', 'alt', 'id', 'data'] as const;

export const CHART_TYPES = ['line', 'bar', 'stacked-bar', 'pie', 'doughnut', 'pyramid', 'tiles'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** A row of figures. */
export interface Series {
	readonly name: string;
	/** One for each category; undefined where there is none. */
	readonly values: readonly (Decimal | undefined)[];
}

/** The figures of a chart, from a table or the model. */
export interface ChartFigures {
	readonly type: ChartType;
	readonly categoryTitle: string;
	readonly categories: readonly string[];
	readonly series: readonly Series[];
	/** The most decimals that a figure is written with. */
	readonly decimals: number;
	/** Of tiles: where each stands, counted from 1. */
	readonly places?: readonly { readonly column: number; readonly row: number }[];
}

/** What is wrong: a word that names nothing, a cell that can't be drawn, nothing to draw, more than can be read. */
export type ChartFaultKind = 'word' | 'column' | 'cell' | 'empty' | 'crowded';

export interface ChartFault {
	readonly kind: ChartFaultKind;
	readonly message: Bilingual;
	/** In the table; in the directive when absent. */
	readonly place?: Place;
	/** The attribute at fault and the part of it. */
	readonly attribute?: string;
	readonly word?: string;
	/** What the word could have been. */
	readonly candidates?: readonly string[];
}

export interface ChartReading {
	/** Absent when something is wrong. */
	readonly figures?: ChartFigures;
	readonly faults: readonly ChartFault[];
}

/** The attributes of a directive by name. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;
