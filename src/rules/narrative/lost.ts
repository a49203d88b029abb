import { posix } from 'node:path';
import { fileStem } from '../../link/shown-names.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { openBlock } from '../../source/containers.ts';
import { nearest } from '../../suggest.ts';
import type { Visitor } from '../visitor.ts';
import { DIRECTIVES } from './directives.ts';
import { isBrokenPart } from './slips.ts';
import { existsIn, type Found, localPath, pathFrom, pictureUrl } from './texts.ts';

/** What texts name where a fault keeps it from being found: told is the fault, not what lacks what it names. */
export interface LostNames {
	/** Gathers them. */
	readonly visitor: Pick<Visitor, 'path' | 'nodes'>;
	/** Whether a file is probably meant by a path that leads nowhere, or stands in a part that can't be read. */
	isFile(path: string, files: readonly string[]): boolean;
	/** The same of the name of a table or a picture. */
	isName(name: string): boolean;
	/** Whether a text as a whole leads nowhere: what it shows and says is not known. */
	isTextLost(): boolean;
}

export function lostNames(workspace: LinkedWorkspace): LostNames {
	const exists = existsIn(workspace);
	const paths: string[] = [];
	const written: string[] = [];
	let isTextLost = false;
	const lose = ({ place: { file, range } }: Found<'text' | 'textDirective' | 'leafDirective' | 'containerDirective'>): void => {
		written.push(file.text.slice(range.start, range.end).split('\n', 1)[0] ?? '');
	};
	const directive = (found: Found<'textDirective'> | Found<'leafDirective'> | Found<'containerDirective'>): void => {
		const { type, name, attributes } = found.node;
		const kind = DIRECTIVES[type].get(name);
		if (!kind || Object.keys(attributes ?? {}).some((one) => !kind.attributes.includes(one))) lose(found);
	};
	const swallow = ({ node, place: { file, range } }: Found<'code'> | Found<'html'>): void => {
		const isTag = node.type === 'html' && !node.value.startsWith('<!--');
		if (isTag || openBlock(node, file.text)) written.push(file.text.slice(range.start, range.end));
	};
	const picture = (found: Found<'image'> | Found<'imageReference'>): void => {
		const url = pictureUrl(found);
		if (url !== undefined && localPath(url) === undefined) paths.push(pathFrom(found.place.file.path, posix.basename(url)));
	};
	return {
		visitor: {
			path({ path, use, leaves, written: named, place }) {
				if (exists(path)) return;
				if (use === 'slot') isTextLost = true;
				const clean = named.replaceAll('\\', '/');
				paths.push(leaves ? pathFrom(place.file.path, posix.basename(clean)) : pathFrom(place.file.path, clean));
			},
			nodes: {
				textDirective: directive,
				leafDirective: directive,
				containerDirective: directive,
				code: swallow,
				html: swallow,
				image: picture,
				imageReference: picture,
				text(found) {
					if (isBrokenPart(found)) lose(found);
				},
			},
		},
		isFile: (path, files) => written.some((one) => one.includes(posix.basename(path))) || paths.some((one) => nearest(one, files) === path || posix.basename(one) === posix.basename(path)),
		isName: (name) => written.some((one) => one.includes(name)) || paths.some((one) => nearest(fileStem(one), [name]) === name || fileStem(one) === name),
		isTextLost: () => isTextLost,
	};
}
