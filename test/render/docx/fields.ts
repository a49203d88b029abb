/** Fields of a package, and what may be wrong with them. */
import { descendants, elements, textOf, type XmlElement } from './xml-tree.ts';

/** A complex field with what it shows. */
export interface Field {
	readonly instruction: string;
	readonly result: string;
}

interface OpenField {
	instruction: string;
	result: string;
	isSeparated: boolean;
}

/** The fields of a part, the inner before the outer. @throws when one is opened, parted or closed at the wrong place, or left open */
export function fieldsOf(root: XmlElement): Field[] {
	const open: OpenField[] = [];
	const found: Field[] = [];
	const character = (type: string | undefined): void => {
		const field = open.at(-1);
		if (type === 'begin') open.push({ instruction: '', result: '', isSeparated: false });
		else if (!field) throw new Error(`${type} outside a field`);
		else if (type === 'separate' && !field.isSeparated) field.isSeparated = true;
		else if (type === 'end' && field.isSeparated) {
			open.pop();
			found.push({ instruction: field.instruction.trim(), result: field.result });
		} else throw new Error(`${type} in «${field.instruction}»`);
	};
	const walk = (element: XmlElement): void => {
		if (element.name === 'w:fldChar') character(element.attributes['w:fldCharType']);
		else if (element.name === 'w:instrText' || element.name === 'w:delInstrText') {
			const field = open.at(-1);
			if (!field || field.isSeparated) throw new Error(`an instruction outside a field: ${element.children.join('')}`);
			field.instruction += element.children.join('');
		} else if (element.name === 'w:t') for (const field of open) field.result += element.children.join('');
		else for (const one of elements(element)) walk(one);
	};
	walk(root);
	if (open.length > 0) throw new Error(`«${open[0]?.instruction}» is left open`);
	return found;
}

/** The words inside each bookmark of a part, by name. */
export function bookmarksOf(root: XmlElement): Map<string, string> {
	const names = new Map<string, string>();
	const words = new Map<string, string>();
	const walk = (element: XmlElement): void => {
		const { 'w:id': id = '', 'w:name': name = '' } = element.attributes;
		if (element.name === 'w:bookmarkStart') {
			if (words.has(name)) throw new Error(`two bookmarks called ${name}`);
			names.set(id, name);
			words.set(name, '');
		} else if (element.name === 'w:bookmarkEnd') names.delete(id);
		else if (element.name === 'w:t') for (const one of names.values()) words.set(one, (words.get(one) ?? '') + textOf(element));
		else for (const one of elements(element)) walk(one);
	};
	walk(root);
	return words;
}

/** What is wrong with the fields and links of a package: they lead nowhere, show other words than stand there, or ask to be updated at opening. */
export function fieldFaults(parts: ReadonlyMap<string, XmlElement>): string[] {
	const body = parts.get('word/document.xml');
	if (!body) throw new Error('no body');
	const bookmarks = bookmarksOf(body);
	const texts = [...parts].filter(([path]) => /^word\/(document|footnotes|header\d+)\.xml$/.test(path)).map(([, root]) => root);
	const fields = texts.flatMap(fieldsOf);
	const sequences = new Set(fields.flatMap(({ instruction }) => /^SEQ (\S+)/.exec(instruction)?.[1] ?? []));
	const faults = fields.flatMap(({ instruction, result }) => {
		const [, kind, name = ''] = /^(PAGEREF|NOTEREF|REF) (\S+)/.exec(instruction) ?? [];
		const list = /^TOC .*\\c "(.*)"$/.exec(instruction)?.[1];
		return [
			...(kind !== undefined && !bookmarks.has(name) ? [`${instruction} leads nowhere`] : []),
			...(kind === 'REF' && bookmarks.get(name) !== result ? [`${instruction} shows «${result}», and there stands «${bookmarks.get(name)}»`] : []),
			...(kind === 'PAGEREF' && !/^\d+$/.test(result) ? [`${instruction} shows no page`] : []),
			...(list !== undefined && !sequences.has(list) ? [`${instruction} lists nothing`] : []),
			// Every reader counts the page that it shows a number on.
			...(result === '' && instruction !== 'PAGE' ? [`${instruction} shows nothing`] : []),
		];
	});
	const anchors = texts.flatMap((root) => descendants(root, 'w:hyperlink')).flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
	const settings = parts.get('word/settings.xml');
	return [
		...faults,
		...anchors.filter((anchor) => !bookmarks.has(anchor)).map((anchor) => `a link to ${anchor}, which is nowhere`),
		...(settings && descendants(settings, 'w:updateFields').length > 0 ? ['the reader is asked to update fields'] : []),
		...texts.flatMap((root) => descendants(root, 'w:fldChar')).flatMap(({ attributes }) => (attributes['w:dirty'] ? ['a field that asks to be updated'] : [])),
	];
}

/** The pages that the contents, lists and references of a package name, by bookmark. */
export function namedPages(parts: ReadonlyMap<string, XmlElement>): { readonly target: string; readonly page: number }[] {
	const body = parts.get('word/document.xml');
	return (body ? fieldsOf(body) : []).flatMap(({ instruction, result }) => {
		const target = /^PAGEREF (\S+)/.exec(instruction)?.[1];
		return target === undefined ? [] : [{ target, page: Number(result) }];
	});
}
