/** How evenly justified text is spaced: the measure of a typesetter's eye. Lengths in points. */
import type { Layout, TextItem } from '../../../src/render/pdf/frames.ts';
import { widthOf } from '../../../src/render/text/fonts.ts';

interface Space {
	readonly left: number;
	readonly right: number;
}

interface JustifiedLine {
	readonly page: number;
	readonly y: number;
	readonly text: string;
	/** Width of a space as a multiple of the font's own. */
	readonly stretch: number;
	readonly spaces: readonly Space[];
}

export interface Spacing {
	readonly lines: number;
	/** Shares of the lines whose spaces are no wider than so many times the font's. */
	readonly within: Readonly<Record<number, number>>;
	readonly widest: JustifiedLine | undefined;
	/** The most lines, one below the other, in which wide spaces stand above one another. */
	readonly longestRiver: number;
}

/** Spaces that the eye sees as gaps. */
const WIDE = 2;

function spacesOf({ x, text, face, size, gap }: TextItem): Space[] {
	const own = widthOf(' ', face, size);
	const found: Space[] = [];
	let [at, from] = [x, 0];
	for (let index = text.indexOf(' '); index >= 0 && index < text.length - 1; index = text.indexOf(' ', index + 1)) {
		const left = at + widthOf(text.slice(from, index), face, size);
		found.push({ left, right: left + own + gap });
		[at, from] = [left + own + gap, index + 1];
	}
	return found;
}

function linesOf({ pages }: Layout): JustifiedLine[] {
	return pages.flatMap(({ frames }, page) =>
		frames.flatMap(({ x, y, items }): JustifiedLine[] => {
			const texts = items.filter((item) => item.kind === 'text');
			const [first] = texts;
			if (!first || first.gap === 0) return [];
			const own = widthOf(' ', first.face, first.size);
			const spaces = texts.flatMap(spacesOf).map(({ left, right }) => ({ left: x + left, right: x + right }));
			return [{ page, y, text: texts.map(({ text }) => text).join(''), stretch: (own + first.gap) / own, spaces }];
		}),
	);
}

/** The most lines down to this one in which a wide space stands below another, for each of its spaces. */
function riversInto(line: JustifiedLine, above: JustifiedLine | undefined, rivers: readonly number[]): number[] {
	if (line.stretch < WIDE) return line.spaces.map(() => 0);
	const isBelow = above && above.page === line.page && line.y - above.y < 16 ? above.spaces : [];
	return line.spaces.map(({ left, right }) => {
		const met = isBelow.map((space, index) => (Math.min(right, space.right) - Math.max(left, space.left) > (right - left) / 2 ? (rivers[index] ?? 0) : 0));
		return 1 + Math.max(0, ...met);
	});
}

/** The spacing of all justified lines of a layout. */
export function spacingOf(layout: Layout): Spacing {
	const lines = linesOf(layout);
	let longestRiver = 0;
	let rivers: readonly number[] = [];
	for (const [index, line] of lines.entries()) {
		rivers = riversInto(line, lines[index - 1], rivers);
		longestRiver = Math.max(longestRiver, ...rivers);
	}
	const share = (limit: number): number => lines.filter(({ stretch }) => stretch <= limit).length / Math.max(lines.length, 1);
	const widest = lines.reduce<JustifiedLine | undefined>((most, line) => (most && most.stretch >= line.stretch ? most : line), undefined);
	return { lines: lines.length, within: { 1.5: share(1.5), 2: share(2), 3: share(3) }, widest, longestRiver };
}
