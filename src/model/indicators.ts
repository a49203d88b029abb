import { decimalsByYear } from './money.ts';
import { type Cursor, decimal, field, listOf, localizedAt, optional, origin, references, textAt, yearAt } from './read.ts';
import type { Aggregation, Direction, Indicator, IndicatorLevel, IndicatorOwner } from './types.ts';

const LETTER: Record<IndicatorLevel, string> = { impact: 'E', outcome: 'R', output: 'P' };

const DEFAULT_LEVEL: Record<IndicatorOwner['kind'], IndicatorLevel> = {
	strategicGoal: 'impact',
	priority: 'impact',
	programme: 'outcome',
	goal: 'outcome',
	task: 'output',
	measure: 'output',
	submeasure: 'output',
};

/** Builds an element's indicators; a code that is not stated is letter, owner's full code and number: `P-01-01-01-01-01`. */
export function indicators(at: Cursor, owner: IndicatorOwner): Indicator[] {
	const counts = new Map<IndicatorLevel, number>();
	return listOf(at, 'indicators').map((entry) => {
		const level = levelOf(textAt(entry, 'level')) ?? DEFAULT_LEVEL[owner.kind];
		const number = (counts.get(level) ?? 0) + 1;
		counts.set(level, number);
		const cumulative = field(entry, 'cumulative')?.value === true;
		const start = baseline(entry);
		const computed = `${LETTER[level]}-${owner.fullCode.replaceAll('.', '-')}-${String(number).padStart(2, '0')}`;
		return {
			kind: 'indicator',
			fullCode: textAt(entry, 'code') ?? computed,
			...optional('id', textAt(entry, 'id')),
			name: localizedAt(entry, 'name') ?? { lt: '' },
			level,
			unit: textAt(entry, 'unit') ?? '',
			direction: directionOf(textAt(entry, 'direction')),
			cumulative,
			aggregation: aggregationOf(textAt(entry, 'aggregation')) ?? (cumulative || level !== 'output' || start ? 'last' : 'sum'),
			...optional('baseline', start),
			targets: decimalsByYear(field(entry, 'targets')),
			...optional('dataSource', localizedAt(entry, 'dataSource')),
			...optional('body', textAt(entry, 'body')),
			serves: references(entry, 'serves'),
			owner,
			origin: origin(entry),
		};
	});
}

function baseline(at: Cursor): Indicator['baseline'] | undefined {
	const found = field(at, 'baseline');
	const year = found && yearAt(found, 'year');
	const value = found && decimal(field(found, 'value'));
	return year === undefined || value === undefined ? undefined : { year, value };
}

function levelOf(text: string | undefined): IndicatorLevel | undefined {
	return text === 'impact' || text === 'outcome' || text === 'output' ? text : undefined;
}

function directionOf(text: string | undefined): Direction {
	return text === 'down' || text === 'keep' ? text : 'up';
}

function aggregationOf(text: string | undefined): Aggregation | undefined {
	return text === 'sum' || text === 'last' || text === 'average' ? text : undefined;
}
