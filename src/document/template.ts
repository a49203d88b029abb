import type { Root } from 'mdast';
import type { Language } from '../diagnostic.ts';
import { type Cursor, cursor, decimal, field, items, localized, pairs, scalar, textAt } from '../model/read.ts';
import type { Localized } from '../model/types.ts';
import { documentFolder, type TemplateFolder, type TemplateParts } from '../source/templates.ts';
import type { SourceDocument } from '../source/types.ts';
import { type FormDefinition, formDefinition } from './forms/definition.ts';
import type { PageSetup } from './nodes.ts';
import { type Colour, type Look, type Styles, stylesFor } from './styles.ts';

/** A document template: page set-up, the document as Markdown with directives, and its forms. */
export interface Template {
	readonly name: string;
	/** Changes with any of its files. */
	readonly version: string;
	readonly page: PageSetup;
	/** Texts in the margins of every page, with fields to be filled. */
	readonly running: { readonly head?: Localized; readonly foot?: Localized };
	readonly styles: Styles;
	/** Of the series of charts, in their order; the usual ones where there are none. */
	readonly chartColours: readonly Colour[];
	/** The document's Markdown, parsed and as it is written. */
	readonly tree: Root;
	readonly text: string;
	/** Where its pictures and tables lie, from the workspace's root. */
	readonly folder: string;
	readonly forms: ReadonlyMap<string, FormDefinition>;
}

/** A template for an edition, each setting from the nearest of the templates it extends that has it; undefined when none of them has a document. */
export function templateFor(parts: TemplateParts, language: Language): Template | undefined {
	const document = parts.documents[language];
	if (!document) return undefined;
	return {
		name: parts.name,
		version: parts.version,
		page: pageSetup(parts.chain),
		running: runningTexts(parts.chain),
		styles: templateStyles(parts.chain),
		chartColours: parts.chain.map(({ definition }) => chartColours(definition)).find((colours) => colours.length > 0) ?? [],
		tree: document.tree,
		text: document.file.text,
		folder: documentFolder(parts),
		forms: new Map([...parts.formDocuments].map(([name, form]) => [name, formDefinition(name, cursor(form))])),
	};
}

/** The value at a path in the nearest template that has it. */
function setting(chain: readonly TemplateFolder[], path: readonly string[]): Cursor | undefined {
	for (const { definition } of chain) {
		const found = path.reduce((at: Cursor | undefined, key) => at && field(at, key), cursor(definition));
		if (found) return found;
	}
	return undefined;
}

function runningTexts(chain: readonly TemplateFolder[]): Template['running'] {
	const [head, foot] = ['head', 'foot'].map((name) => {
		const at = setting(chain, ['page', name]);
		return at && localized(at);
	});
	return { ...(head ? { head } : {}), ...(foot ? { foot } : {}) };
}

/** Widths and heights of paper sizes, in millimetres (ISO 216). */
const PAPER = { A3: [297, 420], A4: [210, 297], A4L: [297, 210], A5: [148, 210] } as const satisfies Record<string, readonly [number, number]>;

function isPaper(size: string): size is keyof typeof PAPER {
	return Object.hasOwn(PAPER, size);
}

/** The page of a template with what it takes over. */
export function pageSetup(chain: readonly TemplateFolder[]): PageSetup {
	const number = (path: readonly string[], otherwise: number): number => decimal(setting(chain, ['page', ...path]))?.toNumber() ?? otherwise;
	const sizeAt = setting(chain, ['page', 'size']);
	const size = (sizeAt && scalar(sizeAt)) ?? 'A4';
	const [width, height] = PAPER[isPaper(size) ? size : 'A4'];
	return {
		width,
		height,
		margins: { left: number(['margins', 'left'], 30), right: number(['margins', 'right'], 10), top: number(['margins', 'top'], 20), bottom: number(['margins', 'bottom'], 20) },
		fontSize: number(['fontSize'], 12),
		indent: number(['indent'], 15),
	};
}

/** The looks of a template with what it takes over. */
export function templateStyles(chain: readonly TemplateFolder[]): Styles {
	const page = pageSetup(chain);
	const { left, right, top, bottom } = page.margins;
	return stylesFor({ ...page, textWidth: page.width - left - right, broadWidth: page.height - top - bottom, overrides: styleOverrides(chain) });
}

const LENGTHS = ['size', 'before', 'after', 'indent', 'rightIndent', 'firstLine'] as const satisfies readonly (keyof Look)[];
const SWITCHES = ['bold', 'italic', 'capitals', 'keepWithNext', 'keepTogether'] as const satisfies readonly (keyof Look)[];
const COLOURS = ['color', 'fill', 'border'] as const satisfies readonly (keyof Look)[];
const ALIGNMENTS = ['left', 'center', 'right', 'justify'] as const satisfies readonly Look['align'][];

/** What the templates say of styles: each property from the nearest that has it. */
function styleOverrides(chain: readonly TemplateFolder[]): Map<string, Partial<Look>> {
	const overrides = new Map<string, Partial<Look>>();
	for (const { definition } of [...chain].reverse()) {
		for (const [name, at] of pairs(field(cursor(definition), 'styles'))) overrides.set(name, { ...overrides.get(name), ...lookAt(at) });
	}
	return overrides;
}

const isColour = (value: string | undefined): value is Colour => value !== undefined && /^#[\da-f]{6}$/i.test(value);

/** The colours of charts that a template gives itself. */
export function chartColours(definition: SourceDocument): Colour[] {
	return items(field(cursor(definition), 'chartColors')).flatMap((at) => {
		const value = scalar(at);
		return isColour(value) ? [value] : [];
	});
}

function lookAt(at: Cursor): Partial<Look> {
	const lengths = LENGTHS.flatMap((key) => {
		const found = field(at, key);
		const length = found && decimal(found)?.toNumber();
		return length === undefined ? [] : [[key, length] as const];
	});
	const switches = SWITCHES.flatMap((key) => {
		const value = field(at, key)?.value;
		return typeof value === 'boolean' ? [[key, value] as const] : [];
	});
	const colours = COLOURS.flatMap((key) => {
		const value = textAt(at, key);
		return isColour(value) ? [[key, value] as const] : [];
	});
	const align = ALIGNMENTS.find((one) => one === textAt(at, 'align'));
	return { ...Object.fromEntries(lengths), ...Object.fromEntries(switches), ...Object.fromEntries(colours), ...(align ? { align } : {}) };
}
