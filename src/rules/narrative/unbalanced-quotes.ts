import { foreignQuotes } from '../quotes.ts';
import type { Rule } from '../types.ts';
import type { Found } from './texts.ts';

const MARKS = { lt: /[„“]/g, en: /[“”]/g };
const OPENING = { lt: '„', en: '“' };
/** Every opened quotation is closed, in the same paragraph. */
export const unbalancedQuotes: Rule = {
	id: 'narrative/unbalanced-quotes',
	severity: 'warning',
	title: { lt: 'Kabutės be poros', en: 'Quotation mark without its pair' },
	description: {
		lt: 'Kabutės atidarytos, bet toje pačioje pastraipoje neuždarytos, arba atvirkščiai.',
		en: 'A quotation is opened but not closed in the same paragraph, or the other way round.',
	},
	source: { lt: 'Lietuvių kalbos skyrybos taisyklės: kabutės', en: 'Rules of Lithuanian punctuation: quotation marks' },
	bad: 'Įgyvendinama programa „Kauno vasara.\n',
	good: 'Įgyvendinama programa „Kauno vasara“.\n',
	mirror: { lt: 'Abi poros puses tikrina ta pati taisyklė', en: 'One rule checks both halves of the pair' },
	visit({ report }) {
		const check = ({ place: { file, range }, text: { language } }: Found<'paragraph' | 'heading' | 'tableCell'>): void => {
			const written = file.text.slice(range.start, range.end);
			// Where the marks themselves are wrong, others say so.
			const prose = { text: written, language, before: '', after: '' };
			if (written.includes('"') || [...foreignQuotes(prose)].length > 0) return;
			const open: number[] = [];
			const tell = (at: number): void => {
				const place = { file, range: { start: range.start + at, end: range.start + at + 1 } };
				const mark = written.charAt(at);
				report({
					message:
						mark === OPENING[language]
							? { lt: `Kabutės ${mark} neuždarytos`, en: `The quotation mark ${mark} is not closed` }
							: { lt: `Kabutės ${mark} neatidarytos`, en: `The quotation mark ${mark} closes nothing` },
					place,
				});
			};
			for (const { 0: mark, index } of written.matchAll(MARKS[language])) {
				if (mark === OPENING[language]) open.push(index);
				else if (open.pop() === undefined) tell(index);
			}
			for (const at of open) tell(at);
		};
		return { nodes: { paragraph: check, heading: check, tableCell: check } };
	},
};
