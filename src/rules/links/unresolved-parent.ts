import type { RuleInfo } from '../types.ts';

/** Reported while the model is built, because an element without its parent belongs to no plan. */
export const unresolvedParent: RuleInfo = {
	id: 'links/unresolved-parent',
	severity: 'error',
	title: { lt: 'Tėvinis elementas nerastas', en: 'Unresolved parent' },
	description: {
		lt: 'Kiekviena priemonė per uždavinį siejama su tikslu. Atskirame faile aprašytas elementas, kurio „parent“ nieko nenurodo, nepriklauso jokiam planui ir dokumente nebūtų išspausdintas.',
		en: 'Every measure links to a task and through it to a goal. An element in a file of its own whose `parent` points at nothing belongs to no plan and would not be printed.',
	},
	bad: 'kind: measure\nparent: svp-2015-2017:01.01.99\ncode: "01"\nname: Smulkiojo verslo rėmimas\n',
	good: 'kind: measure\nparent: svp-2015-2017:01.01.01\ncode: "01"\nname: Smulkiojo verslo rėmimas\n',
	mirror: 'links/circular-reference',
};
