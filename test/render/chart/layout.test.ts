import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/contrast.ts';
import type { Chart, ChartKind } from '../../../src/document/nodes.ts';
import { layoutChart } from '../../../src/render/chart/layout.ts';
import type { Drawing, TextMark } from '../../../src/render/chart/marks.ts';
import { inkOn, lineColour, seriesColour, shadesOf, sideColour } from '../../../src/render/chart/palette.ts';
import { niceScale } from '../../../src/render/chart/scale.ts';
import { boundsOf } from '../../../src/render/chart/texts.ts';
import { layoutTree } from '../../../src/render/chart/tree.ts';
import { chart } from './sample.ts';

const ROOM = { width: 480, size: 9, language: 'lt' } as const;

const texts = ({ marks }: Drawing): TextMark[] => marks.filter((mark) => mark.kind === 'text');

/** Against the rounding of sums. */
const EPSILON = 0.5;

function outside(drawing: Drawing): string[] {
	return texts(drawing)
		.filter((text) => {
			const { left, right, top, bottom } = boundsOf(text);
			return left < -EPSILON || right > drawing.width + EPSILON || top < -EPSILON || bottom > drawing.height + EPSILON;
		})
		.map(({ text }) => text);
}

function touching(drawing: Drawing): string[] {
	const boxes = texts(drawing).map((mark) => ({ text: mark.text, ...boundsOf(mark) }));
	return boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter((other) => one.left < other.right - EPSILON && other.left < one.right - EPSILON && one.top < other.bottom - EPSILON && other.top < one.bottom - EPSILON)
			.map((other) => `${one.text} × ${other.text}`),
	);
}

const words = fc
	.array(fc.constantFrom('Gyventojai', 'pagal', 'amžių', 'nebeprisikiškiakopūsteliaujantiems', 'iki', '85', 'metų', 'Vilijampolės', 'ir', 'įstaigos'), { minLength: 1, maxLength: 9 })
	.map((list) => list.join(' '));
const name = fc.oneof(fc.integer({ min: 1990, max: 2030 }).map(String), words);
const positive = fc.double({ min: 0, max: 5e6, noNaN: true }).map((number) => Math.round(number * 10) / 10);
const any = fc.double({ min: -5e5, max: 5e6, noNaN: true }).map((number) => Math.round(number * 10) / 10);

/** What a kind of chart may hold. */
const KINDS: readonly (readonly [ChartKind, series: readonly [number, number], categories: number, typeof any])[] = [
	['line', [1, 6], 30, any],
	['bar', [1, 6], 12, any],
	['stacked-bar', [1, 6], 12, positive],
	['pie', [1, 1], 6, positive],
	['doughnut', [1, 1], 6, positive],
	['pyramid', [2, 2], 20, positive],
	['tiles', [1, 1], 20, any],
];

const charts = (kind: ChartKind, [least, most]: readonly [number, number], categories: number, number: typeof any): fc.Arbitrary<Chart> =>
	fc.array(name, { minLength: 1, maxLength: categories }).chain((list) =>
		fc
			.array(fc.record({ name: words, values: fc.array(fc.option(number, { nil: undefined, freq: 8 }), { minLength: list.length, maxLength: list.length }) }), { minLength: least, maxLength: most })
			.map((series) => {
				// A chart without figures is refused by the rules.
				const [first, ...rest] = series.map((one, index) => (index === 0 ? { ...one, values: [1, ...one.values.slice(1)] } : one));
				return chart(kind, { categories: list, series: first ? [first, ...rest] : [], unit: 'tūkst. Eur' });
			}),
	);

const widths = fc.integer({ min: 300, max: 490 });
const RUNS = { numRuns: 120 };

describe.each(KINDS)('a %s chart', (kind, series, categories, number) => {
	it('has no text outside its frame', () => {
		fc.assert(
			fc.property(charts(kind, series, categories, number), widths, (one, width) => {
				expect(outside(layoutChart(one, { width, size: 9, language: 'lt' }))).toEqual([]);
			}),
			RUNS,
		);
	});

	it('has no two texts on one place', () => {
		fc.assert(
			fc.property(charts(kind, series, categories, number), widths, (one, width) => {
				expect(touching(layoutChart(one, { width, size: 9, language: 'lt' }))).toEqual([]);
			}),
			RUNS,
		);
	});

	it('is drawn alike each time, with numbers that are numbers', () => {
		fc.assert(
			fc.property(charts(kind, series, categories, number), widths, (one, width) => {
				const drawing = layoutChart(one, { width, size: 9, language: 'lt' });
				expect(JSON.stringify(drawing)).toBe(JSON.stringify(layoutChart(one, { width, size: 9, language: 'lt' })));
				expect(JSON.stringify(drawing)).not.toContain('null');
			}),
			{ numRuns: 30 },
		);
	});
});

const box: fc.Arbitrary<{ label: string; text: string; children: { label: string; text: string; children: { label: string; text: string; children: [] }[] }[] }> = fc.record({
	label: fc.constant('1.1'),
	text: words,
	children: fc.array(
		fc.record({ label: fc.constant('1.1.1'), text: words, children: fc.array(fc.record({ label: fc.constant('1.1.1.1'), text: words, children: fc.constant<[]>([]) }), { maxLength: 9 }) }),
		{ maxLength: 6 },
	),
});

