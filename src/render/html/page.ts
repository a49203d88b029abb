/** The page around the document: its head, and its parts as landmarks. */
import { h } from 'hastscript';
import type { DocumentTree } from '../../document/nodes.ts';
import { PREFIX } from '../madeFrom.ts';
import { escapeHtml, printable } from './escape.ts';
import { markup } from './narrative.ts';
import { WORDING } from './wording.ts';

export interface PageParts {
	/** What stands before the text: the title page, the contents. */
	readonly front: readonly string[];
	readonly main: readonly string[];
	readonly styles: string;
}

/** No script runs, nothing is fetched, nothing is sent: the page is a document and no more. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function head(tree: DocumentTree, styles: string): string {
	const meta = (name: string, content: string) => h('meta', { name, content: printable(content) });
	const elements = [
		h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
		meta('viewport', 'width=device-width, initial-scale=1'),
		h('title', printable(tree.title)),
		meta('author', tree.author),
		...(tree.subject === tree.title ? [] : [meta('description', tree.subject)]),
		meta('dcterms.date', tree.date.toISOString().slice(0, 10)),
		...[...(tree.madeFrom ?? [])].map(([name, value]) => meta(PREFIX + name, value)),
		// Telephones take codes and sums for numbers to call.
		meta('format-detection', 'telephone=no'),
	];
	return ['<head>', '<meta charset="utf-8">', ...elements.map((element) => markup(element)), `<style>\n${styles}\n</style>`, '</head>'].join('\n');
}

/** The whole page. */
export function pageMarkup(tree: DocumentTree, { front, main, styles }: PageParts): string {
	const skip = `<a class="skip" href="#_text">${escapeHtml(WORDING[tree.language].skip)}</a>`;
	return ['<!DOCTYPE html>', `<html lang="${tree.language}">`, head(tree, styles), '<body>', skip, ...front, '<main id="_text" tabindex="-1">', ...main, '</main>', '</body>', '</html>', ''].join(
		'\n',
	);
}
