import { toString as plainText } from 'mdast-util-to-string';
import { endsWithAbbreviation } from '../abbreviations.ts';
import type { Rule } from '../types.ts';

const UNDERLINED = {
	help: {
		lt: 'Antrašte šią pastraipą daro po ja esanti brūkšnelių eilutė: jei norėta linijos, prieš ją palikite tuščią eilutę',
		en: 'The line of dashes below makes this paragraph a heading: if a line was meant, leave an empty line before it',
	},
};

/** A heading is a title, not a sentence. */
export const headingFullStop: Rule = {
	id: 'narrative/heading-full-stop',
	severity: 'warning',
	title: { lt: 'Antraštė baigiasi skyrybos ženklu', en: 'Heading ends with a punctuation mark' },
	description: {
		lt: 'Po antraštės taškas, kablelis, dvitaškis ar kabliataškis nerašomas.',
		en: 'No full stop, comma, colon or semicolon stands after a heading.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės', en: 'Rules of Lithuanian punctuation' },
	bad: '# Gyventojai.\n\nGyventojų mažėja.\n',
	good: '# Gyventojai\n\nGyventojų mažėja.\n',
	fixable: 'safe',
	mirror: { lt: 'Antraštei skyrybos ženklo gale netrūksta', en: 'No heading lacks a mark at its end' },
	visit: ({ report }) => ({
		nodes: {
			heading({ node, text }) {
				const words = plainText(node).replaceAll(/\s*\n\s*/g, ' ');
				const last = node.children.at(-1);
				const end = last?.type === 'text' ? last.position?.end.offset : undefined;
				if (end === undefined || !/[^.…][.,:;]$/.test(words) || endsWithAbbreviation(words)) return;
				const { file } = text.narrative;
				const place = { file, range: { start: end - 1, end } };
				const isUnderlined = /^[-=]+\s*$/.test(file.text.slice(end, node.position?.end.offset).trim());
				report({
					message: { lt: `Antraštė „${words}“ baigiasi skyrybos ženklu`, en: `The heading “${words}” ends with a punctuation mark` },
					place,
					...(isUnderlined ? UNDERLINED : { fix: { title: { lt: 'Ištrinti ženklą', en: 'Delete the mark' }, safe: true, edits: [{ place, text: '' }] } }),
				});
			},
		},
	}),
};
