/** Reads pages back as a browser would: by HTML's own parser, which is not ours. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { DocumentTree } from '../../../src/document/nodes.ts';
import { renderHtml } from '../../../src/render/html/index.ts';

export const htmlOf = (tree: DocumentTree): string => new TextDecoder().decode(renderHtml(tree));

/** Faults that HTML's parser finds; none in a page that is well formed. */
export function parseErrors(html: string): string[] {
	const errors: string[] = [];
	fromHtml(html, { onerror: ({ ruleId, line, column }) => void errors.push(`${ruleId} ${line}:${column}`) });
	return errors;
}

export const parsed = (html: string): Root => fromHtml(html);

/** Elements in the order of the page, of some names or all. */
export function elements(tree: Root | Element, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	visit(tree, 'element', (node) => {
		if (names.length === 0 || names.includes(node.tagName)) found.push(node);
	});
	return found;
}

export function element(tree: Root | Element, name: string): Element {
	const [found] = elements(tree, name);
	if (!found) throw new Error(`no ${name}`);
	return found;
}

export function textOf(tree: Root | Element): string {
	let text = '';
	visit(tree, (node) => {
		if (node.type === 'text') text += node.value;
		else if (node.type === 'element' && node.tagName === 'br') text += '\n';
	});
	return text;
}

/** What stands in the page's main part, without the title that only readers by ear need. */
export function mainOf(html: string): string {
	const main = /<main[^>]*>\n(?<content>.*)\n<\/main>/s.exec(html)?.groups?.content ?? '';
	return main.replace(/^<h1 class="heard">.*<\/h1>\n?/, '');
}

/** The rows of a table as cells: name, spans, classes, text. */
export function rows(table: Element): string[][] {
	return elements(table, 'tr').map((row) =>
		elements(row, 'td', 'th').map((cell) => {
			const { scope, colSpan, rowSpan, className } = cell.properties;
			const marks = [
				...(typeof scope === 'string' ? [scope] : []),
				...(Number(colSpan ?? 1) > 1 ? [`${colSpan} columns`] : []),
				...(Number(rowSpan ?? 1) > 1 ? [`${rowSpan} rows`] : []),
				...(Array.isArray(className) ? [`.${className.join('.')}`] : []),
			];
			return `${textOf(cell).replaceAll('\u00a0', '_').replaceAll('\u00ad', '¬')}${marks.length > 0 ? ` (${marks.join(' ')})` : ''}`;
		}),
	);
}
