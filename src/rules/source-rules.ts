import type { RuleInfo } from './types.ts';

/** What is reported while files are found, read and parsed, before there is a workspace to check. */
export const sourceRules: readonly RuleInfo[] = [
	{
		id: 'source/missing-workspace',
		severity: 'error',
		title: { lt: 'Plano aplankas nerastas', en: 'No workspace' },
		description: {
			lt: 'Planas yra aplankas su failu plan.yaml. Jo ieškoma nurodytame ir aukštesniuose aplankuose.',
			en: 'A plan is a folder with a plan.yaml. It is looked for in the folder named and in those above it.',
		},
		bad: '# aplanke nėra failo plan.yaml\n',
		good: '# plan.yaml\nkind: workspace\nplans: [svp-2015-2017]\n',
	},
	{
		id: 'source/empty-workspace',
		severity: 'error',
		title: { lt: 'Failas plan.yaml tuščias', en: 'Empty workspace' },
		description: {
			lt: 'Tuščias plan.yaml nesako nei savivaldybės, nei planų: tikrinti nėra ko.',
			en: 'An empty plan.yaml names neither a municipality nor plans: there is nothing to check.',
		},
		bad: '# tik komentaras\n',
		good: 'kind: workspace\nplans: [svp-2015-2017]\n',
	},
	{
		id: 'source/empty-file',
		severity: 'warning',
		title: { lt: 'Failas tuščias', en: 'Empty file' },
		description: {
			lt: 'Plano faile nieko nėra arba visos eilutės – komentarai, todėl plane nėra to, kas jame buvo: tokia programa iš dokumento dingtų be žodžio, o jos lėšos – iš sumų.',
			en: 'A file of the plan holds nothing, or comments alone, so what was in it is no part of the plan: such a programme would be gone from the document without a word, and its money from the sums.',
		},
		bad: '# kind: programme\n# parent: svp-2015-2017\n',
		good: 'kind: programme\nparent: svp-2015-2017\n',
		mirror: 'narrative/empty-text',
	},
	{
		id: 'source/yaml',
		severity: 'error',
		title: { lt: 'YAML sintaksės klaida', en: 'YAML syntax error' },
		description: {
			lt: 'Neperskaitomas failas nepatenka į planą, todėl dalis kitų taisyklių netikrinama, kol klaida neištaisyta.',
			en: 'A file that cannot be parsed is no part of the plan, so many of the other rules wait until it is mended.',
		},
		bad: 'name: [Gatvių apšvietimas\n',
		good: 'name: Gatvių apšvietimas\n',
	},
	{
		id: 'source/tab-indent',
		severity: 'error',
		title: { lt: 'Įtrauka tabuliacijos ženklu', en: 'Indented with a tab' },
		description: {
			lt: 'YAML leidžia įtraukas daryti tik tarpais; tabuliacijos ženklas ekrane atrodo taip pat, bet failas neperskaitomas.',
			en: 'YAML allows only spaces for indentation; a tab looks alike on the screen, but the file cannot be parsed.',
		},
		source: { lt: 'YAML 1.2, 6.1 skirsnis', en: 'YAML 1.2, section 6.1' },
		bad: 'years:\n\tfrom: 2015\n',
		good: 'years:\n  from: 2015\n',
	},
	{
		id: 'source/duplicate-key',
		severity: 'error',
		title: { lt: 'Raktas pakartotas', en: 'Duplicate key' },
		description: {
			lt: 'Iš dviejų vienodų raktų liktų tik vieno reikšmė, o kita tyliai dingtų – pavyzdžiui, vienų metų suma.',
			en: 'Of two equal keys only one value would stay and the other would silently vanish: the amount of a year, for example.',
		},
		source: { lt: 'YAML 1.2, 3.2.1.1 skirsnis', en: 'YAML 1.2, section 3.2.1.1' },
		bad: 'totals:\n  2015: 120.0\n  2015: 125.0\n',
		good: 'totals:\n  2015: 120.0\n  2016: 125.0\n',
	},
	{
		id: 'source/conflict-marker',
		severity: 'error',
		title: { lt: 'Suliejimo konflikto žymės', en: 'Merge conflict markers' },
		description: {
			lt: 'Du žmonės pakeitė tą pačią vietą, ir „git“ paliko abu variantus. Kol neišrinkta, kuris teisingas, plano nėra.',
			en: 'Two people changed one place and git left both versions. Until somebody chooses, there is no plan.',
		},
		bad: '<<<<<<< HEAD\nname: Gatvių apšvietimas\n=======\nname: Kiemų apšvietimas\n>>>>>>> skyrius\n',
		good: 'name: Gatvių ir kiemų apšvietimas\n',
	},
	{
		id: 'source/encoding',
		severity: 'error',
		title: { lt: 'Failas ne UTF-8 koduotės', en: 'File not in UTF-8' },
		description: {
			lt: 'Senos programos įrašo windows-1257 koduote, ir lietuviškos raidės virsta kitais ženklais. Failai turi būti UTF-8.',
			en: 'Old programs save in windows-1257 and Lithuanian letters turn into other characters. Files have to be UTF-8.',
		},
		bad: '# windows-1257 koduotės failas\nname: Gatvi\ufffd ap\ufffdvietimas\n',
		good: '# UTF-8 koduotės failas\nname: Gatvių apšvietimas\n',
	},
	{
		id: 'source/alias-bomb',
		severity: 'error',
		title: { lt: 'Per daug YAML nuorodų', en: 'Too many YAML aliases' },
		description: {
			lt: 'Nuorodos į nuorodas mažą failą išskleidžia į milžinišką. Planui jų nereikia tiek, kad tai būtų ne klaida ar piktas kėslas.',
			en: 'Aliases of aliases make a small file expand into a huge one. No plan needs so many, so it is a mistake or an attack.',
		},
		bad: 'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n',
		good: 'a: &a [x, x]\nb: *a\n',
	},
	{
		id: 'source/too-large',
		severity: 'error',
		title: { lt: 'Failas per didelis', en: 'File too large' },
		description: {
			lt: 'Plano tekstas nedidelis; kelių dešimčių megabaitų YAML ar Markdown failas, milijono ženklų eilutė ar šimtai viena į kitą įdėtų citatų čia pateko per klaidą.',
			en: 'The text of a plan is small; a YAML or Markdown file of tens of megabytes, a line of a million characters or hundreds of quotations within each other got here by mistake.',
		},
		bad: '# 40 MB dydžio failas\n',
		good: '# programos – po failą\n',
	},
	{
		id: 'source/csv',
		severity: 'error',
		title: { lt: 'CSV sintaksės klaida', en: 'CSV syntax error' },
		description: {
			lt: 'Lentelės langeliai neatskiriami: kabutės neuždarytos arba stovi langelio viduje, eilutėje langelių daugiau ar mažiau negu stulpelių, du stulpeliai vienu pavadinimu arba failas tuščias. Planas su tokia lentele nesutikrinamas.',
			en: 'The cells of a table cannot be told apart: quotes are not closed or stand inside a cell, a row has more or fewer cells than there are columns, two columns have one title, or the file is empty. No plan is checked against such a table.',
		},
		source: { lt: 'RFC 4180', en: 'RFC 4180' },
		bad: 'programa;šaltinis;suma\n01;"SB;1 234,5\n',
		good: 'programa;šaltinis;suma\n01;"SB";1 234,5\n',
	},
	{
		id: 'source/csv-column',
		severity: 'error',
		title: { lt: 'Lentelėje nėra stulpelio', en: 'The table has no such column' },
		description: {
			lt: 'Biudžeto lentelės stulpeliai randami pagal pavadinimus pirmoje eilutėje. Stulpelio, kurį nurodo „columns“, joje nėra, nežinoma, kuriame stulpelyje sumos, arba antraštė tęsiasi kitose eilutėse.',
			en: 'The columns of a budget table are found by their titles in its first row. The one that `columns` names is not there, it is not known which column has the amounts, or the head goes on in other rows.',
		},
		bad: 'file: biudzetas.csv       # Programos kodas;Šaltinis;Iš viso\ncolumns: {programme: Programa, source: Šaltinis, total: Iš viso}\n',
		good: 'file: biudzetas.csv       # Programos kodas;Šaltinis;Iš viso\ncolumns: {programme: Programos kodas, source: Šaltinis, total: Iš viso}\n',
	},
	{
		id: 'source/csv-value',
		severity: 'error',
		title: { lt: 'Langelio reikšmė netinka', en: 'Cell not valid' },
		description: {
			lt: 'Sumų stulpelyje yra ne skaičius, metų – ne metai arba greta pavadinimo trūksta kodo, o be jo eilutė reikštų visas programas, šaltinius ar vykdytojus. Tokia eilutė su planu nesutikrinama, todėl klaida liktų nepastebėta.',
			en: 'A column of amounts has something else than a number, one of years something else than a year, or a code is left out beside a name, and without it the row would mean all programmes, sources or bodies. Such a row is not checked against the plan, so a mistake would go unnoticed.',
		},
		bad: 'programa;šaltinis;suma\n01;SB;1 234,5 Eur\n',
		good: 'programa;šaltinis;suma\n01;SB;1 234,5\n',
	},
	{
		id: 'source/link',
		severity: 'error',
		title: { lt: 'Failų sistemos nuoroda', en: 'Symbolic link' },
		description: {
			lt: 'Failų sistemos nuorodos (angl. symbolic link) neskaitomos: kas yra už plano aplanko, kito žmogaus kompiuteryje yra kitaip arba to visai nėra, o „Windows“ sistemoje „git“ vietoj nuorodos padaro tekstinį failą. Be pranešimo programa, tekstas ar paveikslas iš dokumento tyliai dingtų. Du planai gali nurodyti tą patį tekstą, kiekvienas jo keliu. Nuorodos, kurių „git“ nepaiso (.gitignore), nėra plano dalis.',
			en: "Symbolic links are not followed: what lies outside the workspace differs on another computer or isn't there, and on Windows git makes a text file of a link. Without this finding a programme, a text or a picture would silently be gone from the document. Two plans may name one text, each by its path. Links that git ignores (.gitignore) are no part of the plan.",
		},
		bad: '# svp/programa-02.yaml – nuoroda į ../kitas/programa-02.yaml\n',
		good: '# svp/programa-02.yaml – pats failas\n',
	},
	{
		id: 'source/unreadable',
		severity: 'error',
		title: { lt: 'Failo perskaityti nepavyko', en: 'Unreadable file' },
		description: {
			lt: 'Operacinė sistema neleido perskaityti failo: trūksta teisių arba failas dingo tikrinant.',
			en: 'The operating system refused to read the file: rights are missing, or it vanished during the check.',
		},
		bad: '# failas, kurio skaityti neleidžiama\n',
		good: '# failas, kurį skaityti leidžiama\n',
	},
];

/** What is reported after the rules, when a document is made, or instead of a rule's findings. */
export const toolRules: readonly RuleInfo[] = [
	{
		id: 'template/invalid',
		severity: 'error',
		title: { lt: 'Netinkamas šablonas', en: 'Invalid template' },
		description: {
			lt: 'Dokumento šablonas mini formą, lauką ar direktyvą, kurių nėra; tos dokumento dalies padaryti negalima.',
			en: 'The document template mentions a form, a field or a directive that does not exist; that part of the document cannot be made.',
		},
		bad: '::form{name=f99}\n',
		good: '::form{name=f4}\n',
	},
	{
		id: 'tool/rule-failed',
		severity: 'error',
		title: { lt: 'Taisyklės patikrinti nepavyko', en: 'A rule failed' },
		description: {
			lt: 'Programos klaida: taisyklė sustojo nebaigusi. Kitos taisyklės patikrintos. Praneškite apie tai kartu su planu, kuriam taip nutiko.',
			en: 'A bug of the tool: the rule stopped before its end. The other rules have been checked. Report it together with the plan it happened to.',
		},
		bad: '# tai ne plano, o programos klaida\n',
		good: '# planas gali likti koks yra\n',
	},
];
