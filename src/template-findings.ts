import type { Diagnostic } from './diagnostic.ts';
import { checkTemplate, type DocumentKind, documentKind, duplicateName, otherDocument } from './document/check/index.ts';
import type { LinkedWorkspace } from './link/types.ts';
import type { Origin } from './model/types.ts';
import type { TemplateParts } from './source/templates.ts';

/** Who prints with a template. */
interface Use {
	readonly template: string;
	readonly kind: DocumentKind;
	readonly origin: Origin;
}

/** What is wrong with the workspace's own templates that its plans and reports use, and with how they use templates. Those of the program are sound by its tests. */
export function templateFindings(workspace: LinkedWorkspace): Diagnostic[] {
	const { templates, plans, reports } = workspace;
	const uses: Use[] = [
		...plans.map(({ template, kind, origin }) => ({ template, kind, origin })),
		...reports.flatMap(({ publication, kind }) => (publication ? [{ template: publication.template, kind, origin: publication.origin }] : [])),
	];
	const used = [...new Set(uses.map(({ template }) => template))].flatMap((name) => templates.get(name) ?? []);
	return [...duplicates(templates), ...uses.flatMap((use) => misuse(use, templates)), ...used.filter(isOwn).flatMap((parts) => checkTemplate(parts, templates.keys()))];
}

/** What is wrong with a template; what follows from a fault that its files have already is held back. */
export function templateProblems(parts: TemplateParts, templates: LinkedWorkspace['templates'], earlier: readonly Diagnostic[]): Diagnostic[] {
	const covers = (one: Diagnostic, { place }: Diagnostic): boolean =>
		place !== undefined && one.place?.file === place.file && one.place.range.start < place.range.end && place.range.start < one.place.range.end;
	return checkTemplate(parts, templates.keys()).filter((found) => !earlier.some((one) => covers(one, found)));
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
