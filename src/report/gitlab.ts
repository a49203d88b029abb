import type { Diagnostic, Severity } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import { fingerprints } from './fingerprint.ts';
import { judgesLine } from './judges.ts';
import { inRepository, workspaceFile } from './repository.ts';
import type { Format, ReportInput } from './types.ts';

/** GitLab's scale also has `critical` and `blocker`: a plan's error breaks no production. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's Code Quality report: what counts, known from run to run by fingerprints without lines. An empty list when there is nothing. */
export const gitlab: Format = (input) => {
	const names = fingerprints(input.diagnostics);
	const issues = inRepository(input).flatMap((diagnostic, index) => (diagnostic.suppressed ? [] : [issue(diagnostic, names[index] ?? '', input)]));
	return `${JSON.stringify(issues, undefined, 2)}\n`;
};

/** The list has no head, so each issue says who judged: `engine_name` is Code Climate's, of whose issues GitLab's are a part. */
function issue(diagnostic: Diagnostic, fingerprint: string, input: ReportInput): object {
	const { rule, severity, message, help } = diagnostic;
	const { language } = input;
	return {
		type: 'issue',
		// The widget shows the description alone.
		description: `${[message, ...(help ? [help] : [])].map((text) => text[language]).join('. ')} [${rule}]`,
		check_name: rule,
		fingerprint,
		severity: SEVERITIES[severity],
		location: locationOf(diagnostic, input),
		engine_name: judgesLine(input),
	};
}

function locationOf({ place }: Diagnostic, input: ReportInput): object {
	if (!place) return { path: workspaceFile(input), lines: { begin: 1, end: 1 } };
	const { start, end } = spanOf(place);
	return { path: place.file.path, lines: { begin: start.line, end: end.line } };
}
