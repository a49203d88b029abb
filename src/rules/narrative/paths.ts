import type { LeafDirective } from 'mdast-util-directive';
import type { LinkedWorkspace } from '../../link/types.ts';
import type { Place } from '../../source/types.ts';
import { leavesWorkspace, localPath, nodesOf, pathFrom, slotPaths } from './texts.ts';

/** A local path that a text or a plan names, and what for. */
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

/** Every local path: pictures, links, data of tables, and texts of slots. */
export function* namedPaths(workspace: LinkedWorkspace): Generator<NamedPath> {
	for (const { node, place } of nodesOf(workspace, 'image', 'link', 'definition', 'leafDirective')) {
		const use = node.type === 'image' ? 'image' : node.type === 'leafDirective' ? 'data' : isPicture(node.url) ? 'image' : 'link';
		const url = node.type === 'leafDirective' ? dataPath(node) : node.url;
		const written = url === undefined ? undefined : localPath(url);
		if (written === undefined) continue;
		yield { use: node.type === 'link' ? 'link' : use, written, path: pathFrom(place.file.path, written), leaves: leavesWorkspace(place.file.path, written), place };
	}
	for (const { plan, slot, language, written, path } of slotPaths(workspace)) {
		const { document, path: at } = slot.origin;
		const place = document.place([...at, language]);
		yield { use: 'slot', written, path, leaves: leavesWorkspace(document.file.path, written), place, element: `${plan.id}/narrative/${slot.slot}/${language}` };
	}
}

function isPicture(url: string): boolean {
	return /\.(png|jpe?g|gif|svg|webp)$/i.test(url);
}

function dataPath(node: LeafDirective): string | undefined {
	return node.name === 'table' ? (node.attributes?.src ?? undefined) : undefined;
}
