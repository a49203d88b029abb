import type { Fix } from '../../diagnostic.ts';
import { intendedLevel } from '../../source/markdown-slips.ts';
import type { Place } from '../../source/types.ts';
import type { Rule } from '../types.ts';

/** Heading levels go down one at a time; a text begins with the first level. */
export const headingJump: Rule = {
	id: 'narrative/heading-jump',
	severity: 'error',
	title: { lt: 'Praleistas antraštės lygis', en: 'Heading level jump' },
	description: {
		lt: 'Iš antraščių sudaromas turinys ir PDF dokumento struktūra; praleistas lygis joje palieka spragą, kurioje ekrano skaityklė pasiklysta.',
		en: "Headings make the contents and a PDF's structure; a skipped level leaves a gap in it where screen readers lose their way.",
	},
	source: { lt: 'PDF/UA (ISO 14289-1), 7.4 punktas', en: 'PDF/UA (ISO 14289-1), clause 7.4' },
	bad: '# Gyventojai\n\n### Amžiaus struktūra\n\nGyventojai sensta.\n',
	good: '# Gyventojai\n\n## Amžiaus struktūra\n\nGyventojai sensta.\n',
	fixable: 'unsafe',
	mirror: { lt: 'Aukštyn antraščių lygis gali šokti per kelis: taip baigiasi poskyriai', en: 'Levels may jump upwards: that is how sections end' },
	visit({ report }) {
		let above = 0;
		return {
			text() {
				above = 0;
			},
			nodes: {
				// A heading whose space is missing is told as such.
				paragraph({ place: { file, range } }) {
					above = intendedLevel(file.text.slice(range.start, range.end)) ?? above;
				},
				heading({ node, place }) {
					if (node.depth > above + 1) {
						report({
							message:
								above === 0
									? { lt: `Tekstas prasideda ${node.depth} lygio antrašte, turi būti 1 lygio`, en: `The text begins with a level ${node.depth} heading instead of level 1` }
									: { lt: `Po ${above} lygio antraštės eina ${node.depth} lygio`, en: `A level ${node.depth} heading follows one of level ${above}` },
							place,
							help: { lt: `Rašykite ${'#'.repeat(above + 1)}`, en: `Write ${'#'.repeat(above + 1)}` },
							...raising(place, above + 1),
						});
					}
					above = node.depth;
				},
			},
		};
	},
};

/** A heading written with `#`; an underlined one has only two levels. What is right may as well be a heading that is missing above. */
function raising({ file, range }: Place, depth: number): { readonly fix?: Fix } {
	const marks = /^#+/.exec(file.text.slice(range.start, range.end))?.[0];
	if (marks === undefined) return {};
	const right = '#'.repeat(depth);
	const edit = { place: { file, range: { start: range.start, end: range.start + marks.length } }, text: right };
	return { fix: { title: { lt: `Rašyti ${right}`, en: `Write ${right}` }, safe: false, edits: [edit] } };
}
