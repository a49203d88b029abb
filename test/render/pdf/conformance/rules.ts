/**
 * What PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2) and the house ask of a PDF file, by name. Each rule gives what it finds wrong.
 */
import { childrenOf, type Element } from './elements.ts';
import type { PdfJson } from './file.ts';
import { fontFaults } from './fonts.ts';
import { LAYOUT_RULES } from './layout.ts';
import { NAVIGATION_RULES } from './navigation.ts';
import { type Rule, type Subject, subjectOf, when } from './subject.ts';
import { tableFaults } from './tables.ts';

const tagText = (xmp: string, tag: string): string | undefined => new RegExp(`<${tag}>(?:\\s*<rdf:(?:Alt|Seq|Bag)>\\s*<rdf:li[^>]*>)?([^<]*)`).exec(xmp)?.[1];
const unescaped = (text: string | undefined): string | undefined =>
	text
		?.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');
/** «D:20150402000000Z» as XMP has it. */
const xmpDate = (date: string | undefined): string | undefined => date?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

const ROLES = new Set('Document Part Sect Div BlockQuote Caption TOC TOCI P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table THead TBody TR TH TD Span Note Reference Code Link Figure'.split(' '));
/** Which elements an element may hold, where the standard limits it. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
	L: ['LI', 'L', 'Caption'],
	LI: ['Lbl', 'LBody'],
	Table: ['Caption', 'THead', 'TBody', 'TR'],
	THead: ['TR'],
	TBody: ['TR'],
	TR: ['TH', 'TD'],
	TOC: ['TOCI', 'TOC', 'Caption'],
	TOCI: ['Lbl', 'Reference', 'P', 'TOC'],
};
/** Which element an element must stand in. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = { LI: ['L'], LBody: ['LI'], TR: ['Table', 'THead', 'TBody'], TH: ['TR'], TD: ['TR'], THead: ['Table'], TBody: ['Table'], TOCI: ['TOC'] };

function roleFaults({ role, kids, parent }: Element): string[] {
	const allowed = KIDS[role];
	const holders = HOLDERS[role];
	return [
		...when(!ROLES.has(role), `${role} is no standard element`),
		...kids.flatMap((kid) => {
			if (!allowed) return [];
			return kid.kind === 'element' ? when(!allowed.includes(kid.element.role), `${kid.element.role} in ${role}`) : [`content in ${role}`];
		}),
		...when(holders !== undefined && !holders.includes(parent?.role ?? ''), `${role} outside ${holders?.join(', ')}`),
	];
}

/** The mark of each page belongs to one element, and the tree of parents says to which. */
function markFaults({ reader, catalogue, pages, contents, elements }: Subject): string[] {
	const parents = new Map(reader.tree(reader.dictionary(catalogue['/StructTreeRoot'])['/ParentTree'], '/Nums'));
	const owned = new Map<string, Element>();
	const faults: string[] = [];
	for (const element of elements) {
		for (const kid of element.kids) {
			if (kid.kind === 'content') {
				const key = `${kid.page} ${kid.id}`;
				if (owned.has(key)) faults.push('content in two elements');
				owned.set(key, element);
				const tag = contents.get(kid.page)?.tags.get(kid.id);
				if (tag !== element.role) faults.push(`${element.role} has content marked ${tag}`);
			} else if (kid.kind === 'object' && parents.get(reader.number(reader.dictionary(kid.object)['/StructParent']) ?? -1) !== element.reference) faults.push('an annotation whose parent is another');
		}
	}
	for (const [reference, page] of pages) {
		const owners = reader.array(parents.get(reader.number(page['/StructParents']) ?? -1) ?? null);
		for (const id of contents.get(reference)?.marks ?? []) {
			const owner = owned.get(`${reference} ${id}`);
			if (!owner) faults.push(`content ${id} in no element`);
			else if (owners[id] !== owner.reference) faults.push(`content ${id} whose parent is another`);
		}
	}
	return faults;
}

function headingFaults({ elements }: Subject): string[] {
	let level = 0;
	return elements.flatMap(({ role }) => {
		if (!/^H\d$/.test(role)) return [];
		const own = Number(role[1]);
		const isSkipped = own > level + 1;
		const fault = isSkipped ? [`${role} after level ${level}`] : [];
		level = own;
		return fault;
	});
}

