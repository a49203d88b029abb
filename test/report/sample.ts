import type { Diagnostic } from '../../src/diagnostic.ts';
import type { ReportInput } from '../../src/report/index.ts';
import type { SourceFile } from '../../src/source/types.ts';

export const svp: SourceFile = { path: 'svp.yaml', text: 'id: svp\nname: "Ąžuolo"\n\tsource: SB\nlong: [\n  1,\n]\n' };

/** A finding whose place is the first occurrence of `words` in the file. */
export function found(rule: string, words: string, more: Partial<Diagnostic> = {}, file: SourceFile = svp): Diagnostic {
	const start = file.text.indexOf(words);
	return { rule, severity: 'error', message: { lt: `Rasta ${words}`, en: `Found ${words}` }, place: { file, range: { start, end: start + words.length } }, ...more };
}

export function input(diagnostics: readonly Diagnostic[], more: Partial<ReportInput> = {}): ReportInput {
	return { diagnostics, files: 3, ms: 12.4, language: 'en', version: '0.1.0', colour: false, ...more };
}
