import type { Diagnostic, Severity } from '../diagnostic.ts';

/** How many findings have the severity. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
	return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
