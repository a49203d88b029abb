import Big from 'big.js';
import { sumOf } from '../../model/money.ts';
import type { Decimal } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Report, Rule } from '../types.ts';
import { number } from '../wording.ts';
import { type Cell, type PrintedTable, tableOfFile, tableOfNode } from './printed-tables.ts';

const TOTAL = /^(?:iš viso|viso|bendra suma|suma|total|in all|altogether)(?![\p{L}])/iu;
/** Rows that are parts of the row above are counted in it already. */
const PART = ofLetters(/^(?:iš (?:jų|jo|to)|t\.[ \u00a0]?sk\.|tarp jų|of (?:which|it|them)|including)(?!\p{L})/iu);
/** Shares and averages are not summed. */
const RELATIVE = ofLetters(/proc\.|%|per cent|(?<!\p{L})(?:vid|dal(?:is|ys)|santyk|lyg(?:is|io)|indeks|vienam|vienai|tenka|pokyt|skirtum|average|share|rate|ratio|change|per)/iu);
const SHARES = /proc\.|%|per cent/i;
const HUNDRED = new Big(100);

/** The rows of a table make up its total, and shares of a whole make up 100 per cent. */
export const tableTotal: Rule = {
	id: 'narrative/table-total',
	severity: 'warning',
	title: { lt: 'Lentelės eilutės nesudaro nurodytos sumos', en: 'Rows of a table don’t make up its total' },
	description: {
		lt: 'Sudedami stulpeliai lentelės, kurios paskutinė eilutė – „Iš viso“, tekste ar CSV faile; dalių lentelėje, kurios dauguma stulpelių sudaro 100 procentų, – ir kiti stulpeliai. Stulpeliai su dalimis ir vidurkiais nesudedami, lentelės su „iš jų“ – taip pat. Apvalintų sumų skirtumas leidžiamas, kai nesutampa ir kiti tos lentelės stulpeliai.',
		en: 'The columns of a table whose last row is a total are added up, in a text or a CSV file; so are those of a table of shares most columns of which make 100 per cent. Columns of shares and averages are not added, nor are tables with rows of which others are a part. A difference by rounding is let pass where other columns of the table have one too.',
	},
	bad: '| Sritis | Priemonių |\n|:--|--:|\n| Ekonomika | 48 |\n| Visuomenė | 96 |\n| Iš viso | 145 |\n',
	good: '| Sritis | Priemonių |\n|:--|--:|\n| Ekonomika | 48 |\n| Visuomenė | 96 |\n| Iš viso | 144 |\n',
	mirror: 'funding/stated-total',
	visit({ workspace, report }) {
		const seen = new Set<string>();
		return {
			nodes: {
				table: (found) => judge(tableOfNode(found), report),
				leafDirective(found) {
					if (found.node.name !== 'table' && found.node.name !== 'chart') return;
					const named = tableOfFile(found, workspace);
					if (!named || seen.has(named.path)) return;
					seen.add(named.path);
					judge(named.table, report);
				},
			},
		};
	},
};

/** A column of numbers with what they should make up. */
interface Column {
	readonly title: string;
	readonly summed: Decimal;
	readonly stated: Decimal;
	/** Where the statement stands; of shares the last of them. */
	readonly at: Cell;
	/** How far off rounding may lead. */
	readonly rounding: Decimal;
}

function judge(table: PrintedTable, report: Report): void {
	const { rows } = table;
	const totals = rows.filter(([first]) => first && TOTAL.test(first.text));
	if (rows.some(([first]) => first && PART.test(first.text)) || totals.length > 1) return;
	if (totals.length === 1 && totals[0] === rows.at(-1)) judgeTotals(table, report);
	else if (totals.length === 0) judgeShares(table, report);
}

function judgeTotals(table: PrintedTable, report: Report): void {
	const isOfShares = SHARES.test(table.caption);
	const columns = columnsOf(table, table.rows.slice(0, -1), ({ title, last }) => {
		if (!isOfShares && !RELATIVE.test(title)) return last.value;
		return (isOfShares || SHARES.test(title)) && last.value?.eq(HUNDRED) ? HUNDRED : undefined;
	});
	const isExact = columns.filter(differs).length * 2 <= columns.length;
	for (const column of columns) {
		if (!differs(column) || ((columns.length === 1 || !isExact) && difference(column).abs().lte(column.rounding))) continue;
		const [summed, stated, gap] = [number(column.summed), number(column.stated), number(difference(column))];
		report({
			message: {
				lt: `Stulpelio „${column.title}“ eilučių suma – ${summed.lt}, o „Iš viso“ – ${stated.lt}, skirtumas ${gap.lt}`,
				en: `The rows of the column “${column.title}” add up to ${summed.en}, but the total says ${stated.en}, a difference of ${gap.en}`,
			},
			place: column.at.place,
		});
	}
}

function judgeShares(table: PrintedTable, report: Report): void {
	if (!SHARES.test([table.caption, ...table.head].join(' ')) || table.rows.length < 3) return;
	const columns = columnsOf(table, table.rows, () => HUNDRED);
	const [right, wrong] = [columns.filter((column) => !isOff(column)), columns.filter(isOff)];
	if (right.length === 0 || wrong.length > right.length) return;
	for (const { title, summed, at } of wrong) {
		const sum = number(summed);
		report({
			message: { lt: `Stulpelio „${title}“ dalys sudaro ${sum.lt} proc., o kitų stulpelių – 100`, en: `The shares of the column “${title}” make ${sum.en} per cent, those of others 100` },
			place: at.place,
		});
	}
}

/** The columns that are numbers from top to bottom, a dash for nothing among them, and have something to make up. */
function columnsOf({ head, rows: all }: PrintedTable, rows: readonly (readonly Cell[])[], whole: (column: { readonly title: string; readonly last: Cell }) => Decimal | undefined): Column[] {
	return head.flatMap((title, index): Column[] => {
		const cells = rows.map((row) => row[index]);
		const values = cells.flatMap((cell) => cell?.value ?? []);
		const at = all.at(-1)?.[index];
		const stated = index > 0 && at && whole({ title, last: at });
		if (!stated || values.length < 2 || cells.some((cell) => cell && !cell.value && !/^[-–—]?$/.test(cell.text))) return [];
		return [{ title, summed: sumOf(values), stated, at, rounding: roundingOf([...values, stated]) }];
	});
}

/** Half a unit of the last decimal for each figure that has any. */
function roundingOf(values: readonly Decimal[]): Decimal {
	const decimals = Math.max(...values.map(({ c, e }) => Math.max(0, c.length - e - 1)));
	return decimals === 0 ? new Big(0) : new Big(10).pow(-decimals).times(values.length).div(2);
}

const difference = ({ stated, summed }: Column): Decimal => stated.minus(summed);
const differs = (column: Column): boolean => !difference(column).eq(0);
const isOff = (column: Column): boolean => difference(column).abs().gt(column.rounding);
