import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { NarrativeFile, SourceFile } from './types.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']).freeze();

/** Parses CommonMark with GFM, footnotes and directives; every node carries its position. */
export function parseNarrative(file: SourceFile): NarrativeFile {
	return { file, tree: parser.parse(file.text) };
}
