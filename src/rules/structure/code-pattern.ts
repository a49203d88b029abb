import type { Bilingual, Fix } from '../../diagnostic.ts';
import { elementsOf } from '../../link/link.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { regularCode } from '../../model/codes.ts';
import { isMeasure } from '../../model/hierarchy.ts';
import type { PlanElement } from '../../model/types.ts';
import type { Finding, Rule } from '../types.ts';
import { fieldPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';
import { type Coded, renumbering } from './renumbering.ts';

interface Pattern {
	readonly expression: RegExp;
	readonly words: Bilingual;
}

/** A fix goes through all elements of the plan: so many codes have one, the others when these are mended. */
const MOST_FIXES = 1000;

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
		lt: 'Plėtros plane kodai yra 1, 1.1, 1.1.1, veiklos plane – po du skaitmenis: 01, 01.01. Kitokio kodo neatpažins biudžeto ir apskaitos sistemos, o lentelės susirikiuos neteisingai. Taisant nulis pridedamas ar atimamas ir nuorodose; sakiniuose ir duomenų failuose kodai lieka, kokie yra.',
		en: 'A development plan numbers 1, 1.1, 1.1.1, an activity plan with two digits each: 01, 01.01. Budget systems do not recognise another code, and tables sort wrongly. A fix adds or takes the zero in references too; codes in sentences and data files stay as they are.',
	},
	source: { lt: 'Savivaldybių strateginio planavimo praktika', en: 'Practice of municipal strategic planning' },
	bad: 'kind: programme\nparent: svp-2015-2017\ncode: "1"\n',
	good: 'kind: programme\nparent: svp-2015-2017\ncode: "01"\n',
	fixable: 'safe',
	mirror: { lt: 'Teisingas kodas tik vienoks', en: 'A code is right in one way only' },
	visit({ workspace, report }) {
		let fixes = 0;
		const element = (element: PlanElement): void => {
			if (element.kind === 'indicator' || element.code === '?') return;
			const pattern = patternOf(element);
			if (pattern.expression.test(element.code)) return;
			const right = regularCode(element.code, element.plan.kind);
			const fix = right === element.code || fixes++ >= MOST_FIXES ? undefined : rewriting(workspace, element, right);
			report({
				message: {
					lt: `${titled(element).lt}: kodas „${element.code}“ ne pagal tvarką; turi būti ${pattern.words.lt}`,
					en: `${titled(element).en}: the code \`${element.code}\` should be ${pattern.words.en}`,
				},
				place: fieldPlace(element, 'code'),
				element: nameOf(element),
				...quotesHelp(element.code, pattern),
				...(fix ? { fix } : {}),
			});
		};
		return { element };
	},
};

/** The same number in other digits, in the references too; undefined where another element has that code already. */
function rewriting(workspace: LinkedWorkspace, element: Coded, code: string): Fix | undefined {
	const fullCode = element.fullCode.slice(0, element.fullCode.length - element.code.length) + code;
	const isTaken = elementsOf(element.plan).some((one) => one.kind !== 'indicator' && (one.kind === 'strategicGoal') === (element.kind === 'strategicGoal') && one.fullCode === fullCode);
	const edits = isTaken ? undefined : renumbering(workspace, element.plan, [{ element, code }]);
	return edits && { title: { lt: `Rašyti „${code}“, ir nuorodose`, en: `Write \`${code}\`, in references too` }, safe: true, edits };
}

function patternOf(element: Coded): Pattern {
	if (element.plan.kind === 'development-plan') return DEVELOPMENT;
	return isMeasure(element) ? ACTIVITY_MEASURE : ACTIVITY;
}

/** `„01“`: quotes of a text, which YAML takes for a part of the code. */
function quotesHelp(code: string, { expression }: Pattern): Pick<Finding, 'help'> {
	const bare = /^[„“”«](.+)[“”»]$/u.exec(code)?.[1];
	if (bare === undefined || !expression.test(bare)) return {};
	return { help: { lt: `YAML kabutės – tiesios: „"${bare}"“`, en: `Quotes of YAML are straight: \`"${bare}"\`` } };
}
