import type { RuleInfo } from './types.ts';

/** What is reported of the workspace's own document templates. They are checked without printing a plan, so that a fault shows before the branch it stands in is used. */
export const templateRules: readonly RuleInfo[] = [
	{
		id: 'template/unknown-field',
		severity: 'error',
		title: { lt: 'Nežinomas laukas', en: 'Unknown field' },
		description: {
			lt: 'Šablonas mini lauką, kurio dalykas neturi, arba vardą, kurio čia niekas neturi. Dokumente liktų pats laukas su riestiniais skliaustais.',
			en: 'The template names a field that its subject does not have, or a name that nothing has here. The document would print the field itself, braces and all.',
		},
		bad: 'cells: {name: "{measure.nmae}"}\n',
		good: 'cells: {name: "{measure.name}"}\n',
	},
	{
		id: 'template/unknown-list',
		severity: 'error',
		title: { lt: 'Nežinomas sąrašas', en: 'Unknown list' },
		description: {
			lt: 'Eilutės ar skyriai kartojami kiekvienam sąrašo nariui; tokio sąrašo šis dalykas neturi, todėl dokumente nebūtų nė vienos eilutės.',
			en: 'Rows or chapters are repeated for every member of a list; the subject has no such list, so the document would have none of them.',
		},
		bad: 'each: taks\nas: task\n',
		good: 'each: tasks\nas: task\n',
	},
	{
		id: 'template/unknown-form',
		severity: 'error',
		title: { lt: 'Šablone nėra formos', en: 'The template has no such form' },
		description: {
			lt: 'Formos guli šablono aplanke forms; formos vardas – jos failo vardas be plėtinio. Nesančios formos vieta liktų tuščia.',
			en: 'Forms lie in the template’s folder `forms`, and are named as their files. The place of one that is not there would stay empty.',
		},
		bad: '::form{name=f22 of=programme}\n',
		good: '::form{name=f2 of=programme}\n',
	},
	{
		id: 'template/unknown-column',
		severity: 'error',
		title: { lt: 'Formoje nėra stulpelio', en: 'The form has no such column' },
		description: {
			lt: 'Eilutės langelis randa savo stulpelį pagal vardą (id). Langelis nežinomam stulpeliui niekur nespausdinamas. Kartojami stulpeliai (each) langelių neturi: jų reikšmės ateina iš plano.',
			en: 'A row’s cell finds its column by name (`id`). A cell for an unknown column is printed nowhere. Repeated columns (`each`) take no cells: their values come from the plan.',
		},
		bad: 'columns:\n  - {id: name, width: 50}\nrows:\n  - {cells: {nmae: "{plan.title}"}}\n',
		good: 'columns:\n  - {id: name, width: 50}\nrows:\n  - {cells: {name: "{plan.title}"}}\n',
	},
	{
		id: 'template/empty-column',
		severity: 'error',
		title: { lt: 'Stulpelis visada tuščias', en: 'A column that is always empty' },
		description: {
			lt: 'Stulpelis rodo sumas, poreikį ar siektinas reikšmes, bet nė viena formos eilutė nėra apie dalyką, kuris jų turi: registro įrašas neturi lėšų, priemonė – siektinų reikšmių (jas turi jos rodikliai). Tuščias būtų ir stulpelis metų, kurių planas neturi, ir žodžių stulpelis, kurio nepildo nė viena eilutė.',
			en: 'The column shows money, need or targets, but no row of the form is about something that has any: an entry of a register has no money, a measure no targets (its indicators have). A column of a year that the plan does not have would be empty too, and one of words that no row has a cell for.',
		},
		bad: 'columns:\n  - {id: name, width: 80}\n  - {width: 20, money: {year: 1}}\nrows:\n  - each: registeredBodies\n    as: body\n    rows:\n      - {cells: {name: "{body.name}"}}\n',
		good: 'columns:\n  - {id: name, width: 80}\n  - {width: 20, money: {year: 1}}\nrows:\n  - each: bodies\n    as: body\n    rows:\n      - {cells: {name: "{body.name}"}}\n',
	},
	{
		id: 'template/empty-total',
		severity: 'error',
		title: { lt: 'Nėra ko sudėti', en: 'A sum of nothing' },
		description: {
			lt: 'Eilutė „total“ sudeda stulpelių sumas; formoje, kurioje tik žodžiai, iš jos liktų vien pavadinimas.',
			en: 'A `total` adds up the columns of sums; in a form of words nothing but its label would be left of it.',
		},
		bad: 'columns:\n  - {id: name, head: Vykdytojas, width: 90}\nrows:\n  - each: registeredBodies\n    as: body\n    rows:\n      - {cells: {name: "{body.name}"}}\n  - {total: Iš viso}\n',
		good: 'columns:\n  - {id: name, head: Vykdytojas, width: 70}\n  - {head: Lėšos, width: 20, money: {year: 1}}\nrows:\n  - each: bodies\n    as: body\n    rows:\n      - {cells: {name: "{body.name}"}}\n  - {total: Iš viso}\n',
	},
	{
		id: 'template/missing-file',
		severity: 'error',
		title: { lt: 'Šablone minimo failo nėra', en: 'A file that a template names is not there' },
		description: {
			lt: 'Paveikslas ar lentelės duomenys, kurių failo nėra, dokumente liktų tuščia vieta. Failas dedamas į šablono aplanką ir nurodomas keliu nuo jo; jei ten tokio nėra, ieškoma nuo plano aplanko.',
			en: 'The place of a picture or a table whose file is not there would stay empty. Put it into the template’s folder and name it by its path there; one that is not there is looked for from the workspace’s folder.',
		},
		bad: '::table{src=duomenys/gyventojia.csv caption="Gyventojai"}\n',
		good: '::table{src=duomenys/gyventojai.csv caption="Gyventojai"}\n',
	},
	{
		id: 'template/unresolved-mention',
		severity: 'error',
		title: { lt: 'Šablone minimo dalyko nėra', en: 'Unresolved mention in a template' },
		description: {
			lt: 'Šablono tekstas „:value“, „:ref“ ar „:see“ mini reikšmę, elementą ar lentelę, kurios plane, spausdinamame pagal šį šabloną, nėra, arba jo nuoroda veda į antraštę, kurios nėra. Dokumente liktų pati direktyva, o nuoroda niekur nevestų. Kol šablono nenaudoja nė vienas planas, pranešama tik apie tai, ko negalėtų turėti joks planas.',
			en: 'With `:value`, `:ref` or `:see` the text of the template mentions a figure, an element or a table that a plan printed with it does not have, or a link of it leads to a heading that is not there. The document would print the directive itself, and the link would lead nowhere. While no plan uses the template, only what no plan could have is told.',
		},
		bad: 'Planui skiriama :value[totl.2026] tūkst. Eur.\n',
		good: 'Planui skiriama :value[total.2026] tūkst. Eur.\n',
	},
	{
		id: 'template/unknown-directive',
		severity: 'error',
		title: { lt: 'Šablone nežinoma direktyva', en: 'Unknown directive in a template' },
		description: {
			lt: 'Direktyva sako, kas šioje dokumento vietoje: titulinis puslapis, turinys, forma, plano tekstas. Nežinomos vieta liktų tuščia.',
			en: 'A directive says what stands in this place of the document: the title page, the contents, a form, a text of the plan. The place of an unknown one would stay empty.',
		},
		bad: '::narative{slot=introduction}\n',
		good: '::narrative{slot=introduction}\n',
	},
	{
		id: 'template/unknown-attribute',
		severity: 'error',
		title: { lt: 'Direktyvos atributo nėra', en: 'Unknown attribute of a directive' },
		description: {
			lt: 'Nežinomas atributas nieko nedaro: dokumentas atrodytų taip, lyg jo nebūtų.',
			en: 'An unknown attribute does nothing: the document would look as if it were not there.',
		},
		bad: '::contents[Turinys]{dept=2}\n',
		good: '::contents[Turinys]{depth=2}\n',
	},
	{
		id: 'template/missing-attribute',
		severity: 'error',
		title: { lt: 'Direktyvai trūksta atributo', en: 'Missing attribute of a directive' },
		description: {
			lt: 'Be šio atributo neaišku, ką direktyva įterpia: kurią formą, kurį tekstą, kurį sąrašą.',
			en: 'Without the attribute there is no telling what the directive puts in: which form, which text, which list.',
		},
		bad: '::narrative{}\n',
		good: '::narrative{slot=situation}\n',
	},
	{
		id: 'template/unknown-value',
		severity: 'error',
		title: { lt: 'Netinkama atributo reikšmė', en: 'Value not allowed' },
		description: {
			lt: 'Atributo reikšmė gali būti tik viena iš išvardytų; kitokia nieko nereiškia.',
			en: 'An attribute has one of the values listed; another means nothing.',
		},
		bad: '::contents[Turinys]{depth=9}\n',
		good: '::contents[Turinys]{depth=3}\n',
	},
	{
		id: 'template/unknown-template',
		severity: 'error',
		title: { lt: 'Nėra šablono, pagal kurį daromas šis', en: 'The extended template does not exist' },
		description: {
			lt: 'Raktas „extends“ nurodo šabloną, iš kurio imama viskas, ko šiame nėra. Nesant jo, trūktų teksto, formų ir nustatymų.',
			en: 'The key `extends` names the template that gives all that this one has not. Without it text, forms and settings would be missing.',
		},
		bad: 'kind: template\nname: kaunas\ntitle: Kauno planas\nextends: spv\n',
		good: 'kind: template\nname: kaunas\ntitle: Kauno planas\nextends: svp\n',
	},
	{
		id: 'template/circle',
		severity: 'error',
		title: { lt: 'Šablonai ima vienas iš kito ratu', en: 'Templates that extend one another in a circle' },
		description: {
			lt: 'Šablonas, kuris ima iš kito, o tas – vėl iš jo, neturi pradžios: kuris pakeičia kurį, priklausytų nuo to, nuo kurio pradedama.',
			en: 'A template that extends another which extends it again has no beginning: which changes which would depend on where one begins.',
		},
		bad: '# templates/a/template.yaml:\nname: a\nextends: b\n# templates/b/template.yaml:\nname: b\nextends: a\n',
		good: '# templates/a/template.yaml:\nname: a\nextends: b\n# templates/b/template.yaml:\nname: b\nextends: svp\n',
	},
	{
		id: 'template/unclosed-directive',
		severity: 'error',
		title: { lt: 'Šablono dalis be pabaigos', en: 'A part of a template without an end' },
		description: {
			lt: 'Dalis, kuri prasideda trimis ar daugiau dvitaškių, baigiasi eilute, kurioje jų ne mažiau. Be jos gulsčia ar kartojama būtų viskas, kas toliau. Kodas tarp „```“ ar komentaras „<!--“ be pabaigos taip pat pasiglemžia viską.',
			en: 'A part that begins with three or more colons ends with a line of no fewer. Without it all that follows would be landscape, or repeated. Code between ``` marks and a comment `<!--` take in all that follows too when they have no end.',
		},
		bad: '::::landscape\n\n::form{name=f7}\n',
		good: '::::landscape\n\n::form{name=f7}\n\n::::\n',
	},
	{
		id: 'template/printed-mark',
		severity: 'error',
		title: { lt: 'Šablono ženklai, kurie būtų išspausdinti', en: 'Marks of a template that would be printed' },
		description: {
			lt: 'Netaisyklingai parašyta direktyva, antraštė be tarpo po „#“, neužbaigtas paryškinimas ar lentelė be brūkšnių eilutės – tik tekstas: kiekviename pagal šabloną parengtame dokumente liktų jų ženklai.',
			en: 'A directive that is not well written, a heading without a space after `#`, bold that is not closed and a table without its line of dashes are mere text: every document made with the template would print their marks.',
		},
		bad: '#Įvadas\n\n::narrative {slot=introduction}\n',
		good: '# Įvadas\n\n::narrative{slot=introduction}\n',
	},
	{
		id: 'template/incomplete',
		severity: 'error',
		title: { lt: 'Šablonas nebaigtas', en: 'Incomplete template' },
		description: {
			lt: 'Šablonas turi pasakyti, kokiam dokumentui skirtas (for), ir turėti tekstą (document.md), savo arba to, pagal kurį padarytas (extends).',
			en: 'A template has to say which document it is for (`for`), and to have a text (`document.md`), its own or that of the one it extends.',
		},
		bad: 'kind: template\nname: kaunas\ntitle: Kauno planas\n',
		good: 'kind: template\nname: kaunas\ntitle: Kauno planas\nfor: activity-plan\n',
	},
	{
		id: 'template/duplicate-name',
		severity: 'error',
		title: { lt: 'Du šablonai vienu vardu', en: 'Two templates with one name' },
		description: {
			lt: 'Kurį iš dviejų vienodai vadinamų šablonų planas turi omenyje, neaišku. Programos šablono vardu vadintis galima: tada imamas plano aplanko šablonas.',
			en: 'Which of two templates of one name a plan means is not clear. The name of a template of the program may be taken: the workspace’s own then goes before it.',
		},
		bad: '# templates/a/template.yaml ir templates/b/template.yaml:\nname: kaunas\n',
		good: '# templates/a/template.yaml:\nname: kaunas\n',
	},
	{
		id: 'template/title-page',
		severity: 'error',
		title: { lt: 'Titulinis puslapis ne vietoje arba ne toks', en: 'A title page out of place' },
		description: {
			lt: 'Titulinis puslapis – pirmasis dokumento puslapis: kas parašyta prieš jį, atsidurtų atskirame puslapyje, o antrasis titulinis būtų dokumento viduryje. Jame telpa vienas paveikslas (savivaldybės herbas, ženklas), kuris stovi virš pavadinimo; kitkas ateina iš plano. Tarybos sprendimas titulinio puslapio neturi.',
			en: 'The title page is the first page of the document: what is written before it would be on a page of its own, and a second one in the middle. It holds one picture (the coat of arms, a logo), above the title; all else comes from the plan. A council decision has no title page.',
		},
		bad: '![Savivaldybės herbas](herbas.svg){width=25mm}\n\n::title-page\n',
		good: ':::title-page\n![Savivaldybės herbas](herbas.svg){width=25mm}\n:::\n',
	},
	{
		id: 'template/other-document',
		severity: 'error',
		title: { lt: 'Šablonas kitokiam dokumentui', en: 'A template for another document' },
		description: {
			lt: 'Veiklos plano šablonas mini programas, plėtros plano – prioritetus; kitokio plano dokumente jų vietos liktų tuščios.',
			en: 'The template of an activity plan speaks of programmes, that of a development plan of priorities; in the document of another plan their places would stay empty.',
		},
		bad: 'kind: activity-plan\nid: svp-2026-2028\ntemplate: spp\n',
		good: 'kind: activity-plan\nid: svp-2026-2028\ntemplate: svp\n',
	},
];
