import { posix } from 'node:path';
import type { BlockContent, ListItem, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { isLanguageCode } from '../link/languages.ts';
import { shownAnchor } from '../link/shown-names.ts';
import { chartBlocks, treeBlocks } from './charts.ts';
import { type DocumentContext, inLanguage } from './context.ts';
import { dataTable } from './csv.ts';
import { fillForm } from './forms/engine.ts';
import { listOfSubject } from './forms/lists.ts';
import { formParts } from './forms/parts.ts';
import { phrasing } from './forms/phrasing.ts';
import { fillText, templateProblem, withSubject } from './forms/scope.ts';
import type { Subject } from './forms/subjects.ts';
import { inline, namesIn, type TextPlace } from './inline.ts';
import { type DocumentBlock, STATEMENT_LOOKS, type StatementLook } from './nodes.ts';
import { logoOf, pictureBlocks, unavailable, unavailableText } from './pictures.ts';
import type { Sink } from './sink.ts';
import type { Template } from './template.ts';
import { type DraftVersion, titlePage } from './title.ts';

/** Everything the conversion of a Markdown text into document blocks needs. */
export interface TextRun {
	readonly context: DocumentContext;
	readonly template: Template;
	readonly sink: Sink;
	readonly place: TextPlace;
	/** Added to the depth of the text's own headings. */
	readonly shift: number;
	/** Absent for a document that is no draft. */
	readonly draft: DraftVersion | undefined;
	/** Code of the element whose part of the document the text's first heading begins. */
	readonly about?: string;
	/** What `::insert{name=…}` puts in, by name. */
	readonly inserts?: ReadonlyMap<string, (sink: Sink) => void>;
}

/** Converts a text's blocks in order into the sink: narrative and templates alike. */
export function convertText(run: TextRun, nodes: readonly RootContent[]): void {
	let depth = run.shift;
	let { about } = run;
	for (const node of nodes) {
		if (node.type === 'heading') {
			depth = node.depth + run.shift;
			const children = inline(run.context, run.place, node.children);
			const data = { ...(depth === 1 ? { startsPage: true } : {}), ...(about === undefined ? {} : { about }) };
			run.sink.pushHeading({ type: 'heading', depth: headingDepth(depth), children, data }, run.place.headings.get(node));
			about = undefined;
		} else if (node.type === 'leafDirective') leaf(run, node, depth);
		else if (node.type === 'containerDirective') container(run, node, depth);
		else run.sink.push(...block(run, node));
	}
}

function headingDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
	return depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : depth === 4 ? 4 : depth === 5 ? 5 : 6;
}

function block(run: TextRun, node: RootContent): DocumentBlock[] {
	if (node.type === 'paragraph') {
		const [only] = node.children;
		if (only?.type === 'image' && node.children.length === 1) return pictureBlocks(run.context, run.place, only);
	}
	return nested(run, node);
}

function blocks(run: TextRun, nodes: readonly RootContent[]): BlockContent[] {
	return nodes.flatMap((node) => nested(run, node));
}

/** Blocks that may stand inside lists, quotes and notes: plain Markdown only. */
function nested(run: TextRun, node: RootContent): BlockContent[] {
	switch (node.type) {
		case 'paragraph':
			return [{ ...node, children: inline(run.context, run.place, node.children) }];
		case 'heading':
			// Within a note, a quotation or a list item it begins no part of the document.
			return [{ type: 'paragraph', children: [{ type: 'strong', children: inline(run.context, run.place, node.children) }] }];
		case 'blockquote':
			return [{ ...node, children: blocks(run, node.children) }];
		case 'list':
			return [{ ...node, children: node.children.map((item): ListItem => ({ ...item, children: blocks(run, item.children) })) }];
		case 'table':
			return [table(run, node)];
		case 'code':
		case 'thematicBreak':
			return [node];
		case 'html':
			return node.value.startsWith('<!--') ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
		case 'footnoteDefinition': {
			const identifier = run.place.notePrefix + node.identifier;
			if (!run.sink.footnotes.has(identifier)) run.sink.footnotes.set(identifier, { ...node, identifier, children: blocks(run, node.children) });
			return [];
		}
		case 'leafDirective':
		case 'containerDirective':
			return [{ type: 'paragraph', children: [{ type: 'text', value: plainText(node) }] }];
		default:
			return [];
	}
}

/** Rows have as many cells as the head, as Markdown has it: missing ones are empty, and those beyond are left out. */
function table(run: TextRun, node: Table): Table {
	const columns = node.children[0]?.children ?? [];
	const cellAt = ({ children }: TableRow, column: number): TableCell => {
		const cell = children[column] ?? { type: 'tableCell', children: [] };
		return { ...cell, children: inline(run.context, run.place, cell.children) };
	};
	return { ...node, children: node.children.map((row) => ({ ...row, children: columns.map((_, column) => cellAt(row, column)) })) };
}

