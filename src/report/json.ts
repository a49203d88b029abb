import type { Bilingual, Diagnostic, Edit, FigureTable, Fix, Language, RelatedPlace, Severity, Suppression } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import type { Place } from '../source/types.ts';
import { countOf, suppressedCount } from './count.ts';
import { fingerprints } from './fingerprint.ts';
import { type Judges, judgesOf } from './judges.ts';
import { ruleUrl } from './rule-url.ts';
import type { Format, ReportInput } from './types.ts';

/** Where something is; all null when it has no file. Lines and columns from 1, columns in UTF-16 units. */
interface JsonPlace {
	readonly file: string | null;
	readonly line: number | null;
	readonly column: number | null;
	readonly endLine: number | null;
	readonly endColumn: number | null;
}

/** How a finding can be mended: each edit puts its text in place of what stands there. */
interface JsonFix {
	readonly title: string;
	/** It changes no meaning: `plan check --fix` does it without --unsafe. */
	readonly safe: boolean;
	readonly edits: readonly (JsonPlace & { readonly text: string })[];
}

/** Figures that disagree, side by side. */
interface JsonTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface JsonDiagnostic extends JsonPlace {
	readonly rule: string;
	readonly ruleUrl: string;
	readonly severity: Severity;
	readonly message: string;
	/** What it is about (a full code or a path), when that has a name. */
	readonly element: string | null;
	readonly fingerprint: string;
	readonly related: readonly (JsonPlace & { readonly message: string })[];
	readonly help: string | null;
	/** How it can be mended, when the tool can do it. */
	readonly fix: JsonFix | null;
	readonly table: JsonTable | null;
	/** Whether it was set aside; then it doesn't count. */
	readonly suppressed: boolean;
	readonly suppressedBy: Suppression['by'] | null;
	/** Why it was set aside, in its author's words. */
	readonly reason: string | null;
}

/** The output of `--format json`. Only additions are made to it within version 1. */
export interface JsonReport {
	readonly version: 1;
	readonly tool: Judges;
	readonly diagnostics: readonly JsonDiagnostic[];
	readonly summary: {
		readonly errors: number;
		readonly warnings: number;
		readonly infos: number;
		readonly suppressed: number;
		readonly files: number;
		readonly complete: boolean;
		readonly ms: number;
	};
}

/** The report as data; every field is there, also when there is nothing to say. */
export function jsonReport(input: ReportInput): JsonReport {
	const { diagnostics } = input;
	const names = fingerprints(diagnostics);
	return {
		version: 1,
		tool: judgesOf(input),
		diagnostics: diagnostics.map((diagnostic, index) => jsonDiagnostic(diagnostic, names[index] ?? '', input)),
		summary: {
			errors: countOf(diagnostics, 'error'),
			warnings: countOf(diagnostics, 'warning'),
			infos: countOf(diagnostics, 'info'),
			suppressed: suppressedCount(diagnostics),
			files: input.files,
			complete: input.isWhole,
			ms: Math.round(input.ms),
		},
	};
}

export const json: Format = (input) => `${JSON.stringify(jsonReport(input), undefined, 2)}\n`;

function jsonDiagnostic(diagnostic: Diagnostic, fingerprint: string, { language }: ReportInput): JsonDiagnostic {
	const inLanguage = (text: Bilingual): string => text[language];
	return {
		rule: diagnostic.rule,
		ruleUrl: ruleUrl(diagnostic.rule),
		severity: diagnostic.severity,
		message: inLanguage(diagnostic.message),
		...jsonPlace(diagnostic.place),
		element: diagnostic.element ?? null,
		fingerprint,
		related: (diagnostic.related ?? []).map(({ place, message }: RelatedPlace) => ({ message: inLanguage(message), ...jsonPlace(place) })),
		help: diagnostic.help ? inLanguage(diagnostic.help) : null,
		fix: diagnostic.fix ? jsonFix(diagnostic.fix, language) : null,
		table: diagnostic.table ? jsonTable(diagnostic.table, language) : null,
		suppressed: diagnostic.suppressed !== undefined,
		suppressedBy: diagnostic.suppressed?.by ?? null,
		reason: diagnostic.suppressed?.reason ?? null,
	};
}

function jsonFix({ title, safe, edits }: Fix, language: Language): JsonFix {
	return { title: title[language], safe, edits: edits.map(({ place, text }: Edit) => ({ ...jsonPlace(place), text })) };
}

function jsonTable({ head, rows }: FigureTable, language: Language): JsonTable {
	return { head: head.map((cell) => cell[language]), rows: rows.map((row) => row.map((cell) => cell[language])) };
}

function jsonPlace(place: Place | undefined): JsonPlace {
	if (!place) return { file: null, line: null, column: null, endLine: null, endColumn: null };
	const { start, end } = spanOf(place);
	return { file: place.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
