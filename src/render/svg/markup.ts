/** The small part of SVG that resvg writes, as a tree. It escapes what must be, and has neither texts nor comments. */

export interface SvgNode {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly SvgNode[];
}

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** The root element. */
export function parseMarkup(markup: string): SvgNode {
	const root: SvgNode & { children: SvgNode[] } = { name: '', attributes: new Map(), children: [] };
	const open: { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: SvgNode[] }[] = [root];
	for (const [, closing, name = '', attributes = '', selfClosing] of markup.matchAll(TAG)) {
		if (closing) {
			open.pop();
			continue;
		}
		const node = { name, attributes: new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value] as const)), children: [] };
		open.at(-1)?.children.push(node);
		if (!selfClosing) open.push(node);
	}
	return root.children[0] ?? root;
}
