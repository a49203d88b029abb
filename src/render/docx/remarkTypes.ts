/**
 * The part of remark-docx's plugin interface we use (0.3.29). Its own declarations import one another without file endings,
 * which TypeScript does not resolve for ES modules on Node.
 */
import type { Paragraph, ParagraphChild, Table, TableOfContents } from 'docx';
import type { RootContent } from 'mdast';

export type DocxContent = Paragraph | Table | TableOfContents | ParagraphChild;

/** A picture read into memory; sizes in pixels. */
export type ImageData = { readonly data: ArrayBuffer; readonly width: number; readonly height: number } & (
	| { readonly type: 'png' | 'jpg' | 'gif' | 'bmp' }
	| { readonly type: 'svg'; readonly fallback: ArrayBuffer }
);

/** What remark-docx hands down from node to node; a copy with changes goes on to the children. */
export interface RemarkContext {
	readonly render: (nodes: readonly RootContent[], context?: RemarkContext) => DocxContent[];
	/** Text width, twips. */
	readonly width: number;
	readonly style: { readonly bold?: boolean; readonly italic?: boolean; readonly strike?: boolean; readonly link?: boolean };
	readonly images: ReadonlyMap<string, ImageData | null>;
}

type Builder<Type extends RootContent['type']> = (node: Extract<RootContent, { type: Type }>, context: RemarkContext) => DocxContent | DocxContent[] | null;

/** Builders by node type; null passes the node on to remark-docx's own. */
export type Builders = { readonly [Type in RootContent['type']]?: Builder<Type> };

export type RemarkDocxPlugin = (setting: { readonly images: Map<string, ImageData | null> }) => Promise<Builders>;
