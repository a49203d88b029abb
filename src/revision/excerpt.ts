/** The changed parts of a merged document, under their headings; «…» stands for what is left out. */
import type { Table, TableRow } from 'mdast';
import { type DocumentBlock, type FormRowGroup, type FormTable, isDrawn, type Section, type TreeBox, type TreeDrawing } from '../document/nodes.ts';
import { isRevised } from './revised.ts';
import { type PlacedBlock, sectionsOf } from './sections.ts';

const OMITTED = '…';
const OMISSION: DocumentBlock = { type: 'paragraph', children: [{ type: 'text', value: OMITTED }] };

/** The sections with their changed blocks alone; the contents, and a title page that stayed, are left out. */
export function changedParts(sections: readonly Section[]): Section[] {
	const excerpt = new Excerpt();
	const placed = sections.flatMap(({ orientation, children }): PlacedBlock[] => {
		const taken = children.flatMap((block) => excerpt.take(block));
		const isBroad = orientation === 'landscape' && taken.some((block) => isTable(block) || isDrawn(block));
		return taken.map((block) => ({ block, orientation: isBroad ? 'landscape' : 'portrait' }));
	});
	return sectionsOf(withFewTurns(placed), 'official');
}

const isTable = ({ type }: DocumentBlock): boolean => type === 'formTable' || type === 'table';
const isLeading = (block: DocumentBlock): boolean => block.type === 'heading' || block === OMISSION;

/** The blocks of an excerpt on as few pages as they need: a table that stands beside broad ones with no text between shares their pages, and what leads to a block stands on the block's. */
function withFewTurns(placed: readonly PlacedBlock[]): PlacedBlock[] {
	const isFixed = ({ block, orientation }: PlacedBlock): boolean => orientation === 'landscape' || !(isTable(block) || isLeading(block));
	const turned = placed.map((one, index): PlacedBlock => {
		const around = [placed.slice(0, index).findLast(isFixed), placed.slice(index).find(isFixed)];
		return isTable(one.block) && around.some((fixed) => fixed?.orientation === 'landscape') ? { ...one, orientation: 'landscape' } : one;
	});
	return turned.map((one, index) => ({ ...one, orientation: (isLeading(one.block) ? turned.slice(index).find(({ block }) => !isLeading(block)) : one)?.orientation ?? one.orientation }));
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
		return [...this.#opened(), excerptOf(block)];
	}

	/** What leads to a changed block: a sign for what is left out before it, and the headings not shown yet. */
	#opened(): DocumentBlock[] {
		const sign: DocumentBlock[] = this.#isOmitting ? [OMISSION] : [];
		const headings = this.#headings.map((heading) => ({ ...heading, data: { ...heading.data, startsPage: false } }));
		this.#isOmitting = false;
		this.#headings = [];
		return [...sign, ...headings];
	}
}

/** A changed block without what stayed in it, where that can be left out. */
function excerptOf(block: DocumentBlock): DocumentBlock {
	switch (block.type) {
		case 'formTable':
			return changedRows(block);
		case 'table':
			return changedTextRows(block);
		case 'treeDrawing':
			return changedTree(block);
		default:
			return block;
	}
}

/** A table of a text with its head and its changed rows. */
function changedTextRows(table: Table): Table {
	const [head, ...rows] = table.children;
	if (!head || table.data?.revision !== undefined) return table;
	const sign: TableRow = { type: 'tableRow', children: head.children.map((_, column) => ({ type: 'tableCell', children: column === 0 ? [{ type: 'text', value: OMITTED }] : [] })) };
	const shown = rows.map((row) => (isRevised(row) ? row : sign));
	return { ...table, children: [head, ...shown.filter((row, index) => row !== sign || shown[index - 1] !== sign)] };
}

/** A tree with its changed boxes and those that they hang on. */
function changedTree(tree: TreeDrawing): TreeDrawing {
	return tree.data?.revision === undefined ? { ...tree, roots: changedBoxes(tree.roots) } : tree;
}

function changedBoxes(boxes: readonly TreeBox[]): TreeBox[] {
	const isShown = boxes.map(isRevised);
	if (!isShown.includes(true)) return [];
	return boxes.flatMap((box, index): TreeBox[] => {
		if (isShown[index]) return [{ ...box, children: changedBoxes(box.children) }];
		return index > 0 && !isShown[index - 1] ? [] : [{ label: OMITTED, text: '', children: [] }];
	});
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
		else if (isRevised(group)) bands = bands.filter((band) => (bandLevel(band) ?? 0) >= (group.rows[0]?.shade ?? 0));
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
