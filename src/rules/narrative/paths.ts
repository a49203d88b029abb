import { visit } from 'unist-util-visit';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Budget } from '../../model/accounts.ts';
import type { Publication } from '../../model/types.ts';
import { pathInTemplate } from '../../source/templates.ts';
import type { Place } from '../../source/types.ts';
import { type Found, leavesWorkspace, localPath, type Parsed, pathFrom, slotPaths } from './texts.ts';

/** A local path that a text, a plan or a budget names, and what for. */
export interface NamedPath {
	readonly use: 'image' | 'link' | 'data' | 'slot';
	readonly written: string;
	/** From the workspace's root. */
	readonly path: string;
	readonly leaves: boolean;
	readonly place: Place;
	/** For fingerprints; absent in narratives. */
	readonly element?: string;
}

/** The texts that the slots of a plan or a report name. */
export function* pathsOf(publication: Publication): Generator<NamedPath> {
	for (const { slot, language, written, path } of slotPaths(publication)) {
		const { document, path: at } = slot.origin;
		const place = document.place([...at, language]);
		yield { use: 'slot', written, path, leaves: leavesWorkspace(document.file.path, written), place, element: `${publication.id}/narrative/${slot.slot}/${language}` };
	}
}

/** The table that a budget takes its entries from. */
export function* pathsOfBudget({ id, file }: Budget): Generator<NamedPath> {
	if (!file) return;
	const { document, path: at } = file.origin;
	const { written, path } = file;
	yield { use: 'data', written, path, leaves: leavesWorkspace(document.file.path, written), place: document.place(at), element: `budget:${id}/file` };
}

/** The picture, link or data of a table that a node of a text names. */
export function pathIn({ node, place }: Found<Parsed['type']>): NamedPath | undefined {
	const named = urlOf(node);
	if (!named) return undefined;
	const written = localPath(named.url);
	if (written === undefined) return undefined;
	const file = place.file.path;
	return { use: named.use, written, path: pathFrom(file, written), leaves: leavesWorkspace(file, written), place };
}

/** The pictures and tables of the workspace's own templates that are there; checks of templates tell of others. */
export function* pathsOfTemplates({ templates, assets }: LinkedWorkspace): Generator<NamedPath> {
	const own = new Set([...templates.values()].flatMap(({ from, chain: [folder] }) => (from === 'workspace' && folder ? [folder] : [])));
	for (const { folder, documents } of own) {
		for (const { file, tree } of Object.values(documents)) {
			const found: NamedPath[] = [];
			visit(tree, (node) => {
				if (node.type === 'crossReference' || node.type === 'foreign') return;
				const named = urlOf(node);
				const written = named && localPath(named.url);
				const path = written === undefined ? '' : pathInTemplate(folder, written, (one) => assets.has(one));
				const place = { file, range: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 } };
				if (named && written !== undefined && assets.has(path)) found.push({ use: named.use, written, path, leaves: false, place });
			});
			yield* found;
		}
	}
}

function urlOf(node: Parsed): { readonly use: NamedPath['use']; readonly url: string } | undefined {
	switch (node.type) {
		case 'image':
		case 'link':
			return { use: node.type, url: node.url };
		case 'definition':
			return { use: isPicture(node.url) ? 'image' : 'link', url: node.url };
		case 'leafDirective': {
			const url = node.name === 'table' || node.name === 'chart' ? node.attributes?.src : undefined;
			return typeof url === 'string' ? { use: 'data', url } : undefined;
		}
		default:
			return undefined;
	}
}

function isPicture(url: string): boolean {
	return /\.(png|jpe?g|gif|svg|webp)$/i.test(url);
}
