import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { takePictureAttributes } from './picture-attributes.ts';
import type { NarrativeFile, SourceFile } from './types.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']).freeze();

/** Parses CommonMark with GFM, footnotes, directives and attributes of pictures; every node carries its position. */
export function parseNarrative(file: SourceFile): NarrativeFile {
	const tree = parser.parse(file.text);
	takePictureAttributes(tree);
	return { file, tree: file.text.startsWith('\ufeff') ? afterByteOrderMark(tree) : tree };
}

/** The parser doesn't count the mark that some editors begin a file with; places in our texts do. */
function afterByteOrderMark(tree: Root): Root {
	visit(tree, (node) => {
		const position = 'position' in node ? node.position : undefined;
		for (const point of position ? [position.start, position.end] : []) {
			if (point.offset !== undefined) point.offset++;
			if (point.line === 1) point.column++;
		}
	});
	return tree;
}
