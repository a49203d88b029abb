import type { Image, ImageReference, Nodes } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Bilingual, Diagnostic, Language } from '../../diagnostic.ts';
import { PICTURE_ATTRIBUTES, pictureWidth, wrongPictureAttribute, wrongWidth } from '../../link/picture-width.ts';
import { cursor } from '../../model/read.ts';
import { hasOpenPart, isClosed, isClosedByAnother } from '../../source/containers.ts';
import type { NarrativeFile, Place, SourceDocument } from '../../source/types.ts';
import { didYouMean } from '../../suggest.ts';
import { checkAccessibleText } from './accessible.ts';
import { TEMPLATE_DIRECTIVES, type TemplateDirective } from './directives.ts';
import { fault, meant, wordPlace } from './fault.ts';
import { checkForm } from './form.ts';
import { fileFault, isPicture, type LinkTargets, linkFaults, placeOf } from './links.ts';
import { mentionFault, type Printed } from './mentions.ts';
import { checkPath, listKind, reportUnnamed, type TypeScope, withMembers } from './scope.ts';
import { checkSlips } from './slips.ts';
import { checkTitlePage } from './titlePage.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** What the document of a template may name beside subjects. */
export interface DocumentParts extends LinkTargets {
	readonly forms: ReadonlyMap<string, SourceDocument>;
	/** What the program puts in, by name. */
	readonly inserts: readonly string[];
	/** The documents that are printed with it. */
	readonly printed: readonly Printed[];
	/** Forms that the document has asked for. */
	readonly used: Set<string>;
}

/** Checks every directive of a template's document in the order of the text, then what is none, and whether everybody can read it. */
export function checkDocument(document: NarrativeFile, languages: readonly Language[], parts: DocumentParts, scope: TypeScope): void {
	// Where a part has no end, others end where they should not, and names are unknown that are not.
	visit(document.tree, { document, languages, parts }, hasOpenPart(document) ? { ...scope, isUnnamed: true } : scope);
	checkSlips(document, scope.report);
	checkAccessibleText(document, scope.report);
	checkTitlePage(document, scope);
}

interface Check {
	readonly document: NarrativeFile;
	/** The editions that it is the text of. */
	readonly languages: readonly Language[];
	readonly parts: DocumentParts;
	/** It stands in a part without an end, which took the end of a part within it. */
	readonly lacksEnds?: boolean;
}

function visit(node: Nodes, check: Check, scope: TypeScope): void {
	const isDirective = node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';
	const inner = isDirective ? checkDirective(node, check, scope) : scope;
	if (isPicture(node)) reportAny([fileFault(node.url, placeOf(node, check.document), check.parts)], scope);
	if (node.type === 'image' || node.type === 'imageReference') checkPicture(node, check, scope);
	if (node.type === 'link' || node.type === 'definition') reportAny(linkFaults(node, check.document, check.parts), scope);
	const within = node.type === 'containerDirective' && isClosedByAnother(node, check.document.file.text) ? { ...check, lacksEnds: true } : check;
	// What stands in the brackets of `:ref[…]` is a name, no text of its own.
	if ('children' in node && node.type !== 'textDirective') for (const child of node.children) visit(child, within, inner);
	if (inner !== scope) inner.settle?.();
}

function reportAny(found: readonly (Diagnostic | undefined)[], { report }: TypeScope): void {
	for (const one of found) if (one) report(one);
}

/** Gives the scope of what stands in it. */
function checkDirective(node: Directive, check: Check, scope: TypeScope): TypeScope {
	const known = TEMPLATE_DIRECTIVES[node.type];
	const definition = known.get(node.name);
	if (!definition) {
		// «pvz.:taip» is text.
		const isWord = node.type === 'textDirective' && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
		const written = `${COLONS[node.type]}${node.name}`;
		const all = Object.values(TEMPLATE_DIRECTIVES).flatMap((some) => [...some.keys()]);
		if (!isWord)
			scope.report(
				fault('template/unknown-directive', wordPlace(opening(node, check), node.name), { lt: `Nežinoma direktyva „${written}“`, en: `Unknown directive \`${written}\`` }, meant(node.name, all)),
			);
		return scope;
	}
	checkAttributes(node, definition, check, scope);
	if (node.type === 'containerDirective') checkEnd(node, check, scope);
	if (definition.label === 'field') checkPath(labelOf(node, check), labelPlace(node, check), scope);
	if (node.type === 'textDirective') checkMention(node, check, scope);
	return checkMeaning(node, check, scope);
}

