/** What leads through a file: links, bookmarks, the contents, footnotes, labels of pages. */
import { childrenOf, type Element, within } from './elements.ts';
import type { Value } from './file.ts';
import { type Rule, type Subject, shownIn, when } from './subject.ts';

function linkFaults({ reader, pages, elements, destinations }: Subject): string[] {
	const owners = new Map(elements.flatMap((element) => element.kids.flatMap((kid) => (kid.kind === 'object' ? [[kid.object, element.role] as const] : []))));
	const links = [...pages.values()].flatMap((page) => reader.array(page['/Annots']));
	return [
		...links.flatMap((link) => {
			const annotation = reader.dictionary(link);
			const action = reader.dictionary(annotation['/A']);
			const target = reader.text(annotation['/Dest']);
			const uri = reader.text(action['/URI']);
			return [
				...when(owners.get(String(link)) !== 'Link', 'a link that is in no Link'),
				...when(!reader.text(annotation['/Contents']), 'a link without a description'),
				...when(target !== undefined && !destinations.has(target), `a link to ${target}, which is nowhere`),
				...when(target === undefined && !(uri !== undefined && /^[\x21-\x7e]+$/.test(uri)), 'a link that leads nowhere'),
				...when(reader.number(annotation['/F']) !== 4, 'a link that is not printed'),
			];
		}),
		...elements.flatMap(({ role, kids }) => when(role === 'Link' && !kids.some((kid) => kid.kind === 'object'), 'a Link without a link')),
	];
}

function outlineFaults({ reader, catalogue, destinations }: Subject): string[] {
	const walk = (first: Value | undefined): string[] => {
		const faults: string[] = [];
		for (let item = first; item; ) {
			const entry = reader.dictionary(item);
			if (!reader.text(entry['/Title'])) faults.push('a bookmark without a title');
			if (!destinations.has(reader.text(entry['/Dest']) ?? '')) faults.push('a bookmark that leads nowhere');
			faults.push(...walk(entry['/First']));
			item = entry['/Next'];
		}
		return faults;
	};
	return catalogue['/Outlines'] === undefined ? [] : walk(reader.dictionary(catalogue['/Outlines'])['/First']);
}

/** Words without what their setting changes: capitals, spaces, marks of hyphens. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s\u00ad.-]/g, '');

/** Every heading has its bookmark, in order. */
function outlineOrderFaults(subject: Subject): string[] {
	const { reader, catalogue, elements } = subject;
	const titles = (first: Value | undefined): string[] => {
		const found: string[] = [];
		for (let item = first; item; item = reader.dictionary(item)['/Next']) found.push(reader.text(reader.dictionary(item)['/Title']) ?? '', ...titles(reader.dictionary(item)['/First']));
		return found;
	};
	const bookmarks = catalogue['/Outlines'] === undefined ? [] : titles(reader.dictionary(catalogue['/Outlines'])['/First']).map(plain);
	let at = 0;
	return elements.flatMap((element) => {
		// What stands in a quote or a list is none of the document's sections.
		if (!/^H\d$/.test(element.role) || !['Part', 'Sect', 'Document'].includes(element.parent?.role ?? '')) return [];
		const words = plain(shownIn(subject, element, ['Reference', 'Note']));
		const found = bookmarks.findIndex((title, index) => index >= at && (words.endsWith(title) || title.endsWith(words)));
		if (found < 0) return [`no bookmark for ${shownIn(subject, element)}`];
		at = found + 1;
		return [];
	});
}

function destinationFaults({ reader, destinations, pages }: Subject): string[] {
	return [...destinations].flatMap(([name, place]) => {
		const [page, kind, , top] = reader.array(place);
		const [, , , height] = reader.array(pages.get(String(page))?.['/MediaBox']).map((side) => reader.number(side) ?? 0);
		const y = reader.number(top) ?? -1;
		return when(height === undefined || reader.name(kind) !== 'XYZ' || y < 0 || y > height, `${name} is no place on a page`);
	});
}

/** Page of each annotation. */
function pagesOfLinks({ reader, pages }: Subject): Map<string, string> {
	return new Map([...pages].flatMap(([reference, page]) => reader.array(page['/Annots']).map((link) => [String(link), reference] as const)));
}

const linksIn = (element: Element): string[] => [...within(element)].flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'object' ? [kid.object] : [])));

/** Each entry of the contents is a link to where its number says that it leads. */
function contentsFaults(subject: Subject): string[] {
	const { reader, elements, pages, destinations } = subject;
	const numbers = new Map([...pages.keys()].map((page, index) => [page, index + 1]));
	return elements.flatMap((entry) => {
		if (entry.role !== 'TOCI') return [];
		const own = childrenOf(entry).find(({ role }) => role === 'Reference');
		const target = own && reader.text(reader.dictionary(linksIn(own)[0])['/Dest']);
		if (!own || target === undefined) return ['an entry of the contents without a link'];
		const page = numbers.get(String(reader.array(destinations.get(target) ?? null)[0]));
		const words = shownIn(subject, own).trim();
		return when(page === undefined || !words.endsWith(String(page)), `“${words}” is on page ${page}`);
	});
}

/** A note has its number, is referred to by a link, and begins on the page of the first such link. */
function noteFaults(subject: Subject): string[] {
	const { reader, elements, destinations } = subject;
	const pageOf = pagesOfLinks(subject);
	const references = new Map<string, string>();
	for (const element of elements) {
		if (element.role !== 'Reference') continue;
		for (const link of linksIn(element)) {
			const target = reader.text(reader.dictionary(link)['/Dest']);
			if (target?.startsWith('note-') && !references.has(target)) references.set(target, pageOf.get(link) ?? '');
		}
	}
	const notes = elements.filter(({ role }) => role === 'Note');
	return [
		...when(references.size !== notes.length, `${notes.length} notes, ${references.size} referred to`),
		...[...references].flatMap(([target, page]) => when(reader.array(destinations.get(target) ?? null)[0] !== page, `${target} is on another page than its mark`)),
		...notes.flatMap((note) => when(![...within(note)].some(({ role }) => role === 'Lbl'), 'a Note without its number')),
	];
}

function labelFaults({ reader, catalogue, pages }: Subject): string[] {
	const [[first, label] = []] = reader.tree(catalogue['/PageLabels'], '/Nums');
	return [
		...when(first !== 0 || reader.name(reader.dictionary(label)['/S']) !== 'D' || (reader.number(reader.dictionary(label)['/St']) ?? 1) !== 1, 'labels other than the printed numbers'),
		...[...pages.values()].flatMap((page) => when(reader.name(page['/Tabs']) !== 'S', 'a page without the order of its structure')),
	];
}

export const NAVIGATION_RULES: Readonly<Record<string, Rule>> = {
	'pages have their numbers as labels and an order of links': labelFaults,
	'links are elements that lead somewhere': linkFaults,
	'places that links lead to are on pages': destinationFaults,
	'bookmarks lead to headings': outlineFaults,
	'headings have bookmarks': outlineOrderFaults,
	'entries of the contents are links and tell their pages': contentsFaults,
	'notes have numbers, are linked and begin on the page of their mark': noteFaults,
};
