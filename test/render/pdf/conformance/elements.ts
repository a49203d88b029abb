/** The structure tree of a file. */
import { type Dictionary, isDictionary, type Reader, type Value } from './file.ts';

export type Kid =
	| { readonly kind: 'element'; readonly element: Element }
	| { readonly kind: 'content'; readonly page: string; readonly id: number }
	| { readonly kind: 'object'; readonly object: string };

export interface Element {
	readonly reference: string;
	readonly role: string;
	readonly dictionary: Dictionary;
	readonly parent: Element | undefined;
	readonly kids: readonly Kid[];
	/** All attribute objects in one. */
	readonly attributes: Dictionary;
}

export const childrenOf = ({ kids }: Element): Element[] => kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));

/** An element and all within, in order. */
export function* within(element: Element): Generator<Element> {
	yield element;
	for (const child of childrenOf(element)) yield* within(child);
}

function attributesOf(reader: Reader, dictionary: Dictionary): Dictionary {
	const own = reader.resolve(dictionary['/A']);
	const all = Array.isArray(own) ? own.map((one) => reader.dictionary(one)) : [isDictionary(own) ? own : {}];
	return Object.assign({}, ...all);
}

interface MutableElement extends Element {
	kids: Kid[];
}

function kidOf(reader: Reader, kid: Value, element: MutableElement, ownPage: string): Kid[] {
	if (typeof kid === 'number') return [{ kind: 'content', page: ownPage, id: kid }];
	const dictionary = reader.dictionary(kid);
	const page = typeof dictionary['/Pg'] === 'string' ? dictionary['/Pg'] : ownPage;
	const type = reader.name(dictionary['/Type']);
	if (type === 'MCR') return [{ kind: 'content', page, id: reader.number(dictionary['/MCID']) ?? -1 }];
	if (type === 'OBJR') return [{ kind: 'object', object: String(dictionary['/Obj']) }];
	return typeof kid === 'string' ? [{ kind: 'element', element: readElement(reader, kid, element) }] : [];
}

function readElement(reader: Reader, reference: string, parent: Element | undefined): Element {
	const dictionary = reader.dictionary(reference);
	const element: MutableElement = { reference, role: reader.name(dictionary['/S']) ?? '', dictionary, parent, kids: [], attributes: attributesOf(reader, dictionary) };
	const ownPage = typeof dictionary['/Pg'] === 'string' ? dictionary['/Pg'] : '';
	const kids = reader.resolve(dictionary['/K']);
	// A sole kid that is an element stands for itself.
	const list = Array.isArray(kids) ? kids : dictionary['/K'] === undefined ? [] : [dictionary['/K']];
	element.kids = list.flatMap((kid) => kidOf(reader, kid, element, ownPage));
	return element;
}

/** The elements at the top of the tree. */
export function readStructure(reader: Reader): Element[] {
	const root = reader.dictionary(reader.catalogue['/StructTreeRoot']);
	const kids = reader.resolve(root['/K']);
	const list = Array.isArray(kids) ? kids : [root['/K'] ?? null];
	return list.flatMap((kid) => (typeof kid === 'string' ? [readElement(reader, kid, undefined)] : []));
}
