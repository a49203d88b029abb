import type { Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Mutation, Operator } from '../types.ts';

/** The line, and with it the paragraph or heading, that a place stands in. */
function lineAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
	const close = text.indexOf('\n', end);
	return { start: text.lastIndexOf('\n', start - 1) + 1, end: close < 0 ? text.length : close };
}

/** An operator over what a pattern finds in narratives; the rest of the line is the edited node. */
function textOperator(breaks: string, rules: readonly string[], pattern: RegExp, changed: (found: string) => string): Operator {
	return {
		breaks,
		rules,
		mutate: (plan: Plan, random: Random): Mutation | undefined => {
			const file = random.pick([...plan.texts.keys()].filter((path) => path.endsWith('.md')));
			const text = (file && plan.texts.get(file)) ?? '';
			const found = random.pick([...text.matchAll(pattern)]);
			if (!found || file === undefined) return undefined;
			const [start, end] = [found.index, found.index + found[0].length];
			const written = changed(found[0]);
			if (written === found[0]) return undefined;
			return { change: { at: { file, start, end }, text: written }, node: { file, ...lineAround(text, start, end) } };
		},
	};
}

// Words of running prose: in a line that begins with a capital, after a word and before another.
const WORD = /(?<=^\p{Lu}[^\n:[\]|]* )\p{Ll}{5,}(?= \p{Ll})/gmu;
const HEADING = /^#+ .+$/gm;
const IMAGE = /^!\[[^\]]+\]\([^)]+\)$/gm;
const CHART = /^::chart\{.*\}$/gm;
const TABLE = /^::table\{.*\}$/gm;

const word = (breaks: string, rule: string, changed: (found: string) => string): Operator => textOperator(breaks, [rule], WORD, changed);

