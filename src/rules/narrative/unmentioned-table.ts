import { fileStem } from '../../link/shown-names.ts';
import type { Publication } from '../../model/types.ts';
import type { Place } from '../../source/types.ts';
import { nearest } from '../../suggest.ts';
import type { Rule } from '../types.ts';
import { captionedName, directiveLine } from './directives.ts';
import { existsIn, labelOf, localPath, pathFrom } from './texts.ts';

interface Captioned {
	readonly name: string;
	readonly place: Place;
}

/** The text speaks of every table and picture that it shows. */
export const unmentionedTable: Rule = {
	id: 'narrative/unmentioned-table',
	severity: 'info',
	title: { lt: 'Lentelė ar paveikslas, kurio tekstas nemini', en: 'Table or picture that the text does not mention' },
	description: {
		lt: 'Lentelę ar paveikslą tekstas pristato („žr. 1 lentelę“): tam yra „:see[vardas]“. Nepaminėtą skaitytojas praleidžia.',
		en: 'A text introduces its tables and pictures (“see table 1”) with `:see[name]`. What is not mentioned the reader skips.',
	},
	source: { lt: 'Savivaldybių dokumentų rengimo praktika', en: 'Practice of preparing municipal documents' },
	bad: 'Gyventojų mažėja.\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	good: 'Gyventojų mažėja (:see[gyventojai]).\n\n::table{src=data/gyventojai.csv caption="Gyventojų skaičius" id=gyventojai}\n',
	mirror: 'narrative/unresolved-see',
	visit({ workspace, report }) {
		const exists = existsIn(workspace);
		const captioned = new Map<Publication, Captioned[]>();
		const mentioned = new Map<Publication, Set<string>>();
		const add = (publication: Publication, one: Captioned): void => {
			const known = captioned.get(publication) ?? [];
			known.push(one);
			captioned.set(publication, known);
		};
		return {
			nodes: {
				textDirective(found) {
					if (found.node.name !== 'see') return;
					const names = mentioned.get(found.text.publication) ?? new Set();
					mentioned.set(found.text.publication, names.add(labelOf(found)));
				},
				image({ node, text, place }) {
					const path = localPath(node.url);
					// Of a picture that isn't there another rule tells.
					if (node.title && path !== undefined && exists(pathFrom(place.file.path, path))) add(text.publication, { name: fileStem(node.url), place });
				},
				leafDirective(found) {
					const name = captionedName(found.node);
					if (name) add(found.text.publication, { name, place: directiveLine(found) });
				},
			},
			end() {
				for (const [publication, shown] of captioned) {
					const names = new Set(shown.map(({ name }) => name));
					// A misspelt mention is told as such where it stands.
					const meant = new Set([...(mentioned.get(publication) ?? [])].map((name) => (names.has(name) ? name : nearest(name, names))));
					for (const { name, place } of shown.filter((one) => !meant.has(one.name))) {
						report({ message: { lt: `„${name}“ tekste neminima: nėra „:see[${name}]“`, en: `The text does not mention \`${name}\`: there is no \`:see[${name}]\`` }, place });
					}
				}
			},
		};
	},
};
