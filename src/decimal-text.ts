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
