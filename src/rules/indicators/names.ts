import type { Indicator } from '../../model/types.ts';

/** A name to compare by: letter case and spaces make no difference. */
export function plainName({ name }: Indicator): string {
	return name.lt.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
