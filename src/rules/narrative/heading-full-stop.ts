import { toString as plainText } from 'mdast-util-to-string';
import { endsWithAbbreviation } from '../abbreviations.ts';
import type { Rule } from '../types.ts';

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
	bad: '# Gyventojai.\n',
	good: '# Gyventojai\n',
	fixable: 'safe',
	mirror: { lt: 'Antraštei skyrybos ženklo gale netrūksta', en: 'No heading lacks a mark at its end' },
	visit: ({ report }) => ({
		nodes: {
			heading({ node, text }) {
				const words = plainText(node);
				const last = node.children.at(-1);
				const end = last?.type === 'text' ? last.position?.end.offset : undefined;
				if (end === undefined || !/[^.…][.,:;]$/.test(words) || endsWithAbbreviation(words)) return;
				const place = { file: text.narrative.file, range: { start: end - 1, end } };
				report({
					message: { lt: `Antraštė „${words}“ baigiasi skyrybos ženklu`, en: `The heading “${words}” ends with a punctuation mark` },
					place,
					fix: { title: { lt: 'Ištrinti ženklą', en: 'Delete the mark' }, safe: true, edits: [{ place, text: '' }] },
				});
			},
		},
	}),
};
