import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Node } from 'mdast';
import type { ApprovedText, Decision } from '../model/decision.ts';
import { plainText } from '../model/localized.ts';
import type { NarrativeSlot, Plan } from '../model/types.ts';
import type { NarrativeFile } from '../source/types.ts';
import type { LinkedWorkspace } from './types.ts';

/** A text of a plan, by the place that it has in the plan's document. */
export interface PlanText {
	readonly slot: NarrativeSlot;
	readonly narrative: NarrativeFile;
	/** What it says now. */
	readonly fingerprint: string;
}

/** What of a plan's texts is as the council approved it. */
export interface TextApprovals {
	readonly approved: readonly { readonly text: PlanText; readonly entry: ApprovedText }[];
	/** Approved, not repealed, and not in the plan. */
	readonly missing: readonly ApprovedText[];
	/** In the plan and in no decision. */
	readonly unapproved: readonly PlanText[];
}

/** Holds the texts of a plan against the decisions on it, which come in the order of their force. */
export function textApprovals(workspace: LinkedWorkspace, plan: Plan, decisions: readonly Decision[]): TextApprovals {
	const inForce = new Map<string, ApprovedText>();
	for (const entry of decisions.flatMap(({ texts }) => texts)) {
		if (entry.fingerprint === undefined) inForce.delete(entry.slot);
		else inForce.set(entry.slot, entry);
	}
	const texts = textsOf(workspace, plan);
	const known = new Set(texts.map(({ slot }) => slot.slot));
	return {
		approved: texts.flatMap((text) => {
			const entry = inForce.get(text.slot.slot);
			return entry ? [{ text, entry }] : [];
		}),
		missing: [...inForce.values()].filter(({ slot }) => !known.has(slot)),
		unapproved: texts.filter(({ slot }) => !inForce.has(slot.slot)),
	};
}

function textsOf(workspace: LinkedWorkspace, plan: Plan): PlanText[] {
	const folder = posix.dirname(plan.origin.document.file.path);
	return [...plan.narrative.values()].flatMap((slot) => {
		const narrative = workspace.narratives.get(posix.normalize(posix.join(folder, slot.path.lt)));
		return narrative ? [{ slot, narrative, fingerprint: textFingerprint(narrative) }] : [];
	});
}

const DIGITS = 16;
/** How a text is laid out in its file, and what nobody reads. */
const LAYOUT = new Set(['position', 'spread', 'data', 'align']);

/** A digest of what a text says: lines broken anew, other marks of lists and emphasis, and comments change nothing. */
export function textFingerprint({ tree }: NarrativeFile): string {
	const said = JSON.stringify(tree, (key, value: unknown) => {
		if (LAYOUT.has(key)) return undefined;
		if (key === 'value' && typeof value === 'string') return value.replace(/\s+/g, ' ');
		return Array.isArray(value) ? value.filter((one) => !isComment(one)) : value;
	});
	return createHash('sha256').update(said).digest('hex').slice(0, DIGITS);
}

function isComment(node: unknown): boolean {
	return isNode(node) && node.type === 'html' && 'value' in node && typeof node.value === 'string' && plainText(node.value).startsWith('<!--');
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value;
}
