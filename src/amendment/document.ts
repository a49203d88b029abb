import type { Paragraph } from 'mdast';
import type { Diagnostic } from '../diagnostic.ts';
import { planPairs } from '../diff/plans.ts';
import { convertText } from '../document/blocks.ts';
import type { DocumentContext } from '../document/context.ts';
import { formatDate } from '../document/dates.ts';
import type { FormDefinition } from '../document/forms/definition.ts';
import { phrasing } from '../document/forms/phrasing.ts';
import type { Subject } from '../document/forms/subjects.ts';
import { placeInTemplate } from '../document/inline.ts';
import type { DocumentTree } from '../document/nodes.ts';
import { createSink, numbered, type Sink } from '../document/sink.ts';
import { type Template, templateFor } from '../document/template.ts';
import type { Plan } from '../model/types.ts';
import { DECISION_TEMPLATE } from '../source/templates.ts';
import { planAccusative, planGenitive } from './grammar.ts';
import { alignedWith, type Point } from './point.ts';
import { type Amendment, pointsOf } from './points.ts';

export interface AmendmentDocument {
	readonly tree: DocumentTree;
	/** The ids of plans of which a point refers to the comparison version. */
	readonly compared: readonly string[];
	/** What is wrong with the templates. */
	readonly diagnostics: readonly Diagnostic[];
}

interface AmendedPlan {
	readonly plan: Plan;
	/** As it is in force: what the decision calls it. */
	readonly old: Plan;
	readonly points: readonly Point[];
}

/** What is decided on plans: which go and come whole, and which change. */
interface Decision {
	readonly repealed: readonly Plan[];
	readonly approved: readonly Plan[];
	readonly amended: readonly AmendedPlan[];
}

/**
 * Drafts the council decision that makes the old plans the new ones: its head and signature from the template, its points from the comparison.
 * Decisions are in Lithuanian. `date` goes into the file's metadata.
 */
export function amendmentDocument(amendment: Amendment, date: Date): AmendmentDocument {
	const diagnostics: Diagnostic[] = [];
	const { workspace, template } = { workspace: amendment.new, template: templateOf(amendment.new, DECISION_TEMPLATE) };
	const [first] = workspace.plans;
	if (!template || !first) throw new Error(`No template ${DECISION_TEMPLATE}`);
	const contextOf = (plan: Plan): DocumentContext => ({ workspace, plan, publication: plan, language: 'lt', report: (diagnostic) => diagnostics.push(diagnostic) });
	const pairs = planPairs(amendment.old, workspace);
	const amended = pairs.flatMap(({ old, new: plan }) => (old && plan ? amendedPlan(contextOf(plan), amendment, old, template.forms.get('criteria')) : []));
	const decision = {
		amended,
		repealed: pairs.flatMap(({ old, new: plan }) => (old && !plan ? [old] : [])),
		approved: pairs.flatMap(({ old, new: plan }) => (plan && !old ? [plan] : [])),
	};
	const head = headTexts(amendment, decision);
	const scope = new Map<string, Subject>(Object.entries(head).map(([name, lt]) => [name, { kind: 'item', text: { lt } }]));
	const sink = createSink();
	const place = placeInTemplate(template, scope);
	const inserts = new Map([['points', (to: Sink) => putPoints(to, decision)]]);
	convertText({ context: contextOf(amended[0]?.plan ?? first), template, sink, place, shift: 0, draft: {}, inserts }, template.tree.children);
	putAnnex(sink, decision, [`${workspace.municipality.genitive.lt} tarybos`, `${head.year} m. ______________ d. sprendimo Nr.\u00a0________`, 'priedas']);
	const compared = amended.filter(({ points }) => points.some(({ refersToComparison }) => refersToComparison)).map(({ plan }) => plan.id);
	return { tree: treeOf(amendment, template, sink, date, head.title), compared, diagnostics };
}

function templateOf({ templates }: Amendment['new'], name: string): Template | undefined {
	const parts = templates.get(name);
	return parts && templateFor(parts, 'lt');
}

function treeOf({ new: workspace }: Amendment, template: Template, sink: Sink, date: Date, title: string): DocumentTree {
	return {
		type: 'document',
		language: 'lt',
		title,
		author: workspace.municipality.name.lt,
		subject: title,
		date,
		page: template.page,
		styles: template.styles,
		sections: numbered(sink, 'lt'),
		footnotes: sink.footnotes,
	};
}

function amendedPlan(context: DocumentContext, amendment: Amendment, old: Plan, criteria: FormDefinition | undefined): AmendedPlan[] {
	const forms = templateOf(amendment.new, context.plan.template)?.forms ?? new Map<string, FormDefinition>();
	const points = pointsOf(context, amendment, old, { plan: forms, criteria });
	return points.length === 0 ? [] : [{ plan: context.plan, old, points }];
}

/** What the decision's title says that it does with a plan. */
function act({ repealed, approved, amended }: Decision): string {
	if (amended.length === 0 && approved.length === 0 && repealed.length > 0) return 'pripažinimo netekusiu galios';
	return amended.length === 0 && repealed.length === 0 && approved.length > 0 ? 'patvirtinimo' : 'pakeitimo';
}

/** What the template's head names. */
type HeadTexts = Readonly<Record<'issuer' | 'council' | 'title' | 'year' | 'place', string>>;

