import { posix } from 'node:path';
import type { Diagnostic, Language } from './diagnostic.ts';
import { checkTemplate, type DocumentKind, documentKind, duplicateForm, duplicateName, otherDocument } from './document/check/index.ts';
import type { Printed } from './document/check/mentions.ts';
import type { LinkedWorkspace } from './link/types.ts';
import { publicationOf, publishedIn } from './model/published.ts';
import type { Origin, Plan, Publication } from './model/types.ts';
import { printedCaptions } from './printed-captions.ts';
import type { PrintedCaptions } from './rules/types.ts';
import { formName, type TemplateParts } from './source/templates.ts';

/** Who prints with a template. */
interface Use {
	readonly template: string;
	readonly kind: DocumentKind;
	readonly origin: Origin;
	/** The plan that is printed, or that a report is on; unknown where a report names none that there is. */
	readonly plan: Plan | undefined;
	readonly publication: Publication;
}

/** What is known of the workspace that templates are used in. */
interface Known {
	/** Whether all of it could be read: what plans seem to lack may else be there. */
	readonly isWhole: boolean;
	/** Files with faults of their own. */
	readonly faulty: ReadonlySet<string>;
	readonly printedCaptions: PrintedCaptions | undefined;
}

/** What is wrong with the workspace's own templates that its plans and reports use, and its decisions are drafted by, and with how templates are used. Those of the program are sound by its tests. */
export function templateFindings(workspace: LinkedWorkspace, known: Known): Diagnostic[] {
	const { templates } = workspace;
	const uses = usesIn(workspace);
	const used = [...new Set(uses.map(({ template }) => template))].flatMap((name) => templates.get(name) ?? []);
	// No document of a plan is wrong by a fault of these: a decision may not be drafted for a year.
	const ofDecisions = decisionTemplates(templates).flatMap((parts) => templateFaults(parts, workspace, known).map((one): Diagnostic => ({ ...one, severity: 'warning' })));
	return [...duplicates(templates), ...uses.flatMap((use) => misuse(use, templates)), ...used.filter(isOwn).flatMap((parts) => templateFaults(parts, workspace, known)), ...ofDecisions];
}

/** The workspace's templates of draft decisions, which no plan names. */
function decisionTemplates(templates: LinkedWorkspace['templates']): TemplateParts[] {
	return [...templates].flatMap(([name, parts]) => (isOwn(parts) && name === parts.chain[0]?.folder && documentKind(parts) === 'decision' ? [parts] : []));
}

function usesIn(workspace: LinkedWorkspace): Use[] {
	return publishedIn(workspace).map((published) => {
		const publication = publicationOf(published);
		const plan = published.kind === 'report' ? workspace.accountedPlan(published) : published;
		return { template: publication.template, kind: published.kind, origin: publication.origin, plan, publication };
	});
}

function templateFaults(parts: TemplateParts, workspace: LinkedWorkspace, { isWhole, faulty, printedCaptions }: Known): Diagnostic[] {
	const names = [parts.name, parts.chain[0]?.folder];
	const uses = usesIn(workspace).filter(({ template }) => names.includes(template));
	const years = uses.flatMap(({ plan }) => (plan && !plan.years.isReversed ? [plan.years] : []));
	const printed = isWhole
		? [
				...uses.flatMap(({ plan, publication }) => (plan ? [{ workspace, plan, publication, captions: (language: Language) => printedCaptions?.(publication, language) }] : [])),
				...amended(parts, workspace),
			]
		: [];
	const repeated = parts.chain[0]?.repeatedForms ?? [];
	const twice = repeated.map((form) => duplicateForm(form.place(['kind']), formName(form.file.path)));
	const found = checkTemplate(parts, workspace.templates.keys(), { years, printed, assets: workspace.assets, narratives: workspace.narratives });
	return [...found.filter((one) => !isUnreadForm(one, faulty)), ...twice];
}

/** A decision may amend any plan: what its template mentions one of them has to have. */
function amended(parts: TemplateParts, workspace: LinkedWorkspace): Printed[] {
	return documentKind(parts) === 'decision' ? workspace.plans.map((plan) => ({ workspace, plan, publication: plan, isOfAny: true, captions: () => undefined })) : [];
}

/** Whether a form is said to be unknown that is there, in a file that could not be read as one. */
function isUnreadForm({ rule, place }: Diagnostic, faulty: ReadonlySet<string>): boolean {
	if (rule !== 'template/unknown-form' || !place) return false;
	const { path, text } = place.file;
	const name = text.slice(place.range.start, place.range.end);
	return ['yaml', 'yml'].some((extension) => faulty.has(posix.join(posix.dirname(path), 'forms', `${name}.${extension}`)));
}

/** The files that findings stand in. */
export const filesOf = (found: readonly Diagnostic[]): ReadonlySet<string> => new Set(found.flatMap(({ place }) => place?.file.path ?? []));

/** What could be read where a template lies. */
interface Read {
	readonly templates: LinkedWorkspace['templates'];
	/** Absent for templates that lie in none. */
	readonly workspace?: LinkedWorkspace;
	readonly isWhole: boolean;
}

/** What is wrong with a template; what follows from a fault that its files have already is held back. */
export async function templateProblems(parts: TemplateParts, { workspace, templates, isWhole }: Read, earlier: readonly Diagnostic[]): Promise<Diagnostic[]> {
	// What a parser makes of a file that it could not read to the end is not judged.
	const covers = (one: Diagnostic, { place }: Diagnostic): boolean =>
		place !== undefined && one.place?.file === place.file && (one.rule.startsWith('source/') || (one.place.range.start < place.range.end && place.range.start < one.place.range.end));
	const found = workspace ? templateFaults(parts, workspace, { isWhole, faulty: filesOf(earlier), printedCaptions: await printedCaptions(workspace) }) : checkTemplate(parts, templates.keys());
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
