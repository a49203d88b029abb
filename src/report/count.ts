import type { Diagnostic, Severity } from '../diagnostic.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings that count: those that no comment and no baseline sets aside. */
export function counting(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
	return diagnostics.filter(({ suppressed }) => suppressed === undefined);
}

/** How many findings that count have the severity. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
	return counting(diagnostics).filter((diagnostic) => diagnostic.severity === severity).length;
}

/** How many findings are set aside. */
export function suppressedCount(diagnostics: readonly Diagnostic[]): number {
	return diagnostics.length - counting(diagnostics).length;
}

/** Errors, then warnings, then notes; alike ones stay in their order. */
export function gravestFirst<T extends { readonly severity: Severity }>(findings: readonly T[]): T[] {
	return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** Errors, then warnings, then notes; of each, one of every rule before a second of any, so that the first few are as varied as they can be. */
export function variedFirst<T extends { readonly severity: Severity; readonly rule: string }>(findings: readonly T[]): T[] {
	const counts = new Map<string, number>();
	const ranked = findings.map((one) => {
		const before = counts.get(one.rule) ?? 0;
		counts.set(one.rule, before + 1);
		return { one, before };
	});
	return ranked.sort((a, b) => RANK[a.one.severity] - RANK[b.one.severity] || a.before - b.before).map(({ one }) => one);
}

/** How many findings each rule has, the most frequent first. */
export function countByRule(diagnostics: readonly Diagnostic[]): (readonly [rule: string, count: number])[] {
	const counts = new Map<string, number>();
	for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}
