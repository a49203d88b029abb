import type { Language } from './diagnostic.ts';
import type { LinkedWorkspace } from './link/types.ts';
import { publicationOf, publishedIn } from './model/published.ts';
import type { Publication } from './model/types.ts';
import type { PrintedCaptions } from './rules/types.ts';

/**
 * What the documents of plans and reports print under captions, each made when a rule first asks. Which forms have rows is known only then;
 * few texts point to a form, so what makes documents is loaded only for those: undefined for the others.
 */
export async function printedCaptions(workspace: LinkedWorkspace): Promise<PrintedCaptions | undefined> {
	if (!pointsToForms(workspace) && !hasPointingTemplates(workspace)) return undefined;
	const [{ buildDocument }, { captionedNames }] = await Promise.all([import('./document/build.ts'), import('./document/captions.ts')]);
	const known = new Map<string, ReadonlySet<string> | undefined>();
	return (publication: Publication, language: Language) => {
		const key = `${publication.id} ${language}`;
		const published = publishedIn(workspace).find((one) => publicationOf(one) === publication);
		if (!known.has(key) && published) {
			const { tree } = buildDocument(workspace, published, { language, draft: false });
			known.set(key, tree && captionedNames(tree));
		}
		return known.get(key);
	};
}

/** Templates are read only for texts that point somewhere: most point at nothing, and reading them takes longer than small workspaces do. */
function pointsToForms({ templates, narratives }: LinkedWorkspace): boolean {
	const names = new Set([...narratives.values()].flatMap(({ file }) => [...file.text.matchAll(/:see\[([^\]]*)\]/g)].map(([, name = '']) => formOf(name.trim()))));
	return names.size > 0 && [...templates.values()].some(({ forms }) => forms.some((form) => names.has(form)));
}

/** Whether a template of the workspace points to a table or picture: it may be a form's or in any text of a plan. */
const hasPointingTemplates = ({ templates }: LinkedWorkspace): boolean =>
	[...templates.values()].some(({ from, chain: [own] }) => from === 'workspace' && Object.values(own?.documents ?? {}).some(({ file }) => file.text.includes(':see[')));

/** «f2-02» is the form `f2` of programme 02. */
const formOf = (name: string): string => name.replace(/-\d[\d.]*$/, '');
