import type { Diagnostic } from '../../src/diagnostic.ts';
import { rules } from '../../src/rules/index.ts';
import { type Parser, plainParser, rememberingParser } from '../../src/source/sources.ts';
import { givenTree } from '../../src/source/tree.ts';
import type { Place } from '../../src/source/types.ts';
import { loadTree } from '../../src/workspace.ts';
import type { Plan } from './plan.ts';
import type { Change, Mutation, Operator, Span } from './types.ts';

/** Nothing is too late or too early by accident of the day the tests run; reports on the plan's years are due. */
const TODAY = '2018-06-30';

const OF_MODEL = /^(?:source|schema|structure|links|funding|indicators|time|narrative|report|approval)\//;

export interface Verdict {
	readonly isCaught: boolean;
	/** The operator's rules that spoke of it. */
	readonly by: readonly string[];
	/** What was found instead, when it was not. */
	readonly found: readonly string[];
}

/** Parses the files of a plan once and what is changed in them anew: versions that nobody asks for again are not kept. */
function parserOf(plan: Plan): Parser {
	const remembering = rememberingParser();
	const parserFor = (file: { readonly path: string; readonly text: string }): Parser => (plan.texts.get(file.path) === file.text ? remembering : plainParser);
	return { yaml: (file) => parserFor(file).yaml(file), narrative: (file) => parserFor(file).narrative(file), table: (file) => parserFor(file).table(file) };
}

/** Says whether one of the operator's rules speaks of a mutation, where it is. Only these rules run: what others say is not asked. */
export type Judge = (operator: Operator, mutation: Mutation) => Promise<Verdict>;

export async function judgeOf(plan: Plan): Promise<Judge> {
	const parser = parserOf(plan);
	const unedited = await loadTree(givenTree('/plan', plan.files), { parser, today: TODAY });
	// What is found without the edit says nothing about it.
	const known = new Set(unedited.diagnostics.map(described));
	return async (operator, { change, node, parent }) => {
		const asked = rules.filter(({ id }) => operator.rules.includes(id));
		// What is not a rule over the model – settings, suppressions, custom rules, the baseline – is judged with all rules only.
		const isOfModel = operator.rules.every((id) => OF_MODEL.test(id));
		const { diagnostics } = await loadTree(givenTree('/plan', changed(plan, change)), { parser, ...(isOfModel ? { rules: asked } : {}), today: operator.today ?? TODAY });
		const news = diagnostics.filter((one) => !known.has(described(one)));
		const edited = 'at' in change && change.at.file === node.file ? { ...node, end: node.end + growth(change.at, node) + change.text.length } : node;
		const isAbout = (one: Diagnostic): boolean => operator.rules.includes(one.rule) && (stands(one, edited) || (parent !== undefined && stands(one, parent)));
		const by = [...new Set(news.filter(isAbout).map(({ rule }) => rule))];
		return { isCaught: by.length > 0, by, found: news.slice(0, 4).map(described) };
	};
}

/** How much of what the change takes away lies in the node, as a negative number. */
function growth(at: Span, node: Span): number {
	return Math.max(at.start, node.start) - Math.max(Math.min(at.end, node.end), at.start, node.start);
}

function changed({ files, texts }: Plan, change: Change): Map<string, Uint8Array> {
	const result = new Map(files);
	if ('removed' in change) result.delete(change.removed);
	else if ('added' in change) result.set(change.added, new TextEncoder().encode(change.content));
	else {
		const text = texts.get(change.at.file) ?? '';
		result.set(change.at.file, new TextEncoder().encode(text.slice(0, change.at.start) + change.text + text.slice(change.at.end)));
	}
	return result;
}

/** In the node, on the line it begins on, or with the node as the other of two places that disagree. */
function stands({ place, related = [] }: Diagnostic, node: Span): boolean {
	return [place, ...related.map((one) => one.place)].some((one) => one && isIn(one, node));
}

function isIn({ file, range }: Place, node: Span): boolean {
	if (file.path !== node.file) return false;
	const line = file.text.lastIndexOf('\n', node.start - 1) + 1;
	const close = file.text.indexOf('\n', node.start);
	return range.start >= line && (range.end <= node.end || range.end <= close || (range.start < close && range.start >= node.start));
}

function described({ rule, place, message }: Diagnostic): string {
	const line = place ? place.file.text.slice(0, place.range.start).split('\n').length : 0;
	return `${rule} ${place?.file.path}:${line} ${message.en}`;
}