function checkMention(node: TextDirective, check: Check, { report }: TypeScope): void {
	const { document, languages, parts } = check;
	const found = mentionFault(node, labelOf(node, check), labelPlace(node, check), { document, languages, ...parts });
	if (found) report(found);
}

function checkAttributes(node: Directive, definition: TemplateDirective, check: Check, scope: TypeScope): void {
	const written = `${COLONS[node.type]}${node.name}`;
	const line = opening(node, check);
	for (const [name, value] of Object.entries(node.attributes ?? {})) {
		if (!definition.attributes.includes(name)) {
			const message = { lt: `Direktyva „${written}“ neturi atributo „${name}“`, en: `\`${written}\` has no attribute \`${name}\`` };
			scope.report(fault('template/unknown-attribute', attributePlace(line, name), message, attributeHelp(name, value ?? '', node, definition)));
		}
		const values = definition.values?.[name];
		if (values && !values.includes(value ?? ''))
			scope.report(
				fault(
					'template/unknown-value',
					valuePlace(line, name, value ?? ''),
					{ lt: `Atributo „${name}“ reikšmė negali būti „${value}“`, en: `\`${name}\` can't be \`${value}\`` },
					meant(value ?? '', values),
				),
			);
	}
	// What is written under another name is told there.
	if (Object.keys(node.attributes ?? {}).some((name) => !definition.attributes.includes(name))) return;
	for (const name of definition.required)
		if (!node.attributes?.[name])
			scope.report(fault('template/missing-attribute', line, { lt: `Direktyvai „${written}“ trūksta atributo „${name}“`, en: `\`${written}\` lacks the attribute \`${name}\`` }));
}

/** `{f4}` is the value of the one attribute that the directive lacks. */
function attributeHelp(name: string, value: string, { attributes }: Directive, definition: TemplateDirective): Bilingual | undefined {
	const [lacking, ...others] = definition.required.filter((one) => !attributes?.[one]);
	if (value !== '' || lacking === undefined || others.length > 0) return meant(name, definition.attributes);
	return didYouMean(`${lacking}=${name}`);
}

function checkEnd(node: ContainerDirective, check: Check, scope: TypeScope): void {
	const line = opening(node, check);
	if (check.lacksEnds || (isClosed(node, line.file.text) && !isClosedByAnother(node, line.file.text))) return;
	const colons = /:{3,}/.exec(line.file.text.slice(line.range.start, line.range.end))?.[0] ?? COLONS.containerDirective;
	const message = { lt: `Dalis „${colons}${node.name}“ neturi pabaigos: į ją patenka viskas, kas toliau`, en: `\`${colons}${node.name}\` has no end: it takes in all that follows` };
	scope.report(
		fault('template/unclosed-directive', line, message, {
			lt: `Kiekviena dalis baigiama savo dvitaškių eilute; išorinės dalies dvitaškių daugiau`,
			en: 'Each part ends with a line of its own colons; an outer part has more of them',
		}),
	);
}

