/** Charts and drawn trees of texts and templates, as nodes of plain data. */

import type { LeafDirective } from 'mdast-util-directive';
import { decimalText } from '../decimal-text.ts';
import type { Language } from '../diagnostic.ts';
import { readChart } from '../link/charts/read.ts';
import type { ChartFigures } from '../link/charts/types.ts';
import { figuresAnchor, shownAnchor, shownName } from '../link/shown-names.ts';
import { type DocumentContext, inLanguage } from './context.ts';
import { sourceNote } from './csv.ts';
import { textCell } from './forms/cells.ts';
import { phrasing } from './forms/phrasing.ts';
import { inline, type TextPlace, tableAt } from './inline.ts';
import type { Chart, ChartKind, ChartSeries, DocumentBlock, FormTable, TreeBox } from './nodes.ts';
import { unavailable } from './pictures.ts';

const KIND_NAMES: Readonly<Record<Language, Readonly<Record<ChartKind, string>>>> = {
	lt: {
		line: 'Linijinė diagrama',
		bar: 'Stulpelinė diagrama',
		'stacked-bar': 'Sudėtinė stulpelinė diagrama',
		pie: 'Skritulinė diagrama',
		doughnut: 'Žiedinė diagrama',
		pyramid: 'Piramidės diagrama',
		tiles: 'Langelių schema',
	},
	en: { line: 'Line chart', bar: 'Bar chart', 'stacked-bar': 'Stacked bar chart', pie: 'Pie chart', doughnut: 'Doughnut chart', pyramid: 'Pyramid chart', tiles: 'Tile map' },
};

/** A chart that names nothing it could be of. */
const UNNAMED: Readonly<Record<Language, string>> = { lt: 'diagrama', en: 'chart' };

/** A chart with more figures than this is told by its first and last, its least and greatest. */
const MOST_TOLD = 60;

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function toldSeries({ name, values }: ChartSeries, categories: readonly string[], isWhole: boolean, language: Language): string {
	const told = values.flatMap((value, index) => (value ? [{ value: Number(value.value), text: `${categories[index] ?? ''} – ${value.text}` }] : []));
	if (isWhole || told.length < 5) return `${name}: ${told.map(({ text }) => text).join('; ')}.`;
	const sorted = [...told].sort((a, b) => a.value - b.value);
	const [least, most] = language === 'lt' ? ['mažiausia', 'didžiausia'] : ['least', 'greatest'];
	return `${name}: ${told.at(0)?.text}; ${told.at(-1)?.text}; ${least} ${sorted.at(0)?.text}; ${most} ${sorted.at(-1)?.text}.`;
}

/** The text for those who can't see a chart: what the author says of it, its kind, and its figures. */
function alternative(chart: Omit<Chart, 'alt' | 'type' | 'id'>, said: string, language: Language): string {
	const count = chart.series.reduce((total, { values }) => total + values.length, 0);
	const unit = chart.unit === undefined ? '' : ` (${chart.unit})`;
	const figures = chart.series.map((series) => toldSeries(series, chart.categories, count <= MOST_TOLD, language));
	return [...(said === '' ? [] : [sentence(said)]), `${KIND_NAMES[language][chart.kind]}${unit}.`, ...figures].join(' ');
}

