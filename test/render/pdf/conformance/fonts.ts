/** Fonts: embedded, subset, with letters for all codes and with widths as in the font itself. */
import { create } from 'fontkit';
import type { PageContent } from './content.ts';
import type { Reader } from './file.ts';

/** Letters by code from a ToUnicode map. */
export function lettersOf(cmap: string): Map<string, string> {
	const letters = new Map<string, string>();
	const text = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
	for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[([^\]]*)\]/g)) {
		const start = Number.parseInt(from, 16);
		for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-fA-F\s]*)>/g)].entries()) letters.set((start + index).toString(16).padStart(4, '0'), text(hex));
	}
	return letters;
}

/** What is wrong with the fonts of a page's content. */
export function fontFaults(reader: Reader, content: PageContent, resources: string | undefined): string[] {
	const fonts = reader.dictionary(reader.dictionary(resources)['/Font']);
	return [...content.codes].flatMap(([name, codes]) => {
		const font = reader.dictionary(fonts[`/${name}`]);
		const base = reader.name(font['/BaseFont']) ?? name;
		const [descendant] = reader.array(font['/DescendantFonts']);
		const cid = reader.dictionary(descendant);
		const program = reader.object(reader.dictionary(cid['/FontDescriptor'])['/FontFile2'])?.data;
		const letters = lettersOf(reader.object(font['/ToUnicode'])?.data?.toString('latin1') ?? '');
		const faults: string[] = [];
		if (reader.name(font['/Subtype']) !== 'Type0' || reader.name(font['/Encoding']) !== 'Identity-H' || reader.name(cid['/CIDToGIDMap']) !== 'Identity')
			faults.push(`${base} is not a font of glyphs by number`);
		if (!/^[A-Z]{6}\+/.test(base)) faults.push(`${base} is not a subset`);
		if (!program) return [...faults, `${base} is not embedded`];
		const widths = reader.array(reader.array(cid['/W'])[1]);
		const opened = create(program);
		for (const code of codes) {
			const glyph = Number.parseInt(code, 16);
			if (glyph === 0) faults.push(`${base} shows a letter that it doesn't have`);
			const letter = letters.get(code.toLowerCase());
			if (!letter || letter === '\0') faults.push(`${base} has no letter for code ${code}`);
			if (!('getGlyph' in opened)) continue;
			const own = (opened.getGlyph(glyph).advanceWidth * 1000) / opened.unitsPerEm;
			if (Math.abs(own - (reader.number(widths[glyph]) ?? -1)) > 1) faults.push(`${base} has another width for code ${code}`);
		}
		return faults;
	});
}
