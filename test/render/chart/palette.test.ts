import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/contrast.ts';
import { lineColour, type Palette, seriesColour, sideColour } from '../../../src/render/chart/palette.ts';

describe('the colours of series', () => {
	it('are the usual ones where the template says nothing, and then again from the first', () => {
		const usual = ['#12305a', '#8a4a12', '#3f7fb5', '#d9a24a', '#a9cfe6', '#f3e6c4'];
		expect(usual.map((_, index) => seriesColour(index, undefined))).toEqual(usual);
		expect(seriesColour(6, undefined)).toBe('#12305a');
		expect([0, 1].map((side) => sideColour(side, undefined))).toEqual(['#12305a', '#d9a24a']);
	});

	it.each<[string, Palette]>([
		['a usual colour', ['#8a4a12']],
		['a usual colour in capitals', ['#8A4A12']],
		['nearly a usual colour', ['#8b4a13', '#3f7fb0']],
		['the usual colour of the other side', ['#d9a24a']],
		['a usual colour of lines', ['#b0762a', '#12305a']],
		['colours of its own', ['#1b4f72', '#b9770e', '#7b241c']],
	])('are the template’s own first, and none of those that follow is like one of them: %s', (_what, palette = []) => {
		for (const colourOf of [seriesColour, lineColour]) {
			const colours = Array.from({ length: 6 }, (_, index) => colourOf(index, palette));
			expect(colours.slice(0, palette.length)).toEqual(palette);
			for (const [index, colour] of colours.entries()) for (const other of colours.slice(0, index)) expect(distance(colour, other)).toBeGreaterThan(40);
		}
		expect(distance(sideColour(0, palette), sideColour(1, palette))).toBeGreaterThan(40);
	});
});
