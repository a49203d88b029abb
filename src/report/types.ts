import type { Diagnostic, Language } from '../diagnostic.ts';
import type { RuleInfo } from '../rule-info.ts';

/** What a report is made of. */
export interface ReportInput {
	readonly diagnostics: readonly Diagnostic[];
	/** How many files were read. */
	readonly files: number;
	/** False when faults of files, of their shape or of parents kept rules from running. */
	readonly isWhole: boolean;
	/** How long the check took, milliseconds. */
	readonly ms: number;
	readonly language: Language;
	/** The tool's version. */
	readonly version: string;
	/** The version of the rules; the tool's own when they come with it. */
	readonly ruleset?: string;
	/** What names the registers that were checked against, when they have a version. */
	readonly registers?: string;
	/** What is known of the rules that findings name, for the formats that explain them. */
	readonly rules?: readonly RuleInfo[];
	/** Absolute URL of the folder that holds the tool's `docs`, with `/` at its end; formats that link pages have no links without it. */
	readonly pages?: string;
	readonly colour: boolean;
	/** The workspace's folder as seen from the current one, with `/` at its end; put before paths that people open. */
	readonly folder?: string;
	/** The workspace's folder as seen from the root of its repository, with `/` at its end; put before paths by which a host attaches findings to files. */
	readonly repositoryFolder?: string;
	/** Pretty output folds what is beyond; 100 when absent. Machine formats are always complete. */
	readonly maxProblems?: number;
	/** Pretty output folds nothing. */
	readonly verbose?: boolean;
	/** The revision since which only what changed is told. */
	readonly since?: string;
	/** From what severity findings fail the check; errors when absent. */
	readonly failOn?: 'error' | 'warning';
}

/** Makes the whole output of one format. */
export type Format = (input: ReportInput) => string;