describe('a tree', () => {
	it('stays in its pages, and says every box', () => {
		fc.assert(
			fc.property(fc.array(box, { minLength: 1, maxLength: 5 }), fc.integer({ min: 260, max: 700 }), fc.integer({ min: 120, max: 700 }), (roots, others, first) => {
				const parts = layoutTree({ type: 'treeDrawing', id: 't', levels: ['Prioritetas', 'Tikslas', 'Uždavinys'], roots, alt: 'Medis' }, { first, others }, { width: 480, size: 9, language: 'lt' });
				for (const [index, part] of parts.entries()) {
					expect(part.height).toBeLessThanOrEqual(index === 0 ? first : others);
					expect(outside(part)).toEqual([]);
					expect(touching(part)).toEqual([]);
				}
				const leaves = roots.reduce((sum, root) => sum + root.children.reduce((all, child) => all + child.children.length, 0), 0);
				const drawn = parts.flatMap(texts).filter(({ text }) => text.startsWith('1.1.1.1'));
				expect(drawn).toHaveLength(leaves);
			}),
			RUNS,
		);
	});
});

describe('an axis', () => {
	it('holds its numbers between round ticks', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0.001, max: 1e9, noNaN: true }), (least, range) => {
				const { ticks, from, to } = niceScale(least, least + range, 5);
				expect(ticks.length).toBeLessThanOrEqual(12);
				expect(from).toBeLessThanOrEqual(least + Math.abs(least) * 1e-6 + range * 1e-6);
				expect(to).toBeGreaterThanOrEqual(least + range - Math.abs(least) * 1e-6 - range * 1e-6);
			}),
		);
	});

	it.each([
		[0, 13_460, [0, 5000, 10_000, 15_000]],
		[304.1, 336.9, [300, 310, 320, 330, 340]],
		[-9150, 0, [-10_000, -8000, -6000, -4000, -2000, 0]],
		[0, 0.31, [0, 0.1, 0.2, 0.3, 0.4]],
	])('from %d to %d', (least, most, ticks) => {
		expect(niceScale(least, most, 5).ticks.map((tick) => tick + 0)).toEqual(ticks);
	});
});

describe('an axis of few numbers', () => {
	it('has no ticks between nothing and one', () => expect(niceScale(0, 0, 5).ticks).toEqual([0, 1]));

	it('has no ticks finer than the numbers', () => expect(niceScale(0, 2, 5, 0).ticks).toEqual([0, 1, 2]));
});

describe('a pie', () => {
	it('says of every part what it is, also of nothing and of what is next to nothing', () => {
		const drawing = layoutChart(chart('pie', { categories: ['A', 'B', 'C'], series: [{ name: 's', values: [9000, 0.5, 0] }] }), ROOM);
		expect(texts(drawing).map(({ text }) => text)).toEqual(expect.arrayContaining(['9\u00a0000,0 (100,0\u00a0%)', '0,5 (<\u00a00,1\u00a0%)', '0,0 (0,0\u00a0%)']));
	});
});

describe('a line', () => {
	it('has the figures of its valleys below', () => {
		const drawing = layoutChart(chart('line', { categories: ['A', 'B', 'C'], series: [{ name: 's', values: [90, 40, 90] }] }), ROOM);
		expect(texts(drawing).flatMap(({ figure }) => (figure?.isBelow ? [figure.category] : []))).toEqual([1]);
	});
});

describe('the palette', () => {
	it('has lines that stand out from paper', () => {
		for (const index of [0, 1, 2, 3, 4, 5]) expect(contrast(lineColour(index, undefined), '#ffffff')).toBeGreaterThan(3);
	});

	it('goes from dark to light, so that it is told apart without colours', () => {
		const levels = [0, 1, 2, 3, 4, 5].map((index) => contrast(seriesColour(index, undefined), '#000000'));
		for (const [index, level] of levels.entries()) if (index > 0) expect(level / (levels[index - 1] ?? 1)).toBeGreaterThan(1.3);
	});

	it('begins with the template’s colours, from which tiles are shaded', () => {
		const own = ['#7b241c', '#1e8449'] as const;
		expect([0, 1, 2].map((index) => seriesColour(index, own))).toEqual([...own, seriesColour(2, undefined)]);
		expect([0, 1, 2].map((index) => lineColour(index, own))).toEqual([...own, lineColour(2, undefined)]);
		expect([0, 1].map((side) => sideColour(side, own))).toEqual(own);
		expect(shadesOf(5, own).at(-1)).toBe('#7b241c');
		const light = shadesOf(5, own).map((shade) => contrast(shade, '#000000'));
		expect(light).toEqual([...light].sort((a, b) => b - a));
	});

	it('has letters on it that are read', () => {
		for (const colour of ['#12305a', '#3f7fb5', '#7f7f7f', '#d9a24a', '#1e8449'] as const) expect(contrast(inkOn(colour), colour)).toBeGreaterThan(4.5);
	});
});
