/** What a template's own text mentions of plans: figures (`:value`), elements (`:ref`), tables and pictures (`:see`). */

import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { Bilingual, Diagnostic, Language } from '../../diagnostic.ts';
import { fileStem, shownName } from '../../link/shown-names.ts';
import type { LinkedWorkspace } from '../../link/types.ts';
import { hasValue, isValuePath, resolveIn, valueHelp } from '../../link/values.ts';
import { cursor, field } from '../../model/read.ts';
import type { Plan, Publication } from '../../model/types.ts';
import type { NarrativeFile, Place, SourceDocument } from '../../source/types.ts';
import { didYouMean, meantWords, nearest } from '../../suggest.ts';
import { fault } from './fault.ts';

/** A document that is printed with a template: of a plan, of a report on one, or a decision that amends it. */
export interface Printed {
	readonly workspace: LinkedWorkspace;
	readonly plan: Plan;
	readonly publication: Publication;
	/** It may be of any of the plans: what one of them has is no fault. */
	readonly isOfAny?: true;
	/** The names of what it prints with captions in a language; undefined where no document can be made. */
	captions(language: Language): ReadonlySet<string> | undefined;
}

/** What is known of a template's text where it mentions something. */
export interface Mentioning {
	readonly document: NarrativeFile;
	readonly forms: ReadonlyMap<string, SourceDocument>;
	/** The editions that the text is of. */
	readonly languages: readonly Language[];
	/** The documents that are printed with it; without any only what no plan could have is told. */
	readonly printed: readonly Printed[];
}

/** What a text directive names that is not there for one of the documents, or could be in none. */
export function mentionFault({ name }: TextDirective, label: string, place: Place, mentioning: Mentioning): Diagnostic | undefined {
	switch (name) {
		case 'value':
			return valueFault(label, place, mentioning);
		case 'ref':
			return refFault(label, place, mentioning);
		case 'see':
			return seeFault(label, place, mentioning);
		default:
			return undefined;
	}
}

const unresolved = (place: Place, message: Bilingual, help?: Bilingual): Diagnostic => fault('template/unresolved-mention', place, message, help);

function lackingIn(printed: readonly Printed[], has: (one: Printed) => boolean): Printed[] {
	const lacking = printed.filter((one) => !has(one));
	return lacking.length < printed.length ? lacking.filter(({ isOfAny }) => !isOfAny) : lacking;
}

function valueFault(path: string, place: Place, { printed }: Mentioning): Diagnostic | undefined {
	const message = { lt: `Reikšmės „${path}“ nėra`, en: `There is no value \`${path}\`` };
	if (!isValuePath(path)) return unresolved(place, message, valueHelp(path));
	const lacking = lackingIn(printed, ({ workspace, plan }) => hasValue(workspace, plan, path));
	return lacking.length === 0 ? undefined : unresolved(place, { lt: `${message.lt} ${inPlans(lacking).lt}`, en: `${message.en} ${inPlans(lacking).en}` }, valueHelp(path));
}

function refFault(reference: string, place: Place, { printed }: Mentioning): Diagnostic | undefined {
	const lacking = lackingIn(printed, ({ workspace, plan }) => resolveIn(workspace, plan, reference) !== undefined);
	const [first] = lacking;
	if (!first) return undefined;
	const { lt, en } = inPlans(lacking);
	const prefix = `${first.plan.id}:`;
	const near = nearest(reference.includes(':') ? reference : `${prefix}${reference}`, first.workspace.names);
	return unresolved(place, { lt: `Elemento „${reference}“ nėra ${lt}`, en: `Nothing is called \`${reference}\` ${en}` }, didYouMean(near?.startsWith(prefix) ? near.slice(prefix.length) : near));
}

function seeFault(name: string, place: Place, { document, forms, languages, printed }: Mentioning): Diagnostic | undefined {
	const own = ownCaptions(document, forms);
	const message = { lt: `Lentelės ar paveikslo „${name}“ su pavadinimu nėra`, en: `There is no captioned table or picture \`${name}\`` };
	const ofMembers = own.repeated.find((form) => name === form || name.startsWith(`${form}-`));
	const help = (names: Iterable<string>): Bilingual | undefined => (name === ofMembers ? codeHelp(name) : meantWords(name, names));
	const known = printed.filter(({ captions }) => languages.some((language) => captions(language) !== undefined));
	if (known.length === 0) return own.isAll && !own.names.has(name) && (ofMembers === undefined || name === ofMembers) ? unresolved(place, message, help(own.names)) : undefined;
	const lacking = known.filter(({ captions }) => languages.some((language) => captions(language)?.has(name) === false));
	if (lacking.length === 0) return undefined;
	const { lt, en } = inDocuments(lacking);
	return unresolved(place, { lt: `${message.lt} ${lt}`, en: `${message.en} ${en}` }, help(lacking.flatMap(({ captions }) => languages.flatMap((language) => [...(captions(language) ?? [])]))));
}

interface OwnCaptions {
	readonly names: ReadonlySet<string>;
	/** Forms that are printed for members of a list, each table with the member's code in its name. */
	readonly repeated: readonly string[];
	/** Whether the document prints nothing else with a caption: no text of a plan. */
	readonly isAll: boolean;
}

/** What the template itself prints with captions. */
function ownCaptions({ tree }: NarrativeFile, forms: Mentioning['forms']): OwnCaptions {
	const names = new Set<string>();
	const repeated: string[] = [];
	let isAll = true;
	visit(tree, (node) => {
		if (node.type === 'image' && node.title) names.add(fileStem(node.url));
		if (node.type !== 'leafDirective') return;
		const { name: form, of = 'plan', src, caption } = node.attributes ?? {};
		// What the program puts in has no captions.
		if (node.name === 'narrative') isAll = false;
		if (node.name === 'table' && src && caption != null) names.add(shownName(node));
		const definition = node.name === 'form' && form ? forms.get(form) : undefined;
		if (!form || !definition || !field(cursor(definition), 'caption')) return;
		if (of === 'plan') names.add(form);
		else repeated.push(form);
	});
	return { names, repeated, isAll };
}

const codeHelp = (form: string): Bilingual => ({
	lt: `Formos „${form}“ lentelių yra kelios: po jos vardo rašomas kodas, pvz., ${form}-01`,
	en: `There are several tables of the form \`${form}\`: a code follows its name, such as ${form}-01`,
});

const inPlans = (lacking: readonly Printed[]): Bilingual => among([...new Set(lacking.map(({ plan }) => plan.id))], { lt: ['plane', 'planuose'], en: ['in the plan', 'in the plans'] });

const inDocuments = (lacking: readonly Printed[]): Bilingual =>
	among(
		lacking.map(({ publication }) => publication.id),
		{ lt: ['dokumente', 'dokumentuose'], en: ['in the document', 'in the documents'] },
	);

function among(ids: readonly string[], { lt, en }: Readonly<Record<Language, readonly [one: string, several: string]>>): Bilingual {
	const number = ids.length === 1 ? 0 : 1;
	return { lt: `${lt[number]} ${ids.map((id) => `„${id}“`).join(', ')}`, en: `${en[number]} ${ids.join(', ')}` };
}
