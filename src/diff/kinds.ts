import type { Bilingual } from '../diagnostic.ts';

/** How much a change matters: `major` changes what was decided, `minor` its wording or order of numbers, `none` only the files. */
export type Weight = 'major' | 'minor' | 'none';

interface Kind {
	readonly weight: Weight;
	readonly title: Bilingual;
}

const kind = (weight: Weight, lt: string, en: string): Kind => ({ weight, title: { lt, en } });

/** Every type of finding: how much it matters and what people call it. Ids never change their meaning; what is added has its removed. */
export const KINDS = {
	'plan-added': kind('major', 'pridėtas planas', 'plan added'),
	'plan-removed': kind('major', 'planas pašalintas', 'plan removed'),
	'strategicGoal-added': kind('major', 'pridėtas strateginis tikslas', 'strategic goal added'),
	'strategicGoal-removed': kind('major', 'strateginis tikslas pašalintas', 'strategic goal removed'),
	'strategicGoal-moved': kind('major', 'strateginis tikslas perkeltas', 'strategic goal moved'),
	'priority-added': kind('major', 'pridėtas prioritetas', 'priority added'),
	'priority-removed': kind('major', 'prioritetas pašalintas', 'priority removed'),
	'priority-moved': kind('major', 'prioritetas perkeltas', 'priority moved'),
	'programme-added': kind('major', 'pridėta programa', 'programme added'),
	'programme-removed': kind('major', 'programa pašalinta', 'programme removed'),
	'programme-moved': kind('major', 'programa perkelta', 'programme moved'),
	'goal-added': kind('major', 'pridėtas tikslas', 'goal added'),
	'goal-removed': kind('major', 'tikslas pašalintas', 'goal removed'),
	'goal-moved': kind('major', 'tikslas perkeltas', 'goal moved'),
	'task-added': kind('major', 'pridėtas uždavinys', 'task added'),
	'task-removed': kind('major', 'uždavinys pašalintas', 'task removed'),
	'task-moved': kind('major', 'uždavinys perkeltas', 'task moved'),
	'measure-added': kind('major', 'pridėta priemonė', 'measure added'),
	'measure-removed': kind('major', 'priemonė pašalinta', 'measure removed'),
	'measure-moved': kind('major', 'priemonė perkelta', 'measure moved'),
	'submeasure-added': kind('major', 'pridėta papriemonė', 'sub-measure added'),
	'submeasure-removed': kind('major', 'papriemonė pašalinta', 'sub-measure removed'),
	'submeasure-moved': kind('major', 'papriemonė perkelta', 'sub-measure moved'),
	'indicator-added': kind('major', 'pridėtas rodiklis', 'indicator added'),
	'indicator-removed': kind('major', 'rodiklis pašalintas', 'indicator removed'),
	'indicator-moved': kind('major', 'rodiklis perkeltas', 'indicator moved'),
	'reserve-added': kind('major', 'pridėtas rezervas', 'reserve added'),
	'reserve-removed': kind('major', 'rezervas pašalintas', 'reserve removed'),
	'appropriation-added': kind('major', 'skirta asignavimų', 'appropriation added'),
	'appropriation-removed': kind('major', 'asignavimų atsisakyta', 'appropriation removed'),
	'appropriation-changed': kind('major', 'pakeisti asignavimai', 'appropriation changed'),
	'bearer-changed': kind('major', 'pakeista, kam priskirtos priemonės lėšos', 'bearer of the measure’s money changed'),
	'target-added': kind('major', 'nustatyta siekiama reikšmė', 'target added'),
	'target-removed': kind('major', 'siekiamos reikšmės atsisakyta', 'target removed'),
	'target-changed': kind('major', 'pakeista siekiama reikšmė', 'target changed'),
	'unit-changed': kind('major', 'pakeistas matavimo vienetas', 'unit changed'),
	'direction-changed': kind('major', 'pakeista siekiama rodiklio kryptis', 'direction changed'),
	'body-changed': kind('major', 'pakeistas vykdytojas', 'responsible body changed'),
	'manager-changed': kind('major', 'pakeistas asignavimų valdytojas', 'appropriation manager changed'),
	'coordinator-changed': kind('major', 'pakeistas programos koordinatorius', 'coordinator changed'),
	'financial-changed': kind('major', 'pakeista, ar priemonė finansinė', 'financial or not: changed'),
	'years-changed': kind('major', 'pakeistas plano laikotarpis', 'years of the plan changed'),
	'split-changed': kind('minor', 'lėšos kitaip paskirstytos išlaidoms ir turtui', 'split by economic class changed'),
	'baseline-added': kind('minor', 'nurodyta pradinė reikšmė', 'baseline added'),
	'baseline-removed': kind('minor', 'pradinės reikšmės atsisakyta', 'baseline removed'),
	'baseline-changed': kind('minor', 'pakeista pradinė reikšmė', 'baseline changed'),
	renumbered: kind('minor', 'pakeistas kodas', 'renumbered'),
	'id-changed': kind('none', 'pakeistas id', 'id changed'),
	'name-changed': kind('minor', 'pakeistas pavadinimas', 'name changed'),
	'text-added': kind('minor', 'pridėtas tekstas', 'text added'),
	'text-removed': kind('minor', 'tekstas pašalintas', 'text removed'),
	'text-changed': kind('minor', 'pakeistas tekstas', 'text changed'),
	'type-changed': kind('minor', 'pakeista savybė', 'property changed'),
	'first-body-changed': kind('minor', 'pakeistas pirmasis vykdytojas', 'first responsible body changed'),
	'period-changed': kind('minor', 'pakeistas vykdymo laikotarpis', 'period changed'),
	'ward-changed': kind('minor', 'pakeista seniūnija', 'ward changed'),
	'serves-changed': kind('minor', 'pakeista sąsaja', 'link changed'),
	'approval-changed': kind('minor', 'pakeisti patvirtinimo duomenys', 'approval changed'),
	'stated-total-changed': kind('minor', 'pakeista faile nurodyta suma', 'stated total changed'),
	'register-entry-added': kind('minor', 'registras papildytas', 'register entry added'),
	'register-entry-removed': kind('minor', 'įrašas iš registro pašalintas', 'register entry removed'),
	'register-entry-changed': kind('minor', 'pakeistas registro įrašas', 'register entry changed'),
	'setting-changed': kind('minor', 'pakeistas nustatymas', 'setting changed'),
	'paragraph-added': kind('minor', 'pridėta pastraipa', 'paragraph added'),
	'paragraph-removed': kind('minor', 'pastraipa pašalinta', 'paragraph removed'),
	'paragraph-moved': kind('minor', 'pastraipa perkelta', 'paragraph moved'),
	'sentence-added': kind('minor', 'pridėtas sakinys', 'sentence added'),
	'sentence-removed': kind('minor', 'sakinys pašalintas', 'sentence removed'),
	'sentence-changed': kind('minor', 'pakeistas sakinys', 'sentence changed'),
	'file-added': kind('minor', 'pridėtas failas', 'file added'),
	'file-removed': kind('minor', 'failas pašalintas', 'file removed'),
	'file-changed': kind('minor', 'pakeistas failas', 'file changed'),
	reordered: kind('none', 'pakeista eilės tvarka', 'order changed'),
	'moved-to-file': kind('none', 'perkelta į kitą failą', 'moved to another file'),
	layout: kind('none', 'pakeistas tik failo išdėstymas', 'only the layout of the file changed'),
} as const satisfies Readonly<Record<string, Kind>>;

export type FindingType = keyof typeof KINDS;

export function isFindingType(text: string): text is FindingType {
	return Object.hasOwn(KINDS, text);
}
