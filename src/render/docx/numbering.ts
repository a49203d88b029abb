/** Numbering definitions: one per kind of list and first number, an instance per list so that each starts anew. */
import type { ILevelsOptions, INumberingOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import { twips } from './units.ts';

/** Word knows nine levels. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
/** Lists nested deeper are set as those of this level. */
export const DEEPEST_LIST = LEVELS.length - 1;
/** Between an item's marker and its text, and from one level to the next, in twips. */
export const LIST_STEP = twips(7);
const SYMBOL_FONT = 'Segoe UI Symbol';

export interface ListInstance {
	readonly reference: string;
	readonly instance: number;
}

/** Where an item's text begins, in twips from the margin. */
export const listIndent = (level: number, base: number): number => base + LIST_STEP * (Math.min(level, DEEPEST_LIST) + 1);

function levels(base: number, look: (level: number) => Partial<ILevelsOptions>): ILevelsOptions[] {
	return LEVELS.map((level) => ({
		level,
		alignment: AlignmentType.LEFT,
		...look(level),
		style: { paragraph: { indent: { left: listIndent(level, base), hanging: LIST_STEP } }, ...look(level).style },
	}));
}

const BULLETS = ['–', '•', '–', '•', '–', '•', '–', '•', '–'] as const;
const bullet = (text: string, font?: string): Partial<ILevelsOptions> => ({
	format: LevelFormat.BULLET,
	text,
	...(font === undefined ? {} : { style: { run: { font } } }),
});

/** Hands out list instances while rendering and tells the definitions they need. */
export class Lists {
	readonly base: number;
	readonly #starts = new Set<number>();
	#lastInstance = 0;

	/** `base`: where first-level markers stand, in twips from the margin. */
	constructor(base: number) {
		this.base = base;
	}

	ordered(start: number): ListInstance {
		this.#starts.add(start);
		return { reference: `ordered-${start}`, instance: ++this.#lastInstance };
	}

	static bulleted(): ListInstance {
		return { reference: 'bullets', instance: 0 };
	}

	static task(done: boolean): ListInstance {
		return { reference: done ? 'task-done' : 'task-open', instance: 0 };
	}

	options(): INumberingOptions {
		const ordered = [...this.#starts]
			.sort((a, b) => a - b)
			.map((start) => ({
				reference: `ordered-${start}`,
				levels: levels(this.base, (level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
			}));
		return {
			config: [
				{ reference: 'bullets', levels: levels(this.base, (level) => bullet(BULLETS[level] ?? '–')) },
				{ reference: 'task-done', levels: levels(this.base, () => bullet('☑', SYMBOL_FONT)) },
				{ reference: 'task-open', levels: levels(this.base, () => bullet('☐', SYMBOL_FONT)) },
				...ordered,
			],
		};
	}
}
