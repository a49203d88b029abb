/** What statements and their values are called for people, by their keys in the files; as in the schemas. */
import type { Bilingual, Language } from '../diagnostic.ts';

const TEXT_NAMES: Readonly<Record<string, Bilingual>> = {
	note: { lt: 'pastaba', en: 'note' },
	mission: { lt: 'misija', en: 'mission' },
	vision: { lt: 'vizija', en: 'vision' },
	place: { lt: 'vieta', en: 'place' },
	body: { lt: 'tvirtinanti institucija', en: 'approving body' },
	act: { lt: 'patvirtinimo aktas', en: 'approving act' },
	description: { lt: 'aprašymas', en: 'description' },
	reason: { lt: 'priežastis', en: 'reason' },
	outOfPeriod: { lt: 'kodėl ne šiuo laikotarpiu', en: 'why not in this period' },
	dataSource: { lt: 'duomenų šaltinis', en: 'source of data' },
	'passport.grounds': { lt: 'programos pagrindimas', en: 'grounds of the programme' },
	'passport.result': { lt: 'laukiamas rezultatas', en: 'expected result' },
	'passport.links': { lt: 'programos sąsajos', en: 'links of the programme' },
};

/** Members of lists: «2-asis teisės aktas», “legal act 2”. */
const MEMBER_NAMES: Readonly<Record<string, Bilingual>> = {
	'passport.legalActs': { lt: '-asis teisės aktas', en: 'legal act' },
	'swot.strengths': { lt: '-oji stiprybė', en: 'strength' },
	'swot.weaknesses': { lt: '-oji silpnybė', en: 'weakness' },
	'swot.opportunities': { lt: '-oji galimybė', en: 'opportunity' },
	'swot.threats': { lt: '-oji grėsmė', en: 'threat' },
};

/** Lists by their keys in the files. */
export const LIST_NAMES: Readonly<Record<string, Bilingual>> = {
	'passport.legalActs': { lt: 'teisės aktai', en: 'legal acts' },
	'swot.strengths': { lt: 'stiprybės', en: 'strengths' },
	'swot.weaknesses': { lt: 'silpnybės', en: 'weaknesses' },
	'swot.opportunities': { lt: 'galimybės', en: 'opportunities' },
	'swot.threats': { lt: 'grėsmės', en: 'threats' },
	bodies: { lt: 'vykdytojai', en: 'responsible bodies' },
	managers: { lt: 'asignavimų valdytojai', en: 'appropriation managers' },
	wards: { lt: 'seniūnijos', en: 'wards' },
	serves: { lt: 'sąsajos', en: 'links' },
	strategicGoals: { lt: 'strateginiai tikslai', en: 'strategic goals' },
};

/** What a text in one of the languages is called; by its key when it has no name. */
export function textName(key: string, language: 'lt' | 'en'): Bilingual {
	const [, list = '', index] = /^(.*)\.(\d+)$/.exec(key) ?? [];
	const member = MEMBER_NAMES[list];
	const number = Number(index) + 1;
	const name = member ? { lt: `${number}${member.lt}`, en: `${member.en} ${number}` } : (TEXT_NAMES[key] ?? { lt: key, en: key });
	return language === 'lt' ? name : { lt: `${name.lt} (angliškai)`, en: `${name.en} (English)` };
}

/** Properties that have no topic of their own. */
export const PROPERTY_NAMES: Readonly<Record<string, Bilingual>> = {
	type: { lt: 'požymis', en: 'type' },
	'passport.type': { lt: 'programos tipas', en: 'type of the programme' },
	function: { lt: 'valstybės funkcija', en: 'state function' },
	template: { lt: 'šablonas', en: 'template' },
	moneyDecimals: { lt: 'sumų skaitmenys', en: 'decimals of money' },
	level: { lt: 'lygmuo', en: 'level' },
	cumulative: { lt: 'kaupiamasis', en: 'cumulative' },
	aggregation: { lt: 'sumavimas', en: 'aggregation' },
	'baseline.year': { lt: 'pradinės reikšmės metai', en: 'year of the baseline' },
};

const YES_OR_NO: Readonly<Record<string, Bilingual>> = { true: { lt: 'taip', en: 'yes' }, false: { lt: 'ne', en: 'no' } };

/** What entries of registers say. */
export const ENTRY_NAMES: Readonly<Record<string, Bilingual>> = {
	name: { lt: 'pavadinimas', en: 'name' },
	'name|en': { lt: 'pavadinimas (angliškai)', en: 'name (English)' },
	until: { lt: 'paskutiniai metai', en: 'last year' },
	companyCode: { lt: 'juridinio asmens kodas', en: 'company code' },
	inBudget: { lt: 'savivaldybės biudžete', en: 'in the municipal budget' },
	parent: { lt: 'grupė', en: 'group' },
	decimals: { lt: 'skaitmenys po kablelio', en: 'decimals' },
	percent: { lt: 'procentai', en: 'per cent' },
	act: { lt: 'teisės aktas', en: 'act' },
};

const PROGRAMME_TYPES: Readonly<Record<string, Bilingual>> = { continuing: { lt: 'tęstinė', en: 'continuing' }, new: { lt: 'nauja', en: 'new' } };

/** Values that the format names in English. */
export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
	type: { ...PROGRAMME_TYPES, investment: { lt: 'investicinė', en: 'investment' }, progress: { lt: 'pažangos', en: 'progress' } },
	'passport.type': PROGRAMME_TYPES,
	direction: { up: { lt: 'didėti', en: 'up' }, down: { lt: 'mažėti', en: 'down' }, keep: { lt: 'išlikti', en: 'keep' } },
	level: { impact: { lt: 'efektas', en: 'impact' }, outcome: { lt: 'rezultatas', en: 'outcome' }, output: { lt: 'produktas', en: 'output' } },
	aggregation: { sum: { lt: 'suma', en: 'sum' }, last: { lt: 'paskutinė', en: 'last' }, average: { lt: 'vidurkis', en: 'average' } },
	cumulative: YES_OR_NO,
	inBudget: YES_OR_NO,
	percent: YES_OR_NO,
	financial: YES_OR_NO,
};

/** The column of a development plan's funding need, which has no years. */
export const NEED = 'need';

/** The heading of a column of money: a year, or the need. */
export function columnText(column: string, language: Language): string {
	return column === NEED ? { lt: 'poreikis', en: 'need' }[language] : column;
}