/** What breaks a narrative. */
export const textOperators: readonly Operator[] = [
	word('straight quotes in a text', 'narrative/straight-quotes', (found) => `"${found}"`),
	word('double space in a text', 'narrative/double-space', (found) => `${found} `),
	textOperator('small word repeated', ['narrative/repeated-word'], /(?<=\p{Ll} )(?:ir|iš|su|kad|ar|per|prie|dėl|nuo|iki|už|kaip|arba|pagal|apie|po)(?= \p{Ll})/gu, (found) => `${found} ${found}`),
	word('hyphen for a dash', 'narrative/hyphen-for-dash', (found) => `${found} -`),
	word('hyphen in a range', 'narrative/range-dash', (found) => `${found} 2015-2017 metais`),
	word('space before a comma', 'narrative/mark-space', (found) => `${found} ,`),
	word('no space before a unit', 'narrative/unit-space', (found) => `${found} 12km`),
	word('three full stops', 'narrative/ellipsis', (found) => `${found}...`),
	word('euro sign', 'narrative/euro-sign', (found) => `${found} 120 €`),
	word('HTML', 'narrative/raw-html', (found) => `<b>${found}</b>`),
	word('note to oneself', 'narrative/leftover-text', (found) => `${found} TODO`),
	word('quotes of another language', 'narrative/foreign-quotes', (found) => `“${found}”`),
	word('quotation mark without its pair', 'narrative/unbalanced-quotes', (found) => `„${found}`),
	word('hidden character', 'narrative/hidden-character', (found) => `${found.slice(0, 3)}\u00ad${found.slice(3)}`),
	word('decimal point', 'narrative/decimal-mark', (found) => `${found} 9.8 proc.`),
	word('digits of a long number in a row', 'narrative/digit-groups', (found) => `${found} 214676,2\u00a0tūkst.\u00a0Eur`),
	word('comma twice', 'narrative/repeated-mark', (found) => `${found},,`),
	word('period backwards', 'narrative/range-order', (found) => `${found} 2014–2010\u00a0metais`),
	word('other rate of the litas', 'narrative/litas-rate', (found) => `${found} (3,42580\u00a0lito už 1\u00a0eurą)`),
	textOperator('total of a table another', ['narrative/table-total'], /(?<=^\| \*\*Iš viso\*\* \| \*\*)\d+/gm, (found) => `${Number(found) + 1}`),
	word('date with points', 'narrative/date-points', (found) => `${found} 2015.04.02`),
	word('code that does not exist', 'narrative/mentioned-code', (found) => `${found} 01.01.01.97`),
	word('link to no file', 'narrative/broken-link', (found) => `[${found}](priedai/sarasas.csv)`),
	word('link to no heading', 'narrative/broken-link', (found) => `[${found}](#nera-tokios)`),
	word('slash of an address left out', 'narrative/link-address', (found) => `[${found}](https:/osp.stat.gov.lt)`),
	word('link that says nothing', 'narrative/link-text', (found) => `${found} [čia](https://osp.stat.gov.lt)`),
	word('link that is not defined', 'narrative/link-reference-undefined', (found) => `[${found}][osp]`),
	word('footnote that is not defined', 'narrative/footnote-undefined', (found) => `${found}[^nera]`),
	word('reference to no element', 'narrative/unresolved-ref', (found) => `${found} :ref[9.9.9]`),
	word('value of no element', 'narrative/unresolved-value', (found) => `${found} :value[99.total.2015]`),
	word('directive of no such name', 'narrative/unknown-directive', (found) => `${found} :valeu[total.2015]`),
	textOperator('letter of another alphabet', ['narrative/look-alike-letter'], /(?<=\p{Ll}{2})a(?=\p{Ll})(?![^[\]\n]*\])(?!.*\}$)/gmu, () => 'а'),
	textOperator('letter of two characters', ['narrative/decomposed-letter'], /(?<=\p{Ll})ė(?=\p{Ll})/gu, () => 'e\u0307'),
	textOperator('reference of a text misspelt', ['narrative/unresolved-ref'], /:ref\[[^\]]+\]/g, (found) => found.replace(']', '9]')),
	textOperator('value of a text misspelt', ['narrative/unresolved-value'], /:value\[[^\]]+\]/g, (found) => found.replace(']', '9]')),
	textOperator('cross reference misspelt', ['narrative/unresolved-see'], /:see\[[^\]]+\]/g, (found) => found.replace(']', 's]')),
	textOperator('no-break space lost', ['narrative/no-break-space'], /(?<=\d)\u00a0(?=m\.)/g, () => ' '),
	textOperator('level of headings jumped', ['narrative/heading-jump'], /^##? .+$/gm, (found) => `${found}\n\nApžvalga.\n\n${found.replace(/^#+/, (marks) => `${marks}##`)} dar`),
	textOperator('full stop after a heading', ['narrative/heading-full-stop'], HEADING, (found) => `${found}.`),
	textOperator('number before a heading', ['narrative/heading-number'], HEADING, (found) => found.replace(' ', ' 2.1. ')),
	textOperator('heading in capitals', ['narrative/heading-in-capitals'], HEADING, (found) => (/\p{L}{4,} .*\p{L}{4,}/u.test(found) ? found.toUpperCase() : found)),
	textOperator('heading without text', ['narrative/heading-empty'], HEADING, () => '##'),
	textOperator('heading repeated', ['narrative/duplicate-heading', 'narrative/empty-section'], HEADING, (found) => `${found}\n\nApžvalga.\n\n${found}`),
	textOperator('section without text', ['narrative/empty-section'], HEADING, (found) => `${found.replace(/ .*/, ' Apžvalga')}\n\n${found}`),
	textOperator('bold line for a heading', ['narrative/emphasis-heading'], /^#+ .+$/gm, (found) => `${found}\n\n**Apžvalga**`),
	textOperator('alternative text left out', ['narrative/image-alt'], IMAGE, (found) => found.replace(/\[.*?\]/, '[]')),
	textOperator('alternative text that names the file', ['narrative/image-alt'], IMAGE, (found) => found.replace(/\[.*?\]/, '[pav.png]')),
	textOperator('picture misspelt', ['narrative/missing-image'], IMAGE, (found) => found.replace('.png', 's.png')),
	textOperator('picture outside the workspace', ['narrative/outside-workspace'], IMAGE, (found) => found.replace('../', '../../../')),
	textOperator('picture of another format', ['narrative/image-format', 'narrative/missing-image'], IMAGE, (found) => found.replace('.png', '.webp')),
	textOperator('caption of a picture left out', ['narrative/caption-missing'], IMAGE, (found) => found.replace(/ ".*"/, '')),
	textOperator('type of a chart misspelt', ['narrative/chart-word'], CHART, (found) => found.replace(/type=(\w)/, 'type=x$1')),
	textOperator('row of a chart misspelt', ['narrative/chart-column'], CHART, (found) => found.replace(/rows="(.)/, 'rows="$1$1')),
	textOperator('chart of too many parts', ['narrative/chart-crowded'], CHART, (found) => (found.includes('rows="') && found.includes(';') ? found.replace(/type=[\w-]+/, 'type=pie') : found)),
	textOperator('chart of nothing', ['narrative/chart-empty', 'narrative/missing-attribute'], CHART, (found) => found.replace(/ (?:src|of)=\S+/, '')),
	textOperator('table that the text does not mention', ['narrative/unmentioned-table'], TABLE, (found) => found.replace(/ id=[^ }]+|(?=\}$)/, ' id=niekur-neminima')),
	textOperator('case of no such name', ['narrative/unknown-value'], /:see\[[^\]]+\](?!\{)/g, (found) => `${found}{case=galininkas}`),
	textOperator('landscape without an end', ['narrative/unclosed-directive'], HEADING, (found) => `${found}\n\n:::landscape`),
	textOperator('code without an end', ['narrative/unclosed-directive'], HEADING, (found) => `${found}\n\n\`\`\``),
	textOperator('comment without an end', ['narrative/unclosed-directive'], HEADING, (found) => `${found}\n\n<!--`),
	textOperator('quote of a table left out', ['narrative/broken-directive'], TABLE, (found) => found.replace(/(caption="[^"]*)"/, '$1')),
	textOperator('line of dashes left out', ['narrative/broken-table'], /^\|.*\|\n\|:?-[-:|]+\n(?=\|)/gm, (found) => found.replace(/\n.*\n$/, '\n')),
	textOperator('space of a heading left out', ['narrative/printed-mark'], HEADING, (found) => found.replace(/^(#+) /, '$1')),
	textOperator('paragraph indented', ['narrative/indented-text'], HEADING, (found) => `${found}\n\n    Apžvalga.`),
	textOperator('table misspelt', ['narrative/missing-data'], TABLE, (found) => found.replace('.csv', 's.csv')),
	textOperator('caption of a table left out', ['narrative/caption-missing', 'narrative/missing-attribute'], TABLE, (found) => found.replace(/ caption="[^"]*"/, '')),
	textOperator('file of a table left out', ['narrative/missing-attribute'], TABLE, (found) => found.replace(/src=\S+ /, '')),
	textOperator('number in a caption', ['narrative/caption-number'], TABLE, (found) => found.replace('caption="', 'caption="1 lentelė. ')),
	textOperator('full stop after a caption', ['narrative/caption-full-stop'], TABLE, (found) => found.replace(/(caption="[^"]*\p{L}{4})"/u, '$1."')),
	textOperator('source of a table left out', ['narrative/source-missing'], TABLE, (found) => found.replace(/ source="[^"]*"/, '')),
	textOperator('attribute misspelt', ['narrative/unknown-attribute', 'narrative/source-missing'], TABLE, (found) => found.replace('source=', 'sorce=')),
	textOperator('form of no such name', ['narrative/unknown-form'], HEADING, (found) => `${found}\n\n::form{name=f44}`),
	textOperator('cell beyond a table’s columns', ['narrative/table-cells'], /(?<=^\|:[-:|]+\n)\|.*\|$/gm, (found) => `${found} 2014 |`),
	textOperator('head of a table’s column left out', ['narrative/table-head'], /^(\|[^|\n]+)\| [^|\n]+(?=.*\n\|:)/gm, (found) => found.replace(/[^|]*$/, ' ')),
	textOperator(
		'long table in a footnote',
		['narrative/footnote-table'],
		HEADING,
		(found) => `${found}\n\nApžvalga[^metai].\n\n[^metai]: Pagal metus:\n\n    | Metai | Kaina |\n    |--|--|\n${'    | 2014 | 12 |\n'.repeat(11)}`,
	),
	textOperator('footnote that nothing names', ['narrative/footnote-unused'], HEADING, (found) => `[^senas]: Ankstesnio plano duomenys.\n\n${found}`),
	textOperator('link definition that nothing names', ['narrative/link-definition-unused'], HEADING, (found) => `[osp]: https://osp.stat.gov.lt\n\n${found}`),
	textOperator('abbreviation without a space', ['narrative/abbreviation-space'], /t\.[ \u00a0]y\./g, () => 't.y.'),
];
