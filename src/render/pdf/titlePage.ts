/** The title page. Lengths in points. */
import type { Alignment, Logo, Look, Styles, TitlePage } from '../../document/nodes.ts';
import type { TitleRoom } from '../laidOut.ts';
import { points } from '../printedPage.ts';
import { figureElement } from './captions.ts';
import type { LayoutContext } from './context.ts';
import type { Flow } from './flow.ts';
import type { Item } from './frames.ts';
import type { PageGeometry } from './geometry.ts';
import { setLines } from './lines.ts';
import { shifted } from './move.ts';
import { plainPieces } from './pieces.ts';
import type { Line } from './setLine.ts';
import { element, type StructureElement } from './structure.ts';
import { indentedColumn, lettersOf, textStyle } from './styles.ts';

/** Where the title begins, as a share of the text's height. */
const TITLE_TOP = 0.38;

function stacked(lines: readonly Line[], x: number, top: number): Item[] {
	let y = top;
	return lines.flatMap((line) => {
		const items = line.items.map((item) => shifted(item, x, y));
		y += line.height;
		return items;
	});
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((height, line) => height + line.height, 0);

/** Share of its height that the picture keeps where a long title leaves little room. */
const LEAST_LOGO = 0.5;

/** The room of a title between the approval block and what stands below it; it is to begin at `wanted`. */
interface Between {
	readonly from: number;
	readonly wanted: number;
	readonly to: number;
}

/**
 * What stands above a title so high: as much as is wanted or, when there is no room for it, as little as the picture allows, which gets smaller.
 * `isEnough` tells whether all has room then.
 */
function titleRoom({ from, wanted, to }: Between, titleHeight: number, logo: Logo | undefined, { titleLogo, body }: Styles): Omit<TitleRoom, 'titleSize'> & { readonly isEnough: boolean } {
	const height = logo ? points(logo.height) : 0;
	const gaps = logo ? titleLogo.before + titleLogo.after : 0;
	const usual = Math.max(wanted - from, logo ? gaps + height : 2 * body.size);
	const least = logo ? gaps + height * LEAST_LOGO : body.size;
	const left = to - titleHeight - from;
	const above = Math.max(least, Math.min(usual, left));
	return { above, logoHeight: Math.min(height, above - gaps), isEnough: above <= left + 0.01 };
}

/** The picture above the title, so high; its alternative text where it can't be shown. */
function logoItems({ path, alt, ...size }: Logo, shownHeight: number, textWidth: number, part: StructureElement, context: LayoutContext): Item[] {
	const { titleLogo: look } = context.tree.styles;
	if (typeof context.picture(path) === 'string') {
		return stacked(setLines(plainPieces(alt, { ...textStyle(look), element: element('P', part) }), { width: textWidth, align: look.align, language: context.tree.language, hyphenate: false }), 0, 0);
	}
	const width = (points(size.width) * shownHeight) / points(size.height);
	const column = indentedColumn({ x: 0, width: textWidth }, look);
	const x = column.x + (column.width - width) * LOGO_PLACE[look.align];
	return [{ kind: 'picture', x, y: 0, width, height: shownHeight, path, ...figureElement(alt, part) }];
}

/** Share of the room beside it that is at the left of the picture. */
const LOGO_PLACE = { left: 0, justify: 0, center: 0.5, right: 1 } as const satisfies Record<Alignment, number>;

type SetText = (text: string, look: Look) => readonly [lines: Line[], x: number];

/** A title in the largest letters with which all has room on its page, from its own size down to that of the text. */
function fittedTitle({ title, logo }: TitlePage, between: Between, set: SetText, { tree: { styles }, problems }: LayoutContext): readonly [lines: readonly Line[], room: TitleRoom] {
	const least = Math.min(styles.title.size, styles.body.size);
	for (let titleSize = styles.title.size; ; titleSize = Math.max(titleSize - 1, least)) {
		const [lines] = set(title, { ...styles.title, size: titleSize });
		const { isEnough, ...room } = titleRoom(between, heightOf(lines), logo, styles);
		if (!isEnough && titleSize > least) continue;
		if (!isEnough) problems.push({ kind: 'titlePage' });
		return [lines, { ...room, titleSize }];
	}
}

/** A page by itself: approval block at the right, title in the middle, foot at the bottom. */
export function titlePageFlow(node: TitlePage, geometry: PageGeometry, context: LayoutContext): Flow[] {
	const { textWidth, textHeight } = geometry;
	const { styles, language } = context.tree;
	const part = element('Part', context.root);
	const set: SetText = (text, look) => {
		const column = indentedColumn({ x: 0, width: textWidth }, look);
		const pieces = lettersOf(plainPieces(text, { ...textStyle(look), element: element('P', part) }), look);
		return [setLines(pieces, { width: column.width, align: look.align, language, hyphenate: false }), column.x];
	};
	const approval = node.approval.map((text, index) => set(text, node.isDraft && index === 0 ? styles.draftMark : styles.approval));
	const [note] = set(node.note ?? '', styles.titleNote);
	const [foot] = set(node.foot, styles.titleFoot);
	const items: Item[] = [];
	let y = 0;
	for (const [lines, x] of approval) {
		items.push(...stacked(lines, x, y));
		y += heightOf(lines);
	}
	const below = (note.length > 0 ? styles.titleNote.before + heightOf(note) : 0) + styles.body.size + heightOf(foot);
	const [title, room] = fittedTitle(node, { from: y, wanted: textHeight * TITLE_TOP, to: textHeight - below }, set, context);
	context.titleRooms.set(node, room);
	const titleTop = y + room.above;
	if (node.logo) {
		const logo = logoItems(node.logo, room.logoHeight, textWidth, part, context);
		items.push(...logo.map((item) => shifted(item, 0, titleTop - styles.titleLogo.after - room.logoHeight)));
	}
	items.push(...stacked(title, 0, titleTop), ...stacked(note, 0, titleTop + heightOf(title) + styles.titleNote.before), ...stacked(foot, 0, textHeight - heightOf(foot)));
	return [{ kind: 'page', items }];
}
