import type { Heading, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

/** Something stands under each heading: a text, or headings of a lower level. */
export const emptySection: Rule = {
	id: 'narrative/empty-section',
	severity: 'warning',
	title: { lt: 'Skyrius be teksto', en: 'Section without content' },
	description: {
		lt: 'Po antraštės iš karto eina kita to paties ar aukštesnio lygio antraštė arba tekstas baigiasi: skyrius liko neparašytas.',
		en: 'Another heading of the same or a higher level follows at once, or the text ends: the section was left unwritten.',
	},
	bad: '# Gyventojai\n\n# Ekonomika\n\nĮmonių daugėja.\n',
	good: '# Gyventojai\n\nGyventojų mažėja.\n\n# Ekonomika\n\nĮmonių daugėja.\n',
	draft: 'info',
	mirror: 'narrative/heading-empty',
	visit: ({ report }) => ({
		nodes: {
			root: ({ node, place: { file } }) => {
				const blocks = node.children.filter(isPrinted);
				const empty = blocks.filter((block, index): block is Heading => block.type === 'heading' && isEmpty(block, blocks[index + 1]));
				for (const heading of empty) {
					const [start, end] = [heading.position?.start.offset ?? 0, heading.position?.end.offset ?? 0];
					const name = plainText(heading);
					if (name.trim() !== '') report({ message: { lt: `Po antrašte „${name}“ nieko nėra`, en: `There is nothing under the heading “${name}”` }, place: { file, range: { start, end } } });
				}
			},
		},
	}),
};

/** Remarks, front matter and definitions print nothing where they stand. */
function isPrinted(block: RootContent): boolean {
	if (block.type === 'html') return !block.value.startsWith('<!--');
	return block.type !== 'yaml' && block.type !== 'definition' && block.type !== 'footnoteDefinition';
}

function isEmpty({ depth }: Heading, next: { readonly type: string; readonly depth?: number } | undefined): boolean {
	return !next || (next.type === 'heading' && (next.depth ?? 0) <= depth);
}