function idFaults({ reader, catalogue, elements }: Subject): string[] {
	const listed = new Map(reader.tree(reader.dictionary(catalogue['/StructTreeRoot'])['/IDTree'], '/Names'));
	const keys = [...listed.keys()].map(String);
	const ids = elements.flatMap((element) => {
		const id = reader.text(element.dictionary['/ID']);
		return id === undefined ? [] : [[id, element.reference] as const];
	});
	return [
		...when(new Set(ids.map(([id]) => id)).size < ids.length, 'an identifier twice'),
		...ids.flatMap(([id, reference]) => when(listed.get(id) !== reference, `${id} is not listed`)),
		...when(
			keys.some((key, index) => index > 0 && Buffer.compare(Buffer.from(keys[index - 1] ?? ''), Buffer.from(key)) >= 0),
			'identifiers out of order',
		),
		...elements.flatMap(({ role, dictionary }) => when(role === 'Note' && !reader.text(dictionary['/ID']), 'a Note without an identifier')),
	];
}

function figureFaults({ reader, elements, pages }: Subject): string[] {
	return elements.flatMap((element) => {
		if (element.role !== 'Figure') return [];
		const box = reader.array(element.attributes['/BBox']).map((side) => reader.number(side) ?? Number.NaN);
		const media = reader.array(pages.get(String(element.dictionary['/Pg']))?.['/MediaBox']).map((side) => reader.number(side) ?? 0);
		const [left = -1, bottom = -1, right = -1, top = -1] = box;
		const isInside = box.length === 4 && left >= -0.1 && bottom >= -0.1 && right <= (media[2] ?? 0) + 0.1 && top <= (media[3] ?? 0) + 0.1 && left < right && bottom < top;
		return [...when(!reader.text(element.dictionary['/Alt']), 'a Figure without Alt'), ...when(!isInside, 'a Figure without bounds on its page')];
	});
}

const COLOURS = new Set(['DeviceGray', 'DeviceRGB', 'Indexed']);

function imageFaults({ reader }: Subject): string[] {
	return [...reader.file.objects.values()].flatMap(({ value, data }) => {
		const dictionary = reader.dictionary(value);
		if (!data || reader.name(dictionary['/Subtype']) !== 'Image') return [];
		const space = reader.resolve(dictionary['/ColorSpace']);
		const name = reader.name(Array.isArray(space) ? space[0] : space) ?? '';
		return [...when(!COLOURS.has(name), `a picture in ${name}`), ...when(dictionary['/SMask'] !== undefined, 'a picture that one can see through')];
	});
}

function readableFaults({ reader, elements, contents }: Subject): string[] {
	return elements.flatMap((element) => {
		const isEmpty = element.kids.length === 0 && !['Document', 'TD', 'TH', 'TR'].includes(element.role);
		const wordless = element.role === 'Lbl' && element.kids.every((kid) => kid.kind === 'content' && !contents.get(kid.page)?.shown.get(kid.id)?.length);
		return [...when(isEmpty, `an empty ${element.role}`), ...when(wordless && !reader.text(element.dictionary['/Alt']), 'a label without words')];
	});
}

