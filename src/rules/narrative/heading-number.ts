import { toString as plainText } from 'mdast-util-to-string';
import type { Rule } from '../types.ts';

/** «1.», «2.3», «IV.», «a)» and a space; a year or a date is no number of a chapter, and «V.» may be an initial: «V. Putvinskio gatvė». */
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}|[IVX]{2,5}[.)]|[IVX]\)|\p{Ll}\))[ \u00a0]+(?=[\p{Lu}„“"])/u;

/** Headings have no numbers of their own: the template numbers chapters. */
export const headingNumber: Rule = {
	id: 'narrative/heading-number',
	severity: 'warning',
	title: { lt: 'Numeris antraštėje', en: 'Number in a heading' },
	description: {
		lt: 'Skyrius ir poskyrius numeruoja šablonas: ranka įrašytas numeris spausdinamas antrą kartą arba nesutampa su kitais ir pasensta vos ką nors įterpus. Į skyrių veda nuoroda „[…](#antraštė)“.',
		en: 'The template numbers chapters: a number written by hand is printed a second time or disagrees with the others, and goes stale as soon as something is put in before. A link `[…](#heading)` leads to a chapter.',
	},
	bad: '# 2.1. Gyventojai\n\nGyventojų mažėja.\n',
	good: '# Gyventojai\n\nGyventojų mažėja.\n',
	fixable: 'safe',
	mirror: { lt: 'Numerio antraštei netrūksta: jį deda šablonas', en: 'No heading lacks a number: the template gives it' },
	visit: ({ report }) => ({
		nodes: {
			heading({ node, text }) {
				const [first] = node.children;
				const start = first?.type === 'text' ? first.position?.start.offset : undefined;
				const number = NUMBERED.exec(plainText(node))?.[0];
				const { file } = text.narrative;
				// A dot that Markdown would take for a list is written with a backslash: then the place is not told to the letter.
				if (start === undefined || number === undefined || !file.text.startsWith(number, start)) return;
				const place = { file, range: { start, end: start + number.length } };
				report({
					message: { lt: `Antraštėje įrašytas numeris „${number.trim()}“`, en: `The heading has a number: ${number.trim()}` },
					place,
					fix: { title: { lt: 'Ištrinti numerį', en: 'Delete the number' }, safe: true, edits: [{ place, text: '' }] },
				});
			},
		},
	}),
};
