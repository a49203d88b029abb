import type { Approval } from '../../model/types.ts';

/** Year, month and day of a date as it is written, or undefined when no calendar has it. */
export function realDate(text: string): { year: number; month: number; day: number } | undefined {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	if (!found) return undefined;
	const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}

/** The year of an approval, when its date is real. */
export function approvalYear(approval: Approval | undefined): number | undefined {
	return approval?.date === undefined ? undefined : realDate(approval.date)?.year;
}
