import Big from 'big.js';
import type { Language } from '../diagnostic.ts';
import { formatDecimal } from '../document/numbers.ts';

/** A number in the style of the language: `1 234,5`, `1,234.5`. */
export function decimalText(value: number, decimals: number, language: Language): string {
	return formatDecimal(new Big(value), decimals, language);
}

/** «1,2 MB», «87 kB»: decimal units, as file managers show them. */
export function sizeText(bytes: number, language: Language): string {
	if (bytes >= 1_000_000) return `${decimalText(bytes / 1_000_000, 1, language)}\u00a0MB`;
	return `${decimalText(Math.max(1, Math.round(bytes / 1000)), 0, language)}\u00a0kB`;
}
