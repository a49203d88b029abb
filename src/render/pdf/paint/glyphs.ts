/** Text as the codes of embedded fonts. */
import type PDFDocument from 'pdfkit';
import { type Face, openFont } from '../../text/fonts.ts';

/** What pdfkit's fonts have beyond their published types. */
interface EmbeddedFont {
	readonly id: string;
	readonly font: { glyphForCodePoint(codePoint: number): Glyph };
	readonly subset: { includeGlyph(glyph: number): number };
	/** Advances and letters of the glyphs embedded, by code. */
	readonly widths: (number | undefined)[];
	readonly unicode: (readonly number[] | undefined)[];
	/** From the font's units to thousandths. */
	readonly scale: number;
	ref(): { readonly id: number };
}

interface Glyph {
	readonly id: number;
	readonly advanceWidth: number;
}

function isEmbeddedFont(value: unknown): value is EmbeddedFont {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'subset' in value && 'widths' in value && 'unicode' in value && 'ref' in value;
}

/** A face embedded into a document. */
export interface GlyphEncoder {
	/** Name among a page's resources. */
	readonly id: string;
	/** Number of the font's object. */
	readonly object: number;
	/** Codes of a text as hexadecimal digits, four a glyph. No-break spaces are spaces, for they share a glyph. */
	encode(text: string): string;
}

/** The code of a letter, which is embedded if it isn't yet: four hexadecimal digits. */
function codeOfLetter(letter: string, { font, subset, widths, unicode, scale }: EmbeddedFont): string {
	const codePoint = letter.codePointAt(0) ?? 0;
	const glyph = font.glyphForCodePoint(codePoint);
	const code = subset.includeGlyph(glyph.id);
	widths[code] ??= glyph.advanceWidth * scale;
	unicode[code] ??= [codePoint];
	return code.toString(16).padStart(4, '0');
}

function createEncoder(doc: typeof PDFDocument.prototype, face: Face): GlyphEncoder {
	// pdfkit takes fonts that are open already, beyond its published types.
	Reflect.apply(doc.registerFont, doc, [face, openFont(face)]);
	doc.font(face);
	const font: unknown = Reflect.get(doc, '_font');
	if (!isEmbeddedFont(font)) throw new Error('pdfkit has no embedded fonts');
	const codes = new Map<string, string>();
	// One letter at a time: no kerning and no ligatures, so that text is as wide as it was measured, and pdfkit need not read the tables for them.
	const codeOf = (letter: string): string => {
		const known = codes.get(letter);
		if (known !== undefined) return known;
		const code = codeOfLetter(letter, font);
		codes.set(letter, code);
		return code;
	};
	// Glyphs that several letters share are met first under the commonest, which is what a reader copies.
	codes.set('\u00a0', codeOf(' '));
	codeOf('-');
	return {
		id: font.id,
		object: font.ref().id,
		encode: (text) => {
			let encoded = '';
			for (const letter of text) encoded += codeOf(letter);
			return encoded;
		},
	};
}

export interface Encoders {
	/** The encoder of a face, embedded when first asked for. */
	of(face: Face): GlyphEncoder;
	/** All that were asked for. */
	used(): Iterable<GlyphEncoder>;
}

/** Encoders of a document's faces. */
export function glyphEncoders(doc: typeof PDFDocument.prototype): Encoders {
	const encoders = new Map<Face, GlyphEncoder>();
	return {
		of: (face) => {
			const known = encoders.get(face);
			if (known) return known;
			const encoder = createEncoder(doc, face);
			encoders.set(face, encoder);
			return encoder;
		},
		used: () => encoders.values(),
	};
}
