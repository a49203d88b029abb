import type { Fact } from '../model/fact.ts';
import { NEED } from '../model/fact-words.ts';

/**
 * How a decision names one statement of an element. A text or a list is worded anew («ir jį išdėstyti taip: …»), a value is set in place of another
 * («ir vietoj … nustatyti …»).
 */
export type StatementWords =
	| {
			readonly style: 'text';
			readonly nominative: string;
			readonly accusative: string;
			readonly instrumental: string;
			readonly it: 'ją' | 'jį' | 'jas';
			readonly repealed: 'netekusia' | 'netekusiu' | 'netekusiomis';
	  }
	| { readonly style: 'list'; readonly nominative: string /** «teisės aktų», of a list. */; readonly genitive: string }
	| { readonly style: 'value'; readonly nominative: string; readonly accusative: string };

const FEMININE = { style: 'text', it: 'ją', repealed: 'netekusia' } as const;
const MASCULINE = { style: 'text', it: 'jį', repealed: 'netekusiu' } as const;

const value = (nominative: string, accusative: string): StatementWords => ({ style: 'value', nominative, accusative });
const list = (nominative: string, genitive: string): StatementWords => ({ style: 'list', nominative, genitive });

/** By the statements' names in the files. */
const WORDS: Readonly<Record<string, StatementWords>> = {
	description: { nominative: 'aprašymas', accusative: 'aprašymą', instrumental: 'aprašymu', ...MASCULINE },
	reason: { nominative: 'priežastis, kodėl nereikia lėšų', accusative: 'priežastį, kodėl jai nereikia lėšų,', instrumental: 'priežastimi, kodėl jai nereikia lėšų,', ...FEMININE },
	outOfPeriod: {
		nominative: 'paaiškinimas, kodėl neįgyvendinama šiuo laikotarpiu',
		accusative: 'paaiškinimą, kodėl jis neįgyvendinamas šiuo laikotarpiu,',
		instrumental: 'paaiškinimu, kodėl jis neįgyvendinamas šiuo laikotarpiu,',
		...MASCULINE,
	},
	'passport.grounds': { nominative: 'pagrindimas', accusative: 'pagrindimą', instrumental: 'pagrindimu', ...MASCULINE },
	'passport.result': { nominative: 'laukiamas rezultatas', accusative: 'laukiamą rezultatą', instrumental: 'laukiamu rezultatu', ...MASCULINE },
	'passport.links': {
		nominative: 'sąsajos su kitomis programomis',
		accusative: 'sąsajas su kitomis programomis',
		instrumental: 'sąsajomis su kitomis programomis',
		style: 'text',
		it: 'jas',
		repealed: 'netekusiomis',
	},
	dataSource: { nominative: 'duomenų šaltinis', accusative: 'duomenų šaltinį', instrumental: 'duomenų šaltiniu', ...MASCULINE },
	'passport.legalActs': list('teisės aktai', 'teisės aktų'),
	serves: list('sąsajos su kitų dokumentų nuostatomis', 'sąsajų su kitų dokumentų nuostatomis'),
	strategicGoals: list('įgyvendinami strateginiai tikslai', 'įgyvendinamų strateginių tikslų'),
	bodies: list('vykdytojai', 'vykdytojų'),
	wards: list('seniūnijos', 'seniūnijų'),
	managers: list('asignavimų valdytojai', 'asignavimų valdytojų'),
	manager: value('asignavimų valdytojas', 'asignavimų valdytoją'),
	coordinator: value('koordinatorius', 'koordinatorių'),
	body: value('vykdytojas', 'vykdytoją'),
	function: value('valstybės funkcija', 'valstybės funkciją'),
	period: value('vykdymo laikotarpis', 'vykdymo laikotarpį'),
	type: value('požymis', 'požymį'),
	'passport.type': value('tipas', 'tipą'),
	financial: value('požymis „finansinė“', 'požymį „finansinė“'),
	unit: value('mato vienetas', 'mato vienetą'),
	direction: value('siekiama kryptis', 'siekiamą kryptį'),
	level: value('lygmuo', 'lygmenį'),
	cumulative: value('požymis „kaupiamasis“', 'požymį „kaupiamasis“'),
	aggregation: value('sumavimas', 'sumavimą'),
	'baseline.value': value('pradinė reikšmė', 'pradinę reikšmę'),
	'baseline.year': value('pradinės reikšmės metai', 'pradinės reikšmės metus'),
};

/** The same of a plan itself. */
const PLAN_WORDS: Readonly<Record<string, StatementWords>> = {
	title: { nominative: 'pavadinimas', accusative: 'pavadinimą', instrumental: 'pavadinimu', ...MASCULINE },
	note: { nominative: 'antraštinio lapo pastaba', accusative: 'antraštinio lapo pastabą', instrumental: 'antraštinio lapo pastaba', ...FEMININE },
	mission: { nominative: 'misija', accusative: 'misiją', instrumental: 'misija', ...FEMININE },
	vision: { nominative: 'vizija', accusative: 'viziją', instrumental: 'vizija', ...FEMININE },
	place: value('sudarymo vieta', 'sudarymo vietą'),
	years: value('laikotarpis', 'laikotarpį'),
	moneyDecimals: value('sumų skaitmenų po kablelio skaičius', 'sumų skaitmenų po kablelio skaičių'),
	'swot.strengths': list('stiprybės', 'stiprybių'),
	'swot.weaknesses': list('silpnybės', 'silpnybių'),
	'swot.opportunities': list('galimybės', 'galimybių'),
	'swot.threats': list('grėsmės', 'grėsmių'),
};

/** The words for a statement of a plan; undefined for its template, which its tables show, and for its approval, which follows from decisions. */
export function planStatementWords(name: string): StatementWords | undefined {
	return PLAN_WORDS[name];
}

/** The words for a statement; undefined for what is no matter of a decision, such as an `id` or the currency of the file. */
export function statementWords(name: string, { topic, source, column, field }: Fact): StatementWords | undefined {
	if (topic === 'target') return value(`${field[1]} metų siekiama reikšmė`, `${field[1]} metų siekiamą reikšmę`);
	if (topic === 'appropriation')
		return column === NEED ? value(`${source} lėšų poreikis`, `${source} lėšų poreikį`) : value(`${column} metų ${source} asignavimai`, `${column} metų ${source} asignavimus`);
	if (topic === 'split') return value(`${column} metų ${source} lėšų paskirstymas`, `${column} metų ${source} lėšų paskirstymą`);
	return WORDS[name];
}
