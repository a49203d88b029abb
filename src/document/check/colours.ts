/** Whether the colours that a template gives let its letters be read and its charts be seen (WCAG 2.1, criteria 1.4.3 and 1.4.11). */
import { contrast, distance, mix } from '../../contrast.ts';
import type { Bilingual, Diagnostic } from '../../diagnostic.ts';
import { cursor, field } from '../../model/read.ts';
import type { TemplateFolder, TemplateParts } from '../../source/templates.ts';
import type { Place } from '../../source/types.ts';
import { CODE_FILL, screenFill, TEXT_HEAD } from '../shades.ts';
import type { Colour, Look, StyleName, Styles } from '../styles.ts';
import { chartColours, templateStyles } from '../template.ts';
import { fault } from './fault.ts';

/** The least contrast of letters with their ground, and of large ones. */
const LEAST = 4.5;
const LEAST_LARGE = 3;
/** Letters from this size on are large, and bold ones from the other, points. */
const LARGE = 18;
const LARGE_BOLD = 14;

const BLACK = '#000000';
const WHITE = '#ffffff';

const CELLS = ['tableText', 'tableCode', 'tableNumber', 'tableTotal'] as const satisfies readonly StyleName[];
const SHADES = ['tableShade1', 'tableShade2', 'tableShade3'] as const satisfies readonly StyleName[];
/** What has no letters of its own, or stands on grounds that are gone through apart. */
const APART: ReadonlySet<string> = new Set<StyleName>(['table', 'rule', 'tableHead', ...CELLS, ...SHADES]);

/** Letters on a ground, each with the style that says its colour; the ground of none is the page. */
interface Pair {
	readonly letters: Colour;
	readonly style: StyleName;
	readonly ground: Colour;
	readonly groundStyle?: StyleName;
	readonly least: number;
}

/** The template's letters that don't stand out enough, where it gives their colour or their ground itself. */
export function colourFaults({ chain }: TemplateParts): Diagnostic[] {
	const [own] = chain;
	if (!own) return [];
	const found = new Map<number, { readonly pair: Pair; readonly ratio: number; readonly place: Place }>();
	for (const pair of pairsOf(templateStyles(chain))) {
		const ratio = contrast(pair.letters, pair.ground);
		const place = ratio < pair.least ? placeOf(pair, own) : undefined;
		// A colour that is too light for several grounds is told once, with the one that it suits least.
		if (place && ratio < (found.get(place.range.start)?.ratio ?? Number.POSITIVE_INFINITY)) found.set(place.range.start, { pair, ratio, place });
	}
	return [...[...found.values()].map(({ pair, ratio, place }) => contrastFault(pair, ratio, place)), ...chartFaults(own)];
}

/** The least contrast of what is drawn with the paper, and of series with the one before, which stands beside them. */
const LEAST_DRAWN = 3;
const LEAST_APART = 1.2;
/** Colours nearer than this are the same to the eye. */
const LEAST_DISTANCE = 16;

/** Colours of series that don't stand out from the paper, are there already, or differ from the one before to none who sees no hues. */
function chartFaults({ definition }: TemplateFolder): Diagnostic[] {
	const colours = chartColours(definition);
	return colours.flatMap((colour, index) => {
		const place = definition.place(['chartColors', index]);
		const before = colours[index - 1];
		const [onPaper, apart] = [contrast(colour, WHITE), before === undefined ? undefined : contrast(colour, before)];
		if (onPaper < LEAST_DRAWN) return [paleSeries(colour, onPaper, place)];
		const earlier = colours.slice(0, index).find((other) => distance(other, colour) < LEAST_DISTANCE);
		if (earlier !== undefined) return [repeatedSeries(colour, earlier, place)];
		return before !== undefined && apart !== undefined && apart < LEAST_APART ? [alikeSeries(colour, before, apart, place)] : [];
	});
}

function paleSeries(colour: Colour, ratio: number, place: Place): Diagnostic {
	const message = {
		lt: `Diagramų spalvos ${colour} kontrastas popieriuje yra ${shown(ratio).lt}:1, o turi būti bent ${LEAST_DRAWN}:1`,
		en: `The colour ${colour} of charts has a contrast of ${shown(ratio).en}:1 on paper, and needs at least ${LEAST_DRAWN}:1`,
	};
	const enough = readable(colour, WHITE, LEAST_DRAWN);
	return fault('template/contrast', place, message, { lt: `Tiktų „${enough}“`, en: `\`${enough}\` would do` });
}

function repeatedSeries(colour: Colour, earlier: Colour, place: Place): Diagnostic {
	const isSame = distance(colour, earlier) === 0;
	const message = {
		lt: isSame ? `Diagramų spalva ${colour} nurodyta du kartus` : `Diagramų spalva ${colour} beveik tokia pat kaip ${earlier}`,
		en: isSame ? `The colour ${colour} of charts is given twice` : `The colour ${colour} of charts is nearly the same as ${earlier}`,
	};
	return fault('template/contrast', place, message, { lt: 'Kiekvienai sekai rašykite kitą spalvą', en: 'Give each series a colour of its own' });
}

