import type { RuleInfo } from './types.ts';

/** What is reported of templates whose documents not everybody could read: the same that is asked of narratives, and what their styles could spoil. */
export const templateReaderRules: readonly RuleInfo[] = [
	{
		id: 'template/heading-jump',
		severity: 'error',
		title: { lt: 'Šablone praleistas antraštės lygis', en: 'Heading level jump in a template' },
		description: {
			lt: 'Iš antraščių sudaromas turinys ir PDF dokumento struktūra; praleistas lygis joje palieka spragą, kurioje ekrano skaityklė pasiklysta.',
			en: "Headings make the contents and a PDF's structure; a skipped level leaves a gap in it where screen readers lose their way.",
		},
		source: { lt: 'PDF/UA (ISO 14289-1), 7.4 punktas', en: 'PDF/UA (ISO 14289-1), clause 7.4' },
		bad: '# Programos\n\n### Programos aprašymas\n',
		good: '# Programos\n\n## Programos aprašymas\n',
	},
	{
		id: 'template/image-alt',
		severity: 'error',
		title: { lt: 'Šablono paveikslas be tekstinio atitikmens', en: 'Picture of a template without alternative text' },
		description: {
			lt: 'Ekrano skaityklė perskaito tekstinį atitikmenį; be jo aklas skaitytojas nesužinos, kas pavaizduota.',
			en: 'A screen reader reads the alternative text; without it a blind reader does not learn what is shown.',
		},
		source: { lt: 'EN 301 549, WCAG 2.1, 1.1.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.1.1' },
		bad: '![](herbas.png)\n',
		good: '![Savivaldybės herbas](herbas.png)\n',
	},
	{
		id: 'template/table-head',
		severity: 'error',
		title: { lt: 'Šablono lentelės stulpelis be pavadinimo', en: 'Table column of a template without a head' },
		description: {
			lt: 'Stulpelio pavadinimą ekrano skaityklė perskaito prie kiekvieno langelio. Pavadinimo nereikia pirmam stulpeliui, kuriame eilučių pavadinimai, ir formai be antraštinės eilutės („head: false“).',
			en: 'A screen reader reads a column’s head with every cell. The first column, with the names of rows, needs none, nor does a form that has no head at all (`head: false`).',
		},
		source: { lt: 'EN 301 549, WCAG 2.1, 1.3.1 kriterijus', en: 'EN 301 549, WCAG 2.1, criterion 1.3.1' },
		bad: 'columns:\n  - {id: name, head: Pavadinimas, width: 60}\n  - {id: code, width: 40}\n',
		good: 'columns:\n  - {id: name, head: Pavadinimas, width: 60}\n  - {id: code, head: Kodas, width: 40}\n',
	},
	{
		id: 'template/table-cells',
		severity: 'error',
		title: { lt: 'Šablono lentelės eilutėje per daug langelių', en: 'Table row of a template with too many cells' },
		description: {
			lt: 'Lentelė turi tiek stulpelių, kiek langelių jos antraštinėje eilutėje. Kas šablono tekste parašyta už paskutinio stulpelio, dokumente nespausdinama.',
			en: 'A table has as many columns as its head row has cells. What a template’s text has beyond the last column is not printed in the document.',
		},
		source: { lt: 'GitHub Flavored Markdown Spec, 4.10', en: 'GitHub Flavored Markdown Spec, 4.10' },
		bad: '| Rodiklis | Reikšmė |\n|--|--|\n| Gyventojai | 304 | 2014 |\n',
		good: '| Rodiklis | Reikšmė | Metai |\n|--|--|--|\n| Gyventojai | 304 | 2014 |\n',
	},
	{
		id: 'template/contrast',
		severity: 'error',
		title: { lt: 'Šablono spalvų kontrastas per mažas', en: 'Too little contrast in the colours of a template' },
		description: {
			lt: 'Raidės turi skirtis nuo fono bent 4,5:1, didelės (nuo 18 punktų, pusjuodės – nuo 14) – bent 3:1: kitaip jų neįskaito silpniau matantys, nespalvotas spausdintuvas jas sulieja su fonu. Diagramų spalvos turi skirtis nuo popieriaus bent 3:1, o gretimos – ir tamsumu, ne vien atspalviu; nė viena nekartojama.',
			en: 'Letters have to stand out from their ground by 4.5:1 at least, large ones (from 18 points, bold ones from 14) by 3:1: else readers of weak sight can’t read them, and a printer without colours blends them with the ground. Colours of charts have to stand out from paper by 3:1, and neighbours to differ in how dark they are, not in hue alone; none is given twice.',
		},
		source: { lt: 'EN 301 549, WCAG 2.1, 1.4.1, 1.4.3 ir 1.4.11 kriterijai', en: 'EN 301 549, WCAG 2.1, criteria 1.4.1, 1.4.3 and 1.4.11' },
		bad: 'styles:\n  tableHead: {fill: "#1b4f72", color: "#7f8c8d"}\n',
		good: 'styles:\n  tableHead: {fill: "#1b4f72", color: "#ffffff"}\n',
	},
];
