/** Text as the codes of embedded fonts. */
import type PDFDocument from 'pdfkit';
import { type Face, fontData } from '../text/fonts.ts';

/** What pdfkit's fonts have beyond their published types. */
interface EmbeddedFont {
	readonly id: string;
	encode(text: string): readonly [codes: readonly string[], positions: unknown];
	ref(): unknown;
}

function isEmbeddedFont(value: unknown): value is EmbeddedFont {
	return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'encode' in value && 'ref' in value;
}

/** A face embedded into a document. */
export interface GlyphEncoder {
	/** Name among a page's resources. */
	readonly id: string;
	/** Makes the face available on the current page. */
	use(): void;
	/** Codes of a text as hexadecimal digits, four a glyph. No-break spaces are spaces, for they share a glyph. */
	encode(text: string): string;
}

function createEncoder(doc: typeof PDFDocument.prototype, face: Face): GlyphEncoder {
	doc.registerFont(face, fontData(face));
	doc.font(face);
	const font: unknown = Reflect.get(doc, '_font');
	if (!isEmbeddedFont(font)) throw new Error('pdfkit has no embedded fonts');
	const codes = new Map<string, string>();
	// One letter at a time: no kerning and no ligatures, so that text is as wide as it was measured.
	const codeOf = (letter: string): string => {
		const known = codes.get(letter);
		if (known !== undefined) return known;
		const code = font.encode(letter)[0].join('');
		codes.set(letter, code);
		return code;
	};
	codes.set('\u00a0', codeOf(' '));
	return {
		id: font.id,
		use: () => {
			const fonts: unknown = doc.page.fonts;
			if (typeof fonts === 'object' && fonts !== null) Reflect.set(fonts, font.id, font.ref());
		},
		encode: (text) => {
			let encoded = '';
			for (const letter of text) encoded += codeOf(letter);
			return encoded;
		},
	};
}

/** Encoders of a document's faces, each embedded when first asked for. */
export function glyphEncoders(doc: typeof PDFDocument.prototype): (face: Face) => GlyphEncoder {
	const encoders = new Map<Face, GlyphEncoder>();
	return (face) => {
		const known = encoders.get(face);
		if (known) return known;
		const encoder = createEncoder(doc, face);
		encoders.set(face, encoder);
		return encoder;
	};
}
