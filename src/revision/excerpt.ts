/** The changed parts of a merged document, under their headings; «…» stands for what is left out. */
import type { DocumentBlock, FormRowGroup, FormTable, Section } from '../document/nodes.ts';
import { isRevised } from './revised.ts';

const OMITTED = '…';

/** The sections with their changed blocks alone; the contents, and a title page that stayed, are left out. */
export function changedParts(sections: readonly Section[]): Section[] {
	const excerpt = new Excerpt();
	return sections
		.map((section): Section => ({ type: 'section', orientation: section.orientation, children: section.children.flatMap((block) => excerpt.take(block)) }))
		.filter(({ children }) => children.length > 0);
}

/** Goes through a document and keeps the headings that lead to the next changed block. */
class Excerpt {
	#headings: Extract<DocumentBlock, { readonly type: 'heading' }>[] = [];
	#isOmitting = false;

	take(block: DocumentBlock): DocumentBlock[] {
		if (block.type === 'contents' || block.type === 'captionList') return [];
		const isChanged = isRevised(block);
		if (block.type === 'heading') {
			this.#headings = [...this.#headings.filter(({ depth }) => depth < block.depth), block];
			return isChanged ? this.#opened() : [];
		}
		if (!isChanged) {
			this.#isOmitting ||= block.type !== 'titlePage';
			return [];
		}
		return [...this.#opened(), block.type === 'formTable' ? changedRows(block) : block];
	}

	/** What leads to a changed block: a sign for what is left out before it, and the headings not shown yet. */
	#opened(): DocumentBlock[] {
		const sign: DocumentBlock[] = this.#isOmitting ? [{ type: 'paragraph', children: [{ type: 'text', value: OMITTED }] }] : [];
		const headings = this.#headings.map((heading) => ({ ...heading, data: { ...heading.data, startsPage: false } }));
		this.#isOmitting = false;
		this.#headings = [];
		return [...sign, ...headings];
	}
}

/** A form with its changed rows and the bands above them. */
function changedRows(table: FormTable): FormTable {
	if (table.data?.revision !== undefined) return table;
	const groups: FormRowGroup[] = [];
	let bands: FormRowGroup[] = [];
	let isOmitting = false;
	for (const group of table.groups) {
		const level = bandLevel(group);
		if (level !== undefined) bands = bands.filter((band) => (bandLevel(band) ?? 0) > level);
		if (isRevised(group)) {
			if (isOmitting) groups.push(omitted(table));
			groups.push(...bands, group);
			[bands, isOmitting] = [[], false];
		} else if (level === undefined) isOmitting = true;
		else bands.push(group);
	}
	return { ...table, groups: isOmitting ? [...groups, omitted(table)] : groups };
}

/** How dark a band is, which names what is below it; undefined for other rows. */
function bandLevel({ rows }: FormRowGroup): number | undefined {
	const [row] = rows;
	return rows.length === 1 && row?.cells.length === 1 ? (row.shade ?? 0) : undefined;
}

function omitted({ columns }: FormTable): FormRowGroup {
	return {
		type: 'formRowGroup',
		rows: [{ type: 'formRow', cells: [{ type: 'formCell', kind: 'text', colSpan: columns.length, align: 'center', children: [{ type: 'text', value: OMITTED }] }] }],
	};
}
