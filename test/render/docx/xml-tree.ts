/** A reader of the XML that our packages hold: elements, attributes and text; no comments, CDATA or DTD. */
import { strFromU8, unzipSync } from 'fflate';

export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
	readonly children: (XmlElement | string)[];
}

const TOKEN = /<\?[^>]*\?>|<(?<close>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
	text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
		decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (ENTITIES[name] ?? whole),
	);

/** @throws when the text is not XML of this kind, or its elements do not close */
export function parseXml(xml: string): XmlElement {
	const root: OpenElement = { name: '', attributes: {}, children: [] };
	const open: OpenElement[] = [root];
	let end = 0;
	for (const { 0: whole, groups = {}, index } of xml.matchAll(TOKEN)) {
		end = index + whole.length;
		const { close, name, attributes = '', empty, text } = groups;
		const parent = open.at(-1);
		if (text !== undefined) parent?.children.push(unescaped(text));
		else if (close) {
			if (parent?.name !== name) throw new Error(`<${parent?.name}> is closed by </${name}> at ${index}`);
			open.pop();
		} else if (name !== undefined) {
			const element: OpenElement = { name, attributes: attributesOf(attributes), children: [] };
			parent?.children.push(element);
			if (!empty) open.push(element);
		}
	}
	if (end !== xml.length) throw new Error(`Not XML at ${end}: ${xml.slice(end, end + 60)}`);
	const [element, ...others] = elements(root);
	if (open.length !== 1 || !element || others.length > 0) throw new Error('Not one closed element');
	return element;
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

export const elements = ({ children }: XmlElement, name?: string): XmlElement[] =>
	children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));

export const child = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined => names.reduce<XmlElement | undefined>((at, name) => at && elements(at, name)[0], element);

/** `w:val` of a descendant, by names from the element down. */
export const val = (element: XmlElement | undefined, ...names: readonly string[]): string | undefined => child(element, ...names)?.attributes['w:val'];

/** Elements of the name anywhere below, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
	return elements(element).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** The words of an element: breaks as line feeds, tabs as tabs, soft hyphens not at all, field codes neither. */
export function textOf(element: XmlElement): string {
	if (element.name === 'w:t') return element.children.join('');
	if (element.name === 'w:br') return '\n';
	if (element.name === 'w:tab') return '\t';
	if (element.name === 'w:noBreakHyphen') return '-';
	return elements(element).map(textOf).join('');
}

/** The parts of a package by path; pictures are left out. */
export function partsOf(bytes: Uint8Array): Map<string, XmlElement> {
	const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
	return new Map(files.map(([path, data]) => [path, parseXml(strFromU8(data))]));
}

export function part(bytes: Uint8Array, path: string): XmlElement {
	const found = partsOf(bytes).get(path);
	if (!found) throw new Error(`The package has no ${path}`);
	return found;
}
