import { decimalText } from '../../../src/decimal-text.ts';
import type { Chart, ChartKind } from '../../../src/document/nodes.ts';

interface Content {
	readonly categories: readonly string[];
	/** Numbers of each series; undefined where there is none. */
	readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
	readonly unit?: string;
}

/** A chart of plain numbers with one decimal. */
export function chart(kind: ChartKind, { categories, series, unit }: Content): Chart {
	const value = (number: number) => ({ value: number.toFixed(1), text: decimalText(number.toFixed(1), 'lt') });
	return {
		type: 'chart',
		id: 'c',
		kind,
		categoryTitle: 'Metai',
		categories,
		series: series.map(({ name, values }) => ({ name, values: values.map((number) => (number === undefined ? undefined : value(number))) })),
		decimals: 1,
		...(unit === undefined ? {} : { unit }),
		caption: { label: '1 pav.', children: [{ type: 'text', value: 'Gyventojai' }] },
		alt: 'Gyventojų mažėja',
	};
}
