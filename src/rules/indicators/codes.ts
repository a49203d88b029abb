import type { Indicator } from '../../model/types.ts';

/** Whether the file states the indicator's code; else it is computed. */
export function statesCode({ origin }: Indicator): boolean {
	return origin.document.scalarText([...origin.path, 'code']) !== undefined;
}
