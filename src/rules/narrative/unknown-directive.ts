import type { Rule } from '../types.ts';
import { suggester } from '../wording.ts';
import type { Found } from './texts.ts';

const KNOWN = {
	textDirective: ['value', 'ref', 'see'],
	leafDirective: ['table', 'form', 'page-break'],
	containerDirective: ['landscape'],
} as const;
const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** Directives are those that texts may use. A word after a colon («pvz.:taip») is text, and printed so. */
export const unknownDirective: Rule = {
	id: 'narrative/unknown-directive',
	severity: 'error',
	title: { lt: 'Nežinoma direktyva', en: 'Unknown directive' },
	description: {
		lt: 'Direktyva įterpia sumą, nuorodą ar lentelę. Nežinomos direktyvos vietoje dokumente liktų jos pačios ženklai arba nieko.',
		en: 'A directive puts in an amount, a reference or a table. An unknown one would be printed as it is written, or vanish.',
	},
	bad: 'Iš viso skiriama :valeu[total.2015] tūkst. Eur.\n',
	good: 'Iš viso skiriama :value[total.2015] tūkst. Eur.\n',
	visit({ report }) {
		const suggest = suggester(() => Object.values(KNOWN).flat());
		const directive = ({ node, place }: Found<keyof typeof KNOWN>): void => {
			const known: readonly string[] = KNOWN[node.type];
			if (known.includes(node.name)) return;
			const isWord = node.type === 'textDirective' && node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
			if (isWord) return;
			const written = `${COLONS[node.type]}${node.name}`;
			const line = place.file.text.indexOf('\n', place.range.start);
			const end = line < 0 ? place.range.end : Math.min(line, place.range.end);
			report({
				message: { lt: `Nežinoma direktyva „${written}“`, en: `Unknown directive \`${written}\`` },
				place: { file: place.file, range: { start: place.range.start, end } },
				help: suggest(node.name),
			});
		};
		return { nodes: { textDirective: directive, leafDirective: directive, containerDirective: directive } };
	},
};
