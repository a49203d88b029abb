/** Where a template's own text leads: files that it shows or links to, and headings. The same is asked of narratives. */
import type { Definition, Image, Link, Nodes } from 'mdast';
import type { Diagnostic } from '../../diagnostic.ts';
import { headingNames, headingOf, isMeantAsHeading } from '../../source/headings.ts';
import { pathInTemplate } from '../../source/templates.ts';
import type { NarrativeFile, Place } from '../../source/types.ts';
import { fault, meant, wordPlace } from './fault.ts';

/** What a template's document may lead to. */
export interface LinkTargets {
	/** Where the document lies, from the workspace's root. */
	readonly folder: string;
	/** Pictures and tables that there are; absent where that isn't known. */
	readonly assets?: ReadonlySet<string>;
	/** All texts of the workspace by their paths; absent where they aren't known. */
	readonly narratives?: ReadonlyMap<string, NarrativeFile>;
}

/** What is wrong with a link within the workspace, or with a definition of one: there is no such file, or no such heading in it. */
export function linkFaults(node: Link | Definition, document: NarrativeFile, targets: LinkTargets): Diagnostic[] {
	const { assets, narratives } = targets;
	const place = placeOf(node, document);
	const path = /^[^#]*/.exec(node.url)?.[0] ?? '';
	// Data of the plan are files too, and a picture's address is looked at as such.
	const isOther = path === '' || /(?:\/|\.ya?ml)$/.test(path) || isPicture(node) || localPath(path) === undefined;
	const file = assets && narratives && !isOther ? fileFault(path, place, { ...targets, assets: new Set([...narratives.keys(), ...assets]) }) : undefined;
	return [file, headingFault(node, document, targets)].flatMap((one) => one ?? []);
}

export const placeOf = (node: Definition | Image | Link, { file }: NarrativeFile): Place => ({ file, range: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 } });

/** Whether a node shows a picture, or defines the address of one. */
export const isPicture = (node: Nodes): node is Definition | Image => node.type === 'image' || (node.type === 'definition' && /\.(png|jpe?g|svg)$/i.test(node.url));

/** What a template shows from a file must be there: in its own folder, or by its path from the workspace's. */
export function fileFault(url: string, place: Place, { assets, folder }: LinkTargets): Diagnostic | undefined {
	const path = localPath(url);
	if (!assets || (path !== undefined && assets.has(pathInTemplate(folder, path, (one) => assets.has(one))))) return undefined;
	const message =
		folder === ''
			? { lt: `Failo „${url}“ nėra`, en: `There is no file \`${url}\`` }
			: { lt: `Failo „${url}“ nėra nei šablono aplanke, nei plano aplanke`, en: `There is no file \`${url}\`, neither in the template’s folder nor in the workspace’s` };
	const beside = [...assets].flatMap((one) => (one.startsWith(`${folder}/`) ? one.slice(folder.length + 1) : []));
	return fault('template/missing-file', wordPlace(place, url), message, meant(url, [...beside, ...assets]));
}

/** A path as a file has it, decoded; undefined for an address of the web. */
function localPath(url: string): string | undefined {
	if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(url)) return undefined;
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

/** The text that a link leads to has no heading of that name. */
function headingFault(node: Link | Definition, document: NarrativeFile, { folder, narratives = new Map() }: LinkTargets): Diagnostic | undefined {
	const heading = headingOf(node.url);
	if (!heading) return undefined;
	const isOwn = heading.path === '';
	const target = isOwn ? document : narratives.get(pathInTemplate(folder, heading.path, (path) => narratives.has(path)));
	const names = target ? [...headingNames(target.tree).values()] : [];
	if (!target || names.includes(heading.name) || isMeantAsHeading(heading.name, target)) return undefined;
	const written = `#${heading.name}`;
	const message = isOwn
		? { lt: `Nuoroda veda į antraštę „${written}“, kurios šablono tekste nėra`, en: `The link leads to the heading \`${written}\`, which the template’s text does not have` }
		: { lt: `Nuoroda veda į antraštę „${written}“, kurios tekste „${heading.path}“ nėra`, en: `The link leads to the heading \`${written}\`, which \`${heading.path}\` does not have` };
	const help = meant(
		written,
		names.map((name) => `#${name}`),
	);
	return fault('template/unresolved-mention', placeOf(node, document), message, help);
}
