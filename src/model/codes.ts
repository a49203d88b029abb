import type { PlanKind } from './element-kinds.ts';

/** A code, or a full code part by part, with the zeros of its plan: two digits in an activity plan (`01.02`), no zero in front in a development plan (`1.2`). */
export function regularCode(code: string, plan: PlanKind): string {
	return code
		.split('.')
		.map((part) => (plan === 'activity-plan' ? part.replace(/^[1-9]$/, '0$&') : part.replace(/^0+(?=[1-9]\d*$)/, '')))
		.join('.');
}

/** Orders codes by their segments as numbers: 2 before 10. */
export function compareCodes(a: string, b: string): number {
	const left = a.split('.');
	const right = b.split('.');
	for (let index = 0; index < Math.max(left.length, right.length); index++) {
		const difference = Number(left[index] ?? -1) - Number(right[index] ?? -1);
		if (difference) return difference;
	}
	return 0;
}
