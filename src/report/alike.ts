import type { Diagnostic, Language } from '../diagnostic.ts';
import { spanOf } from '../source/position.ts';
import { type Counted, counted } from './plural.ts';

const MOST_LINES = 10;
const ALIKE: Counted = { lt: ['panašus radinys', 'panašūs radiniai', 'panašių radinių'], en: ['more like this', 'more like this'] };

/** «45 more like this on lines 12, 15, 18 …»: what is folded under a finding of the same rule and file. */
export function alikeText(alike: readonly Diagnostic[], language: Language): string {
	const lines = [...new Set(alike.flatMap(({ place }) => (place ? [spanOf(place).start.line] : [])))];
	const count = counted(alike.length, ALIKE, language);
	const shown = `${lines.slice(0, MOST_LINES).join(', ')}${lines.length > MOST_LINES ? ' …' : ''}`;
	if (language === 'lt') return `dar ${count}${where(lines, { none: '', one: ` eilutėje ${shown}`, many: ` eilutėse ${shown}` })}`;
	return `${count}${where(lines, { none: '', one: ` on line ${shown}`, many: ` on lines ${shown}` })}`;
}

function where(lines: readonly number[], texts: { readonly none: string; readonly one: string; readonly many: string }): string {
	return lines.length === 0 ? texts.none : lines.length === 1 ? texts.one : texts.many;
}
