import { createHash } from 'node:crypto';
import { type Fact, isInEnglish, type Topic } from '../model/fact.ts';
import { elementFacts, planFacts, reserveFacts } from '../model/facts.ts';
import type { Indicator, Plan, PlanElement, Reference } from '../model/types.ts';
import type { LinkedWorkspace, LinkTarget } from './types.ts';

/** What can be approved: a plan, and its elements with their indicators. */
export type Approvable = Plan | Exclude<PlanElement, Indicator>;

/** What a decision approves in an element, each part by itself: wording, figures (money, values of indicators), terms (bodies, period, type, units), place (what it serves; what it belongs to is known by what decisions call it). */
export const ASPECTS = ['wording', 'figures', 'terms', 'place'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** Topics that aren't here are no part of what is approved: how a document looks, the control totals, the approval itself. */
const ASPECT_OF: Readonly<Partial<Record<Topic, Aspect>>> = {
	name: 'wording',
	text: 'wording',
	appropriation: 'figures',
	split: 'figures',
	target: 'figures',
	baseline: 'figures',
	unit: 'terms',
	direction: 'terms',
	body: 'terms',
	manager: 'terms',
	coordinator: 'terms',
	financial: 'terms',
	type: 'terms',
	period: 'terms',
	years: 'terms',
	ward: 'terms',
};

/** Keys of facts that a decision does not approve. */
const NOT_APPROVED = new Set(['text|note|lt', 'text|body|lt', 'text|act|lt', 'text|place|lt', 'type|template', 'type|moneyDecimals']);

/**
 * What an element says, as a digest of each aspect in the order of ASPECTS: `1f0c3a52-…-…-…`. Codes, places in files, layout, translations and ids
 * have no part in it, so that it outlives renumbering and rebases; what it serves is named by id, else by name.
 */
export function contentFingerprint(workspace: LinkedWorkspace, element: Approvable): string {
	const said: Record<Aspect, string[]> = { wording: [element.kind], figures: [], terms: [], place: placeOf(workspace, element) };
	const add = (facts: readonly Fact[], of: string): void => {
		for (const { key, topic, value } of facts) {
			const aspect = ASPECT_OF[topic];
			if (aspect && !isInEnglish(key) && !NOT_APPROVED.has(key)) said[aspect].push(`${of}${key}=${typeof value === 'string' ? value : value.toFixed()}`);
		}
	};
	if (isPlan(element)) {
		add(planFacts(element), '');
		if (element.kind === 'activity-plan') for (const reserve of element.reserves) add(reserveFacts(reserve), `${reserve.name.lt}|`);
	} else {
		add(elementFacts(element), '');
		for (const indicator of element.indicators) add(elementFacts(indicator), `${indicator.id ?? indicator.name.lt}|`);
	}
	return ASPECTS.map((aspect) => digest(said[aspect])).join('-');
}

/** The aspects in which two fingerprints differ. */
export function changedAspects(approved: string, current: string): Aspect[] {
	const [before, after] = [approved.split('-'), current.split('-')];
	return ASPECTS.filter((_aspect, index) => before[index] !== after[index]);
}

/** The digest of the wording alone: the same for elements of one kind and name. */
export function wordingOf(fingerprint: string): string {
	return fingerprint.slice(0, DIGITS);
}

/** As an element is referred to for good: by its id, else by its plan and code. */
export function lastingReference(element: Approvable): string {
	return element.id ?? codeReference(element);
}

/** As an element is referred to by its plan and code. */
export function codeReference(element: Approvable): string {
	return isPlan(element) ? element.id : `${element.plan.id}:${element.kind === 'strategicGoal' ? 'S-' : ''}${element.fullCode}`;
}

export function isApprovable(target: LinkTarget): target is Approvable {
	return target.kind !== 'indicator' && target.kind !== 'upstream' && target.kind !== 'upstreamGoal';
}

export function isPlan(element: Approvable): element is Plan {
	return element.kind === 'activity-plan' || element.kind === 'development-plan';
}

const DIGITS = 8;

function digest(said: readonly string[]): string {
	return createHash('sha256')
		.update([...said].sort().join('\n'))
		.digest('hex')
		.slice(0, DIGITS);
}

function placeOf(workspace: LinkedWorkspace, element: Approvable): string[] {
	return isPlan(element) ? [] : servedBy(element).map((reference) => `serves ${lastingName(workspace, reference)}`);
}

function servedBy(element: Exclude<Approvable, Plan>): readonly Reference[] {
	return element.kind === 'programme' ? [...element.serves, ...element.strategicGoals] : element.serves;
}

function lastingName(workspace: LinkedWorkspace, reference: Reference): string {
	const target = workspace.resolve(reference);
	if (!target) return reference.text;
	if (target.kind === 'upstreamGoal') return `${target.document.id}:${target.code}`;
	return target.id ?? ('name' in target ? target.name.lt : reference.text);
}
