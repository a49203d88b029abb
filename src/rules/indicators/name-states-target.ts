import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, nameOf, planOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** What makes a name say how much or which way: «padidinti», «ne mažiau kaip 10», «10 proc.», «iki 2020». */
const STATING = [
	ofLetters(/^\s*(pa|su)?(didinti|didėjo|mažinti|mažėjo|didinta|mažinta)(?![\p{L}])/iu),
	ofLetters(/(?<![\p{L}])ne (mažiau|daugiau|mažesnis|didesnis|mažesnė|didesnė) (kaip|nei|už)(?![\p{L}])/iu),
	/\d+(?:[,.]\d+)?[\s\u00a0]*(?:proc\.|procent|%)/iu,
];
/** A year to come is a target's; one gone by says what is counted: «pastatyti iki 1993 m.». */
const UNTIL = ofLetters(/(?<![\p{L}])iki ((?:19|20)\d\d)(?!\d)/iu);

/** The name of an indicator says what is measured; how much and which way stand in its target and direction. */
export const nameStatesTarget: Rule = {
	id: 'indicators/name-states-target',
	severity: 'info',
	title: { lt: 'Rodiklio pavadinime įrašyta siektina reikšmė', en: 'Target in the name of an indicator' },
	description: {
		lt: 'Pavadinimas sako, kas matuojama. Jei jame parašyta ir kryptis ar reikšmė („padidinti 10 proc.“), pasikeitus siektinai reikšmei jie prieštaraus vienas kitam, o ataskaitoje bus neaišku, ką reiškia skaičius.',
		en: 'A name says what is measured. With a direction or value in it (“increase by 10 %”) it will contradict the target once that changes, and nobody knows what a figure in the report means.',
	},
	source: { lt: 'Rodiklių sudarymo praktika: pavadinimas neutralus', en: 'Practice of making indicators: the name is neutral' },
	bad: '- {name: Padidinti įmonių skaičių 10 proc., unit: proc.}\n',
	good: '- {name: Įmonių skaičiaus pokytis, unit: proc.}\n',
	mirror: { lt: 'Reikšmės, kurios trūksta, ieško indicators/target-missing', en: 'A target that lacks is looked for by indicators/target-missing' },
	visit: ({ report }) => ({
		indicator(indicator) {
			const { lt } = indicator.name;
			const until = UNTIL.exec(lt);
			const isAhead = Number(until?.[1]) >= planOf(indicator).years.from;
			const found = STATING.map((pattern) => pattern.exec(lt)?.[0].trim()).find((part) => part) ?? (isAhead ? until?.[0] : undefined);
			if (found === undefined) return;
			const title = titled(indicator);
			report({
				message: { lt: `${title.lt}: pavadinime nurodyta kryptis ar reikšmė („${found}“)`, en: `${title.en}: the name states a direction or value (“${found}”)` },
				place: fieldPlace(indicator, ['name', 'lt']),
				element: `${nameOf(indicator)}/name`,
				help: { lt: 'Pavadinime palikite tik tai, kas matuojama', en: 'Leave in the name only what is measured' },
			});
		},
	}),
};
