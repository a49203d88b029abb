import type { RuleInfo } from '../types.ts';

const GOOD = `kind: rules
entries:
  - id: custom/investment-ward
    for: measure
    title: Investicinė priemonė nurodo seniūniją
    when: measure.type == 'investment'
    check: size(measure.wards) > 0
    message: 'Priemonė {measure.fullCode} nenurodo seniūnijos'
    examples:
      good: [{measure: {code: "01", name: Tilto remontas, type: investment, wards: ["01"]}}]
      bad: [{measure: {code: "01", name: Tilto remontas, type: investment}}]
`;

function bad(from: string, to: string): string {
	return GOOD.replace(from, to);
}

/** What is reported of custom rules themselves. */
export const customRuleFaults: readonly RuleInfo[] = [
	{
		id: 'custom/duplicate-id',
		severity: 'error',
		title: { lt: 'Savos taisyklės vardas užimtas', en: 'The name of a custom rule is taken' },
		description: {
			lt: 'Vardu taisyklė nustatoma, nutildoma ir vadinama pranešimuose, todėl dvi to paties vardo negali būti; keli vardai priklauso pačiai programai.',
			en: 'A rule is set, suppressed and called by its name, so there cannot be two of one name; a few names belong to the tool itself.',
		},
		bad: bad('custom/investment-ward', 'custom/timeout'),
		good: GOOD,
	},
	{
		id: 'custom/evaluation-failed',
		severity: 'error',
		title: { lt: 'Savos taisyklės apskaičiuoti nepavyko', en: 'A custom rule cannot be computed' },
		description: {
			lt: 'Taisyklės reiškinys kai kuriems elementams neturi reikšmės: klausiama lauko, kurio jie neturi, dalijama iš nulio, nuoroda į nieką neveda. Tie elementai lieka nepatikrinti.',
			en: 'For some elements the expression of a rule has no value: it asks for a field they do not have, divides by zero, refers to nothing. Those elements stay unchecked.',
		},
		bad: bad('size(measure.wards) > 0', 'measure.wards[0] != ""'),
		good: GOOD,
	},
	{
		id: 'custom/example-failed',
		severity: 'error',
		title: { lt: 'Savos taisyklės pavyzdys nepasitvirtino', en: 'An example of a custom rule does not hold' },
		description: {
			lt: 'Kiekviena sava taisyklė turi gerų ir blogų pavyzdžių, ir „plan check“ juos išbando: blogą taisyklė turi rasti, gero – ne. Kitaip ji tikrina ne tai, ką sako.',
			en: 'Every custom rule has good and bad examples, and `plan check` tries them: the rule has to find the bad and leave the good. Otherwise it does not check what it says.',
		},
		bad: bad('type: investment}}]', 'type: new}}]'),
		good: GOOD,
	},
	{
		id: 'custom/invalid-expression',
		severity: 'error',
		title: { lt: 'Savos taisyklės reiškinys klaidingas', en: 'A custom rule has an invalid expression' },
		description: {
			lt: 'Reiškinys neperskaitomas, mini nežinomą vardą, lauką ar funkciją arba lygina tai, kas nelyginama. Tokia taisyklė netikrina nieko.',
			en: 'The expression cannot be read, names something unknown, or compares what does not compare. Such a rule checks nothing.',
		},
		source: { lt: 'CEL (Common Expression Language), docs/custom-rules.md', en: 'CEL (Common Expression Language), docs/custom-rules.md' },
		bad: bad('measure.wards', 'measure.ward'),
		good: GOOD,
	},
	{
		id: 'custom/timeout',
		severity: 'error',
		title: { lt: 'Sava taisyklė tikrinama per ilgai', en: 'A custom rule takes too long' },
		description: {
			lt: 'Vienam elementui, vienai taisyklei ir visoms savoms taisyklėms skirtas laikas ribotas, kad viena sąlyga nesustabdytų viso tikrinimo. Kas liko, nepatikrinta.',
			en: 'The time for one element, for one rule and for all custom rules is limited, so that one condition does not hold up the whole check. The rest is unchecked.',
		},
		bad: bad('size(measure.wards) > 0', 'workspace.measures.all(a, workspace.measures.all(b, workspace.measures.all(c, a != b || b != c)))'),
		good: GOOD,
	},
];
