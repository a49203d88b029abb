/** The levels of a page's headings: h1 is the document's title, and none is more than one below the one above it. */

/** The deepest level HTML has an element for. */
const DEEPEST = 6;

export interface HeadingElement {
	readonly name: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
	/** Where it is deeper than HTML has elements for. */
	readonly level?: number;
}

/** Gives each heading its level by the headings above it, in the order of the document. */
export class HeadingLevels {
	/** Depths of the headings that the text stands under, the outermost first. */
	readonly #open: number[] = [];

	/** The element of the next heading, by its depth in the document (1 for a chapter). */
	next(depth: number): HeadingElement {
		while ((this.#open.at(-1) ?? 0) >= depth) this.#open.pop();
		this.#open.push(depth);
		const level = this.#open.length + 1;
		return level > DEEPEST ? { name: 'h6', level } : { name: elementOf(level) };
	}
}

function elementOf(level: number): HeadingElement['name'] {
	return level <= 2 ? 'h2' : level === 3 ? 'h3' : level === 4 ? 'h4' : level === 5 ? 'h5' : 'h6';
}
