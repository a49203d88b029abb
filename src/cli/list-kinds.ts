import { begun, didYouMean, nearest } from '../suggest.ts';
import { type Failure, usageFailure } from './failure.ts';
import { offering, unknown } from './options.ts';

/** What `plan list` lists. */
export const LIST_KINDS = ['plans', 'priorities', 'programmes', 'goals', 'tasks', 'measures', 'submeasures', 'indicators', 'bodies', 'sources', 'units', 'wards', 'functions', 'upstream'] as const;

export type ListKind = (typeof LIST_KINDS)[number];

/** What they are called in Lithuanian. */
export const LITHUANIAN_KINDS: Readonly<Record<ListKind, string>> = {
	plans: 'planai',
	priorities: 'prioritetai',
	programmes: 'programos',
	goals: 'tikslai',
	tasks: 'uždaviniai',
	measures: 'priemonės',
	submeasures: 'papriemonės',
	indicators: 'rodikliai',
	bodies: 'vykdytojai',
	sources: 'šaltiniai',
	units: 'vienetai',
	wards: 'seniūnijos',
	functions: 'funkcijos',
	upstream: 'aukštesni dokumentai',
};

/** Their names of several words. */
const FULLER_NAMES: readonly (readonly [name: string, kind: ListKind])[] = [
	['strateginiai planai', 'plans'],
	['strateginiai tikslai', 'goals'],
	['vertinimo kriterijai', 'indicators'],
	['asignavimų valdytojai', 'bodies'],
	['finansavimo šaltiniai', 'sources'],
	['matavimo vienetai', 'units'],
	['savivaldybės funkcijos', 'functions'],
];

const WHAT = { lt: 'Nežinoma rūšis', en: 'Unknown kind' };

/** @throws for a word that is no kind, with the one that was probably meant; it may be Lithuanian */
export const listKind = offering(LIST_KINDS, (text: string): ListKind => {
	const found = LIST_KINDS.find((kind) => kind === text);
	if (found !== undefined) return found;
	throw unknownKind(text);
});

function unknownKind(text: string): Failure {
	const isEnglish = nearest(text, LIST_KINDS) !== undefined || begun(text, LIST_KINDS) !== undefined;
	const [first, second, third] = isEnglish ? [] : kindsCalled(text);
	const meant = third === undefined ? didYouMean(first, second) : undefined;
	return meant ? usageFailure({ lt: `${WHAT.lt} „${text}“`, en: `${WHAT.en} ${text}` }, meant) : unknown(WHAT, text, LIST_KINDS);
}

/** The kind that a word is the Lithuanian name of, or near to it; else those whose names it begins. */
function kindsCalled(text: string): readonly ListKind[] {
	const called = [...LIST_KINDS.map((kind) => [LITHUANIAN_KINDS[kind], kind] as const), ...FULLER_NAMES];
	const names = called.map(([name]) => name);
	const near = names.find((name) => name === text) ?? nearest(text, names);
	const meant = called.filter(([name]) => (near === undefined ? begun(text, [name]) !== undefined : name === near));
	return [...new Set(meant.map(([, kind]) => kind))];
}
