/** What a file holds, read once for all rules. */
import { type PageContent, pageContent } from './content.ts';
import { type Element, readStructure, within } from './elements.ts';
import { type Dictionary, type PdfJson, Reader, type Value } from './file.ts';
import { lettersOf } from './fonts.ts';

export interface Subject {
	readonly reader: Reader;
	readonly catalogue: Dictionary;
	readonly info: Dictionary;
	readonly xmp: string;
	/** By reference. */
	readonly pages: ReadonlyMap<string, Dictionary>;
	readonly contents: ReadonlyMap<string, PageContent>;
	readonly top: readonly Element[];
	readonly elements: readonly Element[];
	/** Letters of codes by the name of the font. */
	readonly letters: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** Named places. */
	readonly destinations: ReadonlyMap<string, Value>;
}

export function subjectOf(file: PdfJson): Subject {
	const reader = new Reader(file);
	const { catalogue } = reader;
	const pages = new Map(reader.pages().map((page) => [page, reader.dictionary(page)]));
	const top = readStructure(reader);
	return {
		reader,
		catalogue,
		info: reader.dictionary(file.trailer['/Info']),
		xmp: reader.object(catalogue['/Metadata'])?.data?.toString('utf8') ?? '',
		pages,
		contents: new Map([...pages].map(([reference, page]) => [reference, pageContent(reader, page)])),
		top,
		elements: top.flatMap((element) => [...within(element)]),
		letters: new Map([...pages.values()].flatMap((page) => fontLetters(reader, page))),
		destinations: new Map(reader.tree(reader.dictionary(catalogue['/Names'])['/Dests'], '/Names').map(([name, place]) => [String(name), place])),
	};
}

function fontLetters(reader: Reader, page: Dictionary): (readonly [string, ReadonlyMap<string, string>])[] {
	const fonts = reader.dictionary(reader.dictionary(page['/Resources'])['/Font']);
	return Object.entries(fonts).map(([name, font]) => [name.slice(1), lettersOf(reader.object(reader.dictionary(font)['/ToUnicode'])?.data?.toString('latin1') ?? '')]);
}

/** The letters of codes that are shown, `font:code`. */
export function wordsOf({ letters }: Subject, shown: readonly string[]): string {
	return shown
		.map((one) => {
			const [font = '', code = ''] = one.split(':');
			return letters.get(font)?.get(code.toLowerCase()) ?? '';
		})
		.join('');
}

/** What an element shows, with all within but for what it `leaves` out. */
export function shownIn(subject: Subject, element: Element, leaves: readonly string[] = []): string {
	return element.kids
		.map((kid) => {
			if (kid.kind === 'element') return leaves.includes(kid.element.role) ? '' : shownIn(subject, kid.element, leaves);
			return kid.kind === 'content' ? wordsOf(subject, subject.contents.get(kid.page)?.shown.get(kid.id) ?? []) : '';
		})
		.join('');
}

/** The marks of an element and of all within but notes, which stand at the foot of pages; in reading order. */
export function marksOf(element: Element): { readonly page: string; readonly id: number }[] {
	return element.kids.flatMap((kid) => (kid.kind === 'element' ? (kid.element.role === 'Note' ? [] : marksOf(kid.element)) : kid.kind === 'content' ? [kid] : []));
}

/** What a rule finds wrong. */
export type Rule = (subject: Subject) => string[];

export const when = (isWrong: boolean, fault: string): string[] => (isWrong ? [fault] : []);
