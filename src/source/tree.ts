import { join, relative } from 'node:path';
import { filesAndLinks } from './find.ts';
import { type ReadResult, readBytes, readSourceFile, sourceFileOf } from './read.ts';

/** The files of a workspace: of a folder, or of a commit. */
export interface FileTree {
	/** Absolute path of the folder; documents take their pictures and data from there. */
	readonly root: string;
	/** From the root with `/`, sorted. */
	readonly paths: readonly string[];
	/** Links of the file system by their paths, each with where it leads, as it says. They are none of the paths. */
	readonly links: ReadonlyMap<string, string>;
	/** Reads a text file of the tree. */
	read(path: string): ReadResult;
	/** The bytes of any file of the tree; undefined when it can't be read. */
	bytes(path: string): Uint8Array | undefined;
}

export interface OverlaidFile {
	/** Absolute. */
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** A folder's files, some with another text than the disk's. */
export function folderTree(root: string, overlay: readonly OverlaidFile[] = []): FileTree {
	const { files, links } = filesAndLinks(root);
	const tree: FileTree = { root, paths: files.sort(), links, read: (path) => readSourceFile(root, path), bytes: (path) => readBytes(join(root, path)) };
	return overlaidTree(tree, new Map(overlay.map(({ path, bytes }) => [relative(root, path).replaceAll('\\', '/'), bytes])));
}

/** The files of some folders of a folder, by their names in it. */
export function foldersTree(root: string, folders: readonly string[]): FileTree {
	const found = folders.map((folder) => ({ folder, ...filesAndLinks(join(root, folder)) }));
	const paths = found.flatMap(({ folder, files }) => files.map((path) => `${folder}/${path}`));
	const links = new Map(found.flatMap((one) => [...one.links].map(([path, target]) => [`${one.folder}/${path}`, target] as const)));
	return { root, paths: paths.sort(), links, read: (path) => readSourceFile(root, path), bytes: (path) => readBytes(join(root, path)) };
}

/** A tree with some files put into the place of its own, or added; by their paths in it. */
export function overlaidTree(tree: FileTree, files: ReadonlyMap<string, Uint8Array>): FileTree {
	if (files.size === 0) return tree;
	return {
		root: tree.root,
		paths: [...new Set([...tree.paths, ...files.keys()])].sort(),
		links: tree.links,
		read: (path) => {
			const bytes = files.get(path);
			return bytes ? sourceFileOf(path, bytes) : tree.read(path);
		},
		bytes: (path) => files.get(path) ?? tree.bytes(path),
	};
}

/** A tree without some of its links. */
export function withoutLinks(tree: FileTree, left: Iterable<string>): FileTree {
	const without = new Set(left);
	return { ...tree, links: new Map([...tree.links].filter(([path]) => !without.has(path))) };
}

/** Files and links that are given: a commit's. Those that a folder's would leave out are left out. */
export function givenTree(root: string, files: ReadonlyMap<string, Uint8Array>, links: ReadonlyMap<string, string> = new Map()): FileTree {
	return {
		root,
		paths: [...files.keys()].filter((path) => !/(^|\/)(\.|(node_modules|build|dist)\/)/.test(path)).sort(),
		links: new Map([...links].filter(([path]) => !/(^|\/)(\.|(node_modules|build|dist)(\/|$))/.test(path))),
		read: (path) => sourceFileOf(path, files.get(path) ?? new Uint8Array()),
		bytes: (path) => files.get(path),
	};
}
