/** What stands in the margins of every page but the first. */
export interface RunningTexts {
	readonly head?: string;
	readonly foot?: string;
}

/** Lengths in millimetres. Source: Chief Archivist's order V-117 and municipal guides: A4, left 30, right at least 10, top and bottom 20. */
export interface PageSetup {
	readonly width: number;
	readonly height: number;
	readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
	/** Body text in points. */
	readonly fontSize: number;
	/** First-line indent of a paragraph, mm. */
	readonly indent: number;
}
