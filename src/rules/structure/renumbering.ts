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
	const own = changes.map(({ element, code }) => partEdit(fieldPlace(element, 'code'), element.code, 0, code));
	if (!own.every((edit) => edit !== undefined)) return undefined;
	const renamed = renamedCodes(plan, changes);
	return [...own, ...workspace.documents.flatMap((document) => inDocument(document, plan, renamed)), ...inTexts(workspace, plan, renamed)];
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
function inDocument(document: SourceDocument, plan: Plan, renamed: ReadonlyMap<string, string>): Edit[] {
	const prefix = `${plan.id}:`;
	const isAboutPlan = member(document.data, 'plan') === plan.id;
	return [...scalarsOf(document.data, [])].flatMap(([path, text]) => {
		const isBare = isAboutPlan && ['measure', 'indicator', 'programme'].includes(String(path.at(-1)));
		const from = text.startsWith(prefix) ? prefix.length : isBare ? 0 : undefined;
		const to = from === undefined ? undefined : renamed.get(text.slice(from));
		return from === undefined || to === undefined ? [] : (partEdit(document.place(path), text, from, to) ?? []);
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
function inTexts(workspace: LinkedWorkspace, plan: Plan, renamed: ReadonlyMap<string, string>): Edit[] {
	return [...texts(workspace)].flatMap((text) =>
		foundIn(text).flatMap((found): Edit[] => {
			if (found.node.type !== 'textDirective') return [];
			const { node, place } = found;
			const label = labelOf({ text, node, place });
			const prefix = label.startsWith(`${plan.id}:`) ? `${plan.id}:` : (/^f\d+-(?=\d)/.exec(label)?.[0] ?? '');
			if (prefix !== `${plan.id}:` && text.plan !== plan) return [];
			const code = label.slice(prefix.length).replace(VALUE_ENDING, '');
			const to = renamed.get(code);
			const at = place.file.text.indexOf(label, place.range.start);
			if (to === undefined || at < 0 || at >= place.range.end) return [];
			const start = at + prefix.length;
			return [{ place: { file: place.file, range: { start, end: start + code.length } }, text: to }];
		}),
	);
}

/** Replaces the end of a scalar, from an offset of its text. */
function partEdit({ file, range }: Place, text: string, from: number, replacement: string): Edit | undefined {
	const offsets = scalarOffsets(file.text.slice(range.start, range.end), text);
	const [start, end] = [offsets?.[from], offsets?.at(-1)];
	return start === undefined || end === undefined ? undefined : { place: { file, range: { start: range.start + start, end: range.start + end } }, text: replacement };
}
