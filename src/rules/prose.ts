import { elementTexts, planTexts, registerTexts, type WrittenText } from '../model/localized.ts';
import type { Plan, PlanElement, Registers } from '../model/types.ts';
import { scalarOffsets } from '../source/scalar-offsets.ts';
import type { Place } from '../source/types.ts';
import type { Found } from './narrative/texts.ts';
import { fieldPlace, nameOf, planOf } from './walk.ts';

/** A text in all its languages, as the YAML of a plan, an element or a register has it. */
export interface OwnText extends WrittenText {
	/** For fingerprints: `svp:01.01/name`. */
	readonly element: string;
	/** Absent in registers. */
	readonly plan?: Plan;
	/** It is the name of an element of a plan. */
	readonly isName: boolean;
}

/** A run of text in one language that is printed as it is written: in the YAML or in a narrative. */
export interface Prose {
	readonly language: 'lt' | 'en';
	/** Addresses in it are blotted out with marks of the same length, and so is nothing else. */
	readonly text: string;
	readonly isName: boolean;
	readonly element?: string;
	/** The characters beside it in its file; empty in YAML. */
	readonly before: string;
	readonly after: string;
	/** All of it. */
	readonly place: Place;
	/** Where a part of the text is written; undefined when it is written so that parts can't be told. */
	part(start: number, end: number): Place | undefined;
}

export function textsOfPlan(plan: Plan): OwnText[] {
	const below = plan.origin.path.length;
	return planTexts(plan).map((text) => ({ ...text, plan, element: [plan.id, ...text.origin.path.slice(below), ...text.field].join('/'), isName: false }));
}

export function textsOfElement(element: PlanElement): OwnText[] {
	return elementTexts(element).map((text, index) => ({ ...text, plan: planOf(element), element: `${nameOf(element)}/${text.field.join('/')}`, isName: index === 0 && text.field[0] === 'name' }));
}

export function textsOfRegisters(registers: Registers): OwnText[] {
	return registerTexts(registers).map(({ entry, ...text }) => ({ ...text, element: `${entry}/name`, isName: false }));
}

/** The languages of a text, each by itself. */
export function* proseOf({ text, origin, field, element, isName }: OwnText): Generator<Prose> {
	for (const language of ['lt', 'en'] as const) {
		const written = text[language];
		if (written === undefined) continue;
		const place = (): Place => fieldPlace({ origin }, [...field, language]);
		yield {
			language,
			text: withoutAddresses(written),
			isName,
			element: `${element}/${language}`,
			before: '',
			after: '',
			get place() {
				return place();
			},
			part: (start, end) => partOfScalar(place(), written, start, end),
		};
	}
}

/** The text of a node of a narrative, as it is written. */
export function proseIn({ text, place }: Found<'text'>): Prose {
	const { file, range } = place;
	return {
		language: text.language,
		text: withoutAddresses(file.text.slice(range.start, range.end)),
		isName: false,
		before: file.text.charAt(range.start - 1),
		after: file.text.charAt(range.end),
		place,
		part: (start, end) => ({ file, range: { start: range.start + start, end: range.start + end } }),
	};
}

function partOfScalar({ file, range }: Place, text: string, start: number, end: number): Place | undefined {
	const offsets = scalarOffsets(file.text.slice(range.start, range.end), text);
	const from = offsets?.[start];
	const to = offsets?.[end];
	return from === undefined || to === undefined ? undefined : { file, range: { start: range.start + from, end: range.start + to } };
}

/** Web and mail addresses are spelled as they are. */
function withoutAddresses(text: string): string {
	return /:\/\/|www\.|@/.test(text) ? text.replaceAll(/(?:[a-z]+:\/\/|www\.)\S+|\S+@\S+/gi, (address) => '\ufffc'.repeat(address.length)) : text;
}
