/** What of a plan's tables, charts and trees is printed otherwise for another reason than what the plan says: another template, registers, years, another plan that it quotes. */
import type { Comparison, Finding } from '../diff/index.ts';
import { buildDocument } from '../document/build.ts';
import { type DocumentBlock, type DocumentTree, type Drawn, type FormTable, isDrawn } from '../document/nodes.ts';
import { linkWorkspace } from '../link/link.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { exactly } from '../revision/traits.ts';
import { listed } from './narrative.ts';
import { comparisonPoint, type Point } from './point.ts';

/** A plan of one version and its document. */
export interface Printed {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
	readonly tree: DocumentTree;
}

/** With more than these, their numbers say no more than that they are many. */
const MOST_NAMED = 12;

/** Points that refer to the comparison version for what no other point can state. */
export function designPoints(old: Printed, fresh: Printed, { findings }: Comparison): Point[] {
	const isElsewhere = ({ plan }: Finding): boolean => plan !== undefined && plan !== fresh.plan.id;
	const isOther = findings.some((one) => isOfDesign(one) || isElsewhere(one));
	const redesigned = isOther ? redesignedTree(old, fresh, findings.some(isOfRegisters)) : old.tree;
	const what = [
		...changedOnes(old.tree, redesigned, TABLES),
		...changedOnes(old.tree, redesigned, DRAWINGS),
		...(marginsOf(old.tree) === marginsOf(redesigned) ? [] : ['puslapių antraštes ir poraštes']),
		...(footOf(old.tree) === footOf(redesigned) ? [] : ['antraštinį lapą']),
	];
	return what.length === 0 ? [] : [comparisonPoint(`Pakeisti plano ${listed(what)}`)];
}

/** Findings on registers that may change how everything is printed; names in them have points of their own. */
function isOfRegisters({ type, statement = '' }: Finding): boolean {
	return type === 'register-entry-changed' && !/^name\b/.test(statement);
}

/** Findings that may change how everything is printed. */
function isOfDesign(finding: Finding): boolean {
	const { type, kind } = finding;
	return isOfRegisters(finding) || type === 'setting-changed' || type === 'years-changed' || type.startsWith('file-') || (kind === 'plan' && type === 'type-changed');
}

/** The old plan printed as plans are now, beside the others as they are now. Its own years, template and decimals can't be taken from it without what hangs on them: then all that differs counts. */
function redesignedTree(old: Printed, fresh: Printed, hasOtherRegisters: boolean): DocumentTree {
	const own = ({ years, template, moneyDecimals }: Plan): string => JSON.stringify([years, template, moneyDecimals]);
	if (own(old.plan) !== own(fresh.plan)) return fresh.tree;
	const { templates, moneyUnit, municipality } = fresh.workspace;
	const { registers } = hasOtherRegisters ? fresh.workspace : old.workspace;
	const plans = [...fresh.workspace.plans.filter((plan) => plan !== fresh.plan), old.plan];
	const workspace = linkWorkspace({ ...old.workspace, plans, templates, registers, moneyUnit, municipality });
	return buildDocument(workspace, old.plan, { language: 'lt', draft: false }).tree ?? fresh.tree;
}

/** What has a number in a document, and what a decision calls it in the accusative. */
interface Numbered {
	readonly is: (block: DocumentBlock) => block is FormTable | Drawn;
	readonly one: string;
	readonly several: string;
}

const TABLES: Numbered = { is: (block) => block.type === 'formTable', one: 'lentelę', several: 'lenteles' };
const DRAWINGS: Numbered = { is: isDrawn, one: 'paveikslą', several: 'paveikslus' };

/** What differs, by the numbers in the old document; many, or where some came or went, as all of them. */
function changedOnes(old: DocumentTree, fresh: DocumentTree, { is, one, several }: Numbered): string[] {
	const [olds, news] = [partsOf(old, is), partsOf(fresh, is)];
	const changed = [...new Set([...olds.keys(), ...news.keys()])].filter((id) => contentOf(olds.get(id)) !== contentOf(news.get(id)));
	if (changed.length === 0) return [];
	const numbers = changed.flatMap((id) => (olds.get(id) ?? [undefined]).map((part) => /^\d+/.exec(part?.caption?.label ?? '')?.[0]));
	const known = numbers.filter((number) => number !== undefined);
	if (known.length < numbers.length || known.length > MOST_NAMED) return [several];
	return [`${listed(known)}\u00a0${known.length === 1 ? one : several}`];
}

/** Under their ids: the tables of one form share one. */
function partsOf({ sections }: DocumentTree, is: Numbered['is']): ReadonlyMap<string, readonly (FormTable | Drawn)[]> {
	const found = new Map<string, (FormTable | Drawn)[]>();
	for (const block of sections.flatMap(({ children }) => children.filter(is))) {
		const id = 'id' in block ? (block.id ?? '') : '';
		found.set(id, [...(found.get(id) ?? []), block]);
	}
	return found;
}

/** What is printed, without its number. */
function contentOf(parts: readonly (FormTable | Drawn)[] = []): string {
	return exactly(
		parts.map(({ caption, ...part }) => ({ ...part, caption: caption?.children })),
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
