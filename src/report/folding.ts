import type { Diagnostic } from '../diagnostic.ts';
import { gravestFirst } from './count.ts';

/** Findings of one rule in one file beyond this many say nothing new. */
const ALIKE = 5;

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
	/** At most so many are shown, errors before warnings. */
	readonly most: number;
	/** Whether a rule's findings in a file are folded after the first few. */
	readonly foldsAlike: boolean;
}

/** Chooses what is shown; the order of the findings stays. */
export function fold(diagnostics: readonly Diagnostic[], { most, foldsAlike }: FoldingOptions): Folding {
	const groups = foldsAlike ? groupsOf(diagnostics) : diagnostics.map((one) => [one]);
	const heads = new Set(groups.flatMap((group) => group.slice(0, ALIKE)));
	const chosen = new Set(gravestFirst(diagnostics.filter((one) => heads.has(one))).slice(0, most));
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
