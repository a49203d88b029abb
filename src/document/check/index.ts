/** What is wrong with a template, found without a plan to print: everything that it names is typed by what its document is about. */
import type { Diagnostic } from '../../diagnostic.ts';
import { type Cursor, cursor, field, optional, scalar } from '../../model/read.ts';
import type { Span } from '../../model/types.ts';
import { documentFolder, extendedName, type TemplateFolder, type TemplateParts } from '../../source/templates.ts';
import type { NarrativeFile, Place, SourceFile } from '../../source/types.ts';
import { pageSetup } from '../template.ts';
import { colourFaults } from './colours.ts';
import { checkDocument } from './documentText.ts';
import { fault, meant } from './fault.ts';
import { checkForm } from './form.ts';
import type { Printed } from './mentions.ts';
import { checkText, type TypeScope } from './scope.ts';
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

/** What is known of where a template is used. */
export interface TemplateUse {
	/** The years of the plans that are printed with it. */
	readonly years?: readonly Span[];
	/** Paths of what there is beside texts and data: pictures, tables. */
	readonly assets?: ReadonlySet<string>;
	/** All texts by their paths. */
	readonly narratives?: ReadonlyMap<string, NarrativeFile>;
	/** The documents that are printed with it; none where that is not known. */
	readonly printed?: readonly Printed[];
}

/** How many years a plan has at most, where no plan says. */
const MOST_YEARS: Readonly<Record<DocumentKind, number>> = { 'activity-plan': 5, 'development-plan': 20, report: 5, decision: 5 };

/** Everything that is wrong with a template, in the order of its files. */
export function checkTemplate(parts: TemplateParts, known: Iterable<string>, use: TemplateUse = {}): Diagnostic[] {
	const [own] = parts.chain;
	if (!own) return [];
	const found = new Map<string, Diagnostic>();
	const report = (one: Diagnostic): void => void found.set(`${one.place?.file.path}|${one.place?.range.start}|${one.message.en}`, one);
	for (const one of headFaults(parts, own, known)) report(one);
	const kind = documentKind(parts);
	if (kind) checkContents(parts, kind, use, report);
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
	const hasOnlyEnglish = own.documents.lt === undefined && own.documents.en !== undefined;
	if (hasOnlyEnglish || (parts.documents.lt === undefined && (base === undefined || parts.chain.length > 1)))
		found.push(fault('template/incomplete', top, { lt: `Šablonas neturi teksto: nėra failo ${folder}/document.md`, en: `The template has no text: there is no ${folder}/document.md` }));
	return [...found, ...roomFaults(parts, own), ...colourFaults(parts)];
}

/** Text narrower or lower than this, mm, is a slip. */
const LEAST_TEXT = 60;

/** Margins that leave no room for the text. */
function roomFaults({ chain }: TemplateParts, { definition }: TemplateFolder): Diagnostic[] {
	const { width, height, margins } = pageSetup(chain);
	const [across, down] = [width - margins.left - margins.right, height - margins.top - margins.bottom];
	if (Math.min(across, down) >= LEAST_TEXT) return [];
	const message = { lt: `Paraštės palieka tekstui ${across} × ${down} mm`, en: `The margins leave ${across} × ${down} mm for the text` };
	return [
		fault('template/unknown-value', definition.place(['page', 'margins']), message, { lt: `Reikia bent ${LEAST_TEXT} × ${LEAST_TEXT} mm`, en: `At least ${LEAST_TEXT} × ${LEAST_TEXT} mm are needed` }),
	];
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

function checkContents(parts: TemplateParts, kind: DocumentKind, { years: plans = [], assets, narratives, printed = [] }: TemplateUse, report: TypeScope['report']): void {
	const { documents, formDocuments, chain } = parts;
	const folder = documentFolder(parts);
	const { named, inserts, otherForms } = CONTENTS[kind];
	const years = { most: plans.length === 0 ? MOST_YEARS[kind] : Math.max(...plans.map(({ from, to }) => to - from + 1)), plans };
	const scope: TypeScope = { subject: named.get('plan'), named, document: kind, years, report };
	const page = chain[0] && field(cursor(chain[0].definition), 'page');
	for (const name of ['head', 'foot']) checkText(page && field(page, name), scope);
	const used = new Set<string>();
	for (const document of new Set(Object.values(documents))) {
		const languages = (['lt', 'en'] as const).filter((language) => documents[language] === document);
		checkDocument(document, languages, { forms: formDocuments, inserts, used, printed, folder, ...optional('assets', assets), ...optional('narratives', narratives) }, scope);
	}
	if (Object.keys(documents).length === 0) return;
	// A plan's text may ask for the others; those of templates that this one extends are theirs to check.
	for (const [name, form] of chain[0]?.forms ?? []) {
		if (used.has(name)) continue;
		const found: Diagnostic[] = [];
		checkForm(cursor(form), { ...scope, subject: otherForms, report: (one) => found.push(one) });
		const part = found.find(({ place }) => place && PARTS.has(textAt(place)));
		for (const one of part?.place ? [unasked(name, part.place)] : found) report(one);
	}
}

/** What forms may be about beside the whole plan, as they call it. */
const PARTS: ReadonlySet<string> = new Set(['programme', 'priority', 'goal', 'task', 'measure']);

const textAt = ({ file, range }: Place): string => file.text.slice(range.start, range.end);

/** A form of a part of the plan that no text asks for: of which part isn't known, and so all that it names would be told. */
function unasked(name: string, place: Place): Diagnostic {
	const part = textAt(place);
	const written = `::form{name=${name} of=${part}}`;
	return fault(
		'template/unknown-field',
		place,
		{
			lt: `Čia nieko nevadinama „${part}“: formos „${name}“ neprašo nė vienas šablono tekstas, todėl ji laikoma viso plano forma`,
			en: `Nothing here is called \`${part}\`: no text of the template asks for the form \`${name}\`, so it is taken for one of the whole plan`,
		},
		{ lt: `Įrašykite „${written}“ į document.md`, en: `Write \`${written}\` in document.md` },
	);
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

/** A file that would be a template, with nothing in it. */
export function emptyTemplate(file: SourceFile): Diagnostic {
	const message = { lt: 'Failas tuščias: šablonas neturi nei rūšies, nei vardo', en: 'The file is empty: a template has a kind and a name' };
	return fault('template/incomplete', { file, range: { start: 0, end: 0 } }, message, { lt: 'Pradėkite eilute „kind: template“', en: 'Begin with a line `kind: template`' });
}

/** A second form of a template with a name that is taken. */
export function duplicateForm(place: Place, name: string): Diagnostic {
	return fault(
		'template/duplicate-name',
		place,
		{ lt: `Forma „${name}“ šablone jau yra`, en: `The template has a form \`${name}\` already` },
		{ lt: 'Viena forma – vienas failas', en: 'One form, one file' },
	);
}

/** A second template of the workspace with a name that is taken; `other` is the first one's folder. */
export function duplicateName(place: Place, name: string, other: string): Diagnostic {
	return fault('template/duplicate-name', place, { lt: `Šablonas „${name}“ jau yra aplanke „${other}“`, en: `There is a template \`${name}\` in \`${other}\` already` });
}