export const RULES: Readonly<Record<string, Rule>> = {
	'the file is marked as tagged': ({ reader, catalogue }) => when(reader.dictionary(catalogue['/MarkInfo'])['/Marked'] !== true, 'not marked'),
	'the language is told': ({ reader, catalogue, elements }) =>
		[catalogue['/Lang'] ?? null, ...elements.map(({ dictionary }) => dictionary['/Lang'] ?? 'u:lt')].flatMap((language) =>
			when(!/^[a-z]{2}(-[A-Z]{2})?$/.test(reader.text(language) ?? ''), 'no language'),
		),
	'the title is shown': ({ reader, catalogue, info }) => [
		...when(reader.dictionary(catalogue['/ViewerPreferences'])['/DisplayDocTitle'] !== true, 'the name of the file is shown'),
		...when(!reader.text(info['/Title']), 'no title'),
	],
	'XMP says PDF/UA-1 and PDF/A-2a, and describes the first': ({ reader, catalogue, xmp }) => [
		...when(tagText(xmp, 'pdfaid:part') !== '2' || tagText(xmp, 'pdfaid:conformance') !== 'A', 'not PDF/A-2a'),
		...when(tagText(xmp, 'pdfuaid:part') !== '1', 'not PDF/UA-1'),
		...when(!/<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(xmp) || !/<pdfaProperty:name>part</.test(xmp), 'no description of pdfuaid'),
		...when(reader.dictionary(catalogue['/Metadata'])['/Filter'] !== undefined, 'packed XMP'),
		...when(!xmp.startsWith('<?xpacket begin="\ufeff"') || !xmp.endsWith('<?xpacket end="w"?>'), 'no packet'),
	],
	'XMP describes the properties that PDF/A does not know': ({ xmp }) => {
		const known = ['rdf', 'x', 'pdfaid', 'dc', 'xmp', 'pdf', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty'];
		const used = [...xmp.matchAll(/<(\w+):(\w+)[ >]/g)].filter(([, prefix = '']) => !known.includes(prefix));
		const described = new Set(
			xmp.split('<pdfaSchema:schema>').flatMap((schema) => [...schema.matchAll(/<pdfaProperty:name>(\w+)</g)].map(([, name]) => `${tagText(schema, 'pdfaSchema:prefix')}:${name}`)),
		);
		return used.flatMap(([, prefix, name]) => when(!described.has(`${prefix}:${name}`), `no description of ${prefix}:${name}`));
	},
	'XMP says what the information dictionary says': ({ reader, info, xmp }) =>
		(
			[
				['dc:title', '/Title'],
				['dc:creator', '/Author'],
				['dc:description', '/Subject'],
				['xmp:CreatorTool', '/Creator'],
				['pdf:Producer', '/Producer'],
				['xmp:CreateDate', '/CreationDate'],
				['xmp:ModifyDate', '/ModDate'],
			] as const
		).flatMap(([tag, key]) => {
			const told = reader.text(info[key]);
			return when(unescaped(tagText(xmp, tag)) !== (key.endsWith('Date') ? xmpDate(told) : told), `${tag} differs`);
		}),
	'colours are those of a profile': ({ reader, catalogue }) => {
		const [intent] = reader.array(catalogue['/OutputIntents']).map((one) => reader.dictionary(one));
		const profile = intent?.['/DestOutputProfile'];
		const isProfile = reader.object(profile)?.data?.toString('latin1', 36, 40) === 'acsp' && reader.number(reader.dictionary(profile)['/N']) === 3;
		return when(reader.name(intent?.['/S']) !== 'GTS_PDFA1' || !isProfile, 'no output intent');
	},
	'nothing is hidden, run or attached': ({ reader, catalogue }) => [
		...when(reader.file.trailer['/Encrypt'] !== undefined, 'encrypted'),
		...when(!Array.isArray(reader.file.trailer['/ID']), 'no identifier'),
		...when(['/OpenAction', '/AA', '/AcroForm', '/OCProperties'].some((key) => key in catalogue) || '/JavaScript' in reader.dictionary(catalogue['/Names']), 'actions'),
		...when(reader.file.version !== '1.7', `PDF ${reader.file.version}`),
	],
	'every stretch of a page is content or artifact': ({ contents }) => [...contents.values()].flatMap(({ faults }) => faults),
	'inks and transparency are not used': (subject) => [
		...[...subject.contents.values()].flatMap(({ operators }) =>
			when(
				['k', 'K', 'gs', 'sh'].some((operator) => operators.has(operator)),
				'inks, states or shadings',
			),
		),
		...imageFaults(subject),
	],
	'every mark belongs to one element and its parent is told': markFaults,
	'fonts are embedded with letters and widths for all codes': ({ reader, pages, contents }) => [
		...new Set([...contents].flatMap(([reference, content]) => fontFaults(reader, content, String(pages.get(reference)?.['/Resources'])))),
	],
	'one document is the root, and elements know their parents': ({ reader, catalogue, top, elements }) => [
		...when(top.length !== 1 || top[0]?.role !== 'Document', 'no single Document'),
		...elements.flatMap(({ dictionary, parent }) => when(dictionary['/P'] !== (parent?.reference ?? catalogue['/StructTreeRoot']) || !reader.name(dictionary['/S']), 'an element with another parent')),
	],
	'elements stand where they may': ({ elements }) => elements.flatMap(roleFaults),
	'elements hold something to read': readableFaults,
	'headings skip no level': headingFaults,
	'lists tell how they are numbered': ({ reader, elements }) =>
		elements.flatMap(({ role, attributes }) => when(role === 'L' && !['Decimal', 'Disc'].includes(reader.name(attributes['/ListNumbering']) ?? ''), 'a list without its numbering')),
	'tables are regular and all their cells have heads': ({ reader, elements }) => elements.flatMap((element) => (element.role === 'Table' ? tableFaults(reader, element) : [])),
	'captions begin what they are of': ({ elements }) =>
		elements.flatMap((element) => when(element.role === 'Table' && childrenOf(element).some(({ role }, index) => role === 'Caption' && index > 0), 'a caption inside a table')),
	'identifiers are unique and listed': idFaults,
	'figures have words and bounds': figureFaults,
	...NAVIGATION_RULES,
	...LAYOUT_RULES,
};

/** What a file does not keep, as `rule: fault`. */
export function faultsOf(file: PdfJson): string[] {
	const subject = subjectOf(file);
	return Object.entries(RULES).flatMap(([name, rule]) => [...new Set(rule(subject))].map((fault) => `${name}: ${fault}`));
}
