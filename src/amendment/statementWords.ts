import type { Fact } from '../model/fact.ts';
import { NEED } from '../model/fact-words.ts';

/**
 * How a decision names one statement of an element. A text or a list is worded anew («ir jį išdėstyti taip: …»), a value is set in place of another
 * («ir vietoj … nustatyti …»).
 */
export type StatementWords =
	| { readonly style: 'text'; readonly accusative: string; readonly instrumental: string; readonly it: 'ją' | 'jį' | 'jas'; readonly repealed: 'netekusia' | 'netekusiu' | 'netekusiomis' }
	| { readonly style: 'list' /** «teisės aktų», of a list. */; readonly genitive: string }
	| { readonly style: 'value'; readonly accusative: string };

const FEMININE = { style: 'text', it: 'ją', repealed: 'netekusia' } as const;
const MASCULINE = { style: 'text', it: 'jį', repealed: 'netekusiu' } as const;

const value = (accusative: string): StatementWords => ({ style: 'value', accusative });
const list = (genitive: string): StatementWords => ({ style: 'list', genitive });

/** By the statements' names in the files. */
const WORDS: Readonly<Record<string, StatementWords>> = {
	description: { accusative: 'aprašymą', instrumental: 'aprašymu', ...MASCULINE },
	reason: { accusative: 'priežastį, kodėl jai nereikia lėšų,', instrumental: 'priežastimi, kodėl jai nereikia lėšų,', ...FEMININE },
	outOfPeriod: { accusative: 'paaiškinimą, kodėl jis neįgyvendinamas šiuo laikotarpiu,', instrumental: 'paaiškinimu, kodėl jis neįgyvendinamas šiuo laikotarpiu,', ...MASCULINE },
	'passport.grounds': { accusative: 'pagrindimą', instrumental: 'pagrindimu', ...MASCULINE },
	'passport.result': { accusative: 'laukiamą rezultatą', instrumental: 'laukiamu rezultatu', ...MASCULINE },
	'passport.links': { accusative: 'sąsajas su kitomis programomis', instrumental: 'sąsajomis su kitomis programomis', style: 'text', it: 'jas', repealed: 'netekusiomis' },
	dataSource: { accusative: 'duomenų šaltinį', instrumental: 'duomenų šaltiniu', ...MASCULINE },
	'passport.legalActs': list('teisės aktų'),
	serves: list('sąsajų su kitų dokumentų nuostatomis'),
	strategicGoals: list('įgyvendinamų strateginių tikslų'),
	bodies: list('vykdytojų'),
	wards: list('seniūnijų'),
	managers: list('asignavimų valdytojų'),
	manager: value('asignavimų valdytoją'),
	coordinator: value('koordinatorių'),
	body: value('vykdytoją'),
	function: value('valstybės funkciją'),
	period: value('vykdymo laikotarpį'),
	type: value('požymį'),
	'passport.type': value('tipą'),
	financial: value('požymį „finansinė“'),
	unit: value('mato vienetą'),
	direction: value('siekiamą kryptį'),
	level: value('lygmenį'),
	cumulative: value('požymį „kaupiamasis“'),
	aggregation: value('sumavimą'),
	'baseline.value': value('pradinę reikšmę'),
	'baseline.year': value('pradinės reikšmės metus'),
};

/** The same of a plan itself. */
const PLAN_WORDS: Readonly<Record<string, StatementWords>> = {
	title: { accusative: 'pavadinimą', instrumental: 'pavadinimu', ...MASCULINE },
	note: { accusative: 'antraštinio lapo pastabą', instrumental: 'antraštinio lapo pastaba', ...FEMININE },
	mission: { accusative: 'misiją', instrumental: 'misija', ...FEMININE },
	vision: { accusative: 'viziją', instrumental: 'vizija', ...FEMININE },
	place: value('sudarymo vietą'),
	years: value('laikotarpį'),
	moneyDecimals: value('sumų skaitmenų po kablelio skaičių'),
	'swot.strengths': list('stiprybių'),
	'swot.weaknesses': list('silpnybių'),
	'swot.opportunities': list('galimybių'),
	'swot.threats': list('grėsmių'),
};

/** The words for a statement of a plan; undefined for its template, which its tables show, and for its approval, which follows from decisions. */
export function planStatementWords(name: string): StatementWords | undefined {
	return PLAN_WORDS[name];
}

/** The words for a statement; undefined for what is no matter of a decision, such as an `id` or the currency of the file. */
export function statementWords(name: string, { topic, source, column, field }: Fact): StatementWords | undefined {
	if (topic === 'target') return value(`${field[1]} metų siekiamą reikšmę`);
	if (topic === 'appropriation') return value(column === NEED ? `${source} lėšų poreikį` : `${column} metų ${source} asignavimus`);
	if (topic === 'split') return value(`${column} metų ${source} lėšų paskirstymą`);
	return WORDS[name];
}
