import type { Bilingual, Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source/types.ts';
import { countOf, gravestFirst, suppressedCount } from './count.ts';
import { fingerprints } from './fingerprint.ts';
import { judgesOf } from './judges.ts';
import { PARTIAL } from './partial.ts';
import { inRepository } from './repository.ts';
import { levelOf, SOURCE_ROOT, sarifMessage, sarifResult } from './sarif-result.ts';
import { sarifRules } from './sarif-rule.ts';
import type { Format, ReportInput } from './types.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub keeps no more results of a run. */
const MOST_RESULTS = 5000;

/** SARIF 2.1.0, for GitHub's code scanning and editors. Paths are from the root of the repository. */
export const sarif: Format = (input) => `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run(input)] }, undefined, 2)}\n`;

function run(input: ReportInput): object {
	const { language, pages } = input;
	const { version, ...judges } = judgesOf(input);
	const { descriptors, indexOf } = sarifRules(input);
	const all = placed(input);
	// The gravest first; what is set aside goes last, for it is the first to be left out.
	const chosen = [...gravestFirst(all.filter(({ diagnostic }) => !diagnostic.suppressed)), ...gravestFirst(all.filter(({ diagnostic }) => diagnostic.suppressed))].slice(0, MOST_RESULTS);
	return {
		tool: {
			driver: {
				name: 'plan',
				version,
				semanticVersion: version,
				...(pages?.startsWith('http') ? { informationUri: pages } : {}),
				language,
				rules: descriptors,
				properties: judges,
			},
		},
		language,
		columnKind: 'utf16CodeUnits',
		originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: ROOT[language] } } },
		invocations: [invocation(input, all.length - chosen.length)],
		results: chosen.map(({ diagnostic, place, fingerprint }) => sarifResult(diagnostic, place, { language, ruleIndex: indexOf(diagnostic.rule), fingerprint })),
		properties: counts(input),
	};
}

const ROOT: Bilingual = { lt: 'Saugyklos šaknis', en: 'The root of the repository' };

interface Placed {
	readonly diagnostic: Diagnostic;
	readonly severity: Diagnostic['severity'];
	readonly place: Place;
	readonly fingerprint: string;
}

function placed(input: ReportInput): Placed[] {
	const names = fingerprints(input.diagnostics);
	return inRepository(input).flatMap((diagnostic, index): Placed[] => {
		const { place, severity } = diagnostic;
		return place ? [{ diagnostic, severity, place, fingerprint: names[index] ?? '' }] : [];
	});
}

/** A finding without a file is no result, for GitHub takes none without a location: it says how the check itself went. */
function invocation(input: ReportInput, left: number): object {
	const { diagnostics, language } = input;
	const placeless = diagnostics.filter(({ place }) => place === undefined);
	const notification = (diagnostic: Diagnostic): object => ({
		descriptor: { id: diagnostic.rule },
		level: levelOf(diagnostic.severity),
		message: sarifMessage(diagnostic, language),
	});
	const ofTool = placeless.filter(({ rule }) => rule.startsWith('tool/')).map(notification);
	const ofSetting = placeless.filter(({ rule }) => !rule.startsWith('tool/')).map(notification);
	const ofRun = [...(left > 0 ? [leftOut(left)] : []), ...(input.isWhole ? [] : [PARTIAL])].map((text) => ({ level: 'warning', message: { text: text[language] } }));
	return {
		executionSuccessful: placeless.every(({ severity }) => severity !== 'error'),
		...(ofSetting.length > 0 ? { toolConfigurationNotifications: ofSetting } : {}),
		...(ofTool.length + ofRun.length > 0 ? { toolExecutionNotifications: [...ofTool, ...ofRun] } : {}),
	};
}

function leftOut(left: number): Bilingual {
	return {
		lt: `Čia tik ${MOST_RESULTS} svarbiausių radinių; dar ${left} neparodyta, visus duoda --format json`,
		en: `Only the ${MOST_RESULTS} gravest findings are here; ${left} more are left out, --format json gives them all`,
	};
}

function counts({ diagnostics, files }: ReportInput): object {
	return {
		errors: countOf(diagnostics, 'error'),
		warnings: countOf(diagnostics, 'warning'),
		infos: countOf(diagnostics, 'info'),
		suppressed: suppressedCount(diagnostics),
		files,
	};
}
