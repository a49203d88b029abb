/** The finished package: `docx`'s parts with ours put in, the same bytes for the same tree. */
import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../zip.ts';

export interface Replacements {
	/** Whole parts by path. */
	readonly parts: ReadonlyMap<string, string>;
	/** The XML of prepared tables, given what `docx` made of their rich cells. */
	readonly tables: readonly ((richCells: readonly string[]) => string)[];
}

const relationshipsOf = (path: string): string => path.replace(/^(.*\/)?([^/]+)$/, '$1_rels/$2.rels');

/** Relationship ids from `docx` are random where a link made them; numbers in the order of the part take their place. */
function renumberRelationships(parts: Map<string, string>): void {
	for (const [path, xml] of parts) {
		const relationships = parts.get(relationshipsOf(path));
		if (relationships === undefined) continue;
		const names = new Map<string, string>();
		const rename = (id: string): string => {
			const name = names.get(id) ?? `rId${names.size + 1}`;
			names.set(id, name);
			return name;
		};
		parts.set(
			path,
			xml.replace(/ r:(id|embed|link)="([^"]+)"/g, (_, attribute: string, id: string) => ` r:${attribute}="${rename(id)}"`),
		);
		const renamed = relationships.replace(/ Id="([^"]+)"/g, (_, id: string) => ` Id="${rename(id)}"`);
		parts.set(relationshipsOf(path), renamed);
	}
}

/** `docx` gives every picture the id 0 or 1 and no name. */
function renumberPictures(xml: string): string {
	let last = 0;
	return xml.replace(/<wp:docPr id="[^"]*" name="[^"]*"/g, () => `<wp:docPr id="${++last}" name="Picture ${last}"`);
}

/** The paragraph `docx` adds at a section's end to carry its properties takes no room, lest it open a page of its own. */
const closeSections = (xml: string): string => xml.replaceAll('<w:p><w:pPr><w:sectPr', '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr');

function insertTables(xml: string, tables: Replacements['tables']): string {
	return xml.replace(/<plan:table n="(\d+)"(?:\/>|>(.*?)<\/plan:table>)/gs, (_, index: string, content: string | undefined) => {
		const cells = [...(content ?? '').matchAll(/<plan:cell>(.*?)<\/plan:cell>/gs)].map((match) => match[1] ?? '');
		return tables[Number(index)]?.(cells) ?? '';
	});
}

/** `docx`'s package with replacements made, random ids numbered, parts sorted and dated alike. */
export function finishPackage(packed: Uint8Array, replacements: Replacements): Uint8Array {
	const files = new Map(Object.entries(unzipSync(packed)).filter(([path]) => !path.endsWith('/')));
	const parts = new Map<string, string>();
	for (const [path, data] of files) if (/\.(xml|rels)$/.test(path)) parts.set(path, strFromU8(data));
	renumberRelationships(parts);
	const body = 'word/document.xml';
	parts.set(body, insertTables(renumberPictures(closeSections(parts.get(body) ?? '')), replacements.tables));
	for (const [path, xml] of replacements.parts) parts.set(path, xml);
	return zipped(new Map<string, string | Uint8Array>([...files, ...parts]));
}
