/** What a chart's directive means: its figures, or all that is wrong with it. */
import type { Language } from '../../diagnostic.ts';
import type { Plan, Registers } from '../../model/types.ts';
import type { SourceDocument } from '../../source/types.ts';
import { figuresOfModel } from './fromModel.ts';
import { figuresOfTable, type TableFigures } from './fromTable.ts';
import { type Attributes, CHART_TYPES, type ChartFault, type ChartReading, type ChartType } from './types.ts';

/** How much of each a reader can tell apart, and the page has room for. */
const LIMITS: Readonly<Record<ChartType, { readonly series: number; readonly categories: number }>> = {
	line: { series: 6, categories: 60 },
	bar: { series: 6, categories: 30 },
	'stacked-bar': { series: 6, categories: 30 },
	pie: { series: 1, categories: 6 },
	doughnut: { series: 1, categories: 6 },
	pyramid: { series: 2, categories: 25 },
	tiles: { series: 1, categories: 60 },
};

const isType = (text: string): text is ChartType => CHART_TYPES.some((type) => type === text);

export interface ChartSource {
	readonly plan: Plan;
	readonly registers: Registers;
	readonly language: Language;
	/** The table that `src` names; undefined when there is none. */
	readonly table: SourceDocument | undefined;
}

/** The figures that a `::chart` asks for. */
export function readChart(attributes: Attributes, { plan, registers, language, table }: ChartSource): ChartReading {
	const type = attributes.type ?? '';
	if (!isType(type)) {
		// One without a type lacks an attribute, which another rule tells.
		if (type === '') return { faults: [] };
		return { faults: [{ kind: 'word', message: { lt: `Diagramos rūšies „${type}“ nėra`, en: `There is no type of chart \`${type}\`` }, attribute: 'type', word: type, candidates: CHART_TYPES }] };
	}
	const faults: ChartFault[] = [];
	if (attributes.src && !table) return { faults };
	const figures = table ? figuresOfTable(type, table, { attributes, language, faults }) : attributes.of ? figuresOfModel(type, plan, { attributes, registers, language, faults }) : undefined;
	if (faults.length === 0) faults.push(...sizeFaults(type, figures));
	return faults.length === 0 && figures ? { figures: { ...figures, type }, faults } : { faults };
}

function sizeFaults(type: ChartType, figures: TableFigures | undefined): ChartFault[] {
	const { series = [], categories = [] } = figures ?? {};
	const limits = LIMITS[type];
	const hasSome = series.some(({ values }) => values.some((value) => value !== undefined && (limits.series > 2 || type === 'tiles' || value.gt(0))));
	if (!hasSome) return [{ kind: 'empty', message: { lt: 'Diagramai nėra duomenų', en: 'The chart has no data' } }];
	if (type === 'pyramid' && series.length !== 2) {
		return [{ kind: 'crowded', message: { lt: `Piramidei reikia dviejų skaičių eilučių, o jų ${series.length}`, en: `A pyramid needs two series and has ${series.length}` } }];
	}
	const crowded: ChartFault[] = [];
	if (series.length > limits.series) {
		const message = {
			lt: `Per daug skaičių eilučių: ${series.length}, „${type}“ diagramoje telpa ne daugiau kaip ${limits.series}`,
			en: `Too many series: ${series.length}, and a \`${type}\` chart has room for ${limits.series}`,
		};
		crowded.push({ kind: 'crowded', message });
	}
	if (categories.length > limits.categories) {
		const message = {
			lt: `Per daug kategorijų: ${categories.length}, „${type}“ diagramoje telpa ne daugiau kaip ${limits.categories}`,
			en: `Too many categories: ${categories.length}, and a \`${type}\` chart has room for ${limits.categories}`,
		};
		crowded.push({ kind: 'crowded', message });
	}
	return crowded;
}
