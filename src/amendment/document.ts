import type { Diagnostic } from '../diagnostic.ts';
import { convertText } from '../document/blocks.ts';
import type { DocumentContext } from '../document/context.ts';
import { formatDate } from '../document/dates.ts';
import type { FormDefinition } from '../document/forms/definition.ts';
import { phrasing } from '../document/forms/phrasing.ts';
import type { Subject } from '../document/forms/subjects.ts';
import { definitionsOf } from '../document/inline.ts';
import type { DocumentTree } from '../document/nodes.ts';
import { createSink, numbered, type Sink } from '../document/sink.ts';
import { type Template, templateFor } from '../document/template.ts';
import type { Plan } from '../model/types.ts';
import { planAccusative } from './grammar.ts';
import type { Point } from './point.ts';
import { type Amendment, pointsOf } from './points.ts';

export interface AmendmentDocument {
	readonly tree: DocumentTree;
	/** What is wrong with the templates. */
	readonly diagnostics: readonly Diagnostic[];
}

interface AmendedPlan {
	readonly plan: Plan;
	readonly points: readonly Point[];
}

const TEMPLATE = 'amendment';

/**
 * Drafts the council decision that makes the old plans the new ones: its head and signature from the template, its points from the comparison.
 * Decisions are in Lithuanian. `date` goes into the file's metadata.
 */
export function amendmentDocument(amendment: Amendment, date: Date): AmendmentDocument {
	const diagnostics: Diagnostic[] = [];
	const { workspace, template } = { workspace: amendment.new, template: templateOf(amendment.new, TEMPLATE) };
	const [first] = workspace.plans;
	if (!template || !first) throw new Error(`No template ${TEMPLATE}`);
	const contextOf = (plan: Plan): DocumentContext => ({ workspace, plan, publication: plan, language: 'lt', report: (diagnostic) => diagnostics.push(diagnostic) });
	const amended = workspace.plans.flatMap((plan) => amendedPlan(contextOf(plan), amendment, template.forms.get('criteria')));
	const scope = new Map<string, Subject>(Object.entries(headTexts(amendment, amended)).map(([name, lt]) => [name, { kind: 'item', text: { lt } }]));
	const sink = createSink();
	const place = { folder: '', definitions: definitionsOf(template.tree), notePrefix: 'template-', scope, source: template.text };
	const inserts = new Map([['points', (to: Sink) => putPoints(to, amended)]]);
	convertText({ context: contextOf(amended[0]?.plan ?? first), template, sink, place, shift: 0, draft: {}, inserts }, template.tree.children);
	return { tree: treeOf(amendment, template, sink, date, headTexts(amendment, amended).title), diagnostics };
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

function amendedPlan(context: DocumentContext, amendment: Amendment, criteria: FormDefinition | undefined): AmendedPlan[] {
	const old = amendment.old.plans.find(({ id }) => id === context.plan.id);
	if (!old) return [];
	const forms = templateOf(amendment.new, context.plan.template)?.forms ?? new Map<string, FormDefinition>();
	const points = pointsOf(context, amendment, old, { plan: forms, criteria });
	return points.length === 0 ? [] : [{ plan: context.plan, points }];
}

/** What the template's head names: `issuer`, `council`, `title`, `year`, `place`. */
function headTexts({ new: { municipality }, old }: Amendment, amended: readonly AmendedPlan[]): Readonly<Record<'issuer' | 'council' | 'title' | 'year' | 'place', string>> {
	const council = `${municipality.genitive.lt} taryba`;
	const plan = amended[0]?.plan;
	const approval = old.plans.find(({ id }) => id === plan?.id)?.approval;
	const cited =
		approval?.date !== undefined && approval.number !== undefined && approval.act.lt === 'sprendimu'
			? `${approval.body.lt} ${formatDate(approval.date, 'lt')} sprendimo Nr.\u00a0${approval.number}`
			: 'strateginio plano';
	return { issuer: council.toUpperCase(), council, title: `Dėl ${cited} pakeitimo`.toUpperCase(), year: plan ? String(plan.years.from) : '____', place: plan?.place?.lt ?? '' };
}

/** Points that are text alone come first; the rows of forms need broad pages. */
function putPoints(sink: Sink, amended: readonly AmendedPlan[]): void {
	if (amended.length === 0) sink.push(paragraph('Pakeitimų nėra.'));
	for (const [index, { plan, points }] of amended.entries()) {
		const ordered = [...points.filter(({ table }) => !table), ...points.filter(({ table }) => table)];
		sink.turn('portrait');
		sink.push(paragraph(`${index + 1}. Pakeisti ${planAccusative(plan)} „${plan.title.lt}“${approvedBy(plan)}:`));
		for (const [number, { text, quote, table }] of ordered.entries()) {
			if (table) sink.turn('landscape');
			sink.push(paragraph(`${index + 1}.${number + 1}. ${text}`));
			if (quote !== undefined) sink.push(paragraph(`„${quote}“${/[.!?…]$/.test(quote) ? '' : '.'}`));
			if (table) sink.push({ ...table, id: `t-${index + 1}-${number + 1}` });
		}
	}
}

/** «, patvirtintą Kauno miesto savivaldybės tarybos 2015 m. balandžio 2 d. sprendimu Nr. T-127» */
function approvedBy({ approval }: Plan): string {
	if (approval?.date === undefined || approval.number === undefined) return '';
	return `, patvirtintą ${approval.body.lt} ${formatDate(approval.date, 'lt')} ${approval.act.lt} Nr.\u00a0${approval.number}`;
}

function paragraph(text: string) {
	return { type: 'paragraph' as const, children: phrasing(text) };
}
