import type { Diagnostic, Language } from '../diagnostic.ts';
import type { LinkedWorkspace } from '../link/types.ts';
import type { Plan } from '../model/types.ts';
import { convertText } from './blocks.ts';
import { type DocumentContext, inLanguage } from './context.ts';
import { templateProblem } from './forms/scope.ts';
import { definitionsOf } from './inline.ts';
import type { DocumentTree } from './nodes.ts';
import { createSink, numbered } from './sink.ts';
import { loadTemplate, templateNames } from './template.ts';
import type { DraftVersion } from './title.ts';

export interface DocumentOptions {
	readonly language: Language;
	/** Marks the document as a draft («PROJEKTAS»). */
	readonly draft: boolean;
	/** The version of the sources that a draft is made from, for its mark. */
	readonly version?: DraftVersion;
	/** What the document is made from and by, for the file's metadata; the template is added. */
	readonly madeFrom?: ReadonlyMap<string, string>;
	/** Seconds since 1970 for the document's date, from SOURCE_DATE_EPOCH; the approval date is used when absent. */
	readonly epoch?: number;
}

export interface DocumentResult {
	/** Absent when the plan's template doesn't exist. */
	readonly tree?: DocumentTree;
	readonly diagnostics: readonly Diagnostic[];
}

/** Makes a plan's document tree from its template, texts and model. */
export function buildDocument(workspace: LinkedWorkspace, plan: Plan, options: DocumentOptions): DocumentResult {
	const diagnostics: Diagnostic[] = [];
	const template = loadTemplate(plan.template, options.language);
	if (!template) {
		const known = templateNames().join(', ');
		const problem = templateProblem(`Nėra šablono „${plan.template}“ (yra: ${known})`, `There is no template ${plan.template} (there are: ${known})`);
		return { diagnostics: [{ ...problem, place: plan.origin.document.place([...plan.origin.path, 'template']) }] };
	}
	const context: DocumentContext = { workspace, plan, language: options.language, report: (diagnostic) => diagnostics.push(diagnostic) };
	const sink = createSink();
	const place = { folder: '', definitions: definitionsOf(template.tree), notePrefix: 'template-', scope: new Map([['plan', plan]]), source: template.text };
	convertText({ context, template, sink, place, shift: 0, draft: options.draft ? (options.version ?? {}) : undefined }, template.tree.children);
	const tree: DocumentTree = {
		type: 'document',
		language: options.language,
		title: inLanguage(context, plan.title),
		author: inLanguage(context, workspace.municipality.name),
		subject: inLanguage(context, plan.title),
		madeFrom: new Map([...(options.madeFrom ?? []), ['template', `${template.name} ${template.version}`]]),
		date: documentDate(plan, options.epoch),
		page: template.page,
		sections: numbered(sink, options.language),
		footnotes: sink.footnotes,
	};
	return { tree, diagnostics };
}

/** Never «now»: the same sources make the same bytes. */
function documentDate(plan: Plan, epoch: number | undefined): Date {
	if (epoch !== undefined) return new Date(epoch * 1000);
	return new Date(`${plan.approval?.date ?? `${plan.years.from}-01-01`}T00:00:00Z`);
}
