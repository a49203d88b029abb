import { describe, expect, it } from 'vitest';
import type { FormTable } from '../../../src/document/nodes.ts';
import { fittedTables } from '../../../src/render/text/fittedTables.ts';
import { cell, document, group, landscape, portrait, row } from '../pdf/sample.ts';

const UNIT = [{ type: 'text', value: 'vnt.' }] as const;
const SOURCE = [{ type: 'text', value: 'Šaltinis: registras' }] as const;

function table(columns: number, rest: Partial<FormTable> = {}): FormTable {
	const numbers = Array.from({ length: columns - 1 }, (_, index) => cell(`${100 + index} 456`, { kind: 'number' }));
	return {
		type: 'formTable',
		id: 't-a',
		caption: { label: '1 lentelė', children: [{ type: 'text', value: 'Gyventojai' }] },
		unitNote: UNIT,
		sourceNote: SOURCE,
		columns: Array.from({ length: columns }, () => ({ width: 8 })),
		head: [row([cell('Metai'), ...numbers.map((_, index) => cell(`A${index}`))])],
		groups: [group(row([cell('2015'), ...numbers])), group(row([cell('2016'), ...numbers]))],
		fontSize: 10,
		...rest,
	};
}

const tablesOf = (sections: Parameters<typeof document>[0]): FormTable[] => fittedTables(document(sections)).sections.flatMap(({ children }) => children.filter((block) => block.type === 'formTable'));

const textsOf = ({ head, groups }: FormTable): string[][] =>
	[...head, ...groups.flatMap(({ rows }) => rows)].map(({ cells }) => cells.flatMap(({ children }) => children.map((one) => ('value' in one ? one.value : ''))));

describe('a table of too many columns', () => {
	const parts = tablesOf([portrait(table(30))]);

	it('goes on below in readable letters of one size, its first column again', () => {
		expect(parts.length).toBe(2);
		expect(new Set(parts.map(({ fontSize }) => fontSize)).size).toBe(1);
		expect(parts[0]?.fontSize).toBeGreaterThanOrEqual(6);
		expect(parts.flatMap((part) => textsOf(part)[0]?.slice(1) ?? [])).toEqual(Array.from({ length: 29 }, (_, index) => `A${index}`));
		for (const part of parts) {
			expect(textsOf(part).map(([first]) => first)).toEqual(['Metai', '2015', '2016']);
			expect(part.columns.length).toBe(part.head[0]?.cells.length);
		}
	});

	it('has its caption and unit above the first part, its source below the last, and each part an anchor of its own', () => {
		expect(parts.map(({ id }) => id)).toEqual(['t-a', 't-a-2']);
		expect(parts.map(({ caption, unitNote, sourceNote }) => [caption?.label, unitNote, sourceNote])).toEqual([
			['1 lentelė', UNIT, undefined],
			[undefined, undefined, SOURCE],
		]);
	});

	it('leaves room for the words of its first column beside long figures', () => {
		const figures = Array.from({ length: 6 }, (_, index) => cell(`${900 + index}\u00a0123\u00a0456\u00a0789`, { kind: 'number' }));
		const named = (name: string) => table(7, { groups: [group(row([cell(name), ...figures]))] });
		expect(tablesOf([portrait(named('Gyventojai'))])).toHaveLength(1);
		const narrower = tablesOf([portrait(named('Savivaldybės gyventojų paslaugų kokybės gerinimas ir infrastruktūros modernizavimas '.repeat(2)))]);
		expect(narrower.map(({ columns }) => columns.length)).toEqual([4, 4]);
	});

	it("that can't be parted is in smaller letters, in which its texts have room beside the figures", () => {
		const figures = Array.from({ length: 6 }, (_, index) => cell(`${900 + index}\u00a0123`, { kind: 'number' }));
		const parent = (name: string) => table(7, { head: [row([cell('Metai'), cell('Suma', { colSpan: 6 })])], groups: [group(row([cell(name), ...figures]))] });
		const A5 = (one: FormTable) => {
			const tree = document([portrait(one)]);
			return fittedTables({ ...tree, page: { ...tree.page, width: 148, height: 210 } }).sections.flatMap(({ children }) =>
				children.flatMap((block) => (block.type === 'formTable' ? [block.fontSize] : [])),
			);
		};
		expect(A5(parent('Trys'))).toEqual([10]);
		const [size = 0] = A5(parent('Savivaldybės gyventojų paslaugų kokybės gerinimas'));
		expect(size).toBeLessThan(10);
		expect(size).toBeGreaterThanOrEqual(6);
	});

	it('is the same for every format', () => {
		const tree = document([portrait(table(30))]);
		expect(fittedTables(tree)).toBe(fittedTables(tree));
	});
});

describe('a table that stays whole', () => {
	it('fits its page', () => {
		expect(tablesOf([portrait(table(12))])).toMatchObject([{ id: 't-a', unitNote: UNIT, sourceNote: SOURCE }]);
		expect(tablesOf([landscape(table(20))])).toHaveLength(1);
	});

	it('has columns of much text, each wide enough to be read', () => {
		const texts = Array.from({ length: 4 }, () => cell('žodis ir žodis '.repeat(60)));
		expect(tablesOf([portrait(table(4, { head: [row(texts.map(() => cell('A')))], groups: [group(row(texts))] }))])).toHaveLength(1);
	});

	it('has cells over several columns', () => {
		const wide = table(30);
		expect(tablesOf([portrait({ ...wide, head: [row([cell('Metai'), cell('Visi', { colSpan: 29 })])] })])).toHaveLength(1);
	});
});
