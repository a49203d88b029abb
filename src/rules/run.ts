import type { Diagnostic } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { SourceFile } from '../source/types.ts';
import { effectiveSettings, type Levels, type RuleOptions, ruleOptions } from './settings.ts';
import { traverse, type Visit } from './traverse.ts';
import type { Finding, Report, Rule, RuleContext, RuleInfo, Whole } from './types.ts';

/** What rules are told beside the workspace. */
export interface RunOptions extends Partial<Pick<RuleContext, 'today' | 'isWhole' | 'printedCaptions'>> {
	/** Severities that go before the workspace's own. */
	readonly levels?: Levels | undefined;
	/** What lacks a part that could not be read: nothing is told of the whole of it. */
	readonly incomplete?: ReadonlySet<Whole>;
}

/**
 * Runs the rules over a linked workspace, as it sets them (and `levels` before that), and sorts what they found by file, offset and rule.
 * A rule that throws is reported as `tool/rule-failed` and doesn't keep the others from running.
 */
export function runRules(workspace: LinkedWorkspace, rules: readonly Rule[], { levels, today = '', isWhole = true, incomplete = new Set(), printedCaptions }: RunOptions = {}): Diagnostic[] {
	const found: Diagnostic[] = [];
	const set = effectiveSettings(workspace.ruleSettings, levels);
	const visits = rules.flatMap((rule) => begin({ workspace, today, isWhole, printedCaptions, incomplete }, rule, set, found));
	traverse(workspace, visits);
	return found.sort(compareDiagnostics);
}

type Run = Omit<RuleContext, 'report' | 'options'> & { readonly incomplete: ReadonlySet<Whole> };

function begin({ incomplete, ...context }: Run, rule: Rule, set: ReturnType<typeof effectiveSettings>, found: Diagnostic[]): Visit[] {
	const { workspace } = context;
	const isOff = workspace.ruleSettings.overrides.length === 0 && set(rule, '').level === 'off';
	if (isOff) return [];
	const report: Report = (finding) => {
		if (finding.wholes?.some((whole) => incomplete.has(whole))) return;
		const { level } = set(rule, finding.place.file.path);
		if (level !== 'off') found.push({ rule: rule.id, severity: level, ...given(finding) });
	};
	const failed = (error: unknown): void => {
		found.push(ruleFailed(rule, error));
	};
	const known = new Map<string, RuleOptions>();
	const options = (file: SourceFile): RuleOptions => {
		const found = known.get(file.path) ?? ruleOptions(rule, set(rule, file.path).options);
		known.set(file.path, found);
		return found;
	};
	try {
		return [{ visitor: rule.visit({ ...context, report, options }), failed }];
	} catch (error) {
		failed(error);
		return [];
	}
}

/** A finding without the members that a rule left undefined. */
function given({ help, table, fix, wholes: _, ...finding }: Finding): Omit<Diagnostic, 'rule' | 'severity'> {
	return { ...finding, ...(help ? { help } : {}), ...(table ? { table } : {}), ...(fix ? { fix } : {}) };
}

/** A rule that threw, told as the fault of the tool that it is. */
export function ruleFailed(rule: RuleInfo, error: unknown): Diagnostic {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		rule: 'tool/rule-failed',
		severity: 'error',
		element: rule.id,
		message: {
			lt: `Taisyklės ${rule.id} patikrinti nepavyko: ${reason}`,
			en: `The rule ${rule.id} failed: ${reason}`,
		},
		...(error instanceof Error ? { cause: error } : {}),
		help: { lt: 'Tai programos klaida; kitos taisyklės patikrintos. Kur ji, pasako --verbose', en: 'This is a bug of the tool; the other rules have been checked. --verbose says where it is' },
	};
}

/** The order of reports: by file, then by place in it, then by rule. What has no place comes first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
	return compareText(a.place?.file.path ?? '', b.place?.file.path ?? '') || (a.place?.range.start ?? 0) - (b.place?.range.start ?? 0) || compareText(a.rule, b.rule);
}

/** By code units, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
