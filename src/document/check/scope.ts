import type { Diagnostic } from '../../diagnostic.ts';
import { type Cursor, pairs, scalar } from '../../model/read.ts';
import type { Span } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { nearest } from '../../suggest.ts';
import { fault, meant, subjectName, wordPlace } from './fault.ts';
import { type DocumentKind, fieldsOf, listsOf, type SubjectKind } from './subjectTypes.ts';

/** What a part of a template may name: the subject it is about, the named ones, and where faults go. */
export interface TypeScope {
	/** Undefined where it can't be told because of an earlier fault. */
	readonly subject: SubjectKind | undefined;
	readonly named: ReadonlyMap<string, SubjectKind | undefined>;
	/** A list around it gives its members no name, which is told there: names that nothing has may be meant for them. */
	readonly isUnnamed?: true;
	readonly document: DocumentKind;
	readonly years: YearsShown;
	readonly report: (diagnostic: Diagnostic) => void;
	/** Is told of every name that is mentioned. */
	readonly mention?: (name: string) => void;
	/** Takes names that nothing has: a list around may have been meant to give them. Without it they are told where they stand. */
	readonly unnamed?: (unnamed: Unnamed) => void;
	/** Within a list: to be called when all that stands in it has been checked. */
	readonly settle?: () => void;
}

/** A mention of a name that nothing has. */
interface Unnamed {
	readonly name: string;
	readonly fault: Diagnostic;
}

/** The years that columns and texts may show, from the plans that are printed, else from the kind of the document. */
export interface YearsShown {
	/** How many a plan has. */
	readonly most: number;
	/** The plans' own, where they are known. */
	readonly plans: readonly Span[];
}

export const yearsThere = ({ years: { most }, document }: TypeScope) =>
	document === 'report'
		? { lt: `Galima: nuo 1 iki ${most}, „previous“, „report“`, en: `There are: 1 to ${most}, \`previous\`, \`report\`` }
		: { lt: `Galima: nuo 1 iki ${most}, „previous“`, en: `There are: 1 to ${most}, \`previous\`` };

export function withNamed(scope: TypeScope, name: string, kind: SubjectKind | undefined): TypeScope {
	return name === '' ? { ...scope, subject: kind, isUnnamed: true } : { ...scope, subject: kind, named: new Map(scope.named).set(name, kind) };
}

/** The scope of what stands within a list, whose members have the name at a place. Where nothing mentions it, but several places a name much like it that nothing has, it is the one that is wrong: that is told once. */
export function withMembers(scope: TypeScope, name: string, place: Place, kind: SubjectKind | undefined): TypeScope {
	const inner = withNamed(scope, name, kind);
	if (name === '') return inner;
	const unnamed: Unnamed[] = [];
	let isMentioned = false;
	const settle = (): void => {
		const near = isMentioned ? undefined : nearest(name, new Set(unnamed.map((one) => one.name)));
		const isWrong = unnamed.filter((one) => one.name === near).length > 1;
		if (near !== undefined && isWrong) scope.report(unmentioned(name, near, place));
		for (const one of unnamed) if (!isWrong || one.name !== near) tellUnnamed(scope, one);
	};
	const mention = (one: string): void => {
		if (one === name) isMentioned = true;
		else scope.mention?.(one);
	};
	return { ...inner, mention, unnamed: (one) => unnamed.push(one), settle };
}

const unmentioned = (name: string, near: string, place: Place): Diagnostic =>
	fault(
		'template/unknown-field',
		place,
		{ lt: `Niekas čia nemini „${name}“, o minimu „${near}“ nieko nevadinama`, en: `Nothing here mentions \`${name}\`, and nothing is called \`${near}\`, which is mentioned` },
		meant(name, [near]),
	);

const tellUnnamed = ({ unnamed, report }: TypeScope, one: Unnamed): void => (unnamed ? unnamed(one) : report(one.fault));

/** Tells a name that nothing has, at its place. */
export function reportUnnamed(scope: TypeScope, name: string, place: Place, rule: 'template/unknown-field' | 'template/unknown-list'): void {
	if (scope.isUnnamed) return;
	tellUnnamed(scope, { name, fault: fault(rule, place, { lt: `Čia nieko nevadinama „${name}“`, en: `Nothing here is called \`${name}\`` }, meant(name, scope.named.keys())) });
}

const BRACES = /\{([^{}\n]*)\}/g;
const BRACE = /[{}]/;
const PATH = /^([a-zA-Z][a-zA-Z\d]*)(?:\.([a-zA-Z]+))?$/;
const YEAR = /^year([1-9])$/;
const YEARS = ['previousYear', 'from', 'to', 'year1', 'year2', 'year3'];

