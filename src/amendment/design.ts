/** What of a plan's tables is printed otherwise for another reason than what the plan says: another template, registers, years. */
import type { Comparison, Finding } from '../diff/index.ts';
import { buildDocument } from '../document/build.ts';
import type { DocumentTree, FormTable } from '../document/nodes.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { exactly } from '../revision/traits.ts';
import { BY_COMPARISON, listed } from './narrative.ts';
import type { Point } from './point.ts';

/** A plan of one version and its document. */
export interface Printed {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
	readonly tree: DocumentTree;
}

/** With more tables than these, their numbers say no more than that they are many. */
const MOST_TABLES = 12;

/** Points that refer to the comparison version for what no other point can state. */
export function designPoints(old: Printed, fresh: Printed, { findings }: Comparison): Point[] {
	const redesigned = findings.some(isOfDesign) ? redesignedTree(old, fresh) : old.tree;
	const what = [
		...changedTables(old.tree, redesigned),
		...(marginsOf(old.tree) === marginsOf(redesigned) ? [] : ['puslapių antraštes ir poraštes']),
		...(footOf(old.tree) === footOf(redesigned) ? [] : ['antraštinį lapą']),
	];
	return what.length === 0 ? [] : [{ text: `Pakeisti plano ${listed(what)} ${BY_COMPARISON}.` }];
}

/** The last resort, where a document says something else than before and no point tells it, as after another plan that it quotes was changed. */
export function tablePoints(old: Printed, fresh: Printed): Point[] {
	return changedTables(old.tree, fresh.tree).map((what) => ({ text: `Pakeisti plano ${what} ${BY_COMPARISON}.` }));
}

/** Findings that may change how everything is printed; names in registers have points of their own. */
function isOfDesign({ type, kind, detail }: Finding): boolean {
	if (type === 'register-entry-changed') return !/^name\b/.test(detail?.en ?? '');
	return type === 'setting-changed' || type === 'years-changed' || type.startsWith('file-') || (kind === 'plan' && type === 'type-changed');
}

/** The old plan printed as plans are now. Its own years, template and decimals can't be taken from it without what hangs on them: then all that differs counts. */
function redesignedTree(old: Printed, fresh: Printed): DocumentTree {
	const own = ({ years, template, moneyDecimals }: Plan): string => JSON.stringify([years, template, moneyDecimals]);
	if (own(old.plan) !== own(fresh.plan)) return fresh.tree;
	const { templates, registers, moneyUnit, municipality } = fresh.workspace;
	return buildDocument({ ...old.workspace, templates, registers, moneyUnit, municipality }, old.plan, { language: 'lt', draft: false }).tree ?? fresh.tree;
}

/** Tables of forms that differ, by the numbers that they have in the old document; many, or where some came or went, as all of them. */
function changedTables(old: DocumentTree, fresh: DocumentTree): string[] {
	const [olds, news] = [tablesOf(old), tablesOf(fresh)];
	const changed = [...new Set([...olds.keys(), ...news.keys()])].filter((id) => contentOf(olds.get(id)) !== contentOf(news.get(id)));
	if (changed.length === 0) return [];
	const numbers = changed.flatMap((id) => (olds.get(id) ?? [undefined]).map((table) => /^\d+/.exec(table?.caption?.label ?? '')?.[0]));
	const known = numbers.filter((number) => number !== undefined);
	if (known.length < numbers.length || known.length > MOST_TABLES) return ['lenteles'];
	return [`${listed(known)}\u00a0${known.length === 1 ? 'lentelę' : 'lenteles'}`];
}

function tablesOf({ sections }: DocumentTree): ReadonlyMap<string, readonly FormTable[]> {
	const found = new Map<string, FormTable[]>();
	for (const block of sections.flatMap(({ children }) => children)) if (block.type === 'formTable') found.set(block.id, [...(found.get(block.id) ?? []), block]);
	return found;
}

/** What a table prints, without its number. */
function contentOf(tables: readonly FormTable[] | undefined): string {
	return exactly(
		tables?.map(({ caption, ...table }) => ({ ...table, caption: caption?.children })),
		(path) => path,
	);
}

function marginsOf({ running }: DocumentTree): string {
	return JSON.stringify(running ?? {});
}

/** The foot of the title page: where a plan names no place, the municipality. */
function footOf({ sections }: DocumentTree): string {
	return sections.flatMap(({ children }) => children.flatMap((block) => (block.type === 'titlePage' ? block.foot : []))).join('\n');
}
