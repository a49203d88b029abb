/** Problems that a workspace is known to have: they are told no more, so that only new ones fail. */
import type { Diagnostic } from './diagnostic.ts';
import { fingerprints } from './report/fingerprint.ts';
import type { SourceFile } from './source/types.ts';

export const BASELINE_FILE = 'plan-baseline.json';

/** One known problem. What isn't the fingerprint is there for people who read the file. */
export interface KnownProblem {
	readonly fingerprint: string;
	readonly rule: string;
	readonly file: string;
	readonly message: string;
}

/** The file's text for what is found now; what a comment sets aside is not in it. Sorted by file, rule and fingerprint, so that versions compare well. */
export function baselineText(diagnostics: readonly Diagnostic[]): string {
	const names = fingerprints(diagnostics);
	const problems = diagnostics.flatMap((diagnostic, index): KnownProblem[] => {
		const { rule, place, message, suppressed } = diagnostic;
		return suppressed?.by === 'comment' ? [] : [{ fingerprint: names[index] ?? '', rule, file: place?.file.path ?? '', message: message.en }];
	});
	return textOf(problems);
}

/** The file's text without what is found no more. */
export function prunedText(known: readonly KnownProblem[], diagnostics: readonly Diagnostic[]): string {
	const found = new Set(fingerprints(diagnostics));
	return textOf(known.filter(({ fingerprint }) => found.has(fingerprint)));
}

function textOf(problems: readonly KnownProblem[]): string {
	const name = ({ file, rule, fingerprint }: KnownProblem): string => `${file}\0${rule}\0${fingerprint}`;
	const sorted = [...problems].sort((a, b) => (name(a) < name(b) ? -1 : 1));
	return `${JSON.stringify({ version: 1, problems: sorted }, undefined, '\t')}\n`;
}

/** The problems of a baseline file; undefined when it isn't one. */
export function knownProblems(text: string): readonly KnownProblem[] | undefined {
	try {
		const data: unknown = JSON.parse(text);
		if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1 || !('problems' in data)) return undefined;
		return Array.isArray(data.problems) && data.problems.every(isKnownProblem) ? data.problems : undefined;
	} catch {
		return undefined;
	}
}

function isKnownProblem(value: unknown): value is KnownProblem {
	return typeof value === 'object' && value !== null && ['fingerprint', 'rule', 'file', 'message'].every((key) => typeof Reflect.get(value, key) === 'string');
}

/** Marks what the baseline knows, and tells of a baseline that can't be read or, when the rules have run, knows more than there is. */
export function applyBaseline(diagnostics: readonly Diagnostic[], file: SourceFile, isWhole: boolean): Diagnostic[] {
	const known = knownProblems(file.text);
	const place = { file, range: { start: 0, end: 0 } };
	if (!known) {
		const message = { lt: `Failas ${BASELINE_FILE} netinkamas: jo sudaryti ranka nereikia`, en: `${BASELINE_FILE} is not a baseline: it is not to be written by hand` };
		const help = { lt: 'Sudarykite iš naujo: plan check --update-baseline', en: 'Make it anew: plan check --update-baseline' };
		return [...diagnostics, { rule: 'suppressions/baseline-invalid', severity: 'error', message, place, help }];
	}
	const left = new Set(known.map(({ fingerprint }) => fingerprint));
	const names = fingerprints(diagnostics);
	const marked = diagnostics.map((diagnostic, index): Diagnostic => {
		const isKnown = !diagnostic.suppressed && left.delete(names[index] ?? '');
		return isKnown ? { ...diagnostic, suppressed: { by: 'baseline' } } : diagnostic;
	});
	if (left.size === 0 || !isWhole) return marked;
	const message = { lt: `Žinomų problemų sąraše yra jau ištaisytų: ${left.size}`, en: `Problems in the baseline that are there no more: ${left.size}` };
	const help = { lt: 'Išimkite jas: plan check --prune-baseline', en: 'Take them out: plan check --prune-baseline' };
	return [...marked, { rule: 'suppressions/baseline-stale', severity: 'info', message, place, help }];
}
