/** From the document tree to pages. Lengths in points. */
import type { DocumentBlock, DocumentTree, Section } from '../../document/nodes.ts';
import type { LaidOut } from '../laidOut.ts';
import { pictureAddresses } from '../pictureAddresses.ts';
import { prepareSvg } from '../svg/open.ts';
import { fittedTables } from '../text/fittedTables.ts';
import { figureFlow } from './captions.ts';
import { type LayoutContext, layoutContext } from './context.ts';
import type { Flow, Strip } from './flow.ts';
import { formTableFlow } from './formTable.ts';
import type { Frame, Layout, NewSheet, Page, Places } from './frames.ts';
import { captionListFlow, contentsFlow, statementFlow } from './front.ts';
import { type PageGeometry, pageGeometry, SECTION_END } from './geometry.ts';
import { marginFrames } from './margins.ts';
import { namedTargets, settledPages } from './namedPages.ts';
import { blockFlow } from './narrative.ts';
import { noteSetter } from './notes.ts';
import { breakPage, createPager, endPage, openPage, type Pager, putChain, remaining, stripsHeight } from './pager.ts';
import { bodyPlace } from './place.ts';
import { openTable, putTable, tableLead } from './tablePages.ts';
import { titlePageFlow } from './titlePage.ts';

/** @param left height left on the page where the block is to stand */
function blockToFlow(block: DocumentBlock, geometry: PageGeometry, left: () => number, context: LayoutContext): Flow[] {
	const column = { x: 0, width: geometry.textWidth };
	switch (block.type) {
		case 'titlePage':
			return titlePageFlow(block, geometry, context);
		case 'contents':
			return contentsFlow(block, column, context);
		case 'captionList':
			return captionListFlow(block, column, context);
		case 'statement':
			return statementFlow(block, column, context);
		case 'figure':
		case 'chart':
		case 'treeDrawing':
			return figureFlow(block, column, { textHeight: geometry.textHeight, left: left() }, context);
		case 'formTable':
			return formTableFlow(block, column, context);
		default:
			return blockFlow([block], bodyPlace(context, geometry.textWidth), context);
	}
}

/** A flow, and whether its section ends with it, or with what stays with it. */
interface PlacedFlow {
	readonly flow: Flow;
	readonly isLast: boolean;
}

function putSection(pager: Pager, section: Section, context: LayoutContext): void {
	let chain: Strip[] = [];
	const left = (): number => remaining(pager) - stripsHeight(chain);
	const putPending = (lead = 0): void => {
		if (chain.length > 0) putChain(pager, chain, lead);
		chain = [];
	};
	for (const { flow, isLast } of flowOf(section, pager.geometry, left, context)) {
		const lead = isLast ? SECTION_END : 0;
		if (flow.kind === 'strip') {
			chain.push(flow);
			if (!flow.keep || isLast) putPending(lead);
		} else if (flow.kind === 'table') {
			// What leads to a table, its caption, stands right above it.
			const table = openTable(pager, flow, lead);
			putChain(pager, chain, tableLead(pager, table, chain));
			chain = [];
			putTable(pager, table);
		} else {
			putPending();
			breakPage(pager);
			if (flow.kind === 'page') {
				const { sheet, geometry } = openPage(pager);
				sheet.put({ x: geometry.left, y: geometry.top, items: flow.items });
				endPage(pager);
			}
		}
	}
	putPending();
}

/** The flow of blocks, each laid out when the one before has been put on pages. */
function* flowOf({ children }: Section, geometry: PageGeometry, left: () => number, context: LayoutContext): Generator<PlacedFlow> {
	const made = new Map<DocumentBlock, Flow[]>();
	const flowFor = (block: DocumentBlock): Flow[] => {
		const flows = made.get(block) ?? blockToFlow(block, geometry, left, context);
		// Only what a table looks ahead for is laid out before its turn.
		made.set(block, flows);
		return flows;
	};
	for (const [index, block] of children.entries()) {
		const flows = isTiedBelow(block) ? withBelow(flowFor(block), keptStrips(children.slice(index + 1), flowFor)) : flowFor(block);
		made.delete(block);
		const endsSection = index === children.length - 1;
		// A table's source, told below it, needs the room with it.
		for (const [place, flow] of flows.entries()) yield { flow, isLast: endsSection && (place === flows.length - 1 || flow.kind === 'table') };
	}
}

/** Whether the last row of a table stands on the page of what follows; one with a source told below it stands with that. */
const isTiedBelow = (block: DocumentBlock): boolean => block.type === 'formTable' && block.sourceNote === undefined && block.groups.at(-1)?.rows.at(-1)?.keepWithNext === true;

function withBelow(flows: readonly Flow[], strips: readonly Strip[]): Flow[] {
	const height = stripsHeight(strips) + SECTION_END;
	return flows.map((flow) => (flow.kind === 'table' ? { ...flow, below: height + Math.max(flow.after, strips[0]?.before ?? 0) } : flow));
}

/** The strips at the beginning of blocks that stay on one page. */
function keptStrips(blocks: readonly DocumentBlock[], flowFor: (block: DocumentBlock) => readonly Flow[]): Strip[] {
	const strips: Strip[] = [];
	for (const block of blocks) {
		for (const flow of flowFor(block)) {
			if (flow.kind !== 'strip') return strips;
			strips.push(flow);
			if (!flow.keep) return strips;
		}
	}
	return strips;
}

/** For who only wants to know where things stand. */
const BLANK_SHEETS: NewSheet = () => ({ put: () => {}, end: () => {}, finish: () => {} });

/** Lays out a document for who only asks what stands where. */
export async function laidOut(tree: DocumentTree): Promise<LaidOut> {
	await prepareSvg(pictureAddresses(tree));
	return layoutPages(tree, BLANK_SHEETS);
}

/**
 * Lays out a document page by page. The same tree gives the same pages.
 * @param newSheet begins a page, which then takes what stands on it in reading order
 */
export function layoutPages(asked: DocumentTree, newSheet: NewSheet): Places {
	const tree = fittedTables(asked);
	const named = settledPages(namedTargets(tree), (pages) => layOut(tree, pages, BLANK_SHEETS).anchors);
	return layOut(tree, named, newSheet);
}

function layOut(tree: DocumentTree, named: ReadonlyMap<string, number>, newSheet: NewSheet): Places {
	const context = layoutContext(tree, named);
	const pager = createPager(pageGeometry(tree.page, 'portrait'), {
		noteStrips: noteSetter(context),
		marginFrames: marginFrames(context),
		newSheet,
	});
	for (const section of tree.sections) {
		breakPage(pager);
		endPage(pager);
		pager.geometry = pageGeometry(tree.page, section.orientation);
		putSection(pager, section, context);
	}
	endPage(pager);
	while (pager.carriedNotes.length > 0 || pager.pageCount === 0) {
		openPage(pager);
		endPage(pager);
	}
	const { destinations, outline, highRows } = pager;
	const anchors = new Map([...destinations].map(([id, { page }]) => [id, page]));
	const { problems, wordBreaks, entryLines, rowHeights, treeHeights, titleRooms } = context;
	return { anchors, destinations, outline, problems, wordBreaks, entryLines, rowHeights, highRows, treeHeights, titleRooms };
}

/** Lays out a document: what stands where on which page. */
export function layoutDocument(tree: DocumentTree): Layout {
	const pages: Page[] = [];
	const places = layoutPages(tree, (width, height) => {
		const frames: Frame[] = [];
		return { put: (frame) => frames.push(frame), end: () => {}, finish: () => pages.push({ width, height, frames }) };
	});
	return { pages, ...places };
}
