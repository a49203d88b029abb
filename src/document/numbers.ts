import type { Language } from '../diagnostic.ts';
import type { Decimal } from '../model/types.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** A decimal in the language's style: Lithuanian `1 234,5` with no-break spaces (State Commission of the Lithuanian Language), English `1,234.5`. */
export function formatDecimal(value: Decimal, decimals: number, language: Language): string {
	const fixed = value.abs().toFixed(decimals);
	const [whole = '0', fraction] = fixed.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'lt' ? NO_BREAK_SPACE : ',');
	const sign = value.lt(0) && /[1-9]/.test(fixed) ? MINUS : '';
	return sign + grouped + (fraction === undefined ? '' : (language === 'lt' ? ',' : '.') + fraction);
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
