import type { Edit } from '../../diagnostic.ts';
import { elementsOf } from '../../link/link.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Plan, PlanElement } from '../../model/types.ts';
import { scalarOffsets } from '../../source/scalar-offsets.ts';
import type { Place, SourceDocument, YamlPath } from '../../source/types.ts';
import { foundIn, labelOf, texts } from '../narrative/texts.ts';
import { fieldPlace } from '../walk.ts';

export type Coded = Exclude<PlanElement, { readonly kind: 'indicator' }>;

/** An element that gets another code among its siblings. */
export interface NewCode {
	readonly element: Coded;
	readonly code: string;
}

/**
 * Edits that give elements of one parent other codes, and change every reference that names them, their descendants or indicators by code: in the YAML
 * of the workspace, and in directives of the texts. Codes in running text and in data files stay. Undefined when a code is written so that it can't be edited.
 */
export function renumbering(workspace: LinkedWorkspace, plan: Plan, changes: readonly NewCode[]): Edit[] | undefined {
	const own = changes.map(({ element, code }): Edit | undefined => {
		const place = partOf(fieldPlace(element, 'code'), element.code, 0);
		return place && { place, text: code };
	});
	if (!own.every((edit) => edit !== undefined)) return undefined;
	const renamed = renamedCodes(plan, changes);
	const places = referencesTo(workspace, plan);
	return [...own, ...[...renamed].flatMap(([code, text]) => (places.get(code) ?? []).map((place): Edit => ({ place, text })))];
}

/** A code of a plan's element as a reference writes it. */
interface WrittenCode {
	readonly code: string;
	readonly place: Place;
}

type CodePlaces = ReadonlyMap<string, readonly Place[]>;

const known = new WeakMap<LinkedWorkspace, Map<Plan, CodePlaces>>();

/** Where references write the codes of a plan. They are looked for once, for as many elements as get other codes. */
function referencesTo(workspace: LinkedWorkspace, plan: Plan): CodePlaces {
	const ofPlans = known.get(workspace) ?? new Map<Plan, CodePlaces>();
	known.set(workspace, ofPlans);
	const found = ofPlans.get(plan) ?? byCode([...workspace.documents.flatMap((document) => inDocument(document, plan)), ...inTexts(workspace, plan)]);
	ofPlans.set(plan, found);
	return found;
}

function byCode(written: readonly WrittenCode[]): CodePlaces {
	const places = new Map<string, Place[]>();
	for (const { code, place } of written) {
		const earlier = places.get(code);
		if (earlier) earlier.push(place);
		else places.set(code, [place]);
	}
	return places;
}

/** The codes of all that the new codes reach, as references write them, old to new. */
function renamedCodes(plan: Plan, changes: readonly NewCode[]): Map<string, string> {
	const renamed = new Map<string, string>();
	for (const { element, code } of changes) {
		const to = element.fullCode.slice(0, element.fullCode.length - element.code.length) + code;
		const isGoalOfPlan = element.kind === 'strategicGoal';
		for (const one of elementsOf(plan)) {
			const bearer = one.kind === 'indicator' ? one.owner : one;
			if ((bearer.kind === 'strategicGoal') !== isGoalOfPlan || !isWithin(bearer.fullCode, element.fullCode)) continue;
			const moved = to + bearer.fullCode.slice(element.fullCode.length);
			if (one.kind === 'indicator') renamed.set(one.fullCode, one.fullCode.replace(`-${bearer.fullCode.replaceAll('.', '-')}-`, `-${moved.replaceAll('.', '-')}-`));
			else renamed.set(isGoalOfPlan ? `S-${one.fullCode}` : one.fullCode, isGoalOfPlan ? `S-${moved}` : moved);
		}
	}
	return renamed;
}

function isWithin(code: string, parent: string): boolean {
	return code === parent || code.startsWith(`${parent}.`);
}

/** `plan:code` anywhere, and bare codes where a document is about the plan. */
function inDocument(document: SourceDocument, plan: Plan): WrittenCode[] {
	const prefix = `${plan.id}:`;
	const isAboutPlan = member(document.data, 'plan') === plan.id;
	return [...scalarsOf(document.data, [])].flatMap(([path, text]) => {
		const isBare = isAboutPlan && ['measure', 'indicator', 'programme'].includes(String(path.at(-1)));
		const from = text.startsWith(prefix) ? prefix.length : isBare ? 0 : undefined;
		const place = from === undefined ? undefined : partOf(document.place(path), text, from);
		return place ? [{ code: text.slice(from), place }] : [];
	});
}

function* scalarsOf(data: unknown, path: YamlPath): Generator<readonly [YamlPath, string]> {
	if (typeof data === 'string') yield [path, data];
	else if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* scalarsOf(item, [...path, index]);
	else if (typeof data === 'object' && data !== null) for (const [key, value] of Object.entries(data)) yield* scalarsOf(value, [...path, key]);
}

function member(data: unknown, key: string): unknown {
	return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

const VALUE_ENDING = /\.(?:total|expenditure|wages|assets|count)\.\w+$/;

/** `:ref[01.02]`, `:value[01.total.2015]`, `:see[f2-01]`, each also with the plan before the code. */
function inTexts(workspace: LinkedWorkspace, plan: Plan): WrittenCode[] {
	return [...texts(workspace)].flatMap((text) =>
		foundIn(text).flatMap((found): WrittenCode[] => {
			if (found.node.type !== 'textDirective') return [];
			const { node, place } = found;
			const label = labelOf({ text, node, place });
			const prefix = label.startsWith(`${plan.id}:`) ? `${plan.id}:` : (/^f\d+-(?=\d)/.exec(label)?.[0] ?? '');
			if (prefix !== `${plan.id}:` && text.plan !== plan) return [];
			const code = label.slice(prefix.length).replace(VALUE_ENDING, '');
			const at = place.file.text.indexOf(label, place.range.start);
			if (at < 0 || at >= place.range.end) return [];
			const start = at + prefix.length;
			return [{ code, place: { file: place.file, range: { start, end: start + code.length } } }];
		}),
	);
}

/** The end of a scalar, from an offset of its text; undefined for one that is written with escapes. */
function partOf({ file, range }: Place, text: string, from: number): Place | undefined {
	const offsets = scalarOffsets(file.text.slice(range.start, range.end), text);
	const [start, end] = [offsets?.[from], offsets?.at(-1)];
	return start === undefined || end === undefined ? undefined : { file, range: { start: range.start + start, end: range.start + end } };
}
