/** Pictures that stand by themselves: in a text, and on the title page. */

import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { Image } from 'mdast';
import { fileStem, shownAnchor } from '../link/shown-names.ts';
import type { DocumentContext } from './context.ts';
import { phrasing } from './forms/phrasing.ts';
import { inline, picturePath, printedWidth, type TextPlace } from './inline.ts';
import type { DocumentBlock, Logo, PageSetup } from './nodes.ts';

/** The file of a picture with its size in pixels; undefined when it can't be shown. */
function pictureFile(context: DocumentContext, place: TextPlace, url: string): { readonly path: string; readonly width: number; readonly height: number } | undefined {
	const path = picturePath(context, place, url);
	if (path === undefined) return undefined;
	try {
		const { width, height } = imageSize(readFileSync(path));
		return { path, width, height };
	} catch {
		return undefined;
	}
}

/** A picture with what its title says below. */
export function pictureBlocks(context: DocumentContext, place: TextPlace, node: Image): DocumentBlock[] {
	const file = pictureFile(context, place, node.url);
	if (!file) return unavailable(context, node.url, node.alt ?? '');
	const id = shownAnchor(fileStem(node.url));
	const title = node.title ?? '';
	const wide = printedWidth(node);
	const caption = title === '' ? {} : { caption: { label: '', children: inline(context, place, phrasing(title)) } };
	return [{ type: 'figure', id, alt: node.alt ?? '', ...file, ...(wide === undefined ? {} : { printedWidth: wide }), ...caption }];
}

/** Width of a logo that says none, mm. */
const USUAL_LOGO = 25;
/** Share of the text's height that it takes at most: the title stays in its place, and the page one page. */
const HIGHEST_LOGO = 0.2;

/** The picture of a title page, as wide as it says where there is room; undefined when it can't be shown. */
export function logoOf(context: DocumentContext, place: TextPlace, image: Image, { width: paper, height: paperHeight, margins }: PageSetup): Logo | undefined {
	const file = pictureFile(context, place, image.url);
	if (!file) return undefined;
	const ratio = file.height / file.width;
	const highest = (paperHeight - margins.top - margins.bottom) * HIGHEST_LOGO;
	const width = Math.min(printedWidth(image) ?? USUAL_LOGO, paper - margins.left - margins.right, highest / ratio);
	return { path: file.path, alt: image.alt ?? '', width, height: width * ratio };
}

/** Rules report what is missing before a build; with --no-check the draft says where it was. */
export function unavailable(context: DocumentContext, name: string, alternative = ''): DocumentBlock[] {
	return [{ type: 'paragraph', children: [{ type: 'text', value: unavailableText(context, name, alternative) }] }];
}

/** What stands in the place of what can't be shown. */
export function unavailableText({ language }: DocumentContext, name: string, alternative = ''): string {
	if (alternative === '') return language === 'lt' ? `[nėra: ${name}]` : `[missing: ${name}]`;
	return `[${language === 'lt' ? 'paveikslas' : 'picture'}: ${alternative}]`;
}
