/** What every part of the model is made of. */
import type Big from 'big.js';
import type { SourceDocument, YamlPath } from '../source/types.ts';

/** An exact decimal. Amounts are in the workspace's money unit (thousand euros in the Kaunas example). */
export type Decimal = Big;

/** A text in the plan's languages; `lt` is always there. */
export interface Localized {
	readonly lt: string;
	readonly en?: string;
}

/** Where an element is written: a YAML document and the path in it. */
export interface Origin {
	readonly document: SourceDocument;
	readonly path: YamlPath;
}

/** A reference as written, and where. */
export interface Reference {
	readonly text: string;
	readonly origin: Origin;
}

/** Money by what it is spent on; wages are part of expenditure. */
export type EconomicClass = 'total' | 'expenditure' | 'wages' | 'assets';

/** What amounts are written in. The litas ended with 2014; amounts in it are converted as they are read. */
export type Currency = 'EUR' | 'LTL';
