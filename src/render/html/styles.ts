/** The page's style sheet: on screen, and on paper as the Word document is set. */
import type { DocumentTree, Look } from '../../document/nodes.ts';
import { CODE_FILL, CODE_PADDING } from '../../document/shades.ts';
import { millimetres, type PrintedPage, printedPage } from '../printedPage.ts';
import { DEEPEST_LIST, LIST_LEVELS, LIST_STEP } from '../text/nesting.ts';
import { linkColour, tableColours } from './colours.ts';
import { changedLooks } from './looks.ts';

/** Smallest letters of a form on screen, and what stands beside it there, rem. */
const SMALLEST = 0.74;
const BESIDE = 3;
/** Half digits by which figures of one column may differ in their fractions. */
const FRACTIONS = Array.from({ length: 13 }, (_, index) => index + 1);

const SERIF = '"Times New Roman",Tinos,"Liberation Serif",Times,serif';

/** Bullets of lists within lists, in turn, as in the PDF; those below the last level have its own. */
function bulletStyles(): string {
	return Array.from({ length: DEEPEST_LIST }, (_, index) => `${'li '.repeat(index)}li>ul{list-style-type:"${index % 2 === 0 ? '•' : '–'}  "}`).join('\n');
}

const TEXT = `
*{box-sizing:border-box}
html{color-scheme:light;color:#000;background:#fff;font-family:${SERIF};-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance}
h1,.d1,nav>h2{text-align:center;text-transform:uppercase}
.d2{text-align:center}
.d4,.d5,.d6{font-style:italic}
.label{display:block}
nav ol{list-style:none;margin-block:0;padding:0}
nav ol ol{padding-left:1.5em}
nav:not(.list)>ol>li>a{text-transform:uppercase}
header .logo,header .note{text-align:center}
header .note{font-style:italic}
header .foot{text-align:center}
.approval p{margin:0;text-indent:0}
.approval .draft{font-weight:bold}
.statement{font-weight:bold;font-style:italic;text-align:center}
.act-mark{text-align:right}
.act-issuer,.act-title{font-weight:bold;text-align:center}
.act-line{text-align:center}
.act-issuer,.act-mark,.act-title,.act-line,.act-annex,.act-signature{text-indent:0}
.act-annex{padding-left:60%;text-align:left}
.act-signature{margin-top:3em}
blockquote{font-style:italic}
blockquote table{font-style:normal}
ul{list-style-type:"–  "}
${bulletStyles()}
${'li '.repeat(LIST_LEVELS - 1)}li>:is(ul,ol){padding-left:0}
li.task{list-style-type:none}
.box{display:inline-block;min-width:1.2em;margin-left:-1.2em}
pre{font-style:normal;tab-size:4;white-space:pre-wrap;overflow-wrap:anywhere}
pre,code{font-family:inherit;font-size:inherit;background:${CODE_FILL}}
hr{border:0;border-top:1px solid}
figure{margin-inline:auto;text-align:center}
img{max-width:100%;height:auto}
sup{line-height:0}
.w{white-space:nowrap}
.heard{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

/** Borders are of the cells, not collapsed: collapsed ones stay behind when the head sticks. */
const TABLES = `
table{--side:.35em;border-collapse:separate;border-spacing:0;border:solid;border-width:1px 0 0 1px;line-height:1.15;hyphens:manual}
.form table{--side:calc(2.8em/var(--pt) - .5px);table-layout:fixed}
th,td{border:solid;border-width:0 1px 1px 0;padding:.15em var(--side);vertical-align:top;text-align:left;font-weight:normal;overflow-wrap:break-word}
thead{background:#fff}
thead th{vertical-align:middle}
.md thead th{font-weight:bold;background:#f2f2f2}
.s1{background:#f2f2f2}
.s2{background:#d9d9d9}
.s3{background:#bfbfbf}
.r,.n{text-align:right;font-variant-numeric:lining-nums tabular-nums}
.l{text-align:left}
.c{text-align:center}
.j{text-align:justify}
.n{white-space:nowrap}
.b{font-weight:bold}
.i{font-style:italic}
.v{padding-inline:0;text-align:center;vertical-align:middle}
.v>span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);max-height:14em;line-height:1.05;text-align:left}
caption{text-align:left}
.title>b,figcaption b{white-space:nowrap}
.fixed{display:flex;justify-content:space-between;align-items:end;gap:2em}
.unit{margin-left:auto;white-space:nowrap}
${FRACTIONS.map((halves) => `.f${halves}{padding-right:calc(var(--side) + ${halves / 2}ch)}`).join('\n')}`;

const SCREEN = `
html{line-height:1.5;scroll-padding-top:1rem}
body{font-size:1.0625rem}
td :target{scroll-margin-top:9rem}
header,nav,main{padding-inline:1rem}
header>*,nav>*,main>*,.landscape>*{max-width:45rem;margin-inline:auto}
.landscape{max-width:none}
main:focus{outline:none}
a{color:#003a75}
a:focus-visible,.scroll:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
.skip{position:absolute;left:-100vw;background:#fff;padding:.5em 1em}
.skip:focus{left:.5rem;top:.5rem;z-index:2}
header{padding-top:1.5rem}
header>.approval{padding-left:min(60%,27rem)}
h1{font-size:1.5rem;margin-block:4rem 1.5rem}
header .logo{margin-block:4rem 1.5rem}
.logo+h1{margin-top:0}
header .foot{margin-top:3rem}
h2{font-size:1.2rem;margin-block:3rem 1rem}
h3{font-size:1.1rem;margin-block:2.25rem .75rem}
h4,h5,h6{font-size:1rem;margin-block:1.75rem .5rem}
p{margin-block:0 .75em}
nav li{margin-block:.2em}
ul,ol{margin-block:0 .75em;padding-left:2em}
li>ul,li>ol{margin-block:0}
.statement{margin:1.5em auto;padding-inline:1em}
blockquote{margin-inline:1.5em 0}
pre{padding:.5em .75em;font-size:.875em}
.form,.md{margin-block:1.25rem}
main>.wide,.landscape>.wide{max-width:100%;width:fit-content}
table{font-size:.9375rem}
.wide table{width:calc(var(--n)*1em);font-size:clamp(${SMALLEST}rem,calc((100vw - ${BESIDE}rem)/var(--n)),.9375rem)}
.scroll{overflow:auto}
.wide>.scroll{max-height:85vh}
.form.narrow table{width:100%}
.md table{min-width:min(100%,30em)}
.md.wider table{min-width:var(--least)}
@media (min-width:47em){.narrow>.scroll{overflow:visible}}
@media (max-width:47em){.form.narrow table{table-layout:auto}}
@media (min-height:30em){thead{position:sticky;top:0;z-index:1}}
caption{font-size:1rem;line-height:1.3;padding-bottom:.35em}
.fixed{position:sticky;left:0;width:min(100%,100vw - 2rem)}
.unit,.source,figcaption .source{font-size:.875rem}
.source{margin-top:.35em}
figure{margin-block:1.5rem}
.chart svg{width:100%;min-width:28rem;height:auto}
.chart details{margin-top:.5em;text-align:left;font-size:.9375rem}
.chart summary{cursor:pointer;text-align:center}
figcaption{margin-top:.5em}
[role=doc-endnotes]{font-size:.9375rem;border-top:1px solid;margin-top:4rem}
@media (max-width:40em){header>.approval{padding-left:30%}h1{font-size:1.25rem}li>:is(ul,ol){padding-left:1.25em}.fixed{flex-wrap:wrap;gap:0 2em}}`;

/** A form that fits stands in the page and its head sticks to the screen's top; one that doesn't scrolls in a frame of its own. */
function formWidthStyles(ems: readonly number[]): string {
	return ems.map((n) => `.n${n}{--n:${n}}\n@media screen and (min-width:${Math.ceil(n * SMALLEST + BESIDE)}em){.n${n}>.scroll{overflow:visible;max-height:none}}`).join('\n');
}

function print(tree: DocumentTree): string {
	const { fontSize, indent } = tree.page;
	const page = printedPage(tree.page, 'portrait', millimetres);
	const small = Math.max(fontSize - 2, 8);
	return `
html{font-size:${fontSize}pt;line-height:1.15;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.back{display:none}
a{color:inherit;text-decoration:none}
header{display:flex;flex-direction:column;min-height:${page.height - page.top - page.bottom - 1}mm;break-after:page}
.approval{padding-left:60%}
h1{font-size:${fontSize + 4}pt;margin:auto 0 18pt}
header .logo{margin:auto 0 18pt}
.logo+h1{margin-top:0}
header .note{margin:0}
header .foot{margin:auto 0 0}
header p,.statement,figcaption p,.source,caption,li>p:first-child{text-indent:0}
.landscape{page:landscape}
h2,h3,h4,h5,h6{font-size:1rem;break-after:avoid;break-inside:avoid}
.d1,nav>h2{margin:12pt 0}
.d2{margin:12pt 0 6pt}
.d3,.d4,.d5,.d6{margin:9pt 0 3pt}
.page{break-before:page}
p,li{orphans:2;widows:2;hyphens:auto}
p{margin:0;text-align:justify;text-indent:${indent}mm}
header p,figcaption p{text-align:center}
.approval p,.form>.source,td p{text-align:left;text-indent:0}
nav li{margin:1pt 0;hyphens:manual}
nav>ol>li{margin-top:3pt}
ul,ol{margin:0;padding-left:${Math.max(indent, LIST_STEP)}mm}
:is(li,blockquote)>:is(ul,ol){padding-left:${LIST_STEP}mm}
li{text-align:justify}
nav li{text-align:left}
.statement{margin:9pt 15mm;text-align:center;break-inside:avoid}
blockquote{margin:3pt 0 3pt 15mm}
blockquote p{text-indent:0}
pre{margin:6pt 0;padding:0 ${CODE_PADDING}pt;font-size:${small}pt}
hr{margin:6pt 0 9pt}
.form,.md{margin:9pt 0}
table{font-size:${small}pt;border-collapse:collapse;border:0}
.crowded :is(th,td){overflow-wrap:anywhere;hyphens:auto}
th,td{border:.5pt solid}
.form table,.md table{width:100%}
.form table{font-size:calc(var(--pt)*1pt)}
thead{display:table-header-group}
tr,tbody,figure{break-inside:avoid}
tbody.k,caption,thead{break-after:avoid}
tbody.b{break-inside:auto}
tbody:last-child{break-before:avoid}
caption{font-size:${fontSize}pt;padding-bottom:3pt}
.unit,.source{font-size:${small}pt}
.source{margin-top:3pt;break-before:avoid}
figure{margin:6pt 0 9pt}
.chart svg{max-width:100%;height:auto}
.chart.long{break-inside:auto}
.chart details{display:none}
figure>img{max-height:${Math.round((page.height - page.top - page.bottom) * 0.8)}mm}
figcaption{margin-top:3pt;break-before:avoid}
[role=doc-endnotes]{font-size:${small}pt;border-top:1pt solid;margin-top:18pt}
[role=doc-endnotes] ol{padding-left:1.5em}`;
}

const margins = ({ top, right, bottom, left }: PrintedPage): string => `${top}mm ${right}mm ${bottom}mm ${left}mm`;

/** Paper: pages numbered at the top from the second on, landscape ones for landscape sections. */
function paper(tree: DocumentTree): string {
	const portrait = printedPage(tree.page, 'portrait', millimetres);
	const landscape = printedPage(tree.page, 'landscape', millimetres);
	const { head, foot } = tree.running ?? {};
	return `
@page{size:${portrait.width}mm ${portrait.height}mm;margin:${margins(portrait)};@top-center{content:counter(page)${head === undefined ? '' : ` "\\a" ${cssString(head)}`};white-space:pre-line;font:${tree.page.fontSize}pt ${SERIF}${marginColour(tree.styles.pageNumber)}}${foot === undefined ? '' : `@bottom-center{content:${cssString(foot)};font:${tree.styles.runningFoot.size}pt ${SERIF}${marginColour(tree.styles.runningFoot)}}`}}
@page landscape{size:${landscape.width}mm ${landscape.height}mm;margin:${margins(landscape)}}
@page:first{@top-center{content:none}@bottom-center{content:none}}`;
}

const marginColour = ({ color }: Look): string => (color === undefined ? '' : `;color:${color}`);

/** A text as a string of CSS, of letters that end neither it nor the style sheet. */
const cssString = (text: string): string => `"${text.replaceAll(/["\\<\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;

const media = (name: string, rules: string): string => `@media ${name}{${rules}\n}`;

/**
 * The style sheet of a document.
 * @param formEms widths of its wide forms, in ems of their letters
 */
export function stylesOf(tree: DocumentTree, formEms: readonly number[]): string {
	return [
		TEXT.trim(),
		TABLES.trim(),
		media('screen', [SCREEN, ...linkColour(tree.styles, false), changedLooks(tree, false)].join('\n').trimEnd()),
		formWidthStyles(formEms),
		media('print', [print(tree), ...linkColour(tree.styles, true), changedLooks(tree, true)].join('\n').trimEnd()),
		paper(tree).trim(),
		...tableColours(tree.styles),
	]
		.filter((part) => part !== '')
		.join('\n');
}