function checkMeaning(node: Directive, check: Check, scope: TypeScope): TypeScope {
	const line = opening(node, check);
	const attribute = (name: string): string => node.attributes?.[name] ?? '';
	if (node.name === 'insert' && attribute('name') !== '' && !check.parts.inserts.includes(attribute('name'))) {
		const name = attribute('name');
		scope.report(fault('template/unknown-value', valuePlace(line, 'name', name), { lt: `Intarpo „${name}“ nėra`, en: `There is no insert \`${name}\`` }, meant(name, check.parts.inserts)));
	}
	if (node.name === 'form') checkFormDirective(node, check, scope);
	if (node.name === 'table' && attribute('src') !== '') reportAny([fileFault(attribute('src'), valuePlace(line, 'src', attribute('src')), check.parts)], scope);
	if (node.name !== 'each') return scope;
	const list = attribute('list');
	// Which of what follows one without an end is of its members is not known.
	if (node.type === 'containerDirective' && !isClosed(node, line.file.text)) return { ...scope, subject: undefined, isUnnamed: true };
	return withMembers(scope, attribute('as'), valuePlace(line, 'as', attribute('as')), list === '' ? undefined : listKind(list, valuePlace(line, 'list', list), scope));
}

/** What stands in braces after a picture. */
function checkPicture({ data, position }: Image | ImageReference, { document: { file } }: Check, { report }: TypeScope): void {
	const place = { file, range: { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 } };
	for (const [name, value] of Object.entries(data?.attributes ?? {})) {
		const at = wordPlace(place, name, file.text.lastIndexOf('{', place.range.end));
		if (!PICTURE_ATTRIBUTES.includes(name)) {
			const { message, help } = wrongPictureAttribute(name);
			report(fault('template/unknown-attribute', at, message, help));
		} else if (pictureWidth(value) === undefined) {
			const { message, help } = wrongWidth(value);
			report(fault('template/unknown-value', value === '' ? at : wordPlace(place, value, at.range.end), message, help));
		}
	}
}

function checkFormDirective(node: Directive, { document, parts }: Check, scope: TypeScope): void {
	const line = opening(node, { document });
	const name = node.attributes?.name ?? '';
	const of = node.attributes?.of ?? undefined;
	const form = parts.forms.get(name);
	parts.used.add(name);
	if (of !== undefined) scope.mention?.(of);
	const isKnown = of === undefined || scope.named.has(of);
	if (!form && name !== '')
		scope.report(fault('template/unknown-form', valuePlace(line, 'name', name), { lt: `Formos „${name}“ nėra`, en: `There is no form \`${name}\`` }, meant(name, parts.forms.keys())));
	if (!isKnown) reportUnnamed(scope, of, valuePlace(line, 'of', of), 'template/unknown-field');
	if (form && isKnown) checkForm(cursor(form), { ...scope, subject: scope.named.get(of ?? 'plan') });
}

/** The line that a directive begins on, or all of it when it is shorter. */
function opening({ position }: Directive, { document: { file } }: Pick<Check, 'document'>): Place {
	const start = position?.start.offset ?? 0;
	const end = position?.end.offset ?? start;
	const line = file.text.slice(start, end).split(/\r?\n/, 1)[0] ?? '';
	return { file, range: { start, end: start + line.length } };
}

function labelRange({ children }: Directive): readonly [start: number, end: number] | undefined {
	const positions = children.flatMap((child) => ('position' in child && child.position ? [child.position] : []));
	const [start, end] = [positions.at(0)?.start.offset, positions.at(-1)?.end.offset];
	return start === undefined || end === undefined ? undefined : [start, end];
}

function labelOf(node: Directive, { document }: Check): string {
	const range = labelRange(node);
	return range ? document.file.text.slice(...range).trim() : '';
}

function labelPlace(node: Directive, check: Check): Place {
	const range = labelRange(node);
	return range ? { file: check.document.file, range: { start: range[0], end: range[1] } } : opening(node, check);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name of an attribute as it is written. */
function attributePlace({ file, range }: Place, name: string): Place {
	const line = file.text.slice(range.start, range.end);
	const braces = Math.max(line.indexOf('{'), 0);
	const at = line.slice(braces).search(new RegExp(`(?<=[\\s{])${escaped(name)}(?=[\\s=}])`));
	if (at < 0) return { file, range };
	const start = range.start + braces + at;
	return { file, range: { start, end: start + name.length } };
}

/** The value of an attribute as it is written. */
function valuePlace(line: Place, name: string, value: string): Place {
	return wordPlace(line, value, attributePlace(line, name).range.end);
}
