/** What stands in braces right after a picture: `![Herbas](herbas.png){width=30mm}`. Directives have attributes so, and Markdown's own pictures none. */
import type { Image, ImageReference, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** Attributes by their names, as they are written. */
export type PictureAttributes = Readonly<Record<string, string>>;

declare module 'mdast' {
	interface ImageData {
		attributes?: PictureAttributes;
	}
	interface ImageReferenceData {
		attributes?: PictureAttributes;
	}
}

const BRACES = /^\{[ \t]*(?<inside>[^{}\n]*?)[ \t]*\}/;
const ATTRIBUTE = /(?<name>[A-Za-z][\w-]*)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]*)))?(?:\s+|$)/gy;

/** Gives pictures the attributes that are written after them, which are then no text; the picture's place is with its braces. */
export function takePictureAttributes(tree: Root): void {
	visit(tree, 'text', (text, index = 0, parent) => {
		const before = parent?.children[index - 1];
		if (!parent || !before || !isPicture(before)) return undefined;
		const [whole = '', inside = ''] = BRACES.exec(text.value) ?? [];
		const attributes = whole === '' ? undefined : attributesOf(inside);
		if (!attributes) return undefined;
		before.data = { ...before.data, attributes };
		cutOff(text, whole.length);
		if (before.position && text.position) before.position.end = { ...text.position.start };
		if (text.value !== '') return undefined;
		parent.children.splice(index, 1);
		return index;
	});
}

const isPicture = (node: { readonly type: string }): node is Image | ImageReference => node.type === 'image' || node.type === 'imageReference';

/** Undefined where the braces hold anything else than attributes. */
function attributesOf(inside: string): PictureAttributes | undefined {
	const found = [...inside.matchAll(ATTRIBUTE)];
	if (inside === '' || found.reduce((length, [all]) => length + all.length, 0) < inside.length) return undefined;
	return Object.fromEntries(found.map(({ groups = {} }) => [groups.name ?? '', groups.quoted ?? groups.bare ?? '']));
}

/** The beginning of a text that stands on one line. */
function cutOff(text: Text, length: number): void {
	text.value = text.value.slice(length);
	const start = text.position?.start;
	if (!start) return;
	start.column += length;
	if (start.offset !== undefined) start.offset += length;
}
