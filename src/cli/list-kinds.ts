import { didYouMean, nearest } from '../suggest.ts';
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

const WHAT = { lt: 'Nežinoma rūšis', en: 'Unknown kind' };

/** @throws for a word that is no kind, with the one that was probably meant; it may be Lithuanian */
export const listKind = offering(LIST_KINDS, (text: string): ListKind => {
	const found = LIST_KINDS.find((kind) => kind === text);
	if (found !== undefined) return found;
	throw unknownKind(text);
});

function unknownKind(text: string): Failure {
	const names = Object.values(LITHUANIAN_KINDS);
	const name = names.find((one) => one === text) ?? (nearest(text, LIST_KINDS) === undefined ? nearest(text, names) : undefined);
	const meant = didYouMean(LIST_KINDS.find((kind) => LITHUANIAN_KINDS[kind] === name));
	return meant ? usageFailure({ lt: `${WHAT.lt} „${text}“`, en: `${WHAT.en} ${text}` }, meant) : unknown(WHAT, text, LIST_KINDS);
}
