import Big from 'big.js';
import type { Bilingual } from '../../diagnostic.ts';
import { appropriationsOf } from '../../model/hierarchy.ts';
import { ZERO } from '../../model/money.ts';
import { isPositive } from '../../model/sign.ts';
import { needsBySource } from '../../model/totals.ts';
import type { Decimal, Measure } from '../../model/types.ts';
import { ofLetters } from '../letters.ts';
import type { Rule } from '../types.ts';
import { fieldPlace, headPlace, nameOf } from '../walk.ts';
import { number, percentage, titled } from '../wording.ts';

/** European Union money comes with a contribution of another source, and with as large a one as is asked for. */
export const coFinancing: Rule = {
	id: 'funding/co-financing',
	severity: 'warning',
	title: { lt: 'ES lėšos be bendrojo finansavimo', en: 'European Union money without co-financing' },
	description: {
		lt: 'Europos Sąjungos lėšomis finansuojamam projektui dažniausiai reikia savivaldybės ar valstybės biudžeto dalies. Jei jos nenumatyta ar numatyta per mažai, projektui gali pritrūkti pinigų. Kokios dalies reikia, nustato fondo sąlygos: ji nurodoma parinktyje „percent“.',
		en: 'A project with European Union support most often needs a part of municipal or state money. When none is planned, or too little, the project may lack it. The conditions of the fund say how much is needed: that share is the option `percent`.',
	},
	bad: 'appropriations:\n  - {source: ES, 2015: 850.0}\n',
	good: 'appropriations:\n  - {source: ES, 2015: 850.0}\n  - {source: SB, 2015: 150.0}\n',
	mirror: { lt: 'Savų lėšų gali būti daugiau, nei reikia', en: 'There may be more own money than is asked for' },
	options: {
		percent: {
			type: 'number',
			default: 0,
			minimum: 0,
			description: { lt: 'Kokia mažiausia kitų šaltinių dalis, procentais; 0 – bet kokia', en: 'The least share of other sources, in per cent; 0 for any' },
		},
		sources: { type: 'texts', default: ['ES'], description: { lt: 'Kuo prasideda ES lėšų šaltinių kodai', en: 'What the codes of sources of European Union money begin with' } },
	},
	visit: ({ report, options }) => ({
		measure(measure) {
			// A project is financed together, whichever of its parts has which money.
			if (measure.kind === 'submeasure') return;
			const set = options(measure.origin.document.file);
			const isEuropean = europeanIn(set.texts('sources'));
			const percent = set.number('percent');
			if (!hasMoneyOf(measure, isEuropean) || (percent === 0 && hasMoneyOf(measure, (source) => !isEuropean(source)))) return;
			const { european, other } = split(measure, isEuropean);
			const [needed, whole] = [new Big(percent), european.plus(other)];
			if (isPositive(other) && other.times(100).gte(whole.times(needed))) return;
			const line = appropriationsOf(measure).find(({ source }) => isEuropean(source));
			const title = titled(measure);
			const fault = isPositive(other) ? tooLittle(other, whole, needed) : NONE;
			report({
				message: { lt: `${title.lt}: ${fault.lt}`, en: `${title.en}: ${fault.en}` },
				place: line ? fieldPlace(line, 'source') : measure.funding.size > 0 ? fieldPlace(measure, 'funding') : headPlace(measure),
				element: nameOf(measure),
				wholes: [measure],
			});
		},
	}),
};

const NONE: Bilingual = { lt: 'numatyta tik ES lėšų, bendrojo finansavimo nėra', en: 'only European Union money is planned, without co-financing' };

function tooLittle(other: Decimal, whole: Decimal, needed: Decimal): Bilingual {
	const [part, share, least] = [number(other), percentage(other, whole), number(needed)];
	return {
		lt: `bendrasis finansavimas (${part.lt}) sudaro ${share.lt} lėšų, o reikia bent ${least.lt} %`,
		en: `co-financing (${part.en}) is ${share.en} of the money, but at least ${least.en} % is needed`,
	};
}

const WORD = ofLetters(/^[\p{L}\d]/u);

/** By practice the codes of European Union funds begin with `ES`: `ES`, `ES(P)`, `ES-SF`, but not `ESTIJA`. */
function europeanIn(beginnings: readonly string[]): (code: string) => boolean {
	return (code) => beginnings.some((beginning) => code.startsWith(beginning) && !WORD.test(code.slice(beginning.length)));
}

/** Whether a measure has an amount of any of the sources. */
function hasMoneyOf(measure: Measure, isWanted: (source: string) => boolean): boolean {
	for (const { source, amounts } of appropriationsOf(measure)) if (isWanted(source)) for (const { total } of amounts.values()) if (isPositive(total)) return true;
	for (const [source, amount] of needsBySource(measure)) if (isPositive(amount) && isWanted(source)) return true;
	return false;
}

/** What a measure has of European Union money and of other sources, over all years. */
function split(measure: Measure, isEuropean: (code: string) => boolean): { european: Decimal; other: Decimal } {
	let [european, other] = [ZERO, ZERO];
	const add = (source: string, amount: Decimal): void => {
		if (isEuropean(source)) european = european.plus(amount);
		else other = other.plus(amount);
	};
	for (const { source, amounts } of appropriationsOf(measure)) for (const { total } of amounts.values()) add(source, total);
	for (const [source, amount] of needsBySource(measure)) add(source, amount);
	return { european, other };
}
