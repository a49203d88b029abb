/** The finished package: `docx`'s parts with ours put in, the same bytes for the same tree. */
import { strFromU8, unzipSync } from 'fflate';
import { XML_DECLARATION } from '../xml.ts';
import { joined, type Pieces, zipped } from '../zip.ts';
import type { ChartParts, WrittenTable } from './state.ts';

export interface Replacements {
	/** Whole parts by path. */
	readonly parts: ReadonlyMap<string, string>;
	/** Parts that follow from the styles of the paragraphs. */
	readonly styleParts: (used: ReadonlySet<string>) => ReadonlyMap<string, string>;
	readonly tables: readonly WrittenTable[];
	/** The XML of prepared runs. */
	readonly drawings: readonly string[];
	/** Charts, which runs name as `chart1` and so on. */
	readonly charts: readonly ChartParts[];
	/** Marks of changes: how they are painted, and those of the breaks at the ends of sections, in their order. */
	readonly revisions?: { readonly paint: (xml: string) => string; readonly breaks: readonly string[] };
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
function closeSections(xml: string, breaks: readonly string[] = []): string {
	let section = 0;
	return xml.replace(/<w:p><w:pPr><w:sectPr/g, () => {
		const mark = breaks[section++] ?? '';
		return `<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}<w:sectPr`;
	});
}

/** `docx` leaves the numbering of lists that it doesn't know as it was named: `{list-7}`. */
const nameLists = (xml: string): string => xml.replace(/\{list-(\d+)\}/g, '$1');

/** Blocks of notes that `docx` only took in a paragraph. */
const freeBlocks = (xml: string): string => xml.replace(/<w:p><plan:block>|<\/plan:block><\/w:p>/g, '');

/** The lines above notes are paragraphs of a style; `docx` gives them a note's mark besides. */
const styleSeparators = (xml: string): string =>
	xml.replace(/<w:p><w:pPr>(?:(?!<w:p>).)*<w:r>(<w:(?:continuationS|s)eparator\/>)<\/w:r><\/w:p>/g, '<w:p><w:pPr><w:pStyle w:val="FootnoteSeparator"/></w:pPr><w:r>$1</w:r></w:p>');

/** The body in pieces, with those of each table in its place. */
function withTables(xml: string, tables: Replacements['tables']): Pieces {
	const pieces: (string | Uint8Array)[] = [];
	let end = 0;
	for (const { 0: whole, 1: number, 2: content = '', index } of xml.matchAll(/<plan:table n="(\d+)"(?:\/>|>(.*?)<\/plan:table>)/gs)) {
		const cells = [...content.matchAll(/<plan:cell>(.*?)<\/plan:cell>/gs)].map((match) => match[1] ?? '');
		pieces.push(xml.slice(end, index), ...(tables[Number(number)]?.filled(cells) ?? []));
		end = index + whole.length;
	}
	return [...pieces, xml.slice(end)];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_DOCUMENT = 'application/vnd.openxmlformats-officedocument';

const insertDrawings = (xml: string, drawings: readonly string[]): string => xml.replace(/<plan:drawing n="(\d+)"(?:\/>|><\/plan:drawing>)/g, (_, index: string) => drawings[Number(index)] ?? '');

/** The parts of charts with their workbooks, their types, and the relationships that lead to them. */
function addCharts(files: Map<string, Uint8Array>, parts: Map<string, string>, charts: readonly ChartParts[]): void {
	if (charts.length === 0) return;
	const change = (path: string, from: RegExp | string, to: string): void => {
		parts.set(
			path,
			(parts.get(path) ?? '').replace(from, () => to),
		);
	};
	const numbered = charts.map((chart, index) => ({ ...chart, name: `chart${index + 1}` }));
	for (const { name, xml, workbook } of numbered) {
		parts.set(`word/charts/${name}.xml`, xml);
		parts.set(
			`word/charts/_rels/${name}.xml.rels`,
			`${XML_DECLARATION}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/${name}.xlsx"/></Relationships>`,
		);
		files.set(`word/embeddings/${name}.xlsx`, workbook);
	}
	const relationships = numbered.map(({ name }) => `<Relationship Id="${name}" Type="${OFFICE}/chart" Target="charts/${name}.xml"/>`);
	change('word/_rels/document.xml.rels', '</Relationships>', `${relationships.join('')}</Relationships>`);
	const types = numbered.map(({ name }) => `<Override PartName="/word/charts/${name}.xml" ContentType="${OFFICE_DOCUMENT}.drawingml.chart+xml"/>`);
	change('[Content_Types].xml', /(?=<Default)/, `<Default Extension="xlsx" ContentType="${OFFICE_DOCUMENT}.spreadsheetml.sheet"/>`);
	change('[Content_Types].xml', '</Types>', `${types.join('')}</Types>`);
}

/** Styles of paragraphs. */
const stylesIn = (xml: string): string[] => [...xml.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map((match) => match[1] ?? '');

/** `docx`'s package with replacements made, random ids numbered, parts sorted and dated alike. */
export function finishPackage(packed: Uint8Array, replacements: Replacements): Uint8Array {
	const files = new Map(Object.entries(unzipSync(packed)).filter(([path]) => !path.endsWith('/')));
	const parts = new Map<string, string>();
	for (const [path, data] of files) if (/\.(xml|rels)$/.test(path)) parts.set(path, strFromU8(data));
	const body = 'word/document.xml';
	parts.set(body, insertDrawings(parts.get(body) ?? '', replacements.drawings));
	addCharts(files, parts, replacements.charts);
	renumberRelationships(parts);
	const whole = nameLists(renumberPictures(closeSections(parts.get(body) ?? '', replacements.revisions?.breaks)));
	const pieces = withTables(whole, replacements.tables);
	const paint = replacements.revisions?.paint ?? ((xml: string) => xml);
	const footnotes = 'word/footnotes.xml';
	const notes = nameLists(renumberPictures(freeBlocks(styleSeparators(parts.get(footnotes) ?? ''))));
	parts.set(footnotes, paint(joined(withTables(notes, replacements.tables))));
	for (const [path, xml] of parts) if (/^word\/(header|footer)\d+\.xml$/.test(path)) parts.set(path, paint(xml));
	const used = new Set([...stylesIn(whole), ...stylesIn(notes), ...replacements.tables.flatMap(({ styles }) => [...styles])]);
	for (const [path, xml] of [...replacements.parts, ...replacements.styleParts(used)]) parts.set(path, xml);
	// Marks of changes may be around tables and in them.
	const text = replacements.revisions ? paint(joined(pieces)) : pieces;
	return zipped(new Map<string, string | Uint8Array | Pieces>([...files, ...parts, [body, text]]));
}
