import { posix } from 'node:path';
import { publicationOf, publishedIn } from '../model/published.ts';
import type { Version } from './types.ts';

/** The Markdown files that documents of a version are printed from, in either language, and whatever lies with its templates. Others, such as a README or a document built as Markdown, nobody reads in a plan. */
export function printedTexts({ workspace }: Version): ReadonlySet<string> {
	const own = publishedIn(workspace)
		.map(publicationOf)
		.flatMap(({ narrative, origin }) =>
			[...narrative.values()].flatMap(({ path }) => [path.lt, path.en].flatMap((one) => (one === undefined ? [] : [posix.normalize(posix.join(posix.dirname(origin.document.file.path), one))]))),
		);
	const folders = templateFolders(workspace);
	return new Set([...own, ...[...workspace.narratives.keys()].filter((path) => folders.some((folder) => path.startsWith(folder)))]);
}

/** The folders of a version's own templates, each with its slash. */
export function templateFolders({ documents }: Pick<Version['workspace'], 'documents'>): string[] {
	return documents.filter(({ data }) => typeof data === 'object' && data !== null && Reflect.get(data, 'kind') === 'template').map(({ file }) => `${posix.dirname(file.path)}/`);
}
