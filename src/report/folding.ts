import type { Diagnostic } from '../diagnostic.ts';
import { variedFirst } from './count.ts';

/** Findings of one rule in one file beyond this many say nothing new. */
const ALIKE = 5;
/** Nor do those in ever more files. */
const OF_A_RULE = 20;

/** A finding that is shown, with those of its rule and file that are only counted. */
export interface Shown {
	readonly diagnostic: Diagnostic;
	readonly alike: readonly Diagnostic[];
}

export interface Folding {
	readonly shown: readonly Shown[];
	/** What is neither shown nor counted under one that is. */
	readonly rest: readonly Diagnostic[];
}

export interface FoldingOptions {
	/** At most so many are shown, errors before warnings, and of each some of every rule. */
	readonly most: number;
	/** Whether a rule's findings are folded after the first few in a file, and in all files. */
	readonly foldsAlike: boolean;
}

/** Chooses what is shown; the order of the findings stays. */
export function fold(diagnostics: readonly Diagnostic[], { most, foldsAlike }: FoldingOptions): Folding {
	const groups = foldsAlike ? groupsOf(diagnostics) : diagnostics.map((one) => [one]);
	const inFiles = new Set(groups.flatMap((group) => group.slice(0, ALIKE)));
	const heads = diagnostics.filter((one) => inFiles.has(one));
	const chosen = new Set(variedFirst(foldsAlike ? firstOfRules(heads) : heads).slice(0, most));
	const alike = new Map<Diagnostic, readonly Diagnostic[]>();
	for (const group of groups) {
		const last = group[ALIKE - 1];
		if (last && chosen.has(last)) alike.set(last, group.slice(ALIKE));
	}
	const counted = new Set([...alike.values()].flat());
	return {
		shown: diagnostics.filter((one) => chosen.has(one)).map((diagnostic) => ({ diagnostic, alike: alike.get(diagnostic) ?? [] })),
		rest: diagnostics.filter((one) => !chosen.has(one) && !counted.has(one)),
	};
}

function firstOfRules(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	const counts = new Map<string, number>();
	return diagnostics.filter(({ rule }) => {
		const count = (counts.get(rule) ?? 0) + 1;
		counts.set(rule, count);
		return count <= OF_A_RULE;
	});
}

/** The findings by rule and file. */
function groupsOf(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
	const groups = new Map<string, Diagnostic[]>();
	for (const diagnostic of diagnostics) {
		const key = `${diagnostic.rule}\0${diagnostic.place?.file.path ?? ''}`;
		const group = groups.get(key);
		if (group) group.push(diagnostic);
		else groups.set(key, [diagnostic]);
	}
	return [...groups.values()];
}
