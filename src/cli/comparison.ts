import type { Comparison, Stage, Version } from '../diff/index.ts';

/** Documents that `--format docx` makes of a comparison. */
export const COMPARISON_TEMPLATES = ['amendment'] as const;

export type ComparisonTemplate = (typeof COMPARISON_TEMPLATES)[number];

/** What the arguments name, compared. */
export interface Compared {
	readonly comparison: Comparison;
	readonly stages: readonly Stage[];
	/** Between neighbours. */
	readonly steps: readonly Comparison[];
	readonly old: Version;
	readonly fresh: Version;
}
