/** What is wrong with a template, found without a plan to print: everything that it names is typed by what its document is about. */
import type { Diagnostic } from '../../diagnostic.ts';
import { type Cursor, cursor, field, scalar } from '../../model/read.ts';
import { extendedName, type TemplateFolder, type TemplateParts } from '../../source/templates.ts';
import type { Place } from '../../source/types.ts';
import { checkDocument } from './documentText.ts';
import { fault, meant } from './fault.ts';
import { checkForm, checkText } from './form.ts';
import type { TypeScope } from './scope.ts';
import { DOCUMENT_KINDS, type DocumentKind, type SubjectKind } from './subjectTypes.ts';

export type { DocumentKind };

interface Contents {
	/** What the document and its parts may name. */
	readonly named: ReadonlyMap<string, SubjectKind>;
	readonly inserts: readonly string[];
	/** What forms are filled for that the document does not ask for itself. */
	readonly otherForms: SubjectKind;
}

const CONTENTS: Readonly<Record<DocumentKind, Contents>> = {
	'activity-plan': { named: new Map([['plan', 'activity-plan']]), inserts: [], otherForms: 'activity-plan' },
	'development-plan': { named: new Map([['plan', 'development-plan']]), inserts: [], otherForms: 'development-plan' },
	report: { named: new Map([['plan', 'activity-plan']]), inserts: [], otherForms: 'activity-plan' },
	decision: { named: new Map((['issuer', 'council', 'title', 'year', 'place'] as const).map((name) => [name, 'item'])), inserts: ['points'], otherForms: 'goal' },
};

/** What a template is for; undefined when neither it nor those it extends say so. */
export function documentKind({ chain }: TemplateParts): DocumentKind | undefined {
	for (const folder of chain) {
		const at = forOf(folder);
		const written = at && scalar(at);
		const kind = DOCUMENT_KINDS.find((one) => one === written);
		if (kind) return kind;
	}
	return undefined;
}

function forOf({ definition }: TemplateFolder): Cursor | undefined {
	return field(cursor(definition), 'for');
}

/** Everything that is wrong with a template, in the order of its files. */
export function checkTemplate(parts: TemplateParts, known: Iterable<string>): Diagnostic[] {
	const [own] = parts.chain;
	if (!own) return [];
	const found = new Map<string, Diagnostic>();
	const report = (one: Diagnostic): void => void found.set(`${one.place?.file.path}|${one.place?.range.start}|${one.message.en}`, one);
	for (const one of headFaults(parts, own, known)) report(one);
	const kind = documentKind(parts);
	if (kind) checkContents(parts, kind, report);
	return [...found.values()];
}

function headFaults(parts: TemplateParts, own: TemplateFolder, known: Iterable<string>): Diagnostic[] {
	const { definition, folder } = own;
	const top = { file: definition.file, range: { start: 0, end: definition.file.text.split('\n', 1)[0]?.length ?? 0 } };
	const base = extendedName(own);
	const found: Diagnostic[] = [...circleFaults(parts)];
	if (base !== undefined && parts.chain.length < 2)
		found.push(fault('template/unknown-template', definition.place(['extends']), { lt: `Šablono „${base}“ nėra`, en: `There is no template \`${base}\`` }, meant(base, known)));
	else if (documentKind(parts) === undefined && field(cursor(definition), 'for') === undefined)
		found.push(
			fault(
				'template/incomplete',
				top,
				{ lt: 'Šablonas nepasako, kokiam dokumentui jis skirtas: trūksta rakto „for“', en: 'The template does not say which document it is for: the key `for` is missing' },
				meant('', DOCUMENT_KINDS),
			),
		);
	if (parts.documents.lt === undefined && (base === undefined || parts.chain.length > 1))
		found.push(fault('template/incomplete', top, { lt: `Šablonas neturi teksto: nėra failo ${folder}/document.md`, en: `The template has no text: there is no ${folder}/document.md` }));
	return found;
}

/** Templates that take over from one another in a circle: the last link of it is told. */
function circleFaults({ chain }: TemplateParts): Diagnostic[] {
	const last = chain.at(-1);
	const name = last && extendedName(last);
	// A workspace's template that extends its own name means the program's.
	const at = name === undefined || name === last?.name ? -1 : chain.findIndex((one) => one.name === name || one.folder === name);
	if (!last || at < 0) return [];
	const names = [...chain.slice(at), ...chain.slice(at, at + 1)].map((one) => one.name);
	const message = { lt: `Šablonai ima vienas iš kito ratu: ${names.join(' → ')}`, en: `Templates extend one another in a circle: ${names.join(' → ')}` };
	return [fault('template/circle', last.definition.place(['extends']), message)];
}

function checkContents({ documents, formDocuments, chain }: TemplateParts, kind: DocumentKind, report: TypeScope['report']): void {
	const { named, inserts, otherForms } = CONTENTS[kind];
	const scope: TypeScope = { subject: named.get('plan'), named, document: kind, report };
	const page = chain[0] && field(cursor(chain[0].definition), 'page');
	for (const name of ['head', 'foot']) checkText(page && field(page, name), scope);
	const used = new Set<string>();
	for (const document of new Set(Object.values(documents))) checkDocument(document, { forms: formDocuments, inserts, used }, scope);
	// A plan's text may ask for the others; those of templates that this one extends are theirs to check.
	for (const [name, form] of chain[0]?.forms ?? []) if (!used.has(name)) checkForm(cursor(form), { ...scope, subject: otherForms });
}

/** A template that a plan or a report names at the place, though it is for another kind of document. */
export function otherDocument(place: Place, template: string, kind: DocumentKind): Diagnostic {
	const is = KIND_NAMES[kind];
	return fault('template/other-document', place, { lt: `Šablonas „${template}“ skirtas ne tokiam dokumentui: jis – ${is.lt}`, en: `The template \`${template}\` is for another document: ${is.en}` });
}

const KIND_NAMES: Readonly<Record<DocumentKind, { readonly lt: string; readonly en: string }>> = {
	'activity-plan': { lt: 'veiklos plano', en: 'an activity plan' },
	'development-plan': { lt: 'plėtros plano', en: 'a development plan' },
	report: { lt: 'ataskaitos', en: 'a report' },
	decision: { lt: 'tarybos sprendimo', en: 'a council decision' },
};

/** A second template of the workspace with a name that is taken; `other` is the first one's folder. */
export function duplicateName(place: Place, name: string, other: string): Diagnostic {
	return fault('template/duplicate-name', place, { lt: `Šablonas „${name}“ jau yra aplanke „${other}“`, en: `There is a template \`${name}\` in \`${other}\` already` });
}
