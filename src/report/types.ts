import type { Diagnostic, Language } from '../diagnostic.ts';

/** What a report is made of. */
export interface ReportInput {
	readonly diagnostics: readonly Diagnostic[];
	/** How many files were read. */
	readonly files: number;
	/** How long the check took, milliseconds. */
	readonly ms: number;
	readonly language: Language;
	/** The tool's version. */
	readonly version: string;
	/** The version of the rules; the tool's own when they come with it. */
	readonly ruleset?: string;
	/** What names the registers that were checked against, when they have a version. */
	readonly registers?: string;
	readonly colour: boolean;
	/** The workspace's folder as seen from the current one, with `/` at its end; put before paths that people open. Machine formats keep to the workspace. */
	readonly folder?: string;
	/** Pretty output folds what is beyond; 100 when absent. Machine formats are always complete. */
	readonly maxProblems?: number;
}

/** Makes the whole output of one format. */
export type Format = (input: ReportInput) => string;
