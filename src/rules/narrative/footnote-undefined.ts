import { swallowedIn } from '../../source/containers.ts';
import type { Rule } from '../types.ts';
import { mistypedNote, NOTE_MARK } from './mistyped-note.ts';
import { type Match, matchesIn } from './texts.ts';

/** A note that a text refers to exists. */
export const footnoteUndefined: Rule = {
	id: 'narrative/footnote-undefined',
	severity: 'error',
	title: { lt: 'Išnašos nėra', en: 'Footnote not defined' },
	description: {
		lt: 'Tekste yra nuoroda į išnašą, o pačios išnašos faile nėra: dokumente liktų ženklai [^…].',
		en: 'The text refers to a footnote that the file does not have: the marks [^…] would be printed.',
	},
	bad: 'Gyventojų mažėja[^1].\n',
	good: 'Gyventojų mažėja[^1].\n\n[^1]: Lietuvos statistikos departamentas.\n',
	mirror: 'narrative/footnote-unused',
	visit({ report }) {
		let found: readonly Match[] = [];
		const tell = (): void => {
			const [first] = found;
			if (!first) return;
			const swallowed = swallowedIn(first.text.narrative);
			const begun = new Set(found.filter(isLineBeginning).map(({ words }) => words));
			for (const match of found) {
				const isNote = isLineBeginning(match);
				// Of a note without its colon that line is told, not what refers to it.
				if (begun.has(match.words) && !isNote) continue;
				if (swallowed.includes(`${match.words}:`)) continue;
				const { words, place } = match;
				const mistyped = isNote ? undefined : mistypedNote(match.text);
				report({
					message: isNote ? { lt: `Išnaša ${words} be dvitaškio`, en: `The footnote ${words} has no colon` } : { lt: `Išnašos ${words} faile nėra`, en: `The footnote ${words} is not in the file` },
					place,
					help: isNote
						? { lt: `Jei tai pati išnaša, rašykite dvitaškį: ${words}: …`, en: `If this is the note itself, write a colon: ${words}: …` }
						: mistyped
							? { lt: `Gal turėta omenyje ${mistyped.meant}? Į ją niekas nenurodo`, en: `Did you mean ${mistyped.meant}? Nothing refers to it` }
							: { lt: `Parašykite ją atskira eilute: ${words}: …`, en: `Write it on a line of its own: ${words}: …` },
				});
			}
			found = [];
		};
		return {
			text: tell,
			nodes: {
				text(node) {
					found = [...found, ...matchesIn(node, NOTE_MARK)];
				},
			},
			end: tell,
		};
	},
};

const isLineBeginning = ({ place: { file, range } }: Match): boolean => range.start === 0 || file.text[range.start - 1] === '\n';
