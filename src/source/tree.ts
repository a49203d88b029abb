import { join, relative } from 'node:path';
import { workspaceFiles } from './find.ts';
import { type ReadResult, readBytes, readSourceFile, sourceFileOf } from './read.ts';

/** The files of a workspace: of a folder, or of a commit. */
export interface FileTree {
	/** Absolute path of the folder; documents take their pictures and data from there. */
	readonly root: string;
	/** From the root with `/`, sorted. */
	readonly paths: readonly string[];
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
	const tree: FileTree = { root, paths: [...workspaceFiles(root)].sort(), read: (path) => readSourceFile(root, path), bytes: (path) => readBytes(join(root, path)) };
	return overlaidTree(tree, new Map(overlay.map(({ path, bytes }) => [relative(root, path).replaceAll('\\', '/'), bytes])));
}

/** The files of some folders of a folder, by their names in it. */
export function foldersTree(root: string, folders: readonly string[]): FileTree {
	const paths = folders.flatMap((folder) => workspaceFiles(join(root, folder)).map((path) => `${folder}/${path}`));
	return { root, paths: paths.sort(), read: (path) => readSourceFile(root, path), bytes: (path) => readBytes(join(root, path)) };
}

/** A tree with some files put into the place of its own, or added; by their paths in it. */
export function overlaidTree(tree: FileTree, files: ReadonlyMap<string, Uint8Array>): FileTree {
	if (files.size === 0) return tree;
	return {
		root: tree.root,
		paths: [...new Set([...tree.paths, ...files.keys()])].sort(),
		read: (path) => {
			const bytes = files.get(path);
			return bytes ? sourceFileOf(path, bytes) : tree.read(path);
		},
		bytes: (path) => files.get(path) ?? tree.bytes(path),
	};
}

/** Files that are given: a commit's. Those that a folder's would leave out are left out. */
export function givenTree(root: string, files: ReadonlyMap<string, Uint8Array>): FileTree {
	return {
		root,
		paths: [...files.keys()].filter((path) => !/(^|\/)(\.|(node_modules|build|dist)\/)/.test(path)).sort(),
		read: (path) => sourceFileOf(path, files.get(path) ?? new Uint8Array()),
		bytes: (path) => files.get(path),
	};
}
