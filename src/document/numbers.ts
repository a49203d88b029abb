import { decimalText } from '../decimal-text.ts';
import type { Language } from '../diagnostic.ts';
import type { Decimal } from '../model/types.ts';

/** A decimal in the language's style. */
export function formatDecimal(value: Decimal, decimals: number, language: Language): string {
	return decimalText(value.toFixed(decimals), language);
}

/** A decimal with as many places as it was written with: indicator values. */
export function formatPlain(value: Decimal, language: Language): string {
	const [, fraction = ''] = value.toFixed().split('.');
	return formatDecimal(value, fraction.length, language);
}

const ROMAN: readonly (readonly [number, string])[] = [
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

export function romanNumeral(number: number): string {
	let rest = number;
	let text = '';
	for (const [value, letters] of ROMAN) {
		while (rest >= value) {
			text += letters;
			rest -= value;
		}
	}
	return text;
}
