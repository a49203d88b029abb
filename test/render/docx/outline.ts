/** A document's structure in words: what a golden file compares. */
import { child, descendants, elements, textOf, val, type XmlElement } from './xml-tree.ts';

const MARKS: readonly (readonly [element: string, mark: string])[] = [
	['w:b', 'b'],
	['w:i', 'i'],
	['w:strike', 's'],
];

/** A property that is there and not switched off. */
const isOn = (property: XmlElement | undefined): boolean => property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');

/** Text with the marks of its runs: `a {b:strong} c`. */
function runs(element: XmlElement): string {
	return elements(element)
		.map((node) => {
			if (node.name === 'w:hyperlink') return `[${runs(node)}]`;
			if (node.name === 'w:sdt' || node.name === 'w:sdtContent') return runs(node);
			if (node.name === 'w:bookmarkStart') return `#${node.attributes['w:name']}#`;
			if (node.name !== 'w:r') return '';
			return run(node);
		})
		.join('')
		.replaceAll('\u00a0', '_')
		.replaceAll('\n', '⏎')
		.replaceAll('\t', '→');
}

function run(node: XmlElement): string {
	const properties = child(node, 'w:rPr');
	const marks = MARKS.flatMap(([name, mark]) => (isOn(child(properties, name)) ? [mark] : [])).join('');
	const style = val(properties, 'w:rStyle');
	const label = [marks, style === 'Hyperlink' ? undefined : style].filter((one) => one !== undefined && one !== '').join(' ');
	const text = textOf(node);
	const words = label === '' || text === '' ? text : `{${label}:${text}}`;
	return words + elements(node).map(mark).join('');
}

/** What a run holds besides words. */
function mark(node: XmlElement): string {
	switch (node.name) {
		case 'w:instrText':
			return `«${node.children.join('').trim()}:`;
		case 'w:fldChar':
			return node.attributes['w:fldCharType'] === 'end' ? '»' : '';
		case 'w:drawing':
			return `<picture ${descendants(node, 'wp:docPr')[0]?.attributes.descr ?? ''}>`;
		case 'w:footnoteReference':
			return `^${node.attributes['w:id']}`;
		default:
			return '';
	}
}

function paragraph(node: XmlElement): string {
	const properties = child(node, 'w:pPr');
	const list = val(properties, 'w:numPr', 'w:ilvl');
	const details = [
		...(list === undefined ? [] : [`level ${list}`]),
		...(isOn(child(properties, 'w:pageBreakBefore')) ? ['new page'] : []),
		...(child(properties, 'w:jc') ? [val(properties, 'w:jc') ?? ''] : []),
		...(child(properties, 'w:framePr') ? ['frame'] : []),
	];
	const section = child(properties, 'w:sectPr');
	const line = `${val(properties, 'w:pStyle') ?? 'no style'}${details.length > 0 ? ` (${details.join(', ')})` : ''}: ${runs(node)}`.trimEnd();
	return section ? `${line}\n${sectionLine(section)}` : line;
}

function sectionLine(section: XmlElement): string {
	const page = child(section, 'w:pgSz')?.attributes ?? {};
	const margins = child(section, 'w:pgMar')?.attributes ?? {};
	const marks = [...(isOn(child(section, 'w:titlePg')) ? ['first page apart'] : []), ...elements(section, 'w:headerReference').map(({ attributes }) => `${attributes['w:type']} header`)];
	const millimetres = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
	const size = `${millimetres(page['w:w'])}×${millimetres(page['w:h'])} ${page['w:orient'] ?? 'portrait'}`;
	const sides = ['top', 'right', 'bottom', 'left'].map((side) => millimetres(margins[`w:${side}`])).join(' ');
	return `--- section ${size}, margins ${sides}${marks.length > 0 ? `, ${marks.join(', ')}` : ''}`;
}

function cellLine(cell: XmlElement): string {
	const properties = child(cell, 'w:tcPr');
	const span = val(properties, 'w:gridSpan');
	const merge = child(properties, 'w:vMerge');
	const fill = child(properties, 'w:shd')?.attributes['w:fill'];
	const details = [
		...(span === undefined ? [] : [`${span} columns`]),
		...(merge ? [merge.attributes['w:val'] === 'restart' ? 'goes down' : 'from above'] : []),
		...(child(properties, 'w:textDirection') ? ['rotated'] : []),
		...(fill === undefined ? [] : [fill]),
	];
	const text = elements(cell)
		.filter(({ name }) => name !== 'w:tcPr')
		.map((block) => (block.name === 'w:p' ? paragraph(block) : '<table>'))
		.join(' / ');
	return `${text}${details.length > 0 ? ` <${details.join(', ')}>` : ''}`;
}

/** At most `rows` rows of a table, each cell on a line of its own. */
function table(node: XmlElement, rows: number): string[] {
	const all = elements(node, 'w:tr');
	const title = val(node, 'w:tblPr', 'w:tblCaption');
	const lines = [`TABLE of ${all.length} rows, ${elements(child(node, 'w:tblGrid') ?? node, 'w:gridCol').length} columns${title === undefined ? '' : ` «${title}»`}`];
	for (const row of all.slice(0, rows)) {
		const properties = child(row, 'w:trPr');
		const marks = [...(isOn(child(properties, 'w:tblHeader')) ? ['head'] : []), ...(isOn(child(properties, 'w:cantSplit')) ? ['whole'] : [])];
		lines.push(`  ROW ${marks.join(', ')}`.trimEnd(), ...elements(row, 'w:tc').map((cell) => `    ${cellLine(cell)}`));
	}
	return lines;
}

/** Every block of a body (or of a note) as lines: style, marks and words of paragraphs; rows and cells of tables. */
export function outlineOf(container: XmlElement, rowsPerTable = 7): string[] {
	return elements(container).flatMap((node) => {
		switch (node.name) {
			case 'w:p':
				return [paragraph(node)];
			case 'w:tbl':
				return table(node, rowsPerTable);
			case 'w:sdt':
				return ['<', ...outlineOf(child(node, 'w:sdtContent') ?? node, rowsPerTable).map((line) => `  ${line}`), '>'];
			case 'w:sectPr':
				return [sectionLine(node)];
			default:
				return [`?? ${node.name}`];
		}
	});
}
