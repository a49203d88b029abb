import type { FootnoteDefinition } from 'mdast';
import { swallowedIn } from '../../source/containers.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';
import { mistypedNote } from './mistyped-note.ts';
import type { Found, Text } from './texts.ts';

/** Every footnote is referred to, and defined once. */
export const footnoteUnused: Rule = {
	id: 'narrative/footnote-unused',
	severity: 'warning',
	title: { lt: 'Išnaša, į kurią niekas nenurodo', en: 'Footnote without a reference' },
	description: {
		lt: 'Išnaša spausdinama ten, kur į ją nurodyta; nenurodyta į dokumentą nepatenka. Antroji tuo pačiu ženklu – taip pat.',
		en: 'A footnote is printed where it is referred to; one without a reference gets nowhere, and so does a second one of the same mark.',
	},
	bad: 'Gyventojų mažėja.\n\n[^1]: Lietuvos statistikos departamentas.\n',
	good: 'Gyventojų mažėja[^1].\n\n[^1]: Lietuvos statistikos departamentas.\n',
	mirror: 'narrative/footnote-undefined',
	visit({ report }) {
		let defined = new Map<string, Place>();
		let used = new Set<string>();
		let current: Text | undefined;
		const tellUnused = (): void => {
			const unused = [...defined].filter(([mark]) => !used.has(mark));
			// Of a mark that is mistyped narrative/footnote-undefined tells.
			if (unused.length === 0 || !current || mistypedNote(current)) return;
			const swallowed = swallowedIn(current.narrative);
			for (const [mark, place] of unused)
				if (!swallowed.includes(`[^${mark}]`)) report({ message: { lt: `Į išnašą [^${mark}] niekas nenurodo`, en: `Nothing refers to the footnote [^${mark}]` }, place });
		};
		return {
			text(text) {
				tellUnused();
				current = text;
				defined = new Map();
				used = new Set();
			},
			nodes: {
				footnoteReference({ node }) {
					used.add(node.identifier);
				},
				footnoteDefinition(found) {
					const place = markOf(found);
					const earlier = defined.get(found.node.identifier);
					if (!earlier) defined.set(found.node.identifier, place);
					else {
						report({
							message: { lt: `Išnaša [^${found.node.identifier}] jau yra`, en: `There already is a footnote [^${found.node.identifier}]` },
							place,
							related: [{ place: earlier, message: { lt: 'pirmą kartą čia', en: 'first here' } }],
						});
					}
				},
			},
			end: tellUnused,
		};
	},
};

/** `[^1]` of a definition. */
function markOf({ node, place: { file, range } }: Found<'footnoteDefinition'>): Place {
	return { file, range: { start: range.start, end: range.start + markLength(node) } };
}

function markLength({ label, identifier }: FootnoteDefinition): number {
	return (label ?? identifier).length + 3;
}
