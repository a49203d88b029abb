import type { Comparison, Stage } from '../diff/index.ts';
import type { ReadVersion } from './versions.ts';

/** Documents that `--format docx` makes of a comparison. */
export const COMPARISON_TEMPLATES = ['comparison', 'tracked', 'amendment'] as const;

export type ComparisonTemplate = (typeof COMPARISON_TEMPLATES)[number];

/** What document to make of a comparison. */
export interface DocumentChoice {
	readonly template: ComparisonTemplate;
	/** Of a comparison version only the changed parts. */
	readonly changedOnly: boolean;
	/** The plan whose document is compared; else the one that changed. */
	readonly plan?: string;
}

/** What the arguments name, compared. */
export interface Compared {
	readonly comparison: Comparison;
	readonly stages: readonly Stage[];
	/** Between neighbours. */
	readonly steps: readonly Comparison[];
	readonly old: ReadVersion;
	readonly fresh: ReadVersion;
}
