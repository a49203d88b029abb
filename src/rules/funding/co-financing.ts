import type { Measure } from '../../model/types.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { titled } from '../wording.ts';

/** By practice the codes of European Union funds begin so: `ES`, `ES(P)`, `ES-SF`. */
const EUROPEAN = /^ES(?![\p{L}\p{N}])/u;

/** European Union money comes with a contribution of another source. */
export const coFinancing: Rule = {
	id: 'funding/co-financing',
	severity: 'warning',
	title: { lt: 'ES lėšos be bendrojo finansavimo', en: 'European Union money without co-financing' },
	description: {
		lt: 'Europos Sąjungos lėšomis finansuojamam projektui dažniausiai reikia savivaldybės ar valstybės biudžeto dalies. Jei jos nenumatyta, projektui gali pritrūkti pinigų.',
		en: 'A project with European Union support most often needs a part of municipal or state money. When none is planned, the project may lack it.',
	},
	bad: 'appropriations:\n  - {source: ES, 2015: 850.0}\n',
	good: 'appropriations:\n  - {source: ES, 2015: 850.0}\n  - {source: SB, 2015: 150.0}\n',
	visit: ({ report }) => ({
		measure(measure) {
			const funded = fundedSources(measure);
			if (funded.length === 0 || !funded.every((source) => EUROPEAN.test(source))) return;
			const line = measure.appropriations.find(({ source }) => EUROPEAN.test(source));
			const title = titled(measure);
			report({
				message: {
					lt: `${title.lt}: numatyta tik ES lėšų, bendrojo finansavimo nėra`,
					en: `${title.en}: only European Union money is planned, without co-financing`,
				},
				place: line ? fieldPlace(line, 'source') : measure.funding.size > 0 ? fieldPlace(measure, 'funding') : headPlace(measure),
				element: nameOf(measure),
			});
		},
	}),
};

/** The sources that a measure has money of. */
function fundedSources(measure: Measure): string[] {
	const lines = measure.appropriations.filter(({ amounts }) => [...amounts.values()].some(({ total }) => total.gt(0)));
	const needs = [...measure.funding].filter(([, amount]) => amount.gt(0));
	return [...lines.map(({ source }) => source), ...needs.map(([source]) => source)];
}
