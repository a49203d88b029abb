import type { Diagnostic, Severity } from '../diagnostic.ts';
import { gravestFirst } from './count.ts';

/** The findings of a rule and severity: how many there are, and how many of them are shown in full. */
export interface OfRule {
	readonly rule: string;
	readonly severity: Severity;
	readonly shown: number;
	readonly all: number;
}

/** What there is of each rule: errors first, and of each severity the most frequent. */
export function countsByRule(diagnostics: readonly Diagnostic[], shown: ReadonlySet<Diagnostic>): OfRule[] {
	const counts = new Map<string, OfRule>();
	for (const diagnostic of diagnostics) {
		const { rule, severity } = diagnostic;
		const key = `${rule} ${severity}`;
		const before = counts.get(key) ?? { rule, severity, shown: 0, all: 0 };
		counts.set(key, { ...before, shown: before.shown + Number(shown.has(diagnostic)), all: before.all + 1 });
	}
	return gravestFirst([...counts.values()].sort((a, b) => b.all - a.all));
}
