import Big from 'big.js';
import type { Decimal } from './types.ts';

/** Litas for one euro (Council Regulation (EU) No 851/2014), irrevocable since 1 January 2015. */
export const LITAS_PER_EURO: Decimal = new Big('3.45280');

/** An amount in litas as euros: divided by the full rate and rounded once, half up, to the decimals given. The unit stays (thousands give thousands). */
export function euros(litas: Decimal, decimals: number): Decimal {
	return litas.div(LITAS_PER_EURO).round(decimals, Big.roundHalfUp);
}

/** The last year whose amounts were in litas. */
export const LAST_YEAR_OF_LITAS = 2014;
