/** What the program ends with; documented in `plan --help`. */
export const EXIT = {
	fine: 0,
	/** The plan has errors, or more warnings than allowed. */
	planFailed: 1,
	/** Wrong usage or configuration: an unknown option, no workspace, a folder that can't be written. */
	usage: 2,
	/** The tool failed: a bug, a full disk. */
	toolFailed: 3,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
