import type { Bilingual, Diagnostic, RelatedPlace, Severity } from '../diagnostic.ts';
import type { Place } from '../source/types.ts';
import { countOf } from './count.ts';
import { fingerprints } from './fingerprint.ts';
import { spanOf } from './position.ts';
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
	readonly fix: null;
	readonly suppressed: boolean;
}

/** The output of `--format json`. Only additions are made to it within version 1. */
export interface JsonReport {
	readonly version: 1;
	readonly tool: { readonly version: string; readonly ruleset: string; readonly registers: string | null };
	readonly diagnostics: readonly JsonDiagnostic[];
	readonly summary: { readonly errors: number; readonly warnings: number; readonly infos: number; readonly files: number; readonly ms: number };
}

/** The report as data; every field is there, also when there is nothing to say. */
export function jsonReport(input: ReportInput): JsonReport {
	const { diagnostics, version } = input;
	const names = fingerprints(diagnostics);
	return {
		version: 1,
		tool: { version, ruleset: input.ruleset ?? version, registers: input.registers ?? null },
		diagnostics: diagnostics.map((diagnostic, index) => jsonDiagnostic(diagnostic, names[index] ?? '', input)),
		summary: {
			errors: countOf(diagnostics, 'error'),
			warnings: countOf(diagnostics, 'warning'),
			infos: countOf(diagnostics, 'info'),
			files: input.files,
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
		fix: null,
		suppressed: false,
	};
}

function jsonPlace(place: Place | undefined): JsonPlace {
	if (!place) return { file: null, line: null, column: null, endLine: null, endColumn: null };
	const { start, end } = spanOf(place);
	return { file: place.file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
