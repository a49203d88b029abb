import type { Budget, ImplementationReport } from '../model/accounts.ts';
import { budgetTexts, elementTexts, planTexts, publicationTexts, registerTexts, reportTexts, type WrittenText } from '../model/localized.ts';
import type { Plan, PlanElement, Registers } from '../model/types.ts';
import { scalarOffsets } from '../source/scalar-offsets.ts';
import type { Place } from '../source/types.ts';
import { marksOf } from './marks.ts';
import type { Found } from './narrative/texts.ts';
import { fieldPlace, nameOf, planOf } from './walk.ts';

/** A text in all its languages, as the YAML of a plan, an element or a register has it. */
export interface OwnText extends WrittenText {
	/** For fingerprints: `svp:01.01/name`. */
	readonly element: string;
	/** Absent in registers. */
	readonly plan: Plan | undefined;
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
	/** The kinds of characters in it, of MARK. */
	readonly marks: number;
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
	return planTexts(plan).map((text) => new ListedText(text, plan, false, ({ origin, field }) => [plan.id, ...origin.path.slice(below), ...field].join('/')));
}

export function textsOfElement(element: PlanElement): OwnText[] {
	const plan = planOf(element);
	const nameIt = ({ field }: WrittenText): string => `${nameOf(element)}/${field.join('/')}`;
	return elementTexts(element).map((text, index) => new ListedText(text, plan, index === 0 && text.field[0] === 'name', nameIt));
}

export function textsOfRegisters(registers: Registers): OwnText[] {
	return registerTexts(registers).map((text) => new ListedText(text, undefined, false, () => `${text.entry}/name`));
}

export function textsOfBudget(budget: Budget): OwnText[] {
	return budgetTexts(budget).map((text) => new ListedText(text, undefined, false, ({ field }) => `${budget.id}/${field.join('/')}`));
}

export function textsOfReport(report: ImplementationReport): OwnText[] {
	const { publication } = report;
	const own = publication ? publicationTexts(publication).map((text) => new ListedText(text, undefined, false, ({ field }) => `${publication.id}/${field.join('/')}`)) : [];
	return [...own, ...reportTexts(report).map((text) => new ListedText(text, undefined, false, () => `${report.plan.text}:${report.year}/${text.of}/explanation`))];
}

/** There are tens of thousands of texts: what is told of few of them is made only then. */
class ListedText implements OwnText {
	readonly text: WrittenText['text'];
	readonly origin: WrittenText['origin'];
	readonly field: WrittenText['field'];
	readonly plan: Plan | undefined;
	readonly isName: boolean;
	readonly #nameIt: (text: WrittenText) => string;

	constructor({ text, origin, field }: WrittenText, plan: Plan | undefined, isName: boolean, nameIt: (text: WrittenText) => string) {
		this.text = text;
		this.origin = origin;
		this.field = field;
		this.plan = plan;
		this.isName = isName;
		this.#nameIt = nameIt;
	}

	get element(): string {
		return this.#nameIt(this);
	}
}

/** The languages of a text, each by itself. */
export function proseOf(own: OwnText): Prose[] {
	const { lt, en } = own.text;
	return en === undefined ? [new OwnProse(own, 'lt', lt)] : [new OwnProse(own, 'lt', lt), new OwnProse(own, 'en', en)];
}

class OwnProse implements Prose {
	readonly language: Prose['language'];
	readonly text: string;
	readonly isName: boolean;
	readonly marks: number;
	readonly before = '';
	readonly after = '';
	readonly #own: OwnText;
	readonly #written: string;

	constructor(own: OwnText, language: Prose['language'], written: string) {
		this.language = language;
		this.text = withoutAddresses(written);
		this.isName = own.isName;
		this.marks = marksOf(this.text);
		this.#own = own;
		this.#written = written;
	}

	get element(): string {
		return `${this.#own.element}/${this.language}`;
	}

	get place(): Place {
		return fieldPlace(this.#own, [...this.#own.field, this.language]);
	}

	part(start: number, end: number): Place | undefined {
		return partOfScalar(this.place, this.#written, start, end);
	}
}

/** The text of a node of a narrative, as it is written. */
export function proseIn({ text: { language }, place }: Found<'text'>): Prose {
	const { file, range } = place;
	const text = withoutAddresses(file.text.slice(range.start, range.end));
	return {
		language,
		text,
		isName: false,
		marks: marksOf(text),
		before: file.text.charAt(range.start - 1),
		// A colon that ends a run of text begins a directive, which stands for words.
		after: file.text.charAt(range.end).replace(':', '['),
		place,
		part: (start, end) => ({ file, range: { start: range.start + start, end: range.start + end } }),
	};
}

const PRINTED_ATTRIBUTES = ['caption', 'source', 'alt'];

/** What a table or a picture prints beside itself: its caption, its source, and the text for those who can't see it. */
export function proseBeside({ node, place, text: { language } }: Found<'leafDirective'> | Found<'image'>): Prose[] {
	const written = place.file.text.slice(place.range.start, place.range.end);
	const texts = node.type === 'image' ? [node.title] : PRINTED_ATTRIBUTES.map((name) => node.attributes?.[name]);
	const prose = texts.flatMap((text) => (text ? [besideProse(language, text, place, written.lastIndexOf(text))] : []));
	return node.type === 'image' && node.alt ? [besideProse(language, node.alt, place, written.indexOf(node.alt)), ...prose] : prose;
}

/** Written as it is printed, mostly; where it is escaped somehow its parts can't be told. */
function besideProse(language: Prose['language'], written: string, { file, range }: Place, at: number): Prose {
	const text = withoutAddresses(written);
	const part = (start: number, end: number): Place => ({ file, range: { start: range.start + at + start, end: range.start + at + end } });
	const place = at < 0 ? { file, range } : part(0, written.length);
	return { language, text, isName: false, marks: marksOf(text), before: '', after: '', place, part: (start, end) => (at < 0 ? undefined : part(start, end)) };
}

/** Where a part of the text of a scalar of YAML is written; undefined when it is written so that parts can't be told. */
export function partOfScalar({ file, range }: Place, text: string, start: number, end: number): Place | undefined {
	const offsets = offsetsOf({ file, range }, text);
	const from = offsets?.[start];
	const to = offsets?.[end];
	return from === undefined || to === undefined ? undefined : { file, range: { start: range.start + from, end: range.start + to } };
}

/** The scalar that was asked about last: a long text has many parts that are wrong. */
let latest: { readonly file: Place['file']; readonly start: number; readonly text: string; readonly offsets: number[] | undefined } | undefined;

function offsetsOf({ file, range: { start, end } }: Place, text: string): number[] | undefined {
	if (latest?.file !== file || latest.start !== start || latest.text !== text) latest = { file, start, text, offsets: scalarOffsets(file.text.slice(start, end), text) };
	return latest.offsets;
}

/** Web and mail addresses are spelled as they are. */
function withoutAddresses(text: string): string {
	return text.includes('://') || text.includes('www.') || text.includes('@') ? text.replaceAll(/(?:[a-z]+:\/\/|www\.)\S+|\S+@\S+/gi, (address) => '\ufffc'.repeat(address.length)) : text;
}