function alikeSeries(colour: Colour, before: Colour, ratio: number, place: Place): Diagnostic {
	const message = {
		lt: `Diagramų spalvos ${before} ir ${colour} vienodai tamsios (${shown(ratio).lt}:1): greta jas skirtų tik atspalvis`,
		en: `The colours ${before} and ${colour} of charts are equally dark (${shown(ratio).en}:1): side by side only their hues would tell them apart`,
	};
	return fault('template/contrast', place, message, { lt: 'Greta rašykite tamsesnę ir šviesesnę spalvą', en: 'Put a darker and a lighter colour side by side' });
}

function pairsOf(styles: Styles): Pair[] {
	const names = Object.keys(styles).filter((name): name is StyleName => Object.hasOwn(styles, name));
	const onPage = [...names.filter((name) => !APART.has(name)), ...CELLS].flatMap((style): Pair[] => {
		const { color } = styles[style];
		return color === undefined ? [] : [{ letters: color, style, ground: style === 'code' ? CODE_FILL : WHITE, least: leastOf(style, styles[style]) }];
	});
	const heads = groundPairs(screenFill(TEXT_HEAD, styles) ?? WHITE, 'tableHead', [], styles);
	const rows = SHADES.flatMap((style, index) => {
		const ground = { isHead: false, shade: ([1, 2, 3] as const)[index] };
		return groundPairs(screenFill(ground, styles) ?? WHITE, style, CELLS, styles);
	});
	return [...onPage, ...heads, ...rows];
}

/** The letters on a ground: its own, else those of the kinds of cells that may stand there, and links. */
function groundPairs(ground: Colour, groundStyle: StyleName, cells: readonly StyleName[], styles: Styles): Pair[] {
	const pair = (style: StyleName, letters: Colour): Pair => ({ letters, style, ground, groundStyle, least: LEAST });
	const own = styles[groundStyle].color;
	if (own !== undefined) return [pair(groundStyle, own)];
	const coloured = [...cells, 'link' as const].flatMap((style): Pair[] => {
		const { color } = styles[style];
		return color === undefined ? [] : [pair(style, color)];
	});
	return [pair(groundStyle, BLACK), ...coloured];
}

/** Sizes of cells are their forms', those of labels and links their surroundings'. */
function leastOf(name: StyleName, { size, bold }: Look): number {
	const isSized = name !== 'captionLabel' && name !== 'link' && !CELLS.some((cell) => cell === name);
	return isSized && (size >= LARGE || (bold && size >= LARGE_BOLD)) ? LEAST_LARGE : LEAST;
}

/** Where the template says the colour of the letters, else of their ground. */
function placeOf({ style, groundStyle }: Pair, { definition }: TemplateFolder): Place | undefined {
	const styles = field(cursor(definition), 'styles');
	const said = ([[style, 'color'] as const, ...(groundStyle ? [[groundStyle, 'fill'] as const] : [])] as const).find(([name, key]) => {
		const at = styles && field(styles, name);
		return at && field(at, key);
	});
	return said && definition.place(['styles', ...said]);
}

/** Cut off, not rounded: what is too little is not told to be enough. */
function shown(ratio: number): Bilingual {
	const en = (Math.floor(ratio * 100) / 100).toFixed(2);
	return { lt: en.replace('.', ','), en };
}

function contrastFault({ letters, style, ground, groundStyle, least }: Pair, ratio: number, place: Place): Diagnostic {
	const measured = shown(ratio);
	const needed = String(least);
	const on = groundStyle ? { lt: `„${groundStyle}“ fone ${ground}`, en: `the fill ${ground} of \`${groundStyle}\`` } : { lt: `fone ${ground}`, en: `the ground ${ground}` };
	const enough = readable(letters, ground, least);
	return fault(
		'template/contrast',
		place,
		{
			lt: `„${style}“ raidžių ${letters} kontrastas ${on.lt} yra ${measured.lt}:1, o turi būti bent ${needed.replace('.', ',')}:1`,
			en: `The letters ${letters} of \`${style}\` have a contrast of ${measured.en}:1 on ${on.en}, and need at least ${needed}:1`,
		},
		{ lt: `Tiktų „${style}: {color: "${enough}"}“`, en: `\`${style}: {color: "${enough}"}\` would do` },
	);
}

/** The steps from a colour to black or white. */
const STEPS = 32;

/** The nearest colour on the way to black or white, whichever stands out more, that has the contrast. */
function readable(letters: Colour, ground: Colour, least: number): Colour {
	const end = contrast(BLACK, ground) > contrast(WHITE, ground) ? BLACK : WHITE;
	const mixed = Array.from({ length: STEPS }, (_, step) => mix(letters, end, (step + 1) / STEPS));
	return mixed.find((colour) => contrast(colour, ground) >= least) ?? end;
}
