import type { Diagnostic } from '../diagnostic.ts';
import type { TemplateParts } from '../source/templates.ts';
import type { NarrativeFile, SourceDocument, SourceFile } from '../source/types.ts';
import { buildBudgets } from './budgets.ts';
import { buildDecision } from './decisions.ts';
import { ELEMENT_KINDS } from './element-kinds.ts';
import { buildPlan } from './plans.ts';
import { assemblePlans } from './raw.ts';
import { type Cursor, cursor, field, listOf, localizedAt, scalar, textAt } from './read.ts';
import { buildRegisters } from './registers.ts';
import { buildReport } from './reports.ts';
import { ruleSettings } from './ruleSettings.ts';
import type { Municipality, Plan, Workspace } from './types.ts';

export interface ModelInput {
	readonly root: string;
	readonly documents: readonly SourceDocument[];
	readonly narratives: ReadonlyMap<string, NarrativeFile>;
	readonly assets: ReadonlySet<string>;
	/** The parsed CSV files that budgets name, by path from the root. */
	readonly tables?: ReadonlyMap<string, SourceDocument>;
	readonly templates?: ReadonlyMap<string, TemplateParts>;
	/** None is at fault when absent. */
	readonly pictureFault?: Workspace['pictureFault'];
	/** The SVG pictures by path from the root. */
	readonly drawings?: ReadonlyMap<string, SourceFile>;
}

export interface ModelResult {
	readonly workspace: Workspace;
	readonly diagnostics: readonly Diagnostic[];
}

const PLAN_KINDS = new Set(['development-plan', 'activity-plan']);

/** Builds the model of a workspace from its parsed documents. What the schema has refused is read as far as it makes sense. */
export function buildWorkspace(input: ModelInput): ModelResult {
	const cursors = input.documents.map(cursor);
	const { tables = new Map<string, SourceDocument>(), templates = new Map<string, TemplateParts>(), pictureFault = () => undefined } = input;
	const main = cursors.find((at) => kindOf(at) === 'workspace');
	const municipality = municipalityOf(main);
	const raw = assemblePlans(
		cursors.filter((at) => PLAN_KINDS.has(kindOf(at))),
		cursors.filter((at) => ELEMENT_KINDS.some((kind) => kind === kindOf(at))),
	);
	const language = main && textAt(main, 'language') === 'en' ? 'en' : 'lt';
	const listed = main ? listOf(main, 'languages').map(scalar) : [];
	const languages = (['lt', 'en'] as const).filter((one) => one === language || listed.includes(one));
	const plans = raw.plans.map((plan) => buildPlan(plan, municipality));
	const { budgets, diagnostics } = buildBudgets(
		cursors.filter((at) => kindOf(at) === 'budget'),
		plans,
		tables,
	);
	const workspace: Workspace = {
		...input,
		tables,
		templates,
		pictureFault,
		municipality,
		language,
		languages,
		moneyUnit: (main && field(main, 'money') && localizedAt(field(main, 'money') ?? main, 'unit')) ?? { lt: 'tūkst. Eur', en: 'thousand EUR' },
		registers: buildRegisters(cursors),
		plans: ordered(plans, main ? listOf(main, 'plans').map((item) => scalar(item) ?? '') : []),
		budgets,
		reports: cursors.filter((at) => kindOf(at) === 'report').map(buildReport),
		decisions: cursors.filter((at) => kindOf(at) === 'decision').map(buildDecision),
		ruleSettings: ruleSettings(main),
	};
	return { workspace, diagnostics: [...raw.diagnostics, ...diagnostics] };
}

function kindOf(at: Cursor): string {
	return textAt(at, 'kind') ?? '';
}

function municipalityOf(main: Cursor | undefined): Municipality {
	const at = main && field(main, 'municipality');
	if (!at) return { name: { lt: '' }, genitive: { lt: '' }, code: '' };
	const name = localizedAt(at, 'name') ?? { lt: '' };
	return { name, genitive: localizedAt(at, 'genitive') ?? name, code: textAt(at, 'code') ?? '' };
}

/** Plans in the order of the workspace's list; those that it doesn't name come after. */
function ordered(plans: readonly Plan[], order: readonly string[]): Plan[] {
	const rank = (plan: Plan): number => (order.includes(plan.id) ? order.indexOf(plan.id) : order.length);
	return [...plans].sort((a, b) => rank(a) - rank(b));
}
