import { describe, expect, it } from 'vitest';
import { type MarkdownSlip, slipsOfParagraph, slipsOfText } from '../../src/source/markdown-slips.ts';

const said = (text: string, slips: readonly MarkdownSlip[]): string[] => slips.map(({ kind, range, help }) => `${kind} «${text.slice(range.start, range.end)}» ${help.en}`);

const ONE_LINE = 'A directive has a line of its own: nothing stands after it';
const QUOTES = 'The quotes of a value are not closed: all of a directive stands in one line';
const STRAIGHT = 'The text of a value has no straight quotes: write “…”';
const EQUALS = 'Attributes are written with an equals sign and parted by spaces: `{type=line src=a.csv}`';
const BRACKET = 'The closing bracket is missing in this line';
const WORDS = 'Write `**words**`, without a space between marks and words; for the mark itself put `\\` before it';

describe('a line that was to be more than text is told with what keeps it from that:', () => {
	it.each<[text: string, expected: string]>([
		['::form{name=f4} tekstas', `directive «::form{name=f4} tekstas» ${ONE_LINE}`],
		['::page-break čia', `directive «::page-break čia» ${ONE_LINE}`],
		[':::landscape lentelė', `directive «:::landscape lentelė» ${ONE_LINE}`],
		[':: form{name=f4}', 'directive «:: form{name=f4}» There is no space after the colons: `::form`'],
		['::form {name=f4}', 'directive «::form {name=f4}» There is no space before the bracket: `::form{`'],
		['::form{name=f4', `directive «::form{name=f4» ${BRACKET}`],
		['::table{caption="a}', `directive «::table{caption="a}» ${QUOTES}`],
		['::table{caption="ilga\neilutė"}', `directive «::table{caption="ilga» ${QUOTES}`],
		['::table{caption="a "b" c"}', `directive «::table{caption="a "b" c"}» ${STRAIGHT}`],
		['::chart{type=line,src=a.csv}', `directive «::chart{type=line,src=a.csv}» ${EQUALS}`],
		['::chart{type: line}', `directive «::chart{type: line}» ${EQUALS}`],
		['##Įvadas', 'mark «##» Write `## Įvadas`'],
		['#Įvadas', 'mark «#» Write `# Įvadas`'],
		['Tekstas.\n##1 dalis ', 'mark «##» Write `## 1 dalis`'],
		['-pirmas;\n-antras.', 'mark «-» Write `- pirmas;`, and leave a line empty above the list'],
		['Trys:\n– pirmas;\n– antras.', 'mark «–» Write `- pirmas;`, and leave a line empty above the list'],
		['1.Pirmas\n2.Antras', 'mark «1.» Write `1. Pirmas`, and leave a line empty above the list'],
		['|a|b|\n|1|2|', 'table «|a|b|» Put in `|---|---|` after the head'],
		['|a \\| b|c|\n|1|2|', 'table «|a \\| b|c|» Put in `|---|---|` after the head'],
		['|a|b|\n|--|\n|1|2|', 'table «|a|b|» Write `|---|---|` after the head'],
	])('%j', (text, expected) => {
		expect(said(text, slipsOfParagraph(text))).toEqual([expected]);
	});

	it.each([
		'#1 vieta',
		'#kaunas',
		'\\#Įvadas',
		'\\::form',
		'a | b\nc | d',
		'|a|',
		'pvz.:taip',
		'Vilnius::Kaunas',
		'####### Daug',
		'– Taip, – sakė',
		'-pirmas',
		'– pirmas;  \n– antras',
		'1.5 mln.\n2.5 mln.',
	])('%j is a text', (text) => {
		expect(slipsOfParagraph(text)).toEqual([]);
	});
});

describe('marks within a line that mark nothing are told:', () => {
	it.each<[text: string, expected: string]>([
		['x **a b', `mark «**» ${WORDS}`],
		['x ** a** b', `mark «**» ${WORDS}`],
		['x ~~a', `mark «~~» ${WORDS.replaceAll('**', '~~')}`],
		['x^[pastaba]', 'mark «^[» Write `[^name]` in the text, and the note on a line of its own: `[^name]: …`'],
		['![Planas](pav planas.png)', 'mark «![Planas](pav planas.png)» Put a path with spaces between `<` and `>`: `(<pav planas.png>)`'],
		['![Planas](pav planas.png "Planas")', 'mark «![Planas](pav planas.png "Planas")» Put a path with spaces between `<` and `>`: `(<pav planas.png>)`'],
		['![Planas] (pav.png)', 'mark «![Planas] (pav.png)» It is written `![what it shows](path)`, without a space between the brackets'],
		['žr. [sąrašą] (https://x.lt)', 'mark «[sąrašą] (https://x.lt)» It is written `[words](address)`, without a space between the brackets'],
		['žr. [sąrašą](https://x.lt', 'mark «[sąrašą](https://x.lt» It is written `[words](address)`, with both brackets in one line'],
		['Tekstas ::tree{caption="A"}', 'directive «::tree» It has a line of its own, between empty lines'],
		['iš viso ::value[total.2015]', 'directive «::value» Within a sentence it has one colon: `:value`'],
	])('%j', (text, expected) => {
		expect(said(text, slipsOfText(text))).toEqual([expected]);
	});

	it.each(['2 * 3', '\\*\\*', 'x^2', '[3] (2015 m.)', 'a [1] b', 'C::d'])('%j is a text', (text) => {
		expect(slipsOfText(text)).toEqual([]);
	});
});