function headTexts(amendment: Amendment, decision: Decision): HeadTexts {
	const { municipality } = amendment.new;
	const council = `${municipality.genitive.lt} taryba`;
	const [plan] = [...decision.amended.map((one) => one.plan), ...decision.repealed, ...decision.approved];
	const title = `Dėl ${whatOf(decision, amendment)} ${act(decision)}`.toUpperCase();
	return { issuer: council.toUpperCase(), council, title, year: plan ? String(plan.years.from) : '____', place: plan?.place?.lt ?? '' };
}

/** What the title says the decision is about: the decision that it changes, else the plan, or that there are several. */
function whatOf({ amended, repealed, approved }: Decision, amendment: Amendment): string {
	const inForce = [...amended.map(({ old }) => old), ...repealed];
	const [plan, ...others] = [...inForce, ...approved];
	if (!plan) return 'strateginio plano';
	if (others.length > 0) return 'strateginių planų';
	const approval = inForce[0]?.approval;
	return approval?.date !== undefined && approval.number !== undefined && approval.act.lt === 'sprendimu'
		? `${approval.body.lt} ${formatDate(approval.date, 'lt')} sprendimo Nr.\u00a0${approval.number}`
		: `${amendment.new.municipality.genitive.lt} ${planGenitive(plan)}`;
}

/** Plans that go or come whole, then the others, each with its points. */
function putPoints(sink: Sink, decision: Decision): void {
	const { repealed, approved, amended } = decision;
	const whole = [
		...repealed.map((plan) => `Pripažinti netekusiu galios ${planAccusative(plan)} „${plan.title.lt}“${approvedBy(plan)}.`),
		...approved.map((plan) => `Patvirtinti ${planAccusative(plan)} „${plan.title.lt}“ (pridedama).`),
	];
	if (whole.length + amended.length === 0) sink.push(paragraph('Pakeitimų nėra.'));
	for (const [index, text] of whole.entries()) sink.push(paragraph(`${index + 1}. ${text}`));
	for (const { old, number, points } of numberedPlans(decision)) {
		sink.push(paragraph(`${number}. Pakeisti ${planAccusative(old)} „${old.title.lt}“${approvedBy(old)}:`));
		for (const point of points) putPoint(sink, point);
	}
}

interface NumberedPoint extends Point {
	/** «2.1» */
	readonly number: string;
	/** The anchor of its table. */
	readonly id: string;
}

/** The amended plans and their points by their numbers; tables of one form are alike. */
function numberedPlans({ repealed, approved, amended }: Decision): { readonly old: Plan; readonly number: number; readonly points: readonly NumberedPoint[] }[] {
	const likeOthers = alignedWith(amended.flatMap(({ points }) => points.flatMap(({ table, annex }) => table ?? annex?.table ?? [])));
	return amended.map(({ old, points }, index) => {
		const number = repealed.length + approved.length + index + 1;
		const numbered = points.map(
			({ table, annex, ...point }, at): NumberedPoint => ({
				...point,
				...(table ? { table: likeOthers(table) } : {}),
				...(annex ? { annex: { ...annex, table: likeOthers(annex.table) } } : {}),
				number: `${number}.${at + 1}`,
				id: `t-${number}-${at + 1}`,
			}),
		);
		return { old, number, points: numbered };
	});
}

function putPoint(sink: Sink, { number, id, text, quote = [], table, annex }: NumberedPoint): void {
	const said = `${number}. ${text}`;
	sink.push(annex ? withTable(`${said} pagal priedo\u00a0`, id) : paragraph(said));
	for (const line of quoted(quote)) sink.push(paragraph(line));
	if (table) sink.push({ ...table, id });
}

/** Paragraphs between one pair of quotation marks. */
function quoted(lines: readonly string[]): string[] {
	const closing = (line: string): string => (/[.!?…]$/.test(line) ? '“' : '“.');
	return lines.map((line, index) => `${index === 0 ? '„' : ''}${line}${index === lines.length - 1 ? closing(line) : ''}`);
}

/** The rows that need broad pages, after the signature and under the mark of an annex. */
function putAnnex(sink: Sink, decision: Decision, mark: readonly string[]): void {
	const rows = numberedPlans(decision).flatMap(({ points }) => points.flatMap(({ id, annex }) => (annex ? { ...annex, id } : [])));
	if (rows.length === 0) return;
	sink.turn('landscape');
	sink.push({ type: 'statement', look: 'annex', children: mark.flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' } as const]), ...phrasing(line)]) });
	for (const { id, caption, table } of rows) sink.push({ ...table, id, caption: { label: '', children: phrasing(caption) } });
}

/** «, patvirtintą Kauno miesto savivaldybės tarybos 2015 m. balandžio 2 d. sprendimu Nr. T-127» */
function approvedBy({ approval }: Plan): string {
	if (approval?.date === undefined || approval.number === undefined) return '';
	return `, patvirtintą ${approval.body.lt} ${formatDate(approval.date, 'lt')} ${approval.act.lt} Nr.\u00a0${approval.number}`;
}

function paragraph(text: string): Paragraph {
	return { type: 'paragraph', children: phrasing(text) };
}

/** A sentence that ends with the number of a table. */
function withTable(text: string, target: string): Paragraph {
	return { type: 'paragraph', children: [...phrasing(text), { type: 'crossReference', target, case: 'accusative', children: [] }, ...phrasing('.')] };
}
