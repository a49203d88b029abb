import type { Bilingual, Language } from '../../diagnostic.ts';
import { fileStem } from '../../link/shown-names.ts';
import type { Publication } from '../../model/types.ts';
import type { Rule, RuleContext } from '../types.ts';
import { suggester } from '../wording.ts';
import { captionedName } from './directives.ts';
import { lostNames } from './lost.ts';
import { type Found, labelOf, slotPaths } from './texts.ts';

/** A table or picture that a text points to exists in the same plan and has a caption. */
export const unresolvedSee: Rule = {
	id: 'narrative/unresolved-see',
	severity: 'error',
	title: { lt: 'Lentelės ar paveikslo nėra', en: 'Unresolved cross reference' },
	description: {
		lt: '„:see“ tekste įrašo lentelės ar paveikslo numerį („1 lentelė“). Numerį turi tik tie, kurie turi pavadinimą.',
		en: '`:see` writes the number of a table or picture (“Table 1”). Only those with a caption have one.',
	},
	bad: 'Gyventojų mažėja (:see[gyventoja]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	good: 'Gyventojų mažėja (:see[gyventojai]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	mirror: 'narrative/unmentioned-table',
	visit({ workspace, report, printedCaptions }) {
		const byPath = new Map<string, string[]>();
		const mentions: Found<'textDirective'>[] = [];
		const lost = lostNames(workspace);
		const caption = ({ text, node }: Found<'image' | 'leafDirective'>): void => {
			const name = nameOf(node);
			if (name === undefined) return;
			const { path } = text.narrative.file;
			byPath.set(path, [...(byPath.get(path) ?? []), name]);
		};
		return {
			...lost.visitor,
			nodes: {
				...lost.visitor.nodes,
				image(found) {
					caption(found);
					lost.visitor.nodes?.image?.(found);
				},
				leafDirective(found) {
					caption(found);
					lost.visitor.nodes?.leafDirective?.(found);
				},
				textDirective(mention) {
					lost.visitor.nodes?.textDirective?.(mention);
					if (mention.node.name === 'see') mentions.push(mention);
				},
			},
			end() {
				for (const mention of mentions) {
					const { publication } = mention.text;
					const edition = editionOf(publication, mention.text.narrative.file.path);
					const names = new Set(pathsOf(publication, edition).flatMap((path) => byPath.get(path) ?? []));
					const name = labelOf(mention);
					if (names.has(name) || lost.isTextLost() || lost.isName(name)) continue;
					const form = formOf(workspace, publication, name);
					const printed = form === undefined ? undefined : printedCaptions?.(publication, edition);
					if (form !== undefined && (!printed || printed.has(name))) continue;
					report({ message: messageOf(name, form), place: mention.place, help: suggester(() => [...names, ...(printed ?? [])])(name) ?? elsewhere(byPath, name) });
				}
			},
		};
	},
};

/** Where another text has what this one's edition lacks. */
function elsewhere(byPath: ReadonlyMap<string, readonly string[]>, name: string): Bilingual | undefined {
	const [path] = [...byPath].find(([, names]) => names.includes(name)) ?? [];
	return path === undefined ? undefined : { lt: `Taip pavadinta ${path}, bet to teksto šiame leidinyje nėra`, en: `${path} has one of that name, but is not printed in this edition` };
}

/** The edition that a text is printed in; the Lithuanian one when it is in both. */
function editionOf(publication: Publication, path: string): Language {
	return pathsOf(publication, 'lt').includes(path) ? 'lt' : 'en';
}

/** The texts of an edition: the English one has a text that isn't translated in Lithuanian. */
function pathsOf(publication: Publication, edition: Language): string[] {
	return [...slotPaths(publication)].filter(({ slot, language }) => language === edition || slot.path[edition] === undefined).map(({ path }) => path);
}

/** The template's form that a name is of: forms have numbered captions too, and one of a programme is named with its code, `f2-01`. */
function formOf({ templates }: RuleContext['workspace'], { template }: Publication, name: string): string | undefined {
	const form = name.replace(/-\d[\d.]*$/, '');
	return templates.get(template)?.forms.find((one) => one === name || one === form);
}

function messageOf(name: string, form: string | undefined): Bilingual {
	return form === undefined
		? { lt: `Lentelės ar paveikslo „${name}“ su pavadinimu plane nėra`, en: `The plan has no captioned table or picture \`${name}\`` }
		: {
				lt: `Formos „${form}“ lentelės „${name}“ dokumente nėra: ji be eilučių arba šablonas jos nespausdina`,
				en: `The document has no table \`${name}\` of the form \`${form}\`: it has no rows, or the template doesn't print it`,
			};
}

/** What a captioned table or picture is called. */
function nameOf(node: Found<'image' | 'leafDirective'>['node']): string | undefined {
	if (node.type !== 'image') return captionedName(node);
	return node.title ? fileStem(node.url) : undefined;
}
