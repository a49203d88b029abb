import { visit } from 'unist-util-visit';
import { openBlock } from '../../source/containers.ts';
import { type MarkdownSlip, slipsOfParagraph, slipsOfText } from '../../source/markdown-slips.ts';
import type { NarrativeFile } from '../../source/types.ts';
import { fault } from './fault.ts';
import type { TypeScope } from './scope.ts';

/** What a template's text means as Markdown and would print as text, and blocks that have no end. The same is asked of narratives. */
export function checkSlips({ tree, file }: NarrativeFile, report: TypeScope['report']): void {
	visit(tree, (node) => {
		const open = node.type === 'code' || node.type === 'html' ? openBlock(node, file.text) : undefined;
		if (open) report(fault('template/unclosed-directive', { file, range: open.range }, open.message, open.help));
		if (node.type !== 'paragraph' && node.type !== 'text') return;
		const start = node.position?.start.offset ?? 0;
		const written = file.text.slice(start, node.position?.end.offset ?? start);
		const slips: readonly MarkdownSlip[] = node.type === 'paragraph' ? slipsOfParagraph(written) : slipsOfText(written);
		for (const { range, message, help } of slips) report(fault('template/printed-mark', { file, range: { start: start + range.start, end: start + range.end } }, message, help));
	});
}
