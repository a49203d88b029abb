import type { Rule } from '../types.ts';
import { fieldPlace } from '../walk.ts';
import { quoted } from '../wording.ts';
import { approvalYear } from './dates.ts';

/** A plan is approved about when it begins: not long before, not after its end, and not on a day to come. */
export const approvalDate: Rule = {
	id: 'time/approval-date',
	severity: 'warning',
	title: { lt: 'Tvirtinimo data toli nuo plano metų', en: "Approval far from the plan's years" },
	description: {
		lt: 'Planas tvirtinamas prieš pat savo pradžią arba jos metais, o keičiamas iki pabaigos. Data prieš daug metų dažniausiai liko iš ankstesnio plano, data po pabaigos – klaidinga. Dienos, kuri dar neatėjo, sprendimo būti negali: projektui datos nerašoma.',
		en: 'A plan is approved shortly before it begins, or in that year, and amended until its end. A date of many years before is left over from an earlier plan, one after its end is wrong. No decision is dated in the future: a draft has no date.',
	},
	bad: 'years: {from: 2015, to: 2017}\napproval: {body: Kauno miesto savivaldybės tarybos, date: 2005-04-02, number: T-127}\n',
	good: 'years: {from: 2015, to: 2017}\napproval: {body: Kauno miesto savivaldybės tarybos, date: 2015-04-02, number: T-127}\n',
	mirror: { lt: 'Tikrinama į abi puses', en: 'Both directions are checked' },
	options: {
		years: { type: 'number', default: 2, minimum: 0, description: { lt: 'Kiek metų iki plano pradžios jį galima patvirtinti', en: 'How many years before its beginning a plan may be approved' } },
	},
	visit: ({ report, options, today }) => ({
		plan(plan) {
			const { from, to } = plan.years;
			const year = approvalYear(plan.approval);
			if (year === undefined) return;
			const earliest = from - options(plan.origin.document.file).number('years');
			const date = plan.approval?.date ?? '';
			const isToCome = today !== '' && date > today;
			if (!isToCome && year >= earliest && year <= to) return;
			const { lt, en } = quoted(plan.title);
			report({
				message: isToCome
					? { lt: `Planas ${lt}: patvirtintas ${date}, o šiandien – ${today}`, en: `Plan ${en}: approved on ${date}, but today is ${today}` }
					: { lt: `Planas ${lt}: patvirtintas ${date}, o jo metai – ${from}–${to}`, en: `Plan ${en}: approved on ${date}, but its years are ${from}–${to}` },
				place: fieldPlace(plan, ['approval', 'date']),
				element: `${plan.id}/approval/date`,
				related: isToCome ? [] : [{ place: fieldPlace(plan, 'years'), message: { lt: 'plano metai', en: "the plan's years" } }],
			});
		},
	}),
};