function leaf(run: TextRun, node: LeafDirective, depth: number): void {
	const { context, sink, place } = run;
	const attribute = (name: string): string | undefined => node.attributes?.[name] ?? undefined;
	switch (node.name) {
		case 'title-page':
			sink.push(titlePage(context, run.draft, undefined));
			return;
		case 'contents':
			sink.push({ type: 'contents', title: plainText(node), depth: Number(attribute('depth') ?? 2) });
			return;
		case 'list-of-tables':
		case 'list-of-figures':
			sink.push({ type: 'captionList', of: node.name === 'list-of-tables' ? 'tables' : 'figures', title: plainText(node), entries: [] });
			return;
		case 'statement':
			sink.push({ type: 'statement', children: phrasing(fillText(context, { lt: `{${plainText(node)}}` }, place.scope)) });
			return;
		case 'line':
			sink.push({ type: 'statement', look: lookOf(attribute('look')), children: inline(context, place, node.children) });
			return;
		case 'insert':
			insert(run, attribute('name') ?? '');
			return;
		case 'narrative':
			narrative(run, attribute('slot') ?? '', depth);
			return;
		case 'form':
			form(run, attribute('name') ?? '', attribute('of'));
			return;
		case 'table':
			sink.push(...(dataTable(context, place, node) ?? unavailable(context, attribute('src') ?? '')));
			return;
		case 'chart':
			sink.push(...chartBlocks(context, place, node));
			return;
		case 'tree':
			sink.push(...treeBlocks(context, place, node));
			return;
		case 'page-break':
			sink.breakPage();
			return;
		default:
			context.report(templateProblem(`Nežinoma direktyva „::${node.name}“`, `Unknown directive ::${node.name}`));
	}
}

function lookOf(name: string | undefined): StatementLook {
	return STATEMENT_LOOKS.find((look) => look === name) ?? 'line';
}

/** Puts in what the program makes beside the template, such as the points of a decision. */
function insert(run: TextRun, name: string): void {
	const put = run.inserts?.get(name);
	if (put) put(run.sink);
	else run.context.report(templateProblem(`Šablone nežinomas intarpas „${name}“`, `Unknown insert ${name} in the template`));
}

function container(run: TextRun, node: ContainerDirective, depth: number): void {
	const { about: _, ...inner } = run;
	if (node.name === 'landscape') {
		run.sink.turn('landscape');
		convertText(inner, node.children);
		run.sink.turn('portrait');
	} else if (node.name === 'title-page') {
		frontPage(run, node);
	} else if (node.name === 'lang') {
		const code = node.attributes?.code ?? '';
		convertText({ ...inner, ...(isLanguageCode(code) ? { place: { ...run.place, language: code } } : {}) }, node.children);
	} else if (node.name === 'each') {
		const list = node.attributes?.list ?? '';
		const found = listOfSubject(run.context.plan, list, run.context);
		if (!found) run.context.report(templateProblem(`Šablone nežinomas sąrašas „${list}“`, `Unknown list ${list} in the template`));
		for (const subject of found ?? []) {
			const scope = withSubject(run.place.scope, node.attributes?.as ?? 'it', subject);
			convertText({ ...inner, place: { ...run.place, scope }, ...('fullCode' in subject ? { about: subject.fullCode } : {}) }, node.children);
		}
	} else {
		run.context.report(templateProblem(`Nežinoma direktyva „:::${node.name}“`, `Unknown directive :::${node.name}`));
		convertText({ ...inner, shift: Math.max(depth - 1, 0) }, node.children);
	}
}

/** The title page with the picture that stands in it; the note says where one can't be shown, so that the page stays one. */
function frontPage({ context, sink, place, template, draft }: TextRun, { children: [only] }: ContainerDirective): void {
	const image = only?.type === 'paragraph' ? only.children.find((child) => child.type === 'image') : undefined;
	const logo = image && logoOf(context, place, image, template.page);
	const page = titlePage(context, draft, logo);
	const missing = image && !logo ? [unavailableText(context, image.url, image.alt ?? '')] : [];
	const notes = [...(page.note === undefined ? [] : [page.note]), ...missing];
	sink.push(notes.length === 0 ? page : { ...page, note: notes.join(' ') });
}

/** Puts the plan's text for a slot under the template's current heading. */
function narrative(run: TextRun, slot: string, depth: number): void {
	const { context } = run;
	const found = context.publication.narrative.get(slot);
	if (!found) return;
	const folder = folderOf(context.publication.origin.document.file.path);
	const path = posix.normalize(posix.join(folder, inLanguage(context, found.path)));
	const text = context.workspace.narratives.get(path);
	if (!text) return;
	const place: TextPlace = {
		folder: folderOf(path),
		...namesIn(text.tree, path),
		notePrefix: `${slot}-`,
		scope: run.place.scope,
		source: text.file.text,
		// The English edition has a text that isn't translated in Lithuanian.
		...(found.path.en === undefined ? { language: 'lt' } : {}),
	};
	const { about: _, ...whole } = run;
	convertText({ ...whole, place, shift: depth }, text.tree.children);
}

function folderOf(path: string): string {
	return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function form(run: TextRun, name: string, of: string | undefined): void {
	const { context, place } = run;
	const definition = run.template.forms.get(name);
	const subject: Subject | undefined = of === undefined ? context.plan : place.scope.get(of);
	if (!definition || !subject) {
		context.report(templateProblem(`Šablone nežinoma forma „${name}“`, `Unknown form ${name} in the template`));
		return;
	}
	const id = shownAnchor(`${name}${'fullCode' in subject ? `-${subject.fullCode}` : ''}`);
	for (const part of formParts(context, definition)) {
		const { captionText, ...filled } = fillForm(context, part, subject, place.scope);
		if (filled.groups.length > 0) run.sink.push({ ...filled, id, ...(captionText === undefined ? {} : { caption: { label: '', children: phrasing(captionText) } }) });
	}
}
