import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { markdown } from '../../src/report/markdown.ts';
import { everything, found, input, mendable, svp } from './sample.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
const read = (text: string): Root => parser.parse(text);

/** Every node of a tree, in its order. */
function nodesIn(node: Nodes): Nodes[] {
	return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

const textIn = (node: Nodes): string =>
	nodesIn(node)
		.map((one) => (one.type === 'text' || one.type === 'inlineCode' ? one.value : ''))
		.join('');

const said = (message: string, more: Partial<Diagnostic> = {}): Diagnostic => found('a/b', 'SB', { message: { lt: message, en: message }, ...more });

describe('markdown', () => {
	it('has the sum, a part a file and who judged', () => {
		expect(markdown(everything)).toBe(
			[
				'<!-- plan-check -->',
				'### Plan check: 3 errors, 1 warning, 1 note',
				'',
				'<details open><summary>Without a file: 1 error</summary>',
				'',
				'- **error** Found svp ([`tool/rule-failed`](https://plan.example/docs/rules/tool-rule-failed.md))',
				'',
				'</details>',
				'',
				'<details open><summary><code>planai/Ąžuolo planas/svp.yaml</code>: 2 errors, 1 warning, 1 note</summary>',
				'',
				'- 3:10 **error** Found SB ([`funding/wages`](https://plan.example/docs/rules/funding-wages.md))',
				'  - planai/Ąžuolo planas/svp.yaml:1: see here',
				'  - Did you mean `SB(VB)`?',
				'',
				'  | source | plan | budget |',
				'  | --- | ---: | ---: |',
				'  | SB | 10 | 12 |',
				'',
				'- 4:7 **error** Found \\[ 1, \\] ([`links/a`](https://plan.example/docs/rules/links-a.md))',
				'- 2:7 **warning** Found "Ąžuolo" ([`structure/name-quotes`](https://plan.example/docs/rules/structure-name-quotes.md))',
				'  - Fixed by `plan check --fix`: Mend',
				'- 4:1 **note** Found long ([`narrative/alt`](https://plan.example/docs/rules/narrative-alt.md))',
				'',
				'</details>',
				'',
				'',
				'<sub>plan 0.1.0, rules 0.1.0, registers 5f0c2a9e77d1; 3 files checked; 2 set aside</sub>',
				'',
			].join('\n'),
		);
	});

	it('is complete when there is nothing', () => {
		expect(markdown(input([]))).toBe('<!-- plan-check -->\n### Plan check: no problems found\n\n\n<sub>plan 0.1.0, rules 0.1.0; 3 files checked</sub>\n');
		expect(markdown(input([], { language: 'lt' }))).toContain('### Plano patikra: klaidų nerasta');
	});

	it('links no page on the machine that checked', () => {
		expect(markdown(input([found('a/b', 'SB')], { pages: 'file:///opt/plan/' }))).toContain('Found SB (`a/b`)\n');
	});

	it('is Markdown whose tables and lists are ones', () => {
		const types = nodesIn(read(markdown(everything))).map(({ type }) => type);
		expect(types.filter((type) => type === 'table')).toHaveLength(1);
		expect(types.filter((type) => type === 'heading')).toHaveLength(1);
		expect(types.filter((type) => type === 'link')).toHaveLength(5);
	});

	it.each([
		'a *b* _c_ ~~d~~ __e__',
		'<script>alert(1)</script> <!-- x --> </details>',
		'[a](b.md) ![c](d) [e][f]',
		'a | b \\| c \\ d',
		'&lt; &amp; &#64;',
		'one ` backtick',
		'code `a|b` and `<c>`',
		'# no heading',
		'\u0007 a\u200bb',
	])('shows as it is: %s', (message) => {
		const tree = read(markdown(input([said(message)])));
		const item = nodesIn(tree).find(({ type }) => type === 'listItem');
		if (!item) throw new Error('no item');
		const types = nodesIn(item).map(({ type }) => type);
		for (const type of ['link', 'image', 'html', 'emphasis', 'delete', 'heading', 'footnoteReference'] as const) expect(types).not.toContain(type);
		expect(textIn(item)).toContain(` ${message.replaceAll('`a|b` and `<c>`', 'a|b and <c>').trim()} (`);
	});

	it('mentions nobody and no issue', () => {
		const output = markdown(input([said('@jonas ir #12')]));
		expect(output).not.toMatch(/@jonas|#12/);
	});

	it('folds each file up when there are many findings', () => {
		expect(markdown(input(Array.from({ length: 20 }, () => mendable)))).toContain('<details open>');
		expect(markdown(input(Array.from({ length: 21 }, () => mendable)))).not.toContain('<details open>');
	});

	it.each([1, 40, 2_000])('keeps within what GitHub takes, with messages of %i words, the gravest first', (words) => {
		const long = `“${'ąžuolas & <b> '.repeat(words)}”`;
		const inFile = (index: number): Partial<Diagnostic> =>
			index % 50 === 0 ? {} : { place: { file: { path: `svp/${'programa'.repeat(20)}-${index % 300}.yaml`, text: svp.text }, range: { start: 0, end: 2 } } };
		const many = Array.from({ length: 3_000 }, (_one, index) => said(long, { rule: `a/rule-${index % 70}`, severity: index % 3 === 0 ? 'error' : 'warning', ...inFile(index) }));
		const output = markdown(input(many));
		expect(output.length).toBeLessThanOrEqual(65_536);
		expect(output.length).toBeGreaterThan(50_000);
		const shown = output.match(/^- /gm)?.length ?? 0;
		expect(output).toContain(`<summary>${3_000 - shown} more have no room in a comment</summary>`);
		expect(output).toContain('### Plan check: 1000 errors, 2000 warnings');
		expect(output.match(/^- .*\*\*warning\*\*/m) === null).toBe(shown < 1_000);
		expect(output.match(/<details/g)?.length).toBe(output.match(/<\/details>/g)?.length);
	});
});