function nodeOf(figures: ChartFigures, attributes: Attributes, context: DocumentContext, place: TextPlace): Omit<Chart, 'id'> {
	const { language } = context;
	const { type, categoryTitle, categories, decimals, places } = figures;
	const series = figures.series.map(
		({ name, values }): ChartSeries => ({
			name,
			values: values.map((value) => value && { value: value.toFixed(), text: decimalText(value.toFixed(decimals), language) }),
		}),
	);
	const unit = attributes.unit ?? (attributes.of ? inLanguage(context, context.workspace.moneyUnit) : undefined);
	const parts = { kind: type, categoryTitle, categories, series, decimals, ...(unit ? { unit } : {}), ...(places ? { places } : {}), ...captionOf(attributes, context, place) };
	return { type: 'chart', ...parts, alt: alternative(parts, attributes.alt ?? attributes.caption ?? '', language) };
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** Caption below, in the language of the text it stands in, and source. */
function captionOf({ caption, source }: Attributes, context: DocumentContext, place: TextPlace): Pick<Chart, 'caption' | 'sourceNote'> {
	return {
		...(caption ? { caption: { label: '', children: inline(context, place, phrasing(caption)) } } : {}),
		...(source ? { sourceNote: sourceNote(context, place, source) } : {}),
	};
}

/** The figures as a table, for a reader who wants them printed. */
function dataTable(chart: Chart): FormTable {
	const head = [chart.categoryTitle, ...chart.series.map(({ name }) => name)];
	return {
		type: 'formTable',
		id: figuresAnchor(chart.id),
		...(chart.caption ? { caption: chart.caption } : {}),
		...(chart.unit === undefined ? {} : { unitNote: phrasing(chart.unit) }),
		columns: head.map((_, index) => ({ width: index === 0 ? 3 : 2 })),
		head: [{ type: 'formRow', shade: 1, cells: head.map((title) => textCell(title, { bold: true })) }],
		groups: chart.categories.map((category, index) => ({
			type: 'formRowGroup',
			rows: [{ type: 'formRow', cells: [textCell(category), ...chart.series.map(({ values }) => textCell(values[index]?.text ?? '', {}, 'number'))] }],
		})),
		fontSize: 10,
		...(chart.sourceNote === undefined ? {} : { sourceNote: chart.sourceNote }),
	};
}

/** A `::chart`; a note in its place when it can't be read, of which the rules tell. */
export function chartBlocks(context: DocumentContext, place: TextPlace, node: LeafDirective): DocumentBlock[] {
	const own = node.attributes ?? {};
	const { plan, workspace, language } = context;
	const table = own.src ? tableAt(context, place, own.src) : undefined;
	const { figures } = readChart(own, { plan, registers: workspace.registers, language, table });
	if (!figures) return unavailable(context, own.src || own.of || UNNAMED[language]);
	const chart: Chart = { ...nodeOf(figures, own, context, place), id: shownAnchor(shownName(node)) };
	return own.data === 'yes' ? [chart, dataTable(chart)] : [chart];
}

const LEVELS: Readonly<Record<Language, readonly [development: string, activity: string, goal: string, task: string]>> = {
	lt: ['Prioritetas', 'Programa', 'Tikslas', 'Uždavinys'],
	en: ['Priority', 'Programme', 'Goal', 'Task'],
};

const toldBox = ({ label, text, children }: TreeBox): string => `${label} ${sentence(text)}${children.map((child) => ` ${toldBox(child)}`).join('')}`;

/** A `::tree`: the plan's priorities or programmes with their goals and tasks, or one of them; a note in the place of one that isn't there. */
export function treeBlocks(context: DocumentContext, place: TextPlace, node: LeafDirective): DocumentBlock[] {
	const { plan, language } = context;
	const own = node.attributes ?? {};
	const all = plan.kind === 'development-plan' ? plan.priorities : plan.programmes;
	const roots = all
		.filter(({ code }) => !own.of || code === own.of)
		.map((root): TreeBox => {
			const goals = root.goals.map((goal): TreeBox => {
				const tasks = goal.tasks.map((task): TreeBox => ({ label: task.fullCode, text: inLanguage(context, task.name), children: [] }));
				return { label: goal.fullCode, text: inLanguage(context, goal.name), children: tasks };
			});
			return { label: root.fullCode, text: inLanguage(context, root.name), children: goals };
		});
	if (roots.length === 0) return own.of ? unavailable(context, own.of) : [];
	const [development, activity, goal, task] = LEVELS[language];
	const levels = [plan.kind === 'development-plan' ? development : activity, goal, task];
	const said = own.alt ?? own.caption ?? '';
	const alt = [...(said === '' ? [] : [sentence(said)]), ...roots.map(toldBox)].join(' ');
	return [{ type: 'treeDrawing', id: shownAnchor(shownName(node)), levels, roots, alt, ...captionOf(own, context, place) }];
}
