/** How a file's pages are set: reading order, what repeats, and where pages end. */
import { childrenOf, type Element, within } from './elements.ts';
import { marksOf, type Rule, type Subject, shownIn, when, wordsOf } from './subject.ts';

const isWithin = (element: Element, roles: readonly string[]): boolean => element.parent !== undefined && (roles.includes(element.parent.role) || isWithin(element.parent, roles));

/** Elements read one after another; cells of a row stand beside one another. */
const BLOCKS = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'TR', 'Caption', 'TOCI', 'Figure'];

/** Blocks without notes, which stand at the foot of pages, and without blocks in blocks. */
const blocksOf = ({ elements }: Subject): Element[] =>
	elements.filter((element) => BLOCKS.includes(element.role) && !isWithin(element, ['Note', 'TR', 'Caption', 'LI', 'TOCI', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']));

/** What is read later begins later: on a later page, or further on in the page's content. */
function orderFaults(subject: Subject): string[] {
	const numbers = new Map([...subject.pages.keys()].map((page, index) => [page, index]));
	const faults: string[] = [];
	let last: readonly [page: number, id: number] = [0, -1];
	for (const block of blocksOf(subject)) {
		const [first] = marksOf(block);
		if (!first) continue;
		const own = [numbers.get(first.page) ?? -1, first.id] as const;
		if (own[0] < last[0] || (own[0] === last[0] && own[1] < last[1])) faults.push(`${block.role} “${shownIn(subject, block).slice(0, 40)}” is read after what stands below it`);
		last = own;
	}
	return faults;
}

/** The number of each page but the first is decoration, the only one that runs through. */
function numberFaults(subject: Subject): string[] {
	return [...subject.pages.keys()].flatMap((page, index) => {
		const words = wordsOf(subject, subject.contents.get(page)?.artifacts.get('Pagination') ?? []).trim();
		return index === 0 ? when(/^\d+$/.test(words), 'a number on the first page') : when(!words.includes(String(index + 1)), `no number ${index + 1} on its page`);
	});
}

/** Where a table goes on, its head comes again, and is not read again. */
function repeatedHeadFaults(subject: Subject): string[] {
	return subject.elements.flatMap((table) => {
		const [head] = childrenOf(table).filter(({ role }) => role === 'THead');
		if (!head || isWithin(table, ['Note'])) return [];
		const first = [...within(head)].find(({ role }) => role === 'TH');
		const title = first ? shownIn(subject, first, ['Reference', 'Note']).replace(/\s/g, '') : '';
		const own = new Set(marksOf(head).map(({ page }) => page));
		const pages = new Set(childrenOf(table).flatMap((part) => (part.role === 'TBody' ? marksOf(part).map(({ page }) => page) : [])));
		// One that no page can hold is parted; its rows come after it.
		const isReadAgain = [...own].slice(0, -1).some((page) => pages.has(page));
		return [
			...when(isReadAgain, 'the head of a table is read on several pages'),
			...[...pages].flatMap((page) => {
				const running = wordsOf(subject, subject.contents.get(page)?.artifacts.get('Pagination') ?? []).replace(/\s/g, '');
				return when(!own.has(page) && !running.includes(title), `the head of a table is not repeated: ${title}`);
			}),
		];
	});
}

/** A paragraph parted by pages has two lines on each. */
function loneLineFaults(subject: Subject): string[] {
	return blocksOf(subject).flatMap((block) => {
		if (block.role !== 'P') return [];
		const lines = new Map<string, Set<number>>();
		for (const { page, id } of marksOf(block)) {
			const known = lines.get(page) ?? new Set();
			lines.set(page, known);
			for (const baseline of subject.contents.get(page)?.baselines.get(id) ?? []) known.add(baseline);
		}
		return when(lines.size > 1 && [...lines.values()].some(({ size }) => size < 2), `a line by itself: ${shownIn(subject, block).slice(0, 40)}`);
	});
}

/** No heading, nor the caption of a table, is the last on its page while something follows. */
function leftHeadingFaults(subject: Subject): string[] {
	const blocks = blocksOf(subject);
	const end = blocks.at(-1);
	const last = new Map<string, Element>();
	for (const block of blocks) for (const { page } of marksOf(block)) last.set(page, block);
	return [...last.values()]
		.filter((block) => block !== end)
		.flatMap((block) => when(/^H\d$/.test(block.role) || (block.role === 'Caption' && block.parent?.role === 'Table'), `at a page's foot: ${shownIn(subject, block)}`));
}

export const LAYOUT_RULES: Readonly<Record<string, Rule>> = {
	'what stands below is read later': orderFaults,
	'numbers of pages are decoration': numberFaults,
	'heads of tables are repeated as decoration': repeatedHeadFaults,
	'no line of a paragraph stands alone': loneLineFaults,
	'headings and captions stay with what follows': leftHeadingFaults,
};
