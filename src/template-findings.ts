import { posix } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';
import { checkTemplate, type DocumentKind, documentKind, duplicateForm, duplicateName, emptyTemplate, otherDocument } from './document/check/index.ts';
import type { LinkedWorkspace } from './link/types.ts';
import type { Origin, Span } from './model/types.ts';
import { formName, programTemplates, TEMPLATE_FILE, type TemplateParts } from './source/templates.ts';
import type { SourceFile } from './source/types.ts';

/** Who prints with a template. */
interface Use {
	readonly template: string;
	readonly kind: DocumentKind;
	readonly origin: Origin;
	/** Of the plan that is printed; unknown where a report names none that there is. */
	readonly years: Span | undefined;
}

/** What is wrong with the workspace's own templates that its plans and reports use, and with how they use templates. Those of the program are sound by its tests. */
export function templateFindings(workspace: LinkedWorkspace): Diagnostic[] {
	const { templates } = workspace;
	const uses = usesIn(workspace);
	const used = [...new Set(uses.map(({ template }) => template))].flatMap((name) => templates.get(name) ?? []);
	return [...duplicates(templates), ...uses.flatMap((use) => misuse(use, templates)), ...used.filter(isOwn).flatMap((parts) => templateFaults(parts, workspace))];
}

function usesIn({ plans, reports }: LinkedWorkspace): Use[] {
	return [
		...plans.map(({ template, kind, origin, years }) => ({ template, kind, origin, years })),
		...reports.flatMap(({ publication, kind, plan }) =>
			publication ? [{ template: publication.template, kind, origin: publication.origin, years: plans.find(({ id }) => id === plan.text)?.years }] : [],
		),
	];
}

function templateFaults(parts: TemplateParts, workspace: LinkedWorkspace): Diagnostic[] {
	const names = [parts.name, parts.chain[0]?.folder];
	const years = usesIn(workspace).flatMap((use) => (names.includes(use.template) && use.years && !use.years.isReversed ? [use.years] : []));
	const repeated = parts.chain[0]?.repeatedForms ?? [];
	const twice = repeated.map((form) => duplicateForm(form.place(['kind']), formName(form.file.path)));
	return [...checkTemplate(parts, workspace.templates.keys(), { years, assets: workspace.assets }), ...twice];
}

/** Files that would be templates, with nothing in them: plans would silently be printed with another. */
export const emptyTemplates = (empty: readonly SourceFile[]): Diagnostic[] => empty.filter(({ path }) => posix.basename(path) === TEMPLATE_FILE).map(emptyTemplate);

/** What is wrong with a template; what follows from a fault that its files have already is held back. */
export function templateProblems(parts: TemplateParts, workspace: LinkedWorkspace | undefined, earlier: readonly Diagnostic[]): Diagnostic[] {
	const covers = (one: Diagnostic, { place }: Diagnostic): boolean =>
		place !== undefined && one.place?.file === place.file && one.place.range.start < place.range.end && place.range.start < one.place.range.end;
	const found = workspace ? templateFaults(parts, workspace) : checkTemplate(parts, programTemplates());
	return found.filter((fault) => !earlier.some((one) => covers(one, fault)));
}

/** Whether a template is the workspace's. */
export const isOwn = ({ from }: TemplateParts): boolean => from === 'workspace';

function misuse({ template, kind, origin }: Use, templates: LinkedWorkspace['templates']): Diagnostic[] {
	const parts = templates.get(template);
	const meant = parts && documentKind(parts);
	if (meant === undefined || meant === kind) return [];
	return [otherDocument(origin.document.place([...origin.path, 'template']), template, meant)];
}

/** Of two templates of the workspace with one name, plans could mean either. */
function duplicates(templates: LinkedWorkspace['templates']): Diagnostic[] {
	const folders = new Map([...templates.values()].filter(isOwn).flatMap(({ chain: [own] }) => (own ? [[own.folder, own]] : [])));
	const first = new Map<string, string>();
	return [...folders.values()]
		.sort((a, b) => (a.folder < b.folder ? -1 : 1))
		.flatMap(({ name, folder, definition }) => {
			const other = first.get(name);
			if (other !== undefined) return [duplicateName(definition.place(['name']), name, other)];
			first.set(name, folder);
			return [];
		});
}
