import { describe, expect, it } from 'vitest';
import { document, markdown, portrait } from '../pdf/sample.ts';
import { htmlOf, mainOf, parseErrors } from './hast-tree.ts';

function body(text: string, language: 'lt' | 'en' = 'lt'): string {
	const { blocks, notes } = markdown(text);
	const html = htmlOf(document([portrait(...blocks)], notes, language));
	expect(parseErrors(html)).toEqual([]);
	return mainOf(html);
}

describe('Markdown', () => {
	it.each<[string, string, string]>([
		['emphasis', '*a* **b** ***c*** _d_ ~~e~~', '<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> <del>e</del></p>'],
		['code', '`a  <b>`', '<p><code>a  &#x3C;b></code></p>'],
		['a hard break', 'a\\\nb', '<p>a<br>\nb</p>'],
		['an entity and an escape', '&copy; \\*a\\* &lt;', '<p>© *a* &#x3C;</p>'],
		['a link', '[a **b**](https://example.org/?a=1&b=2 "t")', '<p><a href="https://example.org/?a=1&#x26;b=2">a <strong>b</strong></a></p>'],
		['an address of mail', '<a@example.org>', '<p><a href="mailto:a@example.org">a@example.org</a></p>'],
		['a link to nowhere in the document', '[a](#b)', '<p>a</p>'],
		['a link that runs a script', '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)', '<p>a b c</p>'],
		['a link by reference', '[a]\n\n[a]: https://example.org', '<p><a href="https://example.org">a</a></p>'],
		['headings', '# A\n\n## B\n\n# C', '<h2 id="heading-1" class="d1">A</h2>\n<h3 id="heading-2" class="d2">B</h3>\n<h2 id="heading-3" class="d1">C</h2>'],
		['a quotation', '> a\n>\n> > b', '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>'],
		['fenced code', '```yaml\na: <b>\n\n  b\n```', '<pre><code>a: &#x3C;b>\n\n  b</code></pre>'],
		['a rule', '---', '<hr>'],
		['a tight list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		['a loose list', '1. a\n\n   b\n\n2. c', '<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>'],
		['a list with a first number', '7. a', '<ol start="7">\n<li>a</li>\n</ol>'],
		[
			'tasks',
			'- [ ] a\n- [x] b',
			'<ul>\n<li class="task"><span class="box" role="img" aria-label="neatlikta">☐</span> a</li>\n<li class="task"><span class="box" role="img" aria-label="atlikta">☑</span> b</li>\n</ul>',
		],
		[
			'codes and joined numbers, which stay on one line',
			'2015–2017 m., 2015-04-02, Nr. T-127',
			'<p><span class="w">2015–2017</span> m., <span class="w">2015-04-02</span>, Nr. <span class="w">T-127</span></p>',
		],
		['HTML', '<!-- a -->\n\n<div onclick="x">b</div>\n\nc <!-- d --><br>e <script>f</script>', '<p>&#x3C;div onclick="x">b&#x3C;/div></p>\n<p>c <br>e &#x3C;script>f&#x3C;/script></p>'],
		['a picture from the web', '![a](https://example.org/a.png)', '<p>a</p>'],
		['characters that HTML has no place for', 'a\u0001b\u007fc', '<p>abc</p>'],
	])('%s', (_, text, expected) => {
		expect(body(text)).toBe(expected);
	});

	it('a table with its alignments and inline content, framed where it is wide', () => {
		expect(body('| Sritis | b |\n|:--|--:|\n| *Kultūra* | 2<br>3 |\n| 4 | 5 |')).toBe(
			'<div class="md narrow"><div class="scroll" role="group" tabindex="0" aria-label="Lentelė"><table><thead><tr><th scope="col" class="l">Sritis</th><th scope="col" class="r">b</th></tr></thead>' +
				'<tbody><tr><th scope="row" class="l"><em>Kultūra</em></th><td class="r">2<br>3</td></tr><tr><td class="l">4</td><td class="r">5</td></tr></tbody></table></div></div>',
		);
		// What doesn't fit on paper beside one another is broken there.
		expect(body(`|a|${'ilgas'.repeat(30)}|\n|-|-|`)).toContain('<div class="md narrow crowded">');
		expect(body(`|${'Stulpelis|'.repeat(12)}\n|${'-|'.repeat(12)}`)).toContain('<div class="md wider crowded">');
		expect(body('|a|b|c|d|\n|-|-|-|-|')).toContain('<div class="md wider"><div class="scroll" role="group" tabindex="0" aria-label="Lentelė"><table style="--least:24em">');
	});

	it('notes in the order of their marks, each with the way back to every mark, and notes in notes', () => {
		expect(body('a[^2] b[^1] c[^2]\n\n[^1]: A[^3]\n[^2]: B\n\n    C\n[^3]: D', 'en')).toBe(
			[
				'<p>a<sup><a href="#_n1" id="_m1" role="doc-noteref">1</a></sup> b<sup><a href="#_n2" id="_m2" role="doc-noteref">2</a></sup> c<sup><a href="#_n1" id="_m1-2" role="doc-noteref">1</a></sup></p>',
				'<section role="doc-endnotes" aria-labelledby="_notes"><h2 id="_notes">Footnotes</h2><ol>' +
					'<li id="_n1"><p>B</p>\n<p>C <a class="back" href="#_m1" role="doc-backlink" aria-label="Back to the text at note 1">↩</a> <a class="back" href="#_m1-2" role="doc-backlink" aria-label="Back to the text at note 1, place 2">↩<sup>2</sup></a></p></li>' +
					'<li id="_n2"><p>A<sup><a href="#_n3" id="_m3" role="doc-noteref">3</a></sup> <a class="back" href="#_m2" role="doc-backlink" aria-label="Back to the text at note 2">↩</a></p></li>' +
					'<li id="_n3"><p>D <a class="back" href="#_m3" role="doc-backlink" aria-label="Back to the text at note 3">↩</a></p></li></ol></section>',
			].join('\n'),
		);
	});

	it('leaves out a mark that has no note, and has no list of notes without one', () => {
		expect(body('a[^1]')).toBe('<p>a[^1]</p>');
	});
});
