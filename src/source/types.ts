/** A half-open range of UTF-16 offsets in a file's text. */
export interface OffsetRange {
	readonly start: number;
	readonly end: number;
}

/** A file that was read: its path relative to the workspace (with `/`) and its text. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

/** A place in a file; lines and columns are computed from it only when it is reported. */
export interface Place {
	readonly file: SourceFile;
	readonly range: OffsetRange;
}

/** Where in a YAML document a value stands: keys and indexes from the document's root. */
export type YamlPath = readonly (string | number)[];

/** Which part of the pair at a path is meant. */
export type YamlPart = 'key' | 'value' | 'pair';

/**
 * One YAML document of a file. `data` is plain JSON-like data (mapping keys are strings);
 * places and the exact text of scalars are looked up by path, so nobody else touches the YAML tree.
 */
export interface SourceDocument {
	readonly file: SourceFile;
	readonly data: unknown;
	/** The place of the pair, key or value at the path; of the nearest existing ancestor if the path is absent. */
	place(path: YamlPath, part?: YamlPart): Place;
	/** The scalar at the path as it is written in the file (so that 0.10 stays "0.10"), or undefined. */
	scalarText(path: YamlPath): string | undefined;
}

/** A Markdown file parsed to mdast; every node carries its `position`. */
export interface NarrativeFile {
	readonly file: SourceFile;
	readonly tree: import('mdast').Root;
}
