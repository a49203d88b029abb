import type { Diagnostic, Language } from '../diagnostic.ts';
import { resultsOf } from '../link/results.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../model/achievement.ts';
import { type Published, publicationOf } from '../model/published.ts';
import type { Plan, Publication } from '../model/types.ts';
import { convertText } from './blocks.ts';
import { type DocumentContext, inLanguage, yearOfIssue } from './context.ts';
import { documentFacts } from './facts.ts';
import { fillText, type Scope, templateProblem } from './forms/scope.ts';
import { placeInTemplate } from './inline.ts';
import type { DocumentTree, RunningTexts } from './nodes.ts';
import { createSink, numbered } from './sink.ts';
import { type Template, templateFor } from './template.ts';
import type { DraftVersion } from './title.ts';

export interface DocumentOptions {
	readonly language: Language;
	/** Marks the document as a draft («PROJEKTAS»). */
	readonly draft: boolean;
	/** The version of the sources, for the mark of a draft and for workbooks. */
	readonly version?: DraftVersion;
	/** What the document is made from and by, for the file's metadata; the template is added. */
	readonly madeFrom?: ReadonlyMap<string, string>;
	/** Seconds since 1970 for the document's date, from SOURCE_DATE_EPOCH; the approval date is used when absent. */
	readonly epoch?: number;
	/** When something that a report tells of is done; the usual ones when absent. */
	readonly thresholds?: Thresholds;
}

export interface DocumentResult {
	/** Absent when the template, or the plan that a report is on, doesn't exist. */
	readonly tree?: DocumentTree;
	/** The plan that the document is of. */
	readonly plan?: Plan;
	readonly diagnostics: readonly Diagnostic[];
}

/** Makes the document tree of a plan, or of a report on the year of one, from its template, texts and model. */
export function buildDocument(workspace: LinkedWorkspace, published: Published, options: DocumentOptions): DocumentResult {
	const publication = publicationOf(published);
	const plan = published.kind === 'report' ? workspace.accountedPlan(published) : published;
	// A report on no known plan is a fault that a rule tells of.
	if (!plan) return { diagnostics: [] };
	const diagnostics: Diagnostic[] = [];
	const parts = workspace.templates.get(publication.template);
	const template = parts && templateFor(parts, options.language);
	if (!template) return { diagnostics: [unknownTemplate(publication, [...workspace.templates.keys()])] };
	const context: DocumentContext = {
		workspace,
		plan,
		publication,
		language: options.language,
		report: (diagnostic) => diagnostics.push(diagnostic),
		...(published.kind === 'report' ? { results: resultsOf(workspace, published.year, options.thresholds ?? DEFAULT_THRESHOLDS) } : {}),
	};
	const sink = createSink();
	const place = placeInTemplate(template, new Map([['plan', plan]]));
	convertText({ context, template, sink, place, shift: 0, draft: options.draft ? (options.version ?? {}) : undefined }, template.tree.children);
	const title = inLanguage(context, publication.title);
	const madeBy = `${template.name} ${template.version}`;
	const tree: DocumentTree = {
		type: 'document',
		language: options.language,
		title,
		author: inLanguage(context, workspace.municipality.name),
		subject: title,
		madeFrom: new Map([...(options.madeFrom ?? []), ['template', madeBy]]),
		facts: documentFacts(context, options.version, madeBy),
		date: documentDate(context, options.epoch),
		page: template.page,
		running: runningTexts(template, context, place.scope),
		styles: template.styles,
		...(template.chartColours.length > 0 ? { chartColours: template.chartColours } : {}),
		sections: numbered(sink, options.language),
		footnotes: sink.footnotes,
	};
	return { tree, plan, diagnostics };
}

/** The texts in the margins, their fields filled. */
function runningTexts({ running: { head, foot } }: Template, context: DocumentContext, scope: Scope): RunningTexts {
	return { ...(head ? { head: fillText(context, head, scope) } : {}), ...(foot ? { foot: fillText(context, foot, scope) } : {}) };
}

function unknownTemplate({ template, origin }: Publication, names: readonly string[]): Diagnostic {
	const known = names.join(', ');
	const problem = templateProblem(`Nėra šablono „${template}“ (yra: ${known})`, `There is no template ${template} (there are: ${known})`);
	return { ...problem, place: origin.document.place([...origin.path, 'template']) };
}

/** Never «now»: the same sources make the same bytes. */
function documentDate(context: DocumentContext, epoch: number | undefined): Date {
	if (epoch !== undefined) return new Date(epoch * 1000);
	return new Date(`${context.publication.approval?.date ?? `${yearOfIssue(context)}-01-01`}T00:00:00Z`);
}
