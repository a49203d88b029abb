/**
 * The content stream of a page as bytes. It is most of what a document is made of: strings put together of short ones, number by number
 * and letter by letter, would take as long as laying out the page.
 */
import type { GlyphEncoder } from './glyphs.ts';
import { number } from './syntax.ts';

/** Bytes that most pages need. */
const USUAL = 0x10000;
const LINE_END = 0x0a;
const [LESS_THAN, GREATER_THAN] = [0x3c, 0x3e];
const DIGITS = Buffer.from('0123456789abcdef', 'latin1');
const BASIC_PLANE = 0x10000;

/** A place for what is known only when all pages are laid out, page numbers. */
interface Gap {
	readonly at: number;
	readonly fill: (content: PageContent) => void;
}

export class PageContent {
	#bytes = Buffer.allocUnsafe(USUAL);
	#length = 0;
	readonly #gaps: Gap[] = [];

	get isComplete(): boolean {
		return this.#gaps.length === 0;
	}

	#makeRoom(length: number): void {
		if (this.#length + length <= this.#bytes.length) return;
		const wider = Buffer.allocUnsafe(2 * (this.#length + length));
		this.#bytes.copy(wider, 0, 0, this.#length);
		this.#bytes = wider;
	}

	/** Writes ASCII. */
	text(text: string): this {
		this.#makeRoom(text.length);
		const bytes = this.#bytes;
		let at = this.#length;
		for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
		this.#length = at;
		return this;
	}

	/** Writes a number and a space. */
	number(value: number): this {
		return this.text(number(value)).text(' ');
	}

	/** Writes a text as a string of its codes in hexadecimal digits. */
	codes(text: string, encoder: GlyphEncoder): this {
		this.#makeRoom(4 * text.length + 2);
		const bytes = this.#bytes;
		let at = this.#length;
		bytes[at++] = LESS_THAN;
		for (let i = 0; i < text.length; i++) {
			const codePoint = text.codePointAt(i) ?? 0;
			if (codePoint >= BASIC_PLANE) i++;
			const code = encoder.code(codePoint);
			for (let shift = 12; shift >= 0; shift -= 4) bytes[at++] = DIGITS[(code >> shift) & 0xf] ?? 0;
		}
		bytes[at++] = GREATER_THAN;
		this.#length = at;
		return this;
	}

	/** Begins a line. */
	line(text = ''): this {
		if (this.#length > 0) {
			this.#makeRoom(1);
			this.#bytes[this.#length++] = LINE_END;
		}
		return this.text(text);
	}

	/** Leaves a place for what comes later. */
	gap(fill: Gap['fill']): void {
		this.#gaps.push({ at: this.#length, fill });
	}

	/** All of it, the gaps filled. */
	finish(): Uint8Array {
		if (this.isComplete) return this.#bytes.subarray(0, this.#length);
		const whole = new PageContent();
		let from = 0;
		for (const { at, fill } of this.#gaps) {
			whole.#copy(this.#bytes.subarray(from, at));
			fill(whole);
			from = at;
		}
		whole.#copy(this.#bytes.subarray(from, this.#length));
		return whole.finish();
	}

	#copy(bytes: Uint8Array): void {
		this.#makeRoom(bytes.length);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}
}
