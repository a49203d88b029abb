import type { Bilingual } from '../../diagnostic.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

interface Pattern {
	readonly expression: RegExp;
	readonly words: Bilingual;
}

const DEVELOPMENT: Pattern = {
	expression: /^[1-9]\d*$/,
	words: { lt: 'skaičius be nulio priekyje, pvz., „1“', en: 'a number without a leading zero, such as `1`' },
};
const ACTIVITY: Pattern = {
	expression: /^\d{2}$/,
	words: { lt: 'du skaitmenys, pvz., „01“', en: 'two digits, such as `01`' },
};
const ACTIVITY_MEASURE: Pattern = {
	expression: /^\d{2,3}$/,
	words: { lt: 'du arba trys skaitmenys, pvz., „01“', en: 'two or three digits, such as `01`' },
};

/** Codes follow the plan's pattern: `1` in a development plan, `01` in an activity plan. */
export const codePattern: Rule = {
	id: 'structure/code-pattern',
	severity: 'error',
	title: { lt: 'Kodas ne pagal plano tvarką', en: "Code not of the plan's pattern" },
	description: {
		lt: 'Plėtros plane kodai yra 1, 1.1, 1.1.1, veiklos plane – po du skaitmenis: 01, 01.01. Kitokio kodo neatpažins biudžeto ir apskaitos sistemos, o lentelės susirikiuos neteisingai.',
		en: 'A development plan numbers 1, 1.1, 1.1.1, an activity plan with two digits each: 01, 01.01. Budget systems do not recognise another code, and tables sort wrongly.',
	},
	source: { lt: 'Savivaldybių strateginio planavimo praktika', en: 'Practice of municipal strategic planning' },
	bad: 'kind: programme\nparent: svp-2015-2017\ncode: "1"\n',
	good: 'kind: programme\nparent: svp-2015-2017\ncode: "01"\n',
	mirror: { lt: 'Teisingas kodas tik vienoks', en: 'A code is right in one way only' },
	visit: ({ report }) => ({
		element(element) {
			if (element.kind === 'indicator' || element.code === '?') return;
			const pattern = patternOf(element);
			if (pattern.expression.test(element.code)) return;
			report({
				message: {
					lt: `${titled(element).lt}: kodas „${element.code}“ ne pagal tvarką; turi būti ${pattern.words.lt}`,
					en: `${titled(element).en}: the code \`${element.code}\` should be ${pattern.words.en}`,
				},
				place: fieldPlace(element, 'code'),
				element: nameOf(element),
				...quotesHelp(element.code, pattern),
			});
		},
	}),
};

function patternOf(element: Exclude<PlanElement, { kind: 'indicator' }>): Pattern {
	if (element.plan.kind === 'development-plan') return DEVELOPMENT;
	return isMeasure(element) ? ACTIVITY_MEASURE : ACTIVITY;
}

/** `„01“`: quotes of a text, which YAML takes for a part of the code. */
function quotesHelp(code: string, { expression }: Pattern): Pick<Finding, 'help'> {
	const bare = /^[„“”«](.+)[“”»]$/u.exec(code)?.[1];
	if (bare === undefined || !expression.test(bare)) return {};
	return { help: { lt: `YAML kabutės – tiesios: „"${bare}"“`, en: `Quotes of YAML are straight: \`"${bare}"\`` } };
}
