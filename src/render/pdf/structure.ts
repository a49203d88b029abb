/**
 * The logical structure of the document as PDF knows it (ISO 32000-1, 14.8): what a screen reader goes through. Layout makes
 * the elements and lets items name theirs; painting finds out in which order they stand and on which pages.
 */

export type Role =
	| 'Document'
	| 'Part'
	| 'Sect'
	| 'Div'
	| 'BlockQuote'
	| 'Caption'
	| 'TOC'
	| 'TOCI'
	| 'P'
	| Heading
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'THead'
	| 'TBody'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Span'
	| 'Note'
	| 'Reference'
	| 'Code'
	| 'Link'
	| 'Figure';

export type Heading = 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'H6';

/** Properties of an element beyond its role (ISO 32000-1, 14.8.5). */
export type Attributes =
	| { readonly owner: 'List'; readonly numbering: 'Decimal' | 'Disc' }
	| {
			readonly owner: 'Table';
			readonly scope?: 'Row' | 'Column';
			readonly rowSpan?: number;
			readonly colSpan?: number;
			/** Identifiers of the header cells above. */
			readonly headers?: readonly string[];
	  }
	| { readonly owner: 'Layout'; readonly placement: 'Block' | 'Inline' }
	| { readonly owner: 'Layout'; readonly isStruck: true };

export interface StructureElement {
	readonly role: Role;
	readonly parent: StructureElement | undefined;
	/** Unique in the document. */
	readonly id?: string;
	/** What stands for a picture when it is read aloud. */
	readonly alt?: string;
	/** What is written, where the paper shows something else: a word broken at the end of a line, a letter that the fonts lack. */
	readonly actualText?: string;
	/** Language of the content when it is not the document's, as in `en-GB`. */
	readonly language?: string;
	readonly attributes?: Attributes;
	/** Of a row of a table: identifiers of the header cells that its other cells stand under, beside those above. */
	readonly rowHeaders?: readonly string[];
}

type Details = Omit<StructureElement, 'role' | 'parent'>;

/** A new element of a role within another. */
export function element(role: Role, parent: StructureElement | undefined, details?: Details): StructureElement {
	return details ? { role, parent, ...details } : { role, parent };
}

const HEADINGS: readonly Heading[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** The role of a heading of a level from 1; levels below the sixth are the sixth. */
export function headingRole(level: number): Heading {
	return HEADINGS[Math.min(Math.max(level, 1), HEADINGS.length) - 1] ?? 'H6';
}

const INSIDE_LINES: ReadonlySet<Role> = new Set(['Span', 'Reference', 'Code', 'Link', 'P', ...HEADINGS]);

/** The element that a footnote referred to from within `from` belongs to: the nearest around that can hold blocks. */
export function holderOfNote(from: StructureElement): StructureElement {
	let holder = from;
	while (holder.parent && INSIDE_LINES.has(holder.role)) holder = holder.parent;
	return holder;
}

/** Chapters and sections as they are opened by headings: each level is one deeper than the one around it, none is skipped. */
export interface Outline {
	/** Where the blocks that come next belong. */
	readonly current: StructureElement;
	/** Level from 1 of the innermost section, 0 outside all. */
	readonly level: number;
	/** Opens a section with a heading of a depth; sections of that depth or deeper end. */
	open(depth: number): void;
	/** Ends all sections. */
	close(): void;
}

export function createOutline(root: StructureElement): Outline {
	const sections: { readonly depth: number; readonly element: StructureElement }[] = [];
	return {
		get current() {
			return sections.at(-1)?.element ?? root;
		},
		get level() {
			return sections.length;
		},
		open(depth) {
			while ((sections.at(-1)?.depth ?? 0) >= depth) sections.pop();
			const parent = sections.at(-1)?.element ?? root;
			sections.push({ depth, element: element(sections.length === 0 ? 'Part' : 'Sect', parent) });
		},
		close() {
			sections.length = 0;
		},
	};
}
