import type { RuleInfo } from '../rule-info.ts';

/** What the schema phase can report. */
export const ruleInfos: readonly RuleInfo[] = [
	{
		id: 'schema/missing-kind',
		severity: 'error',
		title: { lt: 'Nenurodyta dokumento rūšis', en: 'Kind of document not stated' },
		description: {
			lt: 'Kiekvienas YAML dokumentas pasako, kas jis yra: „kind: programme“, „kind: bodies“. Be to neaišku nei pagal ką jį tikrinti, nei kur plane jo vieta.',
			en: 'Every YAML document says what it is: `kind: programme`, `kind: bodies`. Without that there is no telling what to check it against or where in the plan it belongs.',
		},
		bad: 'parent: svp-2015-2017\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
		good: 'kind: programme\nparent: svp-2015-2017\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
	},
	{
		id: 'schema/unknown-kind',
		severity: 'error',
		title: { lt: 'Nežinoma dokumento rūšis', en: 'Unknown kind of document' },
		description: {
			lt: 'Tokios rūšies dokumentų nėra, todėl dokumentas nepatenka į planą. Rūšys išvardytos plano formato aprašyme (docs/format.md).',
			en: 'There are no documents of this kind, so the document is no part of the plan. The kinds are listed in the description of the plan format (docs/format.md).',
		},
		bad: 'kind: program\nparent: svp-2015-2017\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
		good: 'kind: programme\nparent: svp-2015-2017\ncode: "01"\nname: Ekonominės raidos skatinimo programa\n',
	},
	{
		id: 'schema/unknown-key',
		severity: 'error',
		title: { lt: 'Nežinomas raktas', en: 'Unknown key' },
		description: {
			lt: 'Šioje vietoje tokio rakto nėra. Paprastai tai rašybos klaida arba raktas ne to lygmens elemente; jo reikšmė į planą nepatektų, ir niekas to nepastebėtų.',
			en: 'There is no such key in this place. It is usually a slip of spelling, or a key in an element of the wrong level; its value would not get into the plan and nobody would notice.',
		},
		bad: 'measures:\n  - code: "01"\n    nmae: Parama verslui\n',
		good: 'measures:\n  - code: "01"\n    name: Parama verslui\n',
		fixable: 'safe',
	},
	{
		id: 'schema/missing-key',
		severity: 'error',
		title: { lt: 'Trūksta privalomo rakto', en: 'Required key missing' },
		description: {
			lt: 'Be kai kurių duomenų elementas neturi prasmės: priemonė – be kodo ir pavadinimo, rodiklis – be matavimo vieneto, asignavimų eilutė – be šaltinio.',
			en: 'Without some data an element makes no sense: a measure without a code and a name, an indicator without a unit, an appropriation line without a source.',
		},
		bad: 'indicators:\n  - name: Paremtos įmonės\n    targets: {2015: 20}\n',
		good: 'indicators:\n  - name: Paremtos įmonės\n    unit: vnt.\n    targets: {2015: 20}\n',
	},
	{
		id: 'schema/wrong-type',
		severity: 'error',
		title: { lt: 'Ne to tipo reikšmė', en: 'Value of the wrong type' },
		description: {
			lt: 'Kodai yra tekstas ir rašomi kabutėse: be jų 01 virsta skaičiumi 1. Sumos yra skaičiai be kabučių ir tarpų, dešimtainės dalys – po taško. Kur gali būti keli nariai, rašomas sąrašas.',
			en: 'Codes are text and stand in quotes: without them 01 turns into the number 1. Amounts are numbers without quotes and spaces, with a point before the decimals. Where there may be several, a list is written.',
		},
		bad: 'code: 01\nbodies: "12"\nappropriations:\n  - {source: SB, 2015: "1 234,5"}\n',
		good: 'code: "01"\nbodies: ["12"]\nappropriations:\n  - {source: SB, 2015: 1234.5}\n',
		fixable: 'safe',
	},
	{
		id: 'schema/empty-value',
		severity: 'error',
		title: { lt: 'Tuščia reikšmė', en: 'Empty value' },
		description: {
			lt: 'Raktas yra, o reikšmės nėra: ji pamiršta arba ištrinta. Jei reikšmės ir nereikia, ištrinkite raktą.',
			en: 'The key is there and the value is not: it was forgotten or deleted. If no value is needed, delete the key.',
		},
		bad: 'code: "01"\nname:\n',
		good: 'code: "01"\nname: Parama verslui\n',
	},
	{
		id: 'schema/not-allowed-value',
		severity: 'error',
		title: { lt: 'Neleidžiama reikšmė', en: 'Value not allowed' },
		description: {
			lt: 'Čia galima tik viena iš nustatytų reikšmių: pagal jas sudaromos lentelės ir santraukos.',
			en: 'Only one of a set of values will do here: tables and summaries are made by them.',
		},
		bad: 'type: continuous\n',
		good: 'type: continuing\n',
		fixable: 'unsafe',
	},
	{
		id: 'schema/pattern',
		severity: 'error',
		title: { lt: 'Reikšmė parašyta ne taip', en: 'Value not written as it should be' },
		description: {
			lt: 'Žymenys, kodai, nuorodos ir datos rašomi nustatytu būdu, nes pagal juos elementai randami. Pranešimas pasako, koks turi būti užrašas.',
			en: 'Identifiers, codes, references and dates are written in a set way, because elements are found by them. The message says what is expected.',
		},
		bad: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2015.04.02\n',
		good: 'approval:\n  body: Kauno miesto savivaldybės tarybos\n  date: 2015-04-02\n',
	},
	{
		id: 'schema/out-of-range',
		severity: 'error',
		title: { lt: 'Skaičius ne iš leidžiamo rėžio', en: 'Number out of range' },
		description: {
			lt: 'Metai turi keturis skaitmenis, o skaitmenų po kablelio negali būti nei mažiau kaip nulis, nei keliolika. Paprastai tai rinkimo klaida.',
			en: 'A year has four digits, and there can be neither a negative number of decimals nor a dozen. It is usually a slip of typing.',
		},
		bad: 'years: {from: 215, to: 2017}\n',
		good: 'years: {from: 2015, to: 2017}\n',
	},
	{
		id: 'schema/duplicate-item',
		severity: 'warning',
		title: { lt: 'Sąraše pakartota', en: 'Listed twice' },
		description: {
			lt: 'Vykdytojas, seniūnija ar nuoroda sąraše įrašyta du kartus. Dažnai vietoj antrojo turėjo būti kitas kodas.',
			en: 'A body, a ward or a reference is in the list twice. Often the second should have been another code.',
		},
		bad: 'bodies: ["12", "12"]\n',
		good: 'bodies: ["12", "21"]\n',
	},
];
