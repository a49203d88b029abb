import type { PhrasingContent } from 'mdast';
import { expect, it } from 'vitest';
import { mergedWords } from '../../src/revision/words.ts';

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];

/** Words that went between `[` and `]`, words that came between `{` and `}`. */
function merged(old: string, fresh: string): string {
	return mergedWords(text(old), text(fresh), { digest: (path) => path, view: 'official' })
		.map((node) => {
			const value = 'value' in node ? node.value : '';
			const revision = 'data' in node ? node.data?.revision : undefined;
			return revision === 'deletion' ? `[${value}]` : revision === 'insertion' ? `{${value}}` : value;
		})
		.join('');
}

it.each([
	['a word', 'Miesto gatvės platinamos kasmet', 'Miesto gatvės tvarkomos kasmet', 'Miesto gatvės [platinamos] {tvarkomos} kasmet'],
	['neighbouring words', 'Auga ir gyventojų pajamų įplaukos mieste', 'Auga ir savivaldybės mokestinės įplaukos mieste', 'Auga ir [gyventojų pajamų] {savivaldybės mokestinės} įplaukos mieste'],
	[
		'a word more than came',
		'Auga ir gyventojų pajamų mokesčio įplaukos mieste',
		'Auga ir savivaldybės mokestinės įplaukos mieste',
		'Auga ir [gyventojų pajamų mokesčio] {savivaldybės mokestinės} įplaukos mieste',
	],
	['a word that came after a comma', 'Palankiausia verslui ir mokslui aplinka', 'Palankiausia verslui, investicijoms ir mokslui aplinka', 'Palankiausia verslui{, investicijoms} ir mokslui aplinka'],
	['words that only went', 'Auga ir gyventojų įplaukos mieste', 'Auga ir įplaukos mieste', 'Auga ir [gyventojų ]įplaukos mieste'],
])('of %s are told as one phrase', (_what, old, fresh, expected) => {
	expect(merged(old, fresh)).toBe(expected);
});
