import type { Plan, PlanElement, Reserve } from '../model/types.ts';

/** What an element is called in a decision, in the cases that its points need, and the words that agree with it. */
export interface ElementWords {
	/** Of a table: «01.01.01.02 priemonė» */
	readonly nominative: string;
	/** «Pakeisti … priemonę» */
	readonly accusative: string;
	/** «papildyti … priemone», «laikyti … priemone» */
	readonly instrumental: string;
	/** «… uždavinio priemonė» */
	readonly genitive: string;
	/** «išdėstyti … uždavinio priemones šia eilės tvarka» */
	readonly several: string;
	/** «ją išdėstyti taip» */
	readonly it: 'ją' | 'jį';
	/** «netekusia galios» */
	readonly repealed: 'netekusia' | 'netekusiu';
	readonly former: 'Buvusią' | 'Buvusį';
}

const FEMININE = { it: 'ją', repealed: 'netekusia', former: 'Buvusią' } as const;
const MASCULINE = { it: 'jį', repealed: 'netekusiu', former: 'Buvusį' } as const;

const WORDS: Readonly<Record<PlanElement['kind'] | Reserve['kind'], ElementWords>> = {
	measure: { nominative: 'priemonė', accusative: 'priemonę', instrumental: 'priemone', genitive: 'priemonės', several: 'priemones', ...FEMININE },
	submeasure: { nominative: 'papriemonė', accusative: 'papriemonę', instrumental: 'papriemone', genitive: 'papriemonės', several: 'papriemones', ...FEMININE },
	task: { nominative: 'uždavinys', accusative: 'uždavinį', instrumental: 'uždaviniu', genitive: 'uždavinio', several: 'uždavinius', ...MASCULINE },
	goal: { nominative: 'tikslas', accusative: 'tikslą', instrumental: 'tikslu', genitive: 'tikslo', several: 'tikslus', ...MASCULINE },
	strategicGoal: {
		nominative: 'strateginis tikslas',
		accusative: 'strateginį tikslą',
		instrumental: 'strateginiu tikslu',
		genitive: 'strateginio tikslo',
		several: 'strateginius tikslus',
		...MASCULINE,
	},
	priority: { nominative: 'prioritetas', accusative: 'prioritetą', instrumental: 'prioritetu', genitive: 'prioriteto', several: 'prioritetus', ...MASCULINE },
	programme: { nominative: 'programa', accusative: 'programą', instrumental: 'programa', genitive: 'programos', several: 'programas', ...FEMININE },
	indicator: {
		nominative: 'vertinimo kriterijus',
		accusative: 'vertinimo kriterijų',
		instrumental: 'vertinimo kriterijumi',
		genitive: 'vertinimo kriterijaus',
		several: 'vertinimo kriterijus',
		...MASCULINE,
	},
	reserve: { nominative: 'rezervas', accusative: 'rezervą', instrumental: 'rezervu', genitive: 'rezervo', several: 'rezervus', ...MASCULINE },
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
export function named(element: Called, form: 'nominative' | 'accusative' | 'instrumental'): string {
	return `${element.fullCode} ${WORDS[element.kind][form]} „${element.name.lt}“`;
}
