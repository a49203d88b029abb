/** The texts of SVG pictures, which documents draw in their own font. */

const TEXT = /<text\b[^>]*>([\s\S]*?)<\/text>/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the picture shows as letters, text by text. */
export function svgTexts(svg: string): string[] {
	const drawing = svg.replaceAll(/<!--[\s\S]*?-->|<(title|desc|style)\b[\s\S]*?<\/\1>/gi, '');
	return [...drawing.matchAll(TEXT)].map(([, inner = '']) => inner.replaceAll(/<[^>]*>/g, '').replaceAll(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => decoded(name) ?? whole));
}

function decoded(name: string): string | undefined {
	if (!name.startsWith('#')) return NAMED[name];
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
