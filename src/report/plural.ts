import type { Language } from '../diagnostic.ts';

/** Forms of a counted word: lt 1 klaida, 2 klaidos, 10 klaidų; en 1 error, 2 errors. */
export interface Counted {
	readonly lt: readonly [one: string, few: string, many: string];
	readonly en: readonly [one: string, many: string];
}

/** The number with the form of the word that it asks for. */
export function counted(count: number, { lt, en }: Counted, language: Language): string {
	return `${count} ${language === 'lt' ? lt[lithuanianForm(count)] : en[count === 1 ? 0 : 1]}`;
}

/** Lithuanian: 1, 21, 101 one; 2–9, 22 few; 0, 10–20, 30, 111 many. */
export function lithuanianForm(count: number): 0 | 1 | 2 {
	const tens = count % 100;
	const units = count % 10;
	if (units === 0 || (tens > 10 && tens < 20)) return 2;
	return units === 1 ? 0 : 1;
}

export const ERRORS: Counted = { lt: ['klaida', 'klaidos', 'klaidų'], en: ['error', 'errors'] };
export const WARNINGS: Counted = { lt: ['įspėjimas', 'įspėjimai', 'įspėjimų'], en: ['warning', 'warnings'] };
export const INFOS: Counted = { lt: ['pastaba', 'pastabos', 'pastabų'], en: ['note', 'notes'] };
export const FILES: Counted = { lt: ['failas', 'failai', 'failų'], en: ['file', 'files'] };
