/** Whether the colours that a template gives let its letters be read (WCAG 2.1, criterion 1.4.3). */
import { contrast } from '../../contrast.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { cursor, field } from '../../model/read.ts';
import type { TemplateFolder, TemplateParts } from '../../source/templates.ts';
import type { Place } from '../../source/types.ts';
import { screenFill, TEXT_HEAD } from '../shades.ts';
import type { Colour, Look, StyleName, Styles } from '../styles.ts';
import { templateStyles } from '../template.ts';
import { fault } from './fault.ts';

/** The least contrast of letters with their ground, and of large ones. */
const LEAST = 4.5;
const LEAST_LARGE = 3;
/** Letters from this size on are large, and bold ones from the other, points. */
const LARGE = 18;
const LARGE_BOLD = 14;

const BLACK = '#000000';
const WHITE = '#ffffff';
/** Under lines of code, where it is darkest. */
const CODE_GROUND = '#f0f0f0';

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
	return [...found.values()].map(({ pair, ratio, place }) => contrastFault(pair, ratio, place));
}

function pairsOf(styles: Styles): Pair[] {
	const names = Object.keys(styles).filter((name): name is StyleName => Object.hasOwn(styles, name));
	const onPage = [...names.filter((name) => !APART.has(name)), ...CELLS].flatMap((style): Pair[] => {
		const { color } = styles[style];
		return color === undefined ? [] : [{ letters: color, style, ground: style === 'code' ? CODE_GROUND : WHITE, least: leastOf(style, styles[style]) }];
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

function contrastFault({ letters, style, ground, groundStyle, least }: Pair, ratio: number, place: Place): Diagnostic {
	// Cut off, not rounded: what is too little is not told to be enough.
	const measured = (Math.floor(ratio * 100) / 100).toFixed(2);
	const needed = String(least);
	const on = groundStyle ? { lt: `„${groundStyle}“ fone ${ground}`, en: `the fill ${ground} of \`${groundStyle}\`` } : { lt: `fone ${ground}`, en: `the ground ${ground}` };
	const enough = readable(letters, ground, least);
	return fault(
		'template/contrast',
		place,
		{
			lt: `„${style}“ raidžių ${letters} kontrastas ${on.lt} yra ${measured.replace('.', ',')}:1, o turi būti bent ${needed.replace('.', ',')}:1`,
			en: `The letters ${letters} of \`${style}\` have a contrast of ${measured}:1 on ${on.en}, and need at least ${needed}:1`,
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

function mix(from: Colour, to: Colour, share: number): Colour {
	const channels = [1, 3, 5].map((at) => {
		const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
		return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
			.toString(16)
			.padStart(2, '0');
	});
	return `#${channels.join('')}`;
}