const FIELD_HELP = { lt: 'Laukas rašomas {vardas.laukas}, pvz., {measure.name}', en: 'A field is written {name.field}, such as {measure.name}' };

/** Checks every placeholder of a text, which stands at the place as it is written. */
export function checkPlaceholders(text: string, place: Place, scope: TypeScope): void {
	let from = place.range.start;
	for (const [whole, inner = ''] of text.matchAll(BRACES)) {
		const at = wordPlace(place, whole, from);
		from = at.range.end;
		checkPath(inner, wordPlace(at, inner), scope, whole);
	}
	const single = BRACE.exec(text.replaceAll(BRACES, (whole) => ' '.repeat(whole.length)));
	if (single) {
		const message = { lt: `Riestinis skliaustas „${single[0]}“ neturi poros`, en: `The brace \`${single[0]}\` has no other` };
		scope.report(fault('template/unknown-field', wordPlace(place, text.slice(single.index).split(/\s/, 1)[0] ?? single[0]), message, FIELD_HELP));
	}
}

export function placeOf({ document, path }: Cursor): Place {
	return document.place(path);
}

/** A text, or one in each language, with fields in it. */
export function checkText(at: Cursor | undefined, scope: TypeScope): void {
	if (!at) return;
	const plain = scalar(at);
	if (plain !== undefined) checkPlaceholders(plain, placeOf(at), scope);
	else for (const [, text] of pairs(at)) checkPlaceholders(scalar(text) ?? '', placeOf(text), scope);
}

/** Checks a path to a field: `measure.name`, or a year of the plan. */
export function checkPath(path: string, place: Place, scope: TypeScope, written = path): void {
	const [, name, field] = PATH.exec(path) ?? [];
	if (name === undefined) {
		scope.report(fault('template/unknown-field', place, { lt: `„${written}“ nėra laukas`, en: `\`${written}\` is no field` }, FIELD_HELP));
	} else if (field === undefined) checkYear(name, place, scope);
	else checkField(name, field, place, scope);
}

function checkYear(name: string, place: Place, scope: TypeScope): void {
	const years = scope.document === 'report' ? [...YEARS, 'reportYear'] : YEARS;
	const nth = Number(YEAR.exec(name)?.[1] ?? 0);
	if (nth > scope.years.most) {
		scope.report(fault('template/unknown-field', place, { lt: `Plane nėra ${nth}-ųjų metų`, en: `The plan has no year ${nth}` }, yearsThere(scope)));
		return;
	}
	if (nth > 0 || years.includes(name)) return;
	const isSubject = scope.named.has(name);
	const help = isSubject ? { lt: `Po vardo rašomas laukas: {${name}.name}`, en: `A field follows the name: {${name}.name}` } : meant(name, years);
	scope.report(fault('template/unknown-field', place, { lt: `Lauko „${name}“ nėra`, en: `There is no field \`${name}\`` }, help));
}

function checkField(name: string, field: string, place: Place, scope: TypeScope): void {
	scope.mention?.(name);
	if (!scope.named.has(name)) {
		reportUnnamed(scope, name, wordPlace(place, name), 'template/unknown-field');
		return;
	}
	const kind = scope.named.get(name);
	if (kind === undefined || fieldsOf(kind, scope.document).includes(field)) return;
	const at = wordPlace(place, field, place.range.start + name.length + 1);
	const of = subjectName(kind);
	scope.report(
		fault(
			'template/unknown-field',
			at,
			{ lt: `„${name}“ – ${of.lt}; lauko „${field}“ nėra`, en: `\`${name}\` is ${of.en}: it has no field \`${field}\`` },
			meant(field, fieldsOf(kind, scope.document)),
		),
	);
}

/** The kind of the members of a list: of the row's own subject (`tasks`), or of a named one (`plan.programmes`). */
export function listKind(path: string, place: Place, scope: TypeScope): SubjectKind | undefined {
	const [first = '', second] = path.split('.', 2);
	if (second !== undefined) scope.mention?.(first);
	if (second !== undefined && !scope.named.has(first)) {
		reportUnnamed(scope, first, wordPlace(place, first), 'template/unknown-list');
		return undefined;
	}
	const of = second === undefined ? scope.subject : scope.named.get(first);
	if (of === undefined) return undefined;
	const list = second ?? first;
	const lists = listsOf(of, scope.document);
	if (Object.hasOwn(lists, list)) return lists[list];
	const at = second === undefined ? wordPlace(place, list) : wordPlace(place, list, wordPlace(place, first).range.end);
	const kind = subjectName(of);
	scope.report(fault('template/unknown-list', at, { lt: `Sąrašo „${list}“ nėra (čia – ${kind.lt})`, en: `There is no list \`${list}\` (of ${kind.en})` }, meant(list, Object.keys(lists))));
	return undefined;
}
