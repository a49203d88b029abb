import type { Diagnostic } from '../../../src/diagnostic.ts';
import { linkWorkspace } from '../../../src/link/link.ts';
import type { LinkedWorkspace } from '../../../src/link/types.ts';
import { spanOf } from '../../../src/source/position.ts';
import { modelOf, SAMPLE } from '../../sample-workspace.ts';

/** The sample workspace with one more file of rules, and other texts of its own files. */
export function withRules(rules: string, changes: Readonly<Record<string, readonly [from: string, to: string]>> = {}): LinkedWorkspace {
	const files = Object.fromEntries(
		Object.entries(SAMPLE).map(([path, text]) => {
			const [from, to] = changes[path] ?? ['', ''];
			if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
			return [path, text.replace(from, to)];
		}),
	);
	return linkWorkspace(modelOf({ ...files, 'rules.yaml': rules }).workspace);
}

export interface Written {
	readonly check: string;
	readonly target?: string;
	/** What stands before `check`. */
	readonly before?: string;
	readonly message?: string;
	readonly examples?: string;
}

/** A file with one rule; its examples are of a measure with and without bodies, unless others are given. */
export function rule({ check, target = 'measure', before = '', message = 'Ne taip', examples = EXAMPLES }: Written): string {
	return `kind: rules\nentries:\n  - id: custom/one\n    for: ${target}\n    title: Viena\n${before}    check: ${check}\n    message: ${message}\n${examples}`;
}

const EXAMPLES = `    examples:
      good: [{measure: {code: "01", name: Parama, bodies: ["12"]}}]
      bad: [{measure: {code: "01", name: Parama}}]
`;

/** A finding as tests state it: the rule, what is underlined, and the English message. */
export function told({ rule: id, place, message, help }: Diagnostic): string {
	const part = place ? place.file.text.slice(place.range.start, place.range.end) : '';
	return `${id} ‹${part}› ${message.en}${help ? ` (${help.en})` : ''}`;
}

/** The line and column where a finding begins. */
export function beginning({ place }: Diagnostic): string {
	if (!place) return '';
	const { start } = spanOf(place);
	return `${start.line}:${start.column}`;
}
