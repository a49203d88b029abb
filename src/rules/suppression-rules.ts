import type { RuleInfo } from './types.ts';

const GOOD = '# plan-ignore funding/measure-funded: lėšos bus skirtos tarybos sprendimu T-55\nname: Tilto remontas\n';

/** What is reported of the comments that set findings aside. */
export const suppressionRules: readonly RuleInfo[] = [
	{
		id: 'suppressions/incomplete',
		severity: 'error',
		title: { lt: 'Nutildymo komentaras be taisyklės, priežasties ar tikros datos', en: 'A suppression without rule, reason or real date' },
		description: {
			lt: 'Nutildytas radinys kitiems nematomas, todėl komentare turi būti parašyta, kuri taisyklė netaikoma ir kodėl, o jei ne visada, tai iki kada (until 2016-12-31).',
			en: 'Others do not see a finding that is set aside, so the comment has to say which rule does not apply and why, and if not for ever, until when (until 2016-12-31).',
		},
		bad: '# plan-ignore funding/measure-funded\nname: Tilto remontas\n',
		good: GOOD,
	},
	{
		id: 'suppressions/unknown-rule',
		severity: 'error',
		title: { lt: 'Nutildoma nežinoma taisyklė', en: 'Suppression of an unknown rule' },
		description: {
			lt: 'Taisyklės vardas parašytas klaidingai, arba tai radinys, kurio nutildyti negalima: failų ir jų sandaros klaidos taisomos.',
			en: 'The name of the rule is misspelt, or the finding is one that cannot be set aside: faults of files and of their shape are to be mended.',
		},
		bad: '# plan-ignore funding/measure-fundet: lėšos bus skirtos tarybos sprendimu T-55\nname: Tilto remontas\n',
		good: GOOD,
	},
	{
		id: 'suppressions/unused',
		severity: 'warning',
		title: { lt: 'Nebereikalingas nutildymo komentaras', en: 'A suppression that is not needed' },
		description: {
			lt: 'Taisyklė toje vietoje nieko neranda. Likęs komentaras nutylėtų kitą klaidą, kuri čia atsiras vėliau.',
			en: 'The rule finds nothing there. A comment left behind would hide the next fault of the kind.',
		},
		bad: '# plan-ignore structure/name-spaces: pavadinimas iš registro\nname: Tilto remontas\n',
		good: 'name: Tilto remontas\n',
	},
	{
		id: 'suppressions/expired',
		severity: 'warning',
		title: { lt: 'Nutildymo terminas baigėsi', en: 'An expired suppression' },
		description: {
			lt: 'Komentare nurodyta diena praėjo, todėl radinys vėl skaičiuojamas. Sutvarkykite jį arba nurodykite naują dieną.',
			en: 'The day given in the comment is over, so the finding counts again. Mend it, or give another day.',
		},
		bad: '# plan-ignore funding/measure-funded until 2015-06-30: lėšos bus skirtos tarybos sprendimu T-55\nname: Tilto remontas\n',
		good: '# plan-ignore funding/measure-funded until 2099-12-31: lėšos bus skirtos tarybos sprendimu T-55\nname: Tilto remontas\n',
	},
	{
		id: 'suppressions/baseline-invalid',
		severity: 'error',
		title: { lt: 'Netinkamas žinomų problemų sąrašas', en: 'A baseline that cannot be read' },
		description: {
			lt: 'Failą plan-baseline.json sudaro ir trumpina programa. Sugadintas jis nieko nenutildo, kad nauja klaida neliktų nepastebėta.',
			en: 'The file plan-baseline.json is made and shortened by the tool. A damaged one sets nothing aside, so that no new fault is missed.',
		},
		bad: '# plan-baseline.json\n{"version": 1, "problems": "visos"}\n',
		good: '# plan-baseline.json\n{"version": 1, "problems": []}\n',
	},
	{
		id: 'suppressions/baseline-stale',
		severity: 'info',
		title: { lt: 'Žinomų problemų sąraše yra ištaisytų', en: 'Mended problems in the baseline' },
		description: {
			lt: 'Ištaisyta problema lieka sąraše, tad pasikartojusi ji būtų nutylėta. Sąrašas tik trumpėja: ištaisytas išima „plan check --prune-baseline“.',
			en: 'A mended problem is still in the list, so it would not be told if it came back. A baseline only shrinks: `plan check --prune-baseline` takes the mended ones out.',
		},
		bad: '# plan-baseline.json\n{"version": 1, "problems": [{"rule": "funding/wages", "fingerprint": "0f0f0f0f0f0f0f0f", "file": "svp.yaml", "message": "mended"}]}\n',
		good: '# plan-baseline.json\n{"version": 1, "problems": []}\n',
	},
];
