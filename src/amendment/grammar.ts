import type { Plan, PlanElement, Reserve } from '../model/types.ts';

/** What an element is called in a decision, in the cases that its points need, and the words that agree with it. */
export interface ElementWords {
	/** «Pakeisti … priemonę» */
	readonly accusative: string;
	/** «papildyti … priemone», «laikyti … priemone» */
	readonly instrumental: string;
	/** «… uždavinio priemonė» */
	readonly genitive: string;
	/** «ją išdėstyti taip» */
	readonly it: 'ją' | 'jį';
	/** «netekusia galios» */
	readonly repealed: 'netekusia' | 'netekusiu';
	readonly former: 'Buvusią' | 'Buvusį';
}

const FEMININE = { it: 'ją', repealed: 'netekusia', former: 'Buvusią' } as const;
const MASCULINE = { it: 'jį', repealed: 'netekusiu', former: 'Buvusį' } as const;

const WORDS: Readonly<Record<PlanElement['kind'] | Reserve['kind'], ElementWords>> = {
	measure: { accusative: 'priemonę', instrumental: 'priemone', genitive: 'priemonės', ...FEMININE },
	submeasure: { accusative: 'papriemonę', instrumental: 'papriemone', genitive: 'papriemonės', ...FEMININE },
	task: { accusative: 'uždavinį', instrumental: 'uždaviniu', genitive: 'uždavinio', ...MASCULINE },
	goal: { accusative: 'tikslą', instrumental: 'tikslu', genitive: 'tikslo', ...MASCULINE },
	strategicGoal: { accusative: 'strateginį tikslą', instrumental: 'strateginiu tikslu', genitive: 'strateginio tikslo', ...MASCULINE },
	priority: { accusative: 'prioritetą', instrumental: 'prioritetu', genitive: 'prioriteto', ...MASCULINE },
	programme: { accusative: 'programą', instrumental: 'programa', genitive: 'programos', ...FEMININE },
	indicator: { accusative: 'vertinimo kriterijų', instrumental: 'vertinimo kriterijumi', genitive: 'vertinimo kriterijaus', ...MASCULINE },
	reserve: { accusative: 'rezervą', instrumental: 'rezervu', genitive: 'rezervo', ...MASCULINE },
};

export function wordsFor(kind: PlanElement['kind'] | Reserve['kind']): ElementWords {
	return WORDS[kind];
}

/** The plan in the accusative, as a decision's title and first point name it. */
export function planAccusative({ kind }: Plan): string {
	return kind === 'activity-plan' ? 'strateginį veiklos planą' : 'strateginį plėtros planą';
}

/** «2015–2017 metų strateginio veiklos plano», as a decision's title names it; a development plan tells its years in ways of its own. */
export function planGenitive({ kind, years: { from, to } }: Plan): string {
	if (kind !== 'activity-plan') return 'strateginio plėtros plano';
	return `${from === to ? from : `${from}–${to}`} metų strateginio veiklos plano`;
}

/** What a decision calls an element: the name in force, with the code in force or the one that an earlier point gave it. */
export type Called = Pick<PlanElement, 'kind' | 'fullCode' | 'name'>;

/** «01.01.01.02 priemonę „Verslo fondas“». */
export function named(element: Called, form: 'accusative' | 'instrumental'): string {
	return `${element.fullCode} ${WORDS[element.kind][form]} „${element.name.lt}“`;
}
