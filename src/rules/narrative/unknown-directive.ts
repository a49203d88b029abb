import type { Bilingual, Fix } from '../../diagnostic.ts';
import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import { type AnyDirective, DIRECTIVES, directiveLine } from './directives.ts';

const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;
const TYPES = ['textDirective', 'leafDirective', 'containerDirective'] as const;

/** Directives are those that texts may use. A word after a colon («pvz.:taip») is text, and printed so. */
export const unknownDirective: Rule = {
	id: 'narrative/unknown-directive',
	severity: 'error',
	title: { lt: 'Nežinoma direktyva', en: 'Unknown directive' },
	description: {
		lt: 'Direktyva įterpia sumą, nuorodą ar lentelę. Nežinomos direktyvos vietoje dokumente liktų jos pačios ženklai arba nieko.',
		en: 'A directive puts in an amount, a reference or a table. An unknown one would be printed as it is written, or vanish.',
	},
	bad: 'Iš viso skiriama :valeu[total.2015]\u00a0tūkst.\u00a0Eur.\n',
	good: 'Iš viso skiriama :value[total.2015]\u00a0tūkst.\u00a0Eur.\n',
	fixable: 'safe',
	mirror: 'narrative/unknown-attribute',
	visit({ report }) {
		const suggest = suggester(() => Object.values(DIRECTIVES).flatMap((known) => [...known.keys()]));
		const directive = (found: AnyDirective): void => {
			const { node } = found;
			if (DIRECTIVES[node.type].has(node.name)) return;
			const isWord = node.type === 'textDirective' && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
			if (isWord) return;
			const written = `${COLONS[node.type]}${node.name}`;
			report({
				message: { lt: `Nežinoma direktyva „${written}“`, en: `Unknown directive \`${written}\`` },
				place: directiveLine(found),
				help: colonsHelp(node.name) ?? suggest(node.name),
				...respelling(found),
			});
		};
		return { nodes: { textDirective: directive, leafDirective: directive, containerDirective: directive } };
	},
};

/** A directive that has another number of colons. */
function colonsHelp(name: string): Bilingual | undefined {
	const type = TYPES.find((one) => DIRECTIVES[one].has(name));
	if (!type) return undefined;
	const written = `${COLONS[type]}${name}`;
	return type === 'textDirective'
		? { lt: `Rašoma sakinyje su vienu dvitaškiu: „${written}[…]“`, en: `It is written within a sentence, with one colon: \`${written}[…]\`` }
		: { lt: `Rašoma atskiroje eilutėje: „${written}“`, en: `It is written on a line of its own: \`${written}\`` };
}

/** The nearest directive with as many colons. */
function respelling({ node, place: { file, range } }: AnyDirective): { readonly fix?: Fix } {
	const meant = nearest(node.name, DIRECTIVES[node.type].keys());
	const colons = /^:+/.exec(file.text.slice(range.start, range.end))?.[0].length ?? 0;
	const start = range.start + colons;
	if (meant === undefined || !file.text.startsWith(node.name, start)) return {};
	const edit = { place: { file, range: { start, end: start + node.name.length } }, text: meant };
	return { fix: { title: { lt: `Rašyti „${meant}“`, en: `Write \`${meant}\`` }, safe: true, edits: [edit] } };
}
