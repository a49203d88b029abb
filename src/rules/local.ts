import type { RuleId } from './types.ts';

/**
 * Rules that look at one element or one text by itself: what they say holds also while another file can't be read.
 * All others compare places, and a hole elsewhere may be what they stumble over.
 */
export const localRules: ReadonlySet<RuleId> = new Set<RuleId>([
	'structure/name-capital',
	'structure/name-dash',
	'structure/name-full-stop',
	'structure/name-length',
	'structure/name-quotes',
	'structure/name-spaces',
	'funding/duplicate-source',
	'funding/negative-amount',
	'funding/non-financial-amounts',
	'funding/outside-period',
	'funding/wages',
	'indicators/cumulative-falls',
	'indicators/level-owner',
	'time/period-order',
	'narrative/abbreviation-space',
	'narrative/broken-directive',
	'narrative/broken-table',
	'narrative/date-points',
	'narrative/decimal-mark',
	'narrative/decomposed-letter',
	'narrative/double-space',
	'narrative/ellipsis',
	'narrative/emphasis-heading',
	'narrative/euro-sign',
	'narrative/footnote-undefined',
	'narrative/footnote-unused',
	'narrative/foreign-quotes',
	'narrative/heading-empty',
	'narrative/heading-full-stop',
	'narrative/heading-jump',
	'narrative/hidden-character',
	'narrative/hyphen-for-dash',
	'narrative/image-alt',
	'narrative/indented-text',
	'narrative/leftover-text',
	'narrative/look-alike-letter',
	'narrative/mark-space',
	'narrative/missing-glyph',
	'narrative/no-break-space',
	'narrative/printed-mark',
	'narrative/range-dash',
	'narrative/repeated-word',
	'narrative/straight-quotes',
	'narrative/unknown-directive',
]);

/** Rules that find something used or named nowhere: a value lost in a fault of shape may be where it was. */
export const absenceRules: ReadonlySet<RuleId> = new Set<RuleId>([
	'links/strategic-goal-carried-out',
	'links/task-served',
	'links/unlisted-plan',
	'links/unused-entry',
	'narrative/unused-file',
	'narrative/unused-text',
]);
