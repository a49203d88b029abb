/** Decimals as a language writes them. */
import type { Language } from './diagnostic.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/**
 * A decimal in the language's style: Lithuanian `1 234,5` with no-break spaces (State Commission of the Lithuanian Language), English `1,234.5`.
 * @param fixed plain notation with as many decimals as are to be shown: `-1234.5`
 */
export function decimalText(fixed: string, language: Language): string {
	const [whole = '0', fraction] = fixed.replace('-', '').split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'lt' ? NO_BREAK_SPACE : ',');
	const sign = fixed.startsWith('-') && /[1-9]/.test(fixed) ? MINUS : '';
	return sign + grouped + (fraction === undefined ? '' : (language === 'lt' ? ',' : '.') + fraction);
}

/** A number as files have it, `-1234.5`, of one written as people print it: `−1 234,5`, `1.234,5`. What is no number stays none. */
export function plainNumber(written: string): string {
	return written
		.replace(written.includes(',') ? /[ \u00a0\u202f.]/g : /[ \u00a0\u202f]/g, '')
		.replace(',', '.')
		.replace(MINUS, '-');
}
