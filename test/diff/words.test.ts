import { expect, it } from 'vitest';
import { wordsBetween } from '../../src/diff/words.ts';

const MARKS = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;

/** Words that went between `[` and `]`, words that came between `{` and `}`. */
function marked(old: string, fresh: string): string {
	return wordsBetween(old, fresh)
		.map(({ op, text }) => MARKS[op].join(text))
		.join('');
}

it.each([
	['a word', 'Miesto gatvės platinamos kasmet', 'Miesto gatvės tvarkomos kasmet', 'Miesto gatvės [platinamos]{tvarkomos} kasmet'],
	['neighbouring words', 'Auga ir gyventojų pajamų įplaukos', 'Auga ir savivaldybės mokestinės įplaukos', 'Auga ir [gyventojų pajamų]{savivaldybės mokestinės} įplaukos'],
	['a word more than came', 'Auga ir gyventojų pajamų mokesčio įplaukos', 'Auga ir savivaldybės mokestinės įplaukos', 'Auga ir [gyventojų pajamų mokesčio]{savivaldybės mokestinės} įplaukos'],
	['a word that came after a comma', 'Palankiausia verslui ir mokslui aplinka', 'Palankiausia verslui, investicijoms ir mokslui aplinka', 'Palankiausia verslui{, investicijoms} ir mokslui aplinka'],
	['a word that went with its comma', 'Gatvių apšvietimo, želdynų laistymo ir eismo valdymas', 'Gatvių apšvietimo ir eismo valdymas', 'Gatvių apšvietimo[, želdynų laistymo] ir eismo valdymas'],
	['a comma alone', 'Verslui kurti ir augti', 'Verslui, kurti ir augti', 'Verslui{,} kurti ir augti'],
	['a word before a full stop', 'Gerinti verslo aplinką.', 'Gerinti verslo sąlygas mieste.', 'Gerinti verslo [aplinką]{sąlygas mieste}.'],
	['figures with groups of digits', 'Skirta 1 250,5 tūkst. Eur', 'Skirta 1 350,5 tūkst. Eur', 'Skirta [1 250,5]{1 350,5} tūkst. Eur'],
	['figures with no-break spaces', 'Skirta 12\u00a0500 Eur', 'Skirta 13\u00a0500 Eur', 'Skirta [12\u00a0500]{13\u00a0500} Eur'],
	['years', 'Taikoma 2015–2017 m. laikotarpiu', 'Taikoma 2015–2018 m. laikotarpiu', 'Taikoma [2015–2017]{2015–2018} m. laikotarpiu'],
	['a year before a figure', 'Nuo 2015 120 vietų', 'Nuo 2016 120 vietų', 'Nuo [2015]{2016} 120 vietų'],
	['a shortened word', 'Skirta 5,2 tūkst. Eur', 'Skirta 5,2 mln. Eur', 'Skirta 5,2 [tūkst.]{mln.} Eur'],
	['words within quotation marks', 'Programa „Kaunas“ tęsiama', 'Programa „Vilnius“ tęsiama', 'Programa „[Kaunas]{Vilnius}“ tęsiama'],
	['a text of which little stayed', 'Gatvės ir aikštės, kiemai, takai', 'Mokyklų ir darželių pastatai', '[Gatvės ir aikštės, kiemai, takai]{Mokyklų ir darželių pastatai}'],
	['nothing', '', 'Nauja', '{Nauja}'],
])('of %s are told as a reader would mark them', (_what, old, fresh, expected) => {
	expect(marked(old, fresh)).toBe(expected);
	expect(marked(fresh, old)).toBe(swapped(expected));
});

/** The marks of the comparison the other way round. */
function swapped(text: string): string {
	return text.replace(/\[([^\]]*)\](?:\{([^}]*)\})?|\{([^}]*)\}/g, (_, gone, come, alone) => (alone === undefined ? `${come === undefined ? '' : `[${come}]`}{${gone}}` : `[${alone}]`));
}
